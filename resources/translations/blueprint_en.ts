<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignWorkspace</name>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%Ln state(s)</source>
        <translation>
            <numerusform>%Ln state</numerusform>
            <numerusform>%Ln states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transition(s)</source>
        <translation>
            <numerusform>%Ln transition</numerusform>
            <numerusform>%Ln transitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatesTable</name>
    <message numerus="yes">
        <source>From %Ln visit(s)</source>
        <translation>
            <numerusform>From %Ln visit</numerusform>
            <numerusform>From %Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileBoard</name>
    <message numerus="yes">
        <source>%Ln ticket(s) in the period</source>
        <translation>
            <numerusform>%Ln ticket in the period</numerusform>
            <numerusform>%Ln tickets in the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median {median}, %Ln completed</source>
        <translation>
            <numerusform>median {median}, %Ln completed</numerusform>
            <numerusform>median {median}, %Ln completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Listed</name>
    <message numerus="yes">
        <source>%Ln active ticket(s)</source>
        <translation>
            <numerusform>%Ln active ticket</numerusform>
            <numerusform>%Ln active tickets</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Against</name>
    <message numerus="yes">
        <source>%n error(s) must be mended first.</source>
        <translation>
            <numerusform>%n error must be mended first.</numerusform>
            <numerusform>%n errors must be mended first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) fail, and this Blueprint wants them to pass.</source>
        <translation>
            <numerusform>%n scenario fails, and this Blueprint wants it to pass.</numerusform>
            <numerusform>%n scenarios fail, and this Blueprint wants them to pass.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) must be accepted or mended first.</source>
        <translation>
            <numerusform>%n warning must be accepted or mended first.</numerusform>
            <numerusform>%n warnings must be accepted or mended first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n unread notice</numerusform>
            <numerusform>%n unread notices</numerusform>
        </translation>
    </message>
</context>
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
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n place(s) still to be decided.</source>
        <translation>
            <numerusform>%n place still to be decided.</numerusform>
            <numerusform>%n places still to be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsequencesPage</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show earlier messages (%n)</source>
        <translation>
            <numerusform>Show earlier message (%n)</numerusform>
            <numerusform>Show earlier messages (%n)</numerusform>
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
    <name>FlowPage</name>
    <message numerus="yes">
        <source>%Ln other state(s)</source>
        <translation>
            <numerusform>%Ln other state</numerusform>
            <numerusform>%Ln other states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), calendar time</source>
        <translation>
            <numerusform>%Ln run, calendar time</numerusform>
            <numerusform>%Ln runs, calendar time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>revision %n</source>
        <translation>
            <numerusform>revision %n</numerusform>
            <numerusform>revision %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
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
        <source>%n thing(s) of the file could not be brought over:</source>
        <translation>
            <numerusform>%n thing of the file could not be brought over:</numerusform>
            <numerusform>%n things of the file could not be brought over:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InFlightChoice</name>
    <message numerus="yes">
        <source>The plan for tickets under way has %n problem(s).</source>
        <translation>
            <numerusform>The plan for tickets under way has %n problem.</numerusform>
            <numerusform>The plan for tickets under way has %n problems.</numerusform>
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
    <name>LimitsPage</name>
    <message numerus="yes">
        <source>%Ln open ticket(s)</source>
        <translation>
            <numerusform>%Ln open ticket</numerusform>
            <numerusform>%Ln open tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n would be stuck: nobody could take them on</source>
        <translation>
            <numerusform>%n would be stuck: nobody could take it on</numerusform>
            <numerusform>%n would be stuck: nobody could take them on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would break a limit at once</source>
        <translation>
            <numerusform>%n would break a limit at once</numerusform>
            <numerusform>%n would break a limit at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get another due moment</source>
        <translation>
            <numerusform>%n gets another due moment</numerusform>
            <numerusform>%n get another due moment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done branches are to be done again</source>
        <translation>
            <numerusform>%n done branch is to be done again</numerusform>
            <numerusform>%n done branches are to be done again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message numerus="yes">
        <source>Asks for %n thing(s),</source>
        <translation>
            <numerusform>Asks for %n thing,</numerusform>
            <numerusform>Asks for %n things,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required.</source>
        <translation>
            <numerusform>%n required.</numerusform>
            <numerusform>%n required.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends %n letter(s).</source>
        <translation>
            <numerusform>Sends %n letter.</numerusform>
            <numerusform>Sends %n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then %n thing(s) happen by themselves.</source>
        <translation>
            <numerusform>Then %n thing happens by itself.</numerusform>
            <numerusform>Then %n things happen by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>{day} from {hour}: %Ln arrived</source>
        <translation>
            <numerusform>{day} from {hour}: %Ln arrived</numerusform>
            <numerusform>{day} from {hour}: %Ln arrived</numerusform>
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
    <name>PlanEditor</name>
    <message numerus="yes">
        <source>%n ticket(s) have clocks that fire first and may move them.</source>
        <translation>
            <numerusform>%n ticket has a clock that fires first and may move it.</numerusform>
            <numerusform>%n tickets have clocks that fire first and may move them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s), all pass</source>
        <translation>
            <numerusform>%n scenario, passes</numerusform>
            <numerusform>%n scenarios, all pass</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>%n visit(s) left</source>
        <translation>
            <numerusform>%n visit left</numerusform>
            <numerusform>%n visits left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatesTable</name>
    <message numerus="yes">
        <source>%Ln run(s) entered it a second time</source>
        <translation>
            <numerusform>%Ln run entered it a second time</numerusform>
            <numerusform>%Ln runs entered it a second time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln visit(s)</source>
        <translation>
            <numerusform>From %Ln visit</numerusform>
            <numerusform>From %Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StuckPage</name>
    <message numerus="yes">
        <source>%Ln looked at</source>
        <translation>
            <numerusform>%Ln looked at</numerusform>
            <numerusform>%Ln looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different way(s)</source>
        <translation>
            <numerusform>%Ln different way</numerusform>
            <numerusform>%Ln different ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{one} → {other} → {one}: %Ln time(s)</source>
        <translation>
            <numerusform>{one} → {other} → {one}: %Ln time</numerusform>
            <numerusform>{one} → {other} → {one}: %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketList</name>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln counted</numerusform>
            <numerusform>%Ln counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) listed, the first of them</source>
        <translation>
            <numerusform>%Ln ticket listed, the first of them</numerusform>
            <numerusform>%Ln tickets listed, the first of them</numerusform>
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
        <source>Mean full time of %Ln run(s)</source>
        <translation>
            <numerusform>Mean full time of %Ln run</numerusform>
            <numerusform>Mean full time of %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message numerus="yes">
        <source>median {span} of %Ln visit(s)</source>
        <translation>
            <numerusform>median {span} of %Ln visit</numerusform>
            <numerusform>median {span} of %Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchWorkspace</name>
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
    <name>WhatItMeans</name>
    <message numerus="yes">
        <source>%n ticket(s) are under way: {what}.</source>
        <translation>
            <numerusform>%n ticket is under way: {what}.</numerusform>
            <numerusform>%n tickets are under way: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs from version {number} in %n place(s), which are lost.</source>
        <translation>
            <numerusform>It differs from version {number} in %n place, which is lost.</numerusform>
            <numerusform>It differs from version {number} in %n places, which are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) go back to the version, state and due moment they had.</source>
        <translation>
            <numerusform>%n ticket goes back to the version, state and due moment it had.</numerusform>
            <numerusform>%n tickets go back to the version, state and due moment they had.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) stay where they are, since they have moved on:</source>
        <translation>
            <numerusform>%n ticket stays where it is, since it has moved on:</numerusform>
            <numerusform>%n tickets stay where they are, since they have moved on:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereUsedDialog</name>
    <message numerus="yes">
        <source>Used in %n place(s).</source>
        <translation>
            <numerusform>Used in %n place.</numerusform>
            <numerusform>Used in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
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

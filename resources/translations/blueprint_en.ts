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
    <name>AnonymiseDialog</name>
    <message numerus="yes">
        <source>Texts of %Ln command(s) in the audit.</source>
        <translation>
            <numerusform>Texts of %Ln command in the audit.</numerusform>
            <numerusform>Texts of %Ln commands in the audit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s) they wrote: “[redacted]” stands in their place.</source>
        <translation>
            <numerusform>%Ln comment they wrote: “[redacted]” stands in its place.</numerusform>
            <numerusform>%Ln comments they wrote: “[redacted]” stands in their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their address on %Ln letter(s); those that wait are not sent.</source>
        <translation>
            <numerusform>Their address on %Ln letter; those that wait are not sent.</numerusform>
            <numerusform>Their address on %Ln letters; those that wait are not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) they asked for, under the new name.</source>
        <translation>
            <numerusform>%Ln ticket they asked for, under the new name.</numerusform>
            <numerusform>%Ln tickets they asked for, under the new name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) of others name them and stay as they are: read them.</source>
        <translation>
            <numerusform>%Ln text of others names them and stays as it is: read it.</numerusform>
            <numerusform>%Ln texts of others name them and stay as they are: read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message numerus="yes">
        <source>%Ln command(s) shown.</source>
        <translation>
            <numerusform>%Ln command shown.</numerusform>
            <numerusform>%Ln commands shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s):</source>
        <translation>
            <numerusform>%Ln problem:</numerusform>
            <numerusform>%Ln problems:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message numerus="yes">
        <source>Hand over their %Ln ticket(s)…</source>
        <translation>
            <numerusform>Hand over their %Ln ticket…</numerusform>
            <numerusform>Hand over their %Ln tickets…</numerusform>
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
    <name>BroadcastBanner</name>
    <message numerus="yes">
        <source>%Ln more behind it</source>
        <translation>
            <numerusform>%Ln more behind it</numerusform>
            <numerusform>%Ln more behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroadcastDialog</name>
    <message numerus="yes">
        <source>%Ln team(s) are told.</source>
        <translation>
            <numerusform>%Ln team is told.</numerusform>
            <numerusform>%Ln teams are told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told: %Ln person(s).</source>
        <translation>
            <numerusform>Told: %Ln person.</numerusform>
            <numerusform>Told: %Ln persons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroadcastsDialog</name>
    <message numerus="yes">
        <source>Taken back: %Ln person(s) had not dismissed it yet.</source>
        <translation>
            <numerusform>Taken back: %Ln person had not dismissed it yet.</numerusform>
            <numerusform>Taken back: %Ln persons had not dismissed it yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%Ln ticket(s) may take it.</source>
        <translation>
            <numerusform>%Ln ticket may take it.</numerusform>
            <numerusform>%Ln tickets may take it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) may not:</source>
        <translation>
            <numerusform>%Ln ticket may not:</numerusform>
            <numerusform>%Ln tickets may not:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) rest in no state it leads out of.</source>
        <translation>
            <numerusform>%Ln ticket rests in no state it leads out of.</numerusform>
            <numerusform>%Ln tickets rest in no state it leads out of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <translation>
            <numerusform>%Ln not reached</numerusform>
            <numerusform>%Ln not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put back</source>
        <translation>
            <numerusform>%Ln put back</numerusform>
            <numerusform>%Ln put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not put back</source>
        <translation>
            <numerusform>%Ln not put back</numerusform>
            <numerusform>%Ln not put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>{what}: %Ln ticket(s)</source>
        <translation>
            <numerusform>{what}: %Ln ticket</numerusform>
            <numerusform>{what}: %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarUses</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsPage</name>
    <message numerus="yes">
        <source>%Ln due moment(s) moved.</source>
        <translation>
            <numerusform>%Ln due moment moved.</numerusform>
            <numerusform>%Ln due moments moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message numerus="yes">
        <source>“{name}”: %Ln call(s) wait(s) since {when}.</source>
        <translation>
            <numerusform>“{name}”: %Ln call waits since {when}.</numerusform>
            <numerusform>“{name}”: %Ln calls waits since {when}.</numerusform>
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
    <message numerus="yes">
        <source>offered in %n state(s)</source>
        <translation>
            <numerusform>offered in %n state</numerusform>
            <numerusform>offered in %n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%Ln problem(s):</source>
        <translation>
            <numerusform>%Ln problem:</numerusform>
            <numerusform>%Ln problems:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesForAll</name>
    <message numerus="yes">
        <source>Give %Ln person(s) a code for a password?</source>
        <translation>
            <numerusform>Give %Ln person a code for a password?</numerusform>
            <numerusform>Give %Ln people a code for a password?</numerusform>
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
    <name>CustomerForm</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPanel</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) taken out.</source>
        <translation>
            <numerusform>%Ln customer taken out.</numerusform>
            <numerusform>%Ln customers taken out.</numerusform>
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
    <name>DeskCard</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in a Blueprint</source>
        <translation>
            <numerusform>%Ln of them in a Blueprint</numerusform>
            <numerusform>%Ln of them in a Blueprint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationsPage</name>
    <message numerus="yes">
        <source>%Ln nobody sees to, of the last 30 days</source>
        <translation>
            <numerusform>%Ln nobody sees to, of the last 30 days</numerusform>
            <numerusform>%Ln nobody sees to, of the last 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message numerus="yes">
        <source>%Ln ticket(s) have {names}. They keep it, marked as not offered any more.</source>
        <translation>
            <numerusform>%Ln ticket has {names}. It keeps it, marked as not offered any more.</numerusform>
            <numerusform>%Ln tickets have {names}. They keep it, marked as not offered any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filled</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
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
    <name>FormulaEditor</name>
    <message numerus="yes">
        <source>%Ln ticket(s) are still to be computed again; whoever keeps time does it.</source>
        <translation>
            <numerusform>%Ln ticket is still to be computed again; whoever keeps time does it.</numerusform>
            <numerusform>%Ln tickets are still to be computed again; whoever keeps time does it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatheringCard</name>
    <message numerus="yes">
        <source>“{state}”: %Ln ticket(s) here now, {age} old on average, {together} together.</source>
        <translation>
            <numerusform>“{state}”: %Ln ticket here now, {age} old on average, {together} together.</numerusform>
            <numerusform>“{state}”: %Ln tickets here now, {age} old on average, {together} together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heat</name>
    <message numerus="yes">
        <source>%Ln visit(s) ended</source>
        <translation>
            <numerusform>%Ln visit ended</numerusform>
            <numerusform>%Ln visits ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) here now</source>
        <translation>
            <numerusform>%Ln ticket here now</numerusform>
            <numerusform>%Ln tickets here now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them over the limit</source>
        <translation>
            <numerusform>%Ln of them over the limit</numerusform>
            <numerusform>%Ln of them over the limit</numerusform>
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
    <name>HolidaysEditor</name>
    <message numerus="yes">
        <source>%Ln day(s) off brought in.</source>
        <translation>
            <numerusform>%Ln day off brought in.</numerusform>
            <numerusform>%Ln days off brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the file are no whole days, or return otherwise than yearly.</source>
        <translation>
            <numerusform>%Ln of the file is no whole day, or returns otherwise than yearly.</numerusform>
            <numerusform>%Ln of the file are no whole days, or return otherwise than yearly.</numerusform>
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
        <source>Add %n field(s) that the desk does not have: {names}</source>
        <translation>
            <numerusform>Add the field that the desk does not have: {names}</numerusform>
            <numerusform>Add the %n fields that the desk does not have: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be brought over:</source>
        <translation>
            <numerusform>%n thing could not be brought over:</numerusform>
            <numerusform>%n things could not be brought over:</numerusform>
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
    <name>Instead</name>
    <message numerus="yes">
        <source>{name}: %Ln ticket(s)</source>
        <translation>
            <numerusform>{name}: %Ln ticket</numerusform>
            <numerusform>{name}: %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutsPage</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message numerus="yes">
        <source>%Ln sign(s)</source>
        <translation>
            <numerusform>%Ln sign</numerusform>
            <numerusform>%Ln signs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{signs}, sent in %Ln SMS.</source>
        <translation>
            <numerusform>{signs}, sent in %Ln SMS.</numerusform>
            <numerusform>{signs}, sent in %Ln SMS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message numerus="yes">
        <source>%Ln of them could not be sent so far.</source>
        <translation>
            <numerusform>%Ln of them could not be sent so far.</numerusform>
            <numerusform>%Ln of them could not be sent so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) wait to be sent, the oldest since {when}.</source>
        <translation>
            <numerusform>%Ln letter waits to be sent, the oldest since {when}.</numerusform>
            <numerusform>%Ln letters wait to be sent, the oldest since {when}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message numerus="yes">
        <source>%Ln letter(s) or action(s) will not be tried any more.</source>
        <translation>
            <numerusform>%Ln letter or action will not be tried any more.</numerusform>
            <numerusform>%Ln letters or actions will not be tried any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) or action(s) could not be sent or done: say what becomes of them.</source>
        <translation>
            <numerusform>%Ln letter or action could not be sent or done: say what becomes of it.</numerusform>
            <numerusform>%Ln letters or actions could not be sent or done: say what becomes of them.</numerusform>
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
    <name>ListExport</name>
    <message numerus="yes">
        <source>%n ticket(s) were written to {name}.</source>
        <translation>
            <numerusform>%n ticket was written to {name}.</numerusform>
            <numerusform>%n tickets were written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MacroMenu</name>
    <message numerus="yes">
        <source>To the %Ln selected</source>
        <translation>
            <numerusform>To the %Ln selected</numerusform>
            <numerusform>To the %Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln ticket(s) still to go over…</source>
        <translation>
            <numerusform>%Ln ticket still to go over…</numerusform>
            <numerusform>%Ln tickets still to go over…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) go over, each with a line in its history.</source>
        <translation>
            <numerusform>%Ln ticket goes over, with a line in its history.</numerusform>
            <numerusform>%Ln tickets go over, each with a line in its history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) read in copy go over, too.</source>
        <translation>
            <numerusform>%Ln ticket read in copy goes over, too.</numerusform>
            <numerusform>%Ln tickets read in copy go over, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s) stay under the name they were written in.</source>
        <translation>
            <numerusform>%Ln comment stays under the name it was written in.</numerusform>
            <numerusform>%Ln comments stay under the name they were written in.</numerusform>
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
    <name>MetricsTable</name>
    <message numerus="yes">
        <source>From %Ln clock(s)</source>
        <translation>
            <numerusform>From %Ln clock</numerusform>
            <numerusform>From %Ln clocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovesDialog</name>
    <message numerus="yes">
        <source>%Ln due moment(s) move</source>
        <translation>
            <numerusform>%Ln due moment moves</numerusform>
            <numerusform>%Ln due moments move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over the limit at once</source>
        <translation>
            <numerusform>%Ln would be over the limit at once</numerusform>
            <numerusform>%Ln would be over the limit at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over the limit no longer</source>
        <translation>
            <numerusform>%Ln would be over the limit no longer</numerusform>
            <numerusform>%Ln would be over the limit no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come earlier</source>
        <translation>
            <numerusform>%Ln comes earlier</numerusform>
            <numerusform>%Ln come earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come later</source>
        <translation>
            <numerusform>%Ln comes later</numerusform>
            <numerusform>%Ln come later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would never come</source>
        <translation>
            <numerusform>%Ln would never come</numerusform>
            <numerusform>%Ln would never come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are of tickets you do not see</source>
        <translation>
            <numerusform>%Ln is of a ticket you do not see</numerusform>
            <numerusform>%Ln are of tickets you do not see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the worst %Ln are shown</source>
        <translation>
            <numerusform>the worst %Ln is shown</numerusform>
            <numerusform>the worst %Ln are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NationalDialog</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
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
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%Ln person(s) were taken back.</source>
        <translation>
            <numerusform>%Ln person was taken back.</numerusform>
            <numerusform>%Ln people were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo adding %Ln person(s)</source>
        <translation>
            <numerusform>Undo adding %Ln person</numerusform>
            <numerusform>Undo adding %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) added.</source>
        <translation>
            <numerusform>%Ln person added.</numerusform>
            <numerusform>%Ln people added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open ticket(s) stay assigned to them: give them out again in Watch.</source>
        <translation>
            <numerusform>%Ln open ticket stays assigned to them: give it out again in Watch.</numerusform>
            <numerusform>%Ln open tickets stay assigned to them: give them out again in Watch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTableDialog</name>
    <message numerus="yes">
        <source>%Ln person(s) added. The lines that are left were not: correct them, or close.</source>
        <translation>
            <numerusform>%Ln person added. The lines that are left were not: correct them, or close.</numerusform>
            <numerusform>%Ln people added. The lines that are left were not: correct them, or close.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be added and are left out: correct them above.</source>
        <translation>
            <numerusform>%Ln line cannot be added and is left out: correct it above.</numerusform>
            <numerusform>%Ln lines cannot be added and are left out: correct them above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
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
    <name>PersonForm</name>
    <message numerus="yes">
        <source>%Ln open ticket(s) assigned to them.</source>
        <translation>
            <numerusform>%Ln open ticket assigned to them.</numerusform>
            <numerusform>%Ln open tickets assigned to them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
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
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message numerus="yes">
        <source>Give %Ln ticket(s) to somebody else</source>
        <translation>
            <numerusform>Give %Ln ticket to somebody else</numerusform>
            <numerusform>Give %Ln tickets to somebody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it: find them with a view that asks for it.</source>
        <translation>
            <numerusform>%Ln ticket bears it: find them with a view that asks for it.</numerusform>
            <numerusform>%Ln tickets bear it: find them with a view that asks for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}: %Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>{place}: %Ln ticket bears it.</numerusform>
            <numerusform>{place}: %Ln tickets bear it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>%Ln ticket bears it.</numerusform>
            <numerusform>%Ln tickets bear it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) belong to it: take them out of it first.</source>
        <translation>
            <numerusform>%Ln person belongs to it: take them out of it first.</numerusform>
            <numerusform>%Ln persons belong to it: take them out of it first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It measured limits of %Ln ticket(s): figures of the past need it.</source>
        <translation>
            <numerusform>It measured limits of %Ln ticket: figures of the past need it.</numerusform>
            <numerusform>It measured limits of %Ln tickets: figures of the past need it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message numerus="yes">
        <source>Stopped: %Ln ticket(s) still bear it, and it stays for now.</source>
        <translation>
            <numerusform>Stopped: %Ln ticket still bears it, and it stays for now.</numerusform>
            <numerusform>Stopped: %Ln tickets still bear it, and it stays for now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s) and save</source>
        <translation>
            <numerusform>Change %Ln ticket and save</numerusform>
            <numerusform>Change %Ln tickets and save</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s) and remove</source>
        <translation>
            <numerusform>Change %Ln ticket and remove</numerusform>
            <numerusform>Change %Ln tickets and remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take “{name}” from %Ln department(s)</source>
        <translation>
            <numerusform>Take “{name}” from %Ln department</numerusform>
            <numerusform>Take “{name}” from %Ln departments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message numerus="yes">
        <source>%Ln customer(s) made anonymous</source>
        <translation>
            <numerusform>%Ln customer made anonymous</numerusform>
            <numerusform>%Ln customers made anonymous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed, {size}</source>
        <translation>
            <numerusform>%Ln file removed, {size}</numerusform>
            <numerusform>%Ln files removed, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today it reaches %Ln ticket(s).</source>
        <translation>
            <numerusform>Today it reaches %Ln ticket.</numerusform>
            <numerusform>Today it reaches %Ln tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message numerus="yes">
        <source>%Ln rule(s) in force; the clock looks every hour.</source>
        <translation>
            <numerusform>%Ln rule in force; the clock looks every hour.</numerusform>
            <numerusform>%Ln rules in force; the clock looks every hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
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
    <name>SearchCard</name>
    <message numerus="yes">
        <source>The texts of %Ln ticket(s) are indexed anew.</source>
        <translation>
            <numerusform>The texts of %Ln ticket are indexed anew.</numerusform>
            <numerusform>The texts of %Ln tickets are indexed anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>%Ln over limit</source>
        <translation>
            <numerusform>%Ln over limit</numerusform>
            <numerusform>%Ln over limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlaMoments</name>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln reminder</numerusform>
            <numerusform>%Ln reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln level(s)</source>
        <translation>
            <numerusform>%Ln level</numerusform>
            <numerusform>%Ln levels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlaPreviewPane</name>
    <message numerus="yes">
        <source>%Ln due moment(s) would change</source>
        <translation>
            <numerusform>%Ln due moment would change</numerusform>
            <numerusform>%Ln due moments would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over at once</source>
        <translation>
            <numerusform>%Ln over at once</numerusform>
            <numerusform>%Ln over at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live ticket(s) would have no policy.</source>
        <translation>
            <numerusform>%Ln live ticket would have no policy.</numerusform>
            <numerusform>%Ln live tickets would have no policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over at once</source>
        <translation>
            <numerusform>%Ln would be over at once</numerusform>
            <numerusform>%Ln would be over at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over no longer</source>
        <translation>
            <numerusform>%Ln would be over no longer</numerusform>
            <numerusform>%Ln would be over no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come earlier</source>
        <translation>
            <numerusform>%Ln comes earlier</numerusform>
            <numerusform>%Ln come earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come later</source>
        <translation>
            <numerusform>%Ln comes later</numerusform>
            <numerusform>%Ln come later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would begin</source>
        <translation>
            <numerusform>%Ln clock would begin</numerusform>
            <numerusform>%Ln clocks would begin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would go</source>
        <translation>
            <numerusform>%Ln clock would go</numerusform>
            <numerusform>%Ln clocks would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are of tickets you do not see</source>
        <translation>
            <numerusform>%Ln is of a ticket you do not see</numerusform>
            <numerusform>%Ln are of tickets you do not see</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpectrumPlot</name>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message numerus="yes">
        <source>{clock} · %Ln more way(s) took less</source>
        <translation>
            <numerusform>{clock} · %Ln more way took less</numerusform>
            <numerusform>{clock} · %Ln more ways took less</numerusform>
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
        <source>%Ln still here</source>
        <translation>
            <numerusform>%Ln still here</numerusform>
            <numerusform>%Ln still here</numerusform>
        </translation>
    </message>
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
    <name>StaysCard</name>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stranded</name>
    <message numerus="yes">
        <source>%n ticket(s) rest in {names}, which the draft no longer has.</source>
        <translation>
            <numerusform>%n ticket rests in {names}, which the draft no longer has.</numerusform>
            <numerusform>%n tickets rest in {names}, which the draft no longer has.</numerusform>
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
        <source>{one} → {other} → {one}: %Ln time(s)</source>
        <translation>
            <numerusform>{one} → {other} → {one}: %Ln time</numerusform>
            <numerusform>{one} → {other} → {one}: %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message numerus="yes">
        <source>Take over %Ln ticket(s) from {names}?</source>
        <translation>
            <numerusform>Take over %Ln ticket from {names}?</numerusform>
            <numerusform>Take over %Ln tickets from {names}?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsolved ticket(s) of the team lose their assignee, and wait in its queue.</source>
        <translation>
            <numerusform>%Ln unsolved ticket of the team loses its assignee, and waits in its queue.</numerusform>
            <numerusform>%Ln unsolved tickets of the team lose their assignee, and wait in its queue.</numerusform>
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
    <name>TransitionsPage</name>
    <message numerus="yes">
        <source>%Ln transition(s)</source>
        <translation>
            <numerusform>%Ln transition</numerusform>
            <numerusform>%Ln transitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln performer(s)</source>
        <translation>
            <numerusform>%Ln performer</numerusform>
            <numerusform>%Ln performers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) left</source>
        <translation>
            <numerusform>%Ln visit left</numerusform>
            <numerusform>%Ln visits left</numerusform>
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
    <name>TwinsDialog</name>
    <message numerus="yes">
        <source>Show %Ln pair(s) that you know to be two</source>
        <translation>
            <numerusform>Show %Ln pair that you know to be two</numerusform>
            <numerusform>Show %Ln pairs that you know to be two</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s), those that share most first. Two people may well share what is said here.</source>
        <translation>
            <numerusform>%Ln pair, those that share most first. Two people may well share what is said here.</numerusform>
            <numerusform>%Ln pairs, those that share most first. Two people may well share what is said here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsesNote</name>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have a value in it.</source>
        <translation>
            <numerusform>%Ln ticket has a value in it.</numerusform>
            <numerusform>%Ln tickets have a value in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>%Ln ticket bears it.</numerusform>
            <numerusform>%Ln tickets bear it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>actions that wait on %Ln ticket(s)</source>
        <translation>
            <numerusform>actions that wait on %Ln ticket</numerusform>
            <numerusform>actions that wait on %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewEditor</name>
    <message numerus="yes">
        <source>%Ln ticket(s) found now</source>
        <translation>
            <numerusform>%Ln ticket found now</numerusform>
            <numerusform>%Ln tickets found now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
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
    <name>WholeCard</name>
    <message numerus="yes">
        <source>%Ln visit(s), open ones included</source>
        <translation>
            <numerusform>%Ln visit, open ones included</numerusform>
            <numerusform>%Ln visits, open ones included</numerusform>
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
    <name>WorkloadPage</name>
    <message numerus="yes">
        <source>Give %Ln to…</source>
        <translation>
            <numerusform>Give %Ln to…</numerusform>
            <numerusform>Give %Ln to…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give all %Ln to…</source>
        <translation>
            <numerusform>Give all %Ln to…</numerusform>
            <numerusform>Give all %Ln to…</numerusform>
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
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln over the limit</numerusform>
            <numerusform>%Ln over the limit</numerusform>
        </translation>
    </message>
</context>
</TS>

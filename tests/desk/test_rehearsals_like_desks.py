"""The oracle of the rehearsal room: the same random walk in a rehearsal and on a real desk comes to the same."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from contextlib import contextmanager

import sqlalchemy as sa
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from runtime.desk.local import LocalDesk
from runtime.engine import rehearse
from runtime.engine.rehearsal_replies import replies_of
from runtime.messages import approvals as votes
from runtime.messages import setup, system
from runtime.messages import tickets as said
from runtime.messages.blueprints import Activity
from runtime.messages.faults import Fault
from runtime.model import scenario
from runtime.model.actions import (
    AddFollower,
    Assign,
    AssignHow,
    CallWebhook,
    ChangeTags,
    CreateTask,
    PostNote,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
)
from runtime.model.blueprint import Approval, Category, EventName, On, Timer
from runtime.model.durations import Duration, Unit
from runtime.model.event_json import encode
from runtime.model.events import CallQueued, LetterQueued
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.notices import NoticeKind
from runtime.model.owners import Assignee, People, Roles
from runtime.model.people import Person, Role
from runtime.model.reasons import NotAllowed
from runtime.model.scenario import Given, TicketValues, stamp
from runtime.model.setup import Mailing, Settings
from runtime.store import blueprints, due, schema, setup_rows, tickets
from runtime.store.opening import open_database
from tests.desk.conftest import Time
from tests.engine.random_worlds import DESK, NAMES, processes
from tests.engine.random_worlds import tickets as ticket_values
from tests.engine.worlds import CUSTOMER, MONDAY, blueprint, state, way

OWNER = Person(id="olga", name="Olga", role=Role.OWNER)
TELLING = (
    SendLetter(
        to=(Recipient(kind=RecipientKind.REQUESTER), Recipient(kind=RecipientKind.FOLLOWERS)),
        subject="${ticket.subject} is ${state.name}",
        body="For ${ticket.requester}: due ${visit.due_at}, by ${performer.name}. ${nonsense}",
    ),
    CreateTask(title="Look at ${ticket.id}", owner="bob"),
    AddFollower(person="ann"),
    PostNote(text="Now ${state.name}", public=True),
    CallWebhook(url="https://hook.example/x", delay=Duration(amount=2, unit=Unit.BUSINESS_HOURS)),
)
EDITS = (
    {"priority": 4},
    {"team": "first"},
    {"department": "billing"},
    {"tags": ("y",)},
    {"status": "open"},
    {"assignee": "ann"},
    {"note": "red"},
    {"requester": "nobody"},
    {"priority": 9},
)
ways = st.sampled_from([f"t{n}" for n in range(8)] + ["p0", "p1", "p2"])
people = st.sampled_from(NAMES)
voters = st.sampled_from(["ann", "bob", "sue", "eve", "cat"])
steps = st.lists(
    st.one_of(
        st.builds(scenario.Execute, person=people, transition=ways),
        st.builds(scenario.Execute, person=st.sampled_from(["ann", "bob"]), transition=ways),
        st.builds(scenario.Say, person=st.one_of(st.none(), people), text=st.just("Hello"), public=st.booleans()),
        st.builds(
            scenario.Edit,
            person=people,
            fields=st.sampled_from(EDITS),
        ),
        st.builds(
            scenario.Vote, person=voters, transition=ways, approve=st.booleans(), comment=st.sampled_from(["", "Why"])
        ),
        st.builds(scenario.Delegate, person=voters, transition=ways, to=people, source=st.sampled_from([None, "ann"])),
        st.builds(scenario.Withdraw, person=st.sampled_from(["ann", "bob"]), transition=ways),
        st.builds(scenario.Claim, person=people),
        st.builds(scenario.Release, person=people),
        st.builds(scenario.Wait, time=st.builds(Duration, amount=st.integers(1, 9), unit=st.sampled_from(Unit))),
        st.just(scenario.NextDue()),
    ),
    min_size=4,
    max_size=16,
)


def talkative(process, places):
    """Some transitions also write letters, tasks, notes…"""
    telling = [
        way.having(actions=(*way.actions, *TELLING)) if n in places else way
        for n, way in enumerate(process.transitions)
    ]
    return process.having(transitions=tuple(telling))


def asking(process, approvals):
    """Some transitions also need an approval."""
    ways = [
        way.having(approval=approvals[n]) if n in approvals and way.manual and way.parallel is None else way
        for n, way in enumerate(process.transitions)
    ]
    return process.having(transitions=tuple(ways))


APPROVALS = st.builds(
    Approval,
    approvers=st.sampled_from([(People(ids=("ann", "bob", "sue")),), (People(ids=("eve", "ann")), Assignee())]),
    needs=st.sampled_from(["all", "any", 1, 2]),
    deadline=st.sampled_from([None, Duration(amount=5, unit=Unit.HOURS)]),
    reject_to=st.sampled_from([None, "s2"]),
)


def hours(amount):
    return Duration(amount=amount, unit=Unit.HOURS)


class RealDesk:
    """A desk with one ticket on it, whose clock comes when something is due."""

    def __init__(self, database):
        self.time = Time(MONDAY)
        self.database = database
        self.desk = LocalDesk(database, self.time, "olga")
        self.clock = self.desk.as_clock()
        self.furnish()

    def furnish(self):
        with self.database.write() as session:
            setup_rows.put_people(session, (OWNER,))
            setup_rows.put_settings(session, Settings(mailing=Mailing(silent=frozenset(NoticeKind))))
        desk = self.desk
        desk.do(setup.PutCalendars(calendars=tuple(DESK.calendars.values())))
        desk.do(setup.PutDepartments(departments=tuple(DESK.departments.values())))
        desk.do(setup.PutPeople(people=(*DESK.people.values(), CUSTOMER)))
        desk.do(setup.PutTeams(teams=tuple(DESK.teams.values())))
        desk.do(setup.PutOrganisations(organisations=tuple(DESK.organisations.values())))
        desk.do(setup.PutFields(fields=tuple(DESK.fields.values())))

    def publish(self, process):
        """Without asking whether it makes sense: random Blueprints name customers as owners, too."""
        with self.database.write() as session:
            blueprints.publish(session, process, at=MONDAY, by="olga", note="")
            blueprints.set_activity(session, process.id, Activity.ACTIVE)
            setup_rows.next_revision(session)

    def open(self, values):
        number = self.desk.do(said.CreateTicket(**values)).result.ticket_id
        self.sweep()
        return number

    def sweep(self):
        for _ in range(60):
            if not self.clock.do(system.Sweep()).result.more:
                return
        raise AssertionError("It never comes to rest.")

    def until(self, end):
        while (moment := self.clock.ask(system.NextDue())) is not None and moment <= end:
            self.time.now = max(self.time.now, moment)
            self.sweep()
        self.time.now = end

    def snapshot(self):
        with self.database.read() as session:
            return tickets.load(session, 1).snapshot

    def arms(self):
        with self.database.read() as session:
            return {arm.clock: arm for arm in due.arms_of(session, 1)}

    def events(self):
        columns = [schema.event.c[name] for name in ("at", "version", "actor", "kind", "data")]
        with self.database.read() as session:
            return [tuple(row) for row in session.core.execute(sa.select(*columns).order_by(schema.event.c.seq))]

    def outbox(self):
        columns = [schema.outbox.c[name] for name in ("queued_at", "channel", "recipients", "subject", "body")]
        with self.database.read() as session:
            leaving = schema.outbox.c.channel != "action"  # what failed lies there too, and is compared as an event
            query = sa.select(*columns).where(leaving).order_by(schema.outbox.c.id)
            return [tuple(row) for row in session.core.execute(query)]

    def do(self, step, rehearsal):
        if isinstance(step, scenario.Wait):
            self.until(rehearse.perform(rehearsal, step).now)
        elif isinstance(step, scenario.NextDue):
            moment = self.clock.ask(system.NextDue())
            if moment is None:
                raise NotAllowed
            self.until(moment)
        else:
            person = step.person or "cat"
            self.desk.acting_as(person).do(command_for(step, self.snapshot().ticket.version))
        self.sweep()


def command_for(step, version):
    match step:
        case scenario.Execute(transition=transition):
            return said.ExecuteTransition(ticket_id=1, transition_id=transition, expected_version=version)
        case scenario.Say():
            return said.AddComment(ticket_id=1, body=step.text, public=step.public)
        case scenario.Edit():
            return said.EditTicket(ticket_id=1, expected_version=version, fields=step.fields)
        case scenario.Claim():
            return said.ClaimVisit(ticket_id=1)
        case scenario.Release():
            return said.ReleaseVisit(ticket_id=1)
    return vote_for(step, {"ticket_id": 1, "transition_id": step.transition, "expected_version": version})


def vote_for(step, where):
    match step:
        case scenario.Vote():
            return votes.DecideApproval(approve=step.approve, comment=step.comment, **where)
        case scenario.Delegate():
            return votes.DelegateApproval(to=step.to, source=step.source, comment=step.comment, **where)
    return votes.WithdrawApproval(**where)


def letters_of(rehearsal):
    """What waits to leave: the replies of a command come after the letters it queued."""
    replies = {each.place: each for each in replies_of(rehearsal)}
    for place, one in enumerate(rehearsal.history):
        yield from _queued(one)
        if place in replies:
            reply = replies[place]
            yield reply.at, "mail", json.dumps([reply.to], separators=(",", ":")), reply.subject, reply.body


def _queued(one):
    match one.event:
        case LetterQueued(channel="notice"):
            return  # it lies in an inbox, not in the outbox
        case LetterQueued(channel=channel, to=to, subject=subject, body=body):
            yield one.at, channel, json.dumps(to, separators=(",", ":")), subject, body
        case CallQueued(channel=channel, target=target, inputs=inputs):
            body = json.dumps(dict(inputs), separators=(",", ":"), ensure_ascii=False)
            yield one.at, channel, json.dumps([target], separators=(",", ":")), "", body


def events_of(rehearsal):
    return [
        (one.at, one.version, one.actor, one.event.kind, encode(one.event).decode())
        for one in rehearsal.history
        if not isinstance(one.event, LetterQueued | CallQueued)
    ]


def insist_same(rehearsal, real):
    assert rehearsal.snapshot == real.snapshot()
    assert dict(rehearsal.arms) == real.arms()
    assert events_of(rehearsal) == real.events()
    assert list(letters_of(rehearsal)) == real.outbox()
    assert rehearsal.now == real.time.now


def rehearsed(rehearsal, step):
    """The rehearsal after the step, and the codes of what was refused."""
    try:
        return rehearse.perform(rehearsal, step), None
    except NotAllowed as refusal:
        return rehearsal, Counter(reason.code for reason in refusal.reasons)


def really_done(real, step, rehearsal):
    try:
        real.do(step, rehearsal)
    except NotAllowed:
        return Counter()
    except Fault as fault:
        return Counter(reason.code for reason in fault.reasons)
    return None


@contextmanager
def a_desk(template, folder):
    path = folder / "one.desk"
    shutil.copyfile(template, path)
    database = open_database(path, create=False, durability="NORMAL")
    try:
        yield RealDesk(database)
    finally:
        database.close()
        for left in folder.glob("one.desk*"):
            left.unlink()


@settings(max_examples=7, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.builds(
        asking,
        st.builds(talkative, processes(), st.sets(st.integers(0, 10), max_size=4)),
        st.dictionaries(st.integers(0, 10), APPROVALS, max_size=4),
    ),
    ticket_values,
    steps,
)
def test_a_rehearsal_comes_to_what_the_desk_comes_to(empty_desk_file, tmp_path_factory, process, values, walk):
    with a_desk(empty_desk_file, tmp_path_factory.mktemp("walk")) as real:
        walk_both(real, process, values, walk)


def walk_both(real, process, values, walk):
    """The rehearsal after the walk, which was the same all the way."""
    real.publish(process)
    with real.database.read() as session:
        desk = setup_rows.load_setup(session)
    ticket = TicketValues(subject="It broke", requester="cat", **values)
    given_ = Given(at=stamp(MONDAY), by="olga", ticket=ticket)
    rehearsal = rehearse.start(process, desk, given_, assume=scenario.Assumptions(people=(CUSTOMER,)))
    real.open(dict(ticket))
    insist_same(rehearsal, real)
    for step in walk:
        refused = really_done(real, step, rehearsal)
        rehearsal, why = rehearsed(rehearsal, step)
        assert (refused is None) == (why is None), (step, refused, why)
        if refused:
            assert refused == why
        insist_same(rehearsal, real)
    return rehearsal


def approval(*approvers, needs="all", **more):
    return Approval(approvers=(People(ids=approvers),), needs=needs, **more)


LIVELY = blueprint(
    [
        state("new", Category.NEW, limit=Limit(allows=hours(2), escalations=(Escalation(actions=TELLING[:2]),))),
        state("work", limit=Limit(allows=hours(4), reminders=(Reminder(percent=50),), reentry=Reentry.ACCUMULATE)),
        state("wait", Category.PENDING, on_entry=(Assign(how=AssignHow.ROUND_ROBIN, team="first"),)),
        state("done", Category.SOLVED, final=True, on_entry=(ChangeTags(add=("x",)),)),
    ],
    [
        way("take", "new", "work", actions=TELLING),
        way("ask", "work", "wait", approval=approval("ann", "bob", "sue", needs=2, deadline=hours(3))),
        way("pay", "work", "done", approval=approval("bob", "sue", reject_to="wait"), actions=TELLING[:1]),
        way("back", "wait", None, actions=(SetField(field="priority", value=4, delay=hours(1)),)),
        way("answer", "wait", "work", trigger=On(event=EventName.CUSTOMER_REPLIED)),
        way("silence", "wait", "done", trigger=Timer(after=Duration(amount=2, unit=Unit.DAYS))),
        way("reopen", "done", "work", actions=TELLING[1:4]),
        way("drop", None, "done", order=9, owners=(Roles(roles=(Role.SUPERVISOR,)),)),
    ],
    limit=Limit(allows=Duration(amount=3, unit=Unit.BUSINESS_DAYS), pause_pending=True),
)
CREW = st.sampled_from(["ann", "bob", "sue"])
ASKED = st.sampled_from(["ask", "pay"])


def does(person, transition):
    return scenario.Execute(person=person, transition=transition)


def votes_for(transition, *voters):
    return [
        scenario.Vote(person=person, transition=transition, approve=approve, comment="Because")
        for person, approve in voters
    ]


SCENES = st.one_of(
    st.sampled_from(
        [
            [does("ann", "ask"), *votes_for("ask", ("bob", True), ("sue", True))],
            [does("bob", "ask"), *votes_for("ask", ("ann", False), ("sue", False))],
            [does("ann", "ask"), scenario.Wait(time=hours(4))],
            [does("ann", "pay"), *votes_for("pay", ("bob", True), ("sue", True))],
            [does("ann", "pay"), *votes_for("pay", ("bob", False))],
            [
                does("ann", "pay"),
                scenario.Delegate(person="bob", transition="pay", to="root"),
                *votes_for("pay", ("root", True)),
            ],
            [does("bob", "back"), scenario.NextDue()],
            [scenario.Say(text="Hello")],
            [does("sue", "drop"), does("ann", "reopen")],
            [scenario.Claim(person="bob"), scenario.Release(person="ann")],
            [scenario.Edit(person="ann", fields={"assignee": "bob", "priority": 3})],
        ]
    ),
    st.builds(does, CREW, st.sampled_from([way.id for way in LIVELY.transitions])).map(lambda step: [step]),
    st.builds(scenario.Vote, person=CREW, transition=ASKED, approve=st.booleans()).map(lambda step: [step]),
    st.builds(scenario.Withdraw, person=CREW, transition=ASKED).map(lambda step: [step]),
    st.builds(scenario.Wait, time=st.builds(Duration, amount=st.integers(1, 9), unit=st.sampled_from(Unit))).map(
        lambda step: [step]
    ),
)
LIVELY_STEPS = st.lists(SCENES, min_size=6, max_size=14).map(
    lambda scenes: [step for scene in scenes for step in scene]
)
TAKEN = scenario.Execute(person="ann", transition="take")


@settings(max_examples=7, deadline=None, suppress_health_check=list(HealthCheck))
@example([does("ann", "pay"), scenario.Delegate(person="bob", transition="pay", to="root"), scenario.NextDue()])
@given(LIVELY_STEPS)
def test_and_so_it_does_in_a_blueprint_with_everything(empty_desk_file, tmp_path_factory, walk):
    with a_desk(empty_desk_file, tmp_path_factory.mktemp("walk")) as real:
        walk_both(real, LIVELY, {"department": "support"}, [TAKEN, *walk])

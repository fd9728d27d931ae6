"""Chains through the desk: the next Blueprint in the same transaction, children that are called, awaited and kept."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup, system, tickets
from runtime.messages.blueprints import Activity
from runtime.messages.faults import Refused
from runtime.model.actions import OpenTicket
from runtime.model.blueprint import Blueprint, Category, EventName, On, State, Timer, Transition, When
from runtime.model.criteria import Compare, NotOf
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field
from tests.desk.test_approvals import kinds, publish, sound
from tests.desk.test_promises import create, execute

FIRST = Blueprint(
    id="first",
    name="First",
    department="returns",
    start="in",
    states=(
        State(id="in", name="In", category=Category.NEW),
        State(id="out", name="Out", category=Category.SOLVED, final=True, then="second"),
    ),
    transitions=(Transition(id="go", name="Go", source="in", target="out"),),
)
SECOND = Blueprint(
    id="second",
    name="Second",
    department="returns",
    start="begin",
    states=(
        State(id="begin", name="Begin", category=Category.OPEN),
        State(id="end", name="End", category=Category.CLOSED, final=True),
    ),
    transitions=(Transition(id="finish", name="Finish", source="begin", target="end"),),
)
SUB = Blueprint(
    id="sub",
    name="Sub",
    department="billing",
    start="work",
    states=(
        State(id="work", name="Work", category=Category.OPEN),
        State(id="yes", name="Yes", category=Category.SOLVED, final=True),
        State(id="no", name="No", category=Category.CLOSED, final=True),
    ),
    transitions=(
        Transition(id="accept", name="Accept", source="work", target="yes"),
        Transition(id="decline", name="Decline", source="work", target="no"),
    ),
)
DECLINED = Compare(operand="child.state", operator="is", value="no")
PARENT = Blueprint(
    id="parent",
    name="Parent",
    department="returns",
    start="in",
    states=(
        State(id="in", name="In", category=Category.NEW),
        State(id="wait", name="Wait", category=Category.ON_HOLD, calls="sub"),
        State(id="good", name="Good", category=Category.SOLVED, final=True),
        State(id="bad", name="Bad", category=Category.CLOSED, final=True),
    ),
    transitions=(
        Transition(id="ask", name="Ask", source="in", target="wait"),
        Transition(id="leave", name="Leave", source="wait", target="in"),
        Transition(
            id="agreed",
            name="Agreed",
            source="wait",
            target="good",
            trigger=On(event=EventName.CHILD_CLOSED),
            criteria=NotOf(of=DECLINED),
        ),
        Transition(
            id="refused",
            name="Refused",
            source="wait",
            target="bad",
            trigger=On(event=EventName.CHILD_CLOSED),
            criteria=DECLINED,
        ),
    ),
)


def desk_with(owner: LocalDesk, *processes: Blueprint) -> LocalDesk:
    """The first of them claims what is opened in Returns."""
    for process in reversed(processes):
        publish(owner, process)
    return owner


def view(desk: LocalDesk, ticket_id: int) -> tickets.TicketView:
    return desk.ask(tickets.GetTicket(ticket_id=ticket_id))


def press(desk: LocalDesk, ticket_id: int, transition: str):
    return execute(
        desk, tickets.TicketPlace(ticket_id=ticket_id, version=view(desk, ticket_id).version, status=""), transition
    )


def alarms(desk: LocalDesk, place) -> list[str]:
    history = desk.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    return [event.data["code"] for event in history if event.kind == "alarm_raised"]


def test_a_final_state_leads_on_into_the_next_blueprint_at_once(owner, nora):
    desk_with(owner, FIRST, SECOND)
    place = execute(nora, create(nora, priority=3), "go")
    assert (place.blueprint_id, place.state, place.complete) == ("second", "begin", False)
    assert view(nora, place.ticket_id).priority == 3
    assert kinds(nora, place)[-4:] == ["moved", "blueprint_requested", "run_ended", "run_started"]
    assert execute(nora, place, "finish").complete, "the receipt's version is the one after all that followed"
    assert sound(owner)


@pytest.mark.parametrize("how", ["inactive", "fading"])
def test_without_a_next_blueprint_in_force_the_ticket_stays_complete_and_somebody_is_called(owner, nora, how):
    desk_with(owner, FIRST, SECOND)
    owner.do(blueprints.SetActivity(blueprint_id="second", activity=Activity(how)))
    place = execute(nora, create(nora), "go")
    assert (place.blueprint_id, place.complete) == ("first", True)
    assert alarms(nora, place) == ["next_unavailable"] and sound(owner)


def test_blueprints_that_chase_each_other_by_themselves_are_stopped(owner, nora, clock):
    def restless(one: str, two: str | None) -> Blueprint:
        return Blueprint(
            id=one,
            name=one,
            department="returns",
            start="s",
            states=(
                State(id="s", name="S", category=Category.OPEN),
                State(id="e", name="E", category=Category.SOLVED, final=True, then=two),
            ),
            transitions=(Transition(id="t", name="T", source="s", target="e", trigger=When()),),
        )

    desk_with(owner, restless("ping", "pong"), restless("pong", None))
    again = owner.do(blueprints.SaveDraft(blueprint=restless("pong", "ping"), expected_revision=1)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="pong", expected_revision=again.revision, accept="all"))
    place = create(nora)
    for _ in range(30):
        clock.do(system.Sweep())
    assert len(alarms(nora, place)) == 1 and kinds(nora, place).count("run_started") <= 10
    assert clock.do(system.Sweep()).result.tickets == 0 and sound(owner)


def test_a_pause_between_them_lets_them_go_on_for_ever(owner, nora, clock, time):
    slowly = FIRST.having(
        states=(FIRST.states[0], FIRST.states[1].having(then="first")),
        transitions=(FIRST.transitions[0].having(trigger=Timer(after=Duration(amount=1, unit=Unit.HOURS))),),
    )
    desk_with(owner, slowly)
    place = create(nora)
    for _ in range(15):
        time.pass_(hours=1)
        clock.do(system.Sweep())
    assert alarms(nora, place) == [] and kinds(nora, place).count("run_started") == 16


def test_a_state_calls_a_child_and_goes_on_when_it_ends(owner, nora):
    desk_with(owner, PARENT, SUB)
    owner.do(setup.PutFields(fields=(Field(id="note", name="Note"),)))
    bill = owner.acting_as("bill")
    place = execute(nora, create(nora, requester="carl", fields={"note": "red"}), "ask")
    shown = view(owner, place.ticket_id)
    (child,) = shown.children
    assert (shown.state, shown.version, child.blueprint_id, child.awaited) == ("wait", place.version, "sub", True)
    opened = view(bill, child.ticket_id)
    assert (opened.department, opened.requester, opened.state, opened.subject) == (
        "billing",
        "carl",
        "work",
        "Broken kettle",
    )
    assert opened.fields == {"note": "red"}
    press(bill, child.ticket_id, "accept")
    assert view(nora, place.ticket_id).state == "good"
    assert [event.kind for event in nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))][-5:] == [
        "moved",
        "child_requested",
        "child_opened",
        "child_ended",
        "moved",
    ]
    assert sound(owner)


def test_the_childs_outcome_decides_where_the_parent_goes(owner, nora):
    desk_with(owner, PARENT, SUB)
    place = execute(nora, create(nora), "ask")
    press(owner.acting_as("bill"), view(owner, place.ticket_id).children[0].ticket_id, "decline")
    assert view(nora, place.ticket_id).state == "bad"


@pytest.mark.parametrize("how", ["exit", "force", "deactivate"])
def test_a_child_that_ends_otherwise_is_over_too(owner, nora, how):
    desk_with(owner, PARENT, SUB)
    place = execute(nora, create(nora), "ask")
    child = view(owner, view(owner, place.ticket_id).children[0].ticket_id)
    if how == "exit":
        owner.do(tickets.ExitBlueprint(ticket_id=child.id, expected_version=child.version, reason="no longer needed"))
    elif how == "force":
        owner.do(
            tickets.ForceMove(ticket_id=child.id, expected_version=child.version, state="no", reason="by the boss")
        )
    else:
        owner.do(blueprints.SetActivity(blueprint_id="sub", activity=Activity.INACTIVE))
    assert view(nora, place.ticket_id).state == ("bad" if how == "force" else "good")
    assert sound(owner)


def test_several_visits_call_several_children_and_only_the_last_is_awaited(owner, nora):
    desk_with(owner, PARENT, SUB)
    place = execute(nora, execute(nora, execute(nora, create(nora), "ask"), "leave"), "ask")
    one, two = view(owner, place.ticket_id).children
    assert (one.awaited, two.awaited) == (False, True)
    press(owner.acting_as("bill"), one.ticket_id, "accept")
    assert view(nora, place.ticket_id).state == "wait"
    ended = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))[-1]
    assert (ended.kind, ended.data["awaited"]) == ("child_ended", False)
    press(owner.acting_as("bill"), two.ticket_id, "accept")
    assert view(nora, place.ticket_id).state == "good" and sound(owner)


def test_a_call_that_cannot_be_made_is_an_alarm_and_the_ticket_waits_for_a_person(owner, nora):
    desk_with(owner, PARENT, SUB)
    owner.do(blueprints.SetActivity(blueprint_id="sub", activity=Activity.INACTIVE))
    place = execute(nora, create(nora), "ask")
    assert place.state == "wait" and alarms(nora, place) == ["call_unavailable"]
    assert view(owner, place.ticket_id).children == ()
    assert execute(nora, place, "leave").state == "in" and sound(owner)


def test_calls_in_a_circle_are_not_published(owner):
    desk_with(owner, PARENT, SUB)
    circular = SUB.having(
        states=(*SUB.states, State(id="deep", name="Deep", calls="parent")),
        transitions=(
            *SUB.transitions,
            Transition(id="dig", name="Dig", source="work", target="deep"),
            Transition(id="up", name="Up", source="deep", target="work", trigger=On(event=EventName.CHILD_CLOSED)),
        ),
    )
    draft = owner.do(blueprints.SaveDraft(blueprint=circular, expected_revision=1)).result
    with pytest.raises(Refused) as refusal:
        owner.do(blueprints.PublishBlueprint(blueprint_id="sub", expected_revision=draft.revision, accept="all"))
    assert [reason.code for reason in refusal.value.reasons] == ["calls_cycle"]


@pytest.mark.parametrize("by_itself", [True, False])
def test_calls_that_dig_without_end_are_stopped_ten_deep(owner, nora, clock, monkeypatch, by_itself):
    """Publishing refuses the circle; should one get through, the desk stops it, at once or sweep by sweep."""
    from runtime.desk import processes

    monkeypatch.setattr(processes, "why_not_publish", lambda *_given: ())
    down = Transition(id="down", name="Down", source="top", target="dig", trigger=When())
    endless = Blueprint(
        id="endless",
        name="Endless",
        department="returns",
        start="top" if by_itself else "dig",
        states=(
            State(id="top", name="Top", category=Category.OPEN),
            State(id="dig", name="Dig", category=Category.OPEN, calls="endless"),
            State(id="done", name="Done", category=Category.SOLVED, final=True),
        ),
        transitions=(
            down,
            Transition(id="up", name="Up", source="dig", target="done", trigger=On(event=EventName.CHILD_CLOSED)),
        ),
    )
    publish(owner, endless)
    place = create(nora)
    for _ in range(15):
        clock.do(system.Sweep())
    found = nora.ask(tickets.ListTickets(live=True)).rows
    deepest = place.having(ticket_id=max(row.id for row in found))
    assert len(found) == 11
    assert alarms(nora, deepest) == ["calls_too_deep" if by_itself else "consequences_in_circles"] and sound(owner)


def test_a_child_that_nobody_called_tells_its_parent_when_it_is_solved_outside(owner, nora):
    opens = PARENT.having(
        states=tuple(state.having(calls=None) for state in PARENT.states),
        transitions=tuple(
            each.having(actions=(OpenTicket(subject="Ask them", department="billing"),)) if each.id == "ask" else each
            for each in PARENT.transitions
            if each.id != "refused"
        ),
    )
    desk_with(owner, opens)
    place = execute(nora, create(nora), "ask")
    bill = owner.acting_as("bill")
    (child,) = bill.ask(tickets.ListTickets()).rows
    bill.do(
        tickets.EditTicket(
            ticket_id=child.id, expected_version=child.version, fields={"assignee": "bill", "status": "solved"}
        )
    )
    assert view(nora, place.ticket_id).state == "good" and sound(owner)

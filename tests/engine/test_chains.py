"""Back to where the ticket came from; Blueprints that follow one another; children that are called and awaited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from runtime.engine import chains
from runtime.engine.automatic import MAX_IN_A_ROW
from runtime.engine.chains import child_ended, child_of, child_opened
from runtime.engine.decide import decide
from runtime.engine.enroll import enroll, force_move
from runtime.engine.explain import explain
from runtime.engine.facts import facts_of
from runtime.engine.timekeeper import settle
from runtime.model.blueprint import Category, EventName, On, When
from runtime.model.criteria import Compare
from runtime.model.events import (
    AlarmRaised,
    BlueprintRequested,
    ChildEnded,
    ChildRequested,
    EndKind,
    Moved,
    RunEnded,
    RunStarted,
)
from runtime.model.fields import Field, FieldType
from runtime.model.reasons import NotAllowed
from tests.engine.worlds import MONDAY, SETUP, Walk, blueprint, setup, state, ticket, way

ROUND = blueprint(
    [state("a"), state("b"), state("c"), state("hold", Category.ON_HOLD), state("done", Category.SOLVED, final=True)],
    [
        way("ab", "a", "b"),
        way("bc", "b", "c"),
        way("park", None, "hold"),
        way("back", None, None),
        way("close", None, "done"),
        way("reopen", "done", None),
    ],
)


def walked(*ways: str, process=ROUND) -> Walk:
    walk = Walk(process)
    for each in ways:
        walk.keep(decide(walk.situation, each))
    return walk


def codes(act, *given) -> list[str]:
    with pytest.raises(NotAllowed) as refusal:
        act(*given)
    return [reason.code for reason in refusal.value.reasons]


@pytest.mark.parametrize(
    ("ways", "where"),
    [
        (("ab", "back"), "a"),
        (("ab", "bc", "back"), "b"),
        (("ab", "bc", "back", "back"), "a"),
        (("ab", "park", "back"), "b"),
        (("ab", "park", "back", "back"), "a"),
        (("ab", "close", "reopen"), "b"),
        (("ab", "close", "reopen", "back"), "a"),
        (("ab", "back", "ab", "bc", "back", "back"), "a"),
    ],
)
def test_back_leads_to_where_the_ticket_came_from(ways, where):
    assert walked(*ways).state == where


def test_back_after_a_forced_move_leads_to_where_it_was_taken_from():
    walk = walked("ab")
    walk.keep(force_move(walk.situation, "c", "by hand"))
    walk.keep(decide(walk.situation, "back"))
    assert walk.state == "b"


@pytest.mark.parametrize("ways", [(), ("ab", "back"), ("ab", "bc", "back", "back")])
def test_at_the_first_state_there_is_no_way_back(ways):
    walk = walked(*ways)
    assert codes(decide, walk.situation, "back") == ["no_way_back"]
    verdict = next(found for found in explain(walk.situation) if found.transition_id == "back")
    assert not verdict.allowed and verdict.target is None


def test_a_way_back_to_a_state_that_is_gone_is_refused_by_name():
    walk = walked("ab", "bc")
    fewer = blueprint([state("a"), state("c")], [way("back", "c", None)])
    walk.situation = replace(walk.situation, blueprint=fewer)
    assert codes(decide, walk.situation, "back") == ["way_back_gone"]
    with pytest.raises(NotAllowed, match="“b”, a state this version has no more"):
        decide(walk.situation, "back")


LINE = blueprint([state("a"), state("z", Category.SOLVED, final=True, then="bp")], [way("end", "a", "z")])


def chained(walk: Walk, process, version: int = 2) -> None:
    event = walk.said(BlueprintRequested)[-1]
    walk.situation = replace(walk.situation, blueprint=process)
    walk.keep(enroll(walk.situation, version, chained=True, in_a_row=event.in_a_row + 1))


def test_the_next_blueprint_begins_at_its_start_and_is_no_reopening():
    """Even though another of its states bears the status the ticket ended with; its fields are kept."""
    following = blueprint([state("s"), state("solved_too", Category.SOLVED)], [])
    walk = Walk(LINE, priority=4, fields={"note": "kept"})
    walk.keep(decide(walk.situation, "end"))
    assert walk.snapshot.run.ended == MONDAY
    chained(walk, following)
    assert (walk.state, walk.snapshot.run.version_id, walk.ticket.reopened) == ("s", 2, 0)
    assert walk.ticket.fields == {"note": "kept"} and walk.ticket.priority == 4
    assert [event.end for event in walk.said(RunEnded)] == [EndKind.COMPLETED] and walk.said(RunStarted)[-1].chained


def test_blueprints_that_follow_each_other_by_themselves_are_stopped_after_ten_moves():
    restless = blueprint(
        [state("a"), state("z", Category.SOLVED, final=True, then="bp")], [way("end", "a", "z", trigger=When())]
    )
    walk = Walk(restless)
    for number in range(2, 40):
        if "auto" not in walk.arms:
            break
        walk.keep(settle(walk.situation, tuple(walk.arms.values())))
        event = walk.said(BlueprintRequested)[-1]
        if walk.snapshot.active or chains.why_not_follow(event, restless) is not None:
            break
        chained(walk, restless, number)
    stopped = walk.said(AlarmRaised) or chains.why_not_follow(walk.said(BlueprintRequested)[-1], restless)
    assert stopped and len(walk.said(Moved)) + len(walk.said(RunStarted)) - 1 <= MAX_IN_A_ROW


def test_what_a_person_does_in_between_begins_the_count_anew():
    walk = Walk(LINE)
    for number in range(2, 3 * MAX_IN_A_ROW):
        walk.keep(decide(walk.situation, "end"))
        assert chains.why_not_follow(walk.said(BlueprintRequested)[-1], LINE) is None
        chained(walk, LINE, number)
    assert not walk.said(AlarmRaised)


def test_a_next_blueprint_that_takes_no_tickets_is_an_alarm():
    alarm = chains.why_not_follow(BlueprintRequested(blueprint="gone"), None)
    assert alarm is not None and alarm.code == "next_unavailable" and "“gone”" in alarm.sentence


CALLING = blueprint(
    [state("a"), state("waits", calls="sub"), state("b"), state("no")],
    [
        way("go", "a", "waits"),
        way("yes", "waits", "b", trigger=On(event=EventName.CHILD_CLOSED), order=2),
        way(
            "nay",
            "waits",
            "no",
            trigger=On(event=EventName.CHILD_CLOSED),
            criteria=Compare(operand="child.state", operator="is", value="refused"),
            order=1,
        ),
        way("leave", "waits", "a"),
    ],
)


def calling(child: int = 40) -> Walk:
    walk = walked("go", process=CALLING)
    request = walk.said(ChildRequested)[-1]
    assert chains.waits_to_call(walk.snapshot, CALLING, request)
    walk.keep(child_opened(walk.situation, child, "sub"))
    assert not chains.waits_to_call(walk.snapshot, CALLING, request)
    return walk


def ended(walk: Walk, child: int, state_id: str | None, visit_id: int) -> None:
    walk.keep(child_ended(walk.situation, child, state=state_id, visit_id=visit_id))
    if "auto" in walk.arms:
        walk.keep(settle(walk.situation, tuple(walk.arms.values())))


@pytest.mark.parametrize(("outcome", "where"), [("refused", "no"), ("granted", "b"), (None, "b")])
def test_the_childs_end_moves_the_parent_by_its_outcome(outcome, where):
    walk = calling()
    assert walk.state == "waits" and facts_of(walk.situation)("child.state") is None
    waits = [guard.sentence for found in explain(walk.situation) for guard in found.guards if guard.kind == "child"]
    assert waits == ["It waits for ticket 40 to be done."] * 2
    ended(walk, 40, outcome, walk.snapshot.visit.id)
    assert walk.state == where
    assert walk.said(ChildEnded)[0].awaited and walk.said(Moved)[-1].how.value == "event"


def test_a_parent_that_left_early_is_not_moved_by_the_child_of_an_earlier_visit():
    walk = calling()
    visit = replace(walk.snapshot.visit, id=7)
    walk.situation = replace(walk.situation, snapshot=replace(walk.snapshot, visit=visit))
    walk.keep(decide(walk.situation, "leave"))
    walk.keep(decide(walk.situation, "go"))
    walk.keep(child_opened(walk.situation, 41, "sub"))
    ended(walk, 40, "granted", 7)
    assert walk.state == "waits" and walk.snapshot.visit.child.ticket == 41 and not walk.snapshot.visit.child.ended
    assert [event.awaited for event in walk.said(ChildEnded)] == [False]
    ended(walk, 41, "granted", walk.snapshot.visit.id)
    assert walk.state == "b"


def test_no_child_is_called_by_a_state_the_ticket_has_left_again():
    walk = walked("go", "leave", process=CALLING)
    assert not chains.waits_to_call(walk.snapshot, CALLING, walk.said(ChildRequested)[-1])


def test_a_child_takes_along_what_fits_its_department():
    fields = {
        "note": Field(id="note", name="Note"),
        "cost": Field(id="cost", name="Cost", type=FieldType.NUMBER),
    }
    desk = setup(fields=fields)
    parent = ticket(
        fields={"note": "red", "cost": "no number", "gone": "x"}, priority=4, tags=("x",), assignee="ann", team="first"
    )
    called = blueprint([state("s")], [], id="sub", department="billing")
    child = child_of(parent, called, desk, MONDAY + 5)
    assert (child.department, child.subject, child.requester, child.priority) == ("billing", "It broke", "cat", 4)
    assert child.fields == {"note": "red"} and child.tags == ("x",) and child.created_at == MONDAY + 5
    assert (child.assignee, child.team, child.status) == (None, None, "new")
    assert child_of(parent, called.having(department=None), SETUP, MONDAY).department == "support"


def test_a_call_is_refused_where_it_cannot_be_or_goes_too_deep():
    request = ChildRequested(subject="x", department="support", blueprint="sub")
    assert chains.why_not_call(request, CALLING, chains.MOST_DEEP - 1) is None
    assert chains.why_not_call(request, CALLING, chains.MOST_DEEP).code == "calls_too_deep"
    assert chains.why_not_call(request, None, 0).code == "call_unavailable"

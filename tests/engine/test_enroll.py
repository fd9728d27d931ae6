"""Into a Blueprint and out of it."""

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.engine.enroll import Candidate, choose, enroll, entry_state, exit_run, force_move
from runtime.model.actions import ChangeTags
from runtime.model.blueprint import Category, Entry
from runtime.model.criteria import Compare
from runtime.model.events import EndKind, RunEnded, RunStarted
from runtime.model.limits import Limit
from runtime.model.reasons import NotAllowed
from runtime.model.setup import DEFAULT_STATUSES, Status
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, Walk, blueprint, lasting, setup, state, way

DESK = setup(
    statuses={
        one.id: one for one in (*DEFAULT_STATUSES, Status(id="lab", name="In the lab", category=Category.ON_HOLD))
    }
)


def named(name, rank, active=True, **more):
    return Candidate(rank, blueprint([state("a")], [], id=name, **more), rank, active)


def test_the_lowest_rank_that_claims_the_ticket_wins():
    urgent = Entry(criteria=Compare(operand="ticket.priority", operator="is", value=4))
    candidates = [
        named("general", 9),
        named("own", 5, department="support"),
        named("off", 1, active=False),
        named("billing", 2, department="billing"),
        named("urgent", 3, entry=urgent),
        named("typed", 4, entry=Entry(ticket_types=("bug",))),
    ]

    def chosen(**values):
        found = choose(Walk(**values).situation, candidates)
        return found and found.blueprint.id

    assert chosen() == "own"
    assert chosen(priority=4) == "urgent"
    assert chosen(type="bug") == "typed"
    assert chosen(department="billing") == "billing"
    assert choose(Walk().situation, []) is None


STATES = [
    state("start", Category.NEW),
    state("far"),
    state("near"),
    state("lab", Category.ON_HOLD, status="lab"),
    state("done", Category.SOLVED, final=True),
]
PROCESS = blueprint(STATES, [way("x", "start", "near"), way("y", "near", "far"), way("z", "far", "done")])


@pytest.mark.parametrize(
    ("status", "category", "expected"),
    [
        ("new", Category.NEW, "start"),
        ("open", Category.OPEN, "near"),
        ("lab", Category.ON_HOLD, "lab"),
        ("on_hold", Category.ON_HOLD, "start"),
        ("solved", Category.SOLVED, "start"),
    ],
)
def test_a_ticket_enters_where_its_status_is_else_at_the_start(status, category, expected):
    walk = Walk(desk=DESK, status=status, category=category, version=2)
    situation = replace(walk.situation, blueprint=PROCESS)
    assert entry_state(situation).id == expected
    outcome = enroll(situation, 12)
    started = outcome.events[0]
    assert (started.version_id, started.state, outcome.after.visit.state) == (12, expected, expected)
    assert outcome.after.ticket.category == PROCESS.states_by_id[expected].category


def test_a_ticket_just_opened_may_enter_complete():
    walk = Walk(desk=DESK, status="solved", category=Category.SOLVED)
    walk.situation = replace(walk.situation, blueprint=PROCESS)
    walk.keep(enroll(walk.situation, 1))
    assert walk.state == "done" and walk.snapshot.run.ended == MONDAY and not walk.arms


def test_entry_starts_both_clocks_and_does_the_entry_actions():
    first = state("a", limit=Limit(allows=lasting(2)), on_entry=(ChangeTags(add=("in",)),))
    walk = Walk(blueprint([first], [], limit=Limit(allows=lasting(5))))
    assert walk.ticket.tags == ("in",)
    assert {clock: arm.at for clock, arm in walk.arms.items()} == {"visit": MONDAY + 2 * HOUR, "run": MONDAY + 5 * HOUR}


def test_nobody_enters_twice_nor_without_a_start():
    walk = Walk(PROCESS)
    with pytest.raises(NotAllowed, match="already"):
        enroll(walk.situation, 2)
    with pytest.raises(NotAllowed, match="no start"):
        enroll(replace(Walk().situation, blueprint=blueprint([state("a")], [], start=None)), 1)


def test_leaving_keeps_the_status_and_stops_the_clocks():
    walk = Walk(
        blueprint([state("a", Category.PENDING, limit=Limit(allows=lasting(2)))], [], limit=Limit(allows=lasting(5)))
    )
    walk.wait_until(MONDAY + HOUR)
    with pytest.raises(NotAllowed, match="Say why"):
        exit_run(walk.situation, "")
    walk.keep(exit_run(walk.situation, "wrong process"))
    assert walk.ticket.status == "pending" and walk.snapshot.visit is None and not walk.arms
    assert walk.snapshot.run.ended == MONDAY + HOUR and not walk.snapshot.active
    with pytest.raises(NotAllowed):
        exit_run(walk.situation, "again")
    for refused in (lambda: force_move(walk.situation, "a", "why not"), lambda: decide(walk.situation, "x")):
        with pytest.raises(NotAllowed) as refusal:
            refused()
        assert [reason.code for reason in refusal.value.reasons] == ["not_in_blueprint"]


def test_from_a_complete_run_into_the_next_one_the_final_visit_closes_first():
    walk = Walk(blueprint([state("a"), state("z", final=True)], [way("end", "a", "z")]))
    walk.keep(decide(walk.situation, "end"))
    walk.wait_until(MONDAY + HOUR)
    walk.keep(enroll(walk.situation, 2))
    assert [event.end for event in walk.said(RunEnded)] == [EndKind.COMPLETED]
    assert len(walk.said(RunStarted)) == 2 and walk.snapshot.run.version_id == 2


def test_taking_a_ticket_out_of_its_final_state_leaves_the_run_complete():
    walk = Walk(blueprint([state("a"), state("z", final=True)], [way("end", "a", "z")]))
    walk.keep(decide(walk.situation, "end"))
    walk.wait_until(MONDAY + HOUR)
    walk.keep(exit_run(walk.situation, "clean up"))
    assert walk.said(RunEnded)[0].end is EndKind.COMPLETED and walk.snapshot.run.ended == MONDAY

"""Events fold into the snapshot."""

import pytest

from runtime.model.blueprint import Category
from runtime.model.events import (
    AlarmRaised,
    BranchDone,
    BranchesCancelled,
    ClockChanged,
    CommentAdded,
    EndKind,
    FieldsChanged,
    How,
    Moved,
    RunEnded,
    RunStarted,
    Scope,
    TicketOpened,
    VisitClaimed,
)
from runtime.model.fold import REMEMBERED, BrokenHistory, fold
from tests.engine.worlds import ticket

OPENED = TicketOpened(ticket=ticket())
STARTED = RunStarted(version_id=3, state="s", status="open", category=1)


def moved(source, target, occurrence=1, **more):
    given = {"transition": "t", "how": How.MANUAL, "status": "open", "category": 1, "performer": "ann"} | more
    return Moved(source=source, target=target, occurrence=occurrence, **given)


def folded(*events, **ids):
    snapshot = None
    for moment, event in enumerate(events):
        snapshot = fold(snapshot, event, moment, **ids)
    return snapshot


def test_ids_are_provisional_unless_the_rows_are_known():
    snapshot = folded(OPENED, STARTED)
    assert (snapshot.run.id, snapshot.visit.id) == (0, 0)
    snapshot = fold(fold(folded(OPENED), STARTED, 1, run_id=5, visit_id=8), moved("s", "b"), 2, visit_id=9)
    assert (snapshot.run.id, snapshot.run.version_id, snapshot.visit.id) == (5, 3, 9)


def test_what_says_nothing_about_the_ticket_gives_back_the_same_snapshot():
    snapshot = folded(OPENED)
    assert fold(snapshot, AlarmRaised(code="x", sentence="y"), 9) is snapshot


def test_custom_fields_come_and_go():
    snapshot = folded(
        OPENED, FieldsChanged(old={}, new={"a": 1, "b": 2, "subject": "New"}), FieldsChanged(old={}, new={"a": None})
    )
    assert snapshot.ticket.fields == {"b": 2} and snapshot.ticket.subject == "New" and snapshot.ticket.updated_at == 2


def test_reopened_counts_every_way_back_to_work():
    def status(name, category):
        return FieldsChanged(old={}, new={"status": name, "category": int(category)})

    solved, closed, opened = (
        status("solved", Category.SOLVED),
        status("closed", Category.CLOSED),
        status("open", Category.OPEN),
    )
    snapshot = folded(OPENED, opened, solved, closed, opened, solved, STARTED)
    assert snapshot.ticket.reopened == 2 and snapshot.ticket.category is Category.OPEN


def test_replies_of_agents_are_counted_apart():
    comments = [
        CommentAdded(body="x", public=public, by_customer=customer)
        for public, customer in ((True, False), (True, True), (False, False))
    ]
    snapshot = folded(OPENED, *comments)
    assert (snapshot.ticket.messages, snapshot.ticket.public_replies) == (3, 1)


def test_the_way_back_is_remembered_so_far_and_no_further():
    states = [str(number) for number in range(2 * REMEMBERED)]
    steps = [moved(one, two) for one, two in zip(["s", *states], states, strict=False)]
    assert folded(OPENED, STARTED, *steps).run.came_from == tuple(states[-REMEMBERED - 1 : -1])


def test_time_spent_adds_up_over_visits():
    steps = [moved("s", "b", spent=5), moved("b", "s", 2), moved("s", "b", 2, spent=7)]
    assert folded(OPENED, STARTED, *steps).run.spent == {"s": 12}


@pytest.mark.parametrize(
    "event",
    [
        moved("a", "b"),
        RunEnded(end=EndKind.EXITED, reason="x"),
        BranchDone(group="g", transition="t", performer="ann", done=1, needed=2),
        BranchesCancelled(group="g", done=()),
        VisitClaimed(by="ann"),
        ClockChanged(scope=Scope.RUN, old=None, new=None, why=""),
        ClockChanged(scope=Scope.VISIT, old=None, new=None, why=""),
    ],
)
def test_events_out_of_place_are_a_broken_history(event):
    with pytest.raises(BrokenHistory):
        folded(OPENED, event)
    with pytest.raises(BrokenHistory, match="begins"):
        folded(event)

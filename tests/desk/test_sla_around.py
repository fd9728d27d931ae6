"""What SLA policies mean for what is around them: calendars, merges, lists, searches, the inbox, the clock."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import escalations, links, setup, sla, system, tickets, views
from runtime.messages.calendars import PreviewCalendars
from runtime.model.durations import Unit
from runtime.model.events import Scope
from runtime.model.sla import Metric, SlaTarget
from tests.desk.conftest import MONDAY, OFFICE
from tests.desk.test_sla_policies import EVERYBODY, FIRST, HOUR, clocks, hours, opened, sound, sweep


@pytest.fixture
def adam(owner) -> LocalDesk:
    desk = owner.acting_as("adam")
    desk.do(sla.PutSlaPolicies(policies=(FIRST, EVERYBODY)))
    return desk


def test_a_preview_of_calendars_counts_what_putting_them_moves(adam, time) -> None:
    business = SlaTarget(metric=Metric.RESOLUTION, allows={2: hours(20, Unit.BUSINESS_HOURS)})
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY.having(targets=(business,), calendar="office"),)))
    places = [opened(adam, subject=f"Lamp {number}") for number in range(3)]
    adam.do(
        tickets.EditTicket(
            ticket_id=places[2].ticket_id, expected_version=places[2].version, fields={"status": "on_hold"}
        )
    )
    time.pass_(hours=4)
    shorter = OFFICE.having(weekly=OFFICE.weekly.having(tuesday=()))
    found = adam.ask(PreviewCalendars(calendars=(shorter,)))
    assert (found.running, found.moved, found.later, found.hidden) == (2, 2, 2, 0)
    assert [(move.scope, move.metric, move.ticket_id) for move in found.worst] == [
        (Scope.SLA, "resolution", place.ticket_id) for place in places[:2]
    ]
    assert adam.do(setup.PutCalendars(calendars=(shorter,))).result.moved == 2
    for move in found.worst:
        assert clocks(adam, move.ticket_id)[Metric.RESOLUTION].due_at == move.after


def test_a_duplicate_that_is_merged_is_promised_nothing_until_it_stands_again(adam, time) -> None:
    one, two = opened(adam), opened(adam)
    adam.do(links.MergeTickets(ticket_id=one.ticket_id, expected_version=one.version, duplicates=(two.ticket_id,)))
    assert adam.ask(tickets.GetTicket(ticket_id=two.ticket_id)).sla.policy is None
    assert clocks(adam, two.ticket_id) == {}
    time.pass_(hours=1)
    adam.do(links.UnmergeTicket(ticket_id=two.ticket_id, reason="Not the same after all"))
    assert clocks(adam, two.ticket_id)[Metric.FIRST_REPLY].used == 0
    assert sound(adam)


def test_lists_searches_and_the_inbox_treat_a_promise_as_any_limit(adam, time) -> None:
    late, early = opened(adam, priority=2), opened(adam, priority=4)
    rows = adam.ask(tickets.ListTickets(order="due", live=True)).rows
    assert [(row.id, row.due_at) for row in rows] == [
        (early.ticket_id, MONDAY + 2 * HOUR),
        (late.ticket_id, MONDAY + 6 * HOUR),
    ]
    time.pass_(hours=1)

    def found(text: str) -> list[int]:
        return [row.id for row in adam.ask(views.SearchTickets(text=text)).rows]

    assert found("breach<2h") == [early.ticket_id]
    assert set(found("breach<6h")) == {early.ticket_id, late.ticket_id}
    time.pass_(hours=3)
    sweep(adam)
    (broken,) = adam.ask(escalations.ListEscalations()).escalations
    assert (broken.scope, broken.metric, broken.ticket_id, broken.here) == (
        Scope.SLA,
        "first_reply",
        early.ticket_id,
        True,
    )
    adam.do(tickets.AddComment(ticket_id=early.ticket_id, body="Sorry", public=True))
    assert [each.here for each in adam.ask(escalations.ListEscalations()).escalations] == [False]


def test_a_clock_that_is_stopped_half_way_goes_on_where_it_was(owner) -> None:
    """One ticket to a sweep: whatever kills the clock in between, the others are still to come."""
    adam = owner.acting_as("adam")
    places = [opened(adam) for _ in range(4)]
    adam.do(sla.PutSlaPolicies(policies=(EVERYBODY,)))
    for done in range(1, 5):
        more = adam.as_clock().do(system.Sweep(limit=1)).result.more
        assert sum(bool(clocks(adam, place.ticket_id)) for place in places) == done
        assert more is (done < 4)
    assert sound(adam)


@pytest.mark.parametrize(
    ("tampering", "code"),
    [
        ("UPDATE sla_clock SET due = due + 1 WHERE metric = 'first_reply'", "sla_differs"),
        ("DELETE FROM sla_clock WHERE metric = 'resolution'", "sla_differs"),
        ("DELETE FROM due WHERE clock = 'sla:first_reply'", "clock_missing"),
        ("UPDATE ticket SET due_at = due_at + 1", "due_at_differs"),
        ("UPDATE ticket SET sla = NULL", "run_differs"),
    ],
)
def test_what_was_tampered_with_is_found(adam, tampering, code) -> None:
    opened(adam)
    assert sound(adam)
    with adam.database.write() as session:
        session.core.execute(sa.text(tampering))
    assert code in {problem.code for problem in adam.ask(system.VerifyDesk()).problems}

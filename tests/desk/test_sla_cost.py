"""What SLA policies cost: nothing where none matches, nothing where no clock moves, and little where one does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.system import Sweep
from runtime.messages.tickets import ExecuteTransition, GetTicket, TicketPlace
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.store.database import Database
from tests.store.test_statement_count import AT_MOST, _desk, _traced

NOBODYS = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="nobody")


def policy(metric: Metric, **more) -> SlaPolicy:
    allows = {priority: Duration(amount=400, unit=Unit.DAYS) for priority in (1, 2, 3, 4)}
    return SlaPolicy(id="p", name="P", targets=(SlaTarget(metric=metric, allows=allows),), **more)


def promising(database: Database, promised: SlaPolicy) -> LocalDesk:
    desk = _desk(database)
    owner = desk.acting_as("owner")
    owner.do(PutSlaPolicies(policies=(promised,)))
    while desk.as_clock().do(Sweep(limit=100)).result.more:
        pass
    return desk


def mover(desk: LocalDesk) -> Callable[[int, str], TicketPlace]:
    """Takes tickets through transitions; a first move fills what is kept in memory."""
    versions: dict[int, int] = {}

    def move(ticket: int, transition: str) -> TicketPlace:
        command = ExecuteTransition(ticket_id=ticket, transition_id=transition, expected_version=versions[ticket])
        place = desk.do(command).result
        versions[ticket] = place.version
        return place

    versions |= {ticket: desk.ask(GetTicket(ticket_id=ticket)).version for ticket in (1, 2)}
    move(2, "assign")
    return move


@pytest.mark.parametrize(
    ("promised", "more"),
    [
        (policy(Metric.AGENT_WORK, conditions=NOBODYS), (0, 0, 0)),
        (policy(Metric.FIRST_REPLY), (0, 0, 0)),
        (policy(Metric.AGENT_WORK), (0, 3, 3)),
    ],
    ids=["no policy matches", "no clock moves", "the clock stops and goes on: its fact, its row, its due moment"],
)
def test_a_transition_takes_so_many_statements_more(sqlite_database: Database, promised: SlaPolicy, more) -> None:
    move = mover(promising(sqlite_database, promised))
    for (transition, state), extra in zip(
        (("assign", "open"), ("ask", "pending"), ("answer", "open")), more, strict=True
    ):
        place, (_begin, *within, _commit) = _traced(sqlite_database, partial(move, 1, transition))
        assert place.state == state
        assert len(within) <= AT_MOST + extra, within

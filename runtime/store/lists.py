"""Lists of tickets: a page at a time by keyset, and counts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from runtime.messages.faults import Invalid
from runtime.messages.tickets import CountTickets, ListTickets, TicketPage, TicketRow
from runtime.model.criteria import AllOf, AnyOf, Criterion, NotOf, Operator
from runtime.model.criteria_eval import comparisons
from runtime.model.criteria_rules import why_not_compare
from runtime.model.events import Scope
from runtime.model.fields import Field
from runtime.model.values import Moment
from runtime.store.criteria_sql import condition
from runtime.store.database import Session
from runtime.store.schema import LIVE_BELOW, NEVER, blueprint_version, due, ticket, visit
from runtime.store.sla_clocks import from_text
from runtime.store.sla_table import sla_clock

AUTO = "auto"
"""The clock of a due moment at which automatic transitions are looked at again."""

type Condition = sa.ColumnElement[bool]

LIVE = ticket.c.category < sa.literal_column(str(LIVE_BELOW))
DONE = ticket.c.category >= sa.literal_column(str(LIVE_BELOW))
"""Written as the partial indexes have it, so that they serve."""


@dataclass(frozen=True, slots=True)
class _Order:
    """By which columns a list is sorted; the last is always the id, so that the order is total."""

    keys: tuple[sa.Column[int], ...]
    descending: bool = False

    def by(self) -> list[sa.UnaryExpression[int]]:
        return [key.desc() if self.descending else key.asc() for key in self.keys]

    def after(self, place: Sequence[int]) -> Condition:
        here, there = sa.tuple_(*self.keys), sa.tuple_(*(sa.literal(each, sa.BigInteger) for each in place))
        return here < there if self.descending else here > there


_ORDERS = {
    "id": _Order((ticket.c.id,)),
    "due": _Order((ticket.c.due_at, ticket.c.id)),
    "updated": _Order((ticket.c.updated_at, ticket.c.id), descending=True),
}
"""Oldest first; what is due first; what changed last."""


def page(
    session: Session, query: ListTickets, *, visible: Condition, now: Moment, fields: Mapping[str, Field]
) -> TicketPage:
    """The next tickets in the list's order. Raises Invalid for criteria or a place that make no sense."""
    order = _ORDERS[query.order]
    statement = page_statement(session, query, visible=visible, now=now, fields=fields)
    rows = session.core.execute(statement).all()
    shown = rows[: query.limit]
    more = len(rows) > query.limit
    after = ".".join(str(getattr(shown[-1], key.name)) for key in order.keys) if more else None
    return TicketPage(rows=tuple(row_of(row) for row in shown), after=after)


def page_statement(
    session: Session, query: ListTickets, *, visible: Condition, now: Moment, fields: Mapping[str, Field]
) -> sa.Select[tuple[object, ...]]:
    """The statement behind a page, with one row more than asked for: it tells whether there are more."""
    order = _ORDERS[query.order]
    wanted = [visible, matching(session, query.criteria, now=now, fields=fields)]
    if query.live:
        wanted.append(LIVE)
    if query.blueprint_id is not None:
        of_blueprint = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == query.blueprint_id)
        wanted.append(ticket.c.version_id.in_(of_blueprint))
    if query.after is not None:
        wanted.append(order.after(_place(query.after, len(order.keys))))
    return (
        sa.select(*row_columns())
        .outerjoin_from(ticket, visit, visit.c.id == ticket.c.visit_id)
        .outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(*wanted)
        .order_by(*order.by())
        .limit(query.limit + 1)
    )


def _place(after: str, parts: int) -> tuple[int, ...]:
    numbers = after.split(".")
    if len(numbers) != parts or not all(number.isascii() and number.isdecimal() for number in numbers):
        raise Invalid("This list cannot be continued from there: begin it anew.")
    place = tuple(map(int, numbers))
    if max(place) >= 1 << 63:
        raise Invalid("This list cannot be continued from there: begin it anew.")
    return place


def row_columns() -> list[sa.ColumnElement[Any]]:
    """What `row_of` reads: columns of `ticket`, of its open visit and of its version, both joined outer."""
    names = ("id", "version", "subject", "department", "team", "assignee", "requester", "priority", "status", "state")
    named = [ticket.c[name] for name in names]
    clocks = (ticket.c.due_at, visit.c.due.label("state_due"), ticket.c.sla.label("sla_clocks"))
    return [*named, *clocks, ticket.c.updated_at, blueprint_version.c.blueprint_id, visit.c.entered]


def row_of(row: Any) -> TicketRow:
    """A row of a list."""
    due_of, due_since = _due_next(row)
    return TicketRow(
        id=row.id,
        version=row.version,
        subject=row.subject,
        department=row.department,
        team=row.team,
        assignee=row.assignee,
        requester=row.requester,
        priority=row.priority,
        status=row.status,
        blueprint_id=row.blueprint_id,
        state=row.state,
        entered_at=row.entered,
        due_at=None if row.due_at == NEVER else row.due_at,
        updated_at=row.updated_at,
        due_of=due_of,
        due_since=due_since,
    )


def _due_next(row: Any) -> tuple[str | None, Moment | None]:
    """Whose moment the ticket's due moment is, and since when that clock counts; of several the state's first."""
    if row.due_at == NEVER:
        return None, None
    if row.state_due == row.due_at:
        return Scope.VISIT.value, row.entered
    sla = from_text(row.sla_clocks)
    clocks = sla.clocks.values() if sla is not None else ()
    found = next((clock for clock in clocks if clock.due == row.due_at), None)
    return (Scope.RUN.value, None) if found is None else (found.metric, found.started)


def count(
    session: Session, query: CountTickets, *, visible: Condition, now: Moment, fields: Mapping[str, Field]
) -> int:
    """How many tickets meet the criteria. Raises Invalid for criteria that make no sense."""
    wanted = [visible, matching(session, query.criteria, now=now, fields=fields)]
    if query.live:
        wanted.append(LIVE)
    return session.core.execute(sa.select(sa.func.count()).select_from(ticket).where(*wanted)).scalar_one()


def matching(session: Session, criterion: Criterion, *, now: Moment, fields: Mapping[str, Field]) -> Condition:
    """The criteria as a condition on `ticket`. Raises Invalid for criteria that make no sense.

    Criteria that only live or only solved tickets meet say so in the words of the partial indexes: so these serve.
    """
    for compare, _ in comparisons(criterion):
        sentence = why_not_compare(compare, fields)
        if sentence is not None:
            raise Invalid(sentence)
    found = condition(criterion, dialect=session.dialect.name, now=now)
    if only_live(criterion):
        return sa.and_(LIVE, found)
    return sa.and_(DONE, found) if only_done(criterion) else found


_BELOW = {Operator.LESS: LIVE_BELOW, Operator.AT_MOST: LIVE_BELOW - 1}
_ABOVE = {Operator.AT_LEAST: LIVE_BELOW, Operator.GREATER: LIVE_BELOW - 1}


def only_live(criterion: Criterion) -> bool:
    """Whether it is plain to see that no solved ticket meets the criterion."""
    return _only(
        criterion, lambda category: category < LIVE_BELOW, lambda sign, bound: sign in _BELOW and bound <= _BELOW[sign]
    )


def only_done(criterion: Criterion) -> bool:
    """Whether it is plain to see that solved tickets alone meet the criterion."""
    return _only(
        criterion, lambda category: category >= LIVE_BELOW, lambda sign, bound: sign in _ABOVE and bound >= _ABOVE[sign]
    )


def _only(criterion: Criterion, fits: Callable[[float], bool], bounds: Callable[[Operator, float], bool]) -> bool:
    if isinstance(criterion, AllOf):
        return any(_only(part, fits, bounds) for part in criterion.of)
    if isinstance(criterion, AnyOf):
        return bool(criterion.of) and all(_only(part, fits, bounds) for part in criterion.of)
    if isinstance(criterion, NotOf) or criterion.operand != "ticket.category":
        return False
    values = criterion.value if isinstance(criterion.value, tuple) else (criterion.value,)
    numbers = [value for value in values if isinstance(value, int | float)]
    if len(numbers) != len(values) or not numbers:
        return False
    if criterion.operator in {Operator.IS, Operator.IN}:
        return all(map(fits, numbers))
    return len(numbers) == 1 and bounds(criterion.operator, numbers[0])


def live_tickets(session: Session, *, team: str, assignees: Sequence[str]) -> tuple[int, ...]:
    """A team's unsolved tickets that these people have."""
    statement = sa.select(ticket.c.id).where(ticket.c.team == team, ticket.c.assignee.in_(list(assignees)), LIVE)
    return tuple(session.core.execute(statement.order_by(ticket.c.id)).scalars())


def tickets_awaiting_a_turn(session: Session) -> tuple[int, ...]:
    """The tickets that wait for a turn of the clock: a calendar may say when it comes."""
    return tuple(session.core.execute(sa.select(due.c.ticket_id).where(due.c.clock == AUTO)).scalars())


def first_meeting(
    session: Session, criterion: Criterion, limit: int, *, now: Moment, fields: Mapping[str, Field]
) -> tuple[int, ...]:
    """The first tickets that meet the criteria, whoever may see them."""
    wanted = matching(session, criterion, now=now, fields=fields)
    statement = sa.select(ticket.c.id).where(wanted).order_by(ticket.c.id).limit(limit)
    return tuple(session.core.execute(statement).scalars())


def measured_by(session: Session, calendar: str) -> int:
    """How many tickets have a limit, of a stay, a run or a policy, that was or is counted on the calendar."""
    remembered = ticket.c.memory.contains(f'"calendar":{json.dumps(calendar, ensure_ascii=False)}', autoescape=True)
    of_visits = sa.select(visit.c.ticket_id).where(visit.c.calendar == calendar)
    of_policies = sa.select(sla_clock.c.ticket_id).where(sla_clock.c.calendar == calendar)
    measured = sa.or_(remembered, ticket.c.id.in_(of_visits), ticket.c.id.in_(of_policies))
    return session.core.execute(sa.select(sa.func.count()).select_from(ticket).where(measured)).scalar_one()


def has_status(session: Session, status: str) -> bool:
    """Whether any ticket bears the status."""
    return session.core.execute(sa.select(ticket.c.id).where(ticket.c.status == status).limit(1)).first() is not None

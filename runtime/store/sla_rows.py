"""The SLA clocks that figures count, as columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Any

import sqlalchemy as sa

from runtime.insight.columns import NONE, OPEN
from runtime.insight.sla_clocks import ClockColumns
from runtime.insight.sla_figures import METRICS
from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.schema import event, ticket
from runtime.store.sla_table import sla_clock

_AT_ONCE = 20_000
"""So many rows become columns at a time: what the driver gives takes ten times the room."""


class Numbers(dict[str | None, int]):
    """Names by the numbers they stand for in columns; a new name gets the next one. No name is NONE."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        super().__init__()
        self[None] = NONE
        self.update({name: place for place, name in enumerate(names)})

    def __missing__(self, name: str | None) -> int:
        found = self[name] = len(self) - 1
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The names, each at the place of its number."""
        return tuple(name for name in self if name is not None)


class Codes:
    """What the small integers in the columns of clocks stand for. They only grow."""

    def __init__(self) -> None:
        self.metrics = Numbers(METRICS)
        self.policies, self.departments, self.teams, self.organisations, self.calendars = (Numbers() for _ in range(5))

    def columns(self, rows: Sequence[Sequence[Any]]) -> ClockColumns:
        """Rows as columns."""
        named = {
            "metric": self.metrics,
            "policy": self.policies,
            "calendar": self.calendars,
            "department": self.departments,
            "team": self.teams,
            "organisation": self.organisations,
        }
        columns = dict(zip(_NAMES, zip(*rows, strict=True), strict=True))
        return ClockColumns.of(
            **{
                name: list(map(named[name].__getitem__, values)) if name in named else values
                for name, values in columns.items()
            }
        )


def _or(column: sa.ColumnElement[int], default: int) -> sa.ColumnElement[int]:
    return sa.func.coalesce(column, default)


_c = sla_clock.c
_NAMES = (
    "ticket", "metric", "policy", "priority", "dropped", "started", "allowance", "spent", "due", "broken", "ended",
    "calendar", "department", "team", "organisation",
)  # fmt: skip
_CLOCKS = sa.select(
    _c.ticket_id,
    _c.metric,
    _c.policy,
    _c.priority,
    _c.dropped,
    _c.started,
    _c.allowance,
    _c.spent,
    _or(_c.due, NONE),
    _or(_c.broken, NONE),
    _or(_c.ended, OPEN),
    _c.calendar,
    ticket.c.department,
    ticket.c.team,
    ticket.c.organisation,
).join_from(sla_clock, ticket, ticket.c.id == _c.ticket_id)
_SINCE = sa.bindparam("since", type_=sa.BigInteger)
_LATELY = _CLOCKS.where(sa.or_(_c.ended.is_(None), _c.ended >= _SINCE, _c.broken >= _SINCE))
_PLACE = sa.bindparam("place", type_=sa.BigInteger)
_CHANGED = {
    "sqlite": sa.select(event.c.ticket_id).where(event.c.seq >= _PLACE),
    "postgresql": sa.select(event.c.ticket_id).where(event.c.xact >= _PLACE),
}
_ALL = Plan(_LATELY)
_OF_CHANGED = {name: Plan(_LATELY.where(_c.ticket_id.in_(changed))) for name, changed in _CHANGED.items()}


def lately(session: Session, since: Moment, codes: Codes) -> ClockColumns:
    """The clocks that have not ended, and those that ended or broke at that moment or later."""
    return _read(session.run(_ALL, {"since": since}), codes)


def changed(session: Session, place: int, most: int) -> set[int] | None:
    """The tickets something happened to from that place of the history on (`watched_events.settled`).

    None where more than `most` things did.
    """
    statement = _CHANGED[session.dialect.name].limit(most + 1)
    found = session.core.execute(statement, {"place": place}).scalars().all()
    return set(found) if len(found) <= most else None


def lately_of_changed(session: Session, place: int, since: Moment, codes: Codes) -> ClockColumns:
    """As `lately`, of the tickets something happened to from that place on."""
    return _read(session.run(_OF_CHANGED[session.dialect.name], {"place": place, "since": since}), codes)


def visible(session: Session, condition: sa.ColumnElement[bool]) -> list[int]:
    """The tickets for which a condition holds."""
    return list(session.core.execute(sa.select(ticket.c.id).where(condition)).scalars())


def _read(cursor: Any, codes: Codes) -> ClockColumns:
    return ClockColumns.joined([codes.columns(rows) for rows in batched(_each(cursor), _AT_ONCE)])


def _each(cursor: Any) -> Iterator[Sequence[Any]]:
    yield from cursor

"""Visits whose limit went over to another calendar bear the one it is counted by, as their tickets' histories tell.

Programs of before wrote only when such a limit would break: figures counted the visit by the hours it began with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import batched, groupby
from operator import attrgetter
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

type _Visit = tuple[int, int]
"""Its run and its place there."""
type _Limit = tuple[int | None, str | None]
"""How long it may last, and by which calendar."""

_AT_ONCE = 500
_CONCERNED = sa.text("SELECT DISTINCT ticket_id FROM event WHERE kind = 'clock_changed' ORDER BY ticket_id")
_TOLD = sa.text(
    "SELECT ticket_id, kind, data FROM event WHERE ticket_id IN :ids AND kind IN ('run_started', 'moved', 'run_ended',"
    " 'migrated', 'migration_undone', 'move_undone', 'clock_changed') ORDER BY ticket_id, seq"
).bindparams(sa.bindparam("ids", expanding=True))
_VISITS = sa.text(
    'SELECT ticket_id, id, run_id, seq, allowance, calendar, "left" FROM visit WHERE ticket_id IN :ids ORDER BY id'
).bindparams(sa.bindparam("ids", expanding=True))
_MEND = sa.text("UPDATE visit SET allowance = :allowance, calendar = :calendar WHERE id = :id")
_UNSEAL = ("DELETE FROM metric_segment", "DELETE FROM desk_fact WHERE name = 'sealed'")


def upgrade() -> None:
    """From 0021. Where a visit that was left is mended, the clock packs the days again."""
    connection = op.get_bind()
    sealed = False
    for ids in batched(connection.execute(_CONCERNED).scalars().all(), _AT_ONCE):
        visits = connection.execute(_VISITS, {"ids": ids}).all()
        meant = _meant(connection.execute(_TOLD, {"ids": ids}).all(), visits)
        wrong = [each for each in visits if (each.allowance, each.calendar) != meant.get(_place(each), each[4:6])]
        for each in wrong:
            allowance, calendar = meant[_place(each)]
            connection.execute(_MEND, {"id": each.id, "allowance": allowance, "calendar": calendar})
            sealed = sealed or each.left is not None
    for statement in _UNSEAL if sealed else ():
        connection.execute(sa.text(statement))


def _place(row: sa.Row[Any]) -> _Visit:
    return row.run_id, row.seq


def _meant(told: Iterable[sa.Row[Any]], visits: Sequence[sa.Row[Any]]) -> dict[_Visit, _Limit]:
    """The limits of those visits whose row was last written by a change of the clock."""
    meant: dict[_Visit, _Limit] = {}
    for ticket_id, facts in groupby(told, key=attrgetter("ticket_id")):
        walk = _Walk([each for each in visits if each.ticket_id == ticket_id])
        try:
            for fact in facts:
                walk.take(fact.kind, json.loads(fact.data))
        except (LookupError, ValueError):
            continue  # a history that does not fit its rows is the check's to tell, and nothing to mend by
        meant |= walk.meant
    return meant


class _Walk:
    """One ticket's facts, and the visit that is open meanwhile."""

    def __init__(self, visits: Sequence[sa.Row[Any]]) -> None:
        self.meant: dict[_Visit, _Limit] = {}
        self._runs = iter(sorted({each.run_id for each in visits}))
        self._places = {each.id: _place(each) for each in visits}
        self._open: _Visit | None = None

    def take(self, kind: str, data: dict[str, Any]) -> None:
        """One fact more. Raises LookupError where there is no row for what it tells."""
        match kind:
            case "run_started":
                self._written(self._next_run())
            case "run_ended":
                self._open = None
            case "clock_changed":
                self._changed(data)
            case "migration_undone" | "move_undone":
                self._written(self._places[data["visit"]["id"]])
            case _ if self._open is not None:
                run, seq = self._open
                self._written((run, seq if data.get("goes_on") else seq + 1))

    def _next_run(self) -> _Visit:
        run = next(self._runs, None)
        if run is None:
            raise LookupError("a run without a row")
        return run, 1

    def _written(self, place: _Visit) -> None:
        """The visit's row got its limit as it was then, calendar and all."""
        self._open = place
        self.meant.pop(place, None)

    def _changed(self, data: dict[str, Any]) -> None:
        if data["scope"] == "visit" and self._open is not None:
            new = data.get("new")
            self.meant[self._open] = (None, None) if new is None else (new["allowance"], new["calendar"])

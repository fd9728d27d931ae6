"""Packs the visits and runs of finished days into segments, so that figures read columns instead of rows.

A day is finished an hour after it ended at the site. What is sealed stays as it is unless a count shows that rows came
later (an import of old tickets): then the days concerned are packed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from uuid import uuid4
from zoneinfo import ZoneInfo

import numpy as np
import sqlalchemy as sa

from runtime.insight.columns import Columns, Moments
from runtime.insight.segments import pack
from runtime.messages.system import Sealed
from runtime.model.setup import Setup
from runtime.model.values import HOUR, Moment
from runtime.model.wall_clock import zone_named
from runtime.store.database import Plan, Session
from runtime.store.figure_tables import metric_dirty, metric_segment
from runtime.store.schema import blueprint_version, desk_fact, run, visit
from runtime.store.segment_codes import Numbers
from runtime.store.segment_rows import Rows
from runtime.store.site_days import beginning_of, borders, day_of
from runtime.store.upsert import upsert

GRACE = HOUR
VISITS, RESTING, RUNS = "visits", "resting", "runs"
"""Of a day: the visits that were left, the visits in which runs that ended came to rest, and these runs."""

MOST_VISITS = 100_000
"""One call packs about so many and then leaves the rest to the next: a writer must not wait long."""

_DAYS_AT_ONCE = 7
_FACT = "sealed"
NEXT_LEFT = Plan(sa.select(sa.func.min(visit.c.left)).where(visit.c.left >= sa.bindparam("since")))
NEXT_ENDED = Plan(sa.select(sa.func.min(run.c.ended)).where(run.c.ended >= sa.bindparam("since")))


@dataclass(frozen=True, slots=True)
class Seal:
    """How far days are sealed: those before `day`, in `zone`; rows numbered above `visit` and `run` came later."""

    zone: str
    day: int
    visit: int
    run: int
    stamp: str = ""
    """Another one, drawn by lot, after every packing: what is read under one stays true. Old desks have none."""

    @classmethod
    def read(cls, session: Session) -> Seal | None:
        """The seal, or None when nothing was sealed yet."""
        text = session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == _FACT)).scalar()
        return cls(**json.loads(text)) if text is not None else None

    def write(self, session: Session) -> None:
        """Keep it."""
        upsert(session, desk_fact, [{"name": _FACT, "value": json.dumps(asdict(self))}])

    @property
    def border(self) -> Moment:
        """Everything left before this moment is sealed."""
        return beginning_of(zone_named(self.zone), self.day)


def seal(session: Session, *, now: Moment, setup: Setup) -> Sealed:
    """Seal every finished day, or as many as one call may; ask again until it answers 0 days."""
    zone = zone_named(setup.settings.zone)
    before = _valid(session, Seal.read(session), setup.settings.zone)
    sealer = _Sealer(session, zone)
    mended = sealer.mend(before) if before is not None else Sealed(days=0, visits=0)
    first = before.day if before is not None else _first_day(session, zone)
    last = day_of(zone, now - GRACE)
    reached, visits = sealer.seal_days(last if first is None else first, last)
    sealer.finish()
    days = mended.days + (0 if first is None else max(0, reached - first))
    stamp = before.stamp if before is not None and not days else uuid4().hex
    after = Seal(setup.settings.zone, reached, _largest(session, visit.c.id), _largest(session, run.c.id), stamp)
    if after != before:
        after.write(session)
    return Sealed(days=days, visits=visits + mended.visits)


def _valid(session: Session, found: Seal | None, zone: str) -> Seal | None:
    """A seal of another zone has other midnights: begin anew."""
    if found is None or found.zone == zone:
        return found
    for table in (metric_segment, metric_dirty):
        session.core.execute(sa.delete(table))
    return None


def _first_day(session: Session, zone: ZoneInfo) -> int | None:
    moments = [session.core.execute(sa.select(sa.func.min(column))).scalar() for column in (visit.c.left, run.c.ended)]
    known = [moment for moment in moments if moment is not None]
    return day_of(zone, min(known)) if known else None


def _largest(session: Session, column: sa.Column[int]) -> int:
    return session.core.execute(sa.select(sa.func.coalesce(sa.func.max(column), 0))).scalar_one()


class _Sealer:
    def __init__(self, session: Session, zone: ZoneInfo) -> None:
        self._session = session
        self._zone = zone
        self._numbers = Numbers.read(session)
        owners = session.core.execute(sa.select(blueprint_version.c.id, blueprint_version.c.blueprint_id))
        self._blueprints = dict(iter(owners))

    def finish(self) -> None:
        self._numbers.save(self._session)

    def seal_days(self, first: int, last: int) -> tuple[int, int]:
        """Pack the days from `first` up to `last`; the day reached, and how many visits were packed."""
        packed = 0
        while (first := self._next_day(first, last)) < last and packed < MOST_VISITS:
            end = min(first + _DAYS_AT_ONCE, last)
            packed += self._pack(first, end, self._blueprints)
            first = end
        return first, packed

    def _next_day(self, first: int, last: int) -> int:
        """The first day from `first` on, before `last`, of which there is something to pack; else `last`.

        A log of years ago leaves hundreds of weeks until today in which nothing happened.
        """
        since = beginning_of(self._zone, first)
        found = self._session.run(NEXT_LEFT, {"since": since}).fetchone()[0]
        ended = self._session.run(NEXT_ENDED, {"since": since}).fetchone()[0]
        known = [moment for moment in (found, ended) if moment is not None]
        return min(last, day_of(self._zone, min(known))) if known and first < last else last

    def mend(self, before: Seal) -> Sealed:
        """Pack again the days whose rows were corrected or came late."""
        dirty = {*dirty_days(self._session), *late_days(self._session, before)} | self._miscounted(before)
        places = sorted((version, day) for version, day in dirty if version in self._blueprints and day < before.day)
        packed = sum(self._pack(day, day + 1, {version: self._blueprints[version]}) for version, day in places)
        self._session.core.execute(sa.delete(metric_dirty))
        return Sealed(days=len({day for _, day in places}), visits=packed)

    def _miscounted(self, before: Seal) -> set[tuple[int, int]]:
        """Sealed days that hold another number of visits than their segments: rows came late."""
        rows = sa.select(sa.func.count()).where(visit.c.left < before.border)
        sealed = sa.select(sa.func.coalesce(sa.func.sum(metric_segment.c.n), 0)).where(metric_segment.c.kind == VISITS)
        if self._session.core.execute(rows).scalar_one() == self._session.core.execute(sealed).scalar_one():
            return set()
        return {
            (version, day) for version, day, counted, packed in day_counts(self._session, before) if counted != packed
        }

    def _pack(self, first: int, end: int, blueprints: dict[int, str]) -> int:
        rows = Rows(self._session, self._numbers, blueprints)
        edges = borders(self._zone, first, end)
        span = (edges[0], edges[-1])
        visits, resting, runs = rows.left_between(*span), rows.resting_between(*span), rows.ended_between(*span)
        self._session.core.execute(
            sa.delete(metric_segment).where(
                metric_segment.c.version_id.in_(list(blueprints)),
                metric_segment.c.day >= first,
                metric_segment.c.day < end,
            )
        )
        segments = [
            *_segments(VISITS, visits, visits.left, first, edges),
            *_segments(RESTING, resting, resting.entered, first, edges),
            *_segments(RUNS, runs, runs.ended, first, edges),
        ]
        if segments:
            self._session.core.execute(sa.insert(metric_segment), segments)
        return len(visits)


def _segments(
    kind: str, rows: Columns, moments: Moments, first: int, edges: tuple[Moment, ...]
) -> Iterator[dict[str, object]]:
    """The rows as one segment per version and day."""
    days = np.searchsorted(np.array(edges, np.int64), moments, side="right") - 1 + first
    versions = rows.columns()["version"]
    for version, day in sorted(set(zip(versions.tolist(), days.tolist(), strict=True))):
        part = rows.take((versions == version) & (days == day))
        yield {"version_id": version, "day": day, "kind": kind, "n": len(part), "data": pack(part)}


def dirty_days(session: Session) -> set[tuple[int, int]]:
    """Days marked for packing again, with the version they are of."""
    return {(version, day) for version, day in session.core.execute(sa.select(metric_dirty))}


def unseal(session: Session, visits: Sequence[int]) -> None:
    """These visits are about to be open again: sealed days on which they were left are to be packed again."""
    sealed = Seal.read(session)
    if sealed is None:
        return
    left_then = sa.select(visit.c.version_id, visit.c.left).where(visit.c.id.in_(visits), visit.c.left < sealed.border)
    zone = zone_named(sealed.zone)
    days = {(version, day_of(zone, left)) for version, left in session.core.execute(left_then)}
    upsert(session, metric_dirty, [{"version_id": version, "day": day} for version, day in sorted(days)])


def late_days(session: Session, sealed: Seal) -> set[tuple[int, int]]:
    """Sealed days into which rows were written after the sealing. New rows are few, those before the border are not."""
    zone, border = zone_named(sealed.zone), sealed.border
    left, ended = visit.c.left + 0, run.c.ended + 0  # looked for by number: an index by moment would lead to them all
    visits = sa.select(visit.c.version_id, visit.c.left).where(visit.c.id > sealed.visit, left < border)
    runs = sa.select(run.c.version_id, run.c.ended).where(run.c.id > sealed.run, ended < border)
    rows = (row for statement in (visits, runs) for row in session.core.execute(statement))
    return {(version, day_of(zone, moment)) for version, moment in rows}


def day_counts(session: Session, sealed: Seal) -> list[tuple[int, int, int, int]]:
    """Per version and sealed day: how many visits there are, and how many its segment holds."""
    zone = zone_named(sealed.zone)
    counted: dict[tuple[int, int], int] = {}
    for version, day in _sealed_visits(session, sealed, zone):
        counted[version, day] = counted.get((version, day), 0) + 1
    held = {
        (version, day): n
        for version, day, n in session.core.execute(
            sa.select(metric_segment.c.version_id, metric_segment.c.day, metric_segment.c.n).where(
                metric_segment.c.kind == VISITS
            )
        )
    }
    return [(*place, counted.get(place, 0), held.get(place, 0)) for place in sorted(counted.keys() | held.keys())]


def _sealed_visits(session: Session, sealed: Seal, zone: ZoneInfo) -> Iterable[tuple[int, int]]:
    statement = sa.select(visit.c.version_id, visit.c.left).where(visit.c.left < sealed.border)
    rows = session.core.execute(statement.order_by(visit.c.left))
    day, end = 0, 0
    for version, left in rows:
        if left >= end:
            day = day_of(zone, left)
            end = beginning_of(zone, day + 1)
        yield version, day

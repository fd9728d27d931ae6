"""The visits and runs of one Blueprint as columns: sealed segments, the days after them, and what is under way.

Sealed or not, the columns say the same: `sealing` writes what `segment_rows` reads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np

from runtime.insight.codes import Codes
from runtime.insight.columns import NONE, OPEN, RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.insight.ordering import distinct
from runtime.insight.paths import in_run_order, paths
from runtime.insight.segments import SegmentDamaged
from runtime.insight.selection import of_runs
from runtime.messages.blueprints import VersionView
from runtime.messages.faults import Invalid, NotFound
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint
from runtime.model.setup import Setup
from runtime.model.values import DAY, Moment
from runtime.model.wall_clock import zone_named
from runtime.store import blueprints, jobs
from runtime.store.database import Session
from runtime.store.sealed_rows import KeptSealedRows, latest, still_rest
from runtime.store.sealing import Seal, dirty_days, late_days, seal
from runtime.store.segment_codes import TEAM, Numbers
from runtime.store.segment_names import codes_of
from runtime.store.segment_rows import DEPARTMENT_CLOCK, Rows, clock_code
from runtime.store.site_days import beginning_of, borders, day_of

__all__ = ["Loaded", "load", "seal"]

_BEGINNING, _END = -(1 << 62), 1 << 62


KEPT_FOR = DAY
"""Business clocks are worked out so far beyond the present: what was loaded serves questions until then."""


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What turns a question into a filter over columns that were loaded at `since`."""

    numbers: Numbers
    since: Moment
    first: Moment | None
    """When the first visit was entered; None without any."""

    def serves(self, now: Moment) -> bool:
        """Whether the business clocks of what was loaded reach this moment."""
        return self.since <= now <= self.since + KEPT_FOR

    def filter(self, query: GetFigures, *, now: Moment, setup: Setup) -> Filter:
        """The part of the columns the question is about. Raises Invalid for a period that ends before it begins."""
        _check_period(query)
        first = now if self.first is None else self.first
        period = None
        if query.since is not None or query.until is not None:
            since = query.since if query.since is not None else min(first, query.until or first)
            period = (since, query.until if query.until is not None else max(since, now + 1))
        teams = [self.numbers.known(TEAM, team) for team in query.teams]
        return Filter(
            now=now,
            period=period,
            teams=frozenset(code for code in teams if code is not None) if query.teams else None,
            priorities=frozenset(query.priorities) or None,
            day_borders=_day_borders(setup.settings.zone, period or (first, now + 1), now),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """Everything `insight.figures.compute` takes, and the context of other questions about the same columns."""

    visits: VisitColumns
    runs: RunColumns
    codes: Codes
    filter: Filter
    context: Context


def load(session: Session, query: GetFigures, *, now: Moment, setup: Setup, kept: KeptSealedRows) -> Loaded:
    """The columns a question about a Blueprint is answered from; `kept`: sealed days that need not be unpacked again.

    Raises NotFound for a version there is not, Invalid for a period that ends before it begins.
    """
    _check_period(query)
    found = blueprints.versions(session, query.blueprint_id)
    everything = {each.version_id: each.blueprint for each in found}
    versions = _asked(query, found)
    read = everything if jobs.ever_migrated(session, query.blueprint_id) else versions
    numbers = Numbers.read(session)
    visits, runs = _columns(session, numbers, dict.fromkeys(read, query.blueprint_id), setup, kept)
    newest = next(iter(versions.values()), None)
    own = _department_clock(numbers, newest, setup)
    visits = replace(visits, limit_clock=np.where(visits.limit_clock == DEPARTMENT_CLOCK, own, visits.limit_clock))
    visits, runs = _completed(visits, runs)
    if read is not versions:
        visits, runs = _on_versions(visits, runs, versions)
        versions |= {key: everything[key] for key in distinct(visits.version).tolist() if key not in versions}
    visits, codes = codes_of(query, versions, visits, numbers, setup, now=now + KEPT_FOR)
    context = Context(numbers, now, int(visits.entered.min()) if len(visits) else None)
    return Loaded(visits, runs, codes, context.filter(query, now=now, setup=setup), context)


def _check_period(query: GetFigures) -> None:
    if query.since is not None and query.until is not None and query.since > query.until:
        raise Invalid("The period ends before it begins. Swap its two ends.")


def _asked(query: GetFigures, found: Iterable[VersionView]) -> dict[int, Blueprint]:
    """The versions asked for, the newest first."""
    chosen = [each for each in found if query.version in (None, each.number)]
    if query.version is not None and not chosen:
        raise NotFound(f"“{query.blueprint_id}” has no version {query.version}.")
    return {each.version_id: each.blueprint for each in chosen}


def _on_versions(visits: VisitColumns, runs: RunColumns, versions: Collection[int]) -> tuple[VisitColumns, RunColumns]:
    """The runs that are or ended on these versions, with all their visits: earlier ones may be of another version."""
    runs = runs.take(np.isin(runs.version, list(versions)))
    return of_runs(visits, runs.run.tolist()), runs


def _columns(
    session: Session, numbers: Numbers, owners: dict[int, str], setup: Setup, kept: KeptSealedRows
) -> tuple[VisitColumns, RunColumns]:
    """From segments where they serve; from the tables alone where a segment is damaged or rows came in between."""
    rows = Rows(session, numbers, owners)
    sealed = Seal.read(session)
    if sealed is not None and sealed.zone == setup.settings.zone:
        try:
            visits, runs = _with_segments(session, rows, list(owners), sealed, kept)
        except SegmentDamaged:
            return _from_tables(rows)
        if _whole(visits, runs):
            return visits, runs
    return _from_tables(rows)


def _from_tables(rows: Rows) -> tuple[VisitColumns, RunColumns]:
    whole = (_BEGINNING, _END)
    visits = VisitColumns.joined([rows.left_between(*whole), rows.resting_between(*whole), rows.lasting()])
    return in_run_order(visits), RunColumns.joined([rows.ended_between(*whole), rows.running()])


def _with_segments(
    session: Session, rows: Rows, versions: list[int], sealed: Seal, kept: KeptSealedRows
) -> tuple[VisitColumns, RunColumns]:
    unfit = {day for version, day in dirty_days(session) | late_days(session, sealed) if version in versions}
    held = kept.read(session, sealed, versions, unfit)
    zone = zone_named(sealed.zone)
    gaps = [(beginning_of(zone, day), beginning_of(zone, day + 1)) for day in sorted(unfit) if day < sealed.day]
    gaps.append((sealed.border, _END))
    runs = latest(RunColumns.joined([held.runs, *(rows.ended_between(*gap) for gap in gaps), rows.running()]))
    rests = VisitColumns.joined([rows.resting_between(*gap) for gap in gaps])
    closed = (rows.left_between(*gap) for gap in gaps)
    others = VisitColumns.joined([*closed, rests.take(still_rest(rests, runs)), rows.lasting()])
    return held.visits_with(others, runs), runs


def _whole(visits: VisitColumns, runs: RunColumns) -> bool:
    """Every run is there, with its visits from the first on and none left out."""
    try:
        way = paths(visits, runs)
    except ValueError:
        return False
    counted = visits.seq[way.lasts()] == way.lengths()
    return bool((visits.seq[way.starts()] == 1).all() and counted.all() and len(way.run_rows) == len(runs))


def _department_clock(numbers: Numbers, newest: Blueprint | None, setup: Setup) -> int:
    """The clock of visits without a limit."""
    return clock_code(numbers, setup.calendar_for(newest.department if newest else None).id)


def _completed(visits: VisitColumns, runs: RunColumns) -> tuple[VisitColumns, RunColumns]:
    """Runs with the state they are or were last in, and the team and priority of the moment they ended, or of now.

    The visits in which ended runs rest have them of the same moment: what becomes of the ticket then is not theirs.
    """
    way = paths(visits, runs)
    last = way.lasts()
    before = np.maximum(last - 1, way.starts())
    ended = runs.ended[way.run_rows]
    teller = np.where((ended != OPEN) & (visits.left[last] != ended), before, last)
    told = (ended == OPEN) | (visits.left[teller] == ended)
    state, team, priority = runs.state.copy(), runs.team.copy(), runs.priority.copy()
    state[way.run_rows] = visits.state[last]
    team[way.run_rows] = np.where(told, visits.team[teller], NONE)
    priority[way.run_rows] = np.where(told, visits.priority[teller], 0)
    rests = (ended != OPEN) & (visits.left[last] == OPEN)
    visits = replace(visits, team=visits.team.copy(), priority=visits.priority.copy())
    visits.team[last[rests]] = team[way.run_rows[rests]]
    visits.priority[last[rests]] = priority[way.run_rows[rests]]
    return visits, replace(runs, state=state, team=team, priority=priority)


def _day_borders(zone_name: str, period: tuple[Moment, Moment], now: Moment) -> tuple[Moment, ...]:
    """The midnights around the part of the period that is not in the future."""
    zone = zone_named(zone_name)
    first, end = period[0], min(period[1] - 1, now)
    return borders(zone, day_of(zone, first), day_of(zone, end) + 1) if first <= end else ()

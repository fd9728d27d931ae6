"""Waiting anatomy: every minute of ticket time is of one part, and all parts make up the whole.

In states of ours calendar time is split by the visit's business clock: outside opening hours it is closed; before
the visit was taken up it queued, or waited after a handover; then it was worked on. In states that wait for
somebody outside all calendar time is theirs. What a request for approval held up is the approvers', in both.

Flow efficiency is working time over the whole time, waiting and closed hours included: the process cycle efficiency
of George (Lean Six Sigma, 2002), the cycle time efficiency of Dumas et al. (Fundamentals of BPM, 2018, 7.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.bottleneck import has_claims
from runtime.insight.columns import NONE, OPEN, Bools, Floats, Ints, Moments
from runtime.insight.counted import Counted
from runtime.insight.scope import Scope
from runtime.insight.variants import taking, ways
from runtime.insight.waiting import Accrued, accrued
from runtime.messages.anatomy import Anatomy, Part, Spent, WaySpent
from runtime.model.blueprint import Waiting
from runtime.model.values import SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anatomy": "All ticket time in the period, open visits included; every minute counts in one part only.",
        "part_working": "Opening hours from taking a visit up to leaving it, in states of ours.",
        "part_queueing": "Opening hours before anybody took the visit up; all of it while nobody has.",
        "part_handover": "As queueing, in a visit of another team than that of the visit before it.",
        "part_approval": "Somebody was asked to approve and had not decided.",
        "part_customer": "All hours in states that wait for the customer.",
        "part_supplier": "All hours in states that wait for a supplier.",
        "part_other": "All hours in states that wait for somebody else.",
        "part_closed": "Hours outside opening in states of ours, by the calendar of the visit’s limit or else of the "
        "department.",
        "part_done": "In a final state, of tickets that were done and came back.",
        "gather_waiting": "The state’s part of all the ticket time that queued for us in the period, in opening hours, "
        "open visits included.",
        "gather_age": "How many tickets are open in the state times how old they are there on average: the work in "
        "progress, weighed by its age.",
        "gather_growth": "How many tickets entered the state in the period for each that left it: above 1 it grows.",
        "flow_efficiency": "Working time as part of all ticket time, waiting and closed hours included (George 2002: "
        "process cycle efficiency). In opening hours: as part of the time without the closed hours.",
    }
)

PARTS: Final = tuple(Part)
_CODES: Final = {part: code for code, part in enumerate(PARTS)}
_WAITS: Final = {Waiting.CUSTOMER: Part.CUSTOMER, Waiting.SUPPLIER: Part.SUPPLIER}


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Requests for approval: of the run `run[k]` from `begin[k]` to `end[k]`. Those of one run do not overlap."""

    run: Moments
    begin: Moments
    end: Moments
    """OPEN while it is not decided."""


NOBODY_ASKED: Final = Asked(*(np.empty(0, np.int64) for _ in range(3)))


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """The accrued visits with their time by part, in ms. `waits_as`: the code of the part their waiting is of."""

    rows: Moments
    cells: Moments
    waits_as: Ints
    waited: Moments
    worked: Moments
    approval: Moments
    closed: Moments

    def of(self, part: Part) -> Moments:
        """Per visit its time of one part."""
        fixed = {Part.WORKING: self.worked, Part.APPROVAL: self.approval, Part.CLOSED: self.closed}
        return fixed[part] if part in fixed else np.where(self.waits_as == _CODES[part], self.waited, 0)

    def whole(self) -> Moments:
        """Per visit all its time."""
        return self.waited + self.worked + self.approval + self.closed

    def summed(self, group: Moments, groups: int) -> Floats:
        """Per group and part the time, exact below 2**53 ms."""
        cells = group * len(PARTS) + self.waits_as
        sums = np.bincount(cells, self.waited, groups * len(PARTS)).reshape(groups, len(PARTS))
        for part, spans in ((Part.WORKING, self.worked), (Part.APPROVAL, self.approval), (Part.CLOSED, self.closed)):
            if spans.any():
                sums[:, _CODES[part]] += np.bincount(group, spans, groups)
        return sums


def anatomy(scope: Scope, asked: Asked, limit: int) -> Anatomy:
    """Where the time of the chosen visits went within the period; of ways at most so many."""
    found, codes = split(scope, asked), scope.codes
    states, cells = len(codes.states), (len(codes.teams) + 1) * len(codes.states)
    sums = found.summed(found.cells, cells).reshape(-1, states, len(PARTS))
    visits = np.bincount(found.cells, found.whole() > 0, cells).reshape(-1, states)
    by_way, others = _by_way(scope, found, limit)
    return Anatomy(
        claims=has_claims(scope),
        total=_spent(visits.sum(), sums.sum(axis=(0, 1))),
        states=dict(_told(codes.state_names(), visits.sum(axis=0), sums.sum(axis=0))),
        teams=dict(_told(("", *codes.teams), visits.sum(axis=1), sums.sum(axis=1))),
        ways=by_way,
        other_ways=others,
    )


def spent_by_run(
    scope: Scope,
    asked: Asked,
    part: Part | None = None,
    *,
    state: int | None = None,
    teams: list[int] | None = None,
    way: tuple[int, ...] | None = None,
) -> Counted:
    """Per run its time of a part, or of all, in visits of this state and these teams, of runs that took this way."""
    found, states = split(scope, asked), len(scope.codes.states)
    spans = found.whole() if part is None else found.of(part)
    wanted = spans > 0
    if state is not None:
        wanted &= found.cells % states == state
    if teams is not None:
        wanted &= np.isin(found.cells // states - 1, teams)
    if way is not None:
        wanted &= taking(scope, way)[scope.visits.ticket[found.rows]]
    numbers, spans = scope.visits.ticket[found.rows][wanted], spans[wanted]
    sums = np.bincount(numbers, spans, len(scope.prepared.paths.run_rows)).astype(np.int64)
    runs = scope.prepared.paths.run_rows[np.flatnonzero(sums)]
    ended = scope.runs.ended[runs]
    return Counted(scope.runs.run[runs], sums[sums > 0], np.where(ended > scope.filter.now, OPEN, ended))


def split(scope: Scope, asked: Asked) -> Split:
    """The visits that reach into the period, each minute of them in one part."""
    window = scope.window()
    time = accrued(scope, window)
    waits_as, ours = _waits_as(scope, time)
    waits = np.where(ours, time.waits_business, time.spans)
    spans = np.where(ours, time.spans_business, time.spans)
    approval = np.zeros(len(time.rows), np.int64)
    works = spans - waits
    for place, before, after in _held_up(scope, asked, time, window, ours):
        np.subtract.at(waits, place, before)
        np.subtract.at(works, place, after)
        np.add.at(approval, place, before + after)
    return Split(time.rows, time.cells, waits_as, waits, works, approval, time.spans - spans)


def _waits_as(scope: Scope, time: Accrued) -> tuple[Ints, Bools]:
    """Per accrued visit the code of what its waiting is, and whether its state is ours."""
    states = len(scope.codes.states)
    whom = np.array([_CODES[_whom(state.waiting, final=state.final)] for state in scope.codes.states], np.int8)
    state = time.cells % states
    ours = ~scope.codes.outside()[state]
    queued = np.where(_handed_over(scope)[time.rows], _CODES[Part.HANDOVER], _CODES[Part.QUEUEING]).astype(np.int8)
    return np.where(ours, queued, whom[state]), ours


def _whom(waiting: Waiting, *, final: bool) -> Part:
    """Whom a state outside waits for."""
    return Part.DONE if final else _WAITS.get(waiting, Part.OTHER)


def _handed_over(scope: Scope) -> Bools:
    """Per visit in state order: is it of another team than the visit of its run before it? Worked out once."""
    kept = scope.prepared.kept
    if "handed over" not in kept:
        visits, by_run = scope.prepared.visits, np.zeros(len(scope.prepared.visits), np.bool_)
        team, same = visits.team, visits.run[1:] == visits.run[:-1]
        by_run[1:] = same & (team[1:] != team[:-1]) & (team[1:] != NONE) & (team[:-1] != NONE)
        kept["handed over"] = by_run.take(scope.visits.order)
    found: Bools = kept["handed over"]
    return found


def _held_up(
    scope: Scope, asked: Asked, time: Accrued, window: tuple[Moment, Moment], ours: Bools
) -> Iterator[tuple[Moments, Moments, Moments]]:
    """The accrued visits that a request held up, and for how long before they were taken up, and after."""
    if not len(asked.run) or not len(time.rows):
        return
    row, begin, end = _visits_of(scope, asked, window)
    place = np.full(len(scope.visits.order), NONE, np.int64)
    place[time.rows] = np.arange(len(time.rows))
    reached = np.flatnonzero(place[row] != NONE)
    row, at = row[reached], place[row[reached]]
    begin = np.maximum(begin[reached], time.entered[at])
    end = np.minimum(end[reached], time.entered[at] + time.spans[at])
    lasting = np.flatnonzero(end > begin)
    if not len(lasting):
        return
    row, at, begin, end = row[lasting], at[lasting], begin[lasting], end[lasting]
    taken = np.clip(time.entered[at] + time.waits[at], begin, end)
    clock = np.where(ours[at], scope.prepared.visits.limit_clock[scope.visits.order[row]], 0)
    first, middle, last = (scope.codes.on_clock(clock, moments) for moments in (begin, taken, end))
    # outside all of a visit is waiting, whoever took it up
    yield at, np.where(ours[at], middle - first, last - first), np.where(ours[at], last - middle, 0)


def _visits_of(scope: Scope, asked: Asked, window: tuple[Moment, Moment]) -> tuple[Moments, Moments, Moments]:
    """Every pair of a request and a visit of its run: where the visit is in state order, and the request's time."""
    paths, told = scope.prepared.paths, scope.prepared.visits.run[scope.prepared.paths.starts()]
    near = np.minimum(np.searchsorted(told, asked.run), len(told) - 1)
    known = np.flatnonzero(told[near] == asked.run)
    number, begin, end = near[known], asked.begin[known], asked.end[known]
    end = np.where(end == OPEN, window[1], np.minimum(end, window[1]))
    lengths = paths.lengths()[number]
    each = np.repeat(np.arange(len(number)), lengths)
    along = np.arange(len(each)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    back = np.empty(len(scope.visits.order), np.int64)
    back[scope.visits.order] = np.arange(len(back))
    return back[paths.starts()[number[each]] + along], begin[each], end[each]


def _by_way(scope: Scope, found: Split, limit: int) -> tuple[tuple[WaySpent, ...], int]:
    """The ways that took most time, and how many there are beside."""
    walks, names = ways(scope).walks, scope.codes.state_names()
    tickets, whole = scope.visits.ticket[found.rows], found.whole()
    way = walks.numbers[tickets].astype(np.int64) + 1
    sums = found.summed(way, len(walks) + 1)[1:]
    visits = np.bincount(way, whole > 0, len(walks) + 1)[1:]
    there = np.zeros(len(scope.prepared.paths.run_rows), np.bool_)
    there[tickets[whole > 0]] = True
    runs = np.bincount(walks.numbers[there].astype(np.int64) + 1, minlength=len(walks) + 1)[1:]
    total = sums.sum(axis=1)
    ranked = [k for k in np.argsort(-total, kind="stable").tolist() if total[k]]
    shown = tuple(
        WaySpent(
            states=tuple(names[code] for code in walks.walk(k)), runs=int(runs[k]), spent=_spent(visits[k], sums[k])
        )
        for k in ranked[:limit]
    )
    return shown, len(ranked) - len(shown)


def _told(names: tuple[str, ...], visits: Floats, sums: Floats) -> Iterator[tuple[str, Spent]]:
    """By name what took any time, the longest first; teams of one name are one."""
    joined: dict[str, tuple[float, Floats]] = {}
    for name, n, parts in zip(names, visits, sums, strict=True):
        before = joined.get(name, (0, np.zeros(len(PARTS))))
        joined[name] = before[0] + n, before[1] + parts
    for name, (n, parts) in sorted(joined.items(), key=lambda each: -each[1][1].sum()):
        if parts.any():
            yield name, _spent(n, parts)


def _spent(visits: float, parts: Floats) -> Spent:
    return Spent(
        visits=int(visits),
        parts={part: value / SECOND for part, value in zip(PARTS, parts.tolist(), strict=True) if value},
    )

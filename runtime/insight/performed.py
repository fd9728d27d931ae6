"""Who made which transition how often, after what time, and whether it was taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.buckets import buckets, lively
from runtime.insight.columns import NEVER, NONE, OPEN, Bools, Ints, Moments
from runtime.insight.ordering import ranked
from runtime.insight.scope import Scope
from runtime.insight.spread import spreads_of_ascending
from runtime.messages.figures import Spread
from runtime.messages.reports import MOST_DAYS, Performed, TransitionReport

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "performed": "Transitions made in the period, by whom. A parallel group counts once, for whoever made its last "
        "branch. A refused attempt leaves no trace: it changed nothing.",
        "perform_after": "How long tickets had been in the state before the transition was made.",
        "perform_worked": "From taking the ticket up to the transition, for the visits that somebody had taken up.",
        "undone": "The ticket’s very next transition led straight back to the state it had come from.",
        "failed": "Automatic actions of the transition that could not be done; the transition itself stands.",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Deeds:
    """Moves, in the order of the history: of which ticket and which version of it, when, by which way, by whom.

    `way` and `performer` are places in `ways`, pairs of the state that was left and the transition, and `performers`.
    `failed`: how many actions of the move could not be done. `runs` ascend; each is a passage of one of `tickets`.
    """

    ticket: Moments
    version: Moments
    at: Moments
    way: Ints
    performer: Ints
    failed: Ints
    ways: Sequence[tuple[str, str]]
    performers: Sequence[str]
    runs: Moments
    tickets: Moments


def transition_report(scope: Scope, deeds: Deeds) -> TransitionReport:
    """The transitions of the period, the most frequent first."""
    rows = moved(scope)
    by, failed = performers(scope, rows, deeds)
    names, who = _named(by, deeds.performers)
    code = scope.visits.way[rows] // 2 - 1
    undone, borders = _undone(scope)[scope.visits.order[rows]], _borders(scope)
    kinds, group = ranked(code.astype(np.int64) * max(len(names), 1) + who)
    moves = _Moves(scope.visits.spans[rows], *_times(scope, rows), undone, failed, group, len(kinds))
    who_made = [names[kind % max(len(names), 1)] for kind in kinds.tolist()]
    made = _performed(scope, moves, (kinds // max(len(names), 1)).tolist(), who_made, borders)
    return TransitionReport(
        days=tuple(borders.tolist()), rows=tuple(sorted(made, key=lambda row: (-row.n, row.name, row.performer or "")))
    )


def moved(scope: Scope) -> Moments:
    """The positions, in state order, of visits that a transition ended in the period."""
    return np.flatnonzero(scope.closed & ~scope.marks.unmoved)


def performers(scope: Scope, rows: Moments, deeds: Deeds) -> tuple[Ints, Ints]:
    """Per visit: who made the transition that ended it (NONE: not recorded), and how many of its actions failed."""
    visits, in_order = scope.prepared.visits, scope.visits.order[rows]
    run = visits.run[in_order]
    place = np.minimum(np.searchsorted(deeds.runs, run), max(len(deeds.runs) - 1, 0))
    known = deeds.runs[place] == run if len(deeds.runs) else np.zeros(len(run), np.bool_)
    ticket = np.where(known, deeds.tickets[place] if len(deeds.runs) else 0, 0)
    way = _ways(scope, deeds.ways)[visits.transition[in_order]]
    found = matched((deeds.ticket, deeds.at, deeds.way), (ticket, visits.left[in_order], way))
    by, failed = np.full(len(rows), NONE, np.int64), np.zeros(len(rows), np.int64)
    told = found != NONE
    by[told], failed[told] = deeds.performer[found[told]], deeds.failed[found[told]]
    return by, failed


def matched(had: tuple[Ints, ...], wanted: tuple[Ints, ...]) -> Moments:
    """Per row that is wanted, the row there is with equal columns: of several the first for the first; else NONE."""
    count = len(had[0])
    columns = [np.concatenate(pair) for pair in zip(had, wanted, strict=True)]
    order = np.lexsort(columns[::-1])  # of equal ones those there are come before those wanted, each in their order
    first = np.ones(len(order), np.bool_)
    first[1:] = np.any([column[order[1:]] != column[order[:-1]] for column in columns], axis=0)
    begin = np.flatnonzero(first)[np.cumsum(first) - 1]
    there = order < count
    before = np.cumsum(there) - there
    held = before - before[begin]  # of those wanted: how many there are
    asked = np.flatnonzero(~there)
    number = asked - begin[asked] - held[asked]
    served = number < held[asked]
    found = np.full(len(wanted[0]), NONE, np.int64)
    found[order[asked[served]] - count] = order[(begin[asked] + number)[served]]
    return found


def _ways(scope: Scope, ways: Sequence[tuple[str, str]]) -> Moments:
    """Per transition of the scope the place of its way, NONE for one that nobody took; NONE at the end, for none."""
    places = {way: place for place, way in enumerate(ways)}
    codes = scope.codes
    found = [places.get((codes.states[each.source].id, each.id), NONE) for each in codes.transitions]
    return np.array([*found, NONE], np.int64)


def _named(by: Ints, performers: Sequence[str]) -> tuple[list[str], Moments]:
    """The names there are, ascending, and per row the place of its own; who is not recorded has the empty one."""
    codes, places = ranked(by)
    names = [performers[code] if code != NONE else "" for code in codes.tolist()]
    ascending = sorted(set(names))
    return ascending, np.array([ascending.index(name) for name in names], np.int64)[places]


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """Moves with the number of the group each counts in."""

    spans: Moments
    worked: Moments
    """From taking up; NONE where nobody did."""
    left: Moments
    undone: Bools
    failed: Ints
    group: Moments
    groups: int

    def sums(self, values: Ints | Bools) -> list[int]:
        """Per group."""
        return np.bincount(self.group, values, self.groups).astype(np.int64).tolist()

    def spreads(self, spans: Moments, rows: Bools) -> list[Spread]:
        """Per group how the spans of these rows are spread."""
        group, spans = self.group[rows], spans[rows]
        order = np.lexsort((spans, group))
        return spreads_of_ascending(spans[order], np.searchsorted(group[order], np.arange(self.groups + 1)))

    def days(self, borders: Moments) -> list[list[int]]:
        """Per group how many there are in each stretch."""
        count = max(len(borders) - 1, 0)
        day = np.searchsorted(borders, self.left, side="right") - 1
        within = (day >= 0) & (day < count)
        cells = self.group[within] * count + day[within]
        return np.bincount(cells, minlength=self.groups * count).reshape(self.groups, count).tolist()


def _times(scope: Scope, rows: Moments) -> tuple[Moments, Moments]:
    """Per visit: from taking it up to leaving it, NONE where nobody did; and when it was left."""
    visits, in_order = scope.prepared.visits, scope.visits.order[rows]
    claimed, left = visits.claimed[in_order], visits.left[in_order]
    return np.where(claimed == NEVER, NONE, left - np.minimum(claimed, left)), left


def _performed(
    scope: Scope, moves: _Moves, codes: Sequence[int], who: Sequence[str], borders: Moments
) -> list[Performed]:
    """One per group, of these transitions by these performers."""
    names, transitions = scope.codes.state_names(), scope.codes.transitions
    all_of_them = np.ones(len(moves.group), np.bool_)
    columns = (
        codes,
        who,
        moves.sums(all_of_them),
        moves.spreads(moves.spans, all_of_them),
        moves.spreads(moves.worked, moves.worked != NONE),
        moves.sums(moves.undone),
        moves.sums(moves.failed),
        moves.days(borders),
    )
    return [
        Performed(
            id=transitions[code].id,
            name=transitions[code].name,
            from_state=names[transitions[code].source],
            to=names[transitions[code].target] if transitions[code].target >= 0 else None,
            performer=performer or None,
            n=n,
            after=after,
            worked=worked,
            undone=undone,
            failed=failed,
            days=tuple(days),
        )
        for code, performer, n, after, worked, undone, failed, days in zip(*columns, strict=True)
    ]


def _undone(scope: Scope) -> Bools:
    """Per visit in run order: did the next move lead straight back to it?"""
    visits = scope.prepared.visits
    undone = np.zeros(len(visits), np.bool_)
    if len(visits) > 2:  # noqa: PLR2004  there, and back
        state, run = visits.state, visits.run
        back = (state[2:] == state[:-2]) & (state[1:-1] != state[:-2]) & (run[2:] == run[:-2])
        moved_on = (visits.left[1:-1] != OPEN) & (visits.left[1:-1] <= scope.filter.now)
        undone[:-2] = back & moved_on & (visits.transition[1:-1] != NONE)
    return undone


def _borders(scope: Scope) -> Moments:
    days = lively(scope)
    return np.array(days, np.int64) if len(days) - 1 <= MOST_DAYS else buckets(days)

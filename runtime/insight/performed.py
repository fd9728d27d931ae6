"""Who made which transition how often, after what time, and whether it was taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.buckets import buckets, lively, per_bucket
from runtime.insight.columns import NEVER, NONE, OPEN, Bools, Ints, Moments
from runtime.insight.scope import Scope
from runtime.insight.spread import spread
from runtime.messages.reports import MOST_DAYS, Performed, TransitionReport
from runtime.model.values import Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "performed": "Transitions made in the period, by whom. A parallel group counts once, for whoever made its last "
        "branch. A refused attempt leaves no trace: it changed nothing.",
        "perform_after": "How long tickets had been in the state before the transition was made.",
        "perform_worked": "From taking the ticket up to the transition, for the visits that somebody had taken up.",
        "undone": "The ticket's very next transition led straight back to the state it had come from.",
        "failed": "Automatic actions of the transition that could not be done; the transition itself stands.",
    }
)

type Key = tuple[int, Moment, str, str]
"""A move: its ticket, its moment, the state it left and the transition."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who made a move, and how many of its actions failed."""

    performer: str
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Deeds:
    """The moves of some tickets; several of one key happened at one moment, in their order. `tickets`: by run."""

    tickets: Mapping[int, int]
    made: Mapping[Key, Sequence[Deed]]


def transition_report(scope: Scope, deeds: Deeds) -> TransitionReport:
    """The transitions of the period, the most frequent first."""
    rows = moved(scope)
    by, failed = performers(scope, rows, deeds)
    names = sorted(set(by))
    places = {name: place for place, name in enumerate(names)}
    who = np.array([places[each] for each in by], np.int64)
    code = scope.visits.way[rows] // 2 - 1
    undone, borders = _undone(scope)[scope.visits.order[rows]], _borders(scope)
    group = code.astype(np.int64) * max(len(names), 1) + who
    order = np.argsort(group, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(group[order])) + 1) if len(order) else []
    found = [
        _performed(scope, rows[part], names[int(who[part[0]])], failed[part], borders).having(
            undone=int(np.count_nonzero(undone[part]))
        )
        for part in parts
    ]
    found.sort(key=lambda row: (-row.n, row.name, row.performer or ""))
    return TransitionReport(days=tuple(borders.tolist()), rows=tuple(found))


def moved(scope: Scope) -> Moments:
    """The positions, in state order, of visits that a transition ended in the period."""
    return np.flatnonzero(scope.closed & ~scope.marks.unmoved)


def performers(scope: Scope, rows: Moments, deeds: Deeds) -> tuple[list[str], Ints]:
    """Per visit: who made the transition that ended it (empty: not recorded), and how many of its actions failed."""
    visits, codes = scope.prepared.visits, scope.codes
    in_order = scope.visits.order[rows]
    facts = (visits.run[in_order], visits.left[in_order], visits.state[in_order], visits.transition[in_order])
    taken: dict[Key, int] = {}
    found: list[Deed] = []
    for run, left, state, transition in zip(*(fact.tolist() for fact in facts), strict=True):
        key = (deeds.tickets.get(run, 0), left, codes.states[state].id, codes.transitions[transition].id)
        place = taken.get(key, 0)
        taken[key] = place + 1
        of_key = deeds.made.get(key, ())
        found.append(of_key[place] if place < len(of_key) else _UNKNOWN)
    return [each.performer for each in found], np.array([each.failed for each in found], np.int64)


_UNKNOWN: Final = Deed("")


def _performed(scope: Scope, rows: Moments, performer: str, failed: Ints, borders: Moments) -> Performed:
    transition = scope.codes.transitions[int(scope.visits.way[rows[0]]) // 2 - 1]
    names, visits = scope.codes.state_names(), scope.prepared.visits
    in_order = scope.visits.order[rows]
    claimed, left = visits.claimed[in_order], visits.left[in_order]
    taken_up = claimed != NEVER
    return Performed(
        id=transition.id,
        name=transition.name,
        from_state=names[transition.source],
        to=names[transition.target] if transition.target >= 0 else None,
        performer=performer or None,
        n=len(rows),
        after=spread(scope.visits.spans[rows]),
        worked=spread((left - np.minimum(claimed, left))[taken_up]),
        failed=int(failed.sum()),
        days=tuple(per_bucket(left, borders).tolist()),
    )


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

"""Visits as moves: when each ticket came into a state, from where, and when it left for good."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self

import numpy as np

from runtime.insight.columns import NONE, OPEN, Bools, Ints
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """One row per move, in the order they happened. NONE: from or to outside the Blueprint, by no transition.

    `breaks`: when the limit of the visit that began with it broke or breaks; NONE when it was kept or there is none.
    """

    run: Ints
    at: Ints
    source: Ints
    target: Ints
    transition: Ints
    breaks: Ints

    def __len__(self) -> int:
        return len(self.run)

    def take(self, rows: Ints | Bools | slice) -> Self:
        """Some of them."""
        return type(self)(*(getattr(self, field.name)[rows] for field in fields(self)))


def window(prepared: Prepared, asked: Filter) -> tuple[Moment, Moment]:
    """The period asked for, as far as something was there and is past: [begin, end)."""
    entered, end = prepared.visits.entered, asked.now + 1
    first = int(entered.min()) if len(entered) else asked.now
    begin, until = asked.period or (first, end)
    begin = max(begin, min(first, end))
    return begin, max(begin, min(until, end))


def moves(prepared: Prepared, asked: Filter) -> Moves:
    """The moves within the window, and before them the last one of every run that was under way as it began.

    Teams and priorities are asked of whole runs, as they are or ended: a passage is told whole or not at all.
    """
    begin, end = window(prepared, asked)
    arrivals, departures = _arrivals(prepared), _departures(prepared)
    every = Moves(*(np.concatenate(pair) for pair in zip(_columns(arrivals), _columns(departures), strict=True)))
    last = prepared.paths.lasts()
    wanted = np.repeat(asked.chosen(prepared.runs)[prepared.paths.run_rows], prepared.paths.lengths())
    stays = np.concatenate((_stands(prepared, begin), np.zeros(len(departures), np.bool_)))
    rows = np.concatenate((np.arange(len(arrivals)), last[prepared.visits.left[last] != OPEN]))
    kept = np.flatnonzero(wanted[rows] & (every.at < end) & ((every.at >= begin) | stays))
    leaving = kept >= len(arrivals)
    return every.take(kept[np.lexsort((leaving, rows[kept], every.at[kept]))])


def _columns(found: Moves) -> list[Ints]:
    return [getattr(found, field.name) for field in fields(found)]


def _arrivals(prepared: Prepared) -> Moves:
    """Every visit's beginning, in run order."""
    visits = prepared.visits
    before = np.arange(len(visits)) - 1
    first = np.zeros(len(visits), np.bool_)
    first[prepared.paths.starts()] = True
    return Moves(
        visits.run,
        visits.entered,
        np.where(first, NONE, visits.state[before]),
        visits.state,
        np.where(first, NONE, visits.transition[before]),
        visits.breaks,
    )


def _departures(prepared: Prepared) -> Moves:
    """The end of every run whose last visit was left: it went nowhere else."""
    visits, last = prepared.visits, prepared.paths.lasts()
    rows = last[visits.left[last] != OPEN]
    nothing = np.full(len(rows), NONE, np.int64)
    return Moves(visits.run[rows], visits.left[rows], visits.state[rows], nothing, visits.transition[rows], nothing)


def _stands(prepared: Prepared, begin: Moment) -> Bools:
    """Which visits were under way just before a moment; those where a run has come to rest are not."""
    visits = prepared.visits
    rests = (visits.left == OPEN) & prepared.codes.final()[visits.state]
    under_way = (visits.left == OPEN) | (visits.left >= begin)
    found: Bools = (visits.entered < begin) & under_way & ~rests
    return found

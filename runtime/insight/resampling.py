"""Is a ranking sure? Queueing cut into time blocks, and the blocks drawn again and again (block bootstrap)."""

from __future__ import annotations

from typing import Final

import numpy as np

from runtime.insight.columns import Floats, Moments
from runtime.insight.scope import Scope
from runtime.model.values import Moment

BLOCKS: Final = 12
"""Enough to resample, long enough that a queue seldom reaches from one into the next."""

_RESAMPLES: Final = 2000


def queueing_by_block(scope: Scope, window: tuple[Moment, Moment], waiting: Moments, *, by_team: bool) -> Floats:
    """Queueing per time block (row) and candidate (column), on the business clock, in ms.

    A wait within one block is booked at once; the few that reach across are cut at the borders.
    """
    begin, end = window
    candidate = _candidate_of_rows(scope, by_team=by_team)
    count = (len(scope.codes.teams) + 1) if by_team else len(scope.codes.states)
    queued = (waiting > 0) & ~scope.codes.outside()[scope.visits.state]
    first = _block(scope.calendar.entered, begin, end)
    last = _block(scope.calendar.claimed - 1, begin, end)
    inside = queued & (first == last)
    cells = (first * count + candidate)[inside]
    blocks = np.bincount(cells, weights=waiting[inside], minlength=BLOCKS * count)
    blocks = blocks.astype(np.float64).reshape(BLOCKS, count)
    across = np.flatnonzero(queued & (first != last))
    for block in range(BLOCKS) if len(across) else ():
        overlap = _overlap(scope, across, *_borders(block, begin, end))
        blocks[block] += np.bincount(candidate[across], weights=overlap, minlength=count)
    return blocks


def first_places(blocks: Floats) -> Floats:
    """Per candidate: the share of resampled periods in which its queue is the longest.

    A period is resampled by drawing as many blocks with replacement. The draw is fixed by the data, so
    that the same data always give the same answer.
    """
    count = len(blocks)
    seed = np.frombuffer(blocks.tobytes(), np.uint32)
    draws = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), _RESAMPLES)
    winners = np.argmax(draws @ blocks, axis=1)
    return np.bincount(winners, minlength=blocks.shape[1]) / _RESAMPLES


def _candidate_of_rows(scope: Scope, *, by_team: bool) -> Moments:
    code = scope.visits.team + 1 if by_team else scope.visits.state
    return code.astype(np.int64)


def _block(moments: Moments, begin: int, end: int) -> Moments:
    length = max(end - begin, 1)
    place: Moments = (np.clip(moments, begin, max(end - 1, begin)) - begin) * BLOCKS // length
    return place


def _borders(block: int, begin: int, end: int) -> tuple[int, int]:
    length = max(end - begin, 1)
    return begin - (-block * length // BLOCKS), begin - (-(block + 1) * length // BLOCKS)


def _overlap(scope: Scope, rows: Moments, begin: Moment, end: Moment) -> Moments:
    """Business time that these visits waited within [begin, end)."""
    line, clock = scope.business, scope.visits.limit_clock[rows]
    borders = scope.codes.moment_on_clocks(begin)[clock], scope.codes.moment_on_clocks(end)[clock]
    return np.clip(line.claimed[rows], *borders) - np.clip(line.entered[rows], *borders)

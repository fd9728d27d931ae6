"""Is a ranking sure? Queueing cut into time blocks, and the blocks drawn again and again (block bootstrap)."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from runtime.insight.columns import Floats, Moments
from runtime.insight.scope import Scope
from runtime.insight.waiting import Accrued
from runtime.model.values import Moment

BLOCKS: Final = 12
"""Enough to resample, long enough that a queue seldom reaches from one into the next."""

_RESAMPLES: Final = 2000


def waiting_by_block(scope: Scope, window: tuple[Moment, Moment], time: Accrued) -> Floats:
    """Waiting per time block, team and state, on the business clock, in ms.

    A wait is booked to the block it begins in; the few that reach across are then cut at the borders.
    """
    first = _block(time.entered, window)
    until = time.entered + time.waits
    until -= 1
    across = np.flatnonzero((first != _block(until, window)) & (time.waits_business > 0))
    first *= _size(scope)
    first += time.cells
    blocks = np.bincount(first, weights=time.waits_business, minlength=BLOCKS * _size(scope)).astype(np.float64)
    if len(across):
        blocks -= np.bincount(first[across], weights=time.waits_business[across], minlength=len(blocks))
        blocks += _spread_over(scope, window, time.rows[across], time.cells[across])
    return blocks.reshape(BLOCKS, len(scope.codes.teams) + 1, len(scope.codes.states))


def queueing_by_block(scope: Scope, waiting: Floats, *, by_team: bool) -> Floats:
    """Of the waiting per block what queued for us, by team or else by state."""
    ours = np.where(scope.codes.outside(), 0, waiting)
    return ours.sum(axis=2 if by_team else 1)


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


def _size(scope: Scope) -> int:
    return (len(scope.codes.teams) + 1) * len(scope.codes.states)


def _block(moments: Moments, window: tuple[Moment, Moment]) -> Moments:
    begin, end = window
    place = np.clip(moments, begin, max(end - 1, begin))
    place -= begin
    place *= BLOCKS
    place //= max(end - begin, 1)
    return place


def _spread_over(scope: Scope, window: tuple[Moment, Moment], rows: Moments, cells: Moments) -> Floats:
    """The waits of visits cut at the borders of the blocks, per block and cell."""
    line, clock = scope.business(rows)
    borders = [scope.codes.moment_on_clocks(moment)[clock] for moment in _borders(window)]
    waits = [line.within(*block).waits for block in pairwise(borders)]
    return np.concatenate([np.bincount(cells, weights=spans, minlength=_size(scope)) for spans in waits])


def _borders(window: tuple[Moment, Moment]) -> list[Moment]:
    """The first moment of each block, and the end of the last."""
    begin, end = window
    length = max(end - begin, 1)
    return [begin - (-block * length // BLOCKS) for block in range(BLOCKS + 1)]

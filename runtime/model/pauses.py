"""Business time while the clock is sometimes frozen: on hold, pending on the customer.

A running limit needs no list of pauses: at each pause it adds `clock.between(since, now)` to what it has
spent, and on resuming it is due at `clock.add(now, allowance - spent)`. These functions give the same answer
from the whole list, for reports, for recomputing after a change, and for the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable

from runtime.model.business_clock import BusinessClock
from runtime.model.values import Moment, Span

type Pause = tuple[Moment, Moment]
"""Frozen from the first moment until the second."""


def tidy(pauses: Iterable[Pause]) -> list[Pause]:
    """The pauses in time order, joined where they touch or overlap, without empty ones.

    Raises ValueError for a pause that ends before it begins.
    """
    tidied: list[Pause] = []
    for begins, ends in sorted(pauses):
        if ends < begins:
            raise ValueError(f"A pause ends ({ends}) before it begins ({begins}).")
        if tidied and begins <= tidied[-1][1]:
            tidied[-1] = (tidied[-1][0], max(ends, tidied[-1][1]))
        elif begins < ends:
            tidied.append((begins, ends))
    return tidied


def between_with_pauses(clock: BusinessClock, first: Moment, last: Moment, pauses: Iterable[Pause]) -> Span:
    """The business time from `first` to `last` outside the pauses; negative as `clock.between` is."""
    if last < first:
        return -between_with_pauses(clock, last, first, pauses)
    frozen = sum(
        clock.between(max(first, begins), min(last, ends))
        for begins, ends in tidy(pauses)
        if begins < last and first < ends
    )
    return clock.between(first, last) - frozen


def add_with_pauses(clock: BusinessClock, start: Moment, span: Span, pauses: Iterable[Pause]) -> Moment:
    """The earliest moment by which `span` of business time outside the pauses has passed since `start`.

    A result exactly at the beginning of a pause is that beginning. Raises as `clock.add` does.
    """
    for begins, ends in tidy(pauses):
        counted = clock.between(start, begins) if start < begins else 0
        if span <= counted:
            break
        if start < ends:
            span, start = span - counted, ends
    return clock.add(start, span)

"""Visits made ready for figures, kept in memory until something on the desk changes."""

from __future__ import annotations

import threading
from collections.abc import Hashable
from dataclasses import dataclass

from runtime.insight.prepared import Prepared
from runtime.model.values import Moment
from runtime.store.segments import Context

MOST_VISITS = 1_500_000
"""So many are kept in all, some 250 bytes each; what is larger is made ready for every question anew."""


@dataclass(frozen=True, slots=True, eq=False)
class Measurable:
    """Visits made ready, and what turns a question about them into a filter."""

    prepared: Prepared
    context: Context


class KeptVisits:
    """By what was asked for, under the stamp of the desk (`feed.stamp`) as it was. Shared by the desks of a process.

    With another stamp what is kept may be untrue, and goes. So questions of one moment with different filters, and the
    charts beside the figures, cost one reading; and any event, anywhere on the desk, costs the next one.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[Hashable, tuple[Hashable, Measurable]] = {}

    def get(self, key: Hashable, stamp: Hashable, now: Moment) -> Measurable | None:
        """What is kept under the key, where it is true and reaches to this moment."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != stamp or not found[1].context.serves(now):
                return None  # untrue, it stays until another comes: let go before, its memory is to be had anew
            self._kept[key] = self._kept.pop(key)  # what was asked for last goes last
            return found[1]

    def put(self, key: Hashable, stamp: Hashable, found: Measurable) -> None:
        """Keep it; what is untrue by now goes, and what was not asked for longest where there are too many."""
        with self._lock:
            self._kept = {each: kept for each, kept in self._kept.items() if kept[0] == stamp}
            self._kept[key] = stamp, found
            while sum(len(kept.prepared.visits) for _, kept in self._kept.values()) > MOST_VISITS:
                del self._kept[next(iter(self._kept))]

    def forget(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._kept = {}

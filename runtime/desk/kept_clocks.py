"""SLA clocks kept in memory for figures: read once, after that only those of tickets to which something happened."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace

import numpy as np

from runtime.insight.sla_clocks import ClockColumns
from runtime.model.values import Moment
from runtime.store import sla_rows, watched_events
from runtime.store.database import Session
from runtime.store.sla_rows import Codes

MOST_CLOCKS = 1_500_000
"""So many are kept, some 75 bytes each; what is more is read for every question anew."""
_MOST_CHANGES = 50_000
"""Where more happened since, all is read again."""


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """The clocks that have not ended, and those that ended or broke since; as they were at a place in the history."""

    since: Moment
    settled: int
    clocks: ClockColumns
    codes: Codes = field(default_factory=Codes)


class KeptClocks:
    """Since the earliest moment anybody asked about. Shared by the desks of a process.

    No clock and no ticket changes without a fact in the history: those after the last reading name the tickets to read.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: _Kept | None = None

    def of(self, session: Session, since: Moment) -> tuple[ClockColumns, Codes]:
        """The clocks not ended, and at least those that ended or broke since; and what their codes stand for."""
        with self._lock:
            settled = watched_events.settled(session)
            known = self._kept
            kept = _brought_up(session, known, settled) if known is not None and known.since <= since else None
            if kept is None:
                codes = Codes()
                kept = _Kept(since, settled, sla_rows.lately(session, since, codes), codes)
            if session.reads_only:
                self._kept = kept if len(kept.clocks) <= MOST_CLOCKS else None
            return kept.clocks, kept.codes

    def forget(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._kept = None


def _brought_up(session: Session, kept: _Kept, settled: int) -> _Kept | None:
    """What is kept with what happened since; None where that is no less than everything, or the desk another one."""
    if kept.settled > settled:
        return None
    changed = sla_rows.changed(session, kept.settled, _MOST_CHANGES)
    if changed is None:
        return None
    if not changed:
        return replace(kept, settled=settled)
    others = kept.clocks.take(~np.isin(kept.clocks.ticket, list(changed)))
    news = sla_rows.lately_of_changed(session, kept.settled, kept.since, kept.codes)
    return replace(kept, settled=settled, clocks=ClockColumns.joined([others, news]))

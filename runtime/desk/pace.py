"""How many tickets a portion of a job has: so many that whoever else writes waits but a moment for it.

Computers, desks and deeds differ by far more than a number fixed beforehand could allow for. So what a portion took
decides how many tickets the next one of the same job has.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

AIMS = {"sqlite": 0.018, "postgresql": 0.1}
"""Seconds of a portion before it is committed. On SQLite nobody else writes meanwhile, and 25 ms in all are the goal;
on a server others do, and what is asked once for a portion takes longer."""
FIRST, FEWEST, MOST = 50, 25, 1_000
"""Tickets of the first portion, and of any."""
_JOBS = 100
"""The paces of so many jobs are kept; then all begin anew."""

type JobKey = tuple[str, int]
"""The kind of the command that carries it on, and its number."""


@dataclass(slots=True)
class Portion:
    """So many tickets may have their turn at `most`."""

    most: int
    short: bool = False
    """There were fewer: what they took says nothing of how many could have theirs."""


class Paces:
    """Of the jobs that this process carries on; another process finds its own."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._next: dict[JobKey, int] = {}

    @contextmanager
    def portion(self, job: JobKey, dialect: str, limit: int | None = None) -> Iterator[Portion]:
        """How many tickets may have their turn now; inside, they have it. `limit`: whoever asked knows how many."""
        portion, begun = Portion(limit or self._next.get(job, FIRST)), self._clock()
        yield portion
        if limit is None and not portion.short:
            self._note(job, portion.most, AIMS[dialect] / max(self._clock() - begun, 1e-6))

    def _note(self, job: JobKey, tickets: int, pace: float) -> None:
        """One portion may have met with a hindrance: the next has half or twice as many at most."""
        if len(self._next) >= _JOBS:
            self._next.clear()
        self._next[job] = min(MOST, max(FEWEST, int(tickets * min(2.0, max(0.5, pace)))))

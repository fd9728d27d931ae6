"""The longest turns of the event loop: what they cost, what they would on the reference machine, and what of it is garbage."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from tests import pace
from tests.benchmarks.bench_dashboard import Gaps

GOAL_MS = 50
_WORTH_A_GLANCE_MS = 12


@dataclass(frozen=True, order=True)
class Turn:
    """CPU of the window's thread, in ms, from one chance to answer a key to the next."""

    ms: float = 0.0
    slowness: float = 1.0
    """How many times the reference's seconds the machine took just then."""
    garbage: float = 0.0
    """What of `ms` Python's collector took."""
    name: str = ""

    @property
    def at_reference(self) -> float:
        """Its ms on the machine that goals are measured on."""
        return self.ms / self.slowness

    @property
    def told(self) -> str:
        """For one line among others."""
        garbage = f", {self.garbage:.0f} of it garbage" if self.garbage >= 1 else ""
        return f"{self.at_reference:.0f} ms ({self.ms:.0f} at pace {self.slowness:.1f}{garbage}) {self.name}".rstrip()


def just_was(ms: float, garbage: float, name: str = "", before: float | None = None) -> Turn:
    """A turn that has just ended, with a glance at the pace while the neighbours are still the same.

    `before`: a glance before it, for they come and go.
    """
    after = pace.slowness_at_a_glance() if ms > _WORTH_A_GLANCE_MS else 1.0
    return Turn(ms, after if before is None else (before + after) / 2, garbage, name)


def middle(turns: Sequence[Turn]) -> Turn:
    """The median of several rounds, as the reference machine would take it; of two, the longer."""
    return sorted(turns, key=lambda each: each.at_reference)[len(turns) // 2]


def verdict(turns: Sequence[Turn]) -> str:
    """Whether all of them keep the goal on the reference machine."""
    above = sum(each.at_reference > GOAL_MS for each in turns)
    worst = max((each.at_reference for each in turns), default=0.0)
    held = f"{above} of {len(turns)} above" if above else f"held by all {len(turns)}"
    return f"{GOAL_MS} ms at reference pace: {held}; the longest {worst:.0f} ms"


class Garbage:
    """Notes how long Python's collector was at work."""

    def __init__(self) -> None:
        self.ms = 0.0
        self._began = 0.0
        gc.callbacks.append(self._note)

    def _note(self, phase: str, _about: dict[str, Any]) -> None:
        if phase == "start":
            self._began = time.thread_time()
        else:
            self.ms += (time.thread_time() - self._began) * 1_000


class Longest(Gaps):
    """Remembers the longest turn."""

    def __init__(self) -> None:
        self._garbage = Garbage()
        super().__init__()

    @override
    def begin(self) -> None:
        self.turn, self._pace = Turn(), pace.slowness_at_a_glance()
        self._garbage.ms = 0.0
        super().begin()

    @override
    def _beat(self) -> None:
        before = self.busiest
        super()._beat()
        if self.busiest > before:
            self.turn = just_was(self.busiest * 1_000, self._garbage.ms, before=self._pace)
            self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._garbage.ms = 0.0

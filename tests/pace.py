"""How fast is this machine just now, beside the one that goals and figures were measured on?

A benchmark prints it, so that milliseconds of two days can be compared. A test that says how long something may take
asks for seconds of the reference machine, so that a busy gate judges the program and not its own neighbours.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.traced import untraced

STEPS = 1_000_000
REFERENCE_MS = 54
"""CPU of that loop on the machine, quiet, that goals and figures in `docs/architecture.md` were measured on."""
TRIES = 3
BEGUN_AT = 1 << 30
"""Below Python adds faster: a glance, which stays there, would find the machine a sixth faster than the whole loop does."""


def pace_ms() -> float:
    """CPU of a fixed loop: the least of five, for others run beside it."""
    return min(_loop_ms() for _ in range(5))


def told() -> str:
    """One line to print."""
    found = pace_ms()
    times = found / REFERENCE_MS
    return f"pace: {found:.0f} ms of CPU for a fixed loop, {times:.1f} times the {REFERENCE_MS} ms of the reference"


def slowness() -> float:
    """How many times the reference's seconds this machine takes at this moment."""
    return _loop_ms() / REFERENCE_MS


def slowness_at_a_glance() -> float:
    """The same from a twentieth of the loop, to be taken right beside what is measured."""
    return _loop_ms(STEPS // 20) / (REFERENCE_MS / 20)


def reference_seconds(work: Callable[[], object], within: float) -> float:
    """CPU seconds of this thread that some work takes, as the reference machine would; coverage looks away.

    The least of at most three tries, the first that keeps `within` being enough: the work must bear being done again.
    """
    least = float("inf")
    with untraced():
        for _ in range(TRIES):
            least = min(least, _once(work))
            if least < within:
                break
    return least


def _once(work: Callable[[], object]) -> float:
    """The pace is taken on both sides of the work, for a neighbour may come or go meanwhile."""
    before = slowness()
    began = time.thread_time()
    work()
    spent = time.thread_time() - began
    return spent / max(before, slowness())


def _loop_ms(steps: int = STEPS) -> float:
    before, total = time.thread_time(), BEGUN_AT
    for number in range(steps):
        total += number
    return (time.thread_time() - before) * 1_000

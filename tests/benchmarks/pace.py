"""How fast is this machine just now? Beside figures in milliseconds, so that those of another one can be compared."""

from __future__ import annotations

import time

_STEPS = 1_000_000
REFERENCE_MS = 54
"""CPU of that loop on the machine, quiet, that goals and figures in `docs/architecture.md` were measured on."""


def pace_ms() -> float:
    """CPU of a fixed loop: the least of five, for others run beside it."""
    return min(_loop_ms() for _ in range(5))


def told() -> str:
    """One line to print."""
    found = pace_ms()
    return f"pace: {found:.0f} ms of CPU for a fixed loop, {found / REFERENCE_MS:.1f} times the {REFERENCE_MS} ms of the reference"


def _loop_ms() -> float:
    before, total = time.thread_time(), 0
    for number in range(_STEPS):
        total += number
    return (time.thread_time() - before) * 1_000

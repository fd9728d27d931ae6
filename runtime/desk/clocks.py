"""The present moment. Everything else is given it."""

from __future__ import annotations

import time

from runtime.model.values import Moment


def system_clock() -> Moment:
    """The machine's clock, in ms since 1970-01-01T00:00:00Z."""
    return time.time_ns() // 1_000_000

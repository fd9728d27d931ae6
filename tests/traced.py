"""Coverage and clocks: our Python is slower while it is measured, and what is not ours is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

TRACED = sys.gettrace() is not None or sys.monitoring.get_tool(sys.monitoring.COVERAGE_ID) is not None


@contextmanager
def untraced() -> Iterator[None]:
    """Coverage looks away inside, so that a clock tells what the program costs."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)

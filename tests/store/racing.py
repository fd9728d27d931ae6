"""Two things done at the same time, each in a transaction of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def both[T](one: Callable[[], T], other: Callable[[], T]) -> tuple[T, T]:
    """Begin both at once; what they answer, or the first thing that is raised."""
    barrier = threading.Barrier(2)

    def begun(act: Callable[[], T]) -> T:
        barrier.wait(timeout=10)
        return act()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(begun, one), pool.submit(begun, other)
        return first.result(timeout=30), second.result(timeout=30)

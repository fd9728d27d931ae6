"""Two things done at the same time, each in a transaction of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from runtime.store.database import Database

_WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


def both[T](one: Callable[[], T], other: Callable[[], T]) -> tuple[T, T]:
    """Begin both at once; what they answer, or the first thing that is raised."""
    barrier = threading.Barrier(2)

    def begun(act: Callable[[], T]) -> T:
        barrier.wait(timeout=10)
        return act()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(begun, one), pool.submit(begun, other)
        return first.result(timeout=30), second.result(timeout=30)


def until_it_waits_or_is_done(database: Database, other: Future[Any]) -> None:
    """Until some transaction of the server waits for another's row, or `other`, which might have, is at its end."""

    def watch() -> None:
        while not other.done():
            with database.read() as session:
                if session.core.exec_driver_sql(_WAITING).scalar_one():
                    return

    with ThreadPoolExecutor(1) as watcher:
        watcher.submit(watch).result(timeout=20)

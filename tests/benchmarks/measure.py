"""Medians of repeated questions, and what a run prints of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from runtime.desk.local import LocalDesk
from runtime.store.database import Database
from runtime.store.opening import open_database
from tests.benchmarks.million import NOW, built, on_sqlite
from tests.postgres import running_server


def median_ms(act: Callable[[], object], *, repeats: int = 30, seconds: float = 3.0) -> float:
    """The median time of a call in ms, warm; fewer repeats of what takes long."""
    act()
    times: list[float] = []
    began = time.perf_counter()
    while len(times) < repeats and (time.perf_counter() - began < seconds or len(times) < 3):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


@contextmanager
def desks(count: int, which: str) -> Iterator[Iterator[tuple[str, LocalDesk, Database]]]:
    """A desk of so many tickets on the databases asked for: `sqlite`, `postgres` or `both`."""

    def each() -> Iterator[tuple[str, LocalDesk, Database]]:
        if which in {"sqlite", "both"}:
            database = on_sqlite(count)
            yield "SQLite", LocalDesk(database, lambda: NOW, "owner"), database
            database.close()
        if which in {"postgres", "both"}:
            with running_server() as server:
                server.administer("CREATE DATABASE bench")
                database = open_database(server.address("bench"), create=True, durability="NORMAL")
                built(database, count)
                yield "PostgreSQL", LocalDesk(database, lambda: NOW, "owner"), database
                database.close()

    yield each()


def show(label: str, rows: list[tuple[str, float]], floor: float | None = None) -> None:
    """One line per question; with the ratio to a floor where there is one."""
    print(f"\n{label}")
    for name, found in rows:
        ratio = f"{found / floor:8.1f}x" if floor else ""
        print(f"  {name:<52}{found:10.2f} ms{ratio}")

"""How long does the window stand still at most while somebody does a day's work in it?

    python -m tests.benchmarks.bench_journeys [TEST …]

Runs the journeys of `tests/journeys` (or those named) as pytest does, those on real logs among them, and prints for each
the longest event: the CPU of the window's thread from one chance to answer a key or the mouse to the next, with what it
was, at reference pace and as it was, by a glance at the pace right after it. Every event passes through Python on its way,
which makes all of them somewhat longer than they are in the program; what a journey asks the desk itself, to compare, is
no event. Goal: 50 ms at reference pace.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any, override

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests import pace
from tests.benchmarks.longest import Garbage, Turn, just_was, verdict

SHOWN = 3
"""So many of the longest events of a journey are told."""
TOLD_FROM_MS = 10


class Timed(QApplication):
    """Notes how long each event takes that is not part of another one."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._inside = False
        self._garbage = Garbage()
        self.events: list[Turn] = []

    @override
    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:
            return super().notify(receiver, event)
        kind, whose, self._inside = event.type(), type(receiver).__name__, True
        self._garbage.ms, before = 0.0, time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            taken = (time.thread_time() - before) * 1_000
            if taken > TOLD_FROM_MS:
                self.events.append(just_was(taken, self._garbage.ms, f"{getattr(kind, 'name', kind)} of {whose}"))


class Noting:
    """A plugin of pytest: what each journey leaves behind in the application."""

    def __init__(self, app: Timed) -> None:
        self._app = app
        self.longest: dict[str, list[Turn]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Any:
        """Only what the journey does itself, not what makes its desk ready."""
        self._app.events.clear()
        answer = yield
        self.longest[item.nodeid] = sorted(self._app.events, key=lambda turn: -turn.at_reference)[:SHOWN]
        return answer


def main() -> None:
    """Run them and print."""
    noting = Noting(Timed(sys.argv[:1]))  # pytest-qt takes the application that is there
    chosen = sys.argv[1:] or ["tests/journeys"]
    pytest.main(["-q", "-n0", "-p", "no:randomly", "--no-cov", *chosen], plugins=[noting])
    for journey, events in noting.longest.items():
        told = "; ".join(each.told for each in events) or f"none above {TOLD_FROM_MS} ms"
        print(f"{journey.rpartition('/')[2]:90} {told}")
    print(f"\n{verdict([events[0] if events else Turn() for events in noting.longest.values()])}")
    print(pace.told())


if __name__ == "__main__":
    main()

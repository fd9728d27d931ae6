"""How long does the window stand still for the dashboards? On a demonstration desk, with real turns of the event loop.

    python -m tests.benchmarks.bench_dashboard [tickets]

Prints for each page: ms from its first click until it is drawn, ms of a change of filter, and the longest gap between
two turns of the event loop meanwhile, beside the longest gap of the same span of doing nothing (the floor).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from designer import desks
from designer.courier import Courier
from designer.dashboard.questions import Feed, Questions
from designer.desktop import application
from designer.settings import Settings
from designer.theme import Theme
from designer.workspaces.watch import WatchWorkspace
from runtime.messages.system import DeskInfo

TICKETS = 3_000
PATIENCE_S = 30


class Gaps:
    """Beats every millisecond and remembers the longest silence."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.longest, self._last = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def until(done: Callable[[], bool]) -> float:
    """Turn the event loop until it is so; the ms that took."""
    loop, begin = QEventLoop(), time.perf_counter()
    timer = QTimer()
    timer.timeout.connect(lambda: done() and loop.quit())
    timer.start(2)
    QTimer.singleShot(PATIENCE_S * 1_000, loop.quit)
    loop.exec()
    return (time.perf_counter() - begin) * 1_000


def main(tickets: int) -> None:
    """Print the table."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "demo.desk"
        now = int(time.time() * 1_000)
        desks.build_demonstration(place, tickets=tickets, now=now, progress=lambda _done, _of: None)
        courier = Courier(lambda: desks.open_existing(str(place)))
        opened: list[DeskInfo] = []
        courier.open(courier, opened.append, lambda fault: sys.exit(str(fault)))
        until(lambda: bool(opened))
        questions = Questions(courier)
        feed, settings = Feed(questions, opened[0].cursor), Settings(Path(folder) / "s.ini")
        watch = WatchWorkspace(questions, feed, lambda: int(time.time() * 1_000), Theme(app), settings)
        watch.resize(1_500, 950)
        _measure(watch)
        watch.end()
        watch.close()
        courier.close(wait=True)


def _measure(watch: WatchWorkspace) -> None:
    gaps = Gaps()
    gaps.begin()
    quiet = time.perf_counter()
    until(lambda: time.perf_counter() - quiet > 1)
    print(f"{'nothing (floor)':28}{'':>10}{'':>12}{gaps.longest * 1_000:>14.0f}")
    gaps.begin()
    watch.show()
    watch.refresh()
    first = until(lambda: watch.watched is not None and watch.plotting.idle)
    print(f"{'page':28}{'first, ms':>10}{'filter, ms':>12}{'longest gap':>14}")
    print(f"{'workspace and pyqtgraph':28}{first:>10.0f}{'':>12}{gaps.longest * 1_000:>14.0f}")
    for number in range(watch.tabs.count()):
        gaps.begin()
        begin = time.perf_counter()
        watch.tabs.setCurrentIndex(number)
        until(lambda: watch.plotting.idle)
        drawn = (time.perf_counter() - begin) * 1_000
        before = watch.watched
        watch.filters.priority.setCurrentIndex(2 if watch.filters.priority.currentIndex() != 2 else 0)
        changed = until(lambda before=before: watch.watched is not before and watch.plotting.idle)
        print(f"{watch.tabs.tabText(number):28}{drawn:>10.0f}{changed:>12.0f}{gaps.longest * 1_000:>14.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TICKETS)

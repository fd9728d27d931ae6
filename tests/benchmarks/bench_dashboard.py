"""How long does the window stand still for the dashboards? On a real desk, with real turns of the event loop.

    python -m tests.benchmarks.bench_dashboard [tickets | DESK]

On a demonstration desk of so many tickets, or on a desk of yours. Prints for each page: ms from its first click until
it is drawn, ms of a change of filter, and the longest gap between two turns of the event loop meanwhile, wall and CPU
of the window's thread, beside the longest gap of a span of doing nothing (the floor).
"""

from __future__ import annotations

import gc
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
from designer.errands import Errands
from designer.settings import Settings
from designer.theme import Theme, sheet
from designer.workspaces.watch import WatchWorkspace
from runtime.messages.system import DeskInfo

TICKETS = 3_000
PATIENCE_S = 60


class Gaps:
    """Beats every millisecond and remembers the longest silence."""

    def __init__(self) -> None:
        self.begin()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.longest = self.busiest = 0.0
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()

    def __str__(self) -> str:
        return f"{self.longest * 1_000:>10.0f}{self.busiest * 1_000:>10.0f}"

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.longest, self.busiest = max(self.longest, now - self._last), max(self.busiest, cpu - self._last_cpu)
        self._last, self._last_cpu = now, cpu


def until(done: Callable[[], bool]) -> float:
    """Turn the event loop until it is so; the ms that took."""
    loop, begin = QEventLoop(), time.perf_counter()
    timer = QTimer()
    timer.timeout.connect(lambda: done() and loop.quit())
    timer.start(2)
    QTimer.singleShot(PATIENCE_S * 1_000, loop.quit)
    loop.exec()
    return (time.perf_counter() - begin) * 1_000


def quiet(courier: Courier) -> bool:
    """Whether every question was answered."""
    return not any(each.under_way for each in courier.findChildren(Errands))


def main(wanted: str) -> None:
    """Print the table."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(wanted)
        if wanted.isdecimal():
            place, now = Path(folder) / "demo.desk", int(time.time() * 1_000)
            desks.build_demonstration(place, tickets=int(wanted), now=now, progress=lambda _done, _of: None)
        courier = Courier(lambda: desks.open_existing(str(place)))
        opened: list[DeskInfo] = []
        courier.open(courier, opened.append, lambda fault: sys.exit(str(fault)))
        until(lambda: bool(opened))
        questions = Questions(courier)
        feed, settings, theme = Feed(questions, opened[0].cursor), Settings(Path(folder) / "s.ini"), Theme(app)
        watch = WatchWorkspace(questions, feed, lambda: int(time.time() * 1_000), theme, settings, address=str(place))
        watch.setStyleSheet(sheet(theme.tokens))
        watch.resize(1_500, 950)
        gc.freeze()  # as the program does
        _measure(watch, courier)
        watch.end()
        watch.close()
        courier.close(wait=True)


def _measure(watch: WatchWorkspace, courier: Courier) -> None:
    gaps = Gaps()
    begun = time.perf_counter()
    until(lambda: time.perf_counter() - begun > 1)
    print(f"{'page':28}{'first, ms':>10}{'filter, ms':>12}{'gap, ms':>10}{'its CPU':>10}")
    print(f"{'nothing (floor)':28}{'':>22}{gaps}")
    gaps.begin()
    watch.show()
    watch.refresh()
    first = until(lambda: watch.watched is not None and watch.plotting.idle and quiet(courier))
    print(f"{'opened, the first page':28}{first:>10.0f}{'':>12}{gaps}")
    for number in range(watch.tabs.count()):
        gaps.begin()
        begin = time.perf_counter()
        watch.tabs.setCurrentIndex(number)
        until(lambda: watch.plotting.idle and quiet(courier))
        drawn = (time.perf_counter() - begin) * 1_000
        before, made = watch.watched, str(gaps)
        gaps.begin()
        watch.filters.priority.setCurrentIndex(2 if watch.filters.priority.currentIndex() != 2 else 0)
        changed = until(lambda before=before: watch.watched is not before and watch.plotting.idle and quiet(courier))
        print(f"{watch.tabs.tabText(number):28}{drawn:>10.0f}{'':>12}{made}")
        print(f"{'  another filter':28}{'':>10}{changed:>12.0f}{gaps}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(TICKETS))

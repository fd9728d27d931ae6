"""How long does the window stand still at most while somebody does a day's work in it?

    python -m tests.benchmarks.bench_journeys [TEST …] [--rounds N]

Runs the journeys of `tests/journeys` (or those named) as pytest does, those on real logs among them, and prints for each
the longest event, the median of three rounds that are programs of their own: the CPU of the window's thread from one
chance to answer a key or the mouse to the next, with what it was, at reference pace and as it was, by a glance at the
pace right after it. Every event passes through Python on its way here and not in the program: what that takes is weighed
at the beginning, and taken off for each event inside another one. What a journey asks the desk itself, to compare, is no
event. Goal: 50 ms at reference pace.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, override

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests import pace
from tests.benchmarks.longest import Garbage, Turn, just_was, middle, verdict

ROUNDS = 3
TOLD_FROM_MS = 10
_WEIGHED = 2_000
_OURS = 0.9
"""What of an event that does nothing is its way through Python; the rest it takes in the program as well."""


class Timed(QApplication):
    """Notes how long each event takes that is not part of another one."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._inside = False
        self._nested, self._through_python_ms = 0, 0.0
        self._garbage = Garbage()
        self.events: list[Turn] = []
        self._through_python_ms = self._weigh()

    def _weigh(self) -> float:
        """What it takes that one event passes here: another font tells every label of a widget."""
        widget, font = QWidget(), QFont()
        for _ in range(_WEIGHED):
            QLabel(widget)
        self._inside, taken = True, list[float]()
        for size in range(8, 19):
            font.setPointSize(size)
            before = time.thread_time()
            widget.setFont(font)
            taken.append(time.thread_time() - before)
        self._inside = False
        return statistics.median(taken) * 1_000 / _WEIGHED * _OURS

    @override
    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:
            self._nested += 1
            return super().notify(receiver, event)
        kind, whose, self._inside, self._nested = event.type(), type(receiver).__name__, True, 0
        self._garbage.ms, before = 0.0, time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            taken = (time.thread_time() - before) * 1_000 - self._nested * self._through_python_ms
            if taken > TOLD_FROM_MS:
                self.events.append(just_was(taken, self._garbage.ms, f"{getattr(kind, 'name', kind)} of {whose}"))


class Noting:
    """A plugin of pytest: what each journey leaves behind in the application."""

    def __init__(self, app: Timed) -> None:
        self._app = app
        self.longest: dict[str, Turn] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Any:
        """Only what the journey does itself, not what makes its desk ready."""
        self._app.events.clear()
        answer = yield
        self.longest[item.nodeid] = max(self._app.events, key=lambda turn: turn.at_reference, default=Turn())
        return answer


def walk(chosen: Sequence[str]) -> dict[str, Turn]:
    """One round: the longest event by journey. Ends the program where a journey fails."""
    noting = Noting(Timed(sys.argv[:1]))  # pytest-qt takes the application that is there
    failed = pytest.main(["-q", "-n0", "-p", "no:randomly", "--no-cov", *chosen], plugins=[noting])
    if failed:
        sys.exit(int(failed))
    return noting.longest


def main(chosen: Sequence[str], rounds: int) -> None:
    """Print for each journey the median of its rounds, each a program of its own."""
    gone = [_round(chosen) for _ in range(rounds)]
    middles = {journey: middle([longest[journey] for longest in gone]) for journey in gone[0]}
    for journey, turn in middles.items():
        others = ", ".join(f"{longest[journey].at_reference:.0f}" for longest in gone)
        print(f"{journey.rpartition('/')[2]:100} {turn.told} (of {others})")
    print(f"\n{verdict(list(middles.values()))}")
    print(pace.told())


def _round(chosen: Sequence[str]) -> dict[str, Turn]:
    call = [sys.executable, "-m", "tests.benchmarks.bench_journeys", "--once", *chosen]
    told = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=False)
    if told.returncode:
        sys.exit(told.stdout)
    return {journey: Turn(**turn) for journey, turn in json.loads(told.stdout.splitlines()[-1]).items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tests", nargs="*", default=["tests/journeys"])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(walk(given.tests), default=asdict))
    else:
        main(given.tests, given.rounds)

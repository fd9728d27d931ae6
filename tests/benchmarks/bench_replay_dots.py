"""How smoothly does time pass? A Blueprint with tickets on their way, by CPU time and by frames painted.

    python -m tests.benchmarks.bench_replay_dots [states ...]     (15 40 100 by default)

Prints CPU ms for a frame (median), and frames painted in a second of real time, with 20, 1,000 and 2,000 dots on
their way on a drawing in a view of 1400 × 800 pixels, off screen; and the CPU ms of asking a recording of a million
moves about a moment. Goal: 30 frames a second with 1,000 dots, that is 33 ms a frame.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from designer.dashboard.replay.player import Player
from designer.dashboard.replay.recording import Recording
from designer.dashboard.replay.sheet import Sheet
from designer.theme import Theme
from runtime.messages.replay import NOWHERE, ReplayState
from runtime.model.blueprint import Blueprint
from runtime.model.values import DAY, SECOND
from tests.benchmarks.canvas_graphs import blueprint_of, grid_graph

FRAMES, SPEED, TRAVEL_S = 60, 3_600, 0.9
COUNTS_EVERY = 6
"""The page counts anew ten times a second."""


class Frames(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        self.painted += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def recorded(blueprint: Blueprint, moves: int, per_travel: int) -> Recording:
    """Moves along transitions drawn by lot, evenly spaced: so many on their way at once."""
    chance = np.random.default_rng(5)
    ways = [each for each in blueprint.transitions if each.source and each.target]
    places = {state.id: place for place, state in enumerate(blueprint.states)}
    way = chance.integers(0, len(ways), moves)
    apart = TRAVEL_S * SPEED * SECOND / per_travel
    at = (np.arange(moves) * apart).astype(np.int64)
    states = tuple(ReplayState(id=state.id, name=state.name) for state in blueprint.states)
    sources = np.array([places[each.source or ""] for each in ways], np.int64)[way]
    targets = np.array([places[each.target or ""] for each in ways], np.int64)[way]
    breaks = np.where(chance.random(moves) < 0.2, at + SECOND, NOWHERE)
    tickets = chance.integers(1, max(moves // 5, 2), moves)
    names = tuple(each.id for each in ways)
    return Recording(0, int(at[-1]), states, names, at, tickets, sources, targets, way.astype(np.int64), breaks)


def frame_ms(app: QApplication, frames: Frames, player: Player) -> tuple[float, float]:
    """CPU ms of a frame, and frames painted in a second of running freely."""
    spent, painted = [], frames.painted
    for _ in range(FRAMES):
        before = time.process_time()
        player.go(player.at + SPEED * SECOND // 60)
        app.processEvents()
        spent.append((time.process_time() - before) * 1e3)
    assert frames.painted - painted >= FRAMES
    painted, begun = frames.painted, time.perf_counter()
    player.run()
    while time.perf_counter() - begun < 1.0:
        app.processEvents()
    player.stand()
    return statistics.median(spent), float(frames.painted - painted)


def smoothness(app: QApplication, theme: Theme, states: int) -> None:
    """Print what a drawing of so many states costs."""
    blueprint = blueprint_of(grid_graph(states))
    sheet, player = Sheet(theme), Player()
    frames = Frames(sheet.dots)
    player.skips_quiet = False
    player.choose_speed(SPEED)
    counted = 0

    def follow() -> None:
        nonlocal counted
        sheet.show_dots(player.at, player.travel)
        counted += 1
        if counted % COUNTS_EVERY == 0:
            sheet.show_moment(player.at)

    player.moved.connect(follow)
    sheet.resize(1_400, 800)
    sheet.show_blueprint(blueprint, {})
    sheet.show()
    for dots in (20, 1_000, 2_000):
        recording = recorded(blueprint, 20_000, dots)
        sheet.show_recording(recording)
        player.play_back(recording, recording.begin + DAY)
        for _ in range(5):
            app.processEvents()
        ms, fps = frame_ms(app, frames, player)
        print(f"{states:>5} states {sheet.dots.count:>6} dots {ms:>8.1f} ms CPU a frame {fps:>6.0f} frames/s")
    sheet.close()


def a_million() -> None:
    """Print what a question about a moment costs among a million moves."""
    recording = recorded(blueprint_of(grid_graph(15)), 1_000_000, 1_000)
    assert recording.standing(0).moves and len(recording.left_late)  # what is worked out once
    moments = np.linspace(recording.begin, recording.end, 40).astype(np.int64).tolist()
    for name, ask in (
        ("figures", lambda at: (recording.standing(at), recording.counts(at), recording.late(at))),
        ("queue of a state", lambda at: recording.queue(at, 3)[:200]),
        ("on their way", lambda at: recording.moving(at, 3_240_000, 2_000)),
    ):
        spent = []
        for moment in moments:
            before = time.process_time()
            ask(moment)
            spent.append((time.process_time() - before) * 1e3)
        print(f"a million moves: {name:<18} {statistics.median(spent):>8.2f} ms CPU")


def main() -> None:
    """Print it all."""
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    for states in [int(word) for word in sys.argv[1:]] or [15, 40, 100]:
        smoothness(app, theme, states)
    a_million()


if __name__ == "__main__":
    main()

"""How fast is the canvas? Load, pan, zoom, repaint and drag, by CPU time; against NodeGraphQt where it is installed.

    python -m tests.benchmarks.bench_canvas [states ...]     (20 100 1000 by default)

Prints CPU ms for a frame (median) and MB of memory added, ours and the peer's, each run in a process of its own.
States stand on a grid with three labelled transitions each (9 % loops, 15 % doubles); the view has 1600 × 900
pixels, off screen. Goals G1 to G6: load ≤ 1/2 (1,000 states: 1/3), drag ≤ 1/3 (1/4), pan and zoom ≤ 1/3, everything
in view ≤ 1/20, memory ≤ 1/3 of the peer; drag ≤ 8 ms at 100 states, hit test ≤ 0.2 ms. A Blueprint holds 500 states:
larger ones are made here past the model's checks, to see where the canvas ends.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from designer.canvas.canvas import Canvas
from designer.document import Document
from designer.theme import Theme
from runtime.model.blueprint import MAX_STATES, Blueprint
from tests.benchmarks.canvas_graphs import Graph, blueprint_of, grid_graph

FRAMES = 30
VIEW = (1600, 900)
_FREELY = Qt.KeyboardModifier.AltModifier
"""Without snapping, so that every frame of a drag draws something."""
_LEFT, _NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Frames:
    """Counts what is painted, and measures what it costs."""

    def __init__(self, app: QApplication, view: QGraphicsView) -> None:
        self.app, self.view = app, view

    def settle(self) -> None:
        """Let everything pending happen."""
        for _ in range(6):
            self.app.processEvents()

    def measure(self, change: Callable[[int], object], frames: int = FRAMES) -> float:
        """CPU ms of a frame after a change, the median of many."""
        spent = []
        for frame in range(frames):
            before = time.process_time()
            change(frame)
            self.app.processEvents()
            spent.append((time.process_time() - before) * 1e3)
        return statistics.median(spent)

    def pan(self, frame: int) -> None:
        way = 1 if (frame // 10) % 2 == 0 else -1
        across, down = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
        across.setValue(across.value() + 17 * way)
        down.setValue(down.value() + 11 * way)

    def mouse(self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
        viewport = self.view.viewport()
        where = QPointF(viewport.mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), where, button, buttons, _FREELY)
        QApplication.sendEvent(viewport, event)

    def drag(self, at: QPoint, frames: int = FRAMES) -> float:
        """A card is pressed at a place of the viewport and dragged to and fro."""
        self.mouse(QEvent.Type.MouseButtonPress, at, _LEFT, _LEFT)

        def shift(frame: int) -> None:
            place = frame % 20
            away = place if place <= 10 else 20 - place
            self.mouse(QEvent.Type.MouseMove, at + QPoint(4 * (away + 2), 3 * (away + 2)), _NO, _LEFT)

        shift(0)
        self.app.processEvents()
        spent = self.measure(shift, frames)
        self.mouse(QEvent.Type.MouseButtonRelease, at, _LEFT, _NO)
        self.settle()
        return spent


def memory() -> float:
    """MB this process took at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(states: int) -> dict[str, float]:
    """The canvas of this program."""
    app = QApplication([])
    if states > MAX_STATES:
        Blueprint.having = _unchecked  # type: ignore[method-assign]
    theme = Theme(app)
    graph = grid_graph(states)
    blueprint = blueprint_of(graph)
    warm = Canvas(Document(blueprint_of(grid_graph(3))), theme)
    warm.grab()
    held = memory()
    began = time.process_time()
    canvas = Canvas(Document(blueprint), theme)
    canvas.resize(*VIEW)
    canvas.view.centerOn(*graph.middle)
    canvas.show()
    app.processEvents()
    found = {"load": (time.process_time() - began) * 1e3}
    canvas.scene.settle()
    found["load with labels placed"] = (time.process_time() - began) * 1e3
    frames = Frames(app, canvas.view)
    frames.settle()
    found["memory"] = memory() - held
    return found | _our_frames(canvas, frames, graph)


def _our_frames(canvas: Canvas, frames: Frames, graph: Graph) -> dict[str, float]:
    found = {"pan": frames.measure(frames.pan)}
    found["repaint"] = frames.measure(lambda _: canvas.view.viewport().update())
    zooms = (1.0, 1.05, 1.1, 1.05)
    found["zoom"] = frames.measure(lambda frame: canvas.view.zoom_to(zooms[frame % 4]))
    canvas.view.zoom_to(1.0)
    key = graph.central
    box = canvas.scene.boxes[key]
    canvas.view.centerOn(*box.centre)
    frames.settle()
    found["drag"] = frames.drag(canvas.view.mapFromScene(*box.centre))
    found["hit test"] = frames.measure(lambda _: canvas.scene.element_at(canvas.view.seen().center()))
    canvas.view.fit()
    frames.settle()
    found["all in view: repaint"] = frames.measure(lambda _: canvas.view.viewport().update(), 12)
    box = canvas.scene.boxes[key]
    found["all in view: drag"] = frames.drag(canvas.view.mapFromScene(*box.centre), 12)
    return found


def _unchecked(drawn: Blueprint, **changes: object) -> Blueprint:
    kept = {name: getattr(drawn, name) for name in Blueprint.model_fields}
    return Blueprint.model_construct(**{**kept, **changes})


def peer(states: int) -> dict[str, float]:
    """NodeGraphQt, which draws no labels, no loops and one line for each pair."""
    importlib.import_module("setuptools")  # brings the distutils NodeGraphQt still asks for
    from NodeGraphQt import BaseNode, NodeGraph

    class Card(BaseNode):
        __identifier__ = "bench"
        NODE_NAME = "State"

        def __init__(self) -> None:
            super().__init__()
            self.add_input("in", multi_input=True)
            self.add_output("out", multi_output=True)

    app = QApplication.instance() or QApplication([])
    graph = grid_graph(states)
    warm = NodeGraph()
    warm.widget.grab()
    held = memory()
    began = time.process_time()
    drawn = NodeGraph()
    drawn.register_node(Card)
    drawn.set_acyclic(False)
    cards = {
        key: drawn.create_node("bench.Card", name=key, pos=list(at), push_undo=False, selected=False)
        for key, at in graph.places.items()
    }
    for source, target in graph.lines:
        if source != target:
            cards[source].output(0).connect_to(cards[target].input(0), push_undo=False)
    view, window = drawn.viewer(), drawn.widget
    window.resize(*VIEW)
    window.show()
    app.processEvents()
    found = {"load": (time.process_time() - began) * 1e3}
    frames = Frames(app, view)
    frames.settle()
    found["memory"] = memory() - held
    return found | _their_frames(view, frames, cards[graph.central].view)


def _their_frames(view: Any, frames: Frames, item: Any) -> dict[str, float]:
    found: dict[str, float] = {}

    def look_at(item) -> None:
        middle = item.mapToScene(item.boundingRect().center())
        width, height = view.width(), view.height()
        view._scene_range.setRect(middle.x() - width / 2, middle.y() - height / 2, width, height)
        view._update_scene()
        frames.settle()

    look_at(item)
    way = [1.0]

    def pan(frame: int) -> None:
        way[0] = 1.0 if (frame // 10) % 2 == 0 else -1.0
        view._set_viewer_pan(17 * way[0], 11 * way[0])

    found["pan"] = frames.measure(pan)
    found["repaint"] = frames.measure(lambda _: view.viewport().update())
    found["zoom"] = frames.measure(lambda frame: view.set_zoom((0.0, 0.05, 0.1, 0.05)[frame % 4]))
    look_at(item)
    at = view.mapFromScene(item.mapToScene(item.boundingRect().center()))
    found["drag"] = frames.drag(at)
    view._scene_range = view.scene().itemsBoundingRect()
    view._update_scene()
    frames.settle()
    found["all in view: repaint"] = frames.measure(lambda _: view.viewport().update(), 6)
    at = item.pos()
    found["all in view: drag"] = frames.measure(lambda frame: item.setPos(at.x() + 20 * frame, at.y() + 15 * frame), 6)
    return found


def main() -> None:
    """Print the table; each side of each size in its own process."""
    sizes = [int(word) for word in sys.argv[1:]] or [20, 100, 1000]
    with_peer = find_spec("NodeGraphQt") is not None
    for states in sizes:
        print(f"\n{states} states, {3 * states} transitions" + ("" if with_peer else " (NodeGraphQt is not installed)"))
        mine = _run("ours", states)
        theirs = _run("peer", states) if with_peer else {}
        for name, value in mine.items():
            unit = "MB" if name == "memory" else "ms"
            line = f"  {name:<26}{value:9.2f} {unit}"
            if name in theirs and value > 0:
                line += f"   peer {theirs[name]:9.2f}   1/{theirs[name] / value:.1f}"
            print(line)


def _run(side: str, states: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_canvas", f"--{side}", str(states)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            found: dict[str, float] = json.loads(line)
            return found
    raise RuntimeError(done.stderr)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in ("--ours", "--peer"):
        print(json.dumps((ours if sys.argv[1] == "--ours" else peer)(int(sys.argv[2]))), flush=True)
        os._exit(0)
    main()

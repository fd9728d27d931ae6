"""Pictures of the canvas to be looked at: the help desk, light and dark, whole and at work.

python -m tests.benchmarks.canvas_pictures FOLDER [SCALE]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if len(sys.argv) > 2:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2]

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element, Mark
from designer.document import Document
from designer.settings import Appearance
from designer.theme import Theme
from runtime.model import edits
from runtime.model.drawing import Frame, Note, Place
from tests.canvas.help_desk import NAMES, help_desk, live_figures


def whole(canvas: Canvas, path: Path, scale: float) -> None:
    """The drawing alone."""
    canvas.scene.settle()
    area = canvas.scene.drawn_rect().adjusted(-30, -30, 30, 30)
    image = QImage(int(area.width() * scale), int(area.height() * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(canvas.scene.look.canvas)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    canvas.scene.render(painter, QRectF(image.rect()), area)
    painter.end()
    image.save(str(path))


def main() -> None:
    """Write the pictures into a folder."""
    folder, scale = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app)
    for look in (Appearance.LIGHT, Appearance.DARK):
        theme.wear(look)
        canvas = Canvas(Document(everything()), theme)
        canvas.resize(1120, 860)
        canvas.show()
        canvas.show_names(NAMES)
        canvas.show_overlay(live_figures())
        whole(canvas, folder / f"help-desk-{look.value}-{scale}x.png", 0.8 * float(scale))
        marks = {Element("state", "esc2"): Mark("error", ""), Element("transition", "t05"): Mark("warning", "")}
        canvas.show_findings(marks)
        canvas.view.zoom_to(0.78)
        canvas.centre(Element("state", "wip"))
        canvas.minimap.draw()
        app.processEvents()
        canvas.grab().save(str(folder / f"canvas-{look.value}-{scale}x.png"))
        canvas.view.zoom_to(1.3)
        canvas.centre(Element("state", "closed"))
        app.processEvents()
        canvas.grab().save(str(folder / f"extras-{look.value}-{scale}x.png"))
    os._exit(0)


def everything():
    """The help desk with one of everything there is to draw."""
    drawn = edits.connect(help_desk(), None, "closed", "Cancel request")
    drawn = edits.connect(drawn, None, "closed", "Merge into another")
    drawn = edits.connect(drawn, "resolved", None, "Undo")
    drawn = edits.connect(drawn, "resolved", "closed", "Send survey")
    keys = [each.id for each in drawn.transitions if (each.source, each.target) == ("resolved", "closed")]
    for key in keys:
        drawn = edits.route(drawn, key, None)
    drawn = edits.make_parallel(drawn, keys, "Before closing")
    drawn = edits.put_frame(drawn, Frame(id="frame", name="Escalation", states=("esc2", "esc3")))
    drawn = edits.pin(drawn, ["closed"])
    box = drawn.drawing.places["closed"]
    return edits.put_note(
        drawn, Note(id="note", text="Closed by the night shift.", place=Place(x=box.x - 440, y=box.y))
    )


if __name__ == "__main__":
    main()

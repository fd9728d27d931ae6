"""A gesture: from a press to a release, one change of the document or none."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from designer.canvas.scene import CanvasScene
from designer.canvas.surface import CanvasSurface
from designer.document import Document
from runtime.model.blueprint import Blueprint


class Gesture:
    """What the hand is doing. Points are the scene's. It shows what would become, and applies it when it finishes."""

    cursor = Qt.CursorShape.ArrowCursor
    pans = True
    """The view moves on when the pointer comes near its border."""
    by_clicks = False
    """It goes on without a button held; a click finishes it."""

    def __init__(self, view: CanvasSurface, start: QPointF) -> None:
        self.view = view
        self.start = start

    @property
    def scene(self) -> CanvasScene:
        """The picture."""
        return self.view.canvas

    @property
    def document(self) -> Document:
        """What is drawn on."""
        return self.scene.document

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer is here now."""

    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Let go: apply what was shown."""

    def cancel(self) -> None:
        """Esc: as if nothing had been."""
        self.scene.show_document()
        self.leave()

    def leave(self) -> None:
        """However it ends: tidy up."""
        self.view.hint("")

    def paint(self, painter: QPainter) -> None:
        """Draw over the scene."""

    def forbid(self, sentence: str, at: QPointF) -> None:
        """Show the forbidden cursor and say why, or that all is well when there is nothing to say."""
        self.view.hint(sentence, self.view.mapFromScene(at))
        self.view.viewport().setCursor(Qt.CursorShape.ForbiddenCursor if sentence else self.cursor)

    def apply(self, text: str, after: Blueprint | None) -> bool:
        """Make the change, or show the document again when there is none or it is refused."""
        done = after is not None and self.document.apply(text, after)
        if not done:
            self.scene.show_document()
        self.leave()
        return done

"""A Blueprint as a picture: PNG for the screen, or a part of it drawn wherever it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter

from designer.canvas.captions import Names
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.tokens import LIGHT, Tokens
from runtime.model.blueprint import Blueprint

_MARGIN = 30.0
_LARGEST = 16_000
"""Pixels of the longer side of a PNG: what common viewers still open."""
_SEEN = 0.5
"""At this scale everything drawn still leaves a trace."""


class Pictures:
    """Draws one Blueprint as it is, in the light look of paper unless told otherwise."""

    def __init__(self, blueprint: Blueprint, names: Names, tokens: Tokens = LIGHT) -> None:
        self.blueprint, self.names = blueprint, names
        self._document, self._selection = Document(blueprint), Selection()
        self._scene = CanvasScene(self._document, self._selection, tokens)
        self.look = self._scene.look
        self._seen: QImage | None = None
        self._scene.show_names(names)
        self._scene.settle()
        self.area = self._scene.drawn_rect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing on one sheet of `scale` pixels a unit; fewer where that would be larger than viewers open."""
        with in_memory() as buffer:
            self.image(scale).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def image(self, scale: float) -> QImage:
        """The same, not yet packed."""
        fitting = min(scale, _LARGEST / max(self.area.width(), self.area.height()))
        size = (self.area.size() * fitting).toSize()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(self.look.canvas)
        painter = QPainter(image)
        smooth(painter)
        self._scene.render(painter, QRectF(image.rect()), self.area)
        painter.end()
        return image

    def empty(self, part: QRectF) -> bool:
        """Whether nothing is drawn in a part of it."""
        if self._seen is None:
            self._seen = self.image(_SEEN)
        scale = self._seen.width() / self.area.width()
        corner = (part.topLeft() - self.area.topLeft()) * scale
        inside = QRectF(corner, part.size() * scale).toAlignedRect() & self._seen.rect()
        bare = QImage(inside.size(), self._seen.format())
        bare.fill(self.look.canvas)
        return inside.isEmpty() or self._seen.copy(inside) == bare

    def render(self, painter: QPainter, target: QRectF, source: QRectF) -> None:
        """Draw a part of it there, as large as the place is."""
        self._scene.render(painter, target, source)


def smooth(painter: QPainter) -> None:
    """Draw without steps."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)


@contextmanager
def in_memory() -> Iterator[QBuffer]:
    """A file that is none, to write into."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer
    buffer.close()

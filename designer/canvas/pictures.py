"""A Blueprint as a picture: PNG for the screen, or a part of it drawn wherever it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from designer.canvas.captions import Names
from designer.canvas.rejections import Rejections
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.tokens import LIGHT, Tokens
from designer.turns import Making, made_at_once
from runtime.model.blueprint import Blueprint

_MARGIN = 30.0
_LARGEST = 16_000
"""Pixels of the longer side of a PNG: what common viewers still open."""
_SEEN = 0.5
"""At this scale everything drawn still leaves a trace."""


class Pictures:
    """Draws one Blueprint as it is, in the light look of paper unless told otherwise."""

    def __init__(self, blueprint: Blueprint, names: Names, tokens: Tokens = LIGHT, *, at_once: bool = True) -> None:
        """Whoever does not want it `at_once` lets it come about by `settling` before anything else."""
        self.blueprint, self.names = blueprint, names
        self._document, self._selection = Document(blueprint), Selection()
        self._scene = CanvasScene(self._document, self._selection, tokens)
        Rejections(self._scene)
        self.look = self._scene.look
        self._seen: QImage | None = None
        self.area = QRectF()
        self._scene.show_names(names)
        if at_once:
            made_at_once(self.settling())

    def settling(self) -> Making[None]:
        """Find a place for every label, part by part, and learn how large the drawing is with them."""
        while self._scene.labels.waiting:
            self._scene.place_labels()
            yield
        self.area = self._scene.drawn_rect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing on one sheet of `scale` pixels a unit; fewer where that would be larger than viewers open."""
        with in_memory() as buffer:
            self.image(scale).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def image(self, scale: float) -> QImage:
        """The same, not yet packed."""
        return made_at_once(self.painting(scale))

    def painting(self, scale: float, most: int = _LARGEST**2) -> Making[QImage]:
        """The same strip by strip, each of so many pixels at `most`."""
        fitting = min(scale, _LARGEST / max(self.area.width(), self.area.height()))
        size = (self.area.size() * fitting).toSize()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        rows = max(most // max(size.width(), 1), 1)
        for top in range(0, size.height(), rows):
            self._paint_strip(image, QRect(0, top, size.width(), min(rows, size.height() - top)))
            if top + rows < size.height():
                yield
        return image

    def _paint_strip(self, image: QImage, strip: QRect) -> None:
        across, down = self.area.width() / image.width(), self.area.height() / image.height()
        corner = self.area.topLeft() + QPointF(0.0, strip.y() * down)
        painter = QPainter(image)
        smooth(painter)
        painter.setClipRect(strip)
        painter.fillRect(strip, self.look.canvas)
        part = QRectF(corner, QSizeF(strip.width() * across, strip.height() * down))
        self._scene.render(painter, QRectF(strip), part, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

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

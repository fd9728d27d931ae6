"""How far a drawing reaches: measured when it is asked for, and kept until something is drawn otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem


class Bounds:
    """Of the items that are visible. Whoever changes one of them says so with `forget`.

    They are handed in when they are asked for: were their scene known here, the two would hold each other, and the
    scene of a picture would go whenever the collector runs, in any thread, with timers of the window's still running.
    """

    def __init__(self) -> None:
        self._rect: QRectF | None = None

    def forget(self) -> None:
        """Something is drawn otherwise."""
        self._rect = None

    def rect(self, items: Iterable[QGraphicsItem]) -> QRectF:
        """Around everything; empty when there is nothing."""
        if self._rect is None:
            self._rect = QRectF()
            for item in items:
                if item.isVisible():
                    self._rect = self._rect.united(item.sceneBoundingRect())
        return QRectF(self._rect)

    def within(self, area: QRectF, items: Iterable[QGraphicsItem]) -> bool:
        """Whether everything is in an area: asked with every frame, so the first thing outside of it is enough."""
        if self._rect is None:
            around = QRectF()
            for box in (item.sceneBoundingRect() for item in items if item.isVisible()):
                if not area.contains(box):
                    return False
                around = around.united(box)
            self._rect = around
        return area.contains(self._rect)

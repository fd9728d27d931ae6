"""How far a drawing reaches: measured when it is asked for, and kept until something is drawn otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem


class Bounds:
    """Of the items that are visible. Whoever changes one of them says so with `forget`."""

    def __init__(self, items: Callable[[], Iterable[QGraphicsItem]]) -> None:
        self._items = items
        self._rect: QRectF | None = None

    def forget(self) -> None:
        """Something is drawn otherwise."""
        self._rect = None

    def rect(self) -> QRectF:
        """Around everything; empty when there is nothing."""
        if self._rect is None:
            self._rect = QRectF()
            for box in self._boxes():
                self._rect = self._rect.united(box)
        return QRectF(self._rect)

    def within(self, area: QRectF) -> bool:
        """Whether everything is in an area: asked with every frame, so the first thing outside of it is enough."""
        if self._rect is None:
            around = QRectF()
            for box in self._boxes():
                if not area.contains(box):
                    return False
                around = around.united(box)
            self._rect = around
        return area.contains(self._rect)

    def _boxes(self) -> Iterator[QRectF]:
        return (item.sceneBoundingRect() for item in self._items() if item.isVisible())

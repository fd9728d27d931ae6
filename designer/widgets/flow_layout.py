"""A layout that fills rows as text does."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets one after the other, in as many rows as the width asks for."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, last_fills: bool = False) -> None:
        """`last_fills`: what stands last takes the rest of its row."""
        super().__init__(parent)
        self._last_fills = last_fills
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, since it changed last: layouts around it ask for the same ones dozens of times in one turn."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._flow(QRect(0, 0, width, 0), place=False)
        return found

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._flow(area, place=True)

    def _flow(self, area: QRect, *, place: bool) -> int:
        y = area.y()
        for row in self._rows(area.width()):
            height, x = max(size.height() for _, size in row), area.x()
            for item, size in row:
                if place:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - area.y())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each row, with its size; what is hidden leaves no gap."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self.spacing()
        if rows and self._last_fills:
            item, size = rows[-1].pop()
            rows[-1].append(
                (item, QSize(max(size.width(), width - (x - size.width() - self.spacing())), size.height()))
            )
        return rows

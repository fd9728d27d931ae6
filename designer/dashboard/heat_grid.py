"""A grid of cells, from cold to hot: each is read under the pointer or the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from designer.dashboard.colours import colours
from designer.theme import Theme

_GAP = 2
_BELOW = 20
_SHORTEST = 18
_WARM = 0.5


class HeatGrid(QWidget):
    """Rows and columns with names; a cell's heat is a part of 1, None where nothing is known."""

    picked = Signal(int, int)
    """The row and the column of a cell that was clicked, or Return was pressed on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[str] = ()
        self._columns: Sequence[str] = ()
        self._heat: Sequence[Sequence[float | None]] = ()
        self._said: Callable[[int, int], str] = lambda _row, _column: ""
        self._at: tuple[int, int] | None = None
        self._widest = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_cells(
        self,
        rows: Sequence[str],
        columns: Sequence[str],
        heat: Sequence[Sequence[float | None]],
        said: Callable[[int, int], str],
    ) -> None:
        """Show cells by row; columns with an empty name go unnamed. The same ones again change nothing.

        `said`: what the cell of a row and a column says. It is asked for the one that is read: there are a thousand.
        """
        self._said = said
        if (rows, columns, heat) == (self._rows, self._columns, self._heat):
            return
        self._rows, self._columns, self._heat = rows, columns, heat
        self._at = None
        self._widest = max((self.fontMetrics().horizontalAdvance(name) for name in rows), default=0)
        self.setMinimumHeight(len(rows) * _SHORTEST + _BELOW)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, len(self._rows) * 24 + _BELOW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, left = self._theme.tokens, self._names()
        painter.setPen(QColor(tokens.secondary))
        for row, name in enumerate(self._rows):
            box = self.cell_rect(row, 0)
            text = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
            painter.drawText(QRectF(0, box.y(), left - 8, box.height()), _RIGHT, text)
        for box, name in self.titles():
            painter.drawText(box, _MIDDLE, name)
        scale = self._scale()
        for row, heats in enumerate(self._heat):
            for column, heat in enumerate(heats):
                painter.fillRect(self.cell_rect(row, column), _tint(heat, scale))
        if self._at is not None and self.hasFocus():
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRect(self.cell_rect(*self._at))
        painter.end()

    def titles(self) -> list[tuple[QRectF, str]]:
        """What stands under the columns, and where: within the grid, and none over the one before."""
        found: list[tuple[QRectF, str]] = []
        free = 0.0
        for column, name in enumerate(self._columns):
            wide = self.fontMetrics().horizontalAdvance(name) + 4
            middle = self.cell_rect(len(self._rows) - 1, column).center().x()
            left = max(min(middle - wide / 2, self.width() - wide), 0.0)
            if name and left >= free:
                found.append((QRectF(left, self.height() - _BELOW, wide, _BELOW), name))
                free = left + wide
        return found

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is."""
        left = self._names()
        wide = (self.width() - left) / max(len(self._columns), 1)
        high = (self.height() - _BELOW) / max(len(self._rows), 1)
        return QRectF(left + column * wide, row * high, max(wide - _GAP, 1), max(high - _GAP, 1))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = self._cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self._said(*at) if at else "", self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cell_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = at
            self.update()
            self.picked.emit(*at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and self._at is not None:
            self.picked.emit(*self._at)
            return
        steps = {
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Left: (0, -1),
        }
        if event.key() not in steps or not self._heat:
            event.ignore()
            return
        down, across = steps[Qt.Key(event.key())]
        row, column = self._at or (0, 0)
        if self._at is not None:
            row = min(max(row + down, 0), len(self._heat) - 1)
            column = min(max(column + across, 0), len(self._columns) - 1)
        self._at = (row, column)
        self.update()
        said = self._said(row, column)
        QToolTip.showText(self.mapToGlobal(self.cell_rect(row, column).bottomLeft().toPoint()), said, self)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._at = None
        self.update()
        super().focusOutEvent(event)

    def _cell_at(self, place: QPoint) -> tuple[int, int] | None:
        for row in range(len(self._heat)):
            for column in range(len(self._columns)):
                if self.cell_rect(row, column).contains(place.toPointF()):
                    return row, column
        return None

    def _names(self) -> int:
        return min(self._widest + 10, int(self.width() * 0.3))

    def _scale(self) -> _Scale:
        cold, warm, hot = (QColor(each) for each in colours(self._theme.tokens).heat)
        unknown = QColor(cold)
        unknown.setAlpha(80)
        return unknown, cold, warm, hot


type _Scale = tuple[QColor, QColor, QColor, QColor]
"""Not known, cold, warm, hot."""


def _tint(heat: float | None, scale: _Scale) -> QColor:
    unknown, cold, warm, hot = scale
    if heat is None:
        return unknown
    return _mixed(cold, warm, heat * 2) if heat < _WARM else _mixed(warm, hot, heat * 2 - 1)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    part = min(max(part, 0.0), 1.0)
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )

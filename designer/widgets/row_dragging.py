"""Rows of a list that a hand drags to another place; where one would go is marked by a line."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_THICK = 2


class RowDragging(QObject):
    """Watches a list of one column and tells what a hand wants of its chosen row; it changes no order by itself."""

    wanted = Signal(int)
    """The chosen row is wanted at this place among the others, by the mouse."""
    stepped = Signal(int)
    """It is wanted so many places further, by Alt and an arrow."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._dragging = False
        self._line = _Line(view.viewport())
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves while a button is held are a drag: the rows below are not chosen on the way."""
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._hand(event)
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _hand(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress:
                left = event.button() is Qt.MouseButton.LeftButton
                self._pressed = at if left and self._view.indexAt(at).isValid() else None
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._drag(at, self._pressed)
                return True
            case QEvent.Type.MouseButtonRelease:
                self._drop(at)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        by = _STEPS.get(Qt.Key(event.key()), 0)
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return True
        if by and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(by)
            return True
        return False

    def _drag(self, at: QPoint, pressed: QPoint) -> None:
        if not self._dragging and (at - pressed).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self._line.show_at(self._height_of(self._place_at(at.y())))

    def _drop(self, at: QPoint) -> None:
        dragged = self._dragging
        self._let_go()
        before, here = self._place_at(at.y()), self._view.currentIndex().row()
        place = before - 1 if before > here else before
        if dragged and place != here:
            self.wanted.emit(place)

    def _let_go(self) -> None:
        if self._dragging:
            self._view.viewport().unsetCursor()
        self._dragging, self._pressed = False, None
        self._line.hide()

    def _place_at(self, y: int) -> int:
        """Before which row something dropped here goes."""
        return sum(y > self._middle(row) for row in range(self._rows))

    def _middle(self, row: int) -> int:
        return self._view.visualRect(self._view.model().index(row, 0)).center().y()

    def _height_of(self, place: int) -> int:
        rect = self._view.visualRect(self._view.model().index(min(place, self._rows - 1), 0))
        return max(0, rect.top() - 1) if place < self._rows else rect.bottom() - 1

    @property
    def _rows(self) -> int:
        return self._view.model().rowCount()


class _Line(QWidget):
    """Over the rows, in the accent's colour."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__(rows)
        self._rows = rows
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        self.setGeometry(0, y, self._rows.width(), _THICK)
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().accent())
        painter.end()

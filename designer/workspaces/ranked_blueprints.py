"""The Blueprints in the order in which they claim tickets, and every way to change it: dragging, keys, a menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from designer.courier import Courier
from designer.dashboard.blueprint_list import BlueprintList
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints, RankBlueprints
from runtime.messages.faults import Fault

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RankedBlueprints(BlueprintList):
    """Shows a new order at once; where the desk refuses it, the order it keeps comes back with the reason."""

    failed = Signal(object)
    """The Fault with which the desk refused an order."""
    said = Signal(str)
    """What was moved where, as a sentence."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent, ranked=True)
        self._courier = courier
        self._pressed: QPoint | None = None
        self._dragging = False
        self._marked: int | None = None
        self._under_way = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def ids(self) -> set[str]:
        """Of every Blueprint of the desk."""
        return {summary.id for summary in self.summaries}

    def move_to(self, place: int) -> None:
        """Give the chosen Blueprint this place among the others, counted from 0; beyond the ends nothing happens."""
        row, summaries = self.currentIndex().row(), list(self.summaries)
        if row < 0 or place == row or not 0 <= place < len(summaries):
            return
        moved = summaries.pop(row)
        summaries.insert(place, moved)
        super().show_blueprints(tuple(summaries))
        self._under_way += 1
        command = RankBlueprints(ids=tuple(summary.id for summary in summaries))
        self._courier.do(command, self, partial(self._ranked, moved), self._refused)

    @override
    def show_blueprints(self, summaries: Sequence[BlueprintSummary]) -> None:
        """Show these, unless a new order is on its way to the desk: its answer shows them all."""
        if not self._under_way:
            super().show_blueprints(summaries)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        self._pressed = at if event.button() is Qt.MouseButton.LeftButton and self.indexAt(at).isValid() else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if not self._dragging and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self._mark(self._place_at(at.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged = self._dragging
        self._let_go()
        if dragged:
            before, here = self._place_at(event.position().toPoint().y()), self.currentIndex().row()
            self.move_to(before - 1 if before > here else before)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _STEPS.get(Qt.Key(event.key()), 0)
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._let_go()
        elif by and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.move_to(self.currentIndex().row() + by)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row, last = self.currentIndex().row(), len(self.summaries) - 1
        if row < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(self.tr("The first that matches claims a new ticket"))
        for text, place, can in (
            (self.tr("Claim before all others"), 0, row > 0),
            (self.tr("Claim earlier\tAlt+↑"), row - 1, row > 0),
            (self.tr("Claim later\tAlt+↓"), row + 1, row < last),
            (self.tr("Claim after all others"), last, row < last),
        ):
            menu.addAction(text, partial(self.move_to, place)).setEnabled(can)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        corner = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu.popup(corner if by_key else event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(8, self._line(self._marked), self.viewport().width() - 16, 2, self.palette().accent())
            painter.end()

    def _ranked(self, moved: BlueprintSummary, summaries: tuple[BlueprintSummary, ...]) -> None:
        self._under_way -= 1
        self.show_blueprints(summaries)
        place = [summary.id for summary in summaries].index(moved.id) + 1
        said = self.tr("“{name}” is number {place} now in the order in which Blueprints claim tickets.")
        self.said.emit(said.format(name=moved.name, place=place))

    def _refused(self, fault: Fault) -> None:
        self._under_way -= 1
        self.failed.emit(fault)
        self._courier.ask(ListBlueprints(), self, self.show_blueprints, self.failed.emit)

    def _let_go(self) -> None:
        self._dragging, self._pressed = False, None
        self.viewport().unsetCursor()
        self._mark(None)

    def _place_at(self, y: int) -> int:
        """Before which row something dropped here goes."""
        rows = (self.visualRect(self.model().index(row, 0)) for row in range(len(self.summaries)))
        return sum(y > rect.center().y() for rect in rows)

    def _line(self, place: int) -> int:
        rect = self.visualRect(self.model().index(min(place, len(self.summaries) - 1), 0))
        return max(0, rect.top() - 1) if place < len(self.summaries) else rect.bottom() - 1

    def _mark(self, place: int | None) -> None:
        if place != self._marked:
            self._marked = place
            self.viewport().update()

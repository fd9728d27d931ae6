"""The Blueprints in the order in which they claim tickets, and every way to change it: dragging, keys, a menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from designer.courier import Courier
from designer.dashboard.blueprint_list import BlueprintList
from designer.widgets.row_dragging import RowDragging
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints, RankBlueprints
from runtime.messages.faults import Fault


class RankedBlueprints(BlueprintList):
    """Shows a new order at once; where the desk refuses it, the order it keeps comes back with the reason."""

    failed = Signal(object)
    """The Fault with which the desk refused an order."""
    said = Signal(str)
    """What was moved where, as a sentence."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent, ranked=True)
        self._courier = courier
        self._dragging = RowDragging(self)
        self._dragging.wanted.connect(self.move_to)
        self._dragging.stepped.connect(lambda by: self.move_to(self.currentIndex().row() + by))
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

"""Arrange what is drawn: few transitions at once, many beside the window, which goes on meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from designer.canvas.lane_names import lane_names
from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.errands import Errands
from designer.turns import in_its_turn
from designer.workspaces.apart import FEW, Apart
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.in_lanes import arrange_in_lanes
from runtime.model.arrange.sheet import Direction
from runtime.model.blueprint import Blueprint


class Arranging(QObject):
    """One step of the document. What is edited while many are arranged stays: the arrangement is dropped then."""

    arranged = Signal()
    """Everything was, so that nothing is where it was looked for."""
    said = Signal(str)
    """How it stands with a long one."""
    failed = Signal(object)
    """The Fault that came of it."""

    def __init__(
        self, document: Document, selection: Selection, catalogue: Catalogue, apart: Apart, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._document, self._selection, self._apart = document, selection, apart
        self._errands = Errands("arranging", self)
        self._asked: Blueprint | None = None
        document.changed.connect(self._look)
        self.menu = QMenu(parent)
        self.down, self.across, self.in_lanes = QAction(self), QAction(self), QAction(self)
        for action, direction in ((self.down, Direction.DOWN), (self.across, Direction.RIGHT)):
            action.triggered.connect(lambda _on, way=direction: self.arrange(way))
        self.in_lanes.triggered.connect(lambda _on: self.arrange_in_lanes())
        self.menu.addActions([self.down, self.across, self.in_lanes])
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.down.setText(self.tr("From top to bottom"))
        self.across.setText(self.tr("From left to right"))
        self.in_lanes.setText(self.tr("In lanes, by owner"))

    def arrange(self, direction: Direction = Direction.DOWN) -> None:
        """Arrange what is chosen, or everything; asked again while that is under way, it goes on."""
        drawn, chosen = self._document.blueprint, self._selection.ids("state")
        if len(drawn.transitions) <= FEW:
            self._take(drawn, chosen, arrange(drawn, only=chosen, direction=direction))
        elif self._asked is None:
            self._asked = drawn
            self.said.emit(self.tr("Being arranged…"))
            call = partial(self._apart.arrange, drawn, chosen, direction)
            self._errands.send(call, self, partial(self._arrived, drawn, chosen), self._fail)

    def arrange_in_lanes(self) -> None:
        """Put every card into a lane of whose turn it is there, framed under their name; one step."""
        drawn = self._document.blueprint
        after = arrange_in_lanes(drawn, lane_names(drawn, self._catalogue.names()))
        if self._document.apply(self.tr("Arrange in lanes"), after):
            self.arranged.emit()

    def end(self) -> None:
        """What is under way is not wanted any more."""
        self._asked = None
        self._errands.close()
        self._apart.end()

    def _look(self) -> None:
        """The drawing is not the one that is arranged any more."""
        if self._asked is not None and self._asked != self._document.blueprint:
            same = self._asked.id == self._document.blueprint.id
            self._asked = None
            self._apart.stop()
            if same:
                in_its_turn(self, self._say_stopped)  # the document's own words come first

    def _say_stopped(self) -> None:
        self.said.emit(self.tr("Not arranged: it was changed meanwhile. Arrange it again."))

    def _arrived(self, drawn: Blueprint, chosen: tuple[str, ...], after: Blueprint | None) -> None:
        if drawn is not self._asked:
            return
        self._asked = None
        if after is None:
            self.said.emit(self.tr("Not arranged: what computes it was ended. Arrange it again."))
        else:
            self.said.emit(self.tr("Arranged."))
            self._take(drawn, chosen, after)

    def _fail(self, fault: object) -> None:
        self._asked = None
        self.failed.emit(fault)

    def _take(self, drawn: Blueprint, chosen: tuple[str, ...], after: Blueprint) -> None:
        if drawn == self._document.blueprint:
            self._document.apply(self.tr("Arrange"), after)
        if not chosen:
            self.arranged.emit()

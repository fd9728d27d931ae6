"""Two versions compared: both on one drawing that is only looked at, and beside it every difference in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from designer.canvas.canvas import Canvas
from designer.canvas.common_item import CommonItem
from designer.canvas.overlay import Change, Element, Overlay
from designer.canvas.selection import Selection
from designer.canvas.state_item import StateItem
from designer.canvas.transition_item import TransitionItem
from designer.catalogue import Catalogue
from designer.document import Document
from designer.i18n import in_use
from designer.panels.criteria.words import operand_names
from designer.panels.findings import Sentence
from designer.panels.versions.both import both
from designer.panels.versions.marks import SIGNS, LineMark, TagMark
from designer.panels.versions.told import Sentence as Told
from designer.panels.versions.told import sentences
from designer.theme import Theme, set_tone
from designer.widgets.growing import Growing
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint
from runtime.model.diff import Diff, diff
from runtime.model.diff_words import What, nothing

EMPTY = Blueprint(id="empty", name="-")


class Picture(QWidget):
    """Both versions on one sheet. Elements can be chosen and read, not changed."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = Document(EMPTY, self, read_only=True)
        self.canvas = Canvas(self.document, theme, Selection(self))
        self.changes: Mapping[Element, Change] = {}
        self._catalogue = catalogue
        self._marks: list[QGraphicsItem] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.canvas.scene.redrawn.connect(self._mark)
        self.canvas.minimap.hide()

    def show_versions(self, before: Blueprint, after: Blueprint, change: Diff, then: Callable[[], object]) -> None:
        """Show these two, and do this once they are shown."""
        found = both(before, after, change)
        self.changes = found.changes
        self.canvas.show_names(self._catalogue.names())
        self.document.replace(found.drawn)
        over = {each.id: Overlay(change=what) for each, what in found.changes.items() if each.kind == "state"}
        self.canvas.show_overlay(over)
        self.canvas.when_settled(partial(self._appear, then))

    def _appear(self, then: Callable[[], object]) -> None:
        self._mark()
        self.canvas.view.fit()
        then()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.canvas.view.fit)

    def _mark(self) -> None:
        """Anew, whenever the drawing looks different and its labels have their places."""
        scene = self.canvas.scene
        if scene.labels.waiting:
            return
        for mark in self._marks:
            scene.removeItem(mark)
        self._marks = [mark for element, change in self.changes.items() for mark in self._marks_of(element, change)]
        for mark in self._marks:
            scene.addItem(mark)

    def _marks_of(self, element: Element, change: Change) -> list[QGraphicsItem]:
        item, look = self.canvas.scene.item_of(element), self.canvas.scene.look
        if item is None or not item.isVisible():
            return []
        if isinstance(item, TransitionItem):
            return [LineMark(item.line, change, look), TagMark(item.label_box, change, look, card=False)]
        if isinstance(item, CommonItem):
            return [TagMark(item.label_box, change, look, card=False)]
        box = item.mapRectToScene(item.shape().boundingRect())
        return [TagMark(box, change, look, card=isinstance(item, StateItem))]


class Comparison(Speaking):
    """A picture, a legend, and the differences as a list: a sentence that is clicked shows its element."""

    changed = Signal()
    """Other versions are compared, or told in another language."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.before = self.after = EMPTY
        self.change = Diff()
        self.picture = Picture(theme, catalogue)
        self.count = 0
        """How many differences there are."""
        self.summary = QLabel()
        self.summary.setObjectName("secondary")
        self.summary.setWordWrap(True)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(10, 4, 10, 10)
        column.setSpacing(4)
        column.addStretch(1)
        self._area = scrolled(self._list, by_keys=True)
        self._growing = Growing[ChangeRow](self._area, column)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def show_versions(self, before: Blueprint, after: Blueprint, then: Callable[[], object] = lambda: None) -> None:
        """Compare these two, and do this once they are shown: a little later where much is drawn."""
        self.before, self.after, self.change = before, after, diff(before, after)
        self._tell()
        self.picture.show_versions(before, after, self.change, then)

    @override
    def say_again(self) -> None:
        """Every text anew."""
        super().say_again()
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        """Room for a drawing and sentences."""
        return QSize(900, 420)

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self._legend())
        return side

    def _legend(self) -> QWidget:
        legend = QFrame()
        row = QHBoxLayout(legend)
        row.setContentsMargins(10, 6, 10, 6)
        texts = {
            What.ADDED: lambda: self.tr("new"),
            What.REMOVED: lambda: self.tr("gone"),
            What.CHANGED: lambda: self.tr("changed"),
        }
        for what, text in texts.items():
            chip = _chip(what)
            self.say(partial(_sign, chip, what), text)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        moved = QLabel()
        moved.setObjectName("secondary")
        moved.setWordWrap(True)
        self.say(moved.setText, lambda: self.tr("A card that only moved is no change."))
        row.addWidget(moved, 1)
        return legend

    def _right(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.summary.setContentsMargins(12, 10, 12, 6)
        column.addWidget(self.summary)
        column.addWidget(self._area, 1)
        side.setMinimumWidth(280)
        return side

    def _tell(self) -> None:
        told = sentences(self.change, self.before, self.after, {**operand_names(), **self._catalogue.every_name()})
        self.count = len(told)
        self._growing.show([partial(self._row, each) for each in told])
        self.summary.setText(self.tr("%n difference(s)", "", self.count) if told else nothing(in_use()))
        self.changed.emit()

    @property
    def rows(self) -> list[ChangeRow]:
        """The differences that were shown so far, one below the other."""
        return self._growing.rows

    def _row(self, told: Told) -> ChangeRow:
        row = ChangeRow(told, self.title_of(told))
        if told.element is not None:
            row.sentence.wanted.connect(partial(self.picture.canvas.centre, told.element))
        return row

    def title_of(self, told: Told) -> str:
        """What became of it, in a word."""
        return {
            What.ADDED: self.tr("New"),
            What.REMOVED: self.tr("Gone"),
            What.CHANGED: self.tr("Changed"),
            What.REDRAWN: self.tr("Drawing"),
        }[told.what]


_CHANGES: Mapping[What, Change] = {What.ADDED: "added", What.REMOVED: "removed", What.CHANGED: "changed"}
_CHIP_TONES: Mapping[What, str] = {What.ADDED: "good", What.REMOVED: "bad", What.CHANGED: "warning"}


def _chip(what: What) -> QLabel:
    chip = QLabel()
    chip.setObjectName("chip")
    set_tone(chip, _CHIP_TONES.get(what, ""))
    return chip


def _sign(chip: QLabel, what: What, said: str) -> None:
    chip.setText(f"{SIGNS[_CHANGES[what]]}  {said}")


class ChangeRow(QFrame):
    """One difference: what became of it, on which tab, and the sentence."""

    def __init__(self, told: Told, title: str) -> None:
        super().__init__()
        self.told = told
        self.setObjectName("item")
        chip = _chip(told.what)
        chip.setText(title)
        self.sentence = Sentence(told.text)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.sentence)
        if told.tab:
            tab = QLabel(told.tab)
            tab.setObjectName("secondary")
            texts.addWidget(tab)
        row.addLayout(texts, 1)

"""Choosing several things: chips for what is chosen, a searchable list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.catalogue import Choice
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.model.folding import fold
from runtime.model.refusals import spelled

_NARROWEST, _WIDEST, _HIGHEST = 260, 420, 340


class SeveralEditor(Speaking):
    """What is chosen, as chips that take themselves away, and a button that opens the list."""

    edited = Signal(object)
    """The ids chosen, in the order they were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[Choice] = ()
        self._chosen: tuple[str, ...] = ()
        self._chips: list[QPushButton] = []
        self.add = QPushButton()
        self.add.setObjectName("add")
        self.add.clicked.connect(self.open)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.add)
        self.setFocusProxy(self.add)
        self.say(self.add.setText, lambda: self.tr("Add…"))

    @override
    def setAccessibleName(self, name: str) -> None:
        """The button says what it adds to: a page may have several."""
        super().setAccessibleName(name)
        self.add.setAccessibleName(words.labelled(name, self.tr("Add…")))

    @property
    def value(self) -> tuple[str, ...]:
        """The ids chosen."""
        return self._chosen

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these."""
        self._choices = tuple(choices)
        self._rebuild()

    def show_value(self, chosen: Sequence[str]) -> None:
        """Show these as chosen."""
        if tuple(chosen) != self._chosen:
            self._chosen = tuple(chosen)
            self._rebuild()

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add)
        names = {choice.id: choice.name for choice in self._choices}
        self._chips = [self._chip(key, names.get(key)) for key in self._chosen]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.add)
        self.add.setEnabled(any(choice.id not in self._chosen for choice in self._choices))
        self.updateGeometry()

    def _chip(self, key: str, name: str | None) -> QPushButton:
        shown = name or self.tr("{id} (missing)").format(id=spelled(key))
        chip = QPushButton(f"{shown}  ✕", self)
        chip.setObjectName("chip")
        chip.setAccessibleName(self.tr("Remove {name}").format(name=shown))
        chip.clicked.connect(lambda: self._choose(tuple(other for other in self._chosen if other != key)))
        return chip

    def _choose(self, chosen: tuple[str, ...]) -> None:
        self.show_value(chosen)
        self.edited.emit(chosen)

    def open(self) -> None:
        """Open the list of what is not chosen yet."""
        left = [choice for choice in self._choices if choice.id not in self._chosen]
        picker = Picker(left, self)
        picker.picked.connect(lambda key: self._choose((*self._chosen, key)))
        picker.open_below(self.add)


class Picker(Speaking):
    """A list under a search line; it closes when something is picked or anything else is clicked."""

    picked = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search, self.list = QLineEdit(), QListWidget()
        self.list.setObjectName("records")
        for choice in choices:
            item = QListWidgetItem(choice.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, choice.id)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.search.textEdited.connect(self._filter)
        self.search.returnPressed.connect(lambda: self._pick(self.list.currentItem()))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.say(self.search.setPlaceholderText, lambda: self.tr("Search"))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, wide enough for the names; above it where the screen ends."""
        self.open_beside(widget, widget.rect())

    def open_beside(self, widget: QWidget, part: QRect) -> None:
        """Open under a part of a widget, likewise."""
        self.resize(min(_WIDEST, max(_NARROWEST, self.list.sizeHintForColumn(0) + 48)), self._wanted_height())
        here = QRect(widget.mapToGlobal(part.bottomLeft() + QPoint(0, 3)), self.size())
        screen = widget.screen().availableGeometry()
        if here.bottom() > screen.bottom():
            here.moveBottom(widget.mapToGlobal(part.topLeft()).y() - 2)
        here.moveLeft(max(screen.left(), min(here.left(), screen.right() + 1 - here.width())))
        self.move(here.topLeft())
        self.show()
        self.search.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go through the list also while a name is sought."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _wanted_height(self) -> int:
        row = max(1, self.list.sizeHintForRow(0))
        return min(_HIGHEST, self.search.sizeHint().height() + row * max(1, self.list.count()) + 28)

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in fold(item.text()))
            first = item if first is None and not item.isHidden() else first
        if first is not None:
            self.list.setCurrentItem(first)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
            self.close()

"""Choosing several things: chips for what is chosen, a searchable list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLayout,
    QLayoutItem,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.catalogue import Choice
from designer.widgets.speaking import Speaking
from runtime.model.folding import fold


class FlowLayout(QLayout):
    """Widgets one after the other, in as many rows as the width asks for."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

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
        x, y, row = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), 10_000))
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, row = area.x(), y + row + self.spacing(), 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, row = x + size.width() + self.spacing(), max(row, size.height())
        return y + row - area.y()


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
        self.add.clicked.connect(self._open)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.add)
        self.setFocusProxy(self.add)
        self.say(self.add.setText, lambda: self.tr("Add…"))

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
        shown = name or self.tr("{id} (missing)").format(id=key)
        chip = QPushButton(f"{shown}  ✕", self)
        chip.setObjectName("chip")
        chip.setAccessibleName(self.tr("Remove {name}").format(name=shown))
        chip.clicked.connect(lambda: self._choose(tuple(other for other in self._chosen if other != key)))
        return chip

    def _choose(self, chosen: tuple[str, ...]) -> None:
        self.show_value(chosen)
        self.edited.emit(chosen)

    def _open(self) -> None:
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
        self.search, self.list = QLineEdit(), QListWidget()
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
        """Open under a widget, wide enough for the names."""
        self.resize(260, min(320, 70 + 26 * max(1, self.list.count())))
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
        self.show()
        self.search.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
        super().keyPressEvent(event)

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

"""A line that finds something while one types, and a list below it to take it from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.widgets.speaking import Speaking

_PAUSE_MS = 180
_ROLE = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Picker(Speaking):
    """Arrows walk what was found, Enter takes it; then the line is empty again."""

    picked = Signal(object)
    """The key of what was chosen."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.line, self.found = QLineEdit(), QListWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setObjectName("rows")
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.hide()
        column = self.column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self._pick)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.line.text().strip()

    def clear(self) -> None:
        """Begin anew."""
        self._pause.stop()
        self.line.clear()
        self.found.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self.found.isHidden():
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._walk(step)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._pick(self.found.currentItem())
            return True
        return False

    def _walk(self, step: int) -> None:
        """To the next row that can be taken; what only says something is stepped over."""
        row = self.found.currentRow() + step
        while 0 <= row < self.found.count() and not self.found.item(row).flags() & Qt.ItemFlag.ItemIsEnabled:
            row += step
        if 0 <= row < self.found.count():
            self.found.setCurrentRow(row)

    def _ask(self) -> None:
        """Look for the text; `_offer` takes what is found."""
        raise NotImplementedError

    def _offer[K](self, found: Mapping[K, str], nothing: str) -> None:
        """List what was found, each under its key; or say that nothing was."""
        if self.text:
            self._list(found)
            if not found:
                QListWidgetItem(nothing, self.found).setFlags(Qt.ItemFlag.NoItemFlags)
            self._unfold()

    def _list[K](self, found: Mapping[K, str]) -> None:
        self.found.clear()
        for key, text in found.items():
            item = QListWidgetItem(text, self.found)
            item.setData(_ROLE, key)
            item.setToolTip(text)

    def _unfold(self) -> None:
        """Show the list, as high as it is long, the first row chosen."""
        self.found.setCurrentRow(0)
        self.found.setFixedHeight(max(self.found.sizeHintForRow(0), 18) * self.found.count() + 8)
        self.found.show()

    def _typed(self, text: str) -> None:
        self._pause.start() if text.strip() else self.clear()

    def _pick(self, item: QListWidgetItem | None) -> None:
        key = key_of(item)
        if key is not None:
            self.clear()
            self.picked.emit(key)


def key_of(item: QListWidgetItem | None) -> Any:
    """Under which key a row was listed; None for a row without one."""
    return item.data(_ROLE) if item is not None else None

"""Tags as chips: typed and finished with Enter or a comma, completed from known ones, taken away by a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.model.fields import FieldValue

_LONGEST = 60
"""A tag has at most so many letters."""
_MEASURED = 17
"""Qt makes room for so many letters x in a line."""


class TagsInput(Speaking):
    """A set of tags in the order they were given."""

    edited = Signal()
    settled = Signal()
    """A hand is done with it for now: Enter, a known tag chosen, one taken away, or the line left."""
    sought = Signal(str)
    """The beginning of a tag that somebody types: whoever knows more tags may offer them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self.chips: dict[str, QPushButton] = {}
        self.line, self._known = _Line(), QStringListModel(self)
        self._flow = FlowLayout(self, gap=4, last_fills=True)
        self._flow.addWidget(self.line)
        self.line.setMaxLength(_LONGEST)
        completer = self.completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._complete)
        self.line.setCompleter(completer)
        self.line.textEdited.connect(self._typed)
        self.line.finished.connect(self._finish)
        self.line.emptied.connect(self._remove_last)
        self.line.editingFinished.connect(self._finish)
        self.setFocusProxy(self.line)
        self.say(self.line.setPlaceholderText, lambda: self.tr("Add a tag"))

    @property
    def value(self) -> FieldValue:
        """The tags; a half-typed one is none yet."""
        return self._tags

    def show_value(self, value: FieldValue) -> None:
        """Show these without telling."""
        tags = value if isinstance(value, tuple) else ()
        if tags != self._tags:
            self._tags = tags
            self._rebuild()

    def offer(self, known: Sequence[str]) -> None:
        """Complete from these."""
        if list(known) != self._known.stringList():
            self._known.setStringList(list(known))

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.line.setVisible(self.isEnabled())

    def _typed(self, text: str) -> None:
        if "," in text:
            self._take()
        elif text.strip():
            self._adopt_known()
            self.sought.emit(text.strip())

    def _adopt_known(self) -> None:
        """Qt leaves the list of known tags without a parent: it would not wear the window's look."""
        popup = self.completer.popup()
        if popup is not None and popup.parent() is None:
            popup.setParent(self, Qt.WindowType.Popup)

    def _take(self) -> None:
        """What is typed becomes tags; a known one is written as it is known."""
        known = {tag.casefold(): tag for tag in (*self._known.stringList(), *self._tags)}
        typed = (part.strip() for part in self.line.text().split(","))
        self.line.clear()
        self._become(tuple(dict.fromkeys((*self._tags, *(known.get(tag.casefold(), tag) for tag in typed if tag)))))

    def _complete(self, tag: str) -> None:
        """The line is given the tag only after this; it is to be empty again."""
        self._become(tuple(dict.fromkeys((*self._tags, tag))))
        QTimer.singleShot(0, self.line, self.line.clear)
        self.settled.emit()

    def _remove_last(self) -> None:
        for tag in self._tags[-1:]:
            self._remove(tag)

    def _finish(self) -> None:
        self._take()
        self.settled.emit()

    def _become(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            self._tags = tags
            self._rebuild()
            self.edited.emit()

    def _rebuild(self) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self.chips = {tag: self._chip(tag) for tag in self._tags}
        for widget in (*self.chips.values(), self.line):
            self._flow.addWidget(widget)
        for chip in self.chips.values():
            chip.show()
        self.updateGeometry()

    def _chip(self, tag: str) -> QPushButton:
        chip = QPushButton(f"{tag.replace('&', '&&')}  ✕", self)
        chip.setObjectName("chip")
        chip.setAutoDefault(False)
        chip.setMinimumHeight(self.line.sizeHint().height())
        chip.setAccessibleName(self.tr("Remove the tag {tag}").format(tag=tag))
        chip.clicked.connect(lambda: self._remove(tag))
        return chip

    def _remove(self, tag: str) -> None:
        self._become(tuple(other for other in self._tags if other != tag))
        self.line.setFocus()
        self.settled.emit()


class _Line(QLineEdit):
    finished = Signal()
    emptied = Signal()
    """Backspace was pressed where there is nothing left to delete."""

    @override
    def sizeHint(self) -> QSize:
        """Wide enough for what it asks for."""
        usual, letters = super().sizeHint(), self.fontMetrics()
        asked = letters.horizontalAdvance(self.placeholderText()) - _MEASURED * letters.horizontalAdvance("x")
        return usual + QSize(max(0, asked), 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and self.text().strip():
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

"""The text of a formula: faults are underlined where they are, and what may stand at the cursor is offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from designer.catalogue import Choice
from designer.panels.editors import TextEditor
from runtime.model.formulas.fault import Fault

_BEGUN = re.compile(r"(\{[^{}\"]*|[A-Za-z_][A-Za-z0-9_]*)$")
_FIELD = re.compile(r"\{[^{}\"]*\}")
_TO_POPUP = frozenset({Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_WIDEST, _ROWS = 460, 8
_PUT = Qt.ItemDataRole.UserRole


class FormulaColours(QSyntaxHighlighter):
    """Fields as links, faults with a wave below them."""

    def __init__(self, document: QTextDocument, widget: QWidget) -> None:
        super().__init__(document)
        self._widget = widget
        self._faults: Sequence[Fault] = ()

    def mark(self, faults: Sequence[Fault]) -> None:
        """Underline these."""
        if list(faults) != list(self._faults):
            self._faults = tuple(faults)
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        for found in _FIELD.finditer(text):
            shape = QTextCharFormat()
            shape.setForeground(self._widget.palette().link().color())
            self.setFormat(found.start(), found.end() - found.start(), shape)
        begin = self.currentBlock().position()
        for fault in self._faults:
            self._underline(max(0, fault.start - begin), min(len(text), fault.end - begin))

    def _underline(self, start: int, end: int) -> None:
        for place in range(start, end):
            shape = self.format(place)
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            shape.setUnderlineColor(QColor(Qt.GlobalColor.red))
            self.setFormat(place, 1, shape)


class FormulaText(TextEditor):
    """Completes names as one types: Enter and Tab take what is marked, Escape leaves the list, Ctrl+Space opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines=4)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.colours = FormulaColours(self.document(), self)
        self._offered = QStandardItemModel(self)
        self.names = QListView(self)
        self.names.setObjectName("records")
        self.names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        completer = self.completer = QCompleter(self._offered, self)
        completer.setPopup(self.names)
        completer.setWidget(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_ROWS)
        completer.activated.connect(self._complete)
        self.names.setParent(self, Qt.WindowType.Popup)

    def offer(self, choices: Sequence[Choice]) -> None:
        """What may be put into the formula."""
        self._offered.clear()
        for choice in choices:
            item = QStandardItem(choice.name)
            item.setData(choice.id, _PUT)
            self._offered.appendRow(item)

    def put(self, text: str) -> None:
        """Put something where the cursor is, in place of what is marked."""
        self.insertPlainText(text)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.names
        if popup.isVisible() and event.key() in _TO_POPUP:
            event.ignore()  # the list takes it
            return
        asked = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if not asked:
            super().keyPressEvent(event)
        if asked or (event.text() and event.text().isprintable()) or popup.isVisible():
            self._look(everything=asked)

    def begun(self) -> str:
        """The name that is being typed before the cursor; nothing inside a text."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        if before.count('"') % 2:
            return ""
        found = _BEGUN.search(before)
        return found[0] if found is not None else ""

    def _look(self, *, everything: bool) -> None:
        begun, popup = self.begun(), self.names
        if not begun and not everything:
            popup.hide()
            return
        self.completer.setCompletionPrefix(begun)
        if not self.completer.completionCount():
            popup.hide()
            return
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        place = self.cursorRect()
        place.setWidth(min(_WIDEST, popup.sizeHintForColumn(0) + 40))
        self.completer.complete(place)

    def _complete(self, name: str) -> None:
        """What is chosen takes the place of what was begun."""
        (item, *_) = self._offered.findItems(name)
        cursor = self.textCursor()
        for _ in self.begun():
            cursor.deletePreviousChar()
        cursor.insertText(str(item.data(_PUT)))
        self.setTextCursor(cursor)
        self.setFocus()

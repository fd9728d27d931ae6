"""The text of a letter: placeholders are coloured, those nobody knows underlined, and `${` offers the list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import override

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from designer.catalogue import Choice
from designer.panels.editors import LineEditor, TextEditor
from designer.panels.placeholders import put_at_cursor
from designer.panels.several import Picker
from designer.theme import set_tone
from runtime.model.templates import unknown_placeholders

_OPENING, _CLOSING = "${", "}"


class Placeholders(QSyntaxHighlighter):
    """Colours what stands between `${` and `}`: as a link where it is known, as a mistake where it is not."""

    def __init__(self, document: QTextDocument, unknown: Callable[[str], Collection[str]], widget: QWidget) -> None:
        """`unknown`: the names in a text that nobody knows."""
        super().__init__(document)
        self._unknown, self._widget = unknown, widget

    @override
    def highlightBlock(self, text: str) -> None:
        unknown = self._unknown(text)
        start = text.find(_OPENING)
        while start >= 0:
            end = text.find(_CLOSING, start)
            if end < 0:
                return
            known = text[start + len(_OPENING) : end] not in unknown
            self.setFormat(start, end + 1 - start, self._known() if known else self._mistake())
            start = text.find(_OPENING, end)

    def _known(self) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setForeground(self._widget.palette().link().color())
        return shape

    def _mistake(self) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(QColor(Qt.GlobalColor.red))
        return shape


def offer_while_typing(editor: LineEditor | TextEditor, choices: Callable[[], Sequence[Choice]]) -> None:
    """From now on `${` opens the list of placeholders; what is picked goes on from there, Escape leaves it."""

    def look(_text: str) -> None:
        if before_cursor(editor).endswith(_OPENING) and editor.hasFocus():
            picker = Picker(choices(), editor)
            picker.picked.connect(lambda name: put_at_cursor(f"{name}{_CLOSING}", editor))
            picker.open_below(editor)
            picker.move(editor.mapToGlobal(_below_cursor(editor)))

    editor.edited.connect(look)


def before_cursor(editor: LineEditor | TextEditor) -> str:
    """What stands on the line before the cursor."""
    if isinstance(editor, LineEditor):
        return editor.text()[: editor.cursorPosition()]
    cursor = editor.textCursor()
    return cursor.block().text()[: cursor.positionInBlock()]


def mark_unknown(subject: LineEditor, fields: Sequence[str]) -> None:
    """A line has no colours within: it is marked as a whole, and says what nobody knows."""
    unknown = unknown_placeholders(subject.text(), fields)
    set_tone(subject, "bad" if unknown else "")
    subject.setToolTip(", ".join(f"${{{name}}}" for name in unknown))


def _below_cursor(editor: QWidget) -> QPoint:
    if isinstance(editor, QPlainTextEdit):
        return editor.viewport().mapTo(editor, editor.cursorRect().bottomLeft())
    return editor.rect().bottomLeft()

"""While a message is written: `@` offers colleagues to address, `/` at the beginning of a line the desk's templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from designer.catalogue import Catalogue, Choice
from designer.panels.editors import TextEditor
from designer.panels.letter_text import before_cursor
from designer.panels.placeholders import put_at_cursor
from designer.panels.several import Picker

_BEFORE_A_NAME = " \t([«“"


class AtHand(QObject):
    """What is picked goes on where the sign was typed; Escape leaves the sign as it is."""

    def __init__(
        self, text: TextEditor, catalogue: Catalogue, write_in: Callable[[str], object], private: Callable[[], bool]
    ) -> None:
        """`write_in` takes the id of a template. `private`: only notes address colleagues, customers would read it."""
        super().__init__(text)
        self._text, self._catalogue, self._write_in, self._private = text, catalogue, write_in, private
        self.picker: Picker | None = None
        self._length = 0
        text.edited.connect(self._look)

    def _look(self, written: str) -> None:
        grown, self._length = len(written) > self._length, len(written)
        before = before_cursor(self._text)
        if not grown or not self._text.hasFocus():
            return
        if self._private() and before.endswith("@") and before[-2:-1] in ("", *_BEFORE_A_NAME):
            self._offer(self._catalogue.people).picked.connect(lambda key: put_at_cursor(f"{key} ", self._text))
        elif before == "/" and self._catalogue.templates:
            self._offer(self._catalogue.templates).picked.connect(self._want_template)

    def _offer(self, choices: Sequence[Choice]) -> Picker:
        picker = self.picker = Picker(choices, self._text)
        picker.open_beside(self._text.viewport(), self._text.cursorRect())
        return picker

    def _want_template(self, key: str) -> None:
        cursor = self._text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._write_in(key)

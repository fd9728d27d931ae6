"""How much room a reply takes: it grows with what is written, and leaves a low window to what was said before."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

_FEWEST, _MOST = 3, 14
"""Lines while it is written."""
_BEFORE, _LEAST_BEFORE = 0.5, 80
"""What the conversation keeps of the height they share: a part of it, and pixels."""
_LOW = 430
"""Pixels of the height they share under which an idle reply is one line; a window of 1400 × 900 has more."""
_VERY_LOW = 190
"""Pixels under which an idle reply has no line at all: whoever presses what they want to write gets it."""
_FRAME = 18


class ReplyRoom(QObject):
    """Follows what is written, the height there is, and whether anybody writes. `idle`: nobody does."""

    def __init__(self, whole: QWidget, text: QPlainTextEdit, *while_written: QWidget) -> None:
        """`whole`: the reply; `while_written`: what of it is only of use then."""
        super().__init__(whole)
        self._whole, self._text, self._rest = whole, text, while_written
        self._shared: QWidget | None = None
        self.idle = False
        whole.installEventFilter(self)
        text.document().contentsChanged.connect(self.look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def share(self, whole: QWidget) -> None:
        """It takes its room from this widget's."""
        self._shared = whole
        whole.installEventFilter(self)
        self.look()

    def ask(self, briefly: str, whole: str) -> None:
        """What stands there until something is written: `briefly` where there is one line."""
        self._asked = briefly, whole
        self._ask()

    _asked = "", ""

    def _ask(self) -> None:
        self._text.setPlaceholderText("" if self._folded else self._asked[0 if self.idle else 1])

    _folded = False

    def look(self) -> None:
        """Take as much room as is wanted now."""
        room = self._shared.height() if self._shared is not None else _LOW
        focused = QApplication.focusWidget()
        writing = focused is not None and self._whole.isAncestorOf(focused)
        before, self.idle = self.idle, room < _LOW and not writing and not self._text.toPlainText()
        for widget in self._rest:
            widget.setVisible(not self.idle)
        line, written = self._text.fontMetrics().lineSpacing(), int(self._text.document().size().height())
        lines = 1 if self.idle else max(_FEWEST, min(self._most(room) // line, _MOST, written))
        folded, self._folded = self._folded, self.idle and room < _VERY_LOW  # not hidden: a hidden one takes no focus
        self._text.setFixedHeight(0 if self._folded else line * lines + _FRAME)
        fits = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._text.setVerticalScrollBarPolicy(fits if written <= lines else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if (self.idle, self._folded) != (before, folded):
            self._ask()

    def _most(self, room: int) -> int:
        """Pixels of text at most: what was said before keeps some of the room."""
        besides = self._whole.sizeHint().height() - self._text.minimumHeight()
        return room - max(besides + _LEAST_BEFORE, int(room * _BEFORE))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.look()
        return False

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A menu, or another window, takes the focus for a while only."""
        if now is not None and now.window() is self._whole.window():
            self.look()


def say_one_of(button: QPushButton, texts: tuple[str, str], which: int) -> None:
    """One of two texts on a button that is wide enough for either: what stands beside it does not jump."""
    button.ensurePolished()
    wide = []
    for text in (*texts, texts[which]):
        button.setText(text)
        wide.append(button.sizeHint().width())
    button.setMinimumWidth(max(wide))

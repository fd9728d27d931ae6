"""The first page: the desks opened before, and four ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.tokens import LIGHT, Tokens
from designer.widgets.choice import Choice
from designer.widgets.flow_picture import FlowPicture
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking

_WIDTH = 520
_PICTURE_WIDTH, _PICTURE_HEIGHT = 486, 432
_ROOM_FOR_PICTURE = 1_120
_MOST = 5


class WelcomePage(Speaking):
    """What to do when no desk is open."""

    demonstration_wanted = Signal()
    open_wanted = Signal()
    server_wanted = Signal()
    creation_wanted = Signal()
    desk_wanted = Signal(str)
    """The address of a desk opened before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title, self._promise, self._hint = QLabel(), QLabel(), QLabel()
        self._before, self._known = QLabel(), QVBoxLayout()
        self.known: list[QPushButton] = []
        """A button for each desk opened before, the last one first."""
        self.demonstration, self.open = Choice("play"), Choice("work")
        self.server, self.create_desk = Choice("team"), Choice("add")
        self.picture = FlowPicture(LIGHT)
        self.demonstration.clicked.connect(self.demonstration_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.server.clicked.connect(self.server_wanted)
        self.create_desk.clicked.connect(self.creation_wanted)
        self._lay_out()
        self._speak()
        self.setFocusProxy(self.demonstration)

    def show_look(self, tokens: Tokens) -> None:
        """Paint the picture in these colours."""
        self.picture.show_look(tokens)

    def list_desks(self, desks: Sequence[tuple[str, str]]) -> None:
        """Offer the desks opened before by address and words, the last one first; nothing where there is none."""
        for button in self.known:
            button.deleteLater()
        self.known = [self._entry(address, words) for address, words in desks[:_MOST]]
        for button in self.known:
            self._known.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._before.setVisible(bool(self.known))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture gives way where the window is narrow."""
        self.picture.setVisible(self.width() >= _ROOM_FOR_PICTURE)
        super().resizeEvent(event)

    def _entry(self, address: str, words: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setObjectName("quiet")
        button.setAutoDefault(True)
        button.setToolTip(address)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self._open_known, address))
        return button

    def _open_known(self, address: str, _checked: bool = False) -> None:
        self.desk_wanted.emit(address)

    def _lay_out(self) -> None:
        enlarge(self._title, 2.0, bold=True)
        enlarge(self._promise, 1.1)
        enlarge(self._before, 1.0, bold=True)
        for label in (self._promise, self._hint):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        self._before.hide()
        self._known.setSpacing(6)
        self.picture.setFixedSize(_PICTURE_WIDTH, _PICTURE_HEIGHT)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._words())
        row.addSpacing(48)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        body = QWidget()
        body.setObjectName("page")
        middle = QVBoxLayout(body)
        middle.addStretch(2)
        middle.addLayout(row)
        middle.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body))

    def _words(self) -> QWidget:
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addWidget(self._promise)
        inner.addSpacing(8)
        for button in (self.demonstration, self.open, self.server, self.create_desk):
            inner.addWidget(button)
        inner.addSpacing(4)
        inner.addWidget(self._before)
        inner.addLayout(self._known)
        inner.addWidget(self._hint)
        return column

    def _speak(self) -> None:
        self.say(self._title.setText, lambda: self.tr("Blueprint Designer"))
        self.say(
            self._promise.setText,
            lambda: self.tr("Draw how tickets move, run them, and see where they wait."),
        )
        self.say(
            lambda title: self.demonstration.say(
                title, self.tr("A small company with six months of tickets, made here in a minute.")
            ),
            lambda: self.tr("Try the demonstration desk"),
        )
        self.say(
            lambda title: self.open.say(title, self.tr("A desk in one file, on this machine.")),
            lambda: self.tr("Open a desk file…"),
        )
        self.say(
            lambda title: self.server.say(title, self.tr("A desk that colleagues share, in a PostgreSQL database.")),
            lambda: self.tr("Connect to a team’s desk…"),
        )
        self.say(
            lambda title: self.create_desk.say(
                title, self.tr("A new file, with you as its owner and nothing else in it.")
            ),
            lambda: self.tr("Create an empty desk…"),
        )
        self.say(self._before.setText, lambda: self.tr("Opened before"))
        self.say(self._hint.setText, lambda: self.tr("Nothing leaves this machine or your own server."))

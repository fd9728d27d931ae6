"""The first page: three ways to begin, and the desks opened before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from designer.theme import enlarge

_WIDTH = 560
_MOST = 5
_FRAME = QMargins(4, 4, 4, 4)
"""What border and style take from a button."""


class Choice(QPushButton):
    """A large button: what it does, and what that means."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setAutoDefault(True)  # outside a dialog Enter would do nothing
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._meaning = QLabel(), QLabel()
        self._meaning.setObjectName("secondary")
        enlarge(self._title, 1.1, bold=True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(4)
        for label in (self._title, self._meaning):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def say(self, title: str, meaning: str) -> None:
        """Show these texts."""
        self._title.setText(title)
        self._meaning.setText(meaning)
        self.setAccessibleName(title)
        self.setAccessibleDescription(meaning)

    @override
    def sizeHint(self) -> QSize:
        """As large as the texts: QPushButton would ask its own, and it has none."""
        return self._column.sizeHint().grownBy(_FRAME)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class WelcomePage(QWidget):
    """What to do when no desk is open."""

    demonstration_wanted = Signal()
    open_wanted = Signal()
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
        self._hint.setObjectName("secondary")
        self._promise.setObjectName("secondary")
        enlarge(self._title, 2.0, bold=True)
        enlarge(self._promise, 1.1)
        self.demonstration = Choice()
        self.open = Choice()
        self.create_desk = Choice()
        self.demonstration.clicked.connect(self.demonstration_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.create_desk.clicked.connect(self.creation_wanted)
        self._arrange()
        self._retranslate()
        self.setFocusProxy(self.demonstration)

    def list_desks(self, desks: Sequence[tuple[str, str]]) -> None:
        """Offer the desks opened before by address and words, the last one first; nothing where there is none."""
        for button in self.known:
            button.deleteLater()
        self.known = [self._entry(address, words) for address, words in desks[:_MOST]]
        for button in self.known:
            self._known.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._before.setVisible(bool(self.known))

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

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        column = QWidget()
        column.setMinimumWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addWidget(self._promise)
        inner.addSpacing(8)
        for button in (self.demonstration, self.open, self.create_desk):
            inner.addWidget(button)
        inner.addSpacing(4)
        enlarge(self._before, 1.0, bold=True)
        self._before.hide()
        self._known.setSpacing(6)
        inner.addWidget(self._before)
        inner.addLayout(self._known)
        inner.addWidget(self._hint)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Blueprint Designer"))
        self._promise.setText(self.tr("See how your service desk's tickets move, and where they wait."))
        self.demonstration.say(
            self.tr("Try the demonstration desk"),
            self.tr("A small company with six months of tickets, made on this machine in a minute."),
        )
        self.open.say(
            self.tr("Open a desk file…"),
            self.tr("A desk that is on this machine already."),
        )
        self.create_desk.say(
            self.tr("Create an empty desk…"),
            self.tr("A new file, with you as its owner and nothing else in it."),
        )
        self._before.setText(self.tr("Opened before"))
        self._hint.setText(
            self.tr("A desk is one file, and it stays on this machine.\nLooking at its figures changes nothing in it.")
        )

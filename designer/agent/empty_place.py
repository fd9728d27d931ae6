"""A place of the inbox with nothing in it: what it is for, and what to do then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.widgets.speaking import Speaking


class EmptyPlace(Speaking):
    """A sentence, and where they help ways out: a first ticket, somebody else's work, the views."""

    new_wanted = Signal()
    """Open a ticket."""
    somebody_wanted = Signal()
    """Work as somebody else."""
    views_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self.new, self.somebody, self.views = QPushButton(), QPushButton(), QPushButton()
        self.setObjectName("sidebar")  # the ground of the list it stands for
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text.setObjectName("secondary")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._text)
        for button in (self.new, self.somebody, self.views):
            button.setObjectName("quiet")
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.setFocusProxy(self._text)
        self._connect()
        self.offer_ways(first=False, somebody=False, views=False)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_wanted)
        self.somebody.clicked.connect(self.somebody_wanted)
        self.views.clicked.connect(self.views_wanted)
        self.say(self.new.setText, lambda: self.tr("New ticket…"))
        self.say(self.new.setToolTip, lambda: self.tr("Open a ticket on behalf of somebody (Ctrl+T)"))
        self.say(self.somebody.setText, lambda: self.tr("Work as somebody else…"))
        self.say(self.somebody.setToolTip, lambda: self.tr("Choose one of those who work here, under “Working as”"))
        self.say(self.views.setText, lambda: self.tr("Show all unsolved tickets"))

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Say what the place is for."""
        self._text.setText(text)

    def offer_ways(self, *, first: bool, somebody: bool, views: bool) -> None:
        """Which ways out there are."""
        self.new.setVisible(first)
        self.somebody.setVisible(somebody)
        self.views.setVisible(views)

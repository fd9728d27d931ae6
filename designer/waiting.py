"""The page shown while something is made ready: a desk being opened, or a demonstration being lived through."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.theme import enlarge


class WaitingPage(QWidget):
    """Says what is being waited for, how far it is, and offers to stop it where it can be stopped."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._building = False
        self._done, self._of = 0, 0
        self._title, self._detail = QLabel(), QLabel()
        self._detail.setObjectName("secondary")
        enlarge(self._title, 1.4, bold=True)
        self.bar, self.cancel = QProgressBar(), QPushButton()
        self.bar.setTextVisible(False)
        self.cancel.clicked.connect(self._stop)
        self._arrange()
        self._retranslate()

    def opening(self) -> None:
        """A desk is being opened: nobody knows how long that takes, and it is short."""
        self._begin(building=False)

    def building(self) -> None:
        """A demonstration is being made."""
        self._begin(building=True)
        self.cancel.setFocus()

    def advance(self, done: int, of: int) -> None:
        """So many tickets of so many are lived through."""
        self._done, self._of = done, of
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _begin(self, *, building: bool) -> None:
        self._building, self._done, self._of = building, 0, 0
        self.bar.setRange(0, 0)
        self.cancel.setVisible(building)
        self.cancel.setEnabled(True)
        self._retranslate()

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def _arrange(self) -> None:
        column = QWidget()
        column.setFixedWidth(480)
        inner = QVBoxLayout(column)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addWidget(self.bar)
        row = QHBoxLayout()
        row.addWidget(self._detail, 1)
        row.addWidget(self.cancel)
        inner.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _retranslate(self) -> None:
        title = self.tr("Making the demonstration desk") if self._building else self.tr("Opening the desk…")
        self._title.setText(title)
        self.bar.setAccessibleName(title)
        self.cancel.setText(self.tr("Cancel"))
        self._detail.setText(self._how_far())

    def _how_far(self) -> str:
        if not self._building:
            return ""
        if not self._of:
            return self.tr("Setting up the company and its Blueprints…")
        if self._done == self._of:
            return self.tr("Living through the last days…")
        return self.tr("{done} of {all} tickets lived through").format(
            done=words.number(self._done), all=words.number(self._of)
        )

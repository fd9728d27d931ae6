"""What was told to everybody and is shown still: how many have read it, until when it stays, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.plain_text import plain_text, text_label
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Fault
from runtime.messages.letters import BroadcastView, ListBroadcasts, WithdrawBroadcast

_WIDTH, _HEIGHT = 560, 380


class BroadcastsDialog(QDialog):
    """A row a broadcast, the latest first. What is taken back leaves every window within seconds."""

    def __init__(self, courier: Courier, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What everybody is shown"))
        self.resize(_WIDTH, _HEIGHT)
        self._courier = courier
        self.rows: list[BroadcastRow] = []
        self.outcome, self.close_button = text_label(name="secondary"), QPushButton(self.tr("Close"))
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._arrange()
        self._ask()

    def _arrange(self) -> None:
        heading = text_label(self.tr("Shown above everything, until it is dismissed or over"))
        enlarge(heading, 1.15, bold=True)
        self.close_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(scrolled(self._list), 1)
        below = foot(self.outcome, self.close_button)
        below.setStretch(0, 1)
        column.addLayout(below)

    def _ask(self) -> None:
        self._courier.ask(ListBroadcasts(), self, self._show, self._refused)

    def _show(self, found: tuple[BroadcastView, ...]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [BroadcastRow(each, partial(self._take_back, each)) for each in found]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
        if not found and not self.outcome.text():
            self.outcome.setText(self.tr("Nobody is shown anything now."))
        self.close_button.setFocus()

    def _take_back(self, broadcast: BroadcastView) -> None:
        for row in self.rows:
            row.take_back.setEnabled(False)
        self._courier.do(WithdrawBroadcast(id=broadcast.id), self, self._taken_back, self._not_taken_back)

    def _taken_back(self, people: int) -> None:
        self.outcome.setText(self.tr("Taken back: %Ln person(s) had not dismissed it yet.", "", people))
        self._ask()

    def _not_taken_back(self, fault: Fault) -> None:
        """What cannot be taken back is most often gone already: the list is asked for again."""
        self._refused(fault)
        self._ask()

    def _refused(self, fault: Fault) -> None:
        self.outcome.setText(fault.sentence)
        for row in self.rows:
            row.take_back.setEnabled(True)


class BroadcastRow(QFrame):
    """One of them, with its button."""

    def __init__(self, broadcast: BroadcastView, take_back: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.subject, self.about = plain_text(broadcast.subject), text_label(self._about(broadcast), "secondary")
        enlarge(self.subject, 1.0, bold=True)
        self.body = plain_text(broadcast.body)
        self.body.setVisible(bool(broadcast.body))
        self.take_back = QPushButton(self.tr("Take it back"))
        self.take_back.setAccessibleDescription(broadcast.subject)
        self.take_back.setToolTip(self.tr("Show it to nobody any more; what was sent by mail stays sent"))
        self.take_back.clicked.connect(take_back)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self.subject, self.body, self.about):
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.take_back)

    def _about(self, broadcast: BroadcastView) -> str:
        told = self.tr("dismissed by {read} of {told}").format(
            read=words.number(broadcast.read), told=words.number(broadcast.told)
        )
        parts = [words.moment(broadcast.at), told]
        if broadcast.expires_at is not None:
            parts.append(self.tr("until {when}").format(when=words.moment(broadcast.expires_at)))
        return " · ".join(parts)

"""A message of those who watch over the desk, above everything until it is dismissed."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from designer import words
from designer.courier import Courier
from designer.theme import enlarge
from runtime.messages.faults import Fault
from runtime.messages.letters import ListNotices, MarkNoticesRead, NoticePage, NoticeView
from runtime.model.notices import NoticeKind

LOOK_EVERY_MS = 15_000
"""How often it is asked what is unread: one look at an index."""

_MOST = 200


class BroadcastBanner(QFrame):
    """The latest broadcast that the reader has not dismissed; behind it the one before. Hidden without any.

    It looks by itself from `begin` to `end`: that somebody was told something is no change of the desk.
    """

    dismissed = Signal()
    """One was: who counts what is unread counts anew."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("broadcast")
        self._courier = courier
        self._waiting: list[NoticeView] = []
        self._announced = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self.title, self.body, self.about, self.shut = QLabel(), QLabel(), QLabel(), QPushButton()
        enlarge(self.title, 1.05, bold=True)
        for label in (self.title, self.body, self.about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setObjectName("secondary")
        self.shut.clicked.connect(self._dismiss)
        self._arrange()
        self.hide()

    @property
    def shown(self) -> NoticeView | None:
        """The broadcast that is shown."""
        return self._waiting[0] if self._waiting else None

    def begin(self) -> None:
        """Look now, and again and again."""
        self.refresh()
        self._timer.start()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    def refresh(self) -> None:
        """Ask for what is unread."""
        self._courier.ask(ListNotices(unread_only=True, limit=_MOST), self, self.say, _not_now)

    def say(self, page: NoticePage) -> None:
        """Show the broadcasts among this news."""
        self._waiting = [each for each in page.notices if each.kind is NoticeKind.BROADCAST and not each.read]
        self._reword()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()
        super().changeEvent(event)

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self.title, self.body, self.about):
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.shut)

    def _reword(self) -> None:
        self.setVisible(bool(self._waiting))
        shown = self.shown
        if shown is None:
            return
        self.shut.setText(self.tr("Dismiss"))
        self.title.setText(shown.subject)
        self.body.setText(shown.body)
        self.body.setVisible(bool(shown.body))
        parts = [self.tr("Said to all it concerns, {when}").format(when=words.moment(shown.at))]
        if shown.expires_at is not None:
            parts.append(self.tr("until {when}").format(when=words.moment(shown.expires_at)))
        if len(self._waiting) > 1:
            parts.append(self.tr("%Ln more behind it", "", len(self._waiting) - 1))
        self.about.setText(" · ".join(parts))
        self.setAccessibleName(f"{shown.subject}. {shown.body}")
        if shown.id != self._announced:
            self._announced = shown.id
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def _dismiss(self) -> None:
        shown = self.shown
        if shown is not None:
            self._waiting = self._waiting[1:]
            self._reword()
            command = MarkNoticesRead(ids=(shown.id,))
            self._courier.do(command, self, lambda _unread: self.dismissed.emit(), _not_now)


def _not_now(_fault: Fault) -> None:
    """It is asked again with the next change; what was not marked is shown once more."""

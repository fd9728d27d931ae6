"""The place of the page of time travel: the page is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.dashboard.questions import Questions
from designer.dashboard.replay.page import ReplayPage
from designer.theme import Theme
from runtime.messages.system import GetFigures


class ReplayTab(QWidget):
    """Remembers what Watch is about until there is a page to tell it to."""

    ticket_wanted = Signal(int)
    """A ticket of a queue is to be opened."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.page: ReplayPage | None = None
        self._theme, self._questions = theme, questions
        self._offered: tuple[GetFigures, Hashable, Mapping[str, str]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def offer(self, question: GetFigures, key: Hashable, names: Mapping[str, str]) -> None:
        """See `ReplayPage.offer`."""
        self._offered = question, key, names
        if self.page is not None:
            self.page.offer(question, key, names)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is None:
            self.page = ReplayPage(self._theme, self._questions)
            self.page.ticket_wanted.connect(self.ticket_wanted)
            self._column.addWidget(self.page)
            self.setFocusProxy(self.page)
            if self._offered is not None:
                self.page.offer(*self._offered)

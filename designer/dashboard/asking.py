"""A page that asks the desk for more than figures and charts, as soon as it is seen, and for what is shown only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from designer.dashboard.page import Page
from designer.dashboard.questions import Questions
from designer.theme import Theme
from runtime.messages.base import Query


class AskingPage(Page):
    """Answers that come late, for what is not shown any more, are let go."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._questions = theme, questions
        theme.changed.connect(self._recolour)

    def ask[R](self, query: Query[R], show: Callable[[R], None]) -> None:
        """Ask, and show the answer if the page still shows what it was asked for."""
        asked_for = self.watched

        def answered(answer: R) -> None:
            if self.watched is asked_for:
                show(answer)

        self._questions.ask(query, answered)

    def _recolour(self) -> None:
        if self.watched is not None and self.isVisible():
            self.fill(self.watched)

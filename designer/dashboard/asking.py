"""A page that asks the desk for more than figures and charts, as soon as it is seen, and for what is shown only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from designer.dashboard.page import Page
from designer.dashboard.questions import Questions, as_it_is
from designer.theme import Theme
from runtime.messages.base import Query


class AskingPage(Page):
    """Of each kind one question is under way, and the latest one waits: a busy desk is not asked in vain.

    Answers about another Blueprint than the one that is shown by then are let go.
    """

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._questions = theme, questions
        self._under_way: set[type[Query[Any]]] = set()
        self._waiting: dict[type[Query[Any]], Callable[[], None]] = {}
        theme.changed.connect(self._recolour)

    def ask[R](self, query: Query[R], show: Callable[[R], None]) -> None:
        """Ask, and show the answer; after the one that is under way, if there is one."""
        self.digest(query, as_it_is, show)

    def digest[R, D](self, query: Query[R], made: Callable[[R], D], show: Callable[[D], None]) -> None:
        """As `ask`; what is shown is `made` of the answer where that was given."""
        kind, about = type(query), self._blueprint()
        if kind in self._under_way:
            self._waiting[kind] = lambda: self.digest(query, made, show)
            return
        self._under_way.add(kind)

        def answered(answer: D) -> None:
            try:
                if self._blueprint() == about:
                    show(answer)
            finally:  # a mistake in showing one answer keeps no later one from being asked for
                self._go_on(kind)

        self._questions.digest(query, made, answered, lambda: self._go_on(kind))

    def _go_on(self, kind: type[Query[Any]]) -> None:
        self._under_way.discard(kind)
        following = self._waiting.pop(kind, None)
        if following is not None:
            following()

    def _blueprint(self) -> str:
        return self.watched.figures.blueprint_id if self.watched is not None else ""

    def _recolour(self) -> None:
        if self.watched is not None and self.isVisible():
            self.fill(self.watched)

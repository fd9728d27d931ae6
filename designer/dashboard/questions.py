"""Asking the desk, and asking again when it says that something changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from runtime.messages.base import Changes, Query
from runtime.messages.faults import Fault
from runtime.messages.system import ChangeFeed, ChangesSince

LOOK_EVERY_MS = 1_000
"""How often the desk is asked what changed."""

_MOST_CHANGES = 10_000


class Questions(QObject):
    """Sends questions; a fault is told until the same kind of question is answered again."""

    failed = Signal(object)
    """A Fault that kept something from being shown."""
    recovered = Signal()
    """Every kind of question is answered again."""

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.courier = courier
        self._troubles: set[type[Query[Any]]] = set()

    def ask[R](self, query: Query[R], then: Callable[[R], None], otherwise: Callable[[], None] = lambda: None) -> None:
        """Ask the desk; `otherwise` follows a fault, after it was told."""
        self.digest(query, as_it_is, then, otherwise)

    def digest[R, D](
        self,
        query: Query[R],
        made: Callable[[R], D],
        then: Callable[[D], None],
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """As `ask`; of the answer something is `made` on the desk's own thread, and that is what comes."""
        kind = type(query)

        def answered(answer: D) -> None:
            well_again = kind in self._troubles
            self._troubles.discard(kind)
            then(answer)
            if well_again and not self._troubles:
                self.recovered.emit()

        def refused(fault: Fault) -> None:
            self._troubles.add(kind)
            otherwise()
            self.failed.emit(fault)

        self.courier.digest(query, made, self, answered, refused)

    def failing(self, kind: type[Query[Any]]) -> bool:
        """Whether the last question of this kind was refused."""
        return kind in self._troubles


def as_it_is[R](answer: R) -> R:
    """What is made of an answer that is wanted whole."""
    return answer


class Feed(QObject):
    """Follows what changes on the desk, by whomever."""

    heard = Signal(object)
    """The Changes since the last look; also none, when a look found nothing."""
    again = Signal()
    """The desk could not be asked for a while, and can now: ask everything anew."""

    def __init__(self, questions: Questions, cursor: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions, self.cursor = questions, cursor
        self.looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        questions.courier.changed.connect(self.look)

    def begin(self) -> None:
        """Keep looking."""
        self._timer.start()

    def end(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def look(self) -> None:
        """Ask what changed, unless the last such question is still on its way."""
        if self.looking:
            return
        self.looking = True
        failing = self._questions.failing(ChangesSince)
        question = ChangesSince(cursor=self.cursor, limit=_MOST_CHANGES)
        self._questions.ask(question, lambda feed: self._follow(feed, after_fault=failing), self._looked)

    def _looked(self) -> None:
        self.looking = False

    def _follow(self, feed: ChangeFeed, *, after_fault: bool) -> None:
        self.looking = False
        self.cursor = feed.cursor
        if after_fault:
            self.again.emit()
        self.heard.emit(Changes(frozenset(feed.tickets), frozenset(feed.blueprints), feed.setup))
        if feed.more:
            self.look()

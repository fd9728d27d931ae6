"""The designer's only way to a desk: messages out on a worker thread, answers back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from designer.errands import Errands
from runtime.desk.protocol import Desk
from runtime.messages.base import Command, Query, Receipt
from runtime.messages.faults import Fault, Unavailable
from runtime.messages.system import DeskInfo, Hello

type Then[R] = Callable[[R], None]
type Otherwise = Callable[[Fault], None]


class OpenDesk(Desk, Protocol):
    """A desk that holds something open until it is closed."""

    def close(self) -> None:
        """Let go of it."""
        ...


class Courier(QObject):
    """Carries messages to one desk. Call it on the GUI thread; every call returns at once.

    Opening, asking and closing all happen on one worker thread, in the order they were said.
    """

    changed = Signal(object)
    """The `Changes` of a command that was sent from here."""

    def __init__(self, opener: Callable[[], OpenDesk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._desk: OpenDesk | None = None
        self._errands = Errands("courier", self)
        self._beside: Errands | None = None
        self._closing = False

    def open(self, asker: QObject, then: Then[DeskInfo], otherwise: Otherwise) -> None:
        """Open the desk; `then` learns what it is and holds."""
        self._errands.send(self._open, asker, then, otherwise)

    def ask[R](self, query: Query[R], asker: QObject, then: Then[R], otherwise: Otherwise) -> None:
        """Send a question; `then` gets the answer."""
        self._errands.send(lambda: self._opened().ask(query), asker, then, otherwise)

    def digest[R, D](
        self, query: Query[R], made: Callable[[R], D], asker: QObject, then: Then[D], otherwise: Otherwise
    ) -> None:
        """Send a question; `then` gets what is `made` of the answer over there, so that nobody here waits for that."""
        self._errands.send(lambda: made(self._opened().ask(query)), asker, then, otherwise)

    def do[R](self, command: Command[R], asker: QObject, then: Then[R], otherwise: Otherwise) -> None:
        """Send a command; `then` gets its result, and `changed` tells every other screen."""

        def deliver(receipt: Receipt[R]) -> None:
            then(receipt.result)
            self.changed.emit(receipt.changes)

        self._errands.send(lambda: self._opened().do(command), asker, deliver, otherwise, lasting=True)

    def do_at_last(self, command: Command[Any], done: Callable[[], None]) -> None:
        """Send a command though nobody will be here to hear the answer; `done` follows over there if it was done."""

        def last() -> None:
            self._opened().do(command)
            done()

        self._errands.send(last, self, lambda _none: None, lambda _fault: None, lasting=True)

    def work[R](self, errand: Callable[[OpenDesk], R], asker: QObject, then: Then[R], otherwise: Otherwise) -> None:
        """Long work on the open desk that is no message, beside the messages: `closing` tells it to come to an end."""
        if self._beside is None:
            self._beside = Errands("beside", self)
        self._beside.send(lambda: errand(self._opened()), asker, then, otherwise)

    @property
    def closing(self) -> bool:
        """Whether the desk is about to be closed."""
        return self._closing

    def close(self, *, wait: bool = False) -> None:
        """Drop questions that were not sent yet, let commands and the message under way end, close the desk."""
        self._closing = True
        if self._beside is not None:
            self._beside.close()
        self._errands.close(self._close, wait=wait)

    def _open(self) -> DeskInfo:
        self._desk = self._opener()
        return self._desk.ask(Hello())

    def _opened(self) -> OpenDesk:
        if self._desk is None:
            raise Unavailable("This desk is not open. Open it again.")
        return self._desk

    def _close(self) -> None:
        """On the worker; what works beside has its desk until it came to its end."""
        if self._beside is not None:
            self._beside.close(wait=True)
        if self._desk is not None:
            self._desk.close()
            self._desk = None

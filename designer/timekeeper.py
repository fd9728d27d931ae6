"""A duty of the desk (its clock, its post) done beside the window while no other program does it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from runtime.messages.faults import Broken, Fault

log = logging.getLogger("blueprint.designer")

AGAIN_S = 5.0
"""How long to wait after a fault before the clock is tried again."""
_BROKEN = "Something went wrong inside the desk (incident {0}). Nothing was changed."


class Turned(Protocol):
    """What came of a turn."""

    @property
    def here(self) -> bool:
        """Whether the duty is done in this program."""
        ...

    @property
    def holder(self) -> str:
        """The program that does it."""
        ...

    @property
    def rest_s(self) -> float:
        """How many seconds there is nothing to do."""
        ...

    @property
    def trouble(self) -> Fault | None:
        """Why it stands just now."""
        ...


class Clock[T: Turned](Protocol):
    """A duty of a desk, opened for this program."""

    def turn(self) -> T:
        """Do everything due, if the duty is held here."""
        ...

    def close(self) -> None:
        """Let somebody else do it, and let go of the desk."""
        ...


class Timekeeper(QObject):
    """Turns a clock on a thread of its own, and tells how it stands; a fault is told and the clock tried again.

    `stopped` is set when it is to end, for whoever looks in the middle of a turn; `patience_s` bounds how long the end
    is waited for: what is under way then goes on until the program ends.

    A mistake in this program is told as Broken, and ends it: another program's clock takes over.
    """

    told = Signal(object)
    """A `Turned`, or the Fault that keeps the clock from running; told only when it is another one than before."""

    def __init__(
        self,
        opener: Callable[[], Clock[Turned]],
        parent: QObject | None = None,
        *,
        name: str = "clock",
        stopped: Event | None = None,
        patience_s: float | None = None,
    ) -> None:
        super().__init__(parent)
        self._opener, self._name, self._patience_s = opener, name, patience_s
        self._stopped = stopped if stopped is not None else Event()
        self._last: object = None
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def running(self) -> bool:
        """Whether a turn is under way or to come."""
        return self._thread.is_alive()

    @property
    def ended(self) -> bool:
        """Whether it was told to stop."""
        return self._stopped.is_set()

    def begin(self) -> None:
        """Run from now on."""
        self._thread.start()

    def end(self, *, wait: bool = False) -> None:
        """Stop after the turn under way; with `wait`, not return before that."""
        self._stopped.set()
        if wait and self._thread.is_alive():
            self._thread.join(self._patience_s)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._turn_until_stopped()
            except Fault as fault:
                self._tell(fault, fault.sentence)
                self._stopped.wait(AGAIN_S)
            except Exception:
                incident = uuid4().hex[:8]
                log.exception("Incident %s: the %s stopped", incident, self._name)
                self._tell(Broken(_BROKEN.format(incident)), incident)
                return

    def _turn_until_stopped(self) -> None:
        clock = self._opener()
        try:
            while not self._stopped.is_set():
                turn = clock.turn()
                self._tell(turn, (turn.here, turn.holder, turn.trouble.sentence if turn.trouble else ""))
                self._stopped.wait(turn.rest_s)
        finally:
            clock.close()

    def _tell(self, what: object, key: object) -> None:
        if key != self._last and not self._stopped.is_set():
            self._last = key
            self.told.emit(what)

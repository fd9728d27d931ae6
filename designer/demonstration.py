"""The demonstration desk in the making: at most one, on a thread of its own, until it is complete or given up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from designer import desks, i18n
from designer.errands import Errands
from runtime.messages.faults import Fault
from runtime.model.values import Moment

TICKETS = 3_000


class DemonstrationBuilder(QObject):
    """Begun by `build`; ends with one of `built`, `given_up` and `failed`."""

    advanced = Signal(int, int)
    """So many tickets of so many were lived through."""
    built = Signal(object)
    """The path of the desk's file."""
    given_up = Signal()
    failed = Signal(object)
    """A Fault."""
    _told = Signal(int, int)

    def __init__(self, clock: Callable[[], Moment], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._errands: Errands | None = None
        self._stopped = False
        self.tickets = TICKETS
        """How many it is to have."""
        self._told.connect(self.advanced, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Whether one is being made."""
        return self._errands is not None

    def build(self, place: Path) -> None:
        """Make it, for this place."""
        self._stopped = False
        errands = self._errands = Errands("demonstration", self)
        call = partial(
            desks.build_demonstration,
            place,
            tickets=self.tickets,
            now=self._clock(),
            progress=self._advance,
            language=i18n.in_use(),
        )
        errands.send(call, self, self._finish, self._fail)

    def stop(self) -> None:
        """Give it up, as soon as that is noticed."""
        self._stopped = True

    def close(self, *, wait: bool = False) -> None:
        """Give it up and tell nobody."""
        self.stop()
        if self._errands is not None:
            self._errands.close(wait=wait)
            self._errands = None

    def _advance(self, done: int, of: int) -> None:
        """Runs on the builder's thread."""
        if self._stopped:
            raise desks.Stopped("The demonstration was stopped.")
        self._told.emit(done, of)

    def _finish(self, place: Path) -> None:
        given_up = self._stopped
        self.close()
        if given_up:
            self.given_up.emit()
        else:
            self.built.emit(place)

    def _fail(self, fault: Fault) -> None:
        self.close()
        if isinstance(fault, desks.Stopped):
            self.given_up.emit()
        else:
            self.failed.emit(fault)

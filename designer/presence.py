"""Who else has what open that is open here, and telling them what this window has open: a ticket, a Blueprint."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from runtime.messages.base import Command, Query
from runtime.messages.faults import Fault
from runtime.messages.presence import TELL_AGAIN

_LOOK_MS = 1_500
"""So often the others are asked for: seen within two seconds of what they did."""
_SETTLE_MS = 400
"""Who walks through a list opens many tickets, and looks at the last."""
_STILL_MS = 10_000
"""Who has typed nothing for so long does not write any more."""


class Somebody(Protocol):
    """Somebody else who is there."""

    @property
    def person(self) -> str:
        """Their id."""
        ...

    @property
    def writing(self) -> bool:
        """Whether they change it just now."""
        ...


@dataclass(frozen=True, slots=True)
class Said[P: Hashable, S: Somebody]:
    """What is said to the desk of one kind of place."""

    tell: Callable[[str, P | None, bool], Command[None]]
    """This program has that place open, or none, and whether somebody writes there."""
    ask: Callable[[str], Query[tuple[S, ...]]]
    """Who else is anywhere, of those whom this program does not know by itself."""
    place: Callable[[S], P]
    """Where somebody is."""


class Presence[P: Hashable, S: Somebody](QObject):
    """Says nothing while nothing is open, and asks nothing while it is not shown."""

    changed = Signal(object)
    """The places at which others came, left, began or ceased to write."""

    def __init__(
        self, courier: Courier, said: Said[P, S], settle_ms: int = _SETTLE_MS, parent: QObject | None = None
    ) -> None:
        """`settle_ms`: so long something has been open before it is told."""
        super().__init__(parent)
        self._courier, self._said = courier, said
        self._program = token_hex(8)
        self._place: P | None = None
        self._told: tuple[P | None, bool] = None, False
        self._writing = False
        self._others: Mapping[P, tuple[S, ...]] = {}
        self._looking = self._timer(_LOOK_MS, self._look, once=False)
        self._telling = self._timer(TELL_AGAIN, self._tell, once=False)
        self._settling = self._timer(settle_ms, self._tell_anew)
        self._resting = self._timer(_STILL_MS, self._rest)

    def on(self, place: P) -> Sequence[S]:
        """The others there."""
        return self._others.get(place, ())

    @property
    def anybody(self) -> bool:
        """Whether anybody else is anywhere."""
        return bool(self._others)

    def open(self, place: P | None) -> None:
        """This window has something else open, or nothing."""
        if place != self._place:
            self._place, self._writing = place, False
            self._resting.stop()
            self._settling.start()

    def write(self) -> None:
        """Somebody types, or draws, on what is open."""
        self._resting.start()
        if not self._writing and self._place is not None:
            self._writing = True
            self._tell_anew()

    def cease(self) -> None:
        """What was written has left, or nothing is written any more."""
        if self._writing:
            self._rest()

    def begin(self) -> None:
        """From now on the others are asked for."""
        self._look()
        self._looking.start()

    def pause(self) -> None:
        """Nobody looks here."""
        self._looking.stop()

    def end(self) -> None:
        """The window closes: the others are told at once, if that can still be done."""
        for timer in (self._looking, self._telling, self._settling, self._resting):
            timer.stop()
        if self._told[0] is not None:
            self._told = None, False
            self._courier.do_at_last(self._said.tell(self._program, None, False), _nothing)

    def _tell_anew(self) -> None:
        if (self._place, self._writing) != self._told:
            self._tell()

    def _tell(self) -> None:
        """What may not be told of, or a desk that does not answer, leaves the others without a word."""
        self._told = self._place, self._writing
        if self._place is None:
            self._telling.stop()
        else:
            self._telling.start()
        command = self._said.tell(self._program, self._place, self._writing)
        self._courier.do(command, self, lambda _none: None, lambda _fault: None)

    def _rest(self) -> None:
        self._resting.stop()
        self._writing = False
        self._tell_anew()

    def _look(self) -> None:
        self._courier.ask(self._said.ask(self._program), self, self._hear, self._not_heard)

    def _hear(self, found: tuple[S, ...]) -> None:
        others: dict[P, tuple[S, ...]] = {}
        for each in found:
            place = self._said.place(each)
            others[place] = (*others.get(place, ()), each)
        before, self._others = self._others, others
        if others != before:
            touched = before.keys() | others.keys()
            self.changed.emit(frozenset(each for each in touched if before.get(each) != others.get(each)))

    def _not_heard(self, _fault: Fault) -> None:
        """Nothing is known of the others then."""
        self._hear(())

    def _timer(self, milliseconds: int, act: Callable[[], None], *, once: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(once)
        timer.timeout.connect(act)
        return timer


def _nothing() -> None:
    """Nobody is here to hear that it was told."""

"""Who else looks at which ticket, and telling them what this window has open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from secrets import token_hex

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from runtime.messages.faults import Fault
from runtime.messages.presence import TELL_AGAIN, ListPresence, PresenceView, TellPresence

_LOOK_MS = 1_500
"""So often the others are asked for: seen within two seconds of what they did."""
_SETTLE_MS = 400
"""Who walks through a list opens many tickets, and looks at the last."""
_STILL_MS = 10_000
"""Who has typed nothing for so long does not write any more."""


class Presence(QObject):
    """Says nothing while no ticket is open, and asks nothing while it is not shown."""

    changed = Signal(object)
    """The tickets on which others came, left, began or ceased to write."""

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._program = token_hex(8)
        self._ticket: int | None = None
        self._told: tuple[int | None, bool] = None, False
        self._writing = False
        self._others: Mapping[int, tuple[PresenceView, ...]] = {}
        self._looking = self._timer(_LOOK_MS, self._look, once=False)
        self._telling = self._timer(TELL_AGAIN, self._tell, once=False)
        self._settling = self._timer(_SETTLE_MS, self._tell_anew)
        self._resting = self._timer(_STILL_MS, self._rest)

    def on(self, ticket_id: int) -> Sequence[PresenceView]:
        """The others on a ticket."""
        return self._others.get(ticket_id, ())

    @property
    def anybody(self) -> bool:
        """Whether anybody else has a ticket open."""
        return bool(self._others)

    def open(self, ticket_id: int | None) -> None:
        """This window has another ticket open, or none."""
        if ticket_id != self._ticket:
            self._ticket, self._writing = ticket_id, False
            self._resting.stop()
            self._settling.start()

    def write(self) -> None:
        """Somebody types on the ticket that is open."""
        self._resting.start()
        if not self._writing and self._ticket is not None:
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
            self._courier.do_at_last(TellPresence(program=self._program), _nothing)

    def _tell_anew(self) -> None:
        if (self._ticket, self._writing) != self._told:
            self._tell()

    def _tell(self) -> None:
        """A ticket that may not be told of, or a desk that does not answer, leaves the others without a word."""
        self._told = self._ticket, self._writing
        if self._ticket is None:
            self._telling.stop()
        else:
            self._telling.start()
        command = TellPresence(program=self._program, ticket_id=self._ticket, writing=self._writing)
        self._courier.do(command, self, lambda _none: None, lambda _fault: None)

    def _rest(self) -> None:
        self._resting.stop()
        self._writing = False
        self._tell_anew()

    def _look(self) -> None:
        self._courier.ask(ListPresence(), self, self._hear, self._not_heard)

    def _hear(self, found: tuple[PresenceView, ...]) -> None:
        others: dict[int, tuple[PresenceView, ...]] = {}
        for each in found:
            others[each.ticket_id] = (*others.get(each.ticket_id, ()), each)
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

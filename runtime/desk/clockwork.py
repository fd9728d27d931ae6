"""Runs the clock of a desk: fires what is due, seals days that are over, lets go. One program at a time, by a lease."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from runtime.desk.auditing import seal_all
from runtime.desk.letting_go import LettingGo
from runtime.desk.local import LocalDesk
from runtime.desk.tenure import Tenure
from runtime.messages.faults import Fault, Unavailable
from runtime.messages.system import NextDue, SealDays, Sweep
from runtime.model.values import HOUR, SECOND, Moment
from runtime.store.lease import Duty

LONGEST_REST_S = 1.0
"""Somebody else may arm an earlier due moment at any time."""
REST_BESIDE_S = 5.0
"""How often a program that does not run the clock looks whether it should."""
TERM = 30 * SECOND
"""A lease nobody renewed for so long is anybody's."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a turn: whether the clock runs here, who runs it, and how many seconds to rest."""

    here: bool
    holder: str
    rest_s: float
    trouble: Fault | None = None
    """Why the clock stands just now."""


class Clockwork:
    """Two clocks at once would do no harm, for what is due happens once: the lease only spares their work."""

    def __init__(self, desk: LocalDesk, clock: Callable[[], Moment], holder: str = "") -> None:
        self.tickets = 0
        self.days = 0
        self._desk, self._clock = desk.as_clock(), clock
        self._tenure = Tenure(self._desk, Duty.CLOCK, clock, holder, term=TERM)
        self._letting_go = LettingGo(self._desk, clock)
        self._sealed_hour = -1

    def turn(self) -> Turn:
        """Fire what is due if the clock is held here; a busy or restarting database is waited for.

        Much at once takes several turns without a rest: between them the lease is renewed, and the clock can be ended.
        """
        try:
            held = self._tenure.hold()
            if held is not None:
                return Turn(here=False, holder=held.holder, rest_s=REST_BESIDE_S)
            rest_s = self._fire_some()
            if rest_s:
                self._letting_go.portion()
            return Turn(here=True, holder=self._tenure.holder, rest_s=rest_s)
        except Unavailable as fault:
            here, holder = self._tenure.here, self._tenure.holder
            return Turn(here=here, holder=holder, rest_s=LONGEST_REST_S, trouble=fault)

    def fire(self) -> None:
        """Fire everything due, seal the days that are over and let go what is to go, whoever runs the clock."""
        while not self._fire_some():
            pass
        while self._letting_go.portion():
            pass

    def _fire_some(self) -> float:
        """Fire what one sweep takes; when nothing is due any more, seal. How many seconds to rest: 0 with more due."""
        next_due = self._desk.ask(NextDue())
        if next_due is not None and next_due <= self._clock():
            swept = self._desk.do(Sweep()).result
            self.tickets += swept.tickets
            next_due = swept.next_due
            if next_due is not None and next_due <= self._clock():
                return 0.0
        self._seal()
        if next_due is None:
            return LONGEST_REST_S
        return min(max((next_due - self._clock()) / SECOND, 0.0), LONGEST_REST_S)

    def end(self) -> None:
        """Let somebody else run the clock at once."""
        self._tenure.end()

    def _seal(self) -> None:
        """Pack the days that are over and chain what was done, once an hour; then see what is to be let go."""
        hour = self._clock() // HOUR
        if hour == self._sealed_hour:
            return
        while sealed := self._desk.do(SealDays()).result.days:
            self.days += sealed
        seal_all(self._desk)
        self._letting_go.look()
        self._sealed_hour = hour

"""A program's hold of a duty that one program at a time does for a desk: the clock, the post."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from secrets import token_hex

from runtime.desk.local import LocalDesk
from runtime.model.holder import Holder
from runtime.model.values import SECOND, Moment, Span
from runtime.store import lease
from runtime.store.lease import Duty, Lease

RENEW: Span = 10 * SECOND


def new_holder() -> str:
    """Another name for this program, to hold a lease under."""
    return str(Holder(platform.node(), str(os.getpid()), token_hex(2)))


class Tenure:
    """Held by whoever asks first, for a term that is renewed by asking again; what nobody renewed is anybody's."""

    def __init__(self, desk: LocalDesk, duty: Duty, clock: Callable[[], Moment], holder: str, *, term: Span) -> None:
        self.holder = holder or new_holder()
        self.here = False
        self._desk, self._duty, self._clock, self._term = desk, duty, clock, term
        self._renew_at: Moment = 0

    def hold(self) -> Lease | None:
        """The lease of somebody else; None when the duty is held here."""
        now = self._clock()
        if self.here and now < self._renew_at:
            return None
        with self._desk.database.write() as session:
            held = lease.take(session, self._duty, self.holder, now=now, until=now + self._term)
        self.here = held.holder == self.holder
        self._renew_at = now + RENEW
        return None if self.here else held

    def held_elsewhere(self) -> Lease | None:
        """Who does it just now, without wanting to; None where nobody does."""
        with self._desk.database.read() as session:
            held = lease.read(session, self._duty)
        return held if held is not None and held.until > self._clock() and held.holder != self.holder else None

    def end(self) -> None:
        """Let somebody else do it at once."""
        if self.here:
            self.here = False
            with self._desk.database.write() as session:
                lease.give_back(session, self._duty, self.holder)

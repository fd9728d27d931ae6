"""A desk whose clock is told the time: commands at given moments, due moments met on the way, many to a commit."""

from __future__ import annotations

from contextlib import ExitStack
from random import Random
from types import TracebackType
from typing import Self

from runtime.desk.batch import Batch, batch
from runtime.desk.local import LocalDesk
from runtime.messages.base import Command, command_id_at
from runtime.messages.tickets import GetTicket, TicketPlace
from runtime.model.values import MINUTE, Moment

AT_ONCE = 200
"""Commands to a commit."""

SWEEP_EVERY = 10 * MINUTE
"""How late the simulated clock is at most while something happens on the desk."""


class SimulatedDesk:
    """Time only goes forward. The same commands, seed and moments make the same rows. Use as a context manager.

    What happened since the last commit is undone when the block raises.
    """

    def __init__(self, desk: LocalDesk, dice: Random) -> None:
        self._desk = desk
        self._dice = dice
        self._stack = ExitStack()
        self._batch: Batch | None = None
        self._done = 0
        self._swept: Moment | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._batch = None
        self._stack.__exit__(kind, error, trace)

    def do[R](self, command: Command[R], *, person_id: str, at: Moment) -> R:
        """Carry out a command at a moment, after everything due by then. Raises the desk's Fault; nothing is undone."""
        self._keep_time(at)
        if self._done >= AT_ONCE:
            self.commit()
        self._done += 1
        named = command.model_copy(update={"command_id": command_id_at(at, self._dice.getrandbits(128) >> 48)})
        return self._open().do(named, person_id=person_id, at=at).result

    def rest(self, until: Moment) -> None:
        """Let time pass; what is due happens in its order."""
        self._open().sweep(until=until)
        self._swept = until

    def look(self, ticket_id: int, *, person_id: str, at: Moment) -> TicketPlace:
        """Where a ticket stands now, as this person sees it."""
        view = self._open().ask(GetTicket(ticket_id=ticket_id), person_id=person_id, at=at)
        return TicketPlace(ticket_id=view.id, version=view.version, status=view.status, state=view.state)

    def commit(self) -> None:
        """Make everything so far true."""
        self._batch, self._done = None, 0
        self._stack.close()

    def _open(self) -> Batch:
        if self._batch is None:
            self._batch = self._stack.enter_context(batch(self._desk))
        return self._batch

    def _keep_time(self, at: Moment) -> None:
        if self._swept is None:
            self._swept = at
        elif at - self._swept >= SWEEP_EVERY:
            self.rest(at)

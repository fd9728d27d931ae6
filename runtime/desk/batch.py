"""Many commands in one transaction: one commit, and so one wait for the disk, for all of them.

For replays, imports and bulk jobs in this process: who acts and when is given by the (trusted) caller.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from runtime.desk import renamed
from runtime.desk.clock import follow, sweep_due
from runtime.desk.local import Guarded, LocalDesk
from runtime.desk.shelf import Stale
from runtime.messages.base import Changes, Command, Query, Receipt
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.journal import AlreadyDone

SWEEP_AT_ONCE = 10_000


class Batch:
    """An open transaction. A command that is refused undoes itself only; the others stay."""

    def __init__(self, desk: LocalDesk, session: Session) -> None:
        self._desk = desk
        self._session = session

    def do[R](self, command: Command[R], *, person_id: str, at: Moment) -> Receipt[R]:
        """Carry out a command as this person at this moment, with what follows from it by itself."""
        with Guarded():
            try:
                return self._carry_out(command, person_id, at)
            except Stale:
                self._desk.refresh()
                return self._carry_out(command, person_id, at)
            except AlreadyDone:
                return self._desk.receipt_of(self._session, command, person_id)

    def _carry_out[R](self, command: Command[R], person_id: str, at: Moment) -> Receipt[R]:
        with self._session.apart():
            receipt, work = self._desk.carry_out(self._session, command, person_id, at)
            changes = receipt.changes
            for ticket_id in sorted(work.to_follow):
                changes |= self._follow(ticket_id, at)
            renamed.all_in(self._session, work.renamed)
            return Receipt(receipt.result, changes)

    def ask[R](self, query: Query[R], *, person_id: str, at: Moment) -> R:
        """Answer a question of this person's, what this batch has done so far included."""
        with Guarded():
            return self._desk.answer(self._session, query, person_id, at)

    def sweep(self, *, until: Moment) -> int:
        """Let the clock fire everything due until this moment; how many tickets it touched."""
        return sweep_due(self._desk.clock_work(self._session, until), SWEEP_AT_ONCE).tickets

    def _follow(self, ticket_id: int, at: Moment) -> Changes:
        work = self._desk.clock_work(self._session, at)
        follow(work, ticket_id)
        return work.changes()


@contextmanager
def batch(desk: LocalDesk) -> Iterator[Batch]:
    """A batch that is committed at the end, or leaves nothing when the block raises."""
    try:
        with desk.database.write() as session:
            yield Batch(desk, session)
    except BaseException:
        desk.forget()
        raise

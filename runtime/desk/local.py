"""The Desk in this process: authorize, one transaction, handler, journal, commit. The only function that commits."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, cast
from uuid import uuid4

from runtime.desk import policy, renamed, wire
from runtime.desk.clock import follow
from runtime.desk.consequences import fulfil
from runtime.desk.handlers import HANDLERS
from runtime.desk.shelf import Contents, Shelf, Stale, actor_of
from runtime.desk.ticket_changes import place_now
from runtime.desk.work import Work
from runtime.messages.base import Command, Message, Query, Receipt, refuse_unkept, refuse_unkept_numbers
from runtime.messages.faults import Broken, Conflict, Fault, Forbidden, Invalid, NotSignedIn, Refused
from runtime.messages.tickets import TicketPlace
from runtime.model.functions import IDENTITY
from runtime.model.people import CLOCK, SYSTEM, Actor
from runtime.model.reasons import NotAllowed
from runtime.model.values import DAY, Moment
from runtime.store import due, journal, setup_rows
from runtime.store.database import Database, Session

policy.check_complete()

log = logging.getLogger("blueprint.desk")

_ATTEMPTS = 3
"""How often a message is tried again because the set-up changed under it."""

NEWS_FOR = DAY
"""What is written of moments further back, as replays do, is history: nobody is told of it."""

_CHANGING = "The desk’s set-up is being changed just now. Try again."


class LocalDesk:
    """Speaks for one person, whose identity the connection gives; `clock` tells the present moment.

    Where people sign in, whoever has a password is spoken for only by the desk that `sign_in` gave.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], Moment],
        person_id: str,
        shelf: Shelf | None = None,
        *,
        signed_in: bool = False,
    ) -> None:
        self.database = database
        self._clock = clock
        self._person_id = person_id
        self._shelf = shelf or Shelf()
        self._signed_in = signed_in

    def acting_as(self, person_id: str) -> LocalDesk:
        """The same desk for somebody else, who has not signed in."""
        return LocalDesk(self.database, self._clock, person_id, self._shelf)

    def as_clock(self) -> LocalDesk:
        """The same desk for the SLA clock."""
        return self.acting_as(SYSTEM)

    def do[R](self, command: Command[R]) -> Receipt[R]:
        """Carry out a command: all of it or, when a Fault is raised, nothing.

        A command this person already sent is answered with its first receipt.
        """
        try:
            with Guarded():
                receipt, work = self._write(command)
                return self._followed(receipt, work)
        except (Fault, journal.AlreadyDone) as refusal:
            with Guarded():
                earlier = self._earlier(command)
                if earlier is None and isinstance(refusal, (Refused, Conflict)):
                    self._settle_late(command)
            if earlier is None:
                raise
            return earlier

    def ask[R](self, query: Query[R]) -> R:
        """Answer a question from one state of the database."""
        with Guarded():
            for _ in range(_ATTEMPTS):
                try:
                    with self.database.read() as session:
                        return self.answer(session, query, self._person_id, self._clock())
                except Stale:
                    self._shelf.empty()
            raise Refused(_CHANGING)

    def answer[R](self, session: Session, query: Query[R], person_id: str, now: Moment) -> R:
        """One question inside a transaction of the caller's."""
        refuse_unkept_numbers(query)
        work = self._admitted(session, query, person_id, now)
        return cast("R", HANDLERS[type(query)](query, work))

    def _write[R](self, command: Command[R]) -> tuple[Receipt[R], Work]:
        for _ in range(_ATTEMPTS):
            try:
                with self.database.write() as session:
                    receipt, work = self.carry_out(session, command, self._person_id, self._clock())
            except Stale:
                self._shelf.empty()
            else:
                if work.setup_changed:
                    self._shelf.empty()
                return receipt, work
        raise Refused(_CHANGING)

    def carry_out[R](
        self, session: Session, command: Command[R], person_id: str, now: Moment
    ) -> tuple[Receipt[R], Work]:
        """One command inside a transaction of the caller's (who commits it, or rolls it back on any exception)."""
        body = command.model_dump_json(exclude={"command_id", *command.unjournaled}, exclude_defaults=True)
        refuse_unkept(command, body)
        if type(command) in policy.CHANGE_THE_SETUP:
            setup_rows.lock(session)
        work = self._admitted(session, command, person_id, now)
        try:
            result = HANDLERS[type(command)](command, work)
            changed = fulfil(work)
        except NotAllowed as no:
            raise _fault(no) from no
        if isinstance(result, TicketPlace) and result.ticket_id in changed:
            result = place_now(work, result.ticket_id)
        receipt = Receipt(cast("R", result), work.changes())
        if command.passing:
            return receipt, work
        journal.write(
            session,
            command_id=str(command.command_id),
            actor=person_id,
            kind=command.kind,
            at=now,
            body=body,
            receipt=wire.encode_receipt(command, receipt),
        )
        return receipt, work

    def _admitted(self, session: Session, message: Message[Any], person_id: str, now: Moment) -> Work:
        """A unit of work for a message its sender may send; Forbidden otherwise.

        Who loads a ticket learns with it whether the set-up is still the one kept in memory. Everybody else, and
        whoever would be refused by what is kept, reads its revision first.
        """
        if hasattr(message, "ticket_id"):
            try:
                return self._authorized(session, message, person_id, now, self._shelf.kept(session))
            except Forbidden:
                pass
        return self._authorized(session, message, person_id, now, self._shelf.contents(session))

    def _authorized(
        self, session: Session, message: Message[Any], person_id: str, now: Moment, contents: Contents
    ) -> Work:
        if person_id in contents.protected and person_id == self._person_id and not self._signed_in:
            raise NotSignedIn("People sign in on this desk: give your address and password.")
        actor = actor_of(person_id, contents, session)
        policy.authorize(message, actor)
        if actor.id.startswith(IDENTITY):
            policy.insist_result(message)
        writes = isinstance(message, Command)
        return self._work(session, contents, actor, now, writes=writes)

    def clock_work(self, session: Session, now: Moment) -> Work:
        """A unit of work for the SLA clock, in a transaction of the caller's."""
        contents = self._shelf.contents(session)
        return self._work(session, contents, CLOCK, now, writes=True)

    def _work(self, session: Session, contents: Contents, actor: Actor, now: Moment, *, writes: bool) -> Work:
        return Work(
            session=session,
            shelf=self._shelf,
            contents=contents,
            actor=actor,
            now=now,
            writes=writes,
            is_news=writes and now > self._clock() - NEWS_FOR,
        )

    def forget(self) -> None:
        """Keep nothing in memory of what a transaction wrote that came to nothing."""
        self._shelf.forget()

    def refresh(self) -> None:
        """Read the set-up again at the next message."""
        self._shelf.empty()

    def _settle_late(self, command: Command[Any]) -> None:
        """What was overdue on a ticket happened before a command was refused: that stays true, without the command."""
        ticket_id = getattr(command, "ticket_id", None)
        if ticket_id is None:
            return
        now = self._clock()
        with self.database.read() as session:
            overdue = due.overdue(session, ticket_id, now)
        if overdue:
            with self.database.write() as session:
                follow(self.clock_work(session, now), ticket_id)

    def _followed[R](self, receipt: Receipt[R], work: Work) -> Receipt[R]:
        """Take the automatic transitions that became ready, each in a transaction of its own, and finish renaming."""
        if work.renamed:
            renamed.go_on(self.database, self._shelf.paces, work.renamed)
        if not work.to_follow:
            return receipt
        changes = receipt.changes
        for ticket_id in sorted(work.to_follow):
            with self.database.write() as session:
                after = self.clock_work(session, self._clock())
                follow(after, ticket_id)
            changes |= after.changes()
        return Receipt(receipt.result, changes)

    def _earlier[R](self, command: Command[R]) -> Receipt[R] | None:
        with self.database.read() as session:
            return self._journaled(session, command, self._person_id)

    def receipt_of[R](self, session: Session, command: Command[R], person_id: str) -> Receipt[R]:
        """The receipt of a command that was carried out before."""
        found = self._journaled(session, command, person_id)
        if found is None:
            raise AssertionError("A command that was done already is in the journal.")
        return found

    def _journaled[R](self, session: Session, command: Command[R], person_id: str) -> Receipt[R] | None:
        found = journal.read(session, command_id=str(command.command_id), actor=person_id)
        if found is None:
            return None
        kind, receipt = found
        if kind != command.kind:
            raise Invalid("This command id was used for another command.")
        return wire.decode_receipt(command, receipt)

    def close(self) -> None:
        """Close the database for every desk of this process on it."""
        self.database.close()


class Guarded:
    """Let faults through; anything else is a bug, logged under a number that the user sees."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        """Raise Broken in place of what is a bug."""
        if not isinstance(error, Exception) or isinstance(error, (Fault, journal.AlreadyDone)):
            return
        incident = uuid4().hex[:8]
        log.error("Incident %s", incident, exc_info=error)
        raise Broken(f"Something went wrong inside the desk (incident {incident}). Nothing was changed.") from error


NOT_YOURS = frozenset({"not_owner", "not_approver", "four_eyes", "inactive"})


def _fault(no: NotAllowed) -> Fault:
    """Rights come before rules: who may not do it at all is told so, with every other reason beside it."""
    kind = Forbidden if any(reason.code in NOT_YOURS for reason in no.reasons) else Refused
    return kind(str(no), no.reasons)

"""People come in with their password. It keeps colleagues apart on one desk; it does not encrypt the desk's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from runtime.desk import wire
from runtime.desk.local import LocalDesk
from runtime.messages.access import SetPassword
from runtime.messages.base import Changes, Receipt
from runtime.messages.faults import Forbidden, Refused
from runtime.model.password_rules import why_not_password
from runtime.model.people import Person
from runtime.model.reset_codes import as_meant
from runtime.model.values import SECOND, Moment
from runtime.store import journal, passwords, setup_rows
from runtime.store.database import Database, Session
from runtime.store.passwords import COST, NOTHING, Cost, Kept

WRONG = "This address and password do not go together. Type them again, or ask an administrator for a reset."
"""The same for an address nobody has, for somebody without a password, and for a wrong one."""

WRONG_FOR_NAME = "This name and password do not go together. Type it again, or ask an administrator for a reset."

WRONG_CODE = "This address and code do not go together, or the code is too old. Ask an administrator for another one."

WRONG_CODE_FOR_NAME = (
    "This name and code do not go together, or the code is too old. Ask an administrator for another one."
)

_LONGEST_ADDRESS = 254


def sign_in(
    database: Database, clock: Callable[[], Moment], email: str, password: str, *, cost: Cost = COST
) -> LocalDesk:
    """The desk for whoever has this address and password.

    Raises Forbidden, with one sentence whatever was wrong; after five failures in a row with how long to wait, which
    doubles with each more. Fewer than a second's work each, at most two at a time.
    """
    who = _by_address(email)
    person, kept = _try(database, who, clock())
    if not passwords.matches(password, kept.hash, cost=cost) or person is None:
        raise Forbidden(WRONG)
    _admit(database, who.account, person, _renewed(kept, password, cost))
    return LocalDesk(database, clock, person.id, signed_in=True)


def sign_in_as(
    database: Database, clock: Callable[[], Moment], person_id: str, password: str, *, cost: Cost = COST
) -> LocalDesk:
    """The same for somebody who was chosen by name. Failures by name and by address count together."""
    who = _by_id(database, person_id)
    person, kept = _try(database, who, clock())
    if not passwords.matches(password, kept.hash, cost=cost) or person is None:
        raise Forbidden(WRONG_FOR_NAME)
    _admit(database, who.account, person, _renewed(kept, password, cost))
    return LocalDesk(database, clock, person.id, signed_in=True)


def reset_password(
    database: Database, clock: Callable[[], Moment], email: str, code: str, password: str, *, cost: Cost = COST
) -> LocalDesk:
    """Set a new password with a code an administrator issued, once and within its time; the desk for that person.

    Raises Forbidden as `sign_in` does, and Refused for a password that is too weak: the code is good for another.
    """
    return _reset(database, clock, _by_address(email), (code, password), cost)


def reset_password_as(
    database: Database, clock: Callable[[], Moment], person_id: str, code: str, password: str, *, cost: Cost = COST
) -> LocalDesk:
    """The same for somebody who was chosen by name."""
    return _reset(database, clock, _by_id(database, person_id), (code, password), cost)


def _reset(database: Database, clock: Callable[[], Moment], who: _Who, given: tuple[str, str], cost: Cost) -> LocalDesk:
    (typed, password), now = given, clock()
    code = as_meant(typed)
    person, kept = _try(database, who, now)
    in_time = kept.reset_until is not None and now <= kept.reset_until
    if not passwords.matches(code, kept.reset if in_time else None, cost=cost) or person is None:
        raise Forbidden(who.wrong_code)
    reason = why_not_password(password, person)
    if reason is not None:
        _admit(database, who.account, person, None)
        raise Refused(str(reason), (reason,))
    renewed = Kept(passwords.hashed(password, cost=cost), None, None)
    _admit(database, who.account, person, renewed, lambda session: _write_down(session, person, now))
    return LocalDesk(database, clock, person.id, signed_in=True)


def _write_down(session: Session, person: Person, now: Moment) -> None:
    """The audit tells it as it does of whoever was in already."""
    command = SetPassword(password="")
    receipt = wire.encode_receipt(command, Receipt(None, Changes(setup=True)))
    key = str(command.command_id)
    journal.write(session, command_id=key, actor=person.id, kind=command.kind, at=now, body="{}", receipt=receipt)


class _Who(NamedTuple):
    """Under which name failures count, and how the person is found."""

    account: str
    find: Callable[[Session], Person | None]
    wrong_code: str = WRONG_CODE


def _by_address(email: str) -> _Who:
    account = email.strip().casefold()[:_LONGEST_ADDRESS]
    return _Who(account, lambda session: next(iter(setup_rows.find_by_email(session, account)), None))


def _by_id(database: Database, person_id: str) -> _Who:
    def find(session: Session) -> Person | None:
        return setup_rows.find_people(session, (person_id,)).get(person_id)

    with database.read() as session:
        known = find(session)
    email = known.email.strip().casefold() if known is not None else ""
    return _Who(email or f"#{person_id}"[:_LONGEST_ADDRESS], find, WRONG_CODE_FOR_NAME)


def _try(database: Database, who: _Who, now: Moment) -> tuple[Person | None, Kept]:
    """Count the attempt as failed before it is looked at, so that many at once count as many. Raises Forbidden."""
    with database.write() as session:
        wait = passwords.wait_of(session, who.account, now)
        if wait:
            raise Forbidden(f"Too many failures: try again in {-(-wait // SECOND)} s.")
        passwords.count_failure(session, who.account, now)
        person = who.find(session)
        if person is None or not person.active:
            return None, NOTHING
        return person, passwords.read(session, person.id)


def _admit(
    database: Database,
    account: str,
    person: Person,
    kept: Kept | None,
    also: Callable[[Session], object] = lambda _session: None,
) -> None:
    with database.write() as session:
        passwords.forget_failures(session, account)
        if kept is not None:
            passwords.keep(session, person.id, kept)
            setup_rows.next_revision(session)
        also(session)


def _renewed(kept: Kept, password: str, cost: Cost) -> Kept | None:
    """The password hashed anew where the desk takes more work for it than when it was set."""
    if kept.hash is None or not passwords.is_cheaper(kept.hash, cost=cost):
        return None
    return kept._replace(hash=passwords.hashed(password, cost=cost))

"""Passwords: salted argon2id hashes, and how long an account waits after failures. Never the password itself."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import NamedTuple

import argon2
import sqlalchemy as sa

from runtime.model.password_rules import as_typed
from runtime.model.values import DAY, MINUTE, SECOND, Moment, Span
from runtime.store.database import Session
from runtime.store.rights_tables import password, sign_in_attempt
from runtime.store.upsert import upsert

RESET_LASTS: Span = 30 * MINUTE
FIRST_LASTS: Span = 3 * DAY
"""A code for a first password is handed out to many, and opens nothing that is not open to anybody until then."""
FREE_FAILURES = 5
"""So many failures in a row cost nothing; from then on every one doubles the wait."""
LONGEST_WAIT: Span = 300 * SECOND


@dataclass(frozen=True, slots=True)
class Cost:
    """What one look at a password costs: passes, KiB of memory, lanes. OWASP's for argon2id; tests may take less."""

    passes: int = 2
    memory: int = 19_456
    lanes: int = 1

    def hasher(self) -> argon2.PasswordHasher:
        """What hashes and checks at this cost."""
        return argon2.PasswordHasher(time_cost=self.passes, memory_cost=self.memory, parallelism=self.lanes)


COST = Cost()
_AT_ONCE = threading.BoundedSemaphore(2)
"""Two at a time: each takes 19 MiB, and many guesses at once must not take the machine."""


class Kept(NamedTuple):
    """What is kept of a person's password and of a code that may set a new one."""

    hash: str | None
    reset: str | None
    reset_until: Moment | None


NOTHING = Kept(None, None, None)


def hashed(secret: str, *, cost: Cost = COST) -> str:
    """The salted hash of a password or a code. Takes about 50 ms of work."""
    with _AT_ONCE:
        return cost.hasher().hash(as_typed(secret))


def matches(secret: str, kept: str | None, *, cost: Cost = COST) -> bool:
    """Whether the secret is the one that was hashed; where nothing is kept, no, after the same work."""
    with _AT_ONCE:
        try:
            cost.hasher().verify(kept or _nobodys(cost), as_typed(secret))
        except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
            return False
    return kept is not None


def is_cheaper(kept: str, *, cost: Cost = COST) -> bool:
    """Whether the hash was made at another cost: it is made anew when the password is known again."""
    return cost.hasher().check_needs_rehash(kept)


_dummies: dict[Cost, str] = {}


def _nobodys(cost: Cost) -> str:
    """A hash that no password has, to spend the same time on people who have none."""
    found = _dummies.get(cost)
    if found is None:
        found = _dummies[cost] = cost.hasher().hash("nobody has this password")
    return found


def read(session: Session, person: str) -> Kept:
    """What is kept of this person's."""
    columns = (password.c.hash, password.c.reset, password.c.reset_until)
    row = session.core.execute(sa.select(*columns).where(password.c.person == person)).first()
    return Kept(*row) if row else NOTHING


def to_change(session: Session, person: str) -> Kept:
    """What is kept of this person's; whoever else would change it waits until this transaction has ended."""
    upsert(session, password, [{"person": person, **NOTHING._asdict()}], leaving=True)
    session.core.execute(sa.select(password.c.person).where(password.c.person == person).with_for_update()).one()
    return read(session, person)


def keep(session: Session, person: str, kept: Kept) -> None:
    """Keep this of the person's from now on."""
    upsert(session, password, [{"person": person, **kept._asdict()}])


def has_password(session: Session, person: str) -> bool:
    """Whether the person has one."""
    return read(session, person).hash is not None


def owners(session: Session) -> frozenset[str]:
    """Everybody who has a password."""
    return frozenset(session.core.execute(sa.select(password.c.person).where(password.c.hash.is_not(None))).scalars())


def wait_of(session: Session, account: str, now: Moment) -> Span:
    """How long nobody may try this account from now on; 0 when they may.

    Whoever else tries it waits until this transaction has ended, so that guesses at once count one after the other.
    """
    fresh = {"account": account, "failures": 0, "next_try": now}
    upsert(session, sign_in_attempt, [fresh], leaving=True)
    until = sa.select(sign_in_attempt.c.next_try).where(sign_in_attempt.c.account == account).with_for_update()
    return max(0, int(session.core.execute(until).scalar_one()) - now)


def count_failure(session: Session, account: str, now: Moment) -> None:
    """One failure more, and the wait that follows; failures that are a day old are forgotten, those of others too."""
    session.core.execute(
        sa.delete(sign_in_attempt).where(sign_in_attempt.c.next_try < now - DAY, sign_in_attempt.c.account != account)
    )
    known = sa.select(sign_in_attempt.c.failures, sign_in_attempt.c.next_try)
    row = session.core.execute(known.where(sign_in_attempt.c.account == account)).one()
    failures = 1 if row.next_try < now - DAY else row.failures + 1
    values = {"failures": failures, "next_try": now + wait_after(failures)}
    session.core.execute(sa.update(sign_in_attempt).where(sign_in_attempt.c.account == account).values(values))


def forget_failures(session: Session, account: str) -> None:
    """The right password came."""
    session.core.execute(sa.delete(sign_in_attempt).where(sign_in_attempt.c.account == account))


def wait_after(failures: int) -> Span:
    """0 for the first four failures in a row, then 1, 2, 4 … 300 s."""
    if failures < FREE_FAILURES:
        return 0
    return min(LONGEST_WAIT, SECOND << min(failures - FREE_FAILURES, 20))

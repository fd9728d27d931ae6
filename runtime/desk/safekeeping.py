"""Secrets of the ways out, kept outside the desk: in the computer's keyring, in the environment, or in memory only.

What was said to this program comes first, then the environment, then the keyring. A password is kept for its user at
its server: a desk whose settings come to name another server does not get it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, override

from runtime.messages.faults import Unavailable
from runtime.model.outgoing import Outgoing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger("blueprint.safekeeping")

MAIL_VARIABLE = "BLUEPRINT_SMTP_PASSWORD"
CALLS_VARIABLE = "BLUEPRINT_WEBHOOK_SECRET"
SMS_VARIABLE = "BLUEPRINT_SMS_SECRET"
DATABASE_VARIABLE = "PGPASSWORD"
"""PostgreSQL's own."""
_PROGRAM = "Blueprint Designer"
"""Under this the keyring shows what it keeps for us."""
_ENCRYPTS = 1
"""The keyring library's priority from which on it recommends a keyring; those below keep plain text, or nothing."""


class Wanted(NamedTuple):
    """A secret by the name it is kept under, and the environment's variable for it."""

    name: str
    variable: str


_NOTHING = Wanted("", "")


class SecretNeeded(Unavailable):
    """Letters wait for a secret that nobody told this program; `wanted` names it."""

    def __init__(self, sentence: str, wanted: Wanted = _NOTHING) -> None:
        super().__init__(sentence)
        self.wanted = wanted


class Where(StrEnum):
    """Where a secret was found."""

    MEMORY = "memory"
    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    NOWHERE = "nowhere"


class Found(NamedTuple):
    """Where a secret is known from; `trouble`: why the keyring cannot be used, empty where it can."""

    where: Where
    trouble: str = ""


def mail_password(outgoing: Outgoing) -> Wanted:
    """The password of the mail server's user."""
    return Wanted(f"{outgoing.user} at {outgoing.host.lower()}", MAIL_VARIABLE)


def calls_secret(desk_id: str) -> Wanted:
    """What calls of web addresses are signed with."""
    return Wanted(f"web calls of desk {desk_id}", CALLS_VARIABLE)


def database_password(address: str) -> Wanted:
    """The password of a server's desk, by its address without one."""
    return Wanted(f"desk {address}", DATABASE_VARIABLE)


def sms_secret(outgoing: Outgoing) -> Wanted:
    """What the SMS provider knows the desk by: for this user at this host alone."""
    gateway = outgoing.gateway
    return Wanted(f"SMS of {f'{gateway.user} at ' if gateway.user else ''}{gateway.host.lower()}", SMS_VARIABLE)


class Safekeeping:
    """Any thread may ask; whoever asks may have to wait for a person who unlocks the keyring."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}
        self._read: dict[str, str | None] = {}
        self._one_at_a_time = Lock()

    @override
    def __repr__(self) -> str:
        return "Safekeeping()"

    def secret(self, wanted: Wanted) -> str | None:
        """The secret; None where nobody knows it. The keyring is read once until `look_again`."""
        if wanted.name in self._said:
            return self._said[wanted.name]
        return os.environ.get(wanted.variable) or self._from_keyring(wanted)

    def find(self, wanted: Wanted) -> Found:
        """Where the secret is known from, and whether this computer has a keyring that could keep it."""
        trouble = why_no_keyring(wanted)
        if wanted.name in self._said:
            return Found(Where.MEMORY, trouble)
        if os.environ.get(wanted.variable):
            return Found(Where.ENVIRONMENT, trouble)
        known = not trouble and self._from_keyring(wanted) is not None
        return Found(Where.KEYRING if known else Where.NOWHERE, trouble)

    def remember(self, wanted: Wanted, secret: str) -> None:
        """Know it as long as this program runs."""
        self._said[wanted.name] = secret

    def keep(self, wanted: Wanted, secret: str) -> None:
        """Put it into the computer's keyring. Raises Unavailable where there is none, or it does not take it."""
        with self._one_at_a_time, _asking(wanted) as keyring:
            keyring.set_password(_PROGRAM, wanted.name, secret)
            self._read[wanted.name] = secret
            self._said.pop(wanted.name, None)

    def forget(self, wanted: Wanted) -> None:
        """Forget it here and in the keyring. Raises Unavailable where the keyring has it and does not let it go."""
        self._said.pop(wanted.name, None)
        if why_no_keyring(wanted):
            return
        with self._one_at_a_time, _asking(wanted) as keyring:
            if keyring.get_password(_PROGRAM, wanted.name) is not None:
                keyring.delete_password(_PROGRAM, wanted.name)
            self._read[wanted.name] = None

    def look_again(self) -> None:
        """Ask the keyring anew: another program may have put something else into it."""
        with self._one_at_a_time:
            self._read.clear()

    def _from_keyring(self, wanted: Wanted) -> str | None:
        with self._one_at_a_time:
            if wanted.name not in self._read:
                self._read[wanted.name] = _asked(wanted)
            return self._read[wanted.name]


SAFE = Safekeeping()
"""This program's: what a person says in one window is known to all of it."""


def _asked(wanted: Wanted) -> str | None:
    if why_no_keyring(wanted):
        return None
    try:
        with _asking(wanted) as keyring:
            return keyring.get_password(_PROGRAM, wanted.name)
    except Unavailable as fault:
        log.warning("%s", fault.sentence)
        return None


def why_no_keyring(wanted: Wanted) -> str:
    """Why it cannot be kept encrypted on this computer, and what else can be done; empty where it can."""
    try:
        with _asking(wanted):
            return ""
    except Unavailable as fault:
        return fault.sentence


@contextmanager
def _asking(wanted: Wanted) -> Iterator[KeyringBackend]:
    """The computer's keyring. Raises Unavailable, also for whatever the keyring raises within the block."""
    try:
        import keyring
        from keyring.errors import KeyringLocked

        backend = keyring.get_keyring()
    except Exception as error:
        raise Unavailable(_broken(error)) from error
    if backend.priority < _ENCRYPTS:
        raise Unavailable(
            f"This computer has no keyring that keeps passwords encrypted. Set the variable {wanted.variable} before"
            " this program starts, or give it here at each start: then it is kept in memory only."
        )
    try:
        yield backend
    except KeyringLocked as error:
        raise Unavailable("The keyring of this computer is locked: unlock it, then try again.") from error
    except Exception as error:
        raise Unavailable(_broken(error)) from error


def _broken(error: Exception) -> str:
    """Only the kind of error: what it says may quote what it was given."""
    return f"The keyring of this computer cannot be used ({type(error).__name__}): look after it, or do without."

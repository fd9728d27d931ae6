"""What is said about who may come in, and about what everybody did: ownership, passwords, the audit."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.setup import SetupChanged
from runtime.model.reset_codes import new_reset_code
from runtime.model.values import Id, Moment, Value

MOST_ROWS = 500


class TransferOwnership(Command[SetupChanged]):
    """Make somebody else the desk's one owner; I become an administrator. Only the owner can."""

    kind: ClassVar[str] = "ownership.transfer"
    to: Id


class SetPassword(Command[None]):
    """Give myself a password, of 12 to 128 characters; `present` is the one I have, if I have one."""

    kind: ClassVar[str] = "password.set"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"password", "present"})
    password: str = Field(max_length=1_000, repr=False)
    present: str | None = Field(default=None, max_length=1_000, repr=False)


class RemovePassword(Command[SetupChanged]):
    """Let somebody act without a password; for my own, `present` is the one I have.

    Refused for whoever administers a desk on which people sign in.
    """

    kind: ClassVar[str] = "password.remove"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"present"})
    person_id: Id
    present: str | None = Field(default=None, max_length=1_000, repr=False)


class WhoHasPasswords(Query[tuple[Id, ...]]):
    """Who of those who work here has a password; of the passwords themselves nothing is told."""

    kind: ClassVar[str] = "password.who"


class IssueReset(Command[Moment]):
    """Let somebody set a new password with this code, once; the answer is until when. Hand them the code yourself."""

    kind: ClassVar[str] = "password.issue_reset"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"code"})
    person_id: Id
    code: str = Field(default_factory=new_reset_code, min_length=22, max_length=200, repr=False)


class Colleague(NamedTuple):
    """Somebody who works here: no more than it takes to choose them. `protected`: only with their password."""

    id: str
    name: str
    protected: bool


class Entrance(NamedTuple):
    """What is told to somebody who has not said yet who they are: the names of active staff, and nothing else."""

    people: tuple[Colleague, ...]
    sign_in: bool
    """Whether people sign in on this desk."""


NOBODY = Entrance((), sign_in=False)


class AuditHead(Value):
    """Where the sealed audit ends: keep it outside, and `VerifyAudit` finds a tail that was cut off.

    `commands` are sealed in `blocks`, the last of them at `at`; `hash` covers every one.
    """

    blocks: int = Field(default=0, ge=0)
    commands: int = Field(default=0, ge=0)
    hash: str = ""
    at: Moment = 0


class AuditReport(Value):
    """Whether the audit is whole. `unsealed`: commands no seal covers yet."""

    head: AuditHead
    unsealed: int
    problems: tuple[str, ...]


class AuditRow(Value):
    """A command that was carried out: who, what, when, with what; texts and secrets too large for it are left out."""

    at: Moment
    actor: str
    kind: str
    command_id: str
    ticket_id: int | None
    body: dict[str, object]
    sealed: bool


class AuditPage(Value):
    """Some rows; `after` asks for those before them, None at the end. A page may be short and yet not the last."""

    rows: tuple[AuditRow, ...]
    after: str | None = None


class SealAudit(Command[AuditHead]):
    """Chain what was done since the last seal; the clock does it."""

    kind: ClassVar[str] = "audit.seal"


class ExportAuditHead(Query[AuditHead]):
    """Where the sealed audit ends now."""

    kind: ClassVar[str] = "audit.head"


class VerifyAudit(Query[AuditReport]):
    """Is the audit as it was written, and does it hold what a head kept outside says?"""

    kind: ClassVar[str] = "audit.verify"
    head: AuditHead | None = None


class ReadAudit(Query[AuditPage]):
    """What was done, the latest first: all of it, or what concerns my departments."""

    kind: ClassVar[str] = "audit.read"
    actor: Id | None = None
    kinds: tuple[str, ...] = ()
    ticket_id: int | None = None
    since: Moment | None = None
    until: Moment | None = None
    limit: int = Field(default=100, ge=1, le=MOST_ROWS)
    after: str | None = Field(default=None, max_length=200)

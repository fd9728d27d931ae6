"""What a desk lets go of by the rules of its settings: told before they are saved, done by the clock, listed since."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.files import Digest
from runtime.messages.keeping import Traces
from runtime.model.retention import MOST_RULES, RetentionRule
from runtime.model.values import Id, Moment, Value

LOOKED_FOR = 50
"""Of so many customers the desk is looked through at once for what tells of them."""


class RestingTicket(Value):
    """A ticket of which something would go; `updated_at`: when it changed last."""

    id: int
    subject: str
    requester: str
    """The name of who asked for it; nothing without one."""
    updated_at: Moment


class LettingGo(Value):
    """What rules would let go of at the moment `at`: so many customers, files and bytes.

    `tickets`: how many each rule reaches, in the order of the rules, whether or not something of them goes. `first`:
    the first of those of which something would, the longest at rest first.
    """

    at: Moment
    customers: int = 0
    files: int = 0
    size: int = 0
    tickets: tuple[int, ...] = ()
    first: tuple[RestingTicket, ...] = ()


class PreviewRetention(Query[LettingGo]):
    """What would these rules let go of now?"""

    kind: ClassVar[str] = "retention.preview"
    rules: tuple[RetentionRule, ...] = Field(max_length=MOST_RULES)


class DueCustomer(Value):
    """A customer who is to be made anonymous; `written`: what they wrote is taken out, too."""

    id: Id
    written: bool
    traces: Traces | None = None
    """Where they are told of, where that was asked."""


class Due(Value):
    """The next that is to go: customers, and the hashes of files. Nothing of any: all is done."""

    customers: tuple[DueCustomer, ...] = ()
    files: tuple[Digest, ...] = ()
    renamed: tuple[Id, ...] = ()
    """Customers some of whose tickets are found by their former name still."""


class GetDueRetention(Query[Due]):
    """What is to go next, as the clock asks: so much of each at most.

    `customers`: those of these who are to go (still), with where the desk tells of them, and nothing else.
    """

    kind: ClassVar[str] = "retention.due"
    limit: int = Field(default=20, ge=1, le=500)
    customers: tuple[DueCustomer, ...] = Field(default=(), max_length=LOOKED_FOR)


class RemoveFiles(Command[int]):
    """Take the content out of files that the desk's rules let go of at this moment; how many there were.

    A file stays listed with its name, size and hash, and with when it went and by which rule. One that is not let go
    (any more) is passed over. `run`: the look of the clock that this belongs to.
    """

    kind: ClassVar[str] = "file.remove"
    files: tuple[Digest, ...] = Field(max_length=500)
    run: Moment


class RetentionRun(Value):
    """One look of the clock in which something went."""

    began: Moment
    customers: int = 0
    files: int = 0
    size: int = 0


class ListRetentionRuns(Query[tuple[RetentionRun, ...]]):
    """The latest looks in which something went, the last one first."""

    kind: ClassVar[str] = "retention.runs"
    limit: int = Field(default=5, ge=1, le=100)

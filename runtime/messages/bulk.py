"""What agents say about many tickets at once: jobs that are carried on until done, with a result per ticket."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.model.criteria import Criterion
from runtime.model.macros import Deeds
from runtime.model.reasons import Reason
from runtime.model.values import Id, Moment, Value

MOST_TICKETS = 100_000
"""So many tickets one job has at most."""

MOST_LOOKED_AT = 500
"""So many tickets are looked at to say which transitions a selection offers."""


class Selection(Value):
    """Which tickets: by number, or all a view shows, or all that meet criteria or hold words."""

    ids: tuple[int, ...] = Field(default=(), max_length=10_000)
    view_id: Id | None = None
    criteria: Criterion | None = None
    words: str = Field(default="", max_length=500)

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = (bool(self.ids), self.view_id is not None, self.criteria is not None or bool(self.words))
        if sum(ways) != 1:
            raise ValueError("Choose the tickets by number, by a view, or by what is searched for: one of these.")
        return self


class BulkWork(Value):
    """What is done to each ticket: deeds in their order, or a macro. All of it, or none of it, per ticket."""

    deeds: Deeds | None = None
    macro_id: Id | None = None

    @model_validator(mode="after")
    def _one_work(self) -> Self:
        if (self.deeds is None) is (self.macro_id is None):
            raise ValueError("Say what is to be done, or which macro is to be applied: one of the two.")
        return self


class BulkStanding(StrEnum):
    """How far a job is."""

    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    UNDOING = "undoing"
    UNDONE = "undone"


class BulkFate(StrEnum):
    """What became of one ticket."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    """A bug inside the desk; the ticket is as it was."""
    CANCELLED = "cancelled"
    """Its turn never came."""
    UNDONE = "undone"
    KEPT = "kept"
    """Its fields could not be put back: somebody changed it since, or something stands against it."""


class BulkView(Value):
    """A job: how far it is and what it did. `more`: send the same command again to carry it on."""

    job_id: int
    work: BulkWork
    standing: BulkStanding
    started_at: Moment
    started_by: str
    ended_at: Moment | None
    total: int
    counts: dict[BulkFate, int]

    @property
    def more(self) -> bool:
        """Whether something is left to do."""
        return self.standing in {BulkStanding.RUNNING, BulkStanding.UNDOING}

    @property
    def left(self) -> int:
        """How many tickets have not had their turn, one way or back."""
        waiting = self.counts.get(BulkFate.WAITING, 0)
        return waiting + (self.counts.get(BulkFate.DONE, 0) if self.standing is BulkStanding.UNDOING else 0)


class BulkResult(Value):
    """What became of one ticket, with every reason where it was refused."""

    ticket_id: int
    fate: BulkFate
    reasons: tuple[Reason, ...]


class Against(Value):
    """A reason that stands in the way of some tickets, in words for one of them."""

    sentence: str
    tickets: int


class BulkOffer(Value):
    """A transition that at least one ticket of a selection may take."""

    blueprint_id: Id
    transition_id: Id
    name: str
    allowed: int
    refused: int
    elsewhere: int
    """How many of those looked at rest in no state it leads out of."""
    reasons: tuple[Against, ...]


class BulkOffers(Query[tuple[BulkOffer, ...]]):
    """The transitions that a selection may take, by its first tickets: how many would, how many not, and why not."""

    kind: ClassVar[str] = "bulk.offers"
    selection: Selection
    limit: int = Field(default=MOST_LOOKED_AT, ge=1, le=MOST_LOOKED_AT)


class StartBulk(Command[BulkView]):
    """Make a job of these tickets as they are now; ContinueBulk does the work. Agents take a hundred at most."""

    kind: ClassVar[str] = "bulk.start"
    selection: Selection
    work: BulkWork


class ContinueBulk(Command[BulkView]):
    """Go through the next tickets, in one transaction, with the rights that whoever started the job has now."""

    kind: ClassVar[str] = "bulk.continue"
    job_id: int
    limit: int | None = Field(default=None, ge=1, le=1_000)
    """So many tickets at most; None: as many as are done in a moment, so that others get in between."""


class CancelBulk(Command[BulkView]):
    """Stop a job: what was done stays done, the others stay as they are."""

    kind: ClassVar[str] = "bulk.cancel"
    job_id: int


class UndoBulk(Command[BulkView]):
    """Put the fields of the next tickets back to what they were, where nobody has changed the ticket since.

    Only of fields, tags and assignments: what was said stays said, and a transition is taken back by another one.
    """

    kind: ClassVar[str] = "bulk.undo"
    job_id: int
    limit: int | None = Field(default=None, ge=1, le=1_000)
    """So many tickets at most; None: as many as are done in a moment, so that others get in between."""


class GetBulk(Query[BulkView]):
    """How far a job is."""

    kind: ClassVar[str] = "bulk.get"
    job_id: int


class ListBulks(Query[tuple[BulkView, ...]]):
    """My jobs, newest first."""

    kind: ClassVar[str] = "bulk.list"
    limit: int = Field(default=20, ge=1, le=100)


class ListBulkResults(Query[tuple[BulkResult, ...]]):
    """What became of each ticket of a job, in the order of their numbers; `after` is the last one seen."""

    kind: ClassVar[str] = "bulk.results"
    job_id: int
    fates: tuple[BulkFate, ...] = ()
    after: int = 0
    limit: int = Field(default=200, ge=1, le=1_000)

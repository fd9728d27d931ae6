"""What process owners say about versions: drafts from them, what differs, tickets taken over to another and back."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from runtime.messages.base import Command, Query, Why
from runtime.messages.blueprints import DraftView
from runtime.model.diff import Diff
from runtime.model.migration import MigrationPlan, Passage, Timer
from runtime.model.reasons import Reason
from runtime.model.values import Count, Id, Moment, Value
from runtime.model.where_used import Kind


class Standing(StrEnum):
    """How far a migration is."""

    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    ROLLING_BACK = "rolling_back"
    ROLLED_BACK = "rolled_back"


class Fate(StrEnum):
    """What became of one ticket in a migration."""

    WAITING = "waiting"
    MIGRATED = "migrated"
    EXITED = "exited"
    STAYED = "stayed"
    """On its version, by rule or because its state has none."""
    GONE = "gone"
    """It was on none of the plan's versions any more when its turn came."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    """Its turn never came."""
    RESTORED = "restored"
    KEPT = "kept"
    """It could not be rolled back: it has moved since."""


class Dues(Value):
    """When tickets are due: how many are at all, and between which moments."""

    tickets: int = 0
    earliest: Moment | None = None
    latest: Moment | None = None


class Numbers(Value):
    """What a migration does to the tickets of one state, counted."""

    tickets: int
    before: Dues = Dues()
    after: Dues = Dues()
    due_moved: int = 0
    breaks: int = 0
    """A limit is over at once that was not before."""
    stuck: int = 0
    """Nobody can take them on from there."""
    branches_cancelled: int = 0
    """Branches of parallel groups that were done and are to be done again, or are no more."""


class Sample(Value):
    """One of the tickets of a state."""

    ticket_id: int
    subject: str
    due_before: Moment | None
    due_after: Moment | None
    breaks: bool


class StatePreview(Value):
    """The tickets in one state of the old versions, and what becomes of them.

    `gained` and `lost` name the transitions that they may take then or may not take any more.
    """

    state: Id
    name: str
    passage: Passage
    target: Id | None
    timer: Timer
    numbers: Numbers
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    sample: tuple[Sample, ...] = ()


class MigrationPreview(Value):
    """What a plan would do now, ticket by ticket in memory.

    `problems` stop it; `overdue` tickets have clocks to fire first, which may move them.
    """

    plan: MigrationPlan
    states: tuple[StatePreview, ...]
    overdue: int
    problems: tuple[Reason, ...]

    @property
    def tickets(self) -> int:
        """How many tickets are in flight on the plan's versions."""
        return sum(state.numbers.tickets for state in self.states)


class StateResult(Value):
    """What a migration did to the tickets it found in one state; `target` None: they stayed or left."""

    state: Id
    target: Id | None
    fate: Fate
    numbers: Numbers


class MigrationView(Value):
    """A migration: how far it is and what it did. `more`: send the same command again to carry it on.

    `states` is told by GetMigration, and by the command with which it ends.
    """

    job_id: int
    plan: MigrationPlan
    standing: Standing
    reason: str
    started_at: Moment
    started_by: str
    ended_at: Moment | None
    total: int
    counts: dict[Fate, int]
    states: tuple[StateResult, ...] = ()
    more: bool = False

    @property
    def done(self) -> int:
        """How many tickets have had their turn, one way or back."""
        open_fates = {Fate.WAITING}
        if self.standing is Standing.ROLLING_BACK:
            open_fates |= {Fate.MIGRATED, Fate.EXITED}
        return self.total - sum(self.counts.get(fate, 0) for fate in open_fates)


class MigratedTicket(Value):
    """What became of one ticket, with the reason where it did not go as planned."""

    ticket_id: int
    fate: Fate
    state: str | None
    target: str | None
    detail: str


class RollBackPreview(Value):
    """What a roll back would do now: tickets that go back, and those that are kept, some of them with the reason."""

    back: int
    kept: int
    sample: tuple[MigratedTicket, ...] = ()


class SuggestMigration(Query[MigrationPlan]):
    """A plan that lets states find themselves again by id, else by name. None: the draft; no versions: all in use."""

    kind: ClassVar[str] = "migration.suggest"
    blueprint_id: Id
    from_versions: tuple[Count, ...] = ()
    to_version: Count | None = None


class PreviewMigration(Query[MigrationPreview]):
    """What a plan would do now. Changes nothing."""

    kind: ClassVar[str] = "migration.preview"
    plan: MigrationPlan
    samples: int = Field(default=5, ge=0, le=100)


class StartMigration(Command[MigrationView]):
    """Make a migration of every ticket in flight on the plan's versions; ContinueMigration carries it out."""

    kind: ClassVar[str] = "migration.start"
    plan: MigrationPlan
    reason: Why


class ContinueMigration(Command[MigrationView]):
    """Take the next tickets over, in one transaction. Whoever may migrate, or the clock, may go on with it."""

    kind: ClassVar[str] = "migration.continue"
    job_id: int
    limit: int | None = Field(default=None, ge=1, le=1_000)
    """So many tickets at most; None: as many as are done in a moment, so that others get in between."""


class CancelMigration(Command[MigrationView]):
    """Stop a migration: what was done stays done, the others stay where they are."""

    kind: ClassVar[str] = "migration.cancel"
    job_id: int


class RollBackMigration(Command[MigrationView]):
    """Take the next migrated tickets back, in one transaction; those that have moved since are kept and reported."""

    kind: ClassVar[str] = "migration.roll_back"
    job_id: int
    reason: Why
    limit: int | None = Field(default=None, ge=1, le=1_000)
    """So many tickets at most; None: as many as are done in a moment, so that others get in between."""


class PreviewRollBack(Query[RollBackPreview]):
    """Which tickets a roll back would take back now. Changes nothing."""

    kind: ClassVar[str] = "migration.preview_roll_back"
    job_id: int
    samples: int = Field(default=5, ge=0, le=100)


class GetMigration(Query[MigrationView]):
    """How far a migration is and what it did."""

    kind: ClassVar[str] = "migration.get"
    job_id: int


class ListMigrations(Query[tuple[MigrationView, ...]]):
    """The migrations of a Blueprint, newest first, without their numbers by state."""

    kind: ClassVar[str] = "migration.list"
    blueprint_id: Id


class ListMigratedTickets(Query[tuple[MigratedTicket, ...]]):
    """What became of each ticket, in the order of their numbers; `after` is the last one seen."""

    kind: ClassVar[str] = "migration.tickets"
    job_id: int
    fates: tuple[Fate, ...] = ()
    after: int = 0
    limit: int = Field(default=200, ge=1, le=1_000)


class DraftFromVersion(Command[DraftView]):
    """Make any version the draft again; `expected_revision` 0 means there is no draft yet."""

    kind: ClassVar[str] = "draft.from_version"
    blueprint_id: Id
    number: Count = Field(ge=1)
    expected_revision: Count = Field(ge=0)


class DiscardDraft(Command[None]):
    """Throw the draft away; the versions stay. A Blueprint that was never published is deleted instead."""

    kind: ClassVar[str] = "draft.discard"
    blueprint_id: Id
    expected_revision: Count = Field(ge=1)


class CompareVersions(Query[Diff]):
    """What differs from one version to another; None means the draft."""

    kind: ClassVar[str] = "blueprint.compare"
    blueprint_id: Id
    one: Count | None
    two: Count | None


class InState(Value):
    """How many tickets are under way in one state of one version."""

    version: int
    state: Id
    tickets: int


class InFlight(Value):
    """The tickets under way on every version of a Blueprint, counted at a moment of the desk's clock."""

    at: Moment
    states: tuple[InState, ...]

    def on(self, version: int) -> int:
        """How many are under way on a version."""
        return sum(each.tickets for each in self.states if each.version == version)

    @property
    def tickets(self) -> int:
        """How many are under way on any version."""
        return sum(each.tickets for each in self.states)


class CountInFlight(Query[InFlight]):
    """How many tickets are under way on each version of a Blueprint, and in which of its states."""

    kind: ClassVar[str] = "blueprint.in_flight"
    blueprint_id: Id


class UsedBy(Value):
    """What uses something: a Blueprint, in which version (None: its draft) and by which of its elements; or a view.

    Or the scenarios of a Blueprint, `elements` by name; or delayed actions that wait on tickets, of no Blueprint.
    `tickets` are those under way on that version, or those whose actions wait; `in_force`: new tickets enter it, the
    view is shown, the actions will be done.
    """

    place: Literal["blueprint", "view", "scenarios", "waiting"] = "blueprint"
    id: Id
    name: str
    version: int | None = None
    in_force: bool
    tickets: int = 0
    elements: tuple[str, ...] = ()


class WhereUsed(Query[tuple[UsedBy, ...]]):
    """Where a field, team, person… is used: drafts, versions in force or in use, views, scenarios, waiting actions."""

    kind: ClassVar[str] = "blueprint.where_used"
    of: Kind
    id: Id

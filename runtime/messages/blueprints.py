"""What process owners say about Blueprints: drafts, versions, activation."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.blueprint import Blueprint
from runtime.model.values import Count, Id, Moment, Value


class Activity(StrEnum):
    """Whether a Blueprint claims tickets. Fading: no new ones, the present ones finish."""

    DRAFT = "draft"
    ACTIVE = "active"
    FADING = "fading"
    INACTIVE = "inactive"


class BlueprintSummary(Value):
    """A Blueprint in a list. `version` is the newest published number, `active` the tickets in any version.

    `late`: how many of them have been longer in their state than its limit allows; nothing where nobody asked for it.
    """

    id: Id
    name: str
    department: Id | None
    activity: Activity
    rank: int
    version: int | None
    draft_revision: int | None
    active: int
    late: int | None = None


class DraftView(Value):
    """A draft with the revision to save it against."""

    blueprint: Blueprint
    revision: int
    saved_at: Moment
    saved_by: str
    merged_with: tuple[str, ...] = ()
    """Whose changes, made meanwhile, were merged with those just saved."""


class VersionView(Value):
    """A published version, frozen for good."""

    version_id: int
    number: int
    blueprint: Blueprint
    checksum: str
    published_at: Moment
    published_by: str
    note: str


class SaveDraft(Command[DraftView]):
    """Keep a draft; `expected_revision` is the one it was made from, 0 means there was none.

    What others saved meanwhile is merged with it; where both changed the same, a Conflict names every such place.
    """

    kind: ClassVar[str] = "draft.save"
    blueprint: Blueprint
    expected_revision: Count = Field(ge=0)


class GetDraft(Query[DraftView]):
    """The draft of a Blueprint."""

    kind: ClassVar[str] = "draft.get"
    blueprint_id: Id


type Accepted = tuple[Id, ...] | Literal["all"]
"""Warnings of the checks that whoever publishes accepts: by code, or every one."""


class PublishBlueprint(Command[VersionView]):
    """Freeze the draft as the next version; new tickets enter it from now on, if the Blueprint is active.

    Refused, with every finding as a reason, while the checks find an error or a warning that is not accepted.
    """

    kind: ClassVar[str] = "blueprint.publish"
    blueprint_id: Id
    expected_revision: Count = Field(ge=1)
    note: str = Field(default="", max_length=2_000)
    activate: bool = True
    accept: Accepted = ()
    """The codes of warnings that were seen and accepted; an error is never accepted."""


class SetActivity(Command[BlueprintSummary]):
    """Activate, fade or deactivate a Blueprint. Deactivating takes its tickets out, keeping their status."""

    kind: ClassVar[str] = "blueprint.set_activity"
    blueprint_id: Id
    activity: Activity


class RankBlueprints(Command[tuple[BlueprintSummary, ...]]):
    """The order in which Blueprints claim tickets: the first that matches wins."""

    kind: ClassVar[str] = "blueprint.rank"
    ids: tuple[Id, ...]


class DeleteBlueprint(Command[None]):
    """Delete a Blueprint no ticket ever entered; else it can only fade."""

    kind: ClassVar[str] = "blueprint.delete"
    blueprint_id: Id


class ListBlueprints(Query[tuple[BlueprintSummary, ...]]):
    """Every Blueprint, in rank order; `late`: counting those over their limit, too."""

    kind: ClassVar[str] = "blueprint.list"
    late: bool = False


class GetVersion(Query[VersionView]):
    """A published version: this number, or the newest."""

    kind: ClassVar[str] = "blueprint.version"
    blueprint_id: Id
    number: Count | None = None


class ListVersions(Query[tuple[VersionView, ...]]):
    """Every published version of a Blueprint, newest first."""

    kind: ClassVar[str] = "blueprint.versions"
    blueprint_id: Id

"""What process owners say about checkpoints: how a draft stood at a moment, kept by name."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from runtime.messages.base import Command, Query
from runtime.model.blueprint import Blueprint
from runtime.model.values import Count, Id, Moment, Value

MOST_CHECKPOINTS = 50
"""So many are kept of one Blueprint."""


class CheckpointView(Value):
    """A draft as it stood, with the name it was kept by."""

    checkpoint_id: int
    name: str
    blueprint: Blueprint
    revision: int
    """Of the draft."""
    kept_at: Moment
    kept_by: str


class KeepCheckpoint(Command[CheckpointView]):
    """Keep the draft as it is, by a name; `expected_revision` is the one that was seen.

    It stays when the draft is changed, published or discarded, until it is deleted itself, or its Blueprint is.
    """

    kind: ClassVar[str] = "checkpoint.keep"
    blueprint_id: Id
    expected_revision: Count = Field(ge=1)
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class DeleteCheckpoint(Command[None]):
    """Delete a checkpoint; neither the draft nor a version changes."""

    kind: ClassVar[str] = "checkpoint.delete"
    blueprint_id: Id
    checkpoint_id: int = Field(ge=1)


class ListCheckpoints(Query[tuple[CheckpointView, ...]]):
    """The checkpoints of a Blueprint, newest first."""

    kind: ClassVar[str] = "checkpoint.list"
    blueprint_id: Id

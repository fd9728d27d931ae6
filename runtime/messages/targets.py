"""What states are to reach: how long tickets are to stay in each of them on average."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.values import DAY, Id, Value

LONGEST = 3_650 * DAY
"""A target is at most ten years."""


class StateTarget(Value):
    """The mean a state is to keep within, in ms of business time or of the calendar's."""

    state: Id
    mean: int = Field(ge=1, le=LONGEST)
    business: bool = False


class GetTargets(Query[tuple[StateTarget, ...]]):
    """The targets of a Blueprint's states; a state without one has none."""

    kind: ClassVar[str] = "targets.get"
    blueprint_id: Id


class PutTarget(Command[tuple[StateTarget, ...]]):
    """Give a state of a Blueprint a target, or (`mean` None) take it away; the answer is all of them.

    A target is no part of a version: it bounds nothing and moves no ticket.
    """

    kind: ClassVar[str] = "targets.put"
    blueprint_id: Id
    state: Id
    mean: int | None = Field(default=None, ge=1, le=LONGEST)
    business: bool = False

"""A ticket's tasks: something to be done beside its way through the Blueprint, by somebody, until some moment."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from runtime.model.values import Id, Moment, Name, Value

MAX_TASKS = 200
"""How many a ticket may ever have."""

MAX_CHECKS = 50

type CheckText = Annotated[str, Field(min_length=1, max_length=500)]


class Check(Value):
    """One line of a task's checklist."""

    text: CheckText
    done: bool = False


class Task(Value):
    """One task. `number` names it on its ticket; `done_at` None: it is still to be done."""

    number: int
    title: Name
    owner: Id | None = None
    due: Moment | None = None
    checklist: tuple[Check, ...] = Field(default=(), max_length=MAX_CHECKS)
    position: int = 0
    done_at: Moment | None = None
    done_by: Id | None = None

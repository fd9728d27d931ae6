"""Tasks that actions and people add, and the moment at which each is due: a due moment of its own, met once."""

from __future__ import annotations

import json

from runtime.engine.draft import Draft
from runtime.model.blueprint import Category
from runtime.model.events import TaskCreated
from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.model.work_events import TaskDue

TASK_CLOCK = "task:"


def add(
    draft: Draft, *, title: str, owner: str | None = None, due: Moment | None = None, checklist: tuple[str, ...] = ()
) -> None:
    """One task more. Everything has been checked."""
    draft.record(TaskCreated(title=title, owner=owner, due=due, checklist=checklist))
    if due is not None:
        arm(draft, draft.snapshot.ticket.tasks, title=title, owner=owner, due=due)


def arm(draft: Draft, number: int, *, title: str, owner: str | None, due: Moment) -> None:
    """The task is due then; the due moment knows what to say, so that nobody has to look it up."""
    payload = json.dumps({"title": title, "owner": owner}, ensure_ascii=False)
    draft.arm(Arm(clock=f"{TASK_CLOCK}{number}", at=due, payload=payload))


def meet(draft: Draft, met: Arm) -> None:
    """A task's moment has come. On a closed ticket nothing is to be done any more."""
    draft.disarm(met.clock)
    if draft.snapshot.ticket.category == Category.CLOSED:
        return
    known = json.loads(met.payload)
    number = int(met.clock.removeprefix(TASK_CLOCK))
    draft.record(TaskDue(task=number, title=known["title"], owner=known["owner"], scheduled=met.at))

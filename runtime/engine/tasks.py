"""What happens to a ticket's tasks: added, changed, done, put in order, due. They never move a ticket by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.engine.task_clock import TASK_CLOCK, add, arm
from runtime.model.blueprint import Category
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Outcome
from runtime.model.tasks import MAX_TASKS, Task
from runtime.model.work_events import TaskChanged, TaskFinished, TaskRemoved, TaskReopened, TasksOrdered


def added(situation: Situation, task: Task) -> Outcome:
    """One task more. Raises NotAllowed: the ticket is closed, its owner does not work here, there are too many."""
    ticket = situation.snapshot.ticket
    reasons = [*_why_not_worked(situation), *_why_not_owner(situation, task.owner)]
    if ticket.tasks >= MAX_TASKS:
        reasons.append(Reason("too_many_tasks", f"A ticket has {MAX_TASKS} tasks at most: open another ticket."))
    _insist(reasons)
    draft = Draft(situation)
    checklist = tuple(check.text for check in task.checklist)
    add(draft, title=task.title, owner=task.owner, due=task.due, checklist=checklist)
    return finish(draft)


def changed(situation: Situation, before: Task, after: Task) -> Outcome:
    """A task takes other values. Raises NotAllowed: the ticket is closed, the new owner does not work here."""
    handed = after.owner is not None and after.owner != before.owner
    _insist([*_why_not_worked(situation), *(_why_not_owner(situation, after.owner) if handed else ())])
    draft = Draft(situation)
    draft.record(
        TaskChanged(
            task=before.number,
            title=after.title,
            owner=after.owner,
            due=after.due,
            checklist=tuple(check.text for check in after.checklist),
            ticked=tuple(check.done for check in after.checklist),
            handed=handed,
        )
    )
    if before.done_at is None:
        _keep_time(draft, before, after)
    return finish(draft)


def _keep_time(draft: Draft, before: Task, after: Task) -> None:
    """A moment that has come once does not come again; another one does."""
    if after.due is None:
        draft.disarm(f"{TASK_CLOCK}{before.number}")
    elif after.due != before.due or after.due > draft.now:
        arm(draft, before.number, title=after.title, owner=after.owner, due=after.due)


def finished(situation: Situation, task: Task) -> Outcome:
    """A task is done. Raises NotAllowed: the ticket is closed, or it was done already."""
    done = [Reason("task_done", f"“{task.title}” is done already.")] if task.done_at is not None else []
    _insist([*_why_not_worked(situation), *done])
    draft = Draft(situation)
    draft.record(TaskFinished(task=task.number))
    draft.disarm(f"{TASK_CLOCK}{task.number}")
    return finish(draft)


def reopened(situation: Situation, task: Task) -> Outcome:
    """A task is to be done after all. Raises NotAllowed: the ticket is closed, or it is not done."""
    undone = [Reason("task_open", f"“{task.title}” is still to be done.")] if task.done_at is None else []
    _insist([*_why_not_worked(situation), *undone])
    draft = Draft(situation)
    draft.record(TaskReopened(task=task.number))
    if task.due is not None and task.due > draft.now:
        arm(draft, task.number, title=task.title, owner=task.owner, due=task.due)
    return finish(draft)


def removed(situation: Situation, task: Task) -> Outcome:
    """A task is taken off the list; history keeps it. Raises NotAllowed for a closed ticket."""
    _insist(_why_not_worked(situation))
    draft = Draft(situation)
    draft.record(TaskRemoved(task=task.number, open=task.done_at is None))
    draft.disarm(f"{TASK_CLOCK}{task.number}")
    return finish(draft)


def ordered(situation: Situation, tasks: Sequence[Task], order: tuple[int, ...]) -> Outcome:
    """The tasks stand in another order. Raises NotAllowed unless it names each of them once."""
    reasons = _why_not_worked(situation)
    if sorted(order) != sorted(task.number for task in tasks):
        reasons.append(Reason("bad_order", "The order must name every task of the ticket once: reload and try again."))
    _insist(reasons)
    draft = Draft(situation)
    draft.record(TasksOrdered(order=order))
    return finish(draft)


def _why_not_worked(situation: Situation) -> list[Reason]:
    if situation.snapshot.ticket.category != Category.CLOSED:
        return []
    return [Reason("closed", "A closed ticket is read-only: open a follow-up ticket instead.")]


def _why_not_owner(situation: Situation, owner: str | None) -> list[Reason]:
    person = situation.setup.people.get(owner or "")
    if owner is None or (person is not None and person.active):
        return []
    return [Reason("unknown_person", f"“{owner}” is nobody active here: give the task to somebody else.", "owner")]


def _insist(reasons: Sequence[Reason]) -> None:
    if reasons:
        raise NotAllowed(*reasons)

"""Handlers of a ticket's tasks."""

from __future__ import annotations

from collections.abc import Callable

from runtime.desk.clock import load_to_change
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import tasks as decided
from runtime.engine.situation import Situation
from runtime.messages import working as said
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.tickets import TicketPlace
from runtime.model.business_clock import NeverOpens
from runtime.model.durations import Duration, moment_after
from runtime.model.people import Role
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.tasks import Check, Task
from runtime.model.values import Moment
from runtime.store import tasks
from runtime.store.visibility import visible_to


def add_task(command: said.AddTask, work: Work) -> TicketPlace:
    """One task more."""
    before = load_to_change(work, command.ticket_id)
    return place_of(work, work.record(before, decide_task(command, before, work)))


def decide_task(command: said.AddTask, before: Snapshot, work: Work) -> Outcome:
    """What adding a task leads to."""
    due = command.due
    if command.due_in is not None:
        due = in_so_long(work, command.due_in, before.ticket.department)
    checklist = tuple(Check(text=text) for text in command.checklist)
    task = Task(number=0, title=command.title, owner=command.owner, due=due, checklist=checklist)
    return decided.added(work.situation(before), task)


def in_so_long(work: Work, duration: Duration, department: str) -> Moment:
    """When the duration has passed, on the department's calendar. Raises Refused when it never opens."""
    try:
        return moment_after(work.now, duration, work.setup.calendar_for(department))
    except NeverOpens as never:
        raise Refused(str(never)) from never


def edit_task(command: said.EditTask, work: Work) -> TicketPlace:
    """Other values."""
    values = {"title": command.title, "owner": command.owner, "due": command.due, "checklist": command.checklist}
    return _decided(
        command.ticket_id,
        command.task,
        work,
        lambda situation, task: decided.changed(situation, task, task.having(**values)),
    )


def finish_task(command: said.FinishTask, work: Work) -> TicketPlace:
    """It is done."""
    return _decided(command.ticket_id, command.task, work, decided.finished)


def reopen_task(command: said.ReopenTask, work: Work) -> TicketPlace:
    """It is not, after all."""
    return _decided(command.ticket_id, command.task, work, decided.reopened)


def remove_task(command: said.RemoveTask, work: Work) -> TicketPlace:
    """Off the list."""
    return _decided(command.ticket_id, command.task, work, decided.removed)


def _decided(ticket_id: int, number: int, work: Work, decide: Callable[[Situation, Task], Outcome]) -> TicketPlace:
    before = load_to_change(work, ticket_id)
    task = next((each for each in tasks.of_ticket(work.session, ticket_id) if each.number == number), None)
    if task is None:
        raise NotFound(f"Ticket {ticket_id} has no task {number} (any more).")
    if work.actor.role is Role.LIGHT_AGENT and task.owner != work.actor.id:
        raise Forbidden("A light agent finishes their own tasks only: this one is somebody else’s.")
    return place_of(work, work.record(before, decide(work.situation(before), task)))


def order_tasks(command: said.OrderTasks, work: Work) -> TicketPlace:
    """In another order."""
    before = load_to_change(work, command.ticket_id)
    known = tasks.of_ticket(work.session, command.ticket_id)
    return place_of(work, work.record(before, decided.ordered(work.situation(before), known, command.order)))


def list_tasks(query: said.ListTasks, work: Work) -> tuple[Task, ...]:
    """A ticket's tasks."""
    work.load(query.ticket_id)
    return tasks.of_ticket(work.session, query.ticket_id)


def my_tasks(query: said.MyTasks, work: Work) -> tuple[said.MyTask, ...]:
    """The asker's own."""
    found = tasks.waiting_for(work.session, work.actor.id, visible_to(work.actor), query.limit)
    return tuple(said.MyTask(ticket_id=key, subject=subject, task=task) for key, subject, task in found)

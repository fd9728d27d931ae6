"""Tasks as rows: written along with their facts, listed by ticket and by owner."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from pydantic_core import to_json

from runtime.messages.system import Problem
from runtime.model.events import TaskCreated
from runtime.model.snapshot import Snapshot
from runtime.model.tasks import Check, Task
from runtime.model.values import Moment
from runtime.model.work_events import (
    TaskChanged,
    TaskFinished,
    TaskRemoved,
    TaskReopened,
    TasksOrdered,
)
from runtime.store.database import Plan, Session
from runtime.store.schema import NEVER, task, ticket

_NAMES = ("ticket_id", "title", "owner", "due", "done_at", "number", "position", "checklist", "done_by")
CREATE = Plan(sa.insert(task).values({name: sa.bindparam(name) for name in _NAMES}))
KINDS = (TaskCreated, TaskChanged, TaskFinished, TaskReopened, TaskRemoved, TasksOrdered)
"""The facts that are rows here."""


def keep(session: Session, event: object, *, after: Snapshot, at: Moment, actor: str) -> None:
    """Write what the fact says; `after` is the ticket after it."""
    _KEEP[type(event)](session, event, after, (at, actor))


type _When = tuple[Moment, str]


def _create(session: Session, event: TaskCreated, after: Snapshot, _when: _When) -> None:
    number = after.ticket.tasks
    session.run(
        CREATE,
        {
            "ticket_id": after.ticket.id,
            "title": event.title,
            "owner": event.owner,
            "due": event.due,
            "done_at": None,
            "number": number,
            "position": number,
            "checklist": _checklist(event.checklist, (False,) * len(event.checklist)),
            "done_by": None,
        },
    )


def _checklist(texts: tuple[str, ...], ticked: tuple[bool, ...]) -> str:
    return to_json(list(zip(texts, ticked, strict=True))).decode() if texts else "[]"


def _set(session: Session, after: Snapshot, number: int, **values: Any) -> None:
    named = sa.and_(task.c.ticket_id == after.ticket.id, task.c.number == number)
    session.core.execute(sa.update(task).where(named).values(values))


def _change(session: Session, event: TaskChanged, after: Snapshot, _when: _When) -> None:
    checklist = _checklist(event.checklist, event.ticked)
    _set(session, after, event.task, title=event.title, owner=event.owner, due=event.due, checklist=checklist)


def _finish(session: Session, event: TaskFinished, after: Snapshot, when: _When) -> None:
    _set(session, after, event.task, done_at=when[0], done_by=when[1])


def _reopen(session: Session, event: TaskReopened, after: Snapshot, _when: _When) -> None:
    _set(session, after, event.task, done_at=None, done_by=None)


def _remove(session: Session, event: TaskRemoved, after: Snapshot, _when: _When) -> None:
    session.core.execute(sa.delete(task).where(task.c.ticket_id == after.ticket.id, task.c.number == event.task))


def _order(session: Session, event: TasksOrdered, after: Snapshot, _when: _When) -> None:
    for position, number in enumerate(event.order, 1):
        _set(session, after, number, position=position)


_KEEP: dict[type, Callable[[Session, Any, Snapshot, _When], None]] = {
    TaskCreated: _create,
    TaskChanged: _change,
    TaskFinished: _finish,
    TaskReopened: _reopen,
    TaskRemoved: _remove,
    TasksOrdered: _order,
}


def of_ticket(session: Session, ticket_id: int) -> tuple[Task, ...]:
    """A ticket's tasks, in their order."""
    rows = session.core.execute(sa.select(task).where(task.c.ticket_id == ticket_id).order_by(*_PLACE))
    return tuple(_task(row) for row in rows)


_PLACE = (task.c.position, task.c.number)


def waiting_for(session: Session, person: str, visible: Any, most: int) -> list[tuple[int, str, Task]]:
    """The open tasks of somebody on tickets of `visible`, the next due first: ticket, its subject, the task."""
    mine = sa.and_(task.c.owner == person, task.c.done_at.is_(None), visible)
    statement = (
        sa.select(task, ticket.c.subject)
        .join_from(task, ticket, ticket.c.id == task.c.ticket_id)
        .where(mine)
        .order_by(sa.func.coalesce(task.c.due, NEVER), task.c.id)
        .limit(most)
    )
    return [(row.ticket_id, row.subject, _task(row)) for row in session.core.execute(statement)]


def _task(row: Any) -> Task:
    return Task(
        number=row.number,
        title=row.title,
        owner=row.owner,
        due=row.due,
        checklist=tuple(Check(text=text, done=bool(done)) for text, done in json.loads(row.checklist)),
        position=row.position,
        done_at=row.done_at,
        done_by=row.done_by,
    )


def problems(session: Session) -> Iterator[Problem]:
    """Tickets that count other open tasks than they have."""
    todo = sa.select(sa.func.count()).where(task.c.ticket_id == ticket.c.id, task.c.done_at.is_(None))
    differing = sa.select(ticket.c.id).where(ticket.c.tasks > 0, ticket.c.open_tasks != todo.scalar_subquery())
    stray = sa.select(task.c.ticket_id).join(ticket, ticket.c.id == task.c.ticket_id).where(ticket.c.tasks == 0)
    for ticket_id in session.core.execute(sa.union(differing, stray)).scalars():
        sentence = f"Ticket {ticket_id}: its tasks are not those its history tells."
        yield Problem(code="tasks_differ", ticket_id=ticket_id, sentence=sentence)

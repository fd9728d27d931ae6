"""A ticket's row as a snapshot and back: one read, one versioned update. On the hot path of every transition."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from operator import attrgetter, is_
from typing import Any, NamedTuple

import psycopg
import sqlalchemy as sa
from pydantic import TypeAdapter
from pydantic_core import to_json

from runtime.messages.faults import Refused
from runtime.model.altered import altered
from runtime.model.snapshot import Arm, Snapshot, new_snapshot
from runtime.model.ticket import CATEGORIES, Run, Ticket, Visit, new_ticket
from runtime.model.values import Moment
from runtime.store.database import Insertion, Plan, Session
from runtime.store.schema import NEVER, desk_fact, due, ticket, ticket_tag, ticket_text
from runtime.store.sla_clocks import as_text, from_text


class _Memory(NamedTuple):
    """What the ticket's row remembers of its run and open visit beyond what queries need."""

    run: Run
    visit: Visit | None


_MEMORY = TypeAdapter(_Memory)
_FIELDS: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, bool | int | float | str | tuple[str, ...] | None])

SETUP_REVISION = "setup_revision"

_next_due = sa.select(sa.func.min(due.c.at)).where(due.c.ticket_id == ticket.c.id).scalar_subquery()
_is_revision = desk_fact.c.name == sa.literal_column(f"'{SETUP_REVISION}'")
_revision = sa.select(desk_fact.c.value).where(_is_revision).scalar_subquery()
SELECT = sa.select(
    ticket.c.id,
    ticket.c.version,
    ticket.c.ref,
    ticket.c.subject,
    ticket.c.requester,
    ticket.c.organisation,
    ticket.c.department,
    ticket.c.team,
    ticket.c.assignee,
    ticket.c.type,
    ticket.c.priority,
    ticket.c.status,
    ticket.c.category,
    ticket.c.tags,
    ticket.c.fields,
    ticket.c.messages,
    ticket.c.public_replies,
    ticket.c.reopened,
    ticket.c.created_at,
    ticket.c.updated_at,
    ticket.c.tasks,
    ticket.c.open_tasks,
    ticket.c.snoozed_until,
    ticket.c.merged_into,
    ticket.c.sla,
    ticket.c.memory,
    ticket_text.c.description,
    ticket_text.c.resolution,
    _next_due.label("next_due"),
    _revision.label("revision"),
).join_from(ticket, ticket_text)
LOAD = Plan(SELECT.where(ticket.c.id == sa.bindparam("id")))
LOCK = Plan(sa.select(ticket.c.id).where(ticket.c.id == sa.bindparam("id")).with_for_update())
"""On its own: a statement that waits for a lock still sees the other tables as they were before it waited."""

_FIXED = frozenset({"id", "ref", "created_at"})
_DESCRIBING = (
    "subject",
    "requester",
    "organisation",
    "department",
    "team",
    "assignee",
    "type",
    "priority",
    "tags",
    "fields",
    "messages",
    "public_replies",
    "reopened",
    "tasks",
    "open_tasks",
    "snoozed_until",
    "merged_into",
)
"""Columns a plain move leaves alone: not to name them in the update spares the indexes on them."""
_DESCRIPTION = attrgetter(*_DESCRIBING)


def _update(left_alone: Collection[str]) -> Plan:
    names = [column.name for column in ticket.columns if column.name not in _FIXED.union(left_alone)]
    return Plan(
        sa.update(ticket)
        .where(ticket.c.id == sa.bindparam("of_id"), ticket.c.version == sa.bindparam("of_version"))
        .values({name: sa.bindparam(name) for name in names})
    )


UPDATE = _update(())
MOVE = _update(_DESCRIBING)
_SINCE = frozenset({"tasks", "open_tasks", "snoozed_until", "merged_into", "sla"})
"""Columns younger than some rows that were kept; a ticket to restore has them as it had."""
_RESTORED = tuple(column.name for column in ticket.columns if column.name not in {"id", *_SINCE})
RESTORE = Plan(
    sa.update(ticket)
    .where(ticket.c.id == sa.bindparam("of_id"), ticket.c.version == sa.bindparam("of_version"))
    .values({name: sa.bindparam(name) for name in (*_RESTORED, "sla")})
)
INSERT = Insertion(
    sa.insert(ticket).values(
        {column.name: sa.bindparam(column.name) for column in ticket.columns if column.name != "id"}
    ),
    ticket.c.id,
)
INSERT_TEXT = Plan(
    sa.insert(ticket_text).values(
        ticket_id=sa.bindparam("ticket_id"),
        description=sa.bindparam("description"),
        resolution=sa.bindparam("resolution"),
    )
)
UPDATE_TEXT = Plan(
    sa.update(ticket_text)
    .where(ticket_text.c.ticket_id == sa.bindparam("of_ticket"))
    .values(description=sa.bindparam("description"), resolution=sa.bindparam("resolution"))
)


_CHANGED = "Somebody changed this ticket first. Reload it and try again."


class Loaded(NamedTuple):
    """A snapshot as read, with its earliest due moment and the set-up revision of the same instant.

    `arms`: all its due moments, where they were read along.
    """

    snapshot: Snapshot
    next_due: Moment | None
    setup_revision: int
    arms: tuple[Arm, ...] | None = None


def load(session: Session, ticket_id: int, *, to_write: bool = False) -> Loaded | None:
    """The ticket, or None; `to_write` locks its row where the database locks rows, and then reads."""
    ahead = session.waiting.ahead(ticket_id) if session.waiting is not None else None
    row, arms = ahead or (_read(session, ticket_id, to_write=to_write).fetchone(), None)
    if row is None:
        return None
    *columns, sla, memory, description, resolution, next_due, revision = row
    found = _ticket(columns, description, resolution)
    run, visit = run_and_visit(memory)
    return Loaded(new_snapshot(ticket=found, run=run, visit=visit, sla=from_text(sla)), next_due, int(revision), arms)


def _read(session: Session, ticket_id: int, *, to_write: bool) -> Any:
    if not to_write or session.dialect.name == "sqlite":
        return session.run(LOAD, {"id": ticket_id})
    with session.together():
        session.run(LOCK, {"id": ticket_id})
        return session.run(LOAD, {"id": ticket_id})


def _ticket(columns: list[Any], description: str, resolution: str) -> Ticket:
    tags, fields = columns[13], columns[14]
    return new_ticket(
        id=columns[0],
        version=columns[1],
        ref=columns[2],
        subject=columns[3],
        requester=columns[4],
        organisation=columns[5],
        department=columns[6],
        team=columns[7],
        assignee=columns[8],
        type=columns[9],
        priority=columns[10],
        status=columns[11],
        category=CATEGORIES[columns[12]],
        tags=tuple(json.loads(tags)) if tags != "[]" else (),
        fields=fields_in(fields),
        messages=columns[15],
        public_replies=columns[16],
        reopened=columns[17],
        created_at=columns[18],
        updated_at=columns[19],
        tasks=columns[20],
        open_tasks=columns[21],
        snoozed_until=columns[22],
        merged_into=columns[23],
        description=description,
        resolution=resolution,
    )


def fields_in(text: str) -> dict[str, Any]:
    """The custom fields of a ticket's row."""
    return _FIELDS.validate_json(text) if text != "{}" else {}


def insert(session: Session, snapshot: Snapshot) -> Ticket:
    """A new ticket's rows; the ticket comes back with its id. Refused when another ticket has its `ref`."""
    values = moving(snapshot) | _describing(snapshot.ticket)
    values |= {"ref": snapshot.ticket.ref, "created_at": snapshot.ticket.created_at}
    ticket_id = _inserted(session, values)
    found = altered(snapshot.ticket, id=ticket_id)
    session.run(
        INSERT_TEXT,
        {"ticket_id": ticket_id, "description": found.description, "resolution": found.resolution},
    )
    _tag(session, ticket_id, (), found.tags)
    return found


def _inserted(session: Session, values: dict[str, Any]) -> int:
    try:
        return session.insert(INSERT, values)
    except (sqlite3.IntegrityError, psycopg.errors.UniqueViolation) as error:
        if values["ref"] is None:
            raise
        raise Refused(f"A ticket with the name “{values['ref']}” from elsewhere is on this desk already.") from error


def update(session: Session, before: Snapshot, after: Snapshot) -> None:
    """Write what changed; Conflict when somebody else changed the ticket since `before` was read."""
    old, new = before.ticket, after.ticket
    parameters: dict[str, Any] = moving(after)
    plan = MOVE
    if not all(map(is_, _DESCRIPTION(old), _DESCRIPTION(new))):
        plan = UPDATE
        parameters |= _describing(new)
    parameters["of_id"], parameters["of_version"] = old.id, old.version
    session.run_one(plan, parameters, _CHANGED)
    if old.description is not new.description or old.resolution is not new.resolution:
        session.run(
            UPDATE_TEXT,
            {"of_ticket": old.id, "description": new.description, "resolution": new.resolution},
        )
    if old.tags is not new.tags:
        _tag(session, old.id, old.tags, new.tags)


def restore(session: Session, before: Snapshot, after: Snapshot, row: Mapping[str, Any]) -> None:
    """Give the ticket its whole former row; Conflict when somebody else changed the ticket since `before` was read.

    `row` holds every column as it was read. Long texts, tags and comments are not in it: they must not have changed.
    Its SLA clocks went on meanwhile: they are those of `after`.
    """
    place = {"of_id": before.ticket.id, "of_version": before.ticket.version}
    values = {name: row[name] for name in _RESTORED}
    values |= {"sla": as_text(after.sla), **({} if after.sla is None else {"due_at": due_at(after)})}
    session.run_one(RESTORE, {**values, **place}, _CHANGED)


def run_and_visit(memory: str | None) -> tuple[Run | None, Visit | None]:
    """What a ticket's row remembers, out of the column `memory`."""
    return _MEMORY.validator.validate_json(memory) if memory else (None, None)


def moving(snapshot: Snapshot) -> dict[str, Any]:
    """The columns every change may touch, as they are written."""
    found, run, visit = snapshot.ticket, snapshot.run, snapshot.visit
    return {
        "version": found.version,
        "status": found.status,
        "category": int(found.category),
        "updated_at": found.updated_at,
        "due_at": due_at(snapshot),
        "run_id": run.id if run else None,
        "version_id": run.version_id if run else None,
        "run_ended": run.ended if run else None,
        "state": visit.state if visit else None,
        "visit_id": visit.id if visit else None,
        "memory": _MEMORY.serializer.to_json(_Memory(run, visit), exclude_defaults=True).decode() if run else None,
        "sla": as_text(snapshot.sla),
    }


def _describing(found: Ticket) -> dict[str, Any]:
    """The columns a plain move leaves alone."""
    return {
        "subject": found.subject,
        "requester": found.requester,
        "organisation": found.organisation,
        "department": found.department,
        "team": found.team,
        "assignee": found.assignee,
        "type": found.type,
        "priority": int(found.priority),
        "tags": to_json(found.tags).decode() if found.tags else "[]",
        "fields": to_json(found.fields).decode() if found.fields else "{}",
        "messages": found.messages,
        "public_replies": found.public_replies,
        "reopened": found.reopened,
        "tasks": found.tasks,
        "open_tasks": found.open_tasks,
        "snoozed_until": found.snoozed_until,
        "merged_into": found.merged_into,
    }


def due_at(snapshot: Snapshot) -> Moment:
    """The earliest of the visit's, the run's and the SLA's due moments: what queues sort by. NEVER without one."""
    run, visit = snapshot.run, snapshot.visit
    of_visit = visit.limit.due if visit and visit.limit else None
    of_run = run.limit.due if run and run.limit and run.ended is None else None
    of_sla = snapshot.sla.due if snapshot.sla else None
    return min(of_visit or NEVER, of_run or NEVER, of_sla or NEVER)


def _tag(session: Session, ticket_id: int, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    gone, come = set(old) - set(new), set(new) - set(old)
    if gone:
        session.core.execute(
            sa.delete(ticket_tag).where(ticket_tag.c.ticket_id == ticket_id, ticket_tag.c.tag.in_(gone))
        )
    if come:
        session.core.execute(sa.insert(ticket_tag), [{"tag": tag, "ticket_id": ticket_id} for tag in sorted(come)])

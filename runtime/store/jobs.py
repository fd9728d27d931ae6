"""Migrations as rows: a job, and for every ticket what is to become of it, what became of it, and how it was before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.messages.migration import (
    Dues,
    Fate,
    InState,
    MigratedTicket,
    MigrationView,
    Numbers,
    Standing,
    StateResult,
)
from runtime.model.migration import MigrationPlan
from runtime.model.snapshot import Arm, Snapshot
from runtime.model.ticket import CATEGORIES
from runtime.model.values import Moment
from runtime.store import due, fates, schema, tickets
from runtime.store.database import Plan, Session
from runtime.store.migration_tables import migration, migration_item

_RESULT = ("source", "target", "due_before", "due_after", "breaks", "stuck", "cancelled")
_OF_ITEM = sa.and_(
    migration_item.c.job_id == sa.bindparam("of_job"), migration_item.c.ticket_id == sa.bindparam("of_ticket")
)
SETTLE = Plan(
    sa.update(migration_item)
    .where(_OF_ITEM)
    .values({name: sa.bindparam(name) for name in ("outcome", "detail", "image", *_RESULT)})
)
JUDGE = Plan(
    sa.update(migration_item)
    .where(_OF_ITEM)
    .values(outcome=sa.bindparam("outcome"), detail=sa.bindparam("detail"), image=sa.bindparam("image"))
)
_LEFT = ("version", "status", "category", "updated_at", "memory")


class Former(NamedTuple):
    """A ticket as the database holds it before its turn: every column of its row, and its due moments."""

    row: Mapping[str, Any]
    arms: tuple[Arm, ...]


class Image(NamedTuple):
    """A ticket before and after its migration, as far as that must be known to take it back."""

    row: Mapping[str, Any]
    arms: tuple[Arm, ...]
    forms: tuple[Mapping[str, Any], ...]
    left: Mapping[str, Any]
    """What the migration made of it: version, status, memory."""

    def former(self, present: Snapshot) -> Snapshot:
        """The ticket before; all that a migration leaves alone is as it is now."""
        return _told(present, self.row)

    def made(self, present: Snapshot) -> Snapshot:
        """The ticket as the migration left it, likewise."""
        return _told(present, self.left)


def _told(present: Snapshot, row: Mapping[str, Any]) -> Snapshot:
    run, visit = tickets.run_and_visit(row["memory"])
    names = {name: row[name] for name in ("version", "status", "updated_at")}
    if "fields" in row:
        names["fields"] = tickets.fields_in(row["fields"])
    return Snapshot(ticket=replace(present.ticket, category=CATEGORIES[row["category"]], **names), run=run, visit=visit)


def create(session: Session, plan: MigrationPlan, versions: Sequence[int], *, reason: str, at: Moment, by: str) -> int:
    """A job with every ticket in flight on these versions, waiting; its number."""
    row = {
        "blueprint_id": plan.blueprint_id,
        "plan": plan.model_dump_json(),
        "standing": Standing.RUNNING.value,
        "reason": reason,
        "started_at": at,
        "started_by": by,
        "ended_at": None,
    }
    statement = sa.insert(migration).values(row).returning(migration.c.id)
    job_id = int(session.core.execute(statement).scalar_one())
    _list_tickets(session, job_id, versions)
    counts = fates.as_text(_counted(session, job_id))
    session.core.execute(sa.update(migration).where(migration.c.id == job_id).values(counts=counts))
    return job_id


def _list_tickets(session: Session, job_id: int, versions: Sequence[int]) -> None:
    nought = {"outcome": Fate.WAITING.value, "detail": "", "breaks": 0, "stuck": 0, "cancelled": 0}
    found = sa.select(
        sa.literal(job_id), schema.run.c.ticket_id, *(sa.literal(value).label(name) for name, value in nought.items())
    ).where(_under_way(versions))
    session.core.execute(sa.insert(migration_item).from_select(["job_id", "ticket_id", *nought], found))


def _under_way(versions: Sequence[int]) -> sa.ColumnElement[bool]:
    return sa.and_(schema.run.c.version_id.in_(list(versions)), schema.run.c.ended.is_(None))


def in_flight(session: Session, versions: Sequence[int]) -> tuple[int, ...]:
    """The tickets under way on these versions."""
    statement = sa.select(schema.run.c.ticket_id).where(_under_way(versions)).order_by(schema.run.c.ticket_id)
    return tuple(session.core.execute(statement).scalars())


def versions_in_use(session: Session, blueprint_id: str) -> tuple[int, ...]:
    """The numbers of a Blueprint's versions on which tickets are under way."""
    version = schema.blueprint_version
    statement = (
        sa.select(version.c.number)
        .where(
            version.c.blueprint_id == blueprint_id,
            sa.exists().where(schema.run.c.version_id == version.c.id, schema.run.c.ended.is_(None)),
        )
        .order_by(version.c.number)
    )
    return tuple(session.core.execute(statement).scalars())


def read(session: Session, job_id: int, *, to_write: bool = False) -> MigrationView | None:
    """A job with its counts, or None; `to_write`: whoever else carries it on waits."""
    statement = sa.select(migration).where(migration.c.id == job_id)
    row = session.core.execute(statement.with_for_update() if to_write else statement).first()
    return _view(session, row) if row is not None else None


def tickets_by_version(session: Session, blueprint_id: str) -> dict[int, int]:
    """How many tickets are under way on each version of a Blueprint, by its number; those without are left out."""
    version = schema.blueprint_version
    statement = (
        sa.select(version.c.number, sa.func.count())
        .join_from(version, schema.run, schema.run.c.version_id == version.c.id)
        .where(version.c.blueprint_id == blueprint_id, schema.run.c.ended.is_(None))
        .group_by(version.c.number)
    )
    return dict(iter(session.core.execute(statement)))


def in_states(session: Session, blueprint_id: str) -> tuple[InState, ...]:
    """How many tickets are under way in each state of each version of a Blueprint; those without are left out."""
    version, ticket = schema.blueprint_version, schema.ticket
    statement = (
        sa.select(version.c.number, ticket.c.state, sa.func.count())
        .join_from(version, schema.run, schema.run.c.version_id == version.c.id)
        .join(ticket, ticket.c.id == schema.run.c.ticket_id)
        .where(version.c.blueprint_id == blueprint_id, schema.run.c.ended.is_(None), ticket.c.state.is_not(None))
        .group_by(version.c.number, ticket.c.state)
        .order_by(version.c.number, ticket.c.state)
    )
    found = session.core.execute(statement)
    return tuple(InState(version=number, state=state, tickets=count) for number, state, count in found)


def ever_migrated(session: Session, blueprint_id: str) -> bool:
    """Whether tickets of the Blueprint may have gone over from one version to another."""
    found = sa.select(migration.c.id).where(migration.c.blueprint_id == blueprint_id).limit(1)
    return session.core.execute(found).first() is not None


def of_blueprint(session: Session, blueprint_id: str) -> tuple[MigrationView, ...]:
    """The jobs of a Blueprint, newest first."""
    statement = sa.select(migration).where(migration.c.blueprint_id == blueprint_id).order_by(migration.c.id.desc())
    return tuple(_view(session, row) for row in session.core.execute(statement).all())


def _counted(session: Session, job_id: int) -> dict[Fate, int]:
    outcome = migration_item.c.outcome
    statement = sa.select(outcome, sa.func.count()).where(migration_item.c.job_id == job_id).group_by(outcome)
    return {Fate(name): number for name, number in sorted(session.core.execute(statement))}


def _view(session: Session, row: sa.Row[Any]) -> MigrationView:
    counts = _counted(session, row.id) if row.counts is None else fates.from_text(row.counts, Fate)
    return MigrationView(
        job_id=row.id,
        plan=MigrationPlan.model_validate_json(row.plan),
        standing=Standing(row.standing),
        reason=row.reason,
        started_at=row.started_at,
        started_by=row.started_by,
        ended_at=row.ended_at,
        total=sum(counts.values()),
        counts=counts,
    )


def stand(session: Session, job: MigrationView, standing: Standing, *, ended_at: Moment | None) -> MigrationView:
    """Say how far the job is, with its counts as they are in `job`; the job as it is then."""
    values = {"standing": standing.value, "ended_at": ended_at, "counts": fates.as_text(job.counts)}
    session.core.execute(sa.update(migration).where(migration.c.id == job.job_id).values(values))
    return job.having(standing=standing, ended_at=ended_at)


def after(job: MigrationView, turns: Iterable[tuple[Fate, Fate]]) -> MigrationView:
    """The job once each of these tickets has gone from one fate to the other; `stand` keeps it."""
    return job.having(counts=fates.after(job.counts, turns))


def next_items(session: Session, job_id: int, of: Sequence[Fate], limit: int) -> dict[int, Fate]:
    """The next tickets with one of these fates, in the order of their numbers, each with its own."""
    item = migration_item.c
    statement = (
        sa.select(item.ticket_id, item.outcome)
        .where(item.job_id == job_id, item.outcome.in_([fate.value for fate in of]))
        .order_by(item.ticket_id)
        .limit(limit)
    )
    return {ticket_id: Fate(outcome) for ticket_id, outcome in session.core.execute(statement)}


def give_up_waiting(session: Session, job: MigrationView) -> MigrationView:
    """Tickets whose turn has not come will have none; the job as it is then, which `stand` keeps."""
    item = migration_item.c
    waiting = sa.and_(item.job_id == job.job_id, item.outcome == Fate.WAITING.value)
    session.core.execute(sa.update(migration_item).where(waiting).values(outcome=Fate.CANCELLED.value))
    return job.having(counts=fates.given_up(job.counts, Fate.WAITING, Fate.CANCELLED))


def settle(session: Session, job_id: int, ticket_id: int, fate: Fate, **result: Any) -> None:
    """What became of a ticket: `_RESULT` as far as known, `detail`, and its `image` when it can be taken back."""
    nought = {"breaks": 0, "stuck": 0, "cancelled": 0, "detail": ""}
    empty = dict.fromkeys(("image", "source", "target", "due_before", "due_after"))
    place = {"of_job": job_id, "of_ticket": ticket_id, "outcome": fate.value}
    session.run(SETTLE, {**empty, **nought, **result, **place})


def judge(session: Session, job_id: int, ticket_id: int, fate: Fate, detail: str) -> None:
    """What became of a ticket that was to be taken back."""
    place = {"of_job": job_id, "of_ticket": ticket_id, "outcome": fate.value}
    session.run(JUDGE, {**place, "detail": detail, "image": None})


def formers(session: Session, ids: Sequence[int]) -> dict[int, Former]:
    """Those of the tickets that there are, as they are now."""
    arms = due.arms_of_all(session, ids)
    rows = session.core.execute(sa.select(schema.ticket).where(schema.ticket.c.id.in_(ids))).mappings()
    return {row["id"]: Former(dict(row), arms.get(row["id"], ())) for row in rows}


def image_text(former: Former, forms: Sequence[Mapping[str, Any]], after: Snapshot) -> str:
    """The image of a ticket as stored: as it was, the forms that were dropped, and what was made of it."""
    arms = [[arm.clock, arm.at, arm.stage, arm.payload] for arm in former.arms]
    made = tickets.moving(after)
    parts = {"row": former.row, "arms": arms, "forms": forms, "left": {name: made[name] for name in _LEFT}}
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def images(session: Session, job_id: int, ids: Sequence[int]) -> dict[int, Image]:
    """The images kept of these tickets, which were migrated."""
    item = migration_item.c
    statement = sa.select(item.ticket_id, item.image).where(item.job_id == job_id, item.ticket_id.in_(ids))
    return {ticket_id: _image(json.loads(text)) for ticket_id, text in session.core.execute(statement)}


def _image(data: Mapping[str, Any]) -> Image:
    arms = tuple(Arm(clock=clock, at=at, stage=stage, payload=payload) for clock, at, stage, payload in data["arms"])
    return Image(data["row"], arms, tuple(data["forms"]), data["left"])


def results(session: Session, job_id: int) -> tuple[StateResult, ...]:
    """What the job did, by the state in which it found the tickets and the one they came to."""
    item = migration_item.c
    group = (item.source, item.target, item.outcome)
    moved = sa.case((item.due_before.is_distinct_from(item.due_after), 1), else_=0)
    statement = (
        sa.select(
            *group,
            sa.func.count().label("tickets"),
            *(
                function(column)
                for column in (item.due_before, item.due_after)
                for function in (sa.func.count, sa.func.min, sa.func.max)
            ),
            *(sa.func.sum(column) for column in (moved, item.breaks, item.stuck, item.cancelled)),
        )
        .where(item.job_id == job_id, item.source.is_not(None))
        .group_by(*group)
        .order_by(*group)
    )
    return tuple(_result(tuple(row)) for row in session.core.execute(statement))


def _result(row: tuple[Any, ...]) -> StateResult:
    source, target, outcome, number, *dues, moved, breaks, stuck, cancelled = row
    numbers = Numbers(
        tickets=number,
        before=Dues(tickets=dues[0], earliest=dues[1], latest=dues[2]),
        after=Dues(tickets=dues[3], earliest=dues[4], latest=dues[5]),
        due_moved=int(moved),
        breaks=int(breaks),
        stuck=int(stuck),
        branches_cancelled=int(cancelled),
    )
    return StateResult(state=source, target=target, fate=Fate(outcome), numbers=numbers)


def items(session: Session, job_id: int, of: Sequence[Fate], *, after: int, limit: int) -> tuple[MigratedTicket, ...]:
    """What became of each ticket, in the order of their numbers."""
    item = migration_item.c
    wanted = [item.job_id == job_id, item.ticket_id > after]
    if of:
        wanted.append(item.outcome.in_([fate.value for fate in of]))
    columns = (item.ticket_id, item.outcome, item.source, item.target, item.detail)
    rows = session.core.execute(sa.select(*columns).where(*wanted).order_by(item.ticket_id).limit(limit))
    return tuple(
        MigratedTicket(ticket_id=key, fate=Fate(outcome), state=source, target=target, detail=detail)
        for key, outcome, source, target, detail in rows
    )

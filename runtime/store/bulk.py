"""Bulk jobs as rows: what is to be done, and for every ticket whether it was, with every reason against it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from pydantic import TypeAdapter

from runtime.messages.bulk import BulkFate, BulkResult, BulkStanding, BulkView, BulkWork
from runtime.model.macros import Deeds
from runtime.model.reasons import Reason
from runtime.model.values import Moment, Value
from runtime.store import fates
from runtime.store.among import Among
from runtime.store.database import Plan, Session
from runtime.store.schema import event, ticket
from runtime.store.work_tables import bulk, bulk_item

_REASONS = TypeAdapter(tuple[Reason, ...])
SETTLE = Plan(
    sa.update(bulk_item)
    .where(bulk_item.c.job_id == sa.bindparam("of_job"), bulk_item.c.ticket_id == sa.bindparam("of_ticket"))
    .values({name: sa.bindparam(name) for name in ("outcome", "after", "reasons")})
)
CHANGES = Plan(
    sa.select(event.c.data)
    .where(
        event.c.ticket_id == sa.bindparam("ticket_id"),
        event.c.version > sa.bindparam("before"),
        event.c.version <= sa.bindparam("after"),
        event.c.kind == "fields_changed",
    )
    .order_by(event.c.seq)
)

DEPARTMENTS = Among(sa.select(ticket.c.id, ticket.c.department), ticket.c.id)


class Kept(Value):
    """What a job does: as it was asked for, and the deeds that came to. A macro changed later changes no job."""

    work: BulkWork
    deeds: Deeds


class Job(NamedTuple):
    """What is kept of a job, but for its tickets."""

    job_id: int
    kept: Kept
    standing: BulkStanding
    started_at: Moment
    started_by: str
    ended_at: Moment | None
    counts: Mapping[BulkFate, int]


_JOB = (bulk.c.id, bulk.c.work, bulk.c.standing, bulk.c.started_at, bulk.c.started_by, bulk.c.ended_at, bulk.c.counts)
_OF_JOB = sa.select(*_JOB).where(bulk.c.id == sa.bindparam("of_job"))
READ = Plan(_OF_JOB)
READ_TO_WRITE = Plan(_OF_JOB.with_for_update())
STAND = Plan(
    sa.update(bulk)
    .where(bulk.c.id == sa.bindparam("of_job"))
    .values({name: sa.bindparam(name) for name in ("standing", "ended_at", "counts")})
)
NEXT = Plan(
    sa.select(bulk_item.c.ticket_id, bulk_item.c.version, bulk_item.c.after)
    .where(bulk_item.c.job_id == sa.bindparam("of_job"), bulk_item.c.outcome == sa.bindparam("fate"))
    .order_by(bulk_item.c.ticket_id)
    .limit(sa.bindparam("most", type_=sa.Integer, literal_execute=False))
)
COUNT = Plan(
    sa.select(bulk_item.c.outcome, sa.func.count())
    .where(bulk_item.c.job_id == sa.bindparam("of_job"))
    .group_by(bulk_item.c.outcome)
)


class Item(NamedTuple):
    """A ticket of a job: its version when it was chosen, and after its turn."""

    ticket_id: int
    version: int
    after: int | None


class Verdict(NamedTuple):
    """What became of a ticket."""

    ticket_id: int
    fate: BulkFate
    after: int | None = None
    reasons: tuple[Reason, ...] = ()


def create(session: Session, kept: Kept, chosen: Sequence[tuple[int, int]], *, at: Moment, by: str) -> int:
    """A job with these tickets, each with its version, waiting; its number."""
    row = {
        "work": kept.model_dump_json(),
        "standing": BulkStanding.RUNNING.value,
        "started_at": at,
        "started_by": by,
        "ended_at": None,
        "counts": fates.as_text({BulkFate.WAITING: len(chosen)}),
    }
    job_id = int(session.core.execute(sa.insert(bulk).values(row).returning(bulk.c.id)).scalar_one())
    waiting = {"job_id": job_id, "outcome": BulkFate.WAITING.value, "after": None, "reasons": "[]"}
    rows = [{**waiting, "ticket_id": ticket_id, "version": version} for ticket_id, version in chosen]
    session.core.execute(sa.insert(bulk_item), rows)
    return job_id


def versions(session: Session, ids: Sequence[int], visible: Any) -> dict[int, int]:
    """The versions of those of these tickets that are of `visible`."""
    statement = sa.select(ticket.c.id, ticket.c.version).where(ticket.c.id.in_(list(ids)), visible)
    return dict(iter(session.core.execute(statement)))


def departments(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The departments of those of these tickets that there are."""
    return dict(DEPARTMENTS.ask(session, ids))


def read(session: Session, job_id: int, *, to_write: bool = False) -> Job | None:
    """A job, or None; `to_write`: whoever else carries it on waits."""
    row = session.run(READ_TO_WRITE if to_write else READ, {"of_job": job_id}).fetchone()
    return None if row is None else _job(session, row)


def of_person(session: Session, person: str, most: int) -> tuple[BulkView, ...]:
    """Somebody's jobs, newest first."""
    statement = sa.select(*_JOB).where(bulk.c.started_by == person).order_by(bulk.c.id.desc()).limit(most)
    return tuple(view(_job(session, row)) for row in session.core.execute(statement).all())


def _job(session: Session, row: Sequence[Any]) -> Job:
    job_id, work, standing, started_at, started_by, ended_at, kept = row
    counts = _counted(session, job_id) if kept is None else fates.from_text(kept, BulkFate)
    return Job(job_id, Kept.model_validate_json(work), BulkStanding(standing), started_at, started_by, ended_at, counts)


def _counted(session: Session, job_id: int) -> dict[BulkFate, int]:
    counted = session.run(COUNT, {"of_job": job_id}).fetchall()
    return {BulkFate(name): number for name, number in sorted(counted)}


def view(job: Job) -> BulkView:
    """The job as it is told."""
    return BulkView(
        job_id=job.job_id,
        work=job.kept.work,
        standing=job.standing,
        started_at=job.started_at,
        started_by=job.started_by,
        ended_at=job.ended_at,
        total=sum(job.counts.values()),
        counts=dict(job.counts),
    )


def stand(session: Session, job: Job, standing: BulkStanding, *, ended_at: Moment | None) -> Job:
    """Say how far the job is, with its counts as they are in `job`; the job as it is then."""
    kept = {"standing": standing.value, "ended_at": ended_at, "counts": fates.as_text(job.counts)}
    session.run(STAND, {"of_job": job.job_id, **kept})
    return job._replace(standing=standing, ended_at=ended_at)


def after(job: Job, turn_of: BulkFate, verdicts: Iterable[Verdict]) -> Job:
    """The job with what became of tickets that had this fate; `stand` keeps it."""
    return job._replace(counts=fates.after(job.counts, ((turn_of, verdict.fate) for verdict in verdicts)))


def next_items(session: Session, job_id: int, fate: BulkFate, limit: int) -> tuple[Item, ...]:
    """The next tickets of this fate, in the order of their numbers."""
    rows = session.run(NEXT, {"of_job": job_id, "fate": fate.value, "most": limit}).fetchall()
    return tuple(Item(*row) for row in rows)


def settle(session: Session, job_id: int, verdict: Verdict) -> None:
    """What became of a ticket."""
    session.run(
        SETTLE,
        {
            "of_job": job_id,
            "of_ticket": verdict.ticket_id,
            "outcome": verdict.fate.value,
            "after": verdict.after,
            "reasons": _REASONS.dump_json(verdict.reasons).decode() if verdict.reasons else "[]",
        },
    )


def give_up_waiting(session: Session, job: Job) -> Job:
    """Tickets whose turn has not come will have none; the job as it is then, which `stand` keeps."""
    item = bulk_item.c
    waiting = sa.and_(item.job_id == job.job_id, item.outcome == BulkFate.WAITING.value)
    session.core.execute(sa.update(bulk_item).where(waiting).values(outcome=BulkFate.CANCELLED.value))
    return job._replace(counts=fates.given_up(job.counts, BulkFate.WAITING, BulkFate.CANCELLED))


def results(session: Session, job_id: int, of: Sequence[BulkFate], *, after: int, limit: int) -> tuple[BulkResult, ...]:
    """What became of each ticket, in the order of their numbers."""
    item = bulk_item.c
    wanted = [item.job_id == job_id, item.ticket_id > after]
    if of:
        wanted.append(item.outcome.in_([fate.value for fate in of]))
    columns = (item.ticket_id, item.outcome, item.reasons)
    rows = session.core.execute(sa.select(*columns).where(*wanted).order_by(item.ticket_id).limit(limit))
    return tuple(
        BulkResult(ticket_id=key, fate=BulkFate(outcome), reasons=_REASONS.validate_json(reasons))
        for key, outcome, reasons in rows
    )


def former_values(session: Session, item: Item) -> dict[str, Any]:
    """The values that the ticket's fields had before its turn, of those that took others then."""
    place = {"ticket_id": item.ticket_id, "before": item.version, "after": item.after}
    found: dict[str, Any] = {}
    for (data,) in session.run(CHANGES, place).fetchall():
        for name, value in json.loads(data)["old"].items():
            found.setdefault(name, tuple(value) if isinstance(value, list) else value)
    return found

"""Blueprints as rows: a draft with a revision, versions frozen for good, their order and activity."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from runtime.messages.blueprints import Activity, BlueprintSummary, DraftView, VersionView
from runtime.messages.faults import Conflict, NotFound
from runtime.model.blueprint import Blueprint
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.migration_tables import checkpoint, draft_body
from runtime.store.schema import blueprint, blueprint_version, run, scenario_suite, visit
from runtime.store.schema import draft as draft_row
from runtime.store.upsert import upsert

KEPT_BODIES = 300
"""So many revisions of a draft are kept: who began to edit longer ago starts anew."""


def text_of(value: Blueprint) -> str:
    """A Blueprint as stored: every property, keys in order, so that equal Blueprints are equal texts.

    Properties at their default are written too: a later default must not change what a frozen version means.
    """
    return json.dumps(value.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def checksum_of(text: str) -> str:
    """SHA-256 of the stored text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def draft(session: Session, blueprint_id: str) -> DraftView | None:
    """The draft, or None."""
    row = session.core.execute(sa.select(draft_row).where(draft_row.c.blueprint_id == blueprint_id)).first()
    if row is None:
        return None
    found = Blueprint.model_validate_json(row.body)
    return DraftView(blueprint=found, revision=row.revision, saved_at=row.saved_at, saved_by=row.saved_by)


def save_draft(session: Session, value: Blueprint, *, revision: int, at: Moment, by: str) -> None:
    """Keep a draft as this revision, which must follow the stored one; 1 makes the first.

    Raises Conflict when somebody else saved in between.
    """
    _keep_blueprint(session, value)
    row = {"revision": revision, "body": text_of(value), "saved_at": at, "saved_by": by}
    mine = sa.and_(draft_row.c.blueprint_id == value.id, draft_row.c.revision == revision - 1)
    if session.core.execute(sa.update(draft_row).where(mine).values(row)).rowcount == 1:
        _keep_body(session, value.id, row)
        return
    if revision != next_first_revision(session, value.id) or _has_draft(session, value.id):
        raise Conflict("Somebody else saved this draft meanwhile. Reload it and apply your changes again.")
    session.core.execute(sa.insert(draft_row).values(row | {"blueprint_id": value.id}))
    _keep_body(session, value.id, row)


def _keep_body(session: Session, blueprint_id: str, row: Mapping[str, object]) -> None:
    """Its body too, and no more than the last `KEPT_BODIES`."""
    upsert(session, draft_body, [{"blueprint_id": blueprint_id, **row}])
    revision = int(str(row["revision"]))
    old = sa.and_(draft_body.c.blueprint_id == blueprint_id, draft_body.c.revision <= revision - KEPT_BODIES)
    session.core.execute(sa.delete(draft_body).where(old))


def next_first_revision(session: Session, blueprint_id: str) -> int:
    """The revision of a first draft: 1, or the one after a draft that was thrown away, so that none is meant twice."""
    last = sa.select(sa.func.max(draft_body.c.revision)).where(draft_body.c.blueprint_id == blueprint_id)
    return (session.core.execute(last).scalar() or 0) + 1


def former_draft(session: Session, blueprint_id: str, revision: int) -> DraftView | None:
    """A revision of the draft, as long as it is kept."""
    mine = sa.and_(draft_body.c.blueprint_id == blueprint_id, draft_body.c.revision == revision)
    row = session.core.execute(sa.select(draft_body).where(mine)).first()
    if row is None:
        return None
    found = Blueprint.model_validate_json(row.body)
    return DraftView(blueprint=found, revision=row.revision, saved_at=row.saved_at, saved_by=row.saved_by)


def draft_authors(session: Session, blueprint_id: str, after: int) -> tuple[str, ...]:
    """Who saved the draft after a revision, oldest first, each once."""
    statement = (
        sa.select(draft_body.c.saved_by)
        .where(draft_body.c.blueprint_id == blueprint_id, draft_body.c.revision > after)
        .order_by(draft_body.c.revision)
    )
    return tuple(dict.fromkeys(session.core.execute(statement).scalars()))


def discard_draft(session: Session, blueprint_id: str) -> None:
    """Throw a draft away with its former bodies; only the last one's number is remembered."""
    last = next_first_revision(session, blueprint_id) - 1
    session.core.execute(sa.delete(draft_row).where(draft_row.c.blueprint_id == blueprint_id))
    former = sa.and_(draft_body.c.blueprint_id == blueprint_id, draft_body.c.revision < last)
    session.core.execute(sa.delete(draft_body).where(former))


def _has_draft(session: Session, blueprint_id: str) -> bool:
    found = sa.select(draft_row.c.revision).where(draft_row.c.blueprint_id == blueprint_id)
    return session.core.execute(found).first() is not None


def _keep_blueprint(session: Session, value: Blueprint) -> None:
    """Its row, which also makes savers and publishers of one Blueprint wait for each other.

    Once published, name and department in lists are those of the newest version, not of the draft.
    """
    locked = sa.select(blueprint.c.activity).where(blueprint.c.id == value.id).with_for_update()
    activity = session.core.execute(locked).scalar()
    named = {"name": value.name, "department": value.department}
    if activity is None:
        rank = sa.select(sa.func.coalesce(sa.func.max(blueprint.c.rank), 0) + 1).scalar_subquery()
        new = named | {"id": value.id, "activity": Activity.DRAFT.value, "rank": rank}
        session.core.execute(sa.insert(blueprint).values(new))
    elif activity == Activity.DRAFT.value:
        session.core.execute(sa.update(blueprint).where(blueprint.c.id == value.id).values(named))


def publish(session: Session, value: Blueprint, *, at: Moment, by: str, note: str) -> VersionView:
    """Freeze a Blueprint as its next version; one that was never active is inactive until it is made so."""
    _keep_blueprint(session, value)
    last = sa.select(sa.func.coalesce(sa.func.max(blueprint_version.c.number), 0))
    number: int = session.core.execute(last.where(blueprint_version.c.blueprint_id == value.id)).scalar_one() + 1
    body = text_of(value)
    row = {
        "id": session.new_key(blueprint_version),
        "blueprint_id": value.id,
        "number": number,
        "body": body,
        "checksum": checksum_of(body),
        "published_at": at,
        "published_by": by,
        "note": note,
    }
    session.core.execute(sa.insert(blueprint_version).values(row))
    activity = sa.case(
        (blueprint.c.activity == Activity.DRAFT.value, Activity.INACTIVE.value), else_=blueprint.c.activity
    )
    named = {"name": value.name, "department": value.department, "activity": activity}
    session.core.execute(sa.update(blueprint).where(blueprint.c.id == value.id).values(named))
    found = version(session, value.id, number)
    if found is None:
        raise AssertionError("The version just published is not there.")
    return found


def version(session: Session, blueprint_id: str, number: int | None = None) -> VersionView | None:
    """A published version, the newest when none is named; None when there is none."""
    wanted = sa.select(blueprint_version).where(blueprint_version.c.blueprint_id == blueprint_id)
    if number is not None:
        wanted = wanted.where(blueprint_version.c.number == number)
    row = session.core.execute(wanted.order_by(blueprint_version.c.number.desc()).limit(1)).first()
    return _view(row) if row is not None else None


def versions(session: Session, blueprint_id: str) -> tuple[VersionView, ...]:
    """Every published version, newest first."""
    wanted = sa.select(blueprint_version).where(blueprint_version.c.blueprint_id == blueprint_id)
    return tuple(_view(row) for row in session.core.execute(wanted.order_by(blueprint_version.c.number.desc())))


def _view(row: sa.Row[tuple[object, ...]]) -> VersionView:
    return VersionView(
        version_id=row.id,
        number=row.number,
        blueprint=Blueprint.model_validate_json(row.body),
        checksum=row.checksum,
        published_at=row.published_at,
        published_by=row.published_by,
        note=row.note,
    )


def load_version(session: Session, version_id: int) -> Blueprint:
    """A frozen version. Raises NotFound."""
    wanted = sa.select(blueprint_version.c.body).where(blueprint_version.c.id == version_id)
    body = session.core.execute(wanted).scalar()
    if body is None:
        raise NotFound(f"There is no Blueprint version {version_id} on this desk.")
    return Blueprint.model_validate_json(body)


def claiming_versions(session: Session) -> tuple[tuple[int, int], ...]:
    """The newest version of every active Blueprint with its rank: which claim tickets, in the order they do."""
    newest = _newest()
    statement = (
        sa.select(blueprint_version.c.id, blueprint.c.rank)
        .join(blueprint, blueprint.c.id == blueprint_version.c.blueprint_id)
        .join(newest, sa.and_(newest.c.blueprint_id == blueprint.c.id, newest.c.number == blueprint_version.c.number))
        .where(blueprint.c.activity == Activity.ACTIVE.value)
        .order_by(blueprint.c.rank, blueprint.c.id)
    )
    return tuple((row.id, row.rank) for row in session.core.execute(statement))


def summaries(session: Session, *, late_at: Moment | None = None) -> tuple[BlueprintSummary, ...]:
    """Every Blueprint in rank order, with its newest version and how many tickets are in any version.

    `late_at`: also how many of them are over the limit of their state at this moment.
    """
    return _summaries(session, sa.true(), late_at)


def names(session: Session) -> dict[str, str]:
    """What each Blueprint is called, by id."""
    rows = session.core.execute(sa.select(blueprint.c.id, blueprint.c.name))
    return {row.id: row.name for row in rows}


def summary(session: Session, blueprint_id: str) -> BlueprintSummary | None:
    """One Blueprint, or None."""
    return next(iter(_summaries(session, blueprint.c.id == blueprint_id)), None)


def _newest() -> sa.Subquery:
    number = sa.func.max(blueprint_version.c.number).label("number")
    grouped = sa.select(blueprint_version.c.blueprint_id, number).group_by(blueprint_version.c.blueprint_id)
    return grouped.subquery("newest")


def _summaries(
    session: Session, condition: sa.ColumnElement[bool], late_at: Moment | None = None
) -> tuple[BlueprintSummary, ...]:
    newest = _newest()
    under_way = (
        sa.select(sa.func.count())
        .select_from(run.join(blueprint_version, run.c.version_id == blueprint_version.c.id))
        .where(blueprint_version.c.blueprint_id == blueprint.c.id, run.c.ended.is_(None))
    )
    active, late = under_way.scalar_subquery(), sa.null() if late_at is None else _late(under_way, late_at)
    statement = (
        sa.select(blueprint, newest.c.number, draft_row.c.revision, active.label("active"), late.label("late"))
        .outerjoin(newest, newest.c.blueprint_id == blueprint.c.id)
        .outerjoin(draft_row, draft_row.c.blueprint_id == blueprint.c.id)
        .where(condition)
        .order_by(blueprint.c.rank, blueprint.c.id)
    )
    return tuple(
        BlueprintSummary(
            id=row.id,
            name=row.name,
            department=row.department,
            activity=Activity(row.activity),
            rank=row.rank,
            version=row.number,
            draft_revision=row.revision,
            active=row.active,
            late=row.late,
        )
        for row in session.core.execute(statement)
    )


def _late(under_way: sa.Select[int], at: Moment) -> sa.ScalarSelect[int]:
    """Of these runs, those whose open visit is over its limit, as the figures count them."""
    here = sa.and_(visit.c.run_id == run.c.id, visit.c.left.is_(None))
    return under_way.where(
        sa.exists().where(here, sa.func.coalesce(visit.c.broken, visit.c.due) < at).correlate(run)
    ).scalar_subquery()


def set_activity(session: Session, blueprint_id: str, activity: Activity) -> None:
    """Say whether it claims tickets."""
    session.core.execute(sa.update(blueprint).where(blueprint.c.id == blueprint_id).values(activity=activity.value))


def rank(session: Session, ids: Sequence[str]) -> None:
    """Put these first, in this order; the others keep theirs, behind."""
    known = session.core.execute(sa.select(blueprint.c.id).order_by(blueprint.c.rank, blueprint.c.id)).scalars().all()
    named = [each for each in dict.fromkeys(ids) if each in known]
    ordered = named + [each for each in known if each not in named]
    for place, each in enumerate(ordered, start=1):
        session.core.execute(sa.update(blueprint).where(blueprint.c.id == each).values(rank=place))


def active_tickets(session: Session, blueprint_id: str) -> tuple[int, ...]:
    """The tickets in a run of any of its versions."""
    statement = (
        sa.select(run.c.ticket_id)
        .join(blueprint_version, run.c.version_id == blueprint_version.c.id)
        .where(blueprint_version.c.blueprint_id == blueprint_id, run.c.ended.is_(None))
        .order_by(run.c.ticket_id)
    )
    return tuple(session.core.execute(statement).scalars())


def ever_entered(session: Session, blueprint_id: str) -> bool:
    """Whether a ticket ever entered one of its versions."""
    numbers = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)
    return session.core.execute(sa.select(run.c.id).where(run.c.version_id.in_(numbers)).limit(1)).first() is not None


def delete(session: Session, blueprint_id: str) -> None:
    """Delete a Blueprint with its drafts and versions. Raises Conflict when a ticket entered one of them."""
    if ever_entered(session, blueprint_id):
        raise Conflict("A ticket has entered this Blueprint: it can fade or be deactivated, not deleted.")
    for table in (scenario_suite, draft_row, draft_body, checkpoint, blueprint_version):
        session.core.execute(sa.delete(table).where(table.c.blueprint_id == blueprint_id))
    session.core.execute(sa.delete(blueprint).where(blueprint.c.id == blueprint_id))

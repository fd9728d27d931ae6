"""Blueprints: drafts with revisions, frozen versions, ranks."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import sqlalchemy as sa

from runtime.exchange.blueprint_file import dump, load
from runtime.messages.blueprints import Activity, BlueprintSummary, DraftView, VersionView
from runtime.model.blueprint import Blueprint
from runtime.model.values import Moment
from runtime.store import schema
from runtime.store.database import Session
from runtime.store.schema import blueprint, blueprint_version, run, ticket

_newest = (
    sa.select(blueprint_version.c.blueprint_id, sa.func.max(blueprint_version.c.number).label("number"))
    .group_by(blueprint_version.c.blueprint_id)
    .subquery()
)


def draft(session: Session, blueprint_id: str) -> DraftView | None:
    """The draft of a Blueprint, or None."""
    statement = sa.select(schema.draft).where(schema.draft.c.blueprint_id == blueprint_id)
    row = session.core.execute(statement).one_or_none()
    if row is None:
        return None
    return DraftView(
        blueprint=load(row.body, source_name=blueprint_id),
        revision=row.revision,
        saved_at=row.saved_at,
        saved_by=row.saved_by,
    )


def save_draft(session: Session, found: Blueprint, *, revision: int, at: Moment, by: str) -> None:
    """Keep a draft under this revision; a Blueprint seen for the first time goes last in rank."""
    names = {"name": found.name, "department": found.department}
    changed = session.core.execute(sa.update(blueprint).where(blueprint.c.id == found.id).values(**names))
    if changed.rowcount == 0:
        last = session.core.execute(sa.select(sa.func.coalesce(sa.func.max(blueprint.c.rank), 0))).scalar_one()
        row = {"id": found.id, "activity": Activity.DRAFT.value, "rank": last + 1, **names}
        session.core.execute(sa.insert(blueprint).values(**row))
    session.core.execute(sa.delete(schema.draft).where(schema.draft.c.blueprint_id == found.id))
    session.core.execute(
        sa.insert(schema.draft).values(
            blueprint_id=found.id, revision=revision, body=dump(found), saved_at=at, saved_by=by
        )
    )


def publish(session: Session, found: Blueprint, *, at: Moment, by: str, note: str) -> VersionView:
    """Freeze a Blueprint as its next version."""
    statement = sa.select(sa.func.coalesce(sa.func.max(blueprint_version.c.number), 0)).where(
        blueprint_version.c.blueprint_id == found.id
    )
    body = dump(found)
    values = {
        "blueprint_id": found.id,
        "number": session.core.execute(statement).scalar_one() + 1,
        "body": body,
        "checksum": sha256(body.encode()).hexdigest(),
        "published_at": at,
        "published_by": by,
        "note": note,
    }
    row = session.core.execute(
        sa.insert(blueprint_version).values(**values).returning(*blueprint_version.columns)
    ).one()
    return _view(row)


def set_activity(session: Session, blueprint_id: str, activity: Activity) -> None:
    """Whether a Blueprint claims tickets."""
    session.core.execute(sa.update(blueprint).where(blueprint.c.id == blueprint_id).values(activity=activity.value))


def rank(session: Session, ids: Sequence[str]) -> None:
    """These first, in this order; the others keep theirs behind them."""
    statement = sa.select(blueprint.c.id).order_by(blueprint.c.rank, blueprint.c.id)
    others = [each for (each,) in session.core.execute(statement) if each not in ids]
    for place, each in enumerate([*ids, *others], start=1):
        session.core.execute(sa.update(blueprint).where(blueprint.c.id == each).values(rank=place))


def delete(session: Session, blueprint_id: str) -> None:
    """Forget a Blueprint, its draft and its versions."""
    for table in (schema.draft, blueprint_version):
        session.core.execute(sa.delete(table).where(table.c.blueprint_id == blueprint_id))
    session.core.execute(sa.delete(blueprint).where(blueprint.c.id == blueprint_id))


def ever_entered(session: Session, blueprint_id: str) -> bool:
    """True when a ticket went through any version."""
    statement = sa.select(run.c.id).join(blueprint_version, blueprint_version.c.id == run.c.version_id)
    return (
        session.core.execute(statement.where(blueprint_version.c.blueprint_id == blueprint_id).limit(1)).first()
        is not None
    )


def active_tickets(session: Session, blueprint_id: str) -> tuple[int, ...]:
    """The tickets whose run through any version is not over."""
    statement = (
        sa.select(ticket.c.id)
        .join(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(blueprint_version.c.blueprint_id == blueprint_id, ticket.c.run_ended.is_(None))
        .order_by(ticket.c.id)
    )
    return tuple(session.core.execute(statement).scalars())


def claiming_versions(session: Session) -> tuple[tuple[int, int], ...]:
    """Version id and rank of the newest version of every active Blueprint, in rank order."""
    statement = (
        sa.select(blueprint_version.c.id, blueprint.c.rank)
        .join(blueprint, blueprint.c.id == blueprint_version.c.blueprint_id)
        .join(
            _newest,
            sa.and_(
                _newest.c.blueprint_id == blueprint_version.c.blueprint_id,
                _newest.c.number == blueprint_version.c.number,
            ),
        )
        .where(blueprint.c.activity == Activity.ACTIVE.value)
        .order_by(blueprint.c.rank, blueprint.c.id)
    )
    return tuple((version_id, place) for version_id, place in session.core.execute(statement))


def load_version(session: Session, version_id: int) -> Blueprint:
    """A frozen version; KeyError when there is none."""
    statement = sa.select(blueprint_version.c.body).where(blueprint_version.c.id == version_id)
    body = session.core.execute(statement).scalar_one_or_none()
    if body is None:
        raise KeyError(version_id)
    return load(body, source_name=f"version {version_id}")


def version(session: Session, blueprint_id: str, number: int | None) -> VersionView | None:
    """A version by its number, or the newest."""
    statement = _versions_of(blueprint_id).limit(1)
    if number is not None:
        statement = statement.where(blueprint_version.c.number == number)
    row = session.core.execute(statement).one_or_none()
    return _view(row) if row is not None else None


def versions(session: Session, blueprint_id: str) -> tuple[VersionView, ...]:
    """Every version, newest first."""
    return tuple(_view(row) for row in session.core.execute(_versions_of(blueprint_id)))


def _versions_of(blueprint_id: str) -> sa.Select[tuple[object, ...]]:
    return (
        sa.select(*blueprint_version.columns)
        .where(blueprint_version.c.blueprint_id == blueprint_id)
        .order_by(blueprint_version.c.number.desc())
    )


def _view(row: sa.Row[tuple[object, ...]]) -> VersionView:
    return VersionView(
        version_id=row.id,
        number=row.number,
        blueprint=load(row.body, source_name=row.blueprint_id),
        checksum=row.checksum,
        published_at=row.published_at,
        published_by=row.published_by,
        note=row.note,
    )


def summaries(session: Session) -> tuple[BlueprintSummary, ...]:
    """Every Blueprint in rank order."""
    return tuple(_summary(row) for row in session.core.execute(_summaries()))


def summary(session: Session, blueprint_id: str) -> BlueprintSummary | None:
    """One Blueprint's line of the list, or None."""
    row = session.core.execute(_summaries().where(blueprint.c.id == blueprint_id)).one_or_none()
    return _summary(row) if row is not None else None


def _summaries() -> sa.Select[tuple[object, ...]]:
    active = (
        sa.select(sa.func.count())
        .select_from(run)
        .join(blueprint_version, blueprint_version.c.id == run.c.version_id)
        .where(blueprint_version.c.blueprint_id == blueprint.c.id, run.c.ended.is_(None))
        .scalar_subquery()
    )
    return (
        sa.select(*blueprint.columns, _newest.c.number, schema.draft.c.revision, active.label("active"))
        .outerjoin(_newest, _newest.c.blueprint_id == blueprint.c.id)
        .outerjoin(schema.draft, schema.draft.c.blueprint_id == blueprint.c.id)
        .order_by(blueprint.c.rank, blueprint.c.id)
    )


def _summary(row: sa.Row[tuple[object, ...]]) -> BlueprintSummary:
    return BlueprintSummary(
        id=row.id,
        name=row.name,
        department=row.department,
        activity=Activity(row.activity),
        rank=row.rank,
        version=row.number,
        draft_revision=row.revision,
        active=row.active,
    )

"""Checkpoints as rows: how a draft stood, by a name."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.blueprints import DraftView
from runtime.messages.checkpoints import CheckpointView
from runtime.model.blueprint import Blueprint
from runtime.model.values import Moment
from runtime.store.blueprints import text_of
from runtime.store.database import Session
from runtime.store.migration_tables import checkpoint


def keep(session: Session, draft: DraftView, name: str, *, at: Moment, by: str) -> CheckpointView:
    """Keep a draft by a name."""
    row = {
        "blueprint_id": draft.blueprint.id,
        "name": name,
        "revision": draft.revision,
        "body": text_of(draft.blueprint),
        "kept_at": at,
        "kept_by": by,
    }
    key: int = session.core.execute(sa.insert(checkpoint).values(row).returning(checkpoint.c.id)).scalar_one()
    return CheckpointView(
        checkpoint_id=key, name=name, blueprint=draft.blueprint, revision=draft.revision, kept_at=at, kept_by=by
    )


def of_blueprint(session: Session, blueprint_id: str) -> tuple[CheckpointView, ...]:
    """Every checkpoint of a Blueprint, newest first."""
    wanted = sa.select(checkpoint).where(checkpoint.c.blueprint_id == blueprint_id)
    ordered = wanted.order_by(checkpoint.c.kept_at.desc(), checkpoint.c.id.desc())
    return tuple(
        CheckpointView(
            checkpoint_id=row.id,
            name=row.name,
            blueprint=Blueprint.model_validate_json(row.body),
            revision=row.revision,
            kept_at=row.kept_at,
            kept_by=row.kept_by,
        )
        for row in session.core.execute(ordered)
    )


def count(session: Session, blueprint_id: str) -> int:
    """How many a Blueprint has."""
    mine = sa.select(sa.func.count()).where(checkpoint.c.blueprint_id == blueprint_id)
    return session.core.execute(mine).scalar_one()


def delete(session: Session, checkpoint_id: int) -> None:
    """Delete one."""
    session.core.execute(sa.delete(checkpoint).where(checkpoint.c.id == checkpoint_id))

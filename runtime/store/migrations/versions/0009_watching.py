"""Watching: targets of states, and an index over what went wrong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """From 0008."""
    _targets()
    watched = sa.text("kind IN ('action_failed', 'escalated', 'escalation_acknowledged', 'limit_broken')")
    op.create_index("ix_event_watched", "event", ["kind", "at"], sqlite_where=watched, postgresql_where=watched)


def _targets() -> None:
    op.create_table(
        "state_target",
        sa.Column("blueprint_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("mean", sa.BigInteger(), nullable=False),
        sa.Column("business", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["blueprint_id"], ["blueprint.id"], name=op.f("fk_state_target_blueprint_id")),
        sa.PrimaryKeyConstraint("blueprint_id", "state", name=op.f("pk_state_target")),
    )

"""Moving tickets to another version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From 0005: drafts keep their former bodies, the present one first; migrations are jobs with items."""
    _drafts()
    _jobs()
    alarms = sa.text("kind = 'alarm_raised'")
    op.create_index("ix_event_alarm", "event", ["ticket_id"], sqlite_where=alarms, postgresql_where=alarms)


def _drafts() -> None:
    op.create_table(
        "draft_body",
        sa.Column("blueprint_id", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.Column("saved_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["blueprint_id"], ["blueprint.id"], name=op.f("fk_draft_body_blueprint_id")),
        sa.PrimaryKeyConstraint("blueprint_id", "revision", name=op.f("pk_draft_body")),
    )
    op.execute(
        "INSERT INTO draft_body (blueprint_id, revision, body, saved_at, saved_by) "
        "SELECT blueprint_id, revision, body, saved_at, saved_by FROM draft"
    )


def _jobs() -> None:
    op.create_table(
        "migration",
        sa.Column("id", KEY, nullable=False),
        sa.Column("blueprint_id", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("started_by", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_migration")),
    )
    op.create_index("ix_migration_blueprint", "migration", ["blueprint_id"])
    op.create_table(
        "migration_item",
        sa.Column("job_id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("due_before", sa.BigInteger(), nullable=True),
        sa.Column("due_after", sa.BigInteger(), nullable=True),
        sa.Column("breaks", sa.Integer(), nullable=False),
        sa.Column("stuck", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("image", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["job_id"], ["migration.id"], name=op.f("fk_migration_item_job_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_migration_item_ticket_id")),
        sa.PrimaryKeyConstraint("job_id", "ticket_id", name=op.f("pk_migration_item")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_migration_item_outcome", "migration_item", ["job_id", "outcome", "ticket_id"])

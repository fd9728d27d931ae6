"""Approvals and chains."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From 0001: no desk has asked for an approval or called a child yet."""
    _approvals()
    _votes()
    _calls()


def _approvals() -> None:
    op.create_table(
        "approval",
        sa.Column("id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("transition", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("deadline", sa.BigInteger(), nullable=True),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_approval_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
    )
    op.create_index("ix_approval_asker", "approval", ["asker", "id"])
    lasting = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_approval_open",
        "approval",
        ["ticket_id", "transition"],
        unique=True,
        sqlite_where=lasting,
        postgresql_where=lasting,
    )


def _votes() -> None:
    op.create_table(
        "approval_vote",
        sa.Column("approval_id", KEY, nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("approve", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["approval_id"], ["approval.id"], name=op.f("fk_approval_vote_approval_id")),
        sa.PrimaryKeyConstraint("approval_id", "person", name=op.f("pk_approval_vote")),
    )
    awaited = sa.text("approve IS NULL")
    op.create_index(
        "ix_approval_vote_awaited", "approval_vote", ["person"], sqlite_where=awaited, postgresql_where=awaited
    )


def _calls() -> None:
    op.create_table(
        "call",
        sa.Column("child", KEY, nullable=False),
        sa.Column("parent", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("blueprint", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["child"], ["ticket.id"], name=op.f("fk_call_child")),
        sa.ForeignKeyConstraint(["parent"], ["ticket.id"], name=op.f("fk_call_parent")),
        sa.PrimaryKeyConstraint("child", name=op.f("pk_call")),
    )
    op.create_index("ix_call_parent", "call", ["parent"])

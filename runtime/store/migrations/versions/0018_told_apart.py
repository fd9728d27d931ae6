"""Customers of whom somebody said that they are two: they are not proposed as kept twice any more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """From 0017: nobody was told apart yet."""
    op.create_table(
        "told_apart",
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("second", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["first"], ["person.id"], name=op.f("fk_told_apart_first")),
        sa.ForeignKeyConstraint(["second"], ["person.id"], name=op.f("fk_told_apart_second")),
        sa.PrimaryKeyConstraint("first", "second", name=op.f("pk_told_apart")),
    )
    op.create_index("ix_told_apart_second", "told_apart", ["second"])

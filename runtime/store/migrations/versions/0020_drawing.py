"""Who looks at which ticket, and now also who draws at which Blueprint just now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """From 0019. What the table holds says nothing any more after 45 seconds, and windows tell it again."""
    op.drop_table("presence")
    op.create_table(
        "presence",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("blueprint_id", sa.Text(), nullable=True),
        sa.Column("writing", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_presence_ticket_id")),
        sa.PrimaryKeyConstraint("person", "program", name=op.f("pk_presence")),
    )

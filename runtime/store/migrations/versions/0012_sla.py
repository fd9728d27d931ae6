"""SLA policies: a ticket remembers its clocks, and each of them has a row of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """From 0011."""
    op.add_column("ticket", sa.Column("sla", sa.Text(), nullable=True))
    op.create_table(
        "sla_clock",
        sa.Column("ticket_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("metric", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=False),
        sa.Column("allowance", sa.BigInteger(), nullable=False),
        sa.Column("calendar", sa.Text(), nullable=True),
        sa.Column("spent", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("broken", sa.BigInteger(), nullable=True),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("dropped", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_sla_clock_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "metric", "round", name=op.f("pk_sla_clock")),
    )
    for name, column, where in (
        ("ended", "ended", "ended IS NOT NULL"),
        ("broken", "broken", "broken IS NOT NULL"),
        ("open", "calendar", "ended IS NULL"),
    ):
        partial = sa.text(where)
        op.create_index(f"ix_sla_clock_{name}", "sla_clock", [column], sqlite_where=partial, postgresql_where=partial)

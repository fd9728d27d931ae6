"""Letters and notices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From 0004: letters know how they fared, some belong to no ticket, and people have an inbox."""
    _letters()
    _notices()


def _letters() -> None:
    op.drop_index("ix_outbox_waiting", "outbox")
    with op.batch_alter_table("outbox") as batch:
        batch.alter_column("ticket_id", existing_type=KEY, nullable=True)
        batch.add_column(sa.Column("status", sa.Text(), nullable=False, server_default="waiting"))
        batch.add_column(sa.Column("lease", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE outbox SET status = 'sent' WHERE sent_at IS NOT NULL")
    op.execute("UPDATE outbox SET status = 'dead' WHERE sent_at IS NULL AND next_try IS NULL")
    _partial_index("ix_outbox_waiting", "outbox", ["next_try"], "next_try IS NOT NULL")
    _partial_index("ix_outbox_sent", "outbox", ["ticket_id", "sent_at"], "sent_at IS NOT NULL")
    _partial_index("ix_outbox_dead", "outbox", ["id"], "status = 'dead'")


def _notices() -> None:
    op.create_table(
        "notice",
        sa.Column("id", KEY, nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ticket_id", KEY, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("read_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_notice_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    op.create_index("ix_notice_person", "notice", ["person", "id"])
    _partial_index("ix_notice_unread", "notice", ["person", "id"], "read_at IS NULL")


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))

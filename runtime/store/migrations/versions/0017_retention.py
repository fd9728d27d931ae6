"""Retention: on which tickets a file hangs, which files are gone, what went in each look of the clock."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT_ONCE = 1_000


def upgrade() -> None:
    """From 0016: every file that hangs on a message gets a row for its ticket."""
    op.create_table(
        "attached",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("ticket_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_attached_ticket_id")),
        sa.PrimaryKeyConstraint("hash", "ticket_id", name=op.f("pk_attached")),
    )
    op.create_index("ix_attached_ticket_id", "attached", ["ticket_id"])
    op.create_table(
        "retention_run",
        sa.Column("began", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("began", name=op.f("pk_retention_run")),
    )
    op.add_column("attachment", sa.Column("gone_at", sa.BigInteger(), nullable=True))
    op.add_column("attachment", sa.Column("gone_by", sa.Text(), nullable=True))
    people = sa.text("kind IN ('people.put', 'customer.change', 'requester.add')")
    op.create_index("ix_journal_people", "journal", ["at"], sqlite_where=people, postgresql_where=people)
    redaction = sa.text("kind = 'comments_redacted'")
    op.create_index("ix_event_redaction", "event", ["ticket_id"], sqlite_where=redaction, postgresql_where=redaction)
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    portion = sa.text(
        "SELECT id, ticket_id, attachments FROM comment WHERE attachments <> '[]' AND id > :after "
        "ORDER BY id LIMIT :at_once"
    )
    known = sa.text("INSERT INTO attached (hash, ticket_id) VALUES (:hash, :ticket_id) ON CONFLICT DO NOTHING")
    after = 0
    while rows := connection.execute(portion, {"after": after, "at_once": _AT_ONCE}).all():
        hanging = {(digest, ticket_id) for _, ticket_id, digests in rows for digest in json.loads(digests)}
        connection.execute(known, [{"hash": digest, "ticket_id": ticket_id} for digest, ticket_id in sorted(hanging)])
        after = rows[-1][0]

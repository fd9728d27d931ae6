"""The tables beside `attachment`: who kept which file, where it hangs, what went. Part of the same schema."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata, ticket

file_keeper = sa.Table(
    "file_keeper",
    metadata,
    sa.Column("hash", sa.Text, sa.ForeignKey("attachment.hash"), primary_key=True),
    sa.Column("keeper", sa.Text, primary_key=True),
    sa.Column("kept_at", sa.BigInteger, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("media_type", sa.Text, nullable=False),
)
"""A row for each name somebody gave a content: a message of theirs shows the last one they had given by then."""

attached = sa.Table(
    "attached",
    metadata,
    sa.Column("hash", sa.Text, primary_key=True),
    ticket(primary_key=True),
    sa.Index("ix_attached_ticket_id", "ticket_id"),
)
"""On which tickets a file hangs: where the messages were written that it came with."""

retention_run = sa.Table(
    "retention_run",
    metadata,
    sa.Column("began", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("customers", sa.Integer, nullable=False),
    sa.Column("files", sa.Integer, nullable=False),
    sa.Column("size", sa.BigInteger, nullable=False),
)
"""What went by the rules of the settings, by the look of the clock in which it did."""

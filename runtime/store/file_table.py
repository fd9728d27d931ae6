"""The table of who kept which file. Part of the same schema, in a file of its own."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata

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

"""The table of who looks at which ticket."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata, moment, ticket

presence = sa.Table(
    "presence",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("program", sa.Text, primary_key=True),
    ticket(),
    sa.Column("writing", sa.Integer, nullable=False),
    moment("until"),
)
"""One row for each window that has a ticket open. After `until` it says nothing any more: no window has to clean up."""

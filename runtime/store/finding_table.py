"""The table of named findings. Part of the same schema, in a file of its own."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata

finding = sa.Table(
    "finding",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("whose", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Index("ix_finding_whose", "audience", "whose"),
)
"""`whose`: the person of a personal one, the team of a team's, nothing for everyone's. `body` is its JSON."""

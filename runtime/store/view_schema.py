"""The table of views and the indexes lists are read by. Part of the same schema, in a file of its own."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.schema import LIVE_BELOW, metadata, ticket

view = sa.Table(
    "view",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("whose", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Index("ix_view_whose", "audience", "whose"),
)
"""`whose`: the person of a personal view, the team of a team's, nothing for everyone's. `body` is the view's JSON."""

sa.Index("ix_ticket_requester", ticket.c.requester)
"""Customers list their own. A plain move leaves the column alone."""

_done = ticket.c.category >= sa.literal_column(str(LIVE_BELOW))
sa.Index("ix_ticket_done", ticket.c.updated_at, sqlite_where=_done, postgresql_where=_done)
"""What was solved last. Only a transition that solves writes to it."""

"""The table of who looks at which ticket, and who draws at which Blueprint."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import Key, metadata, moment

presence = sa.Table(
    "presence",
    metadata,
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("program", sa.Text, primary_key=True),
    sa.Column("ticket_id", Key, sa.ForeignKey("ticket.id")),
    sa.Column("blueprint_id", sa.Text),
    sa.Column("writing", sa.Integer, nullable=False),
    moment("until"),
)
"""One row for each window that has a ticket or a Blueprint open. After `until` it says nothing any more: no window has
to clean up. A Blueprint may be deleted while it is named here: nobody is asked for it then."""

"""Search and views."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from runtime.model.views import DEFAULT_VIEWS
from runtime.store import search, search_schema
from runtime.store.database import Session
from runtime.store.views import rows_of

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """From 0003: every ticket there is can be found, and the views every desk begins with are there."""
    op.create_table(
        "view",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_view")),
    )
    op.create_index("ix_view_whose", "view", ["audience", "whose"])
    view = sa.table("view", *(sa.column(name) for name in ("id", "audience", "whose", "position", "body")))
    op.bulk_insert(view, rows_of(DEFAULT_VIEWS))
    _indexes()
    connection = op.get_bind()
    search_schema.make(connection)
    search.rebuild(Session(connection, connection.dialect, {}))


def _indexes() -> None:
    """What customers' own lists and what was solved last are read by."""
    op.create_index("ix_ticket_requester", "ticket", ["requester"])
    done = sa.text("category >= 4")
    op.create_index("ix_ticket_done", "ticket", ["updated_at"], sqlite_where=done, postgresql_where=done)

"""Broadcasts are found among all news without reading those."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_THEIRS = sa.text("kind = 'broadcast'")


def upgrade() -> None:
    """From 0022: the few notices that are broadcasts have an index of their own."""
    op.create_index("ix_notice_broadcast", "notice", ["at"], sqlite_where=_THEIRS, postgresql_where=_THEIRS)

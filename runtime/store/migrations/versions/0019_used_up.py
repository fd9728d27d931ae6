"""Visits that began when their limit was used up were packed as if they had kept it: they are packed anew."""

from __future__ import annotations

from alembic import op

revision = "0019"
down_revision = "0018"

_USED_UP = 'EXISTS (SELECT 1 FROM visit WHERE broken IS NULL AND due <= entered AND due < "left")'


def upgrade() -> None:
    """From 0018: the clock seals the days again on a desk that has such visits; others keep what is sealed."""
    op.execute(f"DELETE FROM metric_segment WHERE {_USED_UP}")  # noqa: S608  nothing from outside
    op.execute(f"DELETE FROM desk_fact WHERE name = 'sealed' AND {_USED_UP}")  # noqa: S608

"""Moving tickets to another version."""

from __future__ import annotations

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """From 0005."""

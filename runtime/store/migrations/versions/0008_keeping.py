"""Keeping: what anonymising and moving a desk need."""

from __future__ import annotations

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """From 0007."""

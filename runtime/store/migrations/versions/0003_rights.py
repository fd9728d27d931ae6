"""Rights: sharing, passwords, the audit chain."""

from __future__ import annotations

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """From 0002."""

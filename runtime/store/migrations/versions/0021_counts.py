"""Jobs on many tickets keep in their own row how many tickets met with which fate."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """From 0020. A job that is there already is counted once more, when it is carried on."""
    for table in ("bulk", "migration"):
        op.add_column(table, sa.Column("counts", sa.Text(), nullable=True))

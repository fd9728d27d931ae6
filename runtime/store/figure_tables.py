"""The tables of the figures: finished days, packed, and what states are to reach."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata

metric_segment = sa.Table(
    "metric_segment",
    metadata,
    sa.Column("version_id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)
"""The visits that left on a day of the site's zone, packed by columns (`day`: days since 1970-01-01)."""

metric_code = sa.Table(
    "metric_code",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("code", sa.Integer, nullable=False),
)
"""Small numbers for ids inside segments, given once and for good."""

metric_dirty = sa.Table(
    "metric_dirty",
    metadata,
    sa.Column("version_id", sa.Integer, primary_key=True),
    sa.Column("day", sa.Integer, primary_key=True),
)
"""Days whose segments must be packed again after a correction."""

state_target = sa.Table(
    "state_target",
    metadata,
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), primary_key=True),
    sa.Column("state", sa.Text, primary_key=True),
    sa.Column("mean", sa.BigInteger, nullable=False),
    sa.Column("business", sa.Integer, nullable=False),
)
"""How long tickets are to stay in a state on average, in ms: of business time, or by the calendar."""

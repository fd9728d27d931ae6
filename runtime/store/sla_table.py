"""The table of SLA clocks: one row per ticket, metric and round."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata, moment, ticket

sla_clock = sa.Table(
    "sla_clock",
    metadata,
    ticket(primary_key=True),
    sa.Column("metric", sa.Text, primary_key=True),
    sa.Column("round", sa.Integer, primary_key=True),
    sa.Column("policy", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("priority", sa.Integer, nullable=False),
    moment("started"),
    sa.Column("allowance", sa.BigInteger, nullable=False),
    sa.Column("calendar", sa.Text),
    sa.Column("spent", sa.BigInteger, nullable=False),
    moment("since", nullable=True),
    moment("due", nullable=True),
    moment("broken", nullable=True),
    moment("ended", nullable=True),
    sa.Column("dropped", sa.Integer, nullable=False),
)
"""What the ticket's row remembers of its latest clocks, and every earlier round: figures and calendars look here."""
for _name in ("ended", "broken"):
    _there = sla_clock.c[_name].is_not(None)
    sa.Index(f"ix_sla_clock_{_name}", sla_clock.c[_name], sqlite_where=_there, postgresql_where=_there)
_runs = sla_clock.c.ended.is_(None)
sa.Index("ix_sla_clock_open", sla_clock.c.calendar, sqlite_where=_runs, postgresql_where=_runs)

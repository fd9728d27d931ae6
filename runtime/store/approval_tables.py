"""The tables of approvals and of called children: what the facts tell, ready to be asked by person or by child."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import Key, key, metadata, moment, ticket

approval = sa.Table(
    "approval",
    metadata,
    key(),
    ticket(),
    sa.Column("transition", sa.Text, nullable=False),
    sa.Column("version_id", sa.Integer, nullable=False),
    sa.Column("asker", sa.Text, nullable=False),
    moment("asked_at"),
    moment("deadline", nullable=True),
    sa.Column("needed", sa.Integer, nullable=False),
    moment("ended_at", nullable=True),
    sa.Column("outcome", sa.Text),
    sa.Index("ix_approval_asker", "asker", "id"),
)
"""Requests; `ended_at` and `outcome` (granted, rejected, late, withdrawn, left, barred) once they are over."""
sa.Index(
    "uq_approval_open",
    approval.c.ticket_id,
    approval.c.transition,
    unique=True,
    sqlite_where=approval.c.ended_at.is_(None),
    postgresql_where=approval.c.ended_at.is_(None),
)

approval_vote = sa.Table(
    "approval_vote",
    metadata,
    sa.Column("approval_id", Key, sa.ForeignKey("approval.id"), primary_key=True),
    sa.Column("person", sa.Text, primary_key=True),
    sa.Column("approve", sa.Integer),
)
"""Who was asked; `approve` NULL while the vote is awaited. What nobody gave is gone when the request is over."""
sa.Index(
    "ix_approval_vote_awaited",
    approval_vote.c.person,
    sqlite_where=approval_vote.c.approve.is_(None),
    postgresql_where=approval_vote.c.approve.is_(None),
)

call = sa.Table(
    "call",
    metadata,
    sa.Column("child", Key, sa.ForeignKey("ticket.id"), primary_key=True),
    sa.Column("parent", Key, sa.ForeignKey("ticket.id"), nullable=False),
    sa.Column("visit_id", Key, nullable=False),
    sa.Column("blueprint", sa.Text, nullable=False),
    sa.Index("ix_call_parent", "parent"),
)
"""Children that a state called, with the parent's visit that waits: another visit does not end with them."""

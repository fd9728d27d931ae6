"""The tables of tasks, followers, links between tickets, bulk jobs and macros."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import Key, key, metadata, moment, ticket

task = sa.Table(
    "task",
    metadata,
    key(),
    ticket(),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("owner", sa.Text),
    moment("due", nullable=True),
    moment("done_at", nullable=True),
    sa.Column("number", sa.Integer, nullable=False, server_default="0"),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("checklist", sa.Text, nullable=False, server_default="[]"),
    sa.Column("done_by", sa.Text),
    sa.Index("ix_task_ticket", "ticket_id"),
)
"""`number`: in the order of creation, by which facts name the task; `position`: where it stands in the list."""
_undone = sa.and_(task.c.done_at.is_(None), task.c.owner.is_not(None))
sa.Index("ix_task_owner", task.c.owner, task.c.due, sqlite_where=_undone, postgresql_where=_undone)

follower = sa.Table(
    "follower",
    metadata,
    ticket(primary_key=True),
    sa.Column("person", sa.Text, primary_key=True),
    sa.Index("ix_follower_person", "person"),
)

link = sa.Table(
    "link",
    metadata,
    sa.Column("parent", Key, sa.ForeignKey("ticket.id"), primary_key=True),
    sa.Column("child", Key, sa.ForeignKey("ticket.id"), primary_key=True),
    sa.Index("ix_link_child", "child"),
)

bulk = sa.Table(
    "bulk",
    metadata,
    key(),
    sa.Column("work", sa.Text, nullable=False),
    sa.Column("standing", sa.Text, nullable=False),
    moment("started_at"),
    sa.Column("started_by", sa.Text, nullable=False),
    moment("ended_at", nullable=True),
    sa.Column("counts", sa.Text),
    sa.Index("ix_bulk_started_by", "started_by", "id"),
)
"""What is to be done to many tickets, as jobs that are carried on until done.

`counts`: how many met with which fate; nothing for a job of a program that did not keep it.
"""

bulk_item = sa.Table(
    "bulk_item",
    metadata,
    sa.Column("job_id", Key, sa.ForeignKey("bulk.id"), primary_key=True),
    sa.Column("ticket_id", Key, primary_key=True),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("after", sa.Integer),
    sa.Column("reasons", sa.Text, nullable=False),
    sa.Index("ix_bulk_item_outcome", "job_id", "outcome", "ticket_id"),
    sqlite_with_rowid=False,
)
"""What a job did, or is to do, to each ticket: its `version` when it was chosen and `after` its turn.

Whoever starts a job may name a number that is no ticket: it is refused at its turn, so nothing is referred to.
"""

macro = sa.Table(
    "macro",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("whose", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Index("ix_macro_whose", "audience", "whose"),
)
"""`whose`: the person of a personal macro, the team of a team's, nothing for everyone's. `body` is its JSON."""

macro_use = sa.Table(
    "macro_use",
    metadata,
    sa.Column("macro_id", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, primary_key=True),
    moment("used_at"),
    sqlite_with_rowid=False,
)
"""When somebody applied a macro last."""

ticket_link = sa.Table(
    "ticket_link",
    metadata,
    ticket(primary_key=True),
    sa.Column("other", Key, sa.ForeignKey("ticket.id"), primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Links but for parents and children, each as two rows: `other` is the ticket's related one, problem, incident…"""

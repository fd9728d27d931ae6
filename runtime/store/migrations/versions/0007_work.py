"""Jobs, macros, links, tasks, snoozing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """From 0006: tasks are numbered in the order they were created, and their tickets know how many are open."""
    _bulks()
    _macros()
    _links()
    _tickets()
    _tasks()


def _bulks() -> None:
    op.create_table(
        "bulk",
        sa.Column("id", KEY, nullable=False),
        sa.Column("work", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("started_by", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk")),
    )
    op.create_index("ix_bulk_started_by", "bulk", ["started_by", "id"])
    op.create_table(
        "bulk_item",
        sa.Column("job_id", KEY, nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["bulk.id"], name=op.f("fk_bulk_item_job_id")),
        sa.PrimaryKeyConstraint("job_id", "ticket_id", name=op.f("pk_bulk_item")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bulk_item_outcome", "bulk_item", ["job_id", "outcome", "ticket_id"])


def _macros() -> None:
    op.create_table(
        "macro",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_macro")),
    )
    op.create_index("ix_macro_whose", "macro", ["audience", "whose"])
    op.create_table(
        "macro_use",
        sa.Column("macro_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("macro_id", "person", name=op.f("pk_macro_use")),
        sqlite_with_rowid=False,
    )


def _links() -> None:
    op.create_table(
        "ticket_link",
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("other", KEY, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_link_ticket_id")),
        sa.ForeignKeyConstraint(["other"], ["ticket.id"], name=op.f("fk_ticket_link_other")),
        sa.PrimaryKeyConstraint("ticket_id", "other", "role", name=op.f("pk_ticket_link")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_follower_person", "follower", ["person"])
    op.add_column("comment", sa.Column("shown_by", sa.BigInteger(), nullable=True))
    elsewhere = sa.text("shown_by IS NOT NULL")
    op.create_index("ix_comment_shown_by", "comment", ["shown_by"], sqlite_where=elsewhere, postgresql_where=elsewhere)


def _tickets() -> None:
    op.add_column("ticket", sa.Column("tasks", sa.Integer(), server_default="0", nullable=False))
    op.add_column("ticket", sa.Column("open_tasks", sa.Integer(), server_default="0", nullable=False))
    op.add_column("ticket", sa.Column("snoozed_until", sa.BigInteger(), nullable=True))
    op.add_column("ticket", sa.Column("merged_into", sa.BigInteger(), nullable=True))
    op.execute(
        "UPDATE ticket SET tasks = (SELECT count(*) FROM task WHERE task.ticket_id = ticket.id), "
        "open_tasks = (SELECT count(*) FROM task WHERE task.ticket_id = ticket.id AND task.done_at IS NULL) "
        "WHERE id IN (SELECT ticket_id FROM task)"
    )
    aside = sa.text("snoozed_until IS NOT NULL")
    op.create_index("ix_ticket_snoozed", "ticket", ["snoozed_until"], sqlite_where=aside, postgresql_where=aside)
    merged = sa.text("merged_into IS NOT NULL")
    op.create_index("ix_ticket_merged", "ticket", ["merged_into"], sqlite_where=merged, postgresql_where=merged)


def _tasks() -> None:
    op.add_column("task", sa.Column("number", sa.Integer(), server_default="0", nullable=False))
    op.add_column("task", sa.Column("position", sa.Integer(), server_default="0", nullable=False))
    op.add_column("task", sa.Column("checklist", sa.Text(), server_default="[]", nullable=False))
    op.add_column("task", sa.Column("done_by", sa.Text(), nullable=True))
    op.execute(
        "UPDATE task SET number = (SELECT count(*) FROM task AS other "
        "WHERE other.ticket_id = task.ticket_id AND other.id <= task.id)"
    )
    op.execute("UPDATE task SET position = number")
    undone = sa.text("done_at IS NULL AND owner IS NOT NULL")
    op.create_index("ix_task_owner", "task", ["owner", "due"], sqlite_where=undone, postgresql_where=undone)

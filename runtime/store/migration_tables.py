"""The tables of versions: former bodies of drafts, migrations, and what each did to every ticket."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import Key, key, metadata, moment, ticket

draft_body = sa.Table(
    "draft_body",
    metadata,
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), primary_key=True),
    sa.Column("revision", sa.Integer, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    moment("saved_at"),
    sa.Column("saved_by", sa.Text, nullable=False),
)
"""The last revisions of each draft: what two people started from when both have changed it."""

checkpoint = sa.Table(
    "checkpoint",
    metadata,
    key(),
    sa.Column("blueprint_id", sa.Text, sa.ForeignKey("blueprint.id"), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    moment("kept_at"),
    sa.Column("kept_by", sa.Text, nullable=False),
    sa.Index("ix_checkpoint_blueprint", "blueprint_id"),
)
"""Drafts as they stood when somebody gave them a name."""

migration = sa.Table(
    "migration",
    metadata,
    key(),
    sa.Column("blueprint_id", sa.Text, nullable=False),
    sa.Column("plan", sa.Text, nullable=False),
    sa.Column("standing", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    moment("started_at"),
    sa.Column("started_by", sa.Text, nullable=False),
    moment("ended_at", nullable=True),
    sa.Column("counts", sa.Text),
    sa.Index("ix_migration_blueprint", "blueprint_id"),
)
"""Migrations of tickets to another version, as jobs that are carried on until done; `counts` as those of `bulk`."""

migration_item = sa.Table(
    "migration_item",
    metadata,
    sa.Column("job_id", Key, sa.ForeignKey("migration.id"), primary_key=True),
    ticket(primary_key=True),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("source", sa.Text),
    sa.Column("target", sa.Text),
    moment("due_before", nullable=True),
    moment("due_after", nullable=True),
    sa.Column("breaks", sa.Integer, nullable=False),
    sa.Column("stuck", sa.Integer, nullable=False),
    sa.Column("cancelled", sa.Integer, nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("image", sa.Text),
    sa.Index("ix_migration_item_outcome", "job_id", "outcome", "ticket_id"),
    sqlite_with_rowid=False,
)
"""What a migration did, or is to do, to each ticket; `image` is the ticket's row and due moments from before."""

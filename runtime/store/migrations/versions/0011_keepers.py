"""Who kept which file, and under which name: as the journal tells it of the files that are here already."""

from __future__ import annotations

import json
from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_KEEPER = sa.table("file_keeper", *(sa.column(name) for name in ("hash", "keeper", "kept_at", "name", "media_type")))


def upgrade() -> None:
    """From 0010."""
    op.create_table(
        "file_keeper",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("keeper", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["hash"], ["attachment.hash"], name=op.f("fk_file_keeper_hash")),
        sa.PrimaryKeyConstraint("hash", "keeper", "kept_at", name=op.f("pk_file_keeper")),
    )
    attached = sa.text("attachments <> '[]'")
    op.create_index("ix_comment_attached", "comment", ["id"], sqlite_where=attached, postgresql_where=attached)
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    held = set(connection.execute(sa.text("SELECT hash FROM attachment")).scalars())
    kept = sa.text("SELECT actor, at, body, receipt FROM journal WHERE kind = 'file.keep' ORDER BY at, command_id")
    rows: dict[tuple[object, ...], Mapping[str, object]] = {}
    for actor, at, body, receipt in connection.execute(kept):
        digest, given = json.loads(receipt)["result"], json.loads(body)
        if digest in held:
            media_type = given.get("media_type", "application/octet-stream")
            row = {"hash": digest, "keeper": actor, "kept_at": at, "name": given["name"], "media_type": media_type}
            rows[digest, actor, at] = row
    if rows:
        connection.execute(sa.insert(_KEEPER), list(rows.values()))

"""The table of news for people, in the program."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.notices import NoticeKind
from runtime.store.columns import Key, key, metadata, moment

notice = sa.Table(
    "notice",
    metadata,
    key(),
    sa.Column("person", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("ticket_id", Key, sa.ForeignKey("ticket.id")),
    moment("at"),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    moment("expires_at", nullable=True),
    moment("read_at", nullable=True),
    sa.Index("ix_notice_person", "person", "id"),
)
"""News for one person; a broadcast is one for each. `expires_at`: nobody needs it any more by then."""
sa.Index(
    "ix_notice_unread",
    notice.c.person,
    notice.c.id,
    sqlite_where=notice.c.read_at.is_(None),
    postgresql_where=notice.c.read_at.is_(None),
)
BROADCAST = notice.c.kind == sa.literal_column(f"'{NoticeKind.BROADCAST.value}'")
"""Written out in every statement: of a value that is bound, a database does not know that the index holds it."""
sa.Index("ix_notice_broadcast", notice.c.at, sqlite_where=BROADCAST, postgresql_where=BROADCAST)

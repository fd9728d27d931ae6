"""Where the words of tickets are kept: each database's own kind of table, so not in `schema.metadata`.

SQLite: FTS5, whose row number is the ticket's id. PostgreSQL: `tsvector` columns made of our own words, which needs no
extension and no text search configuration. `public` is what a customer may find by, `everything` what agents may.
"""

from __future__ import annotations

import sqlalchemy as sa

NAME = "ticket_search"

SQLITE = (
    f"CREATE VIRTUAL TABLE {NAME} USING fts5(public, private, requester, tokenize='ascii', prefix='2 3 4 5')",
    f"INSERT INTO {NAME}({NAME}, rank) VALUES ('pgsz', 2000)",  # noqa: S608  a constant
)
"""`ascii` leaves every other letter alone: words were made before. Pages of the index fit into pages of the file.

Beginnings of two to five letters have an index of their own: what is being typed finds as fast as whole words.
"""

POSTGRES = (
    f"CREATE TABLE {NAME} (ticket_id BIGINT PRIMARY KEY, public TSVECTOR NOT NULL, everything TSVECTOR NOT NULL)",
    f"CREATE INDEX ix_{NAME}_everything ON {NAME} USING gin (everything)",
)


def make(connection: sa.Connection) -> None:
    """Create the empty table."""
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRES:
        connection.exec_driver_sql(statement)

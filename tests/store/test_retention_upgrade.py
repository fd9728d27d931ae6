"""A desk of before retention learns from its comments on which tickets files hang, and keeps every file; on both."""

from __future__ import annotations

import json

import sqlalchemy as sa

from runtime.store import files, opening
from runtime.store.database import Database
from runtime.store.file_table import attached
from tests.store.test_letters_upgrade import TICKET, _at_revision

FIRST, SECOND = "a" * 64, "b" * 64
COMMENT = (
    "INSERT INTO comment (id, ticket_id, at, author, public, body, attachments) VALUES ({}, 1, 5, 'ann', 1, '', '{}')"
)
FILE = "INSERT INTO attachment (hash, name, media_type, size, content, kept_at) VALUES ('{}', 'one', 'x/y', 1, {}, 1)"


def test_files_hang_where_comments_say_and_none_is_gone(database: Database) -> None:
    _at_revision(database, "0016")
    content = "x'31'" if database.is_sqlite else "'1'::bytea"
    said = [[], [FIRST], [FIRST, SECOND]]
    comments = (COMMENT.format(number, json.dumps(digests)) for number, digests in enumerate(said, 1))
    with database.write() as session:
        for statement in (TICKET, FILE.format(FIRST, content), FILE.format(SECOND, content), *comments):
            session.core.exec_driver_sql(statement)
    opening.upgrade_in_place(database)
    with database.read() as session:
        assert set(session.core.execute(sa.select(attached)).all()) == {(FIRST, 1), (SECOND, 1)}
        assert files.held(session, (FIRST, SECOND)) == {FIRST, SECOND}
        assert files.content_of(session, FIRST) == b"1"

"""A desk of before files had keepers learns from its journal who kept which, and under what name; on both databases."""

from __future__ import annotations

import json

import sqlalchemy as sa

from runtime.store import files, opening
from runtime.store.database import Database, Session
from runtime.store.schema import attachment, journal
from tests.store.test_letters_upgrade import _at_revision

HELD, LOST = "a" * 64, "b" * 64


def _kept(session: Session, number: int, actor: str, digest: str, **body: str) -> None:
    texts = {"body": json.dumps(body), "receipt": json.dumps({"result": digest})}
    row = {"command_id": str(number), "actor": actor, "kind": "file.keep", "at": number, **texts}
    session.core.execute(sa.insert(journal).values(row))


def test_who_kept_a_file_still_may_attach_it_under_their_name(database: Database) -> None:
    _at_revision(database, "0010")
    with database.write() as session:
        row = {"hash": HELD, "name": "one.pdf", "media_type": "x/y", "size": 1, "content": b"1", "kept_at": 1}
        session.core.execute(sa.insert(attachment).values(row))
        _kept(session, 1, "ann", HELD, name="one.pdf", media_type="x/y")
        _kept(session, 2, "bob", HELD, name="two.pdf")
        _kept(session, 3, "bob", LOST, name="gone.pdf")
    opening.upgrade_in_place(database)
    with database.read() as session:
        assert files.kept_by(session, "ann", (HELD, LOST)) == {HELD: ("one.pdf", "x/y", 1)}
        assert files.kept_by(session, "bob", (HELD, LOST)) == {HELD: ("two.pdf", "application/octet-stream", 2)}
        assert files.kept_by(session, "eve", (HELD,)) == {}

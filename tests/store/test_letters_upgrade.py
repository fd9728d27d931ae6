"""A desk of before letters had a fate keeps every one of them; on both databases."""

from __future__ import annotations

from alembic import command
from alembic.config import Config

from runtime.messages.letters import LetterStatus
from runtime.store import migrations, opening, outbox
from runtime.store.database import Database
from runtime.store.schema import metadata

TICKET = (
    "INSERT INTO ticket (id, version, subject, department, priority, status, category, tags, fields, messages,"
    " public_replies, reopened, created_at, updated_at, due_at)"
    " VALUES (1, 1, 'Kettle', 'it', 2, 'new', 0, '[]', '{}', 0, 0, 0, 5, 5, 9007199254740991)"
)
LETTER = (
    "INSERT INTO outbox (id, ticket_id, key, channel, recipients, subject, body, queued_at, next_try, attempts, sent_at)"
    " VALUES ({id}, 1, '1-2-{id}', 'mail', '[\"a@x.test\"]', 'Hi', 'Dear', 5, {next_try}, 0, {sent_at})"
)


def _at_revision(database: Database, revision: str) -> None:
    """The database as that revision made it, with nothing in it."""
    config = Config()
    config.set_main_option("script_location", str(migrations.HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with database.write() as session:
        metadata.drop_all(session.core)
        session.command("DROP TABLE alembic_version")
        session.command("DROP TABLE ticket_search")  # each database's own: not in the metadata
        config.attributes["connection"] = session.core
        command.upgrade(config, revision)


def test_letters_keep_their_fate(database: Database) -> None:
    _at_revision(database, "0004")
    with database.write() as session:
        session.core.exec_driver_sql(TICKET)
        for number, (next_try, sent_at) in enumerate((("7", "NULL"), ("NULL", "8"), ("NULL", "NULL")), start=1):
            session.core.exec_driver_sql(LETTER.format(id=number, next_try=next_try, sent_at=sent_at))
    opening.upgrade_in_place(database)
    with database.write() as session:
        fates = {
            status: [letter.id for letter in outbox.page(session, status, before=None, limit=9).letters]
            for status in LetterStatus
        }
        (taken,) = outbox.take(session, now=10, until=20, lease="x", most=5)
    assert fates == {"waiting": [1], "sent": [2], "dead": [3], "discarded": []}
    assert (taken.key, taken.ticket_id, taken.recipient, taken.body) == ("1-2-1", 1, "a@x.test", "Dear")

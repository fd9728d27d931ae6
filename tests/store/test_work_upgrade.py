"""A desk of before tasks had numbers keeps every task, follower and comment; on both databases."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store import assignments, history, opening, tasks
from runtime.store.database import Database
from runtime.store.schema import ticket
from tests.store.test_letters_upgrade import TICKET, _at_revision

ROWS = (
    "INSERT INTO task (id, ticket_id, title, owner, due, done_at) VALUES (7, 1, 'First', 'ann', 9, NULL)",
    "INSERT INTO task (id, ticket_id, title, owner, due, done_at) VALUES (9, 1, 'Second', NULL, NULL, 6)",
    "INSERT INTO follower (ticket_id, person) VALUES (1, 'ann')",
    "INSERT INTO comment (id, ticket_id, at, author, public, body, attachments) VALUES (1, 1, 5, 'ann', 1, 'Hi', '[]')",
)


def test_tasks_get_numbers_and_their_ticket_counts_them(database: Database) -> None:
    _at_revision(database, "0006")
    with database.write() as session:
        for statement in (TICKET, *ROWS):
            session.core.exec_driver_sql(statement)
    opening.upgrade_in_place(database)
    with database.read() as session:
        first, second = tasks.of_ticket(session, 1)
        row = session.core.execute(sa.select(ticket)).one()
        assert (first.number, first.title, first.owner, first.due, first.done_at) == (1, "First", "ann", 9, None)
        assert (second.number, second.position, second.done_at, second.checklist) == (2, 2, 6, ())
        assert (row.tasks, row.open_tasks, row.snoozed_until, row.merged_into) == (2, 1, None, None)
        assert assignments.followers(session, 1) == ("ann",)
        assert [said.body for said in history.comments_of(session, 1, public_only=True)] == ["Hi"]
        assert list(tasks.problems(session)) == []

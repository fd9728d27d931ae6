"""The journal: every command once, with its receipt, so that a retry is answered and not repeated."""

from __future__ import annotations

import sqlite3

import psycopg
import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.schema import desk_change, event, journal


class AlreadyDone(Exception):
    """This actor's command was carried out before: its receipt is in the journal."""


_TOLD = ("command_id", "actor", "kind", "at", "body", "receipt")
WRITE = Plan(sa.insert(journal).values({name: sa.bindparam(name) for name in _TOLD}))
READ = Plan(
    sa.select(journal.c.kind, journal.c.receipt).where(
        journal.c.command_id == sa.bindparam("command_id"), journal.c.actor == sa.bindparam("actor")
    )
)


def write(session: Session, *, command_id: str, actor: str, kind: str, at: Moment, body: str, receipt: str) -> None:
    """Keep a command and its receipt; AlreadyDone when the same command of the same actor is there."""
    row = {"command_id": command_id, "actor": actor, "kind": kind, "at": at, "body": body, "receipt": receipt}
    try:
        session.run(WRITE, row)
    except (sqlite3.IntegrityError, psycopg.errors.UniqueViolation) as error:
        raise AlreadyDone from error


def read(session: Session, *, command_id: str, actor: str) -> tuple[str, str] | None:
    """The kind and the receipt of a command that was carried out before, or None."""
    row = session.run(READ, {"command_id": command_id, "actor": actor}).fetchone()
    return (row[0], row[1]) if row else None


def note_change(session: Session, what: str) -> None:
    """Say in the change feed that `setup` or a `blueprint:<id>` changed."""
    last = sa.select(sa.func.coalesce(sa.func.max(event.c.seq), 0)).scalar_subquery()
    session.core.execute(sa.insert(desk_change).values(event_seq=last, what=what))

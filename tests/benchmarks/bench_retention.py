"""How long the hourly look of retention keeps others from writing, on a desk of a million tickets.

    python -m tests.benchmarks.bench_retention [--tickets 1000000] [--on sqlite|postgres|both]

Goal: no turn of the clock holds the right to write longer than 25 ms. Files and customers of a few hundred tickets are
at rest longer than the rules say, all others are not. The floor is a transaction that writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from runtime.desk.letting_go import LettingGo
from runtime.desk.local import LocalDesk
from runtime.messages import setup
from runtime.messages.retention import GetDueRetention
from runtime.model.event_json import encode
from runtime.model.events import CommentAdded
from runtime.model.people import Person, Role
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Settings
from runtime.store import schema, setup_rows
from runtime.store.database import Database
from runtime.store.file_table import attached
from runtime.store.notice_tables import notice
from tests.benchmarks.measure import desks, show
from tests.benchmarks.million import NOW

CUSTOMERS, EMPTIED = 2_000, 60
"""Whose numbers are below the second are let go."""
RULES = (RetentionRule(what=LetGo.REQUESTER, months=24, written=True), RetentionRule(what=LetGo.FILES, months=24))
YEARS_AGO = NOW - 3 * 365 * 24 * 3_600_000
_FILE_SIZE = 20_000


def _prepare(desk: LocalDesk, database: Database) -> None:
    """Customers for the tickets, some long at rest, each of those with a file."""
    people = [
        Person(id=f"c{key}", name=f"Customer {key}", email=f"c{key}@many.test", role=Role.CUSTOMER)
        for key in range(CUSTOMERS)
    ]
    table, gone = schema.ticket, [f"c{key}" for key in range(EMPTIED)]
    with database.write() as session:
        run = session.core.execute
        setup_rows.put_people(session, people)
        resting = {"category": 5, "status": "closed", "updated_at": YEARS_AGO}
        run(sa.update(table).where(table.c.requester.in_(gone)).values(resting))
        for ticket_id in run(sa.select(table.c.id).where(table.c.requester.in_(gone)).limit(400)).scalars().all():
            digest = hashlib.sha256(str(ticket_id).encode()).hexdigest()
            values = {"hash": digest, "name": "a.pdf", "media_type": "x/y", "size": _FILE_SIZE, "kept_at": YEARS_AGO}
            run(sa.delete(attached).where(attached.c.hash == digest))
            run(sa.delete(schema.attachment).where(schema.attachment.c.hash == digest))
            run(sa.insert(schema.attachment).values(**values, content=b"x" * _FILE_SIZE))
            run(sa.insert(attached).values(hash=digest, ticket_id=ticket_id))
    _write_history(database, gone)
    desk.do(setup.PutSettings(settings=Settings(retention=RULES)))


def _write_history(database: Database, gone: Sequence[str]) -> None:
    """What a desk in use has beside its tickets: a fact, a command, a letter and news of each; customers' own words."""
    ticket, number = schema.ticket, sa.cast(schema.ticket.c.id, sa.Text)
    at = ticket.c.updated_at
    said = CommentAdded(body="I live in Elm Street", public=True, by_customer=True)
    told = {"ticket_id": ticket.c.id, "version": 2, "at": at, "actor": ticket.c.requester, "kind": said.kind}
    sent = {"key": number + "-2-n1", "channel": "mail", "recipients": '["' + ticket.c.requester + '@x.test"]'}
    letter = {"subject": "Kettle", "body": said.body, "queued_at": at, "attempts": 1, "status": "sent", "sent_at": at}
    command = {"command_id": "h" + number, "actor": ticket.c.requester, "kind": "comment.add", "at": at}
    news = {"person": "a1", "at": at, "kind": "replied", "ticket_id": ticket.c.id, "subject": "Kettle", "body": "News"}
    rows: tuple[tuple[sa.Table, dict[str, Any]], ...] = (
        (schema.event, {**told, "data": encode(said).decode()}),
        (schema.journal, {**command, "body": '{"body":"' + said.body + '"}', "receipt": "{}", "seal": 1}),
        (schema.outbox, {"ticket_id": ticket.c.id, **sent, **letter}),
        (notice, news),
    )
    with database.write() as session:
        if session.core.execute(sa.select(schema.event.c.seq).where(schema.event.c.kind == said.kind)).first():
            return
        own = ticket.c.requester.in_(gone)
        words = {schema.comment.c.author: ticket.c.requester, schema.comment.c.body: said.body}
        mine = sa.update(schema.comment).where(schema.comment.c.ticket_id == ticket.c.id, own)
        session.core.execute(mine.values(words))
        for table, values in rows:
            columns = [sa.literal(each) if isinstance(each, str | int) else each for each in values.values()]
            session.core.execute(sa.insert(table).from_select(list(values), sa.select(*columns).select_from(ticket)))


@contextmanager
def _held(database: Database) -> Iterator[list[float]]:
    """How long each transaction that writes took, in ms, from when it may write until it has."""
    times: list[float] = []
    write = database.write

    @contextmanager
    def timed() -> Iterator[object]:
        with write() as session:
            began = time.perf_counter()
            yield session
        times.append((time.perf_counter() - began) * 1000)

    database.write = timed  # type: ignore[assignment, method-assign]
    try:
        yield times
    finally:
        del database.write


def _measured(desk: LocalDesk, database: Database) -> list[tuple[str, float]]:
    clock = desk.as_clock()
    began = time.perf_counter()
    due = clock.ask(GetDueRetention(limit=200))
    asked = (time.perf_counter() - began) * 1000
    letting_go = LettingGo(clock, lambda: NOW)
    letting_go.look()
    with _held(database) as times:
        while letting_go.portion():
            pass
    files, customers = times[: -(-len(due.files) // 20)], times[-(-len(due.files) // 20) :]
    print(f"  {len(due.customers)} customers and {len(due.files)} files at first, {len(times)} transactions")
    return [
        ("asked what is due (reads only)", asked),
        ("held by 20 files, median", statistics.median(files)),
        ("the same, at most", max(files)),
        ("held by a customer's portion, median", statistics.median(customers)),
        ("the same, nine in ten", statistics.quantiles(customers, n=10)[-1]),
        ("the same, at most", max(customers)),
    ]


def main() -> None:
    """Print how long others had to wait."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--on", choices=("sqlite", "postgres", "both"), default="sqlite")
    given = parser.parse_args()
    with desks(given.tickets, given.on) as found:
        for name, desk, database in found:
            _prepare(desk, database)
            show(f"{name}, {given.tickets:,} tickets", _measured(desk, database))


if __name__ == "__main__":
    main()

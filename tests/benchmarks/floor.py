"""The floor of one durable transition: the same facts written by hand-made SQL on `sqlite3`, nothing else.

Read the ticket; versioned update; event; close the visit; open the next; due moment; letter; commit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

STEPS = ("assign", "ask", "answer", "ask", "answer", "solve")
TARGETS = ("open", "pending", "open", "pending", "open", "solved")

_TABLES = """
CREATE TABLE ticket(id INTEGER PRIMARY KEY, ref TEXT, subject TEXT NOT NULL, body TEXT NOT NULL, blueprint_id INTEGER NOT NULL,
  state TEXT NOT NULL, team TEXT NOT NULL, owner TEXT, priority INTEGER NOT NULL, version INTEGER NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, due_at INTEGER);
CREATE INDEX ix_ticket_queue ON ticket(team, state, due_at);
CREATE TABLE history(id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL, seq INTEGER NOT NULL, transition TEXT NOT NULL,
  source TEXT NOT NULL, target TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, note TEXT);
CREATE UNIQUE INDEX ux_history ON history(ticket_id, seq);
CREATE TABLE visit(id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL, state TEXT NOT NULL, entered_at INTEGER NOT NULL,
  left_at INTEGER, owner TEXT);
CREATE UNIQUE INDEX ux_visit_open ON visit(ticket_id) WHERE left_at IS NULL;
CREATE TABLE sla(ticket_id INTEGER PRIMARY KEY, state TEXT NOT NULL, due_at INTEGER NOT NULL, breached INTEGER NOT NULL);
CREATE INDEX ix_sla_due ON sla(due_at) WHERE breached = 0;
CREATE TABLE outbox(id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
  created_at INTEGER NOT NULL, sent_at INTEGER);
CREATE INDEX ix_outbox ON outbox(id) WHERE sent_at IS NULL;
"""
HOUR = 3_600_000


class Floor:
    """Tickets in a file of their own. `durability` is SQLite's `synchronous`."""

    def __init__(self, path: Path, tickets: int, durability: str, start: int) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA page_size=2048")
        for pragma in ("journal_mode=WAL", f"synchronous={durability}", "temp_store=MEMORY", "foreign_keys=ON"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(_TABLES)
        self._db.execute("BEGIN IMMEDIATE")
        for each in range(1, tickets + 1):
            self._db.execute(
                "INSERT INTO ticket VALUES(?,?,?,?,1,'new','desk',NULL,2,0,?,?,?)",
                (each, f"HD-{each}", f"Printer {each}", "It does not print.", start, start, start + HOUR),
            )
            self._db.execute("INSERT INTO visit(ticket_id, state, entered_at) VALUES(?, 'new', ?)", (each, start))
            self._db.execute("INSERT INTO sla VALUES(?, 'new', ?, 0)", (each, start + HOUR))
        self._db.execute("COMMIT")

    def transition(self, ticket: int, step: int, now: int) -> None:
        """One move, durable by itself."""
        self.batch([(ticket, step, now)])

    def batch(self, moves: Iterable[tuple[int, int, int]]) -> None:
        """Moves (ticket, step, moment) in one transaction."""
        self._db.execute("BEGIN IMMEDIATE")
        for ticket, step, now in moves:
            self._move(ticket, step, now)
        self._db.execute("COMMIT")

    def _move(self, ticket: int, step: int, now: int) -> None:
        run, due = self._db.execute, now + 8 * HOUR
        row = run("SELECT id, state, team, owner, priority, version FROM ticket WHERE id=?", (ticket,)).fetchone()
        source, version, target = row[1], row[5], TARGETS[step]
        moved = run(
            "UPDATE ticket SET state=?, owner=?, version=version+1, updated_at=?, due_at=? WHERE id=? AND version=?",
            (target, "ann", now, due, ticket, version),
        )
        assert moved.rowcount == 1
        run(
            "INSERT INTO history(ticket_id, seq, transition, source, target, actor, at) VALUES(?,?,?,?,?,?,?)",
            (ticket, version + 1, STEPS[step], source, target, "ann", now),
        )
        run("UPDATE visit SET left_at=? WHERE ticket_id=? AND left_at IS NULL", (now, ticket))
        run("INSERT INTO visit(ticket_id, state, entered_at, owner) VALUES(?,?,?,?)", (ticket, target, now, "ann"))
        run(
            "INSERT INTO sla VALUES(?,?,?,0) ON CONFLICT(ticket_id) DO UPDATE SET state=excluded.state, due_at=excluded.due_at",
            (ticket, target, due),
        )
        payload = f'{{"to": "ann@desk.test", "ticket": {ticket}, "state": "{target}"}}'
        run("INSERT INTO outbox(ticket_id, kind, payload, created_at) VALUES(?, 'mail', ?, ?)", (ticket, payload, now))

    def close(self) -> None:
        self._db.close()

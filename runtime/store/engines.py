"""How a desk's database is connected to, SQLite or PostgreSQL: what both drivers are told at first."""

from __future__ import annotations

import sqlite3
from typing import Literal

import sqlalchemy as sa

from runtime.model.folding import fold
from runtime.model.patterns import found

LONG_MS = 10_000
"""How long SQLite waits for a lock that is seldom held for long, as while a file is repaired after a crash."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    f"PRAGMA busy_timeout={LONG_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA wal_autocheckpoint=4000",
)
PAGE_SIZE = 2048
"""Half the bytes per transition and faster at a million tickets than SQLite's 4096."""

type Durability = Literal["FULL", "NORMAL"]
"""FULL survives a power cut; NORMAL a crash of the program, not the last moments before a power cut."""

_DURABLE = {"FULL": "on", "NORMAL": "off"}
_LOCK_WAIT = "10s"
_SHORT_QUESTIONS = "-c jit=off -c max_parallel_workers_per_gather=0"
"""A page takes a few ms: to compile it, or to wake helpers for it, would take longer than to answer it."""


def engine_of(url: sa.URL, durability: Durability) -> sa.Engine:
    """What connects to the database, so that nothing but this program's own commands begins or ends a transaction."""
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, durability)
    return sa.create_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        paramstyle="format",
        poolclass=sa.pool.NullPool,
        connect_args={
            "connect_timeout": 10,
            "options": f"-c synchronous_commit={_DURABLE[durability]} -c lock_timeout={_LOCK_WAIT} {_SHORT_QUESTIONS}",
        },
    )


def _sqlite_engine(url: sa.URL, durability: Durability) -> sa.Engine:
    engine = sa.create_engine(
        url,
        isolation_level="AUTOCOMMIT",
        poolclass=sa.pool.NullPool,
        connect_args={"check_same_thread": False, "isolation_level": None, "cached_statements": 512},
    )

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
        for pragma in (*PRAGMAS, f"PRAGMA synchronous={durability}"):
            connection.execute(pragma)
        connection.create_function("fold", 1, _folded, deterministic=True)
        connection.create_function("matches", 2, _matches, deterministic=True)

    return engine


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)


def _matches(pattern: str, text: str | None) -> bool:
    return text is not None and found(pattern, text)

"""Opens a desk's database, SQLite or PostgreSQL, and runs statements on it.

Two ways to one connection: `session.core` executes SQLAlchemy Core statements (built where they are used, for what
happens rarely), `session.run(plan, …)` executes statements written in Core once, compiled once per dialect and
bound by position on the driver's own cursor: measured, a transition costs a third of what Core's own path takes.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from runtime.messages.faults import Unavailable

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA wal_autocheckpoint=4000",
)
PAGE_SIZE = 2048
"""Half the bytes per transition and faster at a million tickets than SQLite's 4096."""

type Durability = Literal["FULL", "NORMAL"]
"""FULL survives a power cut; NORMAL a crash of the program, not the last moments before a power cut."""


class Plan:
    """A statement compiled once per dialect, run by position on the driver's cursor.

    Use columns whose values the driver takes as they are (int, text, bytes): nothing is converted.
    """

    __slots__ = ("_compiled", "_statement")

    def __init__(self, statement: sa.ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, tuple[str, tuple[str, ...]]] = {}

    def on(self, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
        """The SQL text and the names of its parameters in order."""
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = self._compile(dialect)
        return found

    def _compile(self, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
        compiled = self._statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
        names = getattr(compiled, "positiontup", None)
        if names is None:  # psycopg binds by name: ask for its positional style instead
            raise TypeError(f"{dialect.name} statements are not positional here")
        return str(compiled), tuple(names)


class Session:
    """One transaction on one connection."""

    __slots__ = ("_raw", "core", "dialect")

    def __init__(self, core: sa.Connection, dialect: Dialect) -> None:
        self.core = core
        self.dialect = dialect
        self._raw: Any = core.connection.dbapi_connection

    def run(self, plan: Plan, parameters: Mapping[str, Any]) -> Any:
        """Execute a plan; the driver's cursor comes back."""
        text, names = plan.on(self.dialect)
        return self._raw.execute(text, [parameters[name] for name in names])

    def run_many(self, plan: Plan, rows: Sequence[Mapping[str, Any]]) -> None:
        """Execute a plan for each row."""
        text, names = plan.on(self.dialect)
        bound = [[row[name] for name in names] for row in rows]
        self._raw.cursor().executemany(text, bound)

    def command(self, text: str) -> None:
        """Execute a transaction command such as BEGIN, SAVEPOINT or COMMIT."""
        self._raw.execute(text)


class Database:
    """A desk's database. Every thread keeps a connection of its own until `close`."""

    def __init__(self, url: str, durability: Durability = "FULL") -> None:
        self.url = sa.make_url(url)
        self.durability: Durability = durability
        self.engine = _engine(self.url, durability)
        self._local = threading.local()
        self._open: list[sa.Connection] = []
        self._lock = threading.Lock()

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded database."""
        return self.engine.dialect.name == "sqlite"

    def _session(self) -> Session:
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            connection = self.engine.connect()
            session = self._local.session = Session(connection, self.engine.dialect)
            with self._lock:
                self._open.append(connection)
        return session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that sees one state of the database and changes nothing."""
        with self._transaction(_READ[self.engine.dialect.name]) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that is committed at the end, or rolled back when anything is raised."""
        with self._transaction(_WRITE[self.engine.dialect.name]) as session:
            yield session

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Session]:
        try:
            session = self._session()
            session.command(begin)
        except _DRIVER_ERRORS as error:
            self._forget()
            raise Unavailable(_cannot_begin(error)) from error
        try:
            yield session
            session.command("COMMIT")
        except BaseException:
            self._roll_back(session)
            raise

    def _roll_back(self, session: Session) -> None:
        try:
            session.command("ROLLBACK")
        except _DRIVER_ERRORS:  # the connection is gone, and its transaction with it
            self._forget()

    def _forget(self) -> None:
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            return
        del self._local.session
        with self._lock:
            self._open.remove(session.core)
        session.core.invalidate()
        session.core.close()

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            connections, self._open = self._open, []
        for connection in connections:
            connection.close()
        self._local = threading.local()
        self.engine.dispose()


_WRITE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}
_READ = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


def _driver_errors() -> tuple[type[Exception], ...]:
    import psycopg

    return (sqlite3.Error, psycopg.Error, sa.exc.DBAPIError)


_DRIVER_ERRORS = _driver_errors()


def _cannot_begin(error: Exception) -> str:
    if "locked" in str(error):
        return "Another program is writing to this desk and did not finish in time. Try again."
    return f"The desk's database cannot be reached: {error}"


def _engine(url: sa.URL, durability: Durability) -> sa.Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, durability)
    url = url.set(drivername="postgresql+psycopg")
    return sa.create_engine(url, isolation_level="AUTOCOMMIT", paramstyle="format")


def _sqlite_engine(url: sa.URL, durability: Durability) -> sa.Engine:
    engine = sa.create_engine(
        url,
        isolation_level="AUTOCOMMIT",
        poolclass=sa.pool.NullPool,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
        for pragma in (*PRAGMAS, f"PRAGMA synchronous={durability}"):
            connection.execute(pragma)

    return engine

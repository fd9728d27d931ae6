"""Opens a desk's database, SQLite or PostgreSQL, and runs statements on it.

Two ways to one connection: `session.core` executes SQLAlchemy Core statements (built where they are used, for what
happens rarely), `session.run(plan, …)` executes statements written in Core once, compiled once per dialect and
bound by position on the driver's own cursor: measured, a transition costs a third of what Core's own path takes.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from operator import itemgetter
from types import TracebackType
from typing import Any, Protocol, override

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from runtime.messages.faults import Conflict, Unavailable
from runtime.store.connections import Connections
from runtime.store.engines import LONG_MS, Durability, engine_of
from runtime.store.troubles import DRIVER_ERRORS, sentence_for

PATIENCE = 10.0
"""How many seconds a writer waits for its turn, on SQLite."""

TURN_MS = 2
"""A writer asks for its turn so often. SQLite's own waiting sleeps longer and longer, up to 100 ms at a time, while
others slip in: four busy processes made one of them wait for seconds."""

type _Bind = Callable[[Mapping[str, Any]], Sequence[Any]]


class Plan:
    """A statement compiled once per dialect, run by position on the driver's cursor.

    Use columns whose values the driver takes as they are (int, text, bytes): nothing is converted.
    """

    __slots__ = ("_statement", "compiled", "reads")

    def __init__(self, statement: sa.ClauseElement) -> None:
        self._statement = statement
        self.reads = isinstance(statement, sa.Select)
        self.compiled: dict[str, tuple[str, _Bind]] = {}
        """What `on` gave, by the name of the dialect."""

    def on(self, dialect: Dialect) -> tuple[str, _Bind]:
        """The SQL text, and what puts the values of its parameters in order."""
        known = self.compiled.get(dialect.name)
        if known is None:
            known = self.compiled[dialect.name] = _compiled(self.statement(dialect), dialect)
        return known

    def statement(self, _dialect: Dialect) -> sa.ClauseElement:
        """As it is written for the dialect."""
        return self._statement


class Insertion(Plan):
    """An insert whose row gets its integer key from the database; run by `Session.insert`."""

    __slots__ = ("_returning", "key", "keyed", "largest", "reserved")

    def __init__(self, statement: sa.Insert, key: sa.Column[int]) -> None:
        super().__init__(statement)
        self._returning = statement.returning(key)
        self.key = key
        self.keyed = Plan(statement.values({key.name: sa.bindparam(key.name)}))
        """The same for a row whose key is known already."""
        self.largest = Plan(sa.select(sa.func.max(key)))
        sequence = sa.func.nextval(sa.func.pg_get_serial_sequence(key.table.name, key.name))
        some = sa.func.generate_series(1, sa.bindparam("many", type_=sa.Integer)).alias("series")
        self.reserved = Plan(sa.select(sequence).select_from(some))
        """The next `many` keys of a server's sequence."""

    @override
    def statement(self, dialect: Dialect) -> sa.ClauseElement:
        """SQLite's cursor tells the key by itself, at half the cost of RETURNING."""
        return self._statement if dialect.name == "sqlite" else self._returning


def _compiled(statement: sa.ClauseElement, dialect: Dialect) -> tuple[str, _Bind]:
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    if not isinstance(compiled, sa.sql.compiler.SQLCompiler):
        raise TypeError(f"A plan is a statement with parameters, not {type(statement).__name__}.")
    fixed = {name: bind.effective_value for bind, name in compiled.bind_names.items() if not bind.required}
    return str(compiled), _in_order(tuple(compiled.positiontup or ()), fixed)


def _in_order(names: tuple[str, ...], fixed: Mapping[str, Any]) -> _Bind:
    if fixed or len(names) < 2:  # noqa: PLR2004  itemgetter makes no tuple of one
        return lambda values: [fixed[name] if name in fixed else values[name] for name in names]
    return itemgetter(*names)


class Waiting(Protocol):
    """What is asked of a session before the database is: `gathering` keeps what may wait."""

    def ahead(self, ticket_id: int) -> Any:
        """What was read of a ticket before its turn; None for the second time."""

    def keeps(self, plan: Plan, parameters: Mapping[str, Any], *, one: bool = False) -> bool:
        """True when the plan waits (and must meet `one` row); else nothing waits any more: ask the database."""

    def keyed(self, plan: Insertion, parameters: Mapping[str, Any]) -> int | None:
        """The key of a row that waits; else None, as `keeps`."""

    def arrive(self) -> None:
        """Write all that waits."""

    def apart(self) -> AbstractContextManager[None]:
        """As `Session.apart`."""


_STANDING = ("reads_only", "waiting", "within")


class Session:
    """One thread's connection, for one transaction after another."""

    __slots__ = ("__weakref__", "_core", "_given", "_raw", "_under_way", "_waits_ms", "dialect", *_STANDING)

    def __init__(self, core: sa.Connection, dialect: Dialect, given: dict[str, int]) -> None:
        self._core = core
        self.dialect = dialect
        self.within = False
        """A transaction is under way."""
        self.reads_only = False
        """The transaction under way changes nothing and sees one state of the database."""
        self._given = given
        self._raw: Any = core.connection.dbapi_connection
        self._under_way: _Together | None = None
        self._waits_ms = LONG_MS
        self.waiting: Waiting | None = None

    @property
    def core(self) -> sa.Connection:
        """SQLAlchemy's own path, for what happens rarely."""
        if self.waiting is not None:
            self.waiting.arrive()
        if self._under_way is not None:
            self._under_way.arrive()
        return self._core

    def apart(self) -> AbstractContextManager[None]:
        """What is raised inside leaves nothing of what was done inside; the transaction goes on."""
        return self.waiting.apart() if self.waiting is not None else self._saved()

    @contextmanager
    def _saved(self) -> Iterator[None]:
        self.command("SAVEPOINT apart")
        try:
            yield
        except BaseException:
            self.command("ROLLBACK TO SAVEPOINT apart")
            self.command("RELEASE SAVEPOINT apart")
            raise
        self.command("RELEASE SAVEPOINT apart")

    def together(self) -> AbstractContextManager[None]:
        """Inside, plans are sent to a server one after another without waiting for the answer of each.

        What one of them raises is raised at a later one, or at the end. On SQLite there is no way to save.
        """
        if self.dialect.name == "sqlite" or self._under_way is not None or self.waiting is not None:
            return _AT_ONCE
        self._under_way = _Together(self, self._raw)
        return self._under_way

    def ended(self) -> None:
        """Everything that was sent together has been answered."""
        self._under_way = None

    def run(self, plan: Plan, parameters: Mapping[str, Any]) -> Any:
        """Execute a plan; the driver's cursor comes back, or None where the plan waits."""
        if self.waiting is not None and self.waiting.keeps(plan, parameters):
            return None
        text, bind = plan.compiled.get(self.dialect.name) or plan.on(self.dialect)
        return self._raw.execute(text, bind(parameters))

    def run_one(self, plan: Plan, parameters: Mapping[str, Any], otherwise: str) -> None:
        """Execute a plan that must meet one row.

        Raises Conflict with the sentence when it meets none; inside `together`, at the end.
        """
        if self.waiting is not None and self.waiting.keeps(plan, parameters, one=True):
            return
        cursor = self.run(plan, parameters)
        if self._under_way is None:
            _require_one(cursor, otherwise)
        else:
            self._under_way.require_one(cursor, otherwise)

    def run_many(self, plan: Plan, rows: Sequence[Mapping[str, Any]]) -> None:
        """Execute a plan for each row."""
        if self.waiting is not None and all(self.waiting.keeps(plan, row) for row in rows):
            return
        _, bind = plan.on(self.dialect)
        self.write_all(plan, [bind(row) for row in rows])

    def write_all(self, plan: Plan, rows: Sequence[Sequence[Any]]) -> int:
        """Execute a plan for each row of values in the plan's own order; how many rows of its table it met."""
        cursor = self._raw.cursor()
        cursor.executemany(plan.on(self.dialect)[0], rows)
        met: int = cursor.rowcount
        cursor.close()
        return met

    def insert(self, plan: Insertion, parameters: Mapping[str, Any]) -> int:
        """Insert a row; its key comes back."""
        waiting = self.waiting.keyed(plan, parameters) if self.waiting is not None else None
        if waiting is not None:
            return waiting
        cursor = self.run(plan, parameters)
        key: int = cursor.lastrowid if self.dialect.name == "sqlite" else cursor.fetchone()[0]
        return key

    def new_key(self, table: sa.Table) -> int:
        """A key for a row of the table that was never given before, not even in a transaction that was rolled back.

        What a process keeps in memory by such a key stays true. SQLite's own AUTOINCREMENT forgets what was rolled
        back; what its one writer at a time was given, only this process can have seen.
        """
        if self.dialect.name != "sqlite":
            name = sa.func.pg_get_serial_sequence(table.name, "id")
            return int(self.core.execute(sa.select(sa.func.nextval(name))).scalar_one())
        last = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        kept: int = self.core.execute(last, {"name": table.name}).scalar() or 0
        key = self._given[table.name] = max(kept, self._given.get(table.name, 0)) + 1
        return key

    def begin(self, text: str) -> None:
        """Begin a transaction; a writer on SQLite waits for its turn."""
        if self.dialect.name != "sqlite":
            self.command(text)
        elif text == _WRITE["sqlite"]:
            self._wait_at_most(TURN_MS)
            self._take_turn(text)
        else:
            self._wait_at_most(LONG_MS)
            self.command(text)

    def _take_turn(self, text: str) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.command(text)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            else:
                return

    def _wait_at_most(self, milliseconds: int) -> None:
        if milliseconds != self._waits_ms:
            self.command(f"PRAGMA busy_timeout={milliseconds}")
            self._waits_ms = milliseconds

    def command(self, text: str) -> None:
        """Execute a transaction command such as BEGIN, SAVEPOINT or COMMIT."""
        if self.waiting is not None:
            self.waiting.arrive()
        self._raw.execute(text)


_AT_ONCE: AbstractContextManager[None] = nullcontext()


def _require_one(cursor: Any, otherwise: str) -> None:
    if cursor.rowcount != 1:
        raise Conflict(otherwise)


class _Together(AbstractContextManager[None]):
    """A pipeline of the server's driver, with what its answers must be like."""

    def __init__(self, session: Session, connection: psycopg.Connection[Any]) -> None:
        self._session = session
        self._connection = connection
        self._pipeline = ExitStack()
        self._required: list[tuple[Any, str]] = []

    def require_one(self, cursor: Any, otherwise: str) -> None:
        """Conflict with the sentence once it turns out that the statement met no row."""
        self._required.append((cursor, otherwise))

    def arrive(self) -> None:
        """Wait for every answer; from here on statements wait again."""
        self._session.ended()
        self._pipeline.close()
        for cursor, otherwise in self._required:
            _require_one(cursor, otherwise)
        self._required.clear()

    @override
    def __enter__(self) -> None:
        self._pipeline.enter_context(self._connection.pipeline())

    @override
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.arrive()
        else:
            self._session.ended()
            self._pipeline.__exit__(kind, error, trace)


class Database:
    """A desk's database. Every thread keeps a connection of its own until it ends, or until `close`."""

    def __init__(self, url: str, durability: Durability = "FULL") -> None:
        self.url = sa.make_url(url)
        self.durability: Durability = durability
        self.engine = engine_of(self.url, durability)
        self._local = threading.local()
        self._connections = Connections()
        self._given: dict[str, int] = {}

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded database."""
        return self.engine.dialect.name == "sqlite"

    def _session(self) -> Session:
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = Session(self.engine.connect(), self.engine.dialect, self._given)
            self._connections.add(session, session.core)
        return session

    def read(self) -> AbstractContextManager[Session]:
        """A transaction that sees one state of the database and changes nothing."""
        return _Transaction(self, _READ[self.engine.dialect.name], reads_only=True)

    def write(self) -> AbstractContextManager[Session]:
        """A transaction that is committed at the end, or rolled back when anything is raised."""
        return _Transaction(self, _WRITE[self.engine.dialect.name], reads_only=False)

    def begun(self, begin: str) -> Session:
        """This thread's session, with the transaction begun that the text begins."""
        try:
            return self._begin(begin)
        except Unavailable:
            if self.is_sqlite:
                raise
            return self._begin(begin)  # a server that was restarted takes the next connection

    def _begin(self, begin: str) -> Session:
        try:
            session = self._session()
            if session.within:
                raise RuntimeError("A transaction is under way on this thread: ask the desk inside it, or after it.")
            session.begin(begin)
        except DRIVER_ERRORS as error:
            self._forget()
            raise Unavailable(sentence_for(error) or f"The desk’s database cannot be used: {error}") from error
        return session

    def roll_back(self, session: Session) -> None:
        """Nothing of what this thread's transaction did is kept."""
        try:
            session.command("ROLLBACK")
        except DRIVER_ERRORS:  # the connection is gone, and its transaction with it
            self._forget()

    def _forget(self) -> None:
        session: Session | None = getattr(self._local, "session", None)
        if session is None:
            return
        del self._local.session
        session.core.invalidate()
        self._connections.close(session.core)

    def close(self) -> None:
        """Close every thread's connection."""
        self._connections.close_all()
        self._local = threading.local()
        self.engine.dispose()


class _Transaction(AbstractContextManager[Session]):
    """A transaction from its beginning to its commit. A class and no generator: each transition begins one."""

    __slots__ = ("_begin", "_database", "_reads_only", "_session")

    def __init__(self, database: Database, begin: str, *, reads_only: bool) -> None:
        self._database = database
        self._begin = begin
        self._reads_only = reads_only

    @override
    def __enter__(self) -> Session:
        session = self._session = self._database.begun(self._begin)
        session.within, session.reads_only = True, self._reads_only
        return session

    @override
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                self._give_up(error)
            else:
                self._commit()
        finally:
            self._session.within = False

    def _commit(self) -> None:
        try:
            self._session.command("COMMIT")
        except BaseException as error:
            self._give_up(error)
            raise

    def _give_up(self, error: BaseException) -> None:
        self._database.roll_back(self._session)
        sentence = sentence_for(error)
        if sentence is not None:
            raise Unavailable(sentence) from error


_WRITE = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}
_READ = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}

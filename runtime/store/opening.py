"""Opens a desk: makes a fresh one, brings an older one up to date, and says plainly why one cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from runtime.messages.faults import Fault, NotFound, Unavailable
from runtime.store import first_rows
from runtime.store.database import Database, Session
from runtime.store.engines import Durability
from runtime.store.migrations import HERE, NEWEST, REVISIONS, upgrade
from runtime.store.schema import desk_change, event, metadata
from runtime.store.troubles import DRIVER_ERRORS, sentence_for
from runtime.store.whole_file import copied, nobody, partial_of, take_place

_SERVER = ("postgresql://", "postgresql+psycopg://", "postgres://")
_REVISION = sa.text("SELECT version_num FROM alembic_version")
_CREATION_LOCK = 4_205_711_830
"""Whoever prepares a PostgreSQL desk holds this advisory lock: two at once would create its tables twice."""


def open_database(address: str | Path, *, create: bool, durability: Durability = "FULL") -> Database:
    """The desk at an address: the path of its file, or `postgresql://user:password@host/database`.

    With `create`, an empty place becomes a fresh desk; one that is there is opened as it is. A desk of an older
    version is upgraded, a file after a backup copy beside it. Raises NotFound where there is nothing, and
    Unavailable with what to do about it where there is something that cannot be used.
    """
    text = str(address)
    if is_server(text):
        return _prepared(server_at(text, durability), text, create=create)
    path = Path(address)
    _check_file(path, create=create)
    url = sa.URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)
    return _prepared(Database(url, durability), path, create=create)


def is_server(address: str) -> bool:
    """Whether the address is of a database server; else it is a file's path."""
    return address.startswith(_SERVER)


def server_at(address: str, durability: Durability = "FULL") -> Database:
    """The database at a server's address, whatever is in it."""
    return Database(address.replace("postgres://", "postgresql://", 1), durability)


def revision_of(session: Session) -> str | None:
    """The schema's revision; None where there are no tables of a desk."""
    if not sa.inspect(session.core).has_table("alembic_version"):
        return None
    return session.core.execute(_REVISION).scalar()


def backup_name(path: Path, revision: str) -> Path:
    """Where the copy of a file goes before it is upgraded to a revision."""
    return path.with_name(f"{path.name}.before-{revision}.bak")


def _check_file(path: Path, *, create: bool) -> None:
    """Look before it is opened for writing, which would already change a stranger's database."""
    try:
        if path.is_dir():
            raise Unavailable(f"“{path}” is a folder. Name the desk’s file in it.")
        if not path.exists():
            _check_new(path, create=create)
        elif path.stat().st_size:
            _check_is_desk(path)
        elif not create:
            raise Unavailable(f"“{path}” is an empty file, not a desk. Choose another file, or create a desk there.")
    except OSError as error:
        raise Unavailable(f"“{path}” cannot be opened: {error.strerror}. Check the path and its rights.") from error


def _check_new(path: Path, *, create: bool) -> None:
    if not create:
        raise NotFound(f"There is no desk at “{path}”. Check the path, or create a new desk there.")
    if not path.parent.is_dir():
        raise NotFound(f"There is no folder “{path.parent}”. Create it first, or choose another place.")
    path.touch(mode=0o600)  # for its owner's eyes only; SQLite gives its side files the same rights


def _check_is_desk(path: Path) -> None:
    """Looked into by SQLite alone.

    Whoever opens and closes the file by other means takes away, as POSIX has it, every lock this program holds on it;
    then the next program to leave removes the write-ahead log under the connections that are open here.
    """
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Unavailable(f"“{path}” is read-only for you. Allow writing to it and its folder, or open a copy.")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        raise Unavailable(_why_no_desk(path, error)) from error
    if tables and not {"alembic_version", "desk_fact"} <= tables:
        raise Unavailable(f"“{path}” is a database of another program, not a desk. Choose another file.")


def _why_no_desk(path: Path, error: sqlite3.Error) -> str:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
        return f"“{path}” is not a desk. Choose a file this program made."
    return f"“{path}”: {sentence_for(error) or error}"


def _prepared(database: Database, place: str | Path, *, create: bool) -> Database:
    try:
        with database.read() as session:
            revision = revision_of(session)
        if revision is None:
            _make(database, place, create=create)
        elif revision != NEWEST:
            _bring_up_to_date(database, place, revision)
        _forget_other_cluster(database)
    except Fault:
        database.close()
        raise
    except DRIVER_ERRORS as error:
        database.close()
        raise Unavailable(f"The desk cannot be opened: {sentence_for(error) or error}") from error
    return database


def _make(database: Database, place: str | Path, *, create: bool) -> None:
    if not create:
        raise NotFound(f"There is no desk in {_shown(place)}. Check the address, or create a new desk there.")
    with database.write() as session:
        _lock(session)
        if revision_of(session) is not None:  # another program was faster
            return
        make_tables(session, place)
        first_rows.write(session, name=_name(database))


def make_tables(session: Session, place: str | Path) -> None:
    """The tables of the newest schema, with nothing in them, in the caller's transaction.

    Raises Unavailable where there are other tables, or where the encoding is not ours.
    """
    _check_encoding(session, place)
    if sa.inspect(session.core).get_table_names():
        raise Unavailable(f"{_shown(place)} holds tables of another program. Choose an empty database.")
    metadata.create_all(session.core, checkfirst=False)
    _stamp(session)


def _check_encoding(session: Session, place: str | Path) -> None:
    """Text is folded and compared in Unicode, which PostgreSQL does only in databases of that encoding."""
    if session.dialect.name == "postgresql":
        encoding = session.core.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise Unavailable(f"{_shown(place)} has the encoding {encoding}. Create it anew with ENCODING 'UTF8'.")


def _stamp(session: Session) -> None:
    """Say which revision the tables are, as Alembic would, without loading Alembic for it."""
    session.command(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL CONSTRAINT alembic_version_pkc PRIMARY KEY)"
    )
    session.core.execute(sa.text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": NEWEST})


def _bring_up_to_date(database: Database, place: str | Path, revision: str) -> None:
    if revision not in REVISIONS:
        raise Unavailable(
            f"The desk in {_shown(place)} was made by a newer version of this program (its schema is {revision}, "
            f"this version knows {NEWEST}). Install the newest version to open it."
        )

    def copy(session: Session) -> None:
        """In the writer's turn: another program that is at it, too, would copy what this one has made of the desk."""
        if isinstance(place, Path) and revision_of(session) == revision:
            _copy(place, backup_name(place, NEWEST))

    upgrade_in_place(database, HERE, copy)


def upgrade_in_place(
    database: Database, scripts: Path = HERE, beforehand: Callable[[Session], None] = lambda _session: None
) -> None:
    """Run the revisions in one transaction: whatever stops it leaves the desk as it was.

    `beforehand` is done in that transaction before anything is written.
    """
    if database.is_sqlite:
        with database.read() as session:
            pass
        session.command("PRAGMA foreign_keys=OFF")  # a table made anew must not take the rows that point at it along
    with database.write() as session:
        _lock(session)
        beforehand(session)
        upgrade(session, scripts)
        if database.is_sqlite and session.core.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise Unavailable("The upgrade found rows that point nowhere. Run the check (verify) with the old version.")
    if database.is_sqlite:
        session.command("PRAGMA foreign_keys=ON")


def _copy(path: Path, target: Path) -> None:
    """A whole copy or none, for its owner's eyes only. Raises Unavailable, as where there is no space for it."""
    with partial_of(target) as partial:
        copied(path, partial, nobody)
        take_place(partial, target)


def _lock(session: Session) -> None:
    if session.dialect.name == "postgresql":
        session.command(f"SELECT pg_advisory_xact_lock({_CREATION_LOCK})")


def _forget_other_cluster(database: Database) -> None:
    """After a dump was restored, forget the transaction numbers of the server it came from.

    The change feed reads in the order of those numbers; from another server they would lie in the future.
    """
    if database.is_sqlite:
        return
    limit = sa.func.pg_snapshot_xmax(sa.func.pg_current_snapshot()).cast(sa.Text).cast(sa.BigInteger)
    for table in (event, desk_change):
        with database.read() as session:
            foreign = session.core.execute(sa.select(sa.func.max(table.c.xact) >= limit)).scalar()
        if foreign:
            with database.write() as session:
                session.core.execute(sa.update(table).where(table.c.xact >= limit).values(xact=0))


def _name(database: Database) -> str:
    return Path(database.url.database or "desk").stem


def _shown(place: str | Path) -> str:
    return f"“{place}”" if isinstance(place, Path) else f"“{sa.make_url(place).render_as_string()}”"

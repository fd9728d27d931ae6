"""What the database's errors mean to the user. An error that is not here is a bug, and stays one."""

from __future__ import annotations

import re
import sqlite3

import psycopg
import sqlalchemy as sa

DRIVER_ERRORS: tuple[type[Exception], ...] = (sqlite3.Error, psycopg.Error, sa.exc.DBAPIError)

IN_USE = "Another program is writing to this desk and did not finish in time. Try again."
_DAMAGED = "The desk’s file is damaged. Restore it from a backup; keep the damaged file until that has succeeded."
_SQLITE = {
    sqlite3.SQLITE_BUSY: IN_USE,
    sqlite3.SQLITE_LOCKED: IN_USE,
    sqlite3.SQLITE_FULL: "The disk is full. Free some space, then try again: nothing was changed.",
    sqlite3.SQLITE_IOERR: "The disk did not take or give the data. Check it for space and faults, then try again.",
    sqlite3.SQLITE_READONLY: "The desk’s file is read-only. Allow writing to the file and its folder, or open a copy.",
    sqlite3.SQLITE_PERM: "The desk’s file may not be opened. Allow reading and writing it and its folder.",
    sqlite3.SQLITE_CANTOPEN: "The desk’s file cannot be opened. Check that it and its folder may be written to.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_PRIMARY = 0xFF
"""The low byte of SQLite's extended codes is the kind of error."""
_SCRAMBLED = "Could not decode to UTF-8"
"""What Python says, without a code, of a text whose bytes the disk has changed."""

_POSTGRES = {
    "53100": "The disk of the database server is full. Free some space there, then try again: nothing was changed.",
    "53300": "The database server has too many connections. Close some programs, or allow more, and try again.",
    "55P03": IN_USE,
    "40P01": IN_USE,
    "40001": IN_USE,
    "25006": "The database server takes no changes now (it is a copy, or read-only). Connect to the main server.",
    "3D000": "There is no such database on the server. Create it first (createdb), or correct the address.",
    "28P01": "The database server refuses the user name or password. Correct the address.",
    "28000": "The database server refuses this user. Correct the address or the server’s access rules.",
}

_AT_THE_DOOR = (
    (re.compile(r'database ".*" does not exist'), "3D000"),
    (re.compile(r"password authentication failed"), "28P01"),
    (re.compile(r"no pg_hba\.conf entry|role \".*\" does not exist"), "28000"),
)
"""libpq tells no code of a connection that did not come about, only what the server said, which is English mostly."""
_UNTOLD = "The database server wants a password, and none was given."


def sentence_for(error: BaseException) -> str | None:
    """Why the database cannot be used now, for the user; None when the error is not of that kind."""
    if isinstance(error, sa.exc.DBAPIError):
        return sentence_for(error.orig) if error.orig is not None else None
    if isinstance(error, sqlite3.Error):
        if str(error).startswith(_SCRAMBLED):
            return _DAMAGED
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        return _SQLITE.get(code & _PRIMARY)
    if isinstance(error, psycopg.Error):
        return _of_postgres(error)
    return None


def _of_postgres(error: psycopg.Error) -> str | None:
    known = _POSTGRES.get(error.sqlstate or "")
    if known is not None or not isinstance(error, psycopg.OperationalError):
        return known
    if "no password supplied" in str(error):
        return _UNTOLD
    for said, code in _AT_THE_DOOR:
        if said.search(str(error)):
            return _POSTGRES[code]
    detail = " ".join(str(error).rpartition("FATAL:")[2].split()) or "no answer"
    return (
        f"There is no connection to the database server. Check its address and that it runs, then try again. ({detail})"
    )

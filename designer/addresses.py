"""Addresses of desks: the path of a file, or a database on a server. What is kept of one has no password in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")
USUAL_PORT = 5432
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a desk is on a PostgreSQL server, and as which of its users one comes there."""

    host: str = ""
    port: int = USUAL_PORT
    database: str = ""
    user: str = ""
    options: str = ""
    """What an address says after its question mark, as `sslmode=require`."""

    @property
    def address(self) -> str:
        """As `postgresql://user@host/database`."""
        return self.with_password("")

    def with_password(self, password: str) -> str:
        """The address of somebody who gives this password."""
        user = quote(self.user, safe="")
        who = f"{user}:{quote(password, safe='')}@" if password else f"{user}@" if user else ""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host, safe="")
        port = "" if self.port == USUAL_PORT else f":{self.port}"
        options = f"?{self.options}" if self.options else ""
        return f"postgresql://{who}{host}{port}/{quote(self.database, safe='')}{options}"

    @property
    def words(self) -> str:
        """For people to read."""
        return f"{self.database} @ {self.host}" if self.host else self.database


@dataclass(frozen=True, slots=True)
class ServerWish:
    """What somebody wants to be connected to."""

    place: ServerPlace
    password: str
    """Nothing where the server, or the system, lets this user in without."""
    lasting: bool = False
    """Keep the password in the computer's keyring; otherwise it is known as long as the program runs."""
    create: bool = False
    """Make a desk there, where the database is empty."""


def is_server(address: str) -> bool:
    """Whether it is of a server's database; otherwise it is a file's path."""
    return address.partition("://")[0] in _SCHEMES


def split(address: str) -> tuple[ServerPlace, str]:
    """A server's address as a place, and the password that stood in it. Raises ValueError where it is none."""
    if not is_server(address):
        raise ValueError(f"not the address of a server: {address!r}")
    parts = urlsplit(address)
    options = parse_qsl(parts.query, keep_blank_values=True)
    passwords = [unquote(parts.password or ""), *(value for name, value in options if name == "password")]
    place = ServerPlace(
        host=unquote(parts.hostname or ""),
        port=parts.port or USUAL_PORT,
        database=unquote(parts.path.lstrip("/")),
        user=unquote(parts.username or ""),
        options=urlencode([each for each in options if each[0] != "password"]),
    )
    return place, next(filter(None, passwords), "")


def in_words(address: str) -> str:
    """For people to read: a server's without its password, a long path without its middle."""
    if is_server(address):
        return split(address)[0].words
    return address if len(address) <= _LONGEST else f"{address[:20]}…{address[-_LONGEST + 21 :]}"


def stem(address: str) -> str:
    """What a desk is called as long as nobody knows its name."""
    return split(address)[0].database if is_server(address) else Path(address).stem

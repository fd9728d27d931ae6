"""A PostgreSQL server for the tests: the one BLUEPRINT_TEST_POSTGRES names, or one started from installed binaries."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

ADDRESS = "BLUEPRINT_TEST_POSTGRES"
_PREFIX, _OWNER = "blueprint-pg-", "tests.pid"


class NoServer(Exception):
    """There is no PostgreSQL to test with; the sentence says what to do."""


@dataclass(frozen=True)
class Server:
    """A running server. `own` is its data directory when the tests started it."""

    url: sa.URL
    own: Path | None = None
    binaries: Path | None = None

    def address(self, name: str) -> str:
        """The address of one of its databases, as a user writes it."""
        return self.url.set(database=name).render_as_string(hide_password=False)

    def administer(self, statement: str) -> None:
        """Run one statement outside any transaction."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[call-overload]

    @contextmanager
    def copy_of(self, template: str, name: str) -> Iterator[str]:
        """A fresh database with the contents of another, dropped at the end."""
        self.administer(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield self.address(name)
        finally:
            self.administer(f'DROP DATABASE "{name}" WITH (FORCE)')

    def restart(self, mode: str = "immediate") -> None:
        """Stop and start again, at once as in a crash or in another mode; only for a server of our own."""
        assert self.own is not None and self.binaries is not None
        _control(self.binaries, self.own, "-m", mode, "restart")


@contextmanager
def running_server() -> Iterator[Server]:
    """The server to test with. Raises NoServer."""
    named = os.environ.get(ADDRESS)
    if named:
        yield Server(sa.make_url(named))
        return
    binaries = _binaries()
    _sweep()
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as directory:
        place = Path(directory)
        (place / _OWNER).write_text(str(os.getpid()))
        _give_away(place)
        yield from _started(binaries, place)


def _sweep() -> None:
    """Remove what killed runs left behind: a server whose directory is gone stops by itself within a minute."""
    for owner in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_OWNER}"):
        try:
            os.kill(int(owner.read_text()), 0)
        except ProcessLookupError:
            shutil.rmtree(owner.parent, ignore_errors=True)
        except (OSError, ValueError):
            continue  # somebody else's, and alive; or just gone; or just begun


def _started(binaries: Path, place: Path) -> Iterator[Server]:
    data = place / "data"
    _run(
        binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"
    )
    with (data / "postgresql.conf").open("a") as settings:
        settings.write(f"listen_addresses = ''\nunix_socket_directories = '{place}'\nfsync = on\n")
    _control(binaries, data, "-l", str(place / "log"), "start")
    try:
        yield Server(sa.make_url(f"postgresql://postgres@/postgres?host={place}"), data, binaries)
    finally:
        _control(binaries, data, "-m", "immediate", "stop")


def _control(binaries: Path, data: Path, *words: str) -> None:
    _run(binaries / "pg_ctl", "-D", data, "-w", "-s", *words)


def _run(program: Path, *words: object) -> None:
    """Run one of the server's programs, which refuse to be run by root."""
    user = _server_user()
    subprocess.run(
        [str(program), *map(str, words)],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd="/",
        **({} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}),
    )


def _give_away(place: Path) -> None:
    user = _server_user()
    if user is not None:
        os.chown(place, user.pw_uid, user.pw_gid)


def _server_user() -> pwd.struct_passwd | None:
    """Whom to run the server as; None: as ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoServer("PostgreSQL cannot be run by root, and there is no user postgres or nobody to run it as.")


def _binaries() -> Path:
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if installed:
        return installed[-1].parent
    raise NoServer(f"There is no PostgreSQL: install one, or name one in {ADDRESS} (a URL).")


def skip_or_fail(error: NoServer) -> None:
    """Without a server these tests are skipped with the reason; on the build server that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(str(error))
    pytest.skip(str(error))

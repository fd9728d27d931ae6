"""Two programs that open an older desk at once: one of them upgrades it, and the copy beside it is of the older desk."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from runtime.store import migrations
from tests.store.test_opening import _with_one_more_revision

OPENS = """
import sys
from pathlib import Path
from runtime.store import migrations, opening

path, scripts, stops_at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
opening.REVISIONS, opening.NEWEST, opening.HERE = (*migrations.REVISIONS, "next"), "next", scripts

def stopping(name):
    whole = getattr(opening, name)
    def stopped(*given):
        print(name, flush=True)
        if name == stops_at:
            sys.stdin.readline()
        return whole(*given)
    setattr(opening, name, stopped)

stopping("_bring_up_to_date")
stopping("copied")
opening.open_database(path, create=False).close()
print("open", flush=True)
"""
"""Says where it is, and stops at one place until it is told to go on."""


class Program:
    """Another program that opens the desk."""

    def __init__(self, path: Path, scripts: Path, *, stops_at: str = "") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", OPENS, str(path), str(scripts), stops_at],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def reaches(self, place: str) -> bool:
        """Wait until it is there; False where it ends before."""
        return any(line.strip() == place for line in self._pipe(self._process.stdout))

    def goes_on(self) -> None:
        stdin = self._pipe(self._process.stdin)
        stdin.write("\n")
        stdin.flush()

    def ended(self) -> int:
        """Its exit code, with nothing of it left."""
        if self._process.stdin is not None and not self._process.stdin.closed:
            self._process.communicate()
        return self._process.returncode

    def is_let_go(self) -> None:
        """Also where the test failed in the middle."""
        self._process.kill()
        self.ended()

    def _pipe(self, pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    started: list[Program] = []

    def program(*given: Path, stops_at: str = "") -> Program:
        started.append(Program(*given, stops_at=stops_at))
        return started[-1]

    yield program
    for each in started:
        each.is_let_go()


@pytest.fixture
def old(empty_desk_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "old.desk"
    shutil.copyfile(empty_desk_file, path)
    return path


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    return _with_one_more_revision(tmp_path)


def _revision(path: Path) -> str:
    connection = sqlite3.connect(path)
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return str(revision)


def _sound(old: Path) -> bool:
    backup = old.with_name("old.desk.before-next.bak")
    assert not list(old.parent.glob("*.part*"))
    return (_revision(old), _revision(backup)) == ("next", migrations.NEWEST)


def test_who_found_the_desk_old_and_comes_second_leaves_the_copy_as_it_is(
    old: Path, scripts: Path, start: Callable[..., Program]
) -> None:
    slow = start(old, scripts, stops_at="_bring_up_to_date")
    assert slow.reaches("_bring_up_to_date")
    fast = start(old, scripts)
    assert fast.reaches("open") and fast.ended() == 0
    assert _sound(old)
    slow.goes_on()
    assert slow.reaches("open") and slow.ended() == 0
    assert _sound(old)


def test_who_comes_while_the_copy_is_made_waits_for_it(old: Path, scripts: Path, start: Callable[..., Program]) -> None:
    first = start(old, scripts, stops_at="copied")
    assert first.reaches("copied")
    second = start(old, scripts)
    assert second.reaches("_bring_up_to_date")
    first.goes_on()
    assert first.reaches("open") and first.ended() == 0
    assert second.reaches("open") and second.ended() == 0
    assert _sound(old)

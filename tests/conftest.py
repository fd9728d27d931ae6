"""What every test may ask for: a fresh desk's database, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import keyring
import pytest
from hypothesis import HealthCheck, settings

from runtime.store import passwords
from runtime.store.database import Database
from runtime.store.opening import open_database
from tests.keyrings import KeptKeyring
from tests.passphrases import CHEAP
from tests.postgres import NoServer, Server, running_server, skip_or_fail

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
"""No test looks into the keyring of whoever runs it; those that need one have `kept_keyring`."""

settings.register_profile("gate", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("desk", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "desk")
"""The gate judges a change, not the luck of the day: there the same examples are tried every time."""


@pytest.fixture
def kept_keyring() -> Iterator[KeptKeyring]:
    """A computer's keyring as it would be, which lasts as long as the test."""
    before, kept = keyring.get_keyring(), KeptKeyring()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(before)


@pytest.fixture
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever hashes at what the desk's cost is does it at next to none."""
    for name in ("hashed", "matches", "is_cheaper"):
        monkeypatch.setattr(passwords, name, partial(getattr(passwords, name), cost=CHEAP))


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """Whatever is measured or painted is written as the program writes it, on every machine alike."""
    from designer import typeface

    typeface.write_in_it(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> Iterator[None]:
    """A test that leaves a thread running would meet its successors."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=20)  # what ends by itself may, on a busy machine
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left running: {alive}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server; without one the test is skipped, or fails on the build server."""
    try:
        with running_server() as server:
            yield server
    except NoServer as error:
        skip_or_fail(error)


@pytest.fixture(scope="session")
def empty_desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk's file nothing was written to, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.desk"
    open_database(path, create=True).close()
    return path


@pytest.fixture(scope="session")
def empty_postgres_desk(postgres: Server) -> Iterator[str]:
    """The name of a PostgreSQL database with an empty desk, to be copied."""
    name = f"template_{uuid.uuid4().hex}"
    postgres.administer(f'CREATE DATABASE "{name}"')
    open_database(postgres.address(name), create=True).close()
    yield name
    postgres.administer(f'DROP DATABASE "{name}"')


@pytest.fixture
def sqlite_database(empty_desk_file: Path, tmp_path: Path) -> Iterator[Database]:
    """A fresh desk in a file."""
    path = tmp_path / "test.desk"
    shutil.copyfile(empty_desk_file, path)
    database = open_database(path, create=False, durability="NORMAL")
    yield database
    database.close()


@pytest.fixture
def postgres_database(postgres: Server, empty_postgres_desk: str) -> Iterator[Database]:
    """A fresh desk on PostgreSQL."""
    with postgres.copy_of(empty_postgres_desk, f"desk_{uuid.uuid4().hex}") as address:
        database = open_database(address, create=False)
        yield database
        database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Database:
    """A fresh desk's database, on each of the two."""
    found: Database = request.getfixturevalue(f"{request.param}_database")
    return found

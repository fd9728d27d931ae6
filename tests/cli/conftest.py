"""The command line in this process, and a small log to give it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from runtime.cli.main import run
from runtime.exchange.event_log import EventLog
from runtime.exchange.log_files import write_log
from tests.exchange.reference_blueprints import REFERENCES, log_of


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))


@pytest.fixture
def cli(capsys):
    """Run a command line; what it said and its exit code."""

    def carry_out(*arguments: object) -> Ended:
        capsys.readouterr()
        code = run([str(each) for each in arguments])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return carry_out


def small_log(cases: int = 30) -> EventLog:
    return log_of(REFERENCES[7], Random(3), cases)  # noqa: S311


@pytest.fixture(scope="session")
def log_file(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("logs") / "incidents.xes"
    write_log(small_log(), path)
    return path


@pytest.fixture
def desk_file(cli, log_file, tmp_path) -> Path:
    """A desk with the small log on it."""
    path = tmp_path / "incidents.desk"
    assert cli("replay", log_file, "--desk", path).code == 0
    return path

"""A machine that cannot start Qt is told what is missing; the first paint loads nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from designer import app, startup
from designer.startup import CannotStart, check_screen, missing_libraries, remedy

ROOT = Path(__file__).resolve().parents[2]


def test_missing_libraries_are_named_with_the_command_that_brings_them():
    def load(name: str) -> object:
        if name.startswith("libxcb-cursor") or name == "libGL.so.1":
            raise OSError(name)
        return object()

    missing = missing_libraries(load)
    assert missing == ["libGL.so.1", "libxcb-cursor.so.0"]
    told = remedy("libGL.so.1: cannot open shared object file", missing)
    assert "sudo apt-get install libgl1 libxcb-cursor0" in told
    assert "libGL.so.1, libxcb-cursor.so.0" in told


def test_qt_that_cannot_be_imported_is_no_traceback(monkeypatch, capsys):
    def refuse(_name: str) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(startup.importlib, "import_module", refuse)
    monkeypatch.setattr(startup, "missing_libraries", lambda: ["libEGL.so.1"])
    assert app.run([]) == 2
    told = capsys.readouterr().err
    assert "libEGL.so.1" in told and "apt-get install libegl1" in told and "Traceback" not in told


def test_no_screen_is_said():
    with pytest.raises(CannotStart, match="DISPLAY is not set"):
        check_screen({}, "linux")


def test_a_screen_that_does_not_answer_is_said():
    with pytest.raises(CannotStart, match=r"DISPLAY=:9999 does not answer|Qt cannot start"):
        check_screen({"DISPLAY": ":9999"}, "linux")


@pytest.mark.parametrize("chosen", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_x11_is_asked_only_where_it_is_used(chosen):
    check_screen(chosen, "linux")


def test_other_systems_bring_all_of_qt():
    check_screen({}, "darwin")


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path):
    code = f"""
import json, sys
from pathlib import Path
from designer.desktop import Desktop
from designer.settings import Settings
desktop = Desktop(settings=Settings(Path({str(tmp_path / "a.ini")!r})))
def painted():
    print(json.dumps(sorted(sys.modules)))
    desktop.window.close()
desktop._begin = painted
desktop.show()
desktop.app.exec()
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    loaded = set(json.loads(run.stdout))
    heavy = {"numpy", "networkx", "alembic", "pyqtgraph", "sqlalchemy", "pydantic", "holidays", "sqlite3"}
    assert not heavy & loaded
    assert "designer.welcome" in loaded

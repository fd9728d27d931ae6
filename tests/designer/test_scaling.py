"""Everything larger: chosen in the window, taken by Qt at the next start, which is offered."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from designer import scaling
from designer.settings import Scale, Settings


@pytest.fixture
def desktop(program):
    return program()


def question(qtbot, desktop):
    boxes = desktop.window.findChildren(QMessageBox)
    assert len(boxes) == 1
    return boxes[0]


def press(qtbot, box, role):
    button = next(each for each in box.buttons() if box.buttonRole(each) is role)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_size_is_kept_and_a_restart_is_offered(qtbot, desktop, settings, monkeypatch):
    started = []
    monkeypatch.setattr(scaling, "start_again", lambda: started.append(True))
    desktop.window.scales[Scale.VERY_LARGE].trigger()
    box = question(qtbot, desktop)
    assert settings.scale is Scale.VERY_LARGE and "150" in box.text()
    press(qtbot, box, QMessageBox.ButtonRole.RejectRole)
    assert desktop.window.isVisible() and not desktop._again
    desktop.window.scales[Scale.VERY_LARGE].trigger()
    assert not any(each.isVisible() for each in desktop.window.findChildren(QMessageBox))


def test_starting_again_closes_the_window_first(qtbot, desktop):
    desktop.window.scales[Scale.TWICE].trigger()
    press(qtbot, question(qtbot, desktop), QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: not desktop.window.isVisible())
    assert desktop._again


@pytest.fixture
def unscaled(monkeypatch):
    monkeypatch.delenv(scaling.VARIABLE, raising=False)
    monkeypatch.setattr(QCoreApplication, "instance", staticmethod(lambda: None))


def test_what_the_environment_says_goes_first(unscaled, monkeypatch):
    monkeypatch.setenv(scaling.VARIABLE, "3")
    scaling.take(Scale.TWICE)
    assert os.environ[scaling.VARIABLE] == "3"


def test_a_program_started_by_this_one_chooses_anew(unscaled, monkeypatch):
    monkeypatch.setenv(scaling.VARIABLE, "2.0")
    monkeypatch.setenv("BLUEPRINT_DESIGNER_SCALED", "yes")
    scaling.take(Scale.NORMAL)
    assert scaling.VARIABLE not in os.environ


def test_qt_takes_it(tmp_path):
    Settings(tmp_path / "s.ini").scale = Scale.VERY_LARGE
    script = (
        "from pathlib import Path; from designer.settings import Settings; from designer.desktop import Desktop;"
        f"d = Desktop(None, Settings(Path({str(tmp_path / 's.ini')!r})));"
        "print(d.window.devicePixelRatioF()); d.close()"
    )
    kept = {key: value for key, value in os.environ.items() if key != scaling.VARIABLE}
    given = {**kept, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=given)
    assert float(told.stdout.split()[-1]) == 1.5

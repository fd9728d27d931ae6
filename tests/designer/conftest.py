"""What tests of the desktop may ask for. Every one runs in English, leaves no window, timer or thread behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from designer.startup import CannotStart, check_screen

try:
    check_screen()
except CannotStart as why:
    pytest.exit(str(why), returncode=3)

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from designer.courier import Courier
from designer.settings import Settings
from designer.theme import Theme, sheet
from tests.designer.fake_desk import FakeDesk

PATIENCE_MS = 20_000
"""How long a busy machine may take to answer; a test that passes never waits so long."""


@pytest.fixture
def qtbot(qtbot):
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE_MS)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=PATIENCE_MS)
    return qtbot


@pytest.fixture(autouse=True)
def collected_here(qapp: QApplication) -> Iterator[None]:
    """As in the program: a worker thread that collects garbage would destroy timers of the GUI thread."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """A language that a test left installed would speak in the next one."""
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(QLocale("en_GB"))
    assert qapp.property("language") is None, "the test left a language installed: Languages.forget()"


@pytest.fixture(autouse=True)
def no_window_left(english: None) -> Iterator[None]:
    """pytest-qt's deleteLater waits for an event loop that never runs; a closed window keeps 2 MB until then."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left, f"windows left open: {left}"


@pytest.fixture(autouse=True)
def _no_dialog_unanswered(qapp: QApplication) -> Iterator[None]:
    """A modal dialog nobody answers is closed and fails the test: its event loop would hang the run.

    Tests of whole workspaces do without: there dialogs stay open while the desk is asked, and run no loop of their own.
    """
    unanswered: list[str] = []
    seen: list[QWidget] = []

    def look() -> None:
        modal = QApplication.activeModalWidget()
        if modal is None or modal not in seen:
            seen[:] = [modal] if modal is not None else []
            return
        unanswered.append(f"{type(modal).__name__} {modal.windowTitle()!r}")
        modal.reject() if isinstance(modal, QDialog) else modal.close()

    timer = QTimer(interval=1_000)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not unanswered, f"dialogs nobody answered: {unanswered}"


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "desktop.ini")


def _dress(theme: Theme, widget: QWidget) -> None:
    """What is no window in the program wears the rules for what is in one."""
    if isinstance(widget, QMainWindow):
        theme.dress(widget)
        return

    def wear() -> None:
        if isValid(widget):
            widget.setStyleSheet(sheet(theme.tokens))

    wear()
    theme.changed.connect(wear)


@pytest.fixture
def theme(qapp: QApplication, qtbot: QtBot) -> Iterator[Theme]:
    """The look; each widget that `qtbot` is given after it wears it, as all in the program's one window do."""
    theme = Theme(qapp)
    add = qtbot.addWidget

    def add_dressed(widget: QWidget, **known: Any) -> None:
        _dress(theme, widget)
        add(widget, **known)

    qtbot.addWidget = add_dressed
    yield theme
    theme.deleteLater()


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def courier(qapp: QApplication, desk: FakeDesk) -> Iterator[Courier]:
    courier = Courier(lambda: desk)
    yield courier
    courier.close(wait=True)
    courier.deleteLater()

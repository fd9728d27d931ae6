"""What tests of the desktop may ask for. Every one runs in English, leaves no window, timer or thread behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
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
from designer.desktop import Desktop
from designer.settings import Appearance, Settings
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


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Callable[..., Desktop]]:
    """Starts the desktop as `main.py` would: on this desk or on none, with a workspace in front for whoever sits there."""
    started = []

    def program(address: object = None, workspace: str = "", person: str = "") -> Desktop:
        settings.workspace = workspace
        if person:
            settings.keep_person(str(address), person)
        desktop = Desktop(address and str(address), settings)
        started.append(desktop)
        qtbot.addWidget(desktop.window)
        with qtbot.waitExposed(desktop.window):
            desktop.show()
        qtbot.waitUntil(lambda: desktop.session is not None)
        return desktop

    yield program
    _shut(started)


def _shut(desktops: Iterable[Desktop]) -> None:
    """Close them as a hand would, wait for what is under way, and leave nothing for the next test to meet."""
    for desktop in desktops:
        desktop.theme.wear(Appearance.SYSTEM)
        if desktop.session is not None and desktop.session.sign_in is not None:
            desktop.session.sign_in.reject()
        desktop.window.close()
        desktop.close()
        desktop.languages.forget()
        desktop.theme.deleteLater()
        desktop.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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

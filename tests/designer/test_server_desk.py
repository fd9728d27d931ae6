"""A team's desk on a real PostgreSQL server: connected to, remembered without its password, made where there is none."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from designer.addresses import split
from runtime.desk import door
from runtime.desk.door import open_desk
from runtime.desk.safekeeping import SAFE, Where, database_password

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """The dialog stays open while the desk is asked, and runs no loop of its own."""


@pytest.fixture
def empty_database(postgres):
    """The address of a database with nothing in it."""
    name = f"team_{uuid.uuid4().hex[:8]}"
    postgres.administer(f'CREATE DATABASE "{name}"')
    yield postgres.address(name)
    postgres.administer(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(autouse=True)
def _nothing_said():
    yield
    SAFE._said.clear()


@pytest.fixture
def start(program):
    """Opens the desktop."""
    return lambda address=None: program(address, "manage")


def _dialog(qtbot, session):
    qtbot.waitUntil(lambda: session.server is not None and session.server.isVisible())
    return session.server


def _type(qtbot, line, text):
    line.clear()
    qtbot.keyClicks(line, text)


def _paste(dialog, address):
    dialog.host.setText(address)
    dialog.host.textEdited.emit(address)


def test_a_desk_is_made_in_an_empty_database_and_found_again(qtbot, start, settings, empty_database):
    desktop = start()
    session = desktop.session
    qtbot.mouseClick(desktop.window.welcome.server, LEFT)
    dialog = _dialog(qtbot, session)
    _paste(dialog, empty_database)
    assert dialog.database.text() == split(empty_database)[0].database
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(dialog.create_desk.isVisible)
    assert "no desk" in dialog.problem.text()
    qtbot.mouseClick(dialog.create_desk, LEFT)
    qtbot.waitUntil(lambda: session.furnished is not None and session.server is None)
    address = split(empty_database)[0].address
    assert settings.recent == (address,) and settings.last_desk == address
    session.open(address)
    qtbot.waitUntil(lambda: session._opening is None and session.furnished is not None)
    assert not session.bar.isVisible()


def test_what_cannot_be_reached_is_said_in_the_dialog_and_what_was_typed_stays(qtbot, start, empty_database):
    session = start().session
    session.ask_for_server()
    dialog = _dialog(qtbot, session)
    _paste(dialog, empty_database)
    _type(qtbot, dialog.database, "nothing_of_that_name")
    qtbot.keyClick(dialog.database, Qt.Key.Key_Return)
    assert dialog.yes.text() == "Connecting…" and not dialog.yes.isEnabled()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "no such database" in dialog.problem.text()
    assert dialog.database.text() == "nothing_of_that_name" and dialog.yes.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.server is None)


def test_a_server_that_is_away_is_asked_for_again_and_not_forgotten(qtbot, start, settings, empty_database):
    gone = split(empty_database)[0].address.replace("team_", "gone_")
    settings.opened(gone, "Support")
    session = start().session
    dialog = _dialog(qtbot, session)
    assert "no such database" in dialog.problem.text() and settings.recent == (gone,)
    dialog.reject()
    qtbot.waitUntil(lambda: session.server is None)


def test_a_password_on_the_command_line_is_used_and_never_kept(qtbot, start, settings, empty_database, monkeypatch):
    open_desk(empty_database, create=True).close()
    given = []

    def open_and_tell(address, **known):
        given.append(split(address)[1])
        return open_desk(address, **known)

    monkeypatch.setattr(door, "open_desk", open_and_tell)
    place = split(empty_database)[0]
    session = start(place.with_password("four brown teapots")).session
    qtbot.waitUntil(lambda: session.furnished is not None)
    assert given and set(given) == {"four brown teapots"}
    assert settings.recent == (place.address,)
    settings._kept.sync()
    folder = Path(settings._kept.fileName()).parent
    assert all(b"teapots" not in file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.mark.usefixtures("kept_keyring")
def test_a_password_goes_into_the_keyring_when_it_is_wished(qtbot, start, empty_database, monkeypatch):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    open_desk(empty_database, create=True).close()
    session = start().session
    session.ask_for_server(split(empty_database)[0])
    dialog = _dialog(qtbot, session)
    _type(qtbot, dialog.password, "four brown teapots")
    qtbot.mouseClick(dialog.lasting.box, LEFT)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: session.furnished is not None and session.server is None)
    SAFE.look_again()
    assert SAFE.find(database_password(split(empty_database)[0].address)).where is Where.KEYRING


def test_an_address_that_is_none_is_refused_in_words(qtbot, start):
    session = start("postgresql://host:eleven/desk").session
    qtbot.waitUntil(session.bar.isVisible)
    assert session.server is None and session._window.welcome.isVisible()

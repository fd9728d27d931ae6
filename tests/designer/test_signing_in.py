"""People sign in: the whole desktop on a real desk whose people have passwords, and on one whose last person left."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from designer import desks
from runtime.desk.door import enter, open_desk
from runtime.messages.access import IssueReset, SetPassword, TransferOwnership
from runtime.messages.setup import GetSetup, PutPeople, PutSettings
from runtime.model.people import Person, Role
from runtime.model.reset_codes import new_reset_code
from tests.passphrases import GOOD, OTHER

pytestmark = pytest.mark.usefixtures("cheap_passwords")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """The dialog stays open while the desk is asked, and runs no loop of its own."""


@pytest.fixture
def place(tmp_path):
    """A desk on which the owner and Nora sign in, and Bill works without a password."""
    path = tmp_path / "shop.desk"
    desk = desks.create(path)
    staff = (Person(id="nora", name="Nora", role=Role.ADMINISTRATOR), Person(id="bill", name="Bill"))
    desk.do(PutPeople(people=staff))
    desk.do(SetPassword(password=GOOD))
    desk.acting_as("nora").do(SetPassword(password=OTHER))
    desk.do(PutSettings(settings=desk.ask(GetSetup()).settings.having(people_sign_in=True)))
    desk.close()
    return path


@pytest.fixture
def start(program):
    """Opens the desktop on a desk; its session."""
    return lambda address: program(address, "manage").session


def _asked(qtbot, session):
    qtbot.waitUntil(lambda: session.sign_in is not None and session.sign_in.isVisible(), timeout=10_000)
    return session.sign_in


def _inside(qtbot, session, person):
    qtbot.waitUntil(lambda: session.furnished is not None and session.sign_in is None, timeout=10_000)
    assert session.furnished._info.actor == person


def test_one_comes_in_with_the_password_and_with_no_other(qtbot, start, place, settings):
    session = start(place)
    dialog = _asked(qtbot, session)
    assert {person.name for person in dialog._people.values()} == {"Owner", "Nora", "Bill"}
    dialog.list.choose("nora")
    qtbot.keyClicks(dialog.password, GOOD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert session.furnished is None
    qtbot.keyClicks(dialog.password, OTHER)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    _inside(qtbot, session, "nora")
    assert settings.person_at(str(place)) == "nora"
    assert settings.last_desk == str(place)


def test_whoever_has_no_password_comes_in_by_name(qtbot, start, place):
    session = start(place)
    dialog = _asked(qtbot, session)
    dialog.list.choose("bill")
    qtbot.mouseClick(dialog.yes, LEFT)
    _inside(qtbot, session, "bill")


def test_working_as_somebody_else_asks_for_their_password(qtbot, start, place):
    session = start(place)
    dialog = _asked(qtbot, session)
    dialog.list.choose("bill")
    qtbot.mouseClick(dialog.yes, LEFT)
    _inside(qtbot, session, "bill")
    session.furnished.person_wanted.emit("nora")
    dialog = _asked(qtbot, session)
    assert dialog.person.id == "nora"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.furnished._info.actor == "bill"
    session.furnished.person_wanted.emit("nora")
    dialog = _asked(qtbot, session)
    qtbot.keyClicks(dialog.password, OTHER)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    _inside(qtbot, session, "nora")


def test_whoever_wants_it_no_more_is_not_let_in_later(qtbot, start, place, monkeypatch):
    session = start(place)
    dialog = _asked(qtbot, session)
    go_on, enter_now = threading.Event(), desks.enter
    monkeypatch.setattr(desks, "enter", lambda *given: go_on.wait(10) and enter_now(*given))
    for password in (OTHER, GOOD):
        dialog.list.choose("nora")
        qtbot.keyClicks(dialog.password, password)
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
        knocking = session._opening
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert knocking.closing
        go_on.set()
        knocking.close(wait=True)
        assert session.furnished is None
        session.open(str(place))
        dialog = _asked(qtbot, session)


def test_with_a_code_one_sets_a_password_and_comes_in(qtbot, start, place):
    code = new_reset_code()
    desk = enter(str(place), "owner", GOOD)
    desk.do(IssueReset(person_id="nora", code=code))
    desk.close()
    session = start(place)
    dialog = _asked(qtbot, session)
    dialog.list.choose("nora")
    qtbot.mouseClick(dialog.by_code, LEFT)
    for line, text in (
        (dialog.code, code),
        (dialog.password, "five white saucers sing"),
        (dialog.again, "five white saucers sing"),
    ):
        qtbot.keyClicks(line, text)
    qtbot.mouseClick(dialog.yes, LEFT)
    _inside(qtbot, session, "nora")
    enter(str(place), "nora", "five white saucers sing").close()


def test_switching_it_on_asks_whoever_did(qtbot, start, tmp_path):
    path = tmp_path / "new.desk"
    desk = desks.create(path)
    desk.do(SetPassword(password=GOOD))
    desk.close()
    session = start(path)
    _inside(qtbot, session, "owner")
    other = open_desk(str(path))
    other.do(PutSettings(settings=other.ask(GetSetup()).settings.having(people_sign_in=True)))
    other.close()
    session.furnished.reopening_wanted.emit()
    dialog = _asked(qtbot, session)
    qtbot.keyClicks(dialog.password, GOOD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    _inside(qtbot, session, "owner")


def test_where_somebody_else_switched_it_on_the_window_offers_to_sign_in(qtbot, start, tmp_path):
    path = tmp_path / "new.desk"
    desk = desks.create(path)
    desk.do(SetPassword(password=GOOD))
    desk.close()
    session = start(path)
    _inside(qtbot, session, "owner")
    other = open_desk(str(path))
    other.do(PutSettings(settings=other.ask(GetSetup()).settings.having(people_sign_in=True)))
    other.close()
    qtbot.waitUntil(session.bar.isVisible, timeout=10_000)
    qtbot.mouseClick(session.bar.remedy_button, LEFT)
    dialog = _asked(qtbot, session)
    qtbot.waitUntil(
        session.bar.isVisible, timeout=10_000
    )  # the desk behind the dialog is asked again, and refuses again
    qtbot.keyClicks(dialog.password, GOOD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    _inside(qtbot, session, "owner")
    assert not session.bar.isVisible()


def test_where_the_last_one_does_not_work_any_more_it_asks_who_does(qtbot, start, tmp_path, settings):
    path = tmp_path / "new.desk"
    desk = desks.create(path)
    desk.do(PutPeople(people=(Person(id="nora", name="Nora", role=Role.ADMINISTRATOR),)))
    desk.do(TransferOwnership(to="nora"))
    desk.acting_as("nora").do(PutPeople(people=(Person(id="owner", name="Owner", role=Role.AGENT, active=False),)))
    desk.close()
    session = start(path)
    dialog = _asked(qtbot, session)
    assert not dialog.password.isVisible()
    qtbot.mouseClick(dialog.yes, LEFT)
    _inside(qtbot, session, "nora")
    assert settings.person_at(str(path)) == "nora"

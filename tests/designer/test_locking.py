"""A window that nobody touches locks: nothing of the desk is seen, nothing behind it is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from designer import desks, locking
from runtime.desk.door import enter
from runtime.messages.access import SetPassword
from runtime.messages.setup import GetSetup, PutDepartments, PutPeople, PutSettings
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Department, Person, Role
from tests.passphrases import GOOD, OTHER

pytestmark = pytest.mark.usefixtures("cheap_passwords")

LEFT = Qt.MouseButton.LeftButton
SOON_MS = 150


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """The sign-in dialog stays open while the desk is asked, and runs no loop of its own."""


@pytest.fixture
def place(tmp_path):
    """A desk on which Nora and the owner sign in; Bill has no password. One ticket is Nora's."""
    path = tmp_path / "shop.desk"
    desk = desks.create(path)
    staff = (Person(id="nora", name="Nora", role=Role.ADMINISTRATOR), Person(id="bill", name="Bill"))
    desk.do(PutPeople(people=staff))
    desk.do(SetPassword(password=GOOD))
    nora = desk.acting_as("nora")
    nora.do(SetPassword(password=OTHER))
    desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    nora.do(CreateTicket(subject="Canary in the kettle", department="shop", assignee="nora"))
    settings = desk.ask(GetSetup()).settings
    desk.do(PutSettings(settings=settings.having(people_sign_in=True, lock_after=5)))
    desk.close()
    return path


@pytest.fixture
def start(qtbot, program, place):
    """Opens the desktop, and comes in."""

    def start(person="nora", password=OTHER, workspace="work"):
        desktop = program(place, workspace)
        qtbot.waitUntil(lambda: desktop.session.sign_in is not None)
        come_in(qtbot, desktop.session, person, password)
        return desktop

    return start


def come_in(qtbot, session, person, password):
    dialog = session.sign_in
    qtbot.waitUntil(dialog.isVisible)  # a click on what is not seen yet is lost
    dialog.list.choose(person)
    if password:
        qtbot.keyClicks(dialog.password, password)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: session.sign_in is None and session.furnished is not None)
    qtbot.waitUntil(lambda: session.furnished.info.actor == person)


def locked(qtbot, desktop):
    """Lock it, as the menu does."""
    qtbot.waitUntil(desktop.window.lock.isVisible)
    desktop.window.lock.trigger()
    page = desktop.session.locking.page
    qtbot.waitUntil(page.isVisible)
    return page


def unlock(qtbot, page, password):
    qtbot.keyClicks(page.password, password)
    qtbot.keyClick(page.password, Qt.Key.Key_Return)


def test_after_a_while_without_input_it_locks_and_shows_nothing_of_the_desk(qtbot, start, monkeypatch):
    monkeypatch.setattr(locking, "MINUTE_MS", SOON_MS // 5)
    desktop = start()
    session = desktop.session
    qtbot.waitUntil(lambda: session.locking.locked)
    page = session.locking.page
    assert page.isVisible() and desktop.window.windowTitle() == "Blueprint Designer"
    seen = [each for each in QApplication.allWidgets() if each.isVisible() and each is not desktop.window]
    assert all(page is each or page.isAncestorOf(each) or each.isAncestorOf(page) for each in seen)
    assert not desktop.window.menuBar().isVisible() and not session.furnished.view.isVisible()


def test_every_key_begins_the_while_anew(qtbot, start):
    desktop = start()
    watch = desktop.session.locking._idle
    qtbot.waitUntil(lambda: watch.running)
    watch._timer.start(1_000_000)
    qtbot.waitUntil(lambda: watch._timer.remainingTime() < 999_990)
    qtbot.keyClick(desktop.window, Qt.Key.Key_Shift)
    assert watch._timer.remainingTime() > 999_990
    watch._timer.start(40)
    qtbot.waitUntil(lambda: desktop.session.locking.locked)


def test_the_same_person_goes_on_where_they_were_with_every_word(qtbot, start):
    desktop = start()
    qtbot.waitUntil(lambda: desktop.session.work is not None)
    work = desktop.session.work
    work.go_to(1)
    reply = work.page.reply
    qtbot.waitUntil(reply.text.isVisible)
    reply.text.setFocus()
    qtbot.keyClicks(reply.text, "Half a sen")
    page = locked(qtbot, desktop)
    assert desktop.window.focusWidget() is page.password
    assert "Nora" in page.password.accessibleName()
    unlock(qtbot, page, "wrong")
    qtbot.waitUntil(page.problem.isVisible)
    assert not page.password.text() and desktop.session.locking.locked
    unlock(qtbot, page, OTHER)
    qtbot.waitUntil(lambda: not desktop.session.locking.locked)
    assert reply.text.isVisible() and reply.text.toPlainText() == "Half a sen"
    assert desktop.window.focusWidget() is reply.text
    assert desktop.window.menuBar().isVisible() and desktop.window.windowTitle().startswith("shop")


def test_what_opens_behind_is_not_seen_until_it_is_unlocked(qtbot, start):
    desktop = start()
    before = QDialog(desktop.window)
    before.open()
    page = locked(qtbot, desktop)
    assert not before.isVisible()
    late = QDialog(desktop.window)
    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())
    unlock(qtbot, page, OTHER)
    qtbot.waitUntil(lambda: before.isVisible() and late.isVisible())
    before.reject()
    late.reject()


def test_no_key_of_the_desk_works_while_it_is_locked(qtbot, start):
    desktop = start()
    page = locked(qtbot, desktop)
    before = desktop.session.furnished.view.current
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_K, Qt.Key.Key_O, Qt.Key.Key_F):
        qtbot.keyClick(page.password, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None
    assert desktop.session.furnished.view.current == before and desktop.session.locking.locked


def test_somebody_else_comes_in_and_what_was_half_written_is_there_again_for_whoever_wrote_it(qtbot, start):
    desktop = start()
    session = desktop.session
    qtbot.waitUntil(lambda: session.work is not None)
    session.work.go_to(1)
    reply = session.work.page.reply
    qtbot.waitUntil(reply.text.isVisible)
    qtbot.keyClicks(reply.text, "Half a sen")
    page = locked(qtbot, desktop)
    qtbot.keyClick(page.password, Qt.Key.Key_Tab)
    qtbot.mouseClick(page.other, LEFT)
    qtbot.waitUntil(lambda: session.sign_in is not None and session.sign_in.isVisible())
    qtbot.keyClick(session.sign_in, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.sign_in is None)
    assert session.locking.locked
    qtbot.mouseClick(page.other, LEFT)
    qtbot.waitUntil(lambda: session.sign_in is not None)
    come_in(qtbot, session, "owner", GOOD)
    assert not session.locking.locked and desktop.window.menuBar().isVisible()
    page = locked(qtbot, desktop)
    qtbot.mouseClick(page.other, LEFT)
    qtbot.waitUntil(lambda: session.sign_in is not None)
    come_in(qtbot, session, "nora", OTHER)
    session.furnished.view.turn_to("work", lambda: session.work.go_to(1))
    qtbot.waitUntil(lambda: session.work is not None)
    qtbot.waitUntil(lambda: session.work.page.reply.text.toPlainText() == "Half a sen")


def test_what_only_its_owner_can_decide_keeps_others_out(qtbot, start):
    desktop = start(workspace="manage")
    qtbot.waitUntil(lambda: desktop.session.manage is not None)
    manage = desktop.session.manage
    qtbot.waitUntil(lambda: bool(manage.pages))
    manage.go_to("teams")
    qtbot.waitUntil(lambda: "teams" in manage.pages and manage.pages["teams"].isVisible())
    qtbot.mouseClick(manage.pages["teams"].add_button, LEFT)
    page = locked(qtbot, desktop)
    qtbot.mouseClick(page.other, LEFT)
    assert "only Nora can unlock" in page.problem.text() and desktop.session.sign_in is None
    page.problem.hide()
    desktop.window.close()
    assert desktop.window.isVisible() and page.problem.isVisible()
    unlock(qtbot, page, OTHER)
    qtbot.waitUntil(lambda: not desktop.session.locking.locked)
    assert manage.unsaved
    qtbot.mouseClick(manage.pages["teams"].discard_button, LEFT)


def test_whoever_needs_no_password_is_not_locked_out(qtbot, start):
    desktop = start("bill", "")
    assert not desktop.window.lock.isVisible() and not desktop.session.locking._idle.running
    desktop.session.locking.lock()
    assert not desktop.session.locking.locked


def test_switched_off_it_never_locks(qtbot, start, place):
    desktop = start()
    watch = desktop.session.locking._idle
    qtbot.waitUntil(lambda: watch.running)
    other = enter(str(place), "owner", GOOD)
    other.do(PutSettings(settings=other.ask(GetSetup()).settings.having(lock_after=0)))
    other.close()
    qtbot.waitUntil(lambda: not watch.running)

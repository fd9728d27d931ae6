"""From a desk that is open to everybody to one on which people sign in: one window, the hands of three people."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.admin.codes_for_all import CodesDialog
from designer.admin.password_dialogs import PasswordDialog
from designer.panels.versions.question import Question
from runtime.messages.setup import PutDepartments, PutPeople
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Department, Person, Role
from tests.admin.hands import dialog_of, press
from tests.passphrases import GOOD, OTHER

pytestmark = pytest.mark.usefixtures("cheap_passwords")

ENTER = Qt.Key.Key_Return
PATIENCE_MS = 20_000
BILLS = "two grey herons read maps"


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """The sign-in dialog stays open while the desk is asked, and runs no loop of its own."""


@pytest.fixture
def place(tmp_path):
    """A desk of three people on which nobody has a password; one ticket is Nora's."""
    path = tmp_path / "shop.desk"
    desk = desks.create(path)
    desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    staff = [Person(id=name.lower(), name=name, role=Role.AGENT, departments=("shop",)) for name in ("Nora", "Bill")]
    desk.do(PutPeople(people=tuple(staff)))
    desk.do(CreateTicket(subject="Canary in the kettle", department="shop", assignee="nora"))
    desk.close()
    return path


class Hands:
    """At the one window."""

    def __init__(self, qtbot, desktop):
        self.qtbot, self.desktop, self.session = qtbot, desktop, desktop.session

    def until(self, holds):
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def manage(self, name):
        """A page of Manage, once it knows the desk."""
        self.until(lambda: self.session.furnished is not None and self.session.furnished.manage is not None)
        pages = self.session.furnished.manage.pages
        self.session.furnished.manage.go_to(name)
        self.until(lambda: name in pages and pages[name].isVisible() and pages[name].setup is not None)
        return pages[name]

    def asked(self):
        """The dialog that asks who works."""
        self.until(lambda: self.session.sign_in is not None and self.session.sign_in.isVisible())
        return self.session.sign_in

    def type(self, line, text):
        line.clear()
        self.qtbot.keyClicks(line, text)

    def inside(self, person):
        self.until(lambda: self.session.sign_in is None and self.session.furnished is not None)
        self.until(lambda: self.session.furnished.info.actor == person)

    def locked(self):
        self.until(self.desktop.window.lock.isVisible)
        self.desktop.window.lock.trigger()
        page = self.session.locking.page
        self.until(page.isVisible)
        return page

    def come_in_with_code(self, person, code, password):
        """A first sign-in, after a code that is none."""
        dialog = self.asked()
        dialog.list.choose(person)
        if not dialog.code.isVisible():
            self.qtbot.mouseClick(dialog.by_code, Qt.MouseButton.LeftButton)
        self.type(dialog.code, "AAAA-BBBB-CCCC")
        self.type(dialog.password, password)
        self.type(dialog.again, password)
        self.qtbot.keyClick(dialog.again, ENTER)
        self.until(dialog.problem.isVisible)
        assert dialog.code.text() == "AAAA-BBBB-CCCC", "what was mistyped can be seen and corrected"
        assert self.session.sign_in is dialog
        self.type(dialog.code, code.lower())
        self.type(dialog.password, password)
        self.type(dialog.again, password)
        self.qtbot.keyClick(dialog.again, ENTER)
        self.inside(person)

    def come_in_with_password(self, person, password):
        dialog = self.asked()
        dialog.list.choose(person)
        self.type(dialog.password, password)
        self.qtbot.keyClick(dialog.password, ENTER)
        self.inside(person)


def _require_passwords(hands, password):
    """The owner sets one of their own, then that people sign in; the window asks at once."""
    people = hands.manage("people")
    people.choose("owner")
    people.ask_password()
    dialog = dialog_of(hands.qtbot, PasswordDialog)
    hands.type(dialog.new, password)
    hands.type(dialog.again, password)
    press(hands.qtbot, dialog.yes)
    hands.until(lambda: "owner" in people._with_password)
    settings = hands.manage("settings")
    settings.form.sign_in.box.click()
    press(hands.qtbot, settings.save_button)
    press(hands.qtbot, dialog_of(hands.qtbot, Question).yes)
    dialog = hands.asked()
    hands.type(dialog.password, "wrong")
    hands.qtbot.keyClick(dialog.password, ENTER)
    hands.until(dialog.problem.isVisible)
    hands.come_in_with_password("owner", password)


def _codes(hands):
    """What everybody is given, by name."""
    people = hands.manage("people")
    hands.until(people.codes_button.isVisible)
    press(hands.qtbot, people.codes_button)
    press(hands.qtbot, dialog_of(hands.qtbot, Question).yes)
    shown = dialog_of(hands.qtbot, CodesDialog)
    hands.qtbot.keyClick(shown, ENTER)
    assert shown.isVisible(), "Enter copies, and takes nothing away"
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    press(hands.qtbot, shown.ready)
    return {name: code for name, _address, code in lines}


def test_a_desk_of_three_begins_to_sign_in(qtbot, program, place):
    hands = Hands(qtbot, program(place, "manage"))
    _require_passwords(hands, GOOD)
    codes = _codes(hands)
    assert codes.keys() == {"Nora", "Bill"}
    press(qtbot, hands.locked().other)
    hands.come_in_with_code("nora", codes["Nora"], OTHER)
    page = hands.locked()
    hands.type(page.password, GOOD)
    qtbot.keyClick(page.password, ENTER)
    hands.until(page.problem.isVisible)
    assert hands.session.locking.locked, "another’s password opens nothing"
    hands.type(page.password, OTHER)
    qtbot.keyClick(page.password, ENTER)
    hands.until(lambda: not hands.session.locking.locked)
    press(qtbot, hands.locked().other)
    hands.come_in_with_code("bill", codes["Bill"], BILLS)
    press(qtbot, hands.locked().other)
    hands.come_in_with_password("nora", OTHER)

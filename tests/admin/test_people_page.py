from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.admin.password_dialogs import CodeDialog, PasswordDialog, strength
from designer.admin.roles import role_name, role_sentence
from designer.panels.versions.question import Question
from runtime.desk.door import enter_with_code
from runtime.messages.access import SetPassword, WhoHasPasswords
from runtime.messages.requesters import AddRequester, FindRequesters
from runtime.messages.setup import GetSetup, PutPeople, PutSettings
from runtime.messages.system import Hello
from runtime.messages.tickets import CountTickets, CreateTicket
from runtime.model.criteria import Compare, Operator
from runtime.model.people import Person, Role
from tests.passphrases import GOOD

pytestmark = pytest.mark.usefixtures("cheap_passwords")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def people(page):
    return page("people")


def _person(now, key):
    return next(person for person in now().people if person.id == key)


def _type(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def _choose(qtbot, box, key):
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.value != key:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{key} is not offered"


def _dialog(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


def _saved(qtbot, people):
    qtbot.waitUntil(lambda: not people.unsaved and people.told.isVisible(), timeout=10_000)


def _busy_one(people, other):
    """Somebody with open tickets, who is not shown yet."""
    key = next(each for each in _agents(other) if each != people.current)
    department = _person(lambda: other.ask(GetSetup()), key).departments[0]
    for subject in ("Kettle leaks", "Kettle whistles"):
        other.do(CreateTicket(subject=subject, department=department, assignee=key))
    return key, _open_tickets(other, key)


def _agents(other):
    return [each.id for each in other.ask(GetSetup()).people if each.role is Role.AGENT and each.active]


def _open_tickets(other, person):
    mine = Compare(operand="ticket.assignee", operator=Operator.IS, value=person)
    return other.ask(CountTickets(criteria=mine, live=True))


def test_a_new_person_gets_a_role_and_an_id_no_customer_has(qtbot, people, other, now):
    customer = other.do(AddRequester(name="Zoe Newcomer")).result
    qtbot.mouseClick(people.add_button, LEFT)
    _type(qtbot, people.form.name, "Zoe Newcomer")
    _choose(qtbot, people.form.role, Role.SUPERVISOR.value)
    assert people.form.may.text() == role_sentence(Role.SUPERVISOR)
    qtbot.mouseClick(people.save_button, LEFT)
    _saved(qtbot, people)
    assert _person(now, f"{customer.id}-2").role is Role.SUPERVISOR
    assert [each.id for each in other.ask(FindRequesters(text="Zoe"))] == [customer.id]


def test_somebody_called_system_is_not_the_clock(qtbot, people, now):
    qtbot.mouseClick(people.add_button, LEFT)
    _type(qtbot, people.form.name, "System")
    qtbot.mouseClick(people.save_button, LEFT)
    _saved(qtbot, people)
    assert _person(now, "system-2").name == "System"


def test_a_wrong_or_taken_address_is_said_while_it_is_typed(qtbot, people, now):
    taken = next(each for each in now().people if each.email and each.id != people.current)
    _type(qtbot, people.form.email, "nobody at home")
    assert "is no mail address" in people.problem.text()
    assert not people.save_button.isEnabled()
    _type(qtbot, people.form.email, taken.email.upper())
    assert people.problem.text() == f"{taken.name} has this address already."
    _type(qtbot, people.form.email, "somebody@new.example")
    assert people.save_button.isEnabled()


def test_the_owner_keeps_role_and_work_and_it_says_so(people, now):
    owner = next(each for each in now().people if each.role is Role.OWNER)
    people.choose(owner.id)
    assert not people.form.role.isEnabled()
    assert not people.form.active.isEnabled()
    assert "alone hands it over" in people.form.may.text()


def test_who_leaves_is_asked_about_with_their_work(qtbot, people, other, now):
    key, tickets = _busy_one(people, other)
    people.choose(key)
    qtbot.waitUntil(lambda: str(tickets) in people.form.work.text(), timeout=10_000)
    qtbot.mouseClick(people.form.active.box, LEFT, pos=people.form.active.box.rect().center())
    qtbot.mouseClick(people.save_button, LEFT)
    question = _dialog(qtbot, Question)
    assert str(tickets) in question.text.text()
    qtbot.mouseClick(question.no, LEFT)
    assert people.save_button.isEnabled()
    assert _person(now, key).active
    qtbot.mouseClick(people.save_button, LEFT)
    qtbot.mouseClick(_dialog(qtbot, Question).yes, LEFT)
    _saved(qtbot, people)
    assert not _person(now, key).active
    assert "does not work here" in people.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)


def test_from_somebody_s_work_watch_is_near(qtbot, people, other, manage):
    key, _ = _busy_one(people, other)
    people.choose(key)
    qtbot.waitUntil(people.form.tickets.isVisible, timeout=10_000)
    with qtbot.waitSignal(manage.workspace_wanted) as wanted:
        qtbot.mouseClick(people.form.tickets, LEFT)
    assert wanted.args == ["watch"]


def test_i_set_change_and_remove_my_own_password(qtbot, people, other):
    me = other.ask(Hello()).actor
    people.choose(me)
    qtbot.mouseClick(people.form.password, LEFT)
    dialog = _dialog(qtbot, PasswordDialog)
    qtbot.keyClicks(dialog.new, "short")
    assert "12" in dialog.verdict.text()
    assert not dialog.yes.isEnabled()
    _type(qtbot, dialog.new, GOOD)
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.again, GOOD)
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: other.ask(WhoHasPasswords()) == (me,), timeout=10_000)
    qtbot.waitUntil(people.form.no_password.isVisible, timeout=10_000)
    assert "Change" in people.form.password.text()
    qtbot.mouseClick(people.form.no_password, LEFT)
    dialog = _dialog(qtbot, PasswordDialog)
    qtbot.keyClicks(dialog.present, "something else")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert other.ask(WhoHasPasswords()) == (me,)
    _type(qtbot, dialog.present, GOOD)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: other.ask(WhoHasPasswords()) == (), timeout=10_000)
    qtbot.waitUntil(lambda: not people.form.no_password.isVisible(), timeout=10_000)


def test_somebody_else_gets_a_code_once(qtbot, people, other, place):
    key = _agents(other)[0]
    people.choose(key)
    qtbot.waitUntil(people.form.code.isVisible, timeout=10_000)
    qtbot.mouseClick(people.form.code, LEFT)
    dialog = _dialog(qtbot, CodeDialog)
    code = dialog.code.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and QApplication.clipboard().text() == code, "Enter takes nothing away shown once"
    qtbot.mouseClick(dialog.ready, LEFT)
    desk = enter_with_code(str(place), key, code, GOOD)
    assert desk.ask(Hello()).actor == key
    desk.close()


def test_somebody_elses_password_is_taken_away_after_asking(qtbot, people, other, manage):
    key = _agents(other)[0]
    other.acting_as(key).do(SetPassword(password=GOOD))
    people.show_setup(people.setup)
    people.choose(key)
    qtbot.waitUntil(people.form.no_password.isVisible, timeout=10_000)
    qtbot.mouseClick(people.form.no_password, LEFT)
    qtbot.mouseClick(_dialog(qtbot, Question).yes, LEFT)
    qtbot.waitUntil(lambda: other.ask(WhoHasPasswords()) == (), timeout=10_000)


def test_the_desk_is_handed_over_after_asking(qtbot, people, manage, other, now):
    key = _agents(other)[0]
    people.choose(key)
    qtbot.mouseClick(people.form.hand_over, LEFT)
    question = _dialog(qtbot, Question)
    with qtbot.waitSignal(manage.reopening_wanted, timeout=10_000):
        qtbot.mouseClick(question.yes, LEFT)
    assert _person(now, key).role is Role.OWNER


def test_what_the_desk_refuses_stays_in_the_form(qtbot, people, other, now):
    settings = now().settings
    key = _agents(other)[0]
    other.do(PutSettings(settings=settings))
    people.choose(key)
    _type(qtbot, people.form.name, "Mine")
    other.do(PutPeople(people=(_person(now, key).having(phone="1"),)))
    qtbot.mouseClick(people.save_button, LEFT)
    qtbot.waitUntil(people.mine_button.isVisible, timeout=10_000)
    assert people.form.name.text() == "Mine"


def test_every_role_has_a_name_and_a_sentence():
    assert len({role_name(role) for role in Role}) == len(Role)
    assert len({role_sentence(role) for role in Role}) == len(Role)


def test_a_password_is_judged_while_it_is_typed():
    nora = Person(id="nora", name="Nora", email="nora@desk.example")
    assert strength("abc", nora) == (
        "At least 12 characters: a few words in a row are easy to keep in mind.",
        False,
    )
    assert not strength("password1234", nora)[1]
    assert not strength(GOOD, nora, "")[1]
    assert strength(GOOD, nora, GOOD)[1]

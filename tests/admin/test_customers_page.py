"""Customers on a real desk: found, corrected, united and made anonymous by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.admin.customer_dialogs import MergeDialog, NewCustomerDialog
from designer.admin.customer_form import addresses_in, details_in
from designer.admin.twins_dialog import TwinsDialog
from runtime.messages.customers import ChangeCustomer, GetCustomer, ListCustomers
from runtime.messages.setup import PutPeople
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Person, Role
from tests.admin.conftest import HEARD

LEFT = Qt.MouseButton.LeftButton
MANY = tuple(Person(id=f"m{n}", name=f"Zz {n:04}", email=f"m{n}@many.test", role=Role.CUSTOMER) for n in range(350))


@pytest.fixture
def customers(qtbot, page):
    shown = page("customers")
    qtbot.waitUntil(lambda: _filled(shown))
    return shown


def _filled(customers):
    return bool(customers.current) and customers.form.name.text() == customers.list.currentIndex().data()


def _search(qtbot, customers, text):
    customers.search.setFocus()
    customers.search.selectAll()
    with qtbot.waitSignal(customers.model.listed):
        qtbot.keyClicks(customers.search, text)
    qtbot.waitUntil(lambda: not customers.model.found or _filled(customers))


def _type(qtbot, editor, text):
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def _save(qtbot, customers):
    qtbot.mouseClick(customers.save_button, LEFT)
    qtbot.waitUntil(lambda: not customers.unsaved and customers.told.isVisible())


def _known(other, key):
    return other.ask(GetCustomer(person_id=key)).person


def _dialog(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_everybody_is_listed_by_name_with_what_they_asked_for(customers, other):
    listed = other.ask(ListCustomers(limit=200))
    assert customers.model.rowCount() == listed.found
    names = [customers.model.index(row).data() for row in range(len(listed.rows))]
    assert names == [row.name for row in listed.rows]
    assert str(listed.found) in customers.count.text()


def test_a_long_list_is_fetched_where_somebody_looks(qtbot, manage, customers, other):
    other.do(PutPeople(people=MANY))
    with qtbot.waitSignal(customers.model.listed):
        manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: customers.model.rowCount() > len(MANY))
    customers.list.setFocus()
    qtbot.keyClick(customers.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: customers.form.name.text() == MANY[-1].name)
    assert customers.current == MANY[-1].id


def test_what_is_changed_is_on_the_desk_once_it_is_saved(qtbot, customers, other):
    key = customers.current
    _type(qtbot, customers.form.addresses, "else@where.test, home@where.test")
    _type(qtbot, customers.form.phone, "+33 6 11")
    _type(qtbot, customers.form.details, "Customer number: KD-1")
    assert customers.unsaved
    assert _known(other, key).phone == ""
    _save(qtbot, customers)
    person = _known(other, key)
    assert person.addresses == ("else@where.test", "home@where.test")
    assert (person.phone, person.details) == ("+33 6 11", {"Customer number": "KD-1"})
    _search(qtbot, customers, "kd-1")
    qtbot.waitUntil(lambda: customers.model.found == 1)
    assert customers.current == key


def test_what_cannot_be_saved_says_why_and_discard_forgets_it(qtbot, customers):
    before = customers.form.email.text()
    _type(qtbot, customers.form.email, "nowhere")
    assert not customers.save_button.isEnabled()
    assert "nowhere" in customers.problem.text()
    qtbot.mouseClick(customers.discard_button, LEFT)
    qtbot.waitUntil(lambda: customers.form.email.text() == before)
    assert not customers.unsaved
    _type(qtbot, customers.form.details, "4711")
    assert "4711" in customers.problem.text()


def test_an_edit_waits_while_others_are_looked_at(qtbot, customers):
    first = customers.form.name.text()
    _type(qtbot, customers.form.note, "Calls on Mondays")
    customers.list.setFocus()
    qtbot.keyClick(customers.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: _filled(customers) and customers.form.name.text() != first)
    assert customers.form.note.toPlainText() == ""
    qtbot.keyClick(customers.list, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: customers.form.note.toPlainText() == "Calls on Mondays")
    assert customers.unsaved


def test_what_somebody_else_changed_meanwhile_is_not_written_over(qtbot, customers, other):
    key = customers.current
    _type(qtbot, customers.form.note, "Mine")
    person = _known(other, key)
    told = person.model_dump(include=set(ChangeCustomer.model_fields) - {"person_id"}) | {"phone": "99"}
    other.do(ChangeCustomer(person_id=key, **told))
    qtbot.mouseClick(customers.save_button, LEFT)
    qtbot.waitUntil(lambda: "meanwhile" in customers.problem.text())
    assert _known(other, key).note == ""
    qtbot.mouseClick(customers.discard_button, LEFT)
    qtbot.waitUntil(lambda: customers.form.phone.text() == "99")


def test_those_of_no_organisation_are_a_list(qtbot, customers, other):
    customers.which.setFocus()
    with qtbot.waitSignal(customers.model.listed):
        qtbot.keyClick(customers.which, Qt.Key.Key_Down)
    assert customers.model.found == other.ask(ListCustomers(organisation="")).found


def test_somebody_new_is_added_and_shown(qtbot, customers, other):
    qtbot.mouseClick(customers.add_button, LEFT)
    dialog = _dialog(qtbot, NewCustomerDialog)
    qtbot.keyClicks(dialog.name, "Zoe Neuve")
    qtbot.keyClicks(dialog.email, "zoe@neuve.test")
    qtbot.keyClick(dialog.email, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: customers.form.name.text() == "Zoe Neuve")
    assert _known(other, customers.current).email == "zoe@neuve.test"


def test_two_who_are_one_are_united_by_hand(qtbot, manage, customers, other):
    people = [Person(id=key, name=f"Twin {key}", email=f"{key}@twin.test", role=Role.CUSTOMER) for key in ("aa", "bb")]
    other.do(PutPeople(people=tuple(people)))
    department = customers.setup.departments[0].id
    ticket = other.do(CreateTicket(subject="Kettle", department=department, requester="bb")).result.ticket_id
    _search(qtbot, customers, "twin aa")
    qtbot.mouseClick(customers.form.merge, LEFT)
    dialog = _dialog(qtbot, MergeDialog)
    qtbot.keyClicks(dialog.search, "bb@twin")
    qtbot.waitUntil(lambda: "bb@twin.test" in dialog.told.text())
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.why, "Kept twice")
    with qtbot.waitSignal(dialog.merged):
        qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: customers.form.addresses.text() == "bb@twin.test")
    assert [each.id for each in other.ask(GetCustomer(person_id="aa")).latest] == [ticket]
    assert _known(other, "bb").merged_into == "aa"
    with qtbot.waitSignal(manage.ticket_wanted) as wanted:
        qtbot.keyClick(_first_ticket(customers), Qt.Key.Key_Return)
    assert wanted.args == [ticket]


def _first_ticket(customers):
    customers.form.tickets.setCurrentRow(0)
    return customers.form.tickets


def test_a_search_that_finds_nobody_says_so(qtbot, customers):
    _search(qtbot, customers, "nobody is called so")
    assert customers.nothing.isVisible()
    assert "nobody is called so" in customers.nothing.told.text()
    with qtbot.waitSignal(customers.model.listed):
        qtbot.mouseClick(customers.nothing.end_search, LEFT)
    qtbot.waitUntil(lambda: _filled(customers))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Number: 4711\n\nPlace : Lyon", ({"Number": "4711", "Place": "Lyon"}, "")),
        ("http://a.test", ({"http": "//a.test"}, "")),
        ("Number:", ({}, "Number:")),
        ("4711", ({}, "4711")),
    ],
)
def test_lines_of_further_data(text, told):
    assert details_in(text) == told


def test_addresses_in_one_line():
    assert addresses_in(" a@x.fr,b@x.fr  a@x.fr;c@x.fr") == ("a@x.fr", "b@x.fr", "c@x.fr")


def test_who_is_kept_twice_is_proposed_and_united_by_hand_only(qtbot, customers, other):
    first = Person(id="t1", name="Ána Vela", email="ana.vela@vela.test", role=Role.CUSTOMER)
    other.do(PutPeople(people=(first, first.having(id="t2", name="Ana Vela", email="anavela@vela.test"))))
    other.do(CreateTicket(subject="Kettle", department=customers.setup.departments[0].id, requester="t2"))
    qtbot.mouseClick(customers.twins_button, LEFT)
    dialog = _dialog(qtbot, TwinsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    assert dialog.list.item(0).text() == "Ána Vela – Ana Vela · ana.vela@vela.test – anavela@vela.test"
    assert "addresses alike" in dialog.list.item(0).toolTip().casefold()
    assert _known(other, "t1").active and _known(other, "t2").active
    qtbot.mouseClick(dialog.unite, LEFT)
    merge = _dialog(qtbot, MergeDialog)
    _type(qtbot, merge.why, "One and the same")
    qtbot.waitUntil(merge.yes.isEnabled)
    qtbot.mouseClick(merge.yes, LEFT)
    qtbot.waitUntil(lambda: not _known(other, "t1").active)
    assert set(_known(other, "t2").mail_addresses) == {"ana.vela@vela.test", "anavela@vela.test"}
    qtbot.waitUntil(lambda: all("Vela" not in dialog.list.item(row).text() for row in range(dialog.list.count())))
    qtbot.waitUntil(lambda: dialog.leave.x() > dialog.width() // 3)  # at the right, also where it stands alone
    qtbot.mouseClick(dialog.leave, LEFT)


def test_who_is_two_is_not_proposed_again_until_somebody_says_otherwise(qtbot, customers, other):
    first = Person(id="t1", name="Ána Vela", email="ana.vela@vela.test", role=Role.CUSTOMER)
    other.do(PutPeople(people=(first, first.having(id="t2", email="anavela@vela.test"))))
    customers.look_for_twins()
    dialog = _dialog(qtbot, TwinsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    before = dialog.list.count()
    assert dialog.apart.isHidden() and dialog.list.item(0).text().startswith("Ána Vela")
    qtbot.mouseClick(dialog.two, LEFT)
    qtbot.waitUntil(lambda: dialog.list.count() == before - 1)
    assert dialog.apart.isVisible() and "1 pair" in dialog.apart.text()
    qtbot.keyClick(dialog.apart, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.two.text() == "They may be one")
    assert dialog.list.count() == 1 and "Vela" in dialog.list.item(0).text()
    qtbot.mouseClick(dialog.two, LEFT)
    qtbot.waitUntil(lambda: not dialog.apart.isChecked() and dialog.list.count() == before)
    assert dialog.apart.isHidden() and dialog.two.text() == "They are two"
    qtbot.mouseClick(dialog.leave, LEFT)

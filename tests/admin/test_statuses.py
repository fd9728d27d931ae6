from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.admin.removal import RemovalDialog
from runtime.desk import setup_removal
from runtime.messages.setup import GetSetup, PutDepartments, PutStatuses, PutTeams
from runtime.messages.tickets import CreateTicket, EditTicket, GetTicket
from runtime.model.blueprint import Category
from runtime.model.people import Department, Team
from runtime.model.setup import Status
from tests.admin.hands import choose, dialog_of, keys_of, press, type_into, until_saved

PARTS = Status(id="parts", name="Parts", category=Category.PENDING)


@pytest.fixture
def statuses(other, page):
    """The page, with a status nobody uses in front."""
    other.do(PutStatuses(statuses=(PARTS,)))
    shown = page("statuses")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("parts")
    return shown


@pytest.fixture
def status(now):
    return lambda key: next((each for each in now().statuses if each.id == key), None)


@pytest.fixture
def bearing(other):
    """So many tickets get the status."""

    def open_some(number):
        free = 0
        for department in (each.id for each in other.ask(GetSetup()).departments for _ in range(number)):
            place = other.do(CreateTicket(subject="Kettle", department=department)).result
            if place.blueprint_id is not None or free == number:
                continue  # a Blueprint of the demonstration claims it
            free += 1
            edit = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "parts"})
            other.do(edit)
        assert free == number

    return open_some


def test_statuses_stand_in_the_order_of_a_ticket_s_life(statuses, now):
    known = {each.id: each for each in now().statuses}
    categories = [known[key].category for key in keys_of(statuses.list)]
    assert categories == sorted(categories)
    assert keys_of(statuses.list)[0] == "new"


def test_names_for_agents_and_customers_and_the_category_are_saved(qtbot, statuses, status):
    type_into(qtbot, statuses.form.name, "Waiting for parts")
    type_into(qtbot, statuses.form.customer_label, "We ordered it")
    choose(qtbot, statuses.form.category, "ON_HOLD")
    assert "clocks" in statuses.form.category.accessibleDescription()
    press(qtbot, statuses.save_button)
    until_saved(qtbot, statuses)
    assert status("parts") == Status(
        id="parts", name="Waiting for parts", category=Category.ON_HOLD, customer_label="We ordered it"
    )


def test_the_status_called_new_is_edited_and_another_begun_beside_it(qtbot, statuses, status, now):
    before = {each.id for each in now().statuses}
    statuses.choose("new")
    type_into(qtbot, statuses.form.name, "Just in")
    press(qtbot, statuses.save_button)
    until_saved(qtbot, statuses)
    assert status("new").name == "Just in"
    press(qtbot, statuses.add_button)
    assert statuses.current != "new"
    type_into(qtbot, statuses.form.name, "New")
    press(qtbot, statuses.save_button)
    until_saved(qtbot, statuses)
    assert {each.id for each in now().statuses} - before == {"new-2"}


def test_while_tickets_bear_it_the_category_is_fixed_and_says_so(qtbot, statuses, bearing, other):
    assert statuses.form.category.isEnabled()
    bearing(2)
    statuses.show_setup(other.ask(GetSetup()))
    qtbot.waitUntil(lambda: not statuses.form.category.isEnabled(), timeout=10_000)
    assert "cannot change" in statuses.form.category.accessibleDescription()
    assert "2 ticket" in statuses.form.uses.label.text()


def test_tickets_are_taken_along_in_parts_and_the_progress_is_shown(qtbot, statuses, status, bearing, monkeypatch):
    monkeypatch.setattr(setup_removal, "AT_ONCE", 2)
    bearing(5)
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    editor = dialog.instead.editors[next(iter(dialog.instead.editors))]
    offered = {editor.itemData(place) for place in range(editor.count())}
    assert "pending" in offered
    assert "open" not in offered
    choose(qtbot, editor, "pending")
    seen = []
    dialog.progress.valueChanged.connect(seen.append)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: status("parts") is None, timeout=10_000)
    assert seen == [2, 4]


def test_stopping_leaves_the_rest_and_the_status(qtbot, statuses, status, bearing, monkeypatch):
    monkeypatch.setattr(setup_removal, "AT_ONCE", 1)
    bearing(3)
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    press(qtbot, dialog.confirm)
    press(qtbot, dialog.cancel)
    qtbot.waitUntil(lambda: "Stopped" in dialog.against.text(), timeout=10_000)
    assert status("parts") is not None
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: status("parts") is None, timeout=10_000)


def test_a_change_elsewhere_does_not_stand_in_the_way(qtbot, statuses, status, other):
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    other.do(PutTeams(teams=(Team(id="new-team", name="New team"),)))
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: status("parts") is None, timeout=10_000)


def test_a_change_of_the_same_status_is_said_before_it_goes(qtbot, statuses, status, other):
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    other.do(PutStatuses(statuses=(PARTS.having(name="Spare parts"),)))
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: "Somebody else" in dialog.against.text(), timeout=10_000)
    assert status("parts") is not None
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: status("parts") is None, timeout=10_000)


def test_one_of_the_six_stays_and_says_why(qtbot, statuses):
    statuses.choose("pending")
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: "falls back" in dialog.against.text(), timeout=10_000)
    dialog.leave()


@pytest.fixture
def places(other):
    """Two departments that no Blueprint claims tickets of, each with a ticket that bears the status."""
    other.do(PutDepartments(departments=(Department(id="garage", name="Garage"), Department(id="paint", name="Paint"))))
    found = {}
    for department in ("garage", "paint"):
        place = other.do(CreateTicket(subject="Kettle", department=department)).result
        assert place.blueprint_id is None
        edit = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"status": "parts"})
        found[department] = other.do(edit).result.ticket_id
    return found


def _borne(other, places):
    return {key: other.ask(GetTicket(ticket_id=ticket)).status for key, ticket in places.items()}


def test_each_department_chooses_what_its_tickets_get_instead(qtbot, statuses, status, places, other):
    stock = Status(id="stock", name="Stock", category=Category.PENDING, departments=("paint",))
    other.do(PutStatuses(statuses=(stock,)))
    statuses.show_setup(other.ask(GetSetup()))
    press(qtbot, statuses.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    editors = dialog.instead.editors
    assert list(editors) == ["garage", "paint"]
    assert editors["garage"].findData("stock") < 0
    assert "Paint" in editors["paint"].accessibleName()
    choose(qtbot, editors["garage"], "pending")
    choose(qtbot, editors["paint"], "stock")
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: status("parts") is None, timeout=10_000)
    assert _borne(other, places) == {"garage": "pending", "paint": "stock"}


def test_a_department_that_loses_it_says_first_what_its_tickets_get(qtbot, statuses, status, places, other):
    statuses.show_setup(other.ask(GetSetup()))
    statuses.choose("parts")
    picker = statuses.form.departments
    assert picker.isVisible()
    others = tuple(each.id for each in statuses.setup.departments if each.id != "paint")
    picker._choose(others)
    type_into(qtbot, statuses.form.name, "Waiting for parts")
    press(qtbot, statuses.save_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    assert list(dialog.instead.editors) == ["paint"]
    assert "Paint" in dialog.windowTitle()
    choose(qtbot, dialog.instead.editors["paint"], "pending")
    press(qtbot, dialog.confirm)
    until_saved(qtbot, statuses)
    assert (status("parts").name, status("parts").departments) == ("Waiting for parts", others)
    assert _borne(other, places) == {"garage": "parts", "paint": "pending"}


def test_who_does_not_say_what_its_tickets_get_has_changed_nothing(qtbot, statuses, status, places, other):
    statuses.show_setup(other.ask(GetSetup()))
    statuses.choose("parts")
    statuses.form.departments._choose(("garage",))
    press(qtbot, statuses.save_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(statuses.save_button.isEnabled, timeout=10_000)
    assert statuses.unsaved
    assert status("parts").departments == ()
    assert _borne(other, places) == {"garage": "parts", "paint": "parts"}

from __future__ import annotations

import pytest

from runtime.messages.blueprints import SaveDraft
from runtime.messages.setup import GetSetup, PutFields, PutLayouts, PutStatuses
from runtime.model.blueprint import Blueprint, Category
from runtime.model.fields import Field, FieldType, Layout, Option
from runtime.model.setup import Status
from tests.admin.hands import choose, press, type_into, until_saved


@pytest.fixture
def departments(page):
    return page("departments")


def test_a_department_gets_a_name_and_hours(qtbot, departments, now):
    calendar = now().calendars[0]
    press(qtbot, departments.add_button)
    type_into(qtbot, departments.form.name, "Spare parts")
    choose(qtbot, departments.form.calendar, calendar.id)
    press(qtbot, departments.save_button)
    until_saved(qtbot, departments)
    found = next(each for each in now().departments if each.id == "spare-parts")
    assert (found.name, found.calendar) == ("Spare parts", calendar.id)
    assert departments.form.belongs.text() == "No team yet.\nNobody yet."


def test_it_says_who_belongs_to_it(departments, now):
    setup = now()
    team = next(each for each in setup.teams if each.department)
    departments.choose(team.department)
    assert team.name in departments.form.belongs.text()
    people = [each.name for each in setup.people if each.active and team.department in each.departments]
    assert all(name in departments.form.belongs.text() for name in people)


def test_the_desks_calendar_is_named_as_the_choice_of_none(departments, now):
    setup = now()
    default = next(each.name for each in setup.calendars if each.id == setup.settings.default_calendar)
    assert departments.form.calendar.itemText(0) == f"The desk’s: {default}"


def test_it_lists_all_that_is_its_own(qtbot, departments, other):
    department = departments.setup.departments[0]
    blueprint = Blueprint(id="own", name="Own drawing", department=department.id)
    other.do(SaveDraft(blueprint=blueprint, expected_revision=0))
    other.do(PutLayouts(layouts=(Layout(id="own", name="Own layout", department=department.id),)))
    choice = Field(
        id="own",
        name="Own field",
        type=FieldType.CHOICE,
        options=(Option(id="a", name="A"),),
        department_options={department.id: (Option(id="b", name="B"),)},
    )
    other.do(PutFields(fields=(choice,)))
    departments.show_setup(other.ask(GetSetup()))
    departments.choose(department.id)
    belongs = departments.form.belongs
    qtbot.waitUntil(lambda: "Own drawing" in belongs.text())
    assert "Own layout" in belongs.text()
    assert "Own field" in belongs.text()


def test_it_writes_from_an_address_of_its_own(qtbot, departments, now):
    key = departments.current
    type_into(qtbot, departments.form.address, "bills")
    assert not departments.save_button.isEnabled()
    type_into(qtbot, departments.form.address, "bills@desk.test")
    type_into(qtbot, departments.form.address_name, "Billing")
    press(qtbot, departments.save_button)
    until_saved(qtbot, departments)
    found = next(each for each in now().departments if each.id == key)
    assert (found.sender, found.sender_name) == ("bills@desk.test", "Billing")


def test_it_says_with_which_status_its_tickets_begin(qtbot, departments, other, now):
    key = departments.setup.departments[0].id
    own = Status(id="bench", name="On the bench", category=Category.OPEN, departments=(key,))
    foreign = Status(id="attic", name="In the attic", category=Category.OPEN, departments=(now().departments[1].id,))
    other.do(PutStatuses(statuses=(own, foreign)))
    departments.show_setup(other.ask(GetSetup()))
    departments.choose(key)
    status = departments.form.status
    assert (status.findData("attic"), status.findData("solved")) == (-1, -1)
    choose(qtbot, status, "bench")
    press(qtbot, departments.save_button)
    until_saved(qtbot, departments)
    assert next(each.status for each in now().departments if each.id == key) == "bench"
    assert "Statuses of its own: On the bench." in departments.form.belongs.text()

"""Which calendar the desk runs on is said with each calendar, and chosen there."""

from __future__ import annotations

import pytest

from designer import desks
from designer.panels.versions.question import Question
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.setup import PutCalendars, PutDepartments, PutPeople, PutSettings
from runtime.model.calendar import ALWAYS, Calendar, Interval, Week
from runtime.model.people import Department, Person, Role
from tests.admin.conftest import HEARD
from tests.admin.hands import dialog_of, press, type_into, until_saved

OFFICE = Calendar(id="office", name="Office", zone="UTC", weekly=Week(monday=(Interval(opens=540, closes=1080),)))


@pytest.fixture
def place(tmp_path):
    """An empty desk."""
    path = tmp_path / "new.desk"
    desks.create(path).close()
    return path


def _begin(qtbot, page, name):
    calendars = page("calendars")
    press(qtbot, calendars.add_button)
    type_into(qtbot, calendars.form.name, name)
    return calendars


def test_the_first_calendar_becomes_the_desks_unless_one_says_otherwise(qtbot, page, now):
    calendars = _begin(qtbot, page, "Office")
    takes = calendars.form.desk.takes
    assert takes.isVisible() and takes.is_checked() and "24 × 7" in takes.text()
    press(qtbot, calendars.save_button)
    until_saved(qtbot, calendars)
    assert now().settings.default_calendar == "office"
    assert "runs on it from now on" in calendars.told.text()
    assert calendars.form.desk.told.text().startswith("The desk runs on it") and not takes.isVisible()
    _begin(qtbot, page, "Night")
    assert not takes.is_checked(), "a second one is one more"
    press(qtbot, calendars.save_button)
    until_saved(qtbot, calendars)
    assert now().settings.default_calendar == "office" and "runs on it" not in calendars.told.text()


def test_a_new_calendar_that_is_not_to_be_the_desks_leaves_it_alone(qtbot, page, now):
    calendars = _begin(qtbot, page, "Office")
    calendars.form.desk.takes.click()
    press(qtbot, calendars.save_button)
    until_saved(qtbot, calendars)
    assert now().settings.default_calendar == ALWAYS.id
    _begin(qtbot, page, "Night")
    assert not calendars.form.desk.takes.is_checked(), "nor is the second one meant to be, unasked"


def test_another_calendar_is_made_the_desks_where_it_is_shown_after_a_question(qtbot, page, manage, now, other):
    other.do(PutCalendars(calendars=(OFFICE,)))
    calendars = page("calendars")
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: calendars.list.count() == 2, timeout=10_000)
    calendars.choose("office")
    line = calendars.form.desk
    assert line.told.text() == "The desk runs on “24 × 7”." and not line.takes.isVisible()
    press(qtbot, line.choose)
    dialog_of(qtbot, Question).reject()
    assert now().settings.default_calendar == ALWAYS.id
    press(qtbot, line.choose)
    press(qtbot, dialog_of(qtbot, Question).yes)
    qtbot.waitUntil(lambda: line.told.text().startswith("The desk runs on it"), timeout=10_000)
    assert now().settings.default_calendar == "office" and not line.choose.isVisible()
    assert "The desk’s" in calendars.describe(OFFICE) and "The desk’s" not in calendars.describe(ALWAYS)


def test_a_choice_that_comes_too_late_is_told_and_changes_nothing(qtbot, page, manage, now, other):
    other.do(PutCalendars(calendars=(OFFICE,)))
    calendars = page("calendars")
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: calendars.list.count() == 2, timeout=10_000)
    calendars.choose("office")
    press(qtbot, calendars.form.desk.choose)
    other.do(PutSettings(settings=now().settings.having(zone="Europe/Paris")))
    press(qtbot, dialog_of(qtbot, Question).yes)
    qtbot.waitUntil(calendars.problem.isVisible, timeout=10_000)
    assert "meanwhile" in calendars.problem.text()
    assert (now().settings.default_calendar, now().settings.zone) == (ALWAYS.id, "Europe/Paris")


def test_why_it_came_too_late_is_told_beside_hours_that_are_not_saved_yet(qtbot, page, manage, now, other):
    other.do(PutCalendars(calendars=(OFFICE,)))
    calendars = page("calendars")
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: calendars.list.count() == 2, timeout=10_000)
    calendars.choose("office")
    type_into(qtbot, calendars.form.name, "Our office")
    press(qtbot, calendars.form.desk.choose)
    other.do(PutSettings(settings=now().settings.having(zone="Europe/Paris")))
    press(qtbot, dialog_of(qtbot, Question).yes)
    qtbot.waitUntil(lambda: calendars.setup.settings.zone == "Europe/Paris", timeout=10_000)
    assert calendars.problem.isVisible() and "meanwhile" in calendars.problem.text()
    assert calendars.form.name.text() == "Our office" and calendars.unsaved


def test_only_whoever_may_change_the_settings_chooses_the_desks_calendar(place, other, now):
    other.do(PutDepartments(departments=(Department(id="solo", name="Solo"),)))
    other.do(PutPeople(people=(Person(id="petra", name="Petra", role=Role.PROCESS_OWNER, departments=("solo",)),)))
    petra = desks.open_existing(str(place), "petra")
    with pytest.raises(Forbidden):
        petra.do(PutCalendars(calendars=(OFFICE,), default="office"))
    assert [each.id for each in now().calendars] == [ALWAYS.id], "all of it, or nothing"
    petra.do(PutCalendars(calendars=(OFFICE,)))
    petra.close()
    with pytest.raises(Refused):
        other.do(PutCalendars(calendars=(), default="nowhere"))
    other.do(PutCalendars(calendars=(), default="office"))
    assert now().settings.default_calendar == "office"

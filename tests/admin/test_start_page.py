from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.admin.half_done import Known, half_done
from runtime.messages.blueprints import Activity
from runtime.messages.setup import (
    PutCalendars,
    PutDepartments,
    PutFields,
    PutPeople,
    PutSettings,
    PutTeams,
    PutTemplates,
)
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.system import Hello
from runtime.messages.tickets import CreateTicket
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing
from runtime.model.people import Department, Person, Team
from runtime.model.setup import Template
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.admin.conftest import HEARD
from tests.admin.hands import press
from tests.designer.fake_desk import summary

BOTH = {"en": "Hello", "fr": "Bonjour"}


@pytest.fixture
def place(tmp_path):
    """An empty desk."""
    path = tmp_path / "new.desk"
    desks.create(path).close()
    return path


@pytest.fixture
def start(manage):
    return manage.pages["start"]


def _done(start):
    return {name for name, row in start.rows.items() if row.done}


def test_manage_opens_with_it_on_an_empty_desk(qtbot, manage, start):
    assert manage.current == "start"
    qtbot.waitUntil(lambda: start.told.text().startswith("0 of 11 done"))
    assert _done(start) == set()


def test_each_step_is_ticked_once_it_is_done_elsewhere(qtbot, manage, start, other, now):
    def ticked(command, *names):
        other.do(command)
        manage.changed_elsewhere(HEARD)
        qtbot.waitUntil(lambda: set(names) <= _done(start), timeout=10_000)

    hours = (Interval(opens=540, closes=1080),)
    ticked(PutDepartments(departments=(Department(id="returns", name="Returns"),)), "departments")
    ticked(PutPeople(people=(Person(id="nora", name="Nora", departments=("returns",)),)), "people")
    ticked(PutTeams(teams=(Team(id="first", name="First", members=("nora",)),)), "teams")
    other.do(PutCalendars(calendars=(Calendar(id="office", name="Office", zone="UTC", weekly=Week(monday=hours)),)))
    assert "calendars" not in _done(start)
    settings = now().settings.having(default_calendar="office")
    ticked(PutSettings(settings=settings), "calendars")
    ticked(PutFields(fields=(Field(id="order", name="Order", type=FieldType.TEXT),)), "fields")
    ticked(PutTemplates(templates=(Template(id="hello", name="Hello", subject=BOTH, body=BOTH),)), "templates")
    reply = SlaTarget(metric=Metric.FIRST_REPLY, allows={2: Duration(amount=4, unit=Unit.HOURS)})
    policy = SlaPolicy(id="all", name="Everybody", targets=(reply,), enabled=False)
    other.do(PutSlaPolicies(policies=(policy,)))
    assert "sla" not in _done(start)
    assert half_done("sla", Known(now(), other.ask(Hello()))) == "Drawn up and not in force: Everybody."
    ticked(PutSlaPolicies(policies=(policy.having(enabled=True),)), "sla")
    addressed = settings.having(mailing=Mailing(sender="help@desk.example"))
    other.do(PutSettings(settings=addressed))
    assert half_done("settings", Known(now(), other.ask(Hello()))).startswith("There is an address, and nothing sends")
    assert not start.rows["settings"].step.done(Known(now(), other.ask(Hello())))
    ticked(PutSettings(settings=addressed.having(outgoing=Outgoing(mail=True, host="mail.desk.example"))), "settings")
    ticked(CreateTicket(subject="Kettle leaks", department="returns"), "ticket")
    assert "blueprint" not in _done(start)
    assert "9 of 11" in start.told.text()


def test_what_is_missing_of_a_step_half_done_is_said(qtbot, manage, start, other):
    assert not any(row.missing.isVisible() for row in start.rows.values()), "a step that is not begun lacks nothing"
    other.do(PutDepartments(departments=(Department(id="returns", name="Returns"),)))
    other.do(PutPeople(people=(Person(id="nora", name="Nora"), Person(id="omar", name="Omar", active=False))))
    other.do(PutTeams(teams=(Team(id="first", name="First"),)))
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(start.rows["teams"].missing.isVisible, timeout=10_000)
    assert start.rows["people"].missing.text() == "Without a department, somebody sees no tickets: Nora."
    assert start.rows["teams"].missing.text() == "Nobody is in it yet: First."
    assert start.rows["teams"].accessibleDescription() == "Nobody is in it yet: First."
    other.do(PutPeople(people=(Person(id="nora", name="Nora", departments=("returns",)),)))
    other.do(PutTeams(teams=(Team(id="first", name="First", members=("nora",)),)))
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: {"people", "teams"} <= _done(start), timeout=10_000)
    assert not start.rows["people"].missing.isVisible() and not start.rows["teams"].missing.isVisible()


@pytest.mark.parametrize(
    ("version", "activity", "missing"),
    [
        (None, Activity.DRAFT, "Drawn and not published yet: Returns."),
        (3, Activity.INACTIVE, "None is active"),
        (3, Activity.ACTIVE, ""),
    ],
)
def test_a_blueprint_is_published_and_active_or_it_is_said(now, other, version, activity, missing):
    drawn = summary().model_copy(update={"name": "Returns", "version": version, "activity": activity})
    said = half_done("blueprint", Known(now(), other.ask(Hello()), (drawn,)))
    assert said.startswith(missing) and bool(said) is bool(missing)


def test_a_calendar_that_the_desk_is_not_set_to_is_said(now, other):
    hours = (Interval(opens=540, closes=1080),)
    other.do(PutCalendars(calendars=(Calendar(id="office", name="Office", zone="UTC", weekly=Week(monday=hours)),)))
    assert "not set to it" in half_done("calendars", Known(now(), other.ask(Hello())))
    other.do(PutSettings(settings=now().settings.having(default_calendar="office")))
    assert half_done("calendars", Known(now(), other.ask(Hello()))) == ""


@pytest.mark.parametrize(("name", "workspace"), [("blueprint", "design"), ("ticket", "work")])
def test_a_step_elsewhere_leads_to_its_workspace(qtbot, manage, start, name, workspace):
    with qtbot.waitSignal(manage.workspace_wanted) as wanted:
        press(qtbot, start.rows[name].go)
    assert wanted.args == [workspace]


def test_every_other_step_leads_to_a_page_that_there_is(qtbot, manage, start):
    for name, row in start.rows.items():
        if not row.step.workspace:
            row.go.click()
            assert manage.current == name
            manage.go_to("start")


def _seen(line):
    return line.isVisible() and not line.visibleRegion().isEmpty()


def test_a_step_of_the_settings_leads_to_its_very_line(qtbot, manage, start, other):
    press(qtbot, start.rows["settings"].go)
    qtbot.waitUntil(lambda: "settings" in manage.pages and manage.pages["settings"].isVisible(), timeout=10_000)
    form = manage.pages["settings"].settings_form
    qtbot.waitUntil(lambda: _seen(form.mail_from) and form.mail_from.hasFocus(), timeout=10_000)
    assert not _seen(form.calendar)
    hours = (Interval(opens=540, closes=1080),)
    other.do(PutCalendars(calendars=(Calendar(id="office", name="Office", zone="UTC", weekly=Week(monday=hours)),)))
    manage.changed_elsewhere(HEARD)
    manage.go_to("start")
    qtbot.waitUntil(start.rows["calendars"].missing.isVisible, timeout=10_000)
    press(qtbot, start.rows["calendars"].go)
    qtbot.waitUntil(lambda: _seen(form.calendar) and form.calendar.hasFocus(), timeout=10_000)
    assert manage.current == "settings"


def test_it_can_be_put_away(qtbot, manage, start, settings):
    assert settings.starts_with_list("new")
    start.opens.box.setFocus()
    qtbot.keyClick(start.opens.box, Qt.Key.Key_Space)
    assert not settings.starts_with_list("new")
    assert manage._first() == "people"


def test_a_step_says_in_words_whether_it_is_done(start):
    assert start.rows["people"].accessibleName() == "People: to do"
    start.rows["people"].show_done(done=True)
    assert start.rows["people"].accessibleName() == "People: done"
    assert start.rows["people"].go.accessibleName() == "People: Look at it"


def test_a_blueprint_counts_once_it_is_published_and_a_backup_once_it_is_made(start, now, other):
    info = other.ask(Hello())
    step = start.rows["blueprint"].step
    assert not step.done(Known(now(), info))
    assert not step.done(Known(now(), info, (summary(version=None),)))
    assert step.done(Known(now(), info, (summary(),)))
    assert not start.rows["health"].step.done(Known(now(), info))
    assert start.rows["health"].step.done(Known(now(), info.having(backed_up_at=1)))

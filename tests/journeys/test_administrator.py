"""An administrator gives everybody a day off, sees which due moments move, saves, and finds them moved."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDateEdit, QDialogButtonBox

from designer import desks
from designer.admin.probe import answer
from runtime.exchange.log_files import read_log
from runtime.messages.blueprints import GetDraft, PublishBlueprint, SaveDraft
from runtime.messages.checks import CheckBlueprint
from runtime.messages.setup import GetSetup, PutCalendars
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.calendar import WEEKDAYS, Calendar, Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.scenario.replay import replay
from tests.data import real
from tests.workspaces.conftest import *  # noqa: F403

LEFT = Qt.MouseButton.LeftButton
OFFICE = "Bureau (France)"


@pytest.fixture(scope="session")
def office_desk(tmp_path_factory):
    """A desk whose tickets are of today, with a few that have just come."""
    place = tmp_path_factory.mktemp("administrator") / "demo.desk"
    now = QDateTime.currentMSecsSinceEpoch()
    desks.build_demonstration(place, tickets=40, now=now, progress=lambda _done, _of: None)
    desk = desks.open_existing(str(place))
    for number in range(6):
        desk.do(
            CreateTicket(
                subject=f"Kettle {number}",
                department="returns",
                requester="alice-arnaud",
                type="request",
                fields={"order_number": f"K-{number}"},
            )
        )
    desk.close()
    return place


@pytest.fixture
def place(office_desk, tmp_path):
    return shutil.copy(office_desk, tmp_path / "desk.desk")


@pytest.fixture
def other(place):
    """A second connection: another program on the same desk."""
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


def clocks(desk) -> dict[tuple[int, str], dict]:
    """The clocks that run, as the rows hold them, by ticket and scope."""
    with desk.database.read() as session:
        rows = session.core.execute(sa.text("select id, memory from ticket where memory is not null")).all()
        promised = session.core.execute(sa.text("select id, sla from ticket where sla is not null")).all()
    held = {
        (key, scope): of for key, memory in rows for scope, of in zip(("run", "visit"), json.loads(memory), strict=True)
    }
    limits = {key: of["limit"] for key, of in held.items() if of and of.get("limit")}
    for key, text in promised:
        for metric, clock in json.loads(text)["clocks"].items():
            if clock.get("ended") is None:
                limits[key, metric] = clock["clock"]
    return {key: limit for key, limit in limits.items() if limit.get("since") is not None}


def due_by_the_minute(calendar, clock) -> int:
    """When a clock has spent its allowance: walked on the wall clock minute by minute, by none of the desk's code."""
    zone = ZoneInfo(calendar.zone)
    closed = {day for each in calendar.holidays for day in _days(each)}
    at, left = clock["since"], clock["allowance"] - clock.get("spent", 0)
    while left > 0:
        local = datetime.fromtimestamp(at / 1000, UTC).astimezone(zone)
        minute = local.hour * 60 + local.minute
        hours = getattr(calendar.weekly, WEEKDAYS[local.weekday()])
        following = (at // 60_000 + 1) * 60_000
        if local.date() not in closed and any(each.opens <= minute < each.closes for each in hours):
            following = min(following, at + left)
            left -= following - at
        at = following
    return at


def _days(holiday):
    return [holiday.first + timedelta(number) for number in range((holiday.last - holiday.first).days + 1)]


def next_working_day(calendar):
    """The first day from today on that would have opened for some time to come."""
    day = datetime.now(ZoneInfo(calendar.zone)).date() + timedelta(1)
    closed = {each for holiday in calendar.holidays for each in _days(holiday)}
    while not getattr(calendar.weekly, WEEKDAYS[day.weekday()]) or day in closed:
        day += timedelta(1)
    return day


def click_on(qtbot, view, row):
    """On a row of a list, as a hand does."""
    box = view.visualItemRect(view.item(row))
    qtbot.mouseClick(view.viewport(), LEFT, pos=box.center())


def click_text(qtbot, view, text):
    click_on(qtbot, view, next(row for row in range(view.count()) if text in view.item(row).text()))


def office_of(desk):
    return next(each for each in desk.ask(GetSetup()).calendars if each.name == OFFICE)


def open_calendars(qtbot, start, place):
    """Through the rail to Manage, and there to the calendars."""
    desktop = start(place, "design")
    rail = desktop.session.furnished.view.rail
    qtbot.mouseClick(rail.buttons["manage"], LEFT)
    qtbot.waitUntil(lambda: desktop.session.manage is not None and bool(desktop.session.manage.pages), timeout=10_000)
    manage = desktop.session.manage
    click_text(qtbot, manage.list, "Calendars")
    qtbot.waitUntil(lambda: manage.current == "calendars" and manage.pages["calendars"].isVisible())
    return desktop, manage.pages["calendars"]


def add_day_off(qtbot, page, day):
    """Typed into the table: a name, and the day."""
    editor = page.form.holidays
    bar = page.form.tabs.tabBar()
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    qtbot.mouseClick(editor.add_button, LEFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Moving house")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(each.name == "Moving house" for each in editor.model.holidays))
    row = next(at for at, each in enumerate(editor.model.holidays) if each.name == "Moving house")
    cell = editor.table.visualRect(editor.model.index(row, 1)).center()
    qtbot.mouseClick(editor.table.viewport(), LEFT, pos=cell)
    qtbot.mouseDClick(editor.table.viewport(), LEFT, pos=cell)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QDateEdit))
    typed = QApplication.focusWidget()
    sections = QDateEdit.Section
    figures = {sections.YearSection: day.year, sections.MonthSection: day.month, sections.DaySection: day.day}
    for section, figure in figures.items():
        typed.setSelectedSection(section)
        qtbot.keyClicks(typed, f"{figure:02}")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(each.first == each.last == day for each in editor.model.holidays))


def give_a_day_off(qtbot, page, calendar, other):
    """Chosen, typed, looked at, saved; the clocks before and after, as the second connection sees them."""
    before, day = clocks(other), next_working_day(calendar)
    click_text(qtbot, page.list, calendar.name)
    qtbot.waitUntil(lambda: page.current == calendar.id)
    add_day_off(qtbot, page, day)
    assert page.form.probe.beside.isVisible() == _differs(page)
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.waitUntil(lambda: page.moves is not None and page.moves.isVisible(), timeout=10_000)
    foretold = _foretold(page.moves)
    assert clocks(other) == before, "nothing moved while it is only shown"
    qtbot.mouseClick(page.moves.buttons.button(QDialogButtonBox.StandardButton.Save), LEFT)
    qtbot.waitUntil(lambda: page.told.isVisible() and "moved" in page.told.text(), timeout=10_000)
    after, now = clocks(other), {each.id: each for each in other.ask(GetSetup()).calendars}[calendar.id]
    assert day in {each.first for each in now.holidays}
    for key, clock in after.items():
        if clock.get("calendar") == calendar.id:
            assert clock["due"] == due_by_the_minute(now, clock), key
    moved = {key for key in before if before[key]["due"] != after[key]["due"]}
    assert {ticket for ticket, _scope in moved} == set(foretold)
    return moved, foretold


def test_a_day_off_moves_due_moments_that_were_seen_before(qtbot, start, place, other):
    desktop, page = open_calendars(qtbot, start, place)
    moved, foretold = give_a_day_off(qtbot, page, office_of(other), other)
    assert len(moved) >= 6 and sum("Kettle" in text for text in foretold.values()) == 6
    after = clocks(other)
    for ticket_id in foretold:
        due = other.ask(GetTicket(ticket_id=ticket_id)).due_at
        assert due is None or due in {clock["due"] for (ticket, _scope), clock in after.items() if ticket == ticket_id}
    assert desktop.session.manage.unsaved is False


HOURS = (Interval(opens="09:00", closes="13:00"), Interval(opens="14:00", closes="18:00"))
ROME = Calendar(
    id="rome",
    name="Sportello",
    zone="Europe/Rome",
    weekly=Week(monday=HOURS, tuesday=HOURS, wednesday=HOURS, thursday=HOURS, friday=HOURS),
)


@pytest.fixture
def help_desk(tmp_path):
    """Sixty cases of a real help desk's log, replayed; then its first state gets a limit, and three tickets come."""
    log = read_log(real("logs/helpdesk-italian/helpdesk.xes.gz"))
    path = tmp_path / "helpdesk.desk"
    desk = desks.create(path)
    done = replay(desk, replace(log, cases=log.cases[:60]))
    desk.do(PutCalendars(calendars=(ROME,)))
    limit = Limit(allows=Duration(amount=12, unit=Unit.BUSINESS_HOURS), calendar=ROME.id)
    kept = desk.ask(GetDraft(blueprint_id=done.blueprint.id))
    drawn = kept.blueprint
    states = tuple(state.having(limit=limit) if state.id == drawn.start else state for state in drawn.states)
    draft = desk.do(SaveDraft(blueprint=drawn.having(states=states), expected_revision=kept.revision)).result
    accept = tuple({each.code for each in desk.ask(CheckBlueprint(blueprint=draft.blueprint))})
    publishing = PublishBlueprint(blueprint_id=drawn.id, expected_revision=draft.revision, accept=accept)
    desk.do(publishing)
    for number in range(3):
        desk.do(CreateTicket(subject=f"Stampante {number}", department=drawn.department))
    yield path, desk
    desk.close()


@pytest.mark.data
@pytest.mark.slow
def test_the_same_on_a_replayed_help_desk(qtbot, start, help_desk):
    """What was lived through long ago does not move; what runs today does."""
    path, other = help_desk
    _desktop, page = open_calendars(qtbot, start, path)
    moved, foretold = give_a_day_off(qtbot, page, ROME, other)
    assert sorted(text.split("  ")[1] for text in foretold.values()) == [f"Stampante {number}" for number in range(3)]
    assert len(moved) == 3


def _foretold(dialog) -> dict[int, str]:
    """The tickets the dialog lists."""
    texts = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    return {int(text.split()[0].removeprefix("#")): text for text in texts}


def _differs(page) -> bool:
    probe = page.form.probe
    saved = next(each for each in page.setup.calendars if each.id == page.current)
    start = probe.start.dateTime().toMSecsSinceEpoch()
    return answer(saved, start, probe.duration.value).due != probe.found.due


def test_from_a_limit_to_the_state_where_it_is_drawn(qtbot, start, place):
    desktop = start(place, "design")
    qtbot.mouseClick(desktop.session.furnished.view.rail.buttons["manage"], LEFT)
    qtbot.waitUntil(lambda: desktop.session.manage is not None and bool(desktop.session.manage.pages), timeout=10_000)
    manage = desktop.session.manage
    click_text(qtbot, manage.list, "Limits")
    page = manage.pages["limits"]
    qtbot.waitUntil(lambda: page.isVisible() and page.table.rowCount() > 0, timeout=10_000)
    row = next(at for at in range(page.table.rowCount()) if page.table.item(at, 1).text() == "Shipping")
    cell = page.table.visualItemRect(page.table.item(row, 1)).center()
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=cell)
    qtbot.mouseDClick(page.table.viewport(), LEFT, pos=QPoint(cell))
    design = desktop.session.design
    qtbot.waitUntil(
        lambda: design.selection.current is not None and design.selection.current.id == "shipping", timeout=10_000
    )
    assert design.opened.blueprint_id == "exchange" and desktop.session.furnished.view.current == "design"

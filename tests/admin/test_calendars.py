"""The page of calendars on a real desk: edited, probed, previewed, saved; days off from a country and from a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from designer import desks
from designer.admin.calendar_national import NationalDialog
from designer.admin.calendars_page import CalendarsPage
from designer.admin.probe import answer
from designer.courier import Courier
from designer.panels.several import Picker
from designer.panels.zone import in_words
from runtime.messages.setup import PutCalendars, PutDepartments, PutPeople
from runtime.messages.system import Hello
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.calendar import CalendarException, Holiday, Interval
from runtime.model.durations import Duration, Unit
from runtime.model.ledger import Reason
from runtime.model.people import Department, Person, Role
from runtime.model.values import DAY
from tests.model.calendars import at

OFFICE = "office-fr"


@pytest.fixture
def calendars(qtbot, page, now):
    found = page("calendars")
    office = next(each for each in now().calendars if each.name.startswith("Bureau"))
    found.choose(office.id)
    qtbot.waitUntil(lambda: found.current == office.id)
    return found


@pytest.fixture
def office(calendars):
    return calendars.current


def saved(now, key):
    return next(each for each in now().calendars if each.id == key)


def type_into(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def save(qtbot, page):
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)


def say_yes(qtbot, page):
    qtbot.waitUntil(lambda: page.moves is not None and page.moves.isVisible(), timeout=10_000)
    button = page.moves.buttons.button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_drawn_and_typed_is_kept_until_it_is_saved(qtbot, calendars, office, now):
    before = saved(now, office)
    form = calendars.form
    type_into(qtbot, form.week.lines[5], "10-16")
    assert calendars.unsaved and saved(now, office) == before
    calendars.choose("always")
    calendars.choose(office)
    assert form.week.lines[5].text() == "10:00–16:00", "looking at another calendar loses nothing"
    qtbot.mouseClick(calendars.discard_button, Qt.MouseButton.LeftButton)
    assert form.week.lines[5].text() == "" and not calendars.unsaved


def test_a_change_that_moves_nothing_is_saved_without_asking(qtbot, calendars, office, now):
    type_into(qtbot, calendars.form.name, "Paris")
    save(qtbot, calendars)
    qtbot.waitUntil(lambda: saved(now, office).name == "Paris", timeout=10_000)
    qtbot.waitUntil(lambda: not calendars.unsaved and calendars.told.isVisible())
    assert calendars.moves is None


def test_what_would_move_is_shown_and_moves_when_it_is_wanted(qtbot, calendars, office, now, other):
    place = other.do(CreateTicket(subject="Broken kettle", department="returns", type="request")).result
    before = other.ask(GetTicket(ticket_id=place.ticket_id)).due_at
    assert before is not None
    type_into(qtbot, calendars.form.week.lines[5], "0-24")
    type_into(qtbot, calendars.form.week.lines[6], "0-24")
    save(qtbot, calendars)
    qtbot.waitUntil(lambda: calendars.moves is not None and calendars.moves.isVisible(), timeout=10_000)
    dialog = calendars.moves
    moved = int(dialog.count.text().split()[0])
    texts = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert moved == dialog.table.rowCount() and any("Broken kettle" in text for text in texts)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: calendars.moves is None)
    assert other.ask(GetTicket(ticket_id=place.ticket_id)).due_at == before
    assert calendars.unsaved and calendars.save_button.isEnabled(), "cancelled: what was edited is still there"
    save(qtbot, calendars)
    say_yes(qtbot, calendars)
    qtbot.waitUntil(lambda: calendars.told.isVisible() and "moved" in calendars.told.text(), timeout=10_000)
    assert str(moved) in calendars.told.text()
    assert saved(now, office).weekly.sunday == (Interval(opens=0, closes=24 * 60),)


def test_a_new_calendar_in_another_zone(qtbot, calendars, now):
    qtbot.keyClick(calendars, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = calendars.form
    type_into(qtbot, form.name, "Kolkata")
    form.zone.setFocus()
    qtbot.keyClick(form.zone, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    picker = QApplication.activePopupWidget()
    qtbot.keyClicks(picker.search, "kolk")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.zone.value == "Asia/Kolkata")
    assert "UTC+05:30" in form.zone.currentText()
    qtbot.keyClick(form.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(each.zone == "Asia/Kolkata" for each in now().calendars), timeout=10_000)
    qtbot.waitUntil(lambda: calendars.current == "kolkata")


def test_a_calendar_that_never_opens_cannot_be_saved(qtbot, calendars):
    for line in calendars.form.week.lines[:5]:
        line.setFocus()
        line.selectAll()
        qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert not calendars.save_button.isEnabled()
    assert "never opens" in calendars.problem.text()


def test_hours_that_cannot_be_read_hold_up_the_saving(qtbot, calendars):
    type_into(qtbot, calendars.form.name, "Paris")
    type_into(qtbot, calendars.form.week.lines[0], "soon")
    assert not calendars.save_button.isEnabled() and "hours of the week" in calendars.problem.text()
    type_into(qtbot, calendars.form.week.lines[0], "9-12")
    assert calendars.save_button.isEnabled() and not calendars.problem.isVisible()


def test_days_off_are_added_edited_and_removed(qtbot, calendars, office, now):
    editor = calendars.form.holidays
    calendars.form.tabs.setCurrentWidget(editor)
    count = len(saved(now, office).holidays)
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "Moving house")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(each.name == "Moving house" for each in editor.model.holidays))
    row = next(at for at, each in enumerate(editor.model.holidays) if each.name == "Moving house")
    index = editor.model.index
    assert editor.model.setData(index(row, 1), QDate(2031, 3, 4))
    assert editor.model.setData(index(row, 2), QDate(2031, 3, 6))
    assert not editor.model.setData(index(row, 2), QDate(2031, 3, 1)), "it would end before it begins"
    box = editor.table.visualRect(index(row, 3))
    for x in range(box.left() + 2, box.right(), 5):  # wherever the look puts the box
        if not editor.model.holidays[row].yearly:
            qtbot.mouseClick(editor.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, box.center().y()))
    assert editor.model.holidays[row].yearly
    save(qtbot, calendars)
    qtbot.waitUntil(
        lambda: len(saved(now, office).holidays) == count + 1 or calendars.moves is not None, timeout=10_000
    )
    if calendars.moves is not None:
        say_yes(qtbot, calendars)
        qtbot.waitUntil(lambda: len(saved(now, office).holidays) == count + 1)
    new = next(each for each in saved(now, office).holidays if each.name == "Moving house")
    assert (str(new.first), str(new.last), new.yearly) == ("2031-03-04", "2031-03-06", True)
    qtbot.waitUntil(lambda: not calendars.unsaved and calendars.told.isVisible())
    row = next(at for at, each in enumerate(editor.model.holidays) if each.name == "Moving house")
    editor.table.selectRow(row)
    qtbot.keyClick(editor.table, Qt.Key.Key_Delete)
    assert len(editor.model.holidays) == count and calendars.unsaved


def test_a_countrys_holidays_are_copied_in(qtbot, calendars):
    editor = calendars.form.holidays
    calendars.form.tabs.setCurrentWidget(editor)
    before = len(editor.model.holidays)
    qtbot.mouseClick(editor.national_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(editor.findChildren(NationalDialog)))
    dialog = editor.findChildren(NationalDialog)[0]
    dialog.first.setValue(2040)
    dialog.last.setValue(2040)
    dialog.country.show_value("DE")
    dialog.country.picked.emit("DE")
    dialog.region.show_value("BY")
    dialog.region.picked.emit("BY")
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any("2040" in name for name in names) and len(names) >= 12
    assert dialog.list.objectName() == "ordered", "a list among lines has a frame as they do"
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(editor.model.holidays) == before + len(names))
    assert str(len(names)) in editor.told.text() and calendars.unsaved
    editor.bring(dialog_holidays(editor, 2040))
    assert len(editor.model.holidays) == before + len(names), "what is there already is not brought twice"


def dialog_holidays(editor, year):
    return tuple(each for each in editor.model.holidays if each.first.year == year)


def test_a_calendar_file_is_brought_in_and_a_hostile_one_refused(qtbot, calendars, tmp_path):
    editor = calendars.form.holidays
    calendars.form.tabs.setCurrentWidget(editor)
    before = len(editor.model.holidays)
    good, bad = tmp_path / "good.ics", tmp_path / "bad.ics"
    entries = ["DTSTART;VALUE=DATE:20410714\nSUMMARY:Fair", "DTSTART:20410714T090000Z\nSUMMARY:Talk"]
    body = "".join(f"BEGIN:VEVENT\n{entry}\nEND:VEVENT\n" for entry in entries)
    good.write_text(f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n")
    bad.write_bytes(b"\x00\xff" * 50)
    editor.read_file(good)
    assert len(editor.model.holidays) == before + 1 and "1 of the file" in editor.told.text()
    editor.read_file(bad)
    assert len(editor.model.holidays) == before + 1 and "no calendar" in editor.told.text()


def test_a_crisis_with_an_end(qtbot, calendars, office, now):
    editor = calendars.form.exceptions
    calendars.form.tabs.setCurrentWidget(editor)
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    type_into(qtbot, editor.name, "Flood")
    editor.first.setDate(QDate(2045, 6, 1))
    editor.last.setDate(QDate(2045, 6, 9))
    type_into(qtbot, editor.hours, "8-20")
    qtbot.mouseClick(editor.days[6], Qt.MouseButton.LeftButton)
    save(qtbot, calendars)
    qtbot.waitUntil(lambda: bool(saved(now, office).exceptions), timeout=10_000)
    flood = saved(now, office).exceptions[0]
    assert (flood.name, str(flood.first), str(flood.last)) == ("Flood", "2045-06-01", "2045-06-09")
    assert len(flood.weekdays) == 6 and [str(each) for each in flood.hours] == ["08:00–20:00"]
    assert "Flood" in editor.list.item(0).text() and "08:00–20:00" in editor.list.item(0).text()
    qtbot.waitUntil(lambda: not calendars.unsaved and calendars.told.isVisible())
    editor.last.setDate(QDate(2045, 5, 1))
    assert editor.problem.isVisible() and not calendars.save_button.isEnabled()
    editor.last.setDate(QDate(2045, 6, 2))
    assert not editor.problem.isVisible() and calendars.save_button.isEnabled()
    qtbot.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    assert editor.empty.isVisible() and calendars.unsaved


def test_the_probe_follows_what_is_edited_and_says_what_is_saved_beside_it(qtbot, calendars, office, now):
    """Friday 16:00 and six business hours: 2 h on Friday, none at the weekend, Monday 9:00–12:30 and 13:30–14:00."""
    probe = calendars.form.probe
    probe.begin_at(at("2027-02-05 16:00", "Europe/Paris"))
    probe.duration.show_value(Duration(amount=6, unit=Unit.BUSINESS_HOURS))
    probe.duration.amount.setValue(7)
    probe.duration.amount.setValue(6)
    assert probe.found.due == at("2027-02-08 14:00", "Europe/Paris")
    assert not probe.beside.isVisible()
    whys = [probe.walk.item(row, 3).text() for row in range(probe.walk.rowCount())]
    assert whys == [
        "open",
        "outside the hours",
        "a weekday that does not open",
        "outside the hours",
        "open",
        "outside the hours",
        "open",
    ]
    type_into(qtbot, calendars.form.week.lines[5], "9-12")
    assert probe.found.due == at("2027-02-08 10:00", "Europe/Paris")
    assert probe.beside.isVisible() and "4 h earlier" in probe.beside.text()


def test_a_probe_names_days_off_and_clock_changes(calendars, now, office):
    calendar = saved(now, office).having(
        holidays=(Holiday(name="Moving", first="2027-02-08"),),
        exceptions=(CalendarException(name="Strike", first="2027-02-09", last="2027-02-09"),),
    )
    found = answer(calendar, at("2027-02-05 17:00", "Europe/Paris"), Duration(amount=2, unit=Unit.BUSINESS_HOURS))
    assert found.due == at("2027-02-10 10:00", "Europe/Paris")
    reasons = {(line.reason, line.name) for line in found.ledger.lines}
    assert {(Reason.HOLIDAY, "Moving"), (Reason.EXCEPTION, "Strike")} <= reasons
    plain = answer(calendar, at("2027-03-27 12:00", "Europe/Paris"), Duration(amount=1, unit=Unit.DAYS))
    assert (plain.due, plain.ledger) == (at("2027-03-27 12:00", "Europe/Paris") + DAY, None)


def test_a_probe_that_never_ends_says_so(calendars, now, office):
    once = saved(now, office).having(
        weekly={},
        exceptions=(CalendarException(name="Once", first="2026-01-05", hours=(Interval(opens=0, closes=60),)),),
    )
    calendars.form.probe.show_calendars(once, None)
    assert calendars.form.probe.found.due is None
    assert "never" in calendars.form.probe.due.text().lower()


def test_another_zone_keeps_the_start_and_writes_it_there(calendars, now, office):
    probe = calendars.form.probe
    start = at("2027-02-05 16:00", "Europe/Paris")
    probe.begin_at(start)
    probe.show_calendars(saved(now, office).having(zone="Asia/Tokyo"), saved(now, office))
    assert probe.start.dateTime().toMSecsSinceEpoch() == start
    assert probe.start.dateTime().time().hour() == 0


def test_what_uses_it_is_listed(qtbot, calendars, office, now):
    uses = calendars.form.uses
    lines = [uses.list.item(row).text() for row in range(uses.list.count())]
    departments = {each.name for each in now().departments if each.calendar == office}
    assert departments and {f"Department {name}" for name in departments} <= set(lines)
    assert any(line.startswith("The desk") for line in lines) == (now().settings.default_calendar == office)
    assert str(len(lines)) in calendars.form.tabs.tabText(calendars.form.tabs.count() - 1)


def test_a_process_owner_reads_what_others_run_on_and_is_told_why(qtbot, place, other, now):
    other.do(PutCalendars(calendars=({"id": "own", "name": "Own", "zone": "UTC", "weekly": WEEK},)))
    other.do(PutDepartments(departments=(Department(id="solo", name="Solo", calendar="own"),)))
    other.do(PutPeople(people=(Person(id="petra", name="Petra", role=Role.PROCESS_OWNER, departments=("solo",)),)))
    courier = Courier(lambda: desks.open_existing(str(place), "petra"))
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    page = CalendarsPage(courier, other.ask(Hello()).having(actor="petra", role="process_owner"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.show_setup(now())
    office = next(each for each in page.setup.calendars if each.name.startswith("Bureau"))
    page.choose(office.id)
    form = page.form
    assert "Other departments run on" in form.refusal.text() and form.refusal.isVisible()
    qtbot.keyClicks(form.name, "x")
    qtbot.keyClicks(form.week.lines[0], "1-2")
    assert not page.unsaved and not form.holidays.add_button.isEnabled()
    page.choose("own")
    assert not form.refusal.isVisible()
    qtbot.keyClicks(form.name, " hours")
    assert page.unsaved
    page.close()
    courier.close(wait=True)
    courier.deleteLater()


WEEK = {"monday": [{"opens": "09:00", "closes": "17:00"}]}


def test_zones_are_written_with_their_offset():
    assert in_words("Asia/Kolkata").endswith("UTC+05:30") and in_words("UTC").endswith("UTC+00:00")
    assert "−" in in_words("America/Bogota")


def test_nothing_is_lost_when_somebody_else_saves_another_calendar(qtbot, calendars, office, other, now):
    type_into(qtbot, calendars.form.week.lines[5], "10-16")
    other.do(PutCalendars(calendars=({"id": "own", "name": "Own", "zone": "UTC", "weekly": WEEK},)))
    save(qtbot, calendars)
    qtbot.waitUntil(lambda: calendars.moves is not None or bool(saved(now, office).weekly.saturday), timeout=10_000)
    if calendars.moves is not None:
        say_yes(qtbot, calendars)
    qtbot.waitUntil(lambda: bool(saved(now, office).weekly.saturday) or calendars.moves is not None, timeout=10_000)
    if calendars.moves is not None:
        say_yes(qtbot, calendars)
    qtbot.waitUntil(lambda: bool(saved(now, office).weekly.saturday), timeout=10_000)

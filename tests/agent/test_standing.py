"""A ticket put aside, followed, moved to another department: from its page, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QToolButton

from designer.agent.unsent import UnsentReplies
from designer.widgets.commands import commands_of
from runtime.desk.door import open_desk
from runtime.messages.base import Changes
from runtime.messages.links import ListLinks
from runtime.messages.setup import GetSetup, PutFields
from runtime.messages.tickets import EditTicket, ExitBlueprint, GetTicket, ListTickets
from runtime.messages.working import ListFollowers
from runtime.model.blueprint import Category
from runtime.model.fields import Field, FieldType, Option

KEY = Qt.Key
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def owner(place):
    """Whoever may do everything, at another screen."""
    desk = open_desk(str(place), durability="NORMAL")
    yield desk
    desk.close()


def _preset(qtbot, page, text):
    """A moment chosen from the menu that a key opens."""
    qtbot.keyClick(page, KEY.Key_A, KEYS)
    qtbot.waitUntil(page.menu.aside.isVisible)
    next(action for action in page.menu.aside.actions() if text in action.text()).trigger()
    page.menu.aside.close()


def test_a_ticket_is_put_aside_until_tomorrow_and_woken(qtbot, work, opened, other):
    assert opened.standing.isHidden()
    _preset(qtbot, opened, "Tomorrow")
    qtbot.waitUntil(lambda: not opened.standing.aside.isHidden())
    assert "Put aside until" in opened.standing._aside_text.text()
    until = other.ask(GetTicket(ticket_id=opened.ticket.id)).snoozed_until
    assert QDateTime.fromMSecsSinceEpoch(until).time().hour() == 9
    qtbot.waitUntil(lambda: work.panel.model.row_of(opened.ticket.id) is None)
    qtbot.mouseClick(opened.standing.wake, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened.standing.isHidden)
    qtbot.waitUntil(lambda: work.panel.model.row_of(opened.ticket.id) is not None)


def test_two_business_hours_are_the_departments(qtbot, opened, other):
    _preset(qtbot, opened, "two business hours")
    qtbot.waitUntil(lambda: opened.ticket.snoozed_until is not None)
    assert opened.ticket.snoozed_until >= opened._clock() + 2 * 3_600_000 - 60_000


def test_another_moment_is_asked_for(qtbot, opened):
    _preset(qtbot, opened, "Another")
    dialog = opened.standing.dialog
    wanted = QDateTime.currentDateTime().addDays(40)
    dialog.editor.setDateTime(wanted)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.snoozed_until is not None)
    assert abs(opened.ticket.snoozed_until - wanted.toMSecsSinceEpoch()) < 60_000


def test_the_palette_offers_what_the_menu_does_while_a_ticket_is_open(qtbot, work, opened):
    def offered():
        return {
            command.text: command.keys for command in commands_of(work) if command.group == "Ticket" and command.able
        }

    assert offered()["Follow"] == "Ctrl+Shift+F"
    assert {"Put aside…", "Move to another department…"} < offered().keys()
    assert "Merge with another ticket…" not in offered()
    opened.close_ticket()
    assert offered() == {}


def test_i_follow_and_follow_no_more_by_a_key(qtbot, opened, other):
    qtbot.waitUntil(lambda: opened.followers.follow.text() == "Follow")
    qtbot.keyClick(opened, KEY.Key_F, KEYS)
    qtbot.waitUntil(lambda: opened.menu.follow.text() == "Follow no more")
    assert [each.id for each in other.ask(ListFollowers(ticket_id=opened.ticket.id))] == ["ines-fabre"]
    qtbot.mouseClick(opened.followers.follow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.menu.follow.text() == "Follow")


def test_colleagues_and_customers_are_added_and_taken_off(qtbot, opened, other):
    for typed, known in (("paul", "Paul Lemaire"), ("alice arnaud", "Alice Arnaud")):
        qtbot.keyClicks(opened.followers.picker.line, typed)
        qtbot.waitUntil(lambda: not opened.followers.picker.found.isHidden())
        qtbot.waitUntil(lambda known=known: known in (opened.followers.picker.found.item(0).text()))
        qtbot.keyClick(opened.followers.picker.line, KEY.Key_Return)
        qtbot.waitUntil(lambda known=known: known in [person.name for person in opened.followers.people])
    copies = {person.name: person.in_copy for person in opened.followers.people}
    assert copies == {"Paul Lemaire": False, "Alice Arnaud": True}
    qtbot.mouseClick(opened.followers.rows[0].findChild(QToolButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(opened.followers.people) == 1)


def test_the_blueprint_that_is_left_and_the_one_that_is_entered_are_named(qtbot, opened):
    qtbot.keyClick(opened, KEY.Key_M, KEYS)
    dialog = opened.dialog
    qtbot.waitUntil(lambda: dialog.preview is not None or not dialog.problem.isHidden())
    assert "leaves the Blueprint “Returns and refunds”, where it is in “Received”" in dialog.meaning.text()
    assert f"enters the Blueprint “{_called(opened, dialog.preview.enters)}”" in dialog.meaning.text()
    assert "nobody" in dialog.meaning.text()
    dialog.reject()


def _called(page, blueprint):
    return page._names.name("blueprint", blueprint)


@pytest.fixture
def free(qtbot, work, opened, owner):
    """The ticket in no Blueprint, with a field whose options differ between departments."""
    number = opened.ticket.id
    known = {each.id: each for each in owner.ask(GetSetup()).fields}
    options = {
        "returns": (Option(id="r-red", name="Red"), Option(id="r-old", name="Old one")),
        "technical": (Option(id="t-red", name="Red"), Option(id="t-new", name="New one")),
    }
    shade = Field(id="shade", name="Shade", type=FieldType.CHOICE, department_options=options)
    owner.do(PutFields(fields=(*known.values(), shade)))
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(ExitBlueprint(ticket_id=number, expected_version=version, reason="another matter"))
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(EditTicket(ticket_id=number, expected_version=version, fields={"shade": "r-old"}))
    work.changed_elsewhere(Changes(tickets=frozenset({number}), setup=True))
    qtbot.waitUntil(lambda: any(field.id == "shade" for field in work.catalogue.fields))
    qtbot.waitUntil(lambda: opened.ticket.fields.get("shade") == "r-old" and opened.ticket.state is None)
    return opened


def _choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_outside_a_blueprint_it_is_solved_and_reopened_by_hand(qtbot, free):
    page = free
    qtbot.waitUntil(page.strip.turn.isVisible)
    page.details.rows["assignee"].input.show_value("ines-fabre")
    page.details.rows["assignee"].tell()
    qtbot.waitUntil(lambda: page.ticket.assignee == "ines-fabre")
    qtbot.mouseClick(page.strip.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ticket.category == Category.SOLVED)
    assert page.strip.turn.text() == "Reopen"
    qtbot.mouseClick(page.strip.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ticket.category == Category.OPEN)
    assert page.strip.turn.text() == "Solve"


def test_no_ticket_is_without_priority_or_status(qtbot, free):
    """An empty one was offered, and refused."""
    qtbot.waitUntil(lambda: "status" in free.details.rows)
    for key in ("priority", "status", "team"):
        box = free.details.rows[key].input
        assert (box.findData(None) >= 0) == (key == "team")


def test_a_closed_ticket_is_only_read_and_followed_up(qtbot, free, owner):
    page, number = free, free.ticket.id
    qtbot.waitUntil(lambda: "status" in page.details.rows)
    page.details.rows["status"].input.show_value("closed")
    page.details.rows["status"].tell()
    qtbot.waitUntil(lambda: not page.standing.over.isHidden())
    assert page.reply.isHidden() and page.strip.turn.isHidden()
    qtbot.waitUntil(lambda: not any(row.input.isEnabled() for row in page.details.rows.values()))
    qtbot.mouseClick(page.standing.follow_up, Qt.MouseButton.LeftButton)
    dialog = page.standing.dialog
    qtbot.keyClicks(dialog.subject, "It goes on")  # in place of the subject, which is chosen
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ticket.id != number)
    assert page.ticket.subject == "It goes on"
    assert not page.reply.isHidden()
    assert [link.ticket_id for link in owner.ask(ListLinks(ticket_id=number))] == [page.ticket.id]


def test_what_was_written_when_a_colleague_closed_it_goes_along_to_the_follow_up(qtbot, free, owner):
    page, number = free, free.ticket.id
    page.reply.begin(public=True)
    qtbot.keyClicks(page.reply.text, "We look into it")
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(EditTicket(ticket_id=number, expected_version=version, fields={"status": "closed"}))
    page.refresh()
    qtbot.waitUntil(lambda: not page.standing.over.isHidden())
    assert "goes along" in page.standing._over_text.text()
    qtbot.mouseClick(page.standing.follow_up, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.standing.dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ticket.id != number)
    assert page.reply.text.toPlainText() == "We look into it" and page.reply.public.isChecked()
    qtbot.waitUntil(page.reply.isVisible)
    page.open(number)
    qtbot.waitUntil(lambda: page.ticket.id == number)
    assert "goes along" not in page.standing._over_text.text(), "it went"


def test_what_goes_along_to_a_half_written_note_is_a_note_with_it(qtbot, free, owner):
    page, number = free, free.ticket.id
    goal = next(each.id for each in owner.ask(ListTickets(live=True, limit=50)).rows if each.id != number)
    page.open(goal)
    qtbot.waitUntil(lambda: page.ticket.id == goal)
    page.reply.begin(public=False)
    qtbot.keyClicks(page.reply.text, "Between us")
    page.open(number)
    qtbot.waitUntil(lambda: page.ticket.id == number)
    page.reply.begin(public=True)
    qtbot.keyClicks(page.reply.text, "Dear customer")
    page.reply.carry_over(goal)
    page.open(goal)
    qtbot.waitUntil(lambda: page.ticket.id == goal)
    assert page.reply.text.toPlainText() == "Dear customer\n\nBetween us" and not page.reply.public.isChecked()


def test_files_without_a_word_go_along_too_and_stay_on_this_computer(qtbot, free, owner, tmp_path):
    page, number, unsent = free, free.ticket.id, UnsentReplies(tmp_path / "unsent")
    page.reply.resume(unsent)
    (tmp_path / "bill.txt").write_text("12 EUR")
    page.reply.attach_file(tmp_path / "bill.txt")
    qtbot.waitUntil(lambda: bool(page.reply.draft.files))
    page.reply.flush()
    version = owner.ask(GetTicket(ticket_id=number)).version
    owner.do(EditTicket(ticket_id=number, expected_version=version, fields={"status": "closed"}))
    page.refresh()
    qtbot.waitUntil(lambda: not page.standing.over.isHidden())
    assert "goes along" in page.standing._over_text.text()
    qtbot.mouseClick(page.standing.follow_up, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.standing.dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ticket.id != number)
    assert [name for _, name in page.reply.draft.files] == ["bill.txt"] and page.reply.text.toPlainText() == ""
    (kept,) = unsent.all()
    assert (kept.command.ticket_id, list(kept.names.values())) == (page.ticket.id, ["bill.txt"])


def test_what_a_move_does_is_said_before_it_is_done(qtbot, free, owner):
    qtbot.keyClick(free, KEY.Key_M, KEYS)
    dialog = free.dialog
    _choose(dialog.department, "technical")
    qtbot.waitUntil(lambda: dialog.preview is not None and dialog.preview.department == "technical")
    assert "shade" in dialog.rows
    assert "Old one" in dialog.rows["shade"]._note.text()
    preview = dialog.preview
    assert ("enters" in dialog.meaning.text()) == (preview.enters is not None)
    _choose(dialog.rows["shade"].input, "t-new")
    qtbot.waitUntil(lambda: dialog.preview is not preview)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert "why" in dialog.problem.text().lower()
    qtbot.keyClicks(dialog.reason, "a matter for them")
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: owner.ask(GetTicket(ticket_id=free._wanted)).department == "technical")
    after = owner.ask(GetTicket(ticket_id=free._wanted))
    assert after.fields["shade"] == "t-new"
    assert after.blueprint_id == preview.enters

"""Two people set fields of one ticket at once: different ones both stay, the same one is told with who and what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from runtime.messages.tickets import EditTicket, GetTicket, ListTickets

SUBJECT = "Return of a chair, the blue one"


@pytest.fixture
def opened(qtbot, work, other):
    """The page with a ticket open that no Blueprint's form is filled in on."""
    row = next(row for row in other.ask(ListTickets(live=True, limit=50)).rows if row.subject.startswith("Return"))
    work.page.open(row.id)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == row.id, timeout=10_000)
    qtbot.waitUntil(lambda: bool(work.page.details.rows), timeout=10_000)
    return work.page


def _there(other, page):
    return other.ask(GetTicket(ticket_id=page.ticket.id))


def _set(other, page, **fields):
    """A colleague sets these, and this window has not heard of it."""
    now = _there(other, page)
    other.do(EditTicket(ticket_id=now.id, expected_version=now.version, fields=fields))


def _write(qtbot, page, text):
    line = page.details.rows["subject"].input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_what_others_set_elsewhere_on_the_ticket_holds_nobody_up(qtbot, opened, other):
    _write(qtbot, opened, SUBJECT)
    _set(other, opened, priority=4)
    qtbot.keyClick(opened.details.rows["subject"].input, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _there(other, opened).subject == SUBJECT, timeout=10_000)
    assert _there(other, opened).priority == 4
    assert opened.details.rows["subject"]._problem.text() == ""


def test_the_same_field_is_told_with_who_and_what_was_meant_here(qtbot, opened, other):
    _write(qtbot, opened, SUBJECT)
    _set(other, opened, subject="Return of a table")
    opened.refresh()
    qtbot.waitUntil(lambda: opened.ticket.subject == "Return of a table", timeout=10_000)
    qtbot.keyClick(opened.details.rows["subject"].input, Qt.Key.Key_Return)
    problem = opened.details.rows["subject"]._problem
    qtbot.waitUntil(lambda: "meanwhile" in problem.text(), timeout=10_000)
    assert "“Return of a table”" in problem.text() and f"“{SUBJECT}”" in problem.text()
    assert _there(other, opened).subject == "Return of a table", "nobody's word is written over unseen"


def test_of_tags_what_two_add_comes_together(qtbot, opened, other):
    seen = opened.ticket.tags
    _set(other, opened, tags=(*seen, "theirs"))
    tags = opened.details.rows["tags"].input
    tags.line.setFocus()
    qtbot.keyClicks(tags.line, "mine")
    qtbot.keyClick(tags.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: set(_there(other, opened).tags) == {*seen, "theirs", "mine"}, timeout=10_000)


def test_a_second_choice_before_the_first_is_shown_is_no_conflict(qtbot, opened, other):
    row = opened.details.rows["priority"]
    for priority in (3, 4):
        row.input.show_value(priority)
        row.tell()
    qtbot.waitUntil(lambda: _there(other, opened).priority == 4, timeout=10_000)
    assert opened.details.rows["priority"]._problem.text() == ""


def test_a_field_that_said_nothing_is_set_without_a_word(qtbot, opened, other):
    row = opened.details.rows["amount"]
    assert not row.input.value
    row.input.setFocus()
    qtbot.keyClicks(row.input, "7")
    _set(other, opened, priority=4)
    row.tell()
    qtbot.waitUntil(lambda: _there(other, opened).fields.get("amount") == 7, timeout=10_000)
    assert row._problem.text() == ""


def test_a_half_typed_tag_is_told_when_the_rows_are_made_anew(qtbot, opened, other):
    """Another layout comes while somebody types: the line they are in goes, and what it says does not."""
    tags = opened.details.rows["tags"].input
    tags.line.setFocus()
    qtbot.keyClicks(tags.line, "half")
    *others, _last = (field for field in opened.details._fields if field.shown)
    opened.details.show_fields(opened.ticket, others)
    assert opened.details.rows["tags"].input is not tags
    qtbot.waitUntil(lambda: "half" in _there(other, opened).tags, timeout=10_000)
    qtbot.waitUntil(lambda: "half" in opened.details.rows["tags"].input.chips, timeout=10_000)

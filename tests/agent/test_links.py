"""Tickets that hang together, on the page: linked by number and by words, unlinked, merged, taken apart, split."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from runtime.desk.door import open_desk
from runtime.messages.links import LinkRole, LinkTickets, ListLinks
from runtime.messages.tickets import (
    AddComment,
    CreateTicket,
    EditTicket,
    ExitBlueprint,
    GetConversation,
    GetTicket,
)

KEY = Qt.Key
SUPERVISOR = "claire-moreau"


@pytest.fixture
def owner(place):
    """Whoever may do everything, at another screen."""
    desk = open_desk(str(place), durability="NORMAL")
    yield desk
    desk.close()


@pytest.fixture
def second(owner):
    """Another ticket of the same customer."""
    place = owner.do(CreateTicket(subject="Broken kettle again", department="returns", requester="alice-arnaud"))
    owner.do(AddComment(ticket_id=place.result.ticket_id, body="It leaks too.", public=True))
    return place.result.ticket_id


def _roles(desk, ticket_id):
    return {(link.ticket_id, link.role) for link in desk.ask(ListLinks(ticket_id=ticket_id))}


def _find(qtbot, picker, text):
    qtbot.keyClicks(picker.line, text)
    qtbot.waitUntil(lambda: not picker.found.isHidden() and bool(picker.found.item(0).flags()))


def _choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def _button(row, text):
    return next(button for button in row.findChildren(QPushButton) if text in button.text())


def test_a_ticket_is_linked_by_its_number_and_unlinked(qtbot, opened, other, second):
    qtbot.keyClick(opened, KEY.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not opened.links.nothing.isHidden()
    _choose(opened.links.kind, LinkRole.CHILD)
    _find(qtbot, opened.links.picker, f"#{second}")
    qtbot.keyClick(opened.links.picker.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(opened.links.rows) == 1)
    assert opened.tabs.tabText(2) == "Links (1)"
    assert _roles(other, second) == {(opened.ticket.id, "parent")}
    (row,) = opened.links.rows
    qtbot.mouseClick(row.findChild(QToolButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.links.rows and opened.tabs.tabText(2) == "Links")
    assert _roles(other, second) == set()


def test_a_ticket_is_found_by_words_but_never_itself_and_opened_from_its_link(qtbot, opened, second):
    opened.tabs.setCurrentWidget(opened.links)
    _find(qtbot, opened.links.picker, "kettle aga")
    assert opened.links.picker.found.count() == 1
    qtbot.keyClick(opened.links.picker.line, KEY.Key_Down)
    qtbot.keyClick(opened.links.picker.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(opened.links.rows) == 1)
    number = opened.ticket.id
    qtbot.keyClicks(opened.links.picker.line, str(number))
    qtbot.waitUntil(lambda: "No other ticket" in (opened.links.picker.found.item(0) or opened.links.nothing).text())
    qtbot.mouseClick(_button(opened.links.rows[0], "kettle"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.id == second and len(opened.links.rows) == 1)


def test_an_agent_is_not_offered_to_merge(opened):
    assert opened.links.merge.isHidden()
    assert not opened.links.may_merge


def test_what_the_desk_refuses_is_said(qtbot, opened, owner, second):
    owner.do(LinkTickets(ticket_id=opened.ticket.id, other=second, role=LinkRole.PARENT))
    _choose(opened.links.kind, LinkRole.CHILD)
    opened.tabs.setCurrentWidget(opened.links)
    _find(qtbot, opened.links.picker, str(second))
    with qtbot.waitSignal(opened.failed) as told:
        qtbot.keyClick(opened.links.picker.line, KEY.Key_Return)
    assert "come under itself" in told.args[0].sentence


def test_a_message_begins_a_ticket_of_its_own(qtbot, opened, other):
    number = opened.ticket.id
    other.do(AddComment(ticket_id=number, body="The lid is another matter.", public=True))
    opened.refresh()
    qtbot.waitUntil(lambda: len(opened.conversation.messages) == 2)
    request, reply = opened.conversation.messages
    assert request.more.isHidden()
    reply._split.trigger()
    dialog = opened.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.subject.clear()
    qtbot.keyClick(dialog.subject, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.problem.isHidden()
    qtbot.keyClicks(dialog.subject, "The lid")
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.subject == "The lid")
    assert [said.body for said in other.ask(GetConversation(ticket_id=number))] == []
    qtbot.waitUntil(lambda: [message.comment.origin for message in opened.conversation.messages] == [number])
    assert f"on #{number}" in opened.conversation.messages[0]._when.text()


def test_the_incidents_of_a_solved_problem_are_solved_along_with_it(qtbot, work, opened, owner, second):
    incident = opened.ticket.id
    owner.do(LinkTickets(ticket_id=second, other=incident, role=LinkRole.INCIDENT))
    version = owner.ask(GetTicket(ticket_id=second)).version
    owner.do(ExitBlueprint(ticket_id=second, expected_version=version, reason="found"))
    version = owner.ask(GetTicket(ticket_id=second)).version
    solved = {"assignee": "ines-fabre", "status": "solved"}
    owner.do(EditTicket(ticket_id=second, expected_version=version, fields=solved))
    work.go_to(second)
    qtbot.waitUntil(lambda: opened.ticket.id == second and not opened.links.offer.isHidden())
    assert f"#{incident}" in opened.links._offer_text.text()
    opened.tabs.setCurrentWidget(opened.links)
    qtbot.mouseClick(opened.links.solve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.many.menu is not None and work.many.menu.isVisible())
    action = next(action for action in work.many.menu.actions() if "Accept the return" in action.text())
    action.trigger()
    work.many.menu.close()
    qtbot.waitUntil(lambda: work.many.dialog is not None and work.many.dialog.isVisible())
    assert work.many.dialog._chosen.selection.ids == (incident,)
    assert [line.ticket.id for line in work.many.dialog._chosen.lines] == [incident]
    work.many.dialog.reject()


class TestMerging:
    """By a supervisor."""

    @pytest.fixture
    def person(self):
        return SUPERVISOR

    @pytest.fixture
    def first(self, qtbot, work, owner):
        place = owner.do(
            CreateTicket(subject="Broken kettle", department="returns", requester="alice-arnaud", type="request")
        )
        work.go_to(place.result.ticket_id)
        qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == place.result.ticket_id)
        return place.result.ticket_id

    def _merge(self, qtbot, page, second):
        page.tabs.setCurrentWidget(page.links)
        qtbot.mouseClick(page.links.merge, Qt.MouseButton.LeftButton)
        dialog = page.links.dialog
        assert not dialog.confirm.isEnabled()
        _find(qtbot, dialog.picker, str(second))
        qtbot.keyClick(dialog.picker.line, KEY.Key_Return)
        qtbot.waitUntil(lambda: dialog.other is not None)
        return dialog

    def test_what_happens_is_said_before_it_does(self, qtbot, work, first, second, owner):
        dialog = self._merge(qtbot, work.page, second)
        assert f"What is said on #{second} is read on #{first}" in dialog.meaning.text()
        assert f"#{second} leaves its Blueprint" in dialog.meaning.text()
        qtbot.mouseClick(dialog.join, Qt.MouseButton.LeftButton)
        assert "Alice Arnaud hears nothing" in dialog.meaning.text()
        dialog.that.click()
        assert f"What is said on #{first} is read on #{second}" in dialog.meaning.text()
        assert f"#{first} leaves its Blueprint" in dialog.meaning.text()
        dialog.reject()
        assert _roles(owner, first) == set()

    def test_the_other_goes_on_in_place_of_this_one_and_is_taken_apart_again(self, qtbot, work, first, second, owner):
        page = work.page
        dialog = self._merge(qtbot, page, second)
        dialog.that.click()
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.ticket.id == second and len(page.links.rows) == 1)
        assert owner.ask(GetTicket(ticket_id=first)).merged_into == second
        work.go_to(first)
        qtbot.waitUntil(lambda: page.ticket.id == first and not page.standing.merged.isHidden())
        assert f"#{second}" in page.standing._merged_text.text()
        qtbot.mouseClick(page.standing.apart, Qt.MouseButton.LeftButton)
        apart = page.links.dialog
        qtbot.mouseClick(apart.confirm, Qt.MouseButton.LeftButton)
        assert not apart.problem.isHidden()
        qtbot.keyClicks(apart.reason, "another matter")
        qtbot.mouseClick(apart.confirm, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.standing.merged.isHidden() and not page.links.rows)
        assert owner.ask(GetTicket(ticket_id=first)).merged_into is None

    def test_a_duplicate_leads_to_the_one_that_goes_on(self, qtbot, work, first, second):
        page = work.page
        dialog = self._merge(qtbot, page, second)
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(page.links.rows) == 1)
        qtbot.waitUntil(lambda: [message.comment.origin for message in page.conversation.messages] == [second])
        work.go_to(second)
        qtbot.waitUntil(lambda: page.ticket.id == second and not page.standing.go.isHidden())
        qtbot.mouseClick(page.standing.go, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.ticket.id == first)

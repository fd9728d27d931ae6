"""Why can't I: asking whoever could by one click, and looking at a moment that has passed."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from runtime.messages.base import Changes
from runtime.messages.letters import ListNotices
from runtime.messages.tickets import ExecuteTransition, GetConversation, GetTicket
from tests.agent.scripts import COLLEAGUE, THEIRS, enter, script, way


def texts(dialog):
    return [label.text() for card in dialog.cards for label in card.findChildren(QLabel)]


def ask(qtbot, work, number):
    work.go_to(number)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == number)
    work.page.explain()
    qtbot.waitUntil(lambda: hasattr(work.page, "why"))
    return work.page.why


def _theirs(place):
    last = way("tell", "advise", "done")
    return enter(place, script(way("help", "greet", "listen", owners=THEIRS), way("end", "listen", "done"), last))


def test_whoever_could_is_asked_by_one_click(qtbot, work, place, other):
    number = _theirs(place)
    dialog = ask(qtbot, work, number)
    (button,) = [each for card in dialog.cards for each in card.findChildren(QPushButton)]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text().startswith("✓"))
    assert not button.isEnabled()
    (note,) = other.ask(GetConversation(ticket_id=number))
    assert (note.public, f"@{COLLEAGUE}" in note.body, "Help" in note.body) == (False, True, True)
    notices = other.ask(ListNotices())
    assert any(each.ticket_id == number for each in getattr(notices, "notices", notices))
    dialog.reject()


def test_it_tells_why_not_then_and_comes_back_to_now(qtbot, work, place, other):
    number = _theirs(place)
    dialog = ask(qtbot, work, number)
    assert any("not possible now" in text for text in texts(dialog))
    ticket = other.ask(GetTicket(ticket_id=number))
    command = ExecuteTransition(ticket_id=number, transition_id="help", expected_version=ticket.version)
    qtbot.waitUntil(lambda: work._clock() > ticket.created_at + 1)
    other.do(command)
    work.changed_elsewhere(Changes(tickets=frozenset({number})))
    dialog.moment.setMaximumDateTime(QDateTime.fromMSecsSinceEpoch(ticket.created_at))
    dialog.moment.setDateTime(QDateTime.fromMSecsSinceEpoch(ticket.created_at))
    qtbot.waitUntil(lambda: any("was not possible" in text for text in texts(dialog)))
    assert "People, teams and calendars are those of today" in dialog.as_of.text()
    assert not [each for card in dialog.cards for each in card.findChildren(QPushButton)], "nobody is asked then"
    qtbot.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("possible now" in text and "End" in text for text in texts(dialog)))
    assert dialog.as_of.isHidden()
    dialog.reject()


def test_before_it_was_opened_nothing_can_be_told(qtbot, work, place):
    dialog = ask(qtbot, work, _theirs(place))
    dialog.moment.setDateTime(QDateTime.currentDateTime().addYears(-9))
    qtbot.waitUntil(lambda: "was not there yet" in dialog.as_of.text())
    assert dialog.cards == []
    dialog.reject()

"""Two at one desk file see each other, in the list and on the ticket, within two seconds, and while they are there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.agent.attending import TICKETS
from designer.presence import Presence
from runtime.messages.faults import Refused
from runtime.messages.presence import ListPresence, PresenceView, TellPresence
from runtime.messages.tickets import GetConversation

PAUL = "paul-lemaire"
SOON_MS = 2_000


def seen_by(other):
    return [(each.ticket_id, each.person, each.writing) for each in other.ask(ListPresence())]


def test_what_is_open_here_is_told_there(qtbot, work, opened, other):
    number = opened.ticket.id
    qtbot.waitUntil(lambda: seen_by(other) == [(number, "ines-fabre", False)])
    opened.reply.begin(public=False)
    qtbot.keyClicks(opened.reply.text, "I look")
    qtbot.waitUntil(lambda: seen_by(other) == [(number, "ines-fabre", True)])
    opened.reply.send_now()
    qtbot.waitUntil(lambda: len(other.ask(GetConversation(ticket_id=number))) == 1)
    qtbot.waitUntil(lambda: seen_by(other) == [(number, "ines-fabre", False)])
    opened.close_ticket()
    qtbot.waitUntil(lambda: seen_by(other) == [])


def test_who_comes_is_seen_within_two_seconds_on_the_ticket_and_in_the_list(qtbot, work, opened, other):
    number, model, table = opened.ticket.id, work.panel.model, work.panel.table
    here = work.attending.here
    assert here.isHidden()
    other.do(TellPresence(program="a-window-of-paul", ticket_id=number, writing=True))
    qtbot.waitUntil(here.isVisible)
    assert work.attending.presence._looking.interval() < SOON_MS
    assert here.label.text() == "Paul Lemaire is writing here"
    subject = model.list.columns.index("subject")
    index = model.index(model.row_of(number), subject)
    assert "Paul Lemaire is writing here" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert [each.person for each in model.others_on(index)] == [PAUL]
    assert model.others_on(index.siblingAtColumn(1 - subject if subject < 2 else 0)) == ()
    assert table.isVisible()
    other.do(TellPresence(program="a-window-of-paul"))
    qtbot.waitUntil(here.isHidden)


def test_the_window_that_closes_says_so(qtbot, work, opened, other):
    qtbot.waitUntil(lambda: bool(seen_by(other)))
    work.attending.presence.end()
    qtbot.waitUntil(lambda: seen_by(other) == [])


def test_another_workspace_in_front_means_nobody_looks(qtbot, work, opened, other):
    qtbot.waitUntil(lambda: bool(seen_by(other)))
    work.hide()
    qtbot.waitUntil(lambda: seen_by(other) == [])
    work.show()
    qtbot.waitUntil(lambda: bool(seen_by(other)))


class Courier:
    """Remembers what was said."""

    def __init__(self):
        self.said, self.answer = [], ()

    def do(self, command, _asker, _then, _otherwise):
        self.said.append((command.ticket_id, command.writing))

    def do_at_last(self, command, _done):
        self.said.append((command.ticket_id, command.writing))

    def ask(self, _query, _asker, then, otherwise):
        otherwise(self.answer) if isinstance(self.answer, Exception) else then(self.answer)


@pytest.fixture
def courier():
    return Courier()


@pytest.fixture
def presence(qtbot, courier):
    made = Presence(courier, TICKETS)
    yield made
    made.end()


def test_nothing_is_said_while_nothing_is_open(presence, courier):
    presence.write()
    presence.cease()
    presence._tell_anew()
    presence.end()
    assert courier.said == []


def test_who_walks_through_a_list_looks_at_the_last_only(qtbot, presence, courier):
    for number in range(1, 20):
        presence.open(number)
    qtbot.waitUntil(lambda: bool(courier.said))
    assert courier.said == [(19, False)]


def test_typing_is_said_once_and_its_end_once(qtbot, presence, courier):
    presence.open(1)
    qtbot.waitUntil(lambda: bool(courier.said))
    for _ in range(30):
        presence.write()
    presence._resting.timeout.emit()
    assert courier.said == [(1, False), (1, True), (1, False)]


def test_a_ticket_that_stays_open_is_said_again_in_good_time_and_not_oftener(qtbot, presence, courier):
    presence.open(1)
    qtbot.waitUntil(lambda: bool(courier.said))
    assert presence._telling.isActive()
    assert presence._telling.interval() >= 20_000
    presence.open(None)
    qtbot.waitUntil(lambda: len(courier.said) == 2)
    assert not presence._telling.isActive()


def test_only_what_changed_is_painted_again(qtbot, presence, courier):
    told = []
    presence.changed.connect(told.append)
    courier.answer = tuple(PresenceView(ticket_id=number, person=PAUL, writing=False) for number in (1, 2))
    presence._look()
    presence._look()
    courier.answer = (courier.answer[0], courier.answer[1].having(writing=True))
    presence._look()
    courier.answer = Refused("The desk does not answer.")
    presence._look()
    assert told == [{1, 2}, {2}, {1, 2}]
    assert not presence.anybody

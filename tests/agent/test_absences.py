"""Being away and standing in, at the agent's screen: said below the bell, told above the work, marked where it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLabel

from designer.agent.chronicle import told
from designer.agent.outlook import offer_name
from designer.panels.absence_words import people_told, until
from designer.panels.absences_dialog import AbsencesDialog
from designer.widgets.commands import commands_of
from runtime.desk.door import open_desk
from runtime.messages.absences import PutAbsences
from runtime.messages.blueprints import PublishBlueprint, RankBlueprints, SaveDraft
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import CreateTicket, EventView
from runtime.model.absences import Absence
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.owners import Assignee
from tests.agent.conftest import AGENT, now

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
PAUL, DAY = "paul-lemaire", int(timedelta(days=1).total_seconds() * 1_000)

GOODWILL = Blueprint(
    id="goodwill",
    name="Goodwill",
    department="returns",
    start="new",
    states=(
        State(id="new", name="To be weighed", category=Category.OPEN),
        State(id="done", name="Granted", category=Category.SOLVED, final=True),
    ),
    transitions=(Transition(id="grant", name="Grant", source="new", target="done", owners=(Assignee(),)),),
)


def absences(place, person):
    desk = open_desk(str(place), durability="NORMAL")
    found = {each.id: each.times for each in desk.ask(GetSetup()).absences}
    desk.close()
    return found.get(person, ())


@pytest.fixture
def lent(place):
    """A ticket of Paul's that he alone may grant, while the agent stands in for him; before her window is opened."""
    desk = open_desk(str(place), durability="NORMAL")
    draft = desk.do(SaveDraft(blueprint=GOODWILL, expected_revision=0)).result
    desk.do(PublishBlueprint(blueprint_id="goodwill", expected_revision=draft.revision, accept="all"))
    desk.do(RankBlueprints(ids=("goodwill",)))
    away = Absence(begins=now() - DAY, ends=now() + DAY, deputy=AGENT, why="Holiday")
    desk.do(PutAbsences(person=PAUL, times=(away,)))
    ticket = desk.do(CreateTicket(subject="Goodwill", department="returns", assignee=PAUL)).result.ticket_id
    desk.close()
    return ticket


def _dialog(qtbot, work):
    def shown():
        dialog = work.standing_in.dialog
        return isinstance(dialog, AbsencesDialog) and dialog.isActiveWindow()

    qtbot.waitUntil(shown)
    return work.standing_in.dialog


def test_one_says_below_the_bell_when_one_is_away(qtbot, work, place):
    qtbot.mouseClick(work.bell, LEFT)
    qtbot.waitUntil(work.bell.list.isVisible)
    qtbot.mouseClick(work.bell.list.away, LEFT)
    dialog = _dialog(qtbot, work)
    (row,) = dialog.rows
    row.begins.setDateTime(QDateTime.fromMSecsSinceEpoch(now() - DAY))
    assert AGENT not in [choice.id for choice in row.deputy._choices]
    row.deputy.setFocus()
    while row.deputy.value != PAUL:
        qtbot.keyClick(row.deputy, KEY.Key_Down)
    row.why.setFocus()
    qtbot.keyClicks(row.why, "Holiday")
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        qtbot.keyClick(row.why, KEY.Key_Return, CONTROL)
    (kept,) = absences(place, AGENT)
    assert (kept.deputy, kept.why, kept.ends % 60_000) == (PAUL, "Holiday", 0)
    qtbot.waitUntil(work.standing_in.isVisible)
    assert work.standing_in.text.text() == f"You are away until {until(kept.ends)}: Paul Lemaire stands in for you."


def test_an_absence_is_taken_off_again(qtbot, lent, work, place):
    work.standing_in.open_absences()
    dialog = _dialog(qtbot, work)
    qtbot.mouseClick(dialog.rows[0].remove, LEFT)
    assert dialog.nothing.isVisible() and not dialog.rows
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.confirm, LEFT)
    assert absences(place, AGENT) == ()


def test_an_absence_that_ends_before_it_begins_is_not_sent(qtbot, work):
    work.standing_in.open_absences()
    dialog = _dialog(qtbot, work)
    row = dialog.rows[0]
    row.ends.setDateTime(row.begins.dateTime())
    assert not dialog.confirm.isEnabled()
    assert "ends after it begins" in dialog.problem.text()
    dialog.reject()


def test_what_the_desk_warns_of_is_read_before_the_window_closes(qtbot, lent, work):
    """She would be away while she stands in for Paul."""
    work.standing_in.open_absences()
    dialog = _dialog(qtbot, work)
    dialog.rows[0].begins.setDateTime(QDateTime.fromMSecsSinceEpoch(now()))
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        qtbot.mouseClick(dialog.confirm, LEFT)
    assert dialog.isVisible()
    assert "then nobody stands in for Paul Lemaire." in dialog.problem.text()
    dialog.reject()


def test_for_whom_one_stands_in_is_told_and_marked(qtbot, lent, work):
    qtbot.waitUntil(work.standing_in.isVisible)
    assert work.standing_in.text.text().startswith("You stand in for Paul Lemaire until ")
    qtbot.waitUntil(lambda: work.panel.model.row_of(lent) is not None, timeout=10_000)
    model = work.panel.model
    row = model.row_of(lent)
    texts = [model.index(row, column).data() for column in range(model.columnCount())]
    assert "For Paul Lemaire · Goodwill" in texts
    work.go_to(lent)
    qtbot.waitUntil(lambda: bool(work.page.strip.buttons) and work.page.ticket is not None)
    (offer,) = work.page.ticket.offers
    assert offer_name(offer, work.names) == "Grant (for Paul Lemaire)"
    assert work.page.strip.buttons[0].text() == "Grant (for Paul Lemaire)"
    assert "You do it for Paul Lemaire, who is away." in work.page.strip.buttons[0].toolTip()


def test_why_can_i_names_who_stands_in(qtbot, lent, work):
    work.go_to(lent)
    qtbot.waitUntil(lambda: bool(work.page.strip.buttons))
    work.page.explain()
    qtbot.waitUntil(lambda: getattr(work.page, "why", None) is not None)
    said = [label.text() for label in work.page.why.findChildren(QLabel)]
    assert any(text.startswith("Inès Fabre, for Paul Lemaire until ") for text in said)
    assert any("Paul Lemaire (away until " in text and "Inès Fabre stands in)" in text for text in said)
    work.page.why.reject()


def test_who_is_away_is_told_where_people_are_chosen(qtbot, lent, work):
    names = {each.id: each.name for each in people_told(work.catalogue.people, work.catalogue)}
    assert names[PAUL].startswith("Paul Lemaire (away until ") and names[AGENT] == "Inès Fabre"


def test_giving_a_ticket_to_who_is_away_is_told_below(qtbot, lent, work, opened):
    opened._edit("assignee", PAUL)
    qtbot.waitUntil(lambda: "Paul Lemaire is away until" in work.status.text(), timeout=10_000)


def test_the_history_says_for_whom(work):
    def event(kind, **data):
        return EventView(seq=1, at=0, actor=AGENT, kind=kind, data=data)

    moved = event("moved", source="new", target="done", for_whom=PAUL)
    assert told(moved, work.names, None).endswith("for Paul Lemaire, who was away")
    voted = event("approval_voted", by=PAUL, deputy=AGENT, approve=True, approved=1, needed=1)
    assert told(voted, work.names, None) == "Inès Fabre, for Paul Lemaire approved: 1 of 1"
    asked = event("approval_requested", asker=AGENT, for_whom=PAUL, transition="greeted")
    assert told(asked, work.names, None) == "Approval was asked for: greeted, in place of Paul Lemaire"


def test_the_palette_offers_it(qtbot, work):
    found = next(each for each in commands_of(work) if each.text == "I am away…")
    found.act()
    _dialog(qtbot, work).reject()

"""What the inspector asks the desk about what is being written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import Element
from designer.panels.editors import LineEditor, TextEditor
from designer.panels.letter_trial import LetterTrial
from designer.panels.several import Picker
from designer.widgets.tick import Tick
from runtime.messages.tickets import ListTickets
from runtime.model.actions import PostNote, Recipient, RecipientKind, SendLetter
from runtime.model.criteria import ALWAYS_TRUE, Compare, Operator

URGENT = Compare(operand="ticket.priority", operator=Operator.IS, value=4)
BY_ANN = Compare(operand="performer.id", operator=Operator.IS, value="ann")


def _page(qtbot, design, place):
    """A page of the first transition, in front."""
    transition = design.document.blueprint.transitions[0]
    design.selection.choose(Element("transition", transition.id))
    design.inspector.follow()
    tabs = design.inspector.tabs("transition")
    tabs.setCurrentIndex(place)
    qtbot.waitUntil(design.inspector.transition[place].isVisible)
    return design.inspector.transition[place]


@pytest.fixture
def before(qtbot, design):
    return _page(qtbot, design, 1)


@pytest.fixture
def after(qtbot, design):
    """With one letter."""
    page = _page(qtbot, design, 3)
    to = Recipient(kind=RecipientKind.ADDRESS, id="somebody@company.example")
    page.put("Test", actions=(SendLetter(to=(to,), subject="About", body="Number ${ticket.id}."),))
    qtbot.waitUntil(lambda: len(page.happens.list.cards) == 1)
    return page


def _asked(courier, monkeypatch):
    asked = []
    ask = courier.ask

    def listen(query, *rest):
        asked.append(query)
        ask(query, *rest)

    monkeypatch.setattr(courier, "ask", listen)
    return asked


def _rows(qtbot, courier, blueprint_id):
    heard = []
    courier.ask(ListTickets(limit=200, blueprint_id=blueprint_id), courier, heard.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0].rows


def test_how_many_tickets_match_follows_the_builder(qtbot, design, open_courier, before):
    assert before.matches.isHidden() is (before.transition.criteria == ALWAYS_TRUE)
    before.criteria.show_value(ALWAYS_TRUE)
    qtbot.mouseClick(before.criteria._group.add, Qt.MouseButton.LeftButton)
    rows = _rows(qtbot, open_courier, design.document.blueprint.id)
    told = sum(row.priority == before.transition.criteria.of[0].value for row in rows)
    expected = f"Tickets that match now: {told} of the last {len(rows)}."
    qtbot.waitUntil(lambda: before.matches.text.text() == expected)
    before.put("Test", criteria=BY_ANN)
    who = f"Tickets that match now: 0 to {len(rows)} of the last {len(rows)}. It depends on who acts, when, and what changes."
    qtbot.waitUntil(lambda: before.matches.text.text() == who)
    before.put("Test", criteria=Compare(operand="field.gone", operator=Operator.IS, value="x"))
    qtbot.waitUntil(lambda: "Choose another field" in before.matches.text.text())
    before.put("Test", criteria=ALWAYS_TRUE)
    assert before.matches.isHidden()


def test_only_the_last_of_quick_edits_is_asked_about(qtbot, design, open_courier, before, monkeypatch):
    asked = _asked(open_courier, monkeypatch)
    for value in (1, 2, 3, 4):
        before.put("Test", criteria=URGENT.having(value=value))
    qtbot.waitUntil(lambda: before.matches.text.text() != "")
    assert [query.criteria for query in asked if query.kind == "criteria.count"] == [URGENT]


def test_nobody_is_asked_while_nobody_looks(qtbot, design, open_courier, before, monkeypatch):
    asked = _asked(open_courier, monkeypatch)
    tabs = design.inspector.tabs("transition")
    tabs.setCurrentIndex(0)
    before.put("Test", criteria=URGENT)
    before.matches._pause.timeout.emit()
    assert [query for query in asked if query.kind == "criteria.count"] == []
    tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "of the last" in before.matches.text.text())


def test_entry_counts_the_tickets_of_the_department(qtbot, design, open_courier):
    design.selection.clear()
    design.inspector.follow()
    design.inspector.tabs("blueprint").setCurrentIndex(1)
    entry = design.inspector.blueprint[1]
    qtbot.waitUntil(entry.isVisible)
    entry._put(URGENT)
    department = design.document.blueprint.department
    types = design.document.blueprint.entry.ticket_types
    heard = []
    open_courier.ask(ListTickets(limit=200), open_courier, heard.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(heard) and "of the last" in entry.matches.text.text())
    assert not types
    rows = [row for row in heard[0].rows if department in (None, row.department)]
    told = sum(row.priority == URGENT.value for row in rows)
    assert entry.matches.text.text() == f"Tickets that match now: {told} of the last {len(rows)}."


def _picker():
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Picker) and each.isVisible())


def test_a_letter_is_tried_with_a_real_ticket_and_follows_its_text(qtbot, design, open_courier, after):
    card = after.happens.list.cards[0]
    rows = _rows(qtbot, open_courier, design.document.blueprint.id)
    box = next(each for each in card.findChildren(Tick) if "Preview" in each.box.accessibleName())
    assert not card.findChild(LetterTrial).isVisible()
    qtbot.mouseClick(box.box, Qt.MouseButton.LeftButton)
    trial = card.findChild(LetterTrial)
    qtbot.waitUntil(lambda: len(trial.letters) == 1)
    number = int(trial.ticket.value)
    assert number in {row.id for row in rows}
    letter = trial.letters[0]
    assert (letter.to.text(), letter.subject.text()) == ("To: somebody@company.example", "About")
    assert f"Number {number}." in letter.body.text()
    subject = card.body.findChild(LineEditor)
    subject.setFocus()
    subject.end(False)
    qtbot.keyClicks(subject, " ${")
    qtbot.keyClicks(_picker().search, "number")
    qtbot.keyClick(_picker().search, Qt.Key.Key_Return)
    assert subject.text() == "About ${ticket.id}"
    assert after.transition.actions[0].subject == "About ${ticket.id}"
    qtbot.waitUntil(lambda: trial.letters[0].subject.text() == f"About {number}")
    after.put("Test", actions=(after.transition.actions[0].having(to=()),))
    qtbot.waitUntil(lambda: "nobody to send it to" in after.findChild(LetterTrial).told.text())


def test_placeholders_are_offered_in_notes_and_mistakes_are_marked(qtbot, after):
    after.put("Test", actions=(PostNote(text="For "),))
    text = after.happens.list.cards[0].body.findChild(TextEditor)
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    qtbot.keyClicks(text, "${")
    qtbot.keyClicks(_picker().search, "who asked")
    qtbot.keyClick(_picker().search, Qt.Key.Key_Return)
    assert after.transition.actions[0].text == "For ${ticket.requester}"
    text.insertPlainText(" ${nobody.knows}")
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline

    def waves():
        formats = text.document().firstBlock().layout().formats()
        return [each.format.underlineStyle() == wave for each in formats]

    qtbot.waitUntil(lambda: waves() == [False, True])

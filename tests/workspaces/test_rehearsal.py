"""The rehearsal within the workspace, on a real desk, with real clicks: nothing is written but what is kept."""

from __future__ import annotations

import hashlib
import sqlite3

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.canvas.overlay import Element
from designer.document import Document
from designer.panels.rehearsal.walk import Walk
from designer.turns import in_its_turn
from runtime.messages.scenarios import GetScenarios
from runtime.model import edits
from runtime.model.scenario import NextDue
from tests.makers import blueprint, state

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, design):
    """The rehearsal of the returns Blueprint, begun."""
    returns = next(each for each in design._summaries if each.name == "Returns and refunds")
    if design.opened.blueprint_id != returns.id:
        design._choose(returns)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Returns and refunds")
    panel = design.rehearsing.panel
    qtbot.waitUntil(lambda: panel.keeper.suite is not None)
    design.tools.named["rehearse"].trigger()
    qtbot.mouseClick(panel.start.begin, LEFT)
    qtbot.waitUntil(lambda: panel.walk.view is not None)
    return panel


def after(qtbot, panel, act):
    """Do something, and wait for the walk that shows it."""
    with qtbot.waitSignal(panel.walk.shown, timeout=5_000):
        act()


def press(qtbot, panel, key):
    qtbot.mouseClick(panel.walking.offers.buttons[key], LEFT)


def as_somebody_who_could(qtbot, panel, key):
    offer = next(each for each in panel.walk.view.offers if each.id == key)
    after(qtbot, panel, lambda: panel.walk.act_as(offer.could[0]))


def accept(qtbot, panel):
    """Through the first transition, with its form."""
    as_somebody_who_could(qtbot, panel, "accept")
    press(qtbot, panel, "accept")
    form = panel.walking.asking.form
    order, reason = (each for each in form.parts if each.item_id in {"order", "reason"})
    qtbot.keyClicks(order.input, "A-1")
    order_set = order.input.value
    qtbot.keyClick(reason.input, Qt.Key.Key_Down)
    assert order_set == "A-1"
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.walking.asking.act, LEFT))


def checksum(place):
    """Every row the desk has."""
    found = sqlite3.connect(place)
    try:
        return hashlib.sha256("\n".join(found.iterdump()).encode()).hexdigest()
    finally:
        found.close()


def test_a_ticket_stands_at_the_start_and_is_seen_on_the_canvas(design, panel):
    assert panel.walking.standing.state.text() == "Received"
    assert design.canvas.scene.overlay_of("received").token
    assert design.document.changes == 0
    assert design.rehearsing.walking


def test_greyed_buttons_say_why_and_who_could(qtbot, panel):
    offers = panel.walking.offers
    assert not offers.buttons["accept"].isEnabled()
    assert "team Returns desk" in offers.reasons["accept"]
    after(qtbot, panel, lambda: offers.act_as.emit(panel.walk.view.offers[0].could[0]))
    assert panel.walking.offers.buttons["accept"].isEnabled()


def test_a_form_shows_every_error_and_then_goes_through(qtbot, design, panel):
    as_somebody_who_could(qtbot, panel, "accept")
    press(qtbot, panel, "accept")
    asking = panel.walking.asking
    with qtbot.waitSignal(panel.walk.not_done):
        qtbot.mouseClick(asking.act, LEFT)
    said = {part.item_id: part._problem.text() for part in asking.form.parts if part._problem.isVisible()}
    assert said == {"order": "Fill in Order number.", "reason": "Fill in Reason."}
    assert panel.walk.steps == ()
    qtbot.mouseClick(asking.cancel, LEFT)
    accept(qtbot, panel)
    assert panel.walking.standing.state.text() == "Awaiting parcel"
    assert panel.ways() == {"accept"}
    assert design.canvas.scene.item_of(Element("transition", "accept")).walked
    assert design.canvas.scene.overlay_of("received").walked
    assert design.canvas.scene.overlay_of("awaiting-parcel").token


def test_the_focus_stays_in_the_walk_when_its_form_has_gone(qtbot, panel):
    accept(qtbot, panel)
    assert panel.walking.asking is None
    assert panel.walking.isAncestorOf(panel.window().focusWidget())


def test_a_walk_that_began_before_its_page_was_whole_keeps_the_focus(qtbot, panel):
    with qtbot.wait_callback() as all_put_in:
        in_its_turn(panel, all_put_in)
    assert not panel.start.isAncestorOf(panel.window().focusWidget())


def test_letters_are_readable_and_said_not_to_be_sent(qtbot, panel):
    accept(qtbot, panel)
    card = panel.walking.captured.cards[0]
    assert card.body.isVisibleTo(panel)
    assert "The customer" in card.body.text()
    assert "Not sent" in card.about.text()
    qtbot.mouseClick(card.head, LEFT)
    assert not card.body.isVisibleTo(panel)


def test_the_clock_passes_time_only_when_told(qtbot, panel):
    clock, began = panel.walking.clock, panel.walk.view.now
    after(qtbot, panel, lambda: qtbot.mouseClick(clock.hour, LEFT))
    assert panel.walk.view.now == began + 3_600_000
    due = panel.walk.view.next_due
    after(qtbot, panel, lambda: qtbot.mouseClick(clock.next, LEFT))
    assert panel.walk.view.now == due.at
    after(qtbot, panel, lambda: qtbot.mouseClick(clock.day, LEFT))
    clock.until.setDateTime(clock.until.dateTime().addDays(3))
    wanted = clock.until.dateTime().toMSecsSinceEpoch()
    after(qtbot, panel, lambda: qtbot.mouseClick(clock.go, LEFT))
    assert panel.walk.view.now == wanted
    assert [step.kind for step in panel.walk.steps] == ["wait", "next_due", "wait", "wait"]


def test_the_customer_writes_and_an_agent_takes_it_up_and_edits(qtbot, panel):
    page = panel.walking
    as_somebody_who_could(qtbot, panel, "accept")
    qtbot.mouseClick(page.replies, LEFT)
    qtbot.mouseClick(page.asking.act, LEFT)
    assert "Write something first." in page.asking.form.parts[0]._problem.text()
    qtbot.keyClicks(page.asking.form.parts[0].text, "Where is it?")
    after(qtbot, panel, lambda: qtbot.mouseClick(page.asking.act, LEFT))
    assert any("Where is it?" in row.text() for row in page.story.rows)
    after(qtbot, panel, lambda: qtbot.mouseClick(page.takes, LEFT))
    assert page.takes.text() == "Put back"
    qtbot.mouseClick(page.edits, LEFT)
    subject = next(part for part in page.asking.form.parts if part.item_id == "subject")
    subject.input.selectAll()
    qtbot.keyClicks(subject.input, "Boots")
    after(qtbot, panel, lambda: qtbot.mouseClick(page.asking.act, LEFT))
    assert panel.walk.view.ticket.subject == "Boots"


def test_steps_are_taken_back_and_the_walk_restarts_and_ends(qtbot, design, panel):
    accept(qtbot, panel)
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.walking.clock.hour, LEFT))
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.back, LEFT))
    assert [step.kind for step in panel.walk.steps] == ["execute"]
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.restart, LEFT))
    assert panel.walking.standing.state.text() == "Received"
    assert not panel.back.isEnabled()
    qtbot.mouseClick(panel.another, LEFT)
    assert not design.rehearsing.walking
    assert panel.start.isVisibleTo(panel)
    assert not design.canvas.scene.overlay_of("received").token


def test_anybody_of_a_role_can_be_played(qtbot, panel):
    box = panel.walking.acting.box
    place = next(place for place in range(box.count()) if box.itemText(place) == "Any supervisor")
    box.setCurrentIndex(place)
    after(qtbot, panel, lambda: box.activated.emit(place))
    assert panel.walk.view.person == "pretend-supervisor"
    assert panel.walking.offers.buttons["cancel"].isEnabled()
    place = box.findData("pretend-customer")
    after(qtbot, panel, lambda: box.activated.emit(place))
    assert panel.walk.view.person == "pretend-customer"


def test_the_walk_follows_the_draft(qtbot, design, panel):
    accept(qtbot, panel)
    with qtbot.waitSignal(panel.walk.shown):
        design.document.attempt("rename", lambda drawn: edits.rename_state(drawn, "awaiting-parcel", "On its way"))
    assert panel.walking.standing.state.text() == "On its way"
    with qtbot.waitSignal(panel.walk.shown):
        design.document.attempt("cut", lambda drawn: edits.remove_transitions(drawn, ["accept"]))
    assert "step 1" in panel.walking.problem.text()
    assert not panel.keep.isEnabled()
    with qtbot.waitSignal(panel.walk.shown):
        design.document.undo()
    assert panel.walking.standing.state.text() == "On its way"
    assert panel.walking.problem.text() == ""


def test_a_walk_is_kept_and_fails_when_the_draft_breaks_it(qtbot, design, panel, place):
    accept(qtbot, panel)
    qtbot.mouseClick(panel.keep, LEFT)
    qtbot.keyClicks(panel.name, "A parcel is awaited")
    with qtbot.waitSignal(panel.keeper.kept):
        qtbot.mouseClick(panel.save, LEFT)
    qtbot.waitUntil(lambda: panel.keeper.report is not None)
    assert panel.scenarios.cards[0].chip.text() == "Passes"
    assert panel.tabs.currentIndex() == 1
    design.document.attempt("cut", lambda drawn: edits.remove_transitions(drawn, ["accept"]))
    qtbot.waitUntil(lambda: bool(panel.keeper.failures))
    card = panel.scenarios.cards[0]
    assert card.chip.text() == "Fails"
    assert card.failures[0].text().startswith("Step 1")
    assert panel.tabs.tabText(1) == "Scenarios (1 of 1 fail)"
    design.document.undo()
    qtbot.waitUntil(lambda: not panel.keeper.failures)
    qtbot.mouseClick(panel.scenarios.block.box, LEFT, pos=QPoint(8, 10))
    qtbot.waitUntil(lambda: panel.keeper.suite.block_publishing)
    panel.restart.click()
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.scenarios.cards[0].walk, LEFT))
    qtbot.waitUntil(lambda: panel.walking.standing.state.text() == "Awaiting parcel")
    desk = desks.open_existing(str(place))
    kept = desk.ask(GetScenarios(blueprint_id=design.opened.blueprint_id))
    desk.close()
    assert [scenario.name for scenario in kept.suite.scenarios] == ["A parcel is awaited"]
    assert kept.suite.block_publishing
    qtbot.mouseClick(panel.scenarios.cards[0].remove, LEFT)
    qtbot.waitUntil(lambda: panel.keeper.scenarios == ())


def test_walking_writes_nothing(qtbot, design, panel, place):
    before = checksum(place)
    accept(qtbot, panel)
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.walking.clock.next, LEFT))
    assert checksum(place) == before


def test_another_blueprint_ends_the_walk(qtbot, design, panel):
    other = next(each for each in design._summaries if each.id != design.opened.blueprint_id)
    design._choose(other)
    qtbot.waitUntil(lambda: design.document.blueprint.id == other.id)
    assert not panel.walk.walking
    assert panel.keeper._blueprint_id == other.id


def test_whoever_opens_another_blueprint_beside_the_rehearsal_stays_in_the_list(qtbot, design, panel):
    """The keys went to **Start the rehearsal**: Enter would have begun one."""
    qtbot.mouseClick(panel.another, LEFT)
    qtbot.waitUntil(panel.start.begin.hasFocus)
    other = next(each for each in design._summaries if each.id != design.opened.blueprint_id)
    design.blueprints.setFocus()
    where = QApplication.focusWidget()
    design._choose(other)
    qtbot.waitUntil(lambda: design.document.blueprint.id == other.id and panel.keeper.suite is not None)
    qtbot.waitUntil(lambda: panel.start.begin.isVisible() and not panel.start._stale)
    assert QApplication.focusWidget() is where


def test_whoever_opens_another_blueprint_while_a_ticket_walks_stays_in_the_list(qtbot, design, panel):
    other = next(each for each in design._summaries if each.id != design.opened.blueprint_id)
    design.blueprints.setFocus()
    where = QApplication.focusWidget()
    design._choose(other)
    qtbot.waitUntil(lambda: design.document.blueprint.id == other.id and panel.keeper.suite is not None)
    qtbot.waitUntil(lambda: panel.start.begin.isVisible() and not panel.start._stale)
    assert QApplication.focusWidget() is where


def test_what_happened_stands_above_the_letters(qtbot, panel):
    accept(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.walking.captured.cards) and bool(panel.walking.story.rows))
    assert panel.walking.story.y() < panel.walking.captured.y()


def _in_view(design, key):
    card = design.canvas.scene.boxes[key]
    return design.canvas.view.seen().contains(QRectF(card.x, card.y, card.width, card.height))


def test_the_drawing_follows_the_ticket_and_leaves_the_view_alone_while_it_stays(qtbot, design, panel):
    design.canvas.view.zoom_to(2.0)
    design.canvas.view.centerOn(3_000, 3_000)
    after(qtbot, panel, lambda: qtbot.mouseClick(panel.walking.clock.next, LEFT))
    assert panel.walk.view.state == "received"
    assert not _in_view(design, "received")
    accept(qtbot, panel)
    assert panel.walk.view.state == "awaiting-parcel"
    qtbot.waitUntil(lambda: _in_view(design, "awaiting-parcel"))


def test_an_answer_that_comes_too_late_is_not_shown(qtbot, panel):
    shown = []
    panel.walk.shown.connect(shown.append)
    panel.walk.act_as("pretend-agent")
    panel.walk.act_as("pretend-customer")
    qtbot.waitUntil(lambda: len(shown) == 1)
    qtbot.wait(50)
    assert [view.person for view in shown] == ["pretend-customer"]


def test_where_no_ticket_can_be_opened_it_is_said(qtbot, design, panel):
    qtbot.mouseClick(panel.another, LEFT)
    panel.start.inputs["order_number"].setText("x" * 20_000)
    qtbot.waitUntil(panel.start.begin.isVisible)
    with qtbot.waitSignal(panel.walk.not_begun):
        qtbot.mouseClick(panel.start.begin, LEFT)
    assert panel.start.problem.isVisibleTo(panel)
    assert not panel.walk.walking


def test_tables_and_diagram_show_the_same(qtbot, design, panel):
    design.tools.named["tables"].trigger()
    assert design.tables.isVisible()
    design.selection.choose(Element("state", "refund"))
    assert [row.data() for row in design.tables.states.selectionModel().selectedRows()] == ["Refund"]
    design.tools.named["tables"].trigger()
    assert design.canvas.isVisible()
    assert design.selection.only == Element("state", "refund")


def test_the_palette_goes_to_states_and_opens_blueprints(qtbot, design, panel):
    offered = {command.text: command for command in design.offered_commands()}
    offered["Inspection"].act()
    assert design.selection.only == Element("state", "inspection")
    other = next(each for each in design._summaries if each.id != design.opened.blueprint_id)
    offered[other.name].act()
    qtbot.waitUntil(lambda: design.document.blueprint.id == other.id)


def test_a_walk_is_not_begun_by_itself(qtbot, open_courier):
    document = Document(blueprint(state("open", "Open"), start="open"))
    walk = Walk(open_courier, document)
    document.attempt("rename", lambda drawn: edits.rename_state(drawn, "open", "Opened"))
    assert not walk.walking
    walk.do(NextDue())
    walk.back()
    walk.restart()
    assert walk.steps == ()

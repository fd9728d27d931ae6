from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from designer.canvas.own_look import COLOURS
from designer.catalogue import Catalogue
from designer.panels.blueprint_page import BlueprintPage
from designer.panels.limit_editor import LimitEditor
from designer.panels.state_more import StateActionsPage
from designer.panels.state_page import StatePage
from runtime.model import edits
from runtime.model.blueprint import Category, Mode, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit, Reminder


@pytest.fixture
def state_page(qtbot, document, catalogue):
    page = StatePage(document, catalogue)
    qtbot.addWidget(page)
    page.show_state("open")
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def blueprint_page(qtbot, document, catalogue):
    page = BlueprintPage(document, catalogue)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_a_limit_asks_what_counts_business_time_only_where_some_of_it_is(qtbot, document, catalogue):
    limit = LimitEditor(catalogue, lambda: document.blueprint)
    qtbot.addWidget(limit)
    with qtbot.waitExposed(limit):
        limit.show()
    limit.show_value(Limit(allows=Duration(amount=2, unit=Unit.BUSINESS_HOURS)))
    label = next(each for each in limit.findChildren(QLabel) if each.buddy() is limit.calendar)

    def asked() -> set[bool]:
        return {limit.calendar.isVisible(), label.isVisible()}

    assert asked() == {True}
    _pick(limit.allows.unit, "hours")
    assert asked() == {False}
    reminded = Reminder(before=Duration(amount=1, unit=Unit.BUSINESS_DAYS))
    limit.show_value(Limit(allows=Duration(amount=9, unit=Unit.DAYS), reminders=(reminded,)))
    assert asked() == {True}


def test_only_a_state_where_tickets_wait_offers_to_call_a_child(qtbot, document, catalogue):
    page = StateActionsPage(document, catalogue, None)
    qtbot.addWidget(page)
    page.show_state("open")
    with qtbot.waitExposed(page):
        page.show()
    assert (page.calls.isVisible(), page.then.isVisible()) == (True, False)
    document.attempt("", lambda drawn: edits.set_final(drawn, "open", True))
    assert (page.calls.isVisible(), page.then.isVisible()) == (False, True)


def test_a_name_is_typed_as_one_change(qtbot, state_page, document):
    state_page.name.selectAll()
    qtbot.keyClicks(state_page.name, "Fresh")
    assert document.blueprint.states_by_id["open"].name == "Fresh"
    assert document.changes == 1
    document.undo()
    assert state_page.name.text() == "Open"


def test_a_name_that_is_refused_is_put_back_when_the_field_is_left(qtbot, state_page, document):
    said = []
    document.refused.connect(said.append)
    state_page.name.selectAll()
    qtbot.keyClick(state_page.name, Qt.Key.Key_Backspace)
    assert state_page.name.text() == ""
    assert said[0].code == "name_empty"
    state_page.customer_label.setFocus()
    assert state_page.name.text() == "Open"
    assert document.changes == 0


def test_every_part_of_a_state_can_be_changed_and_undone(qtbot, state_page, document):
    before = document.blueprint
    _pick(state_page.category, "on_hold")
    _pick(state_page.status, "waiting")
    _pick(state_page.waiting, "customer")
    qtbot.keyClicks(state_page.customer_label, "We wait for you")
    qtbot.keyClicks(state_page.instructions, "Call first")
    state_page.final.click()
    state_page.start.click()
    drawn = document.blueprint.states_by_id["open"]
    assert (drawn.category, drawn.status, drawn.waiting) == (Category.ON_HOLD, "waiting", Waiting.CUSTOMER)
    assert (drawn.customer_label, drawn.instructions, drawn.final) == ("We wait for you", "Call first", True)
    assert document.blueprint.start is None
    while document.changes:
        document.undo()
    assert document.blueprint == before
    assert state_page.start.is_checked()


def test_what_the_desk_has_no_more_is_shown_as_missing(qtbot, state_page, document):
    document.attempt(
        "x", lambda drawn: drawn.having(states=(drawn.states[1].having(status="gone"), *drawn.states[::2]))
    )
    assert "gone (missing)" in state_page.status.currentText()


def test_a_read_only_document_is_shown_and_not_changed(qtbot, state_page, document):
    document.read_only = True
    assert not state_page.name.isEnabled()
    document.read_only = False
    assert state_page.name.isEnabled()


def test_the_blueprint_as_a_whole(qtbot, blueprint_page, document):
    blueprint_page.name.selectAll()
    qtbot.keyClicks(blueprint_page.name, "Repairs")
    _pick(blueprint_page.department, "shop")
    blueprint_page.strict.strict.click()
    blueprint_page.continuous.click()
    _pick(blueprint_page.start, "wait")
    drawn = document.blueprint
    assert (drawn.name, drawn.department, drawn.start, drawn.mode) == ("Repairs", "shop", "wait", Mode.CONTINUOUS)
    assert drawn.strict is not None


def test_several_are_chosen_by_search_and_taken_away_by_their_chip(qtbot, blueprint_page, document):
    editor = blueprint_page.owners
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    picker = editor.findChild(type(editor).__mro__[1], "picker")
    qtbot.keyClicks(picker.search, "BRI")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert document.blueprint.owners == ("bob",)
    chip = next(each for each in editor.findChildren(QPushButton, "chip") if "Bob" in each.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert document.blueprint.owners == ()


def test_pages_can_be_drawn_without_a_desk(qtbot, document):
    page = StatePage(document, Catalogue())
    qtbot.addWidget(page)
    page.show_state("open")
    assert page.status.count() == 1


def test_tags_are_typed_and_taken_away_each_as_one_step(qtbot, blueprint_page, document):
    qtbot.keyClicks(blueprint_page.tags.line, "returns")
    qtbot.keyClick(blueprint_page.tags.line, Qt.Key.Key_Return)
    assert document.blueprint.tags == ("returns",) and document.changes == 1
    qtbot.mouseClick(blueprint_page.tags.chips["returns"], Qt.MouseButton.LeftButton)
    assert document.blueprint.tags == ()
    document.undo()
    assert list(blueprint_page.tags.chips) == ["returns"]


def test_colour_and_icon_are_chosen_by_mouse_and_arrows(qtbot, state_page, document):
    qtbot.mouseClick(state_page.colour.buttons[COLOURS[2]], Qt.MouseButton.LeftButton)
    qtbot.keyClick(state_page.icon.buttons[""], Qt.Key.Key_Right)
    place = document.blueprint.drawing.places["open"]
    assert (place.colour, place.icon) == (COLOURS[2], "incident")
    assert state_page.icon.value == "incident"
    document.undo()
    assert "open" not in document.blueprint.drawing.places and state_page.colour.value == ""

"""Several states or transitions in the inspector: what they share is shown, one edit is given to all as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.panels.inspector import Inspector
from runtime.model import edits
from runtime.model.blueprint import Category, Style, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Teams
from runtime.model.refusals import EditRefused

DAY = Limit(allows=Duration(amount=1, unit=Unit.DAYS))
WEEK = Limit(allows=Duration(amount=5, unit=Unit.BUSINESS_DAYS))


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def inspector(qtbot, document, selection, catalogue):
    made = Inspector(document, selection, catalogue)
    qtbot.addWidget(made)
    made.resize(340, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def chosen(selection, *elements):
    selection.choose(*(Element(kind, key) for kind, key in elements))


def states(document):
    return document.blueprint.states_by_id


def pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_what_differs_is_said_and_one_choice_is_given_to_all_in_one_step(qtbot, inspector, selection, document):
    document.apply(
        "x", edits.change_state(document.blueprint, states(document)["wait"].having(category=Category.PENDING))
    )
    chosen(selection, ("state", "open"), ("state", "wait"))
    page, _ = inspector.shared
    assert page.category.currentIndex() == -1 and page.category.placeholderText() == "Several values"
    assert page.waiting.value == "ours"
    before = document.changes
    pick(page.category, "on_hold")
    assert {states(document)[key].category for key in ("open", "wait")} == {Category.ON_HOLD}
    assert states(document)["done"].category is Category.OPEN
    assert document.changes == before + 1 and page.category.value == "on_hold"
    document.undo()
    assert states(document)["wait"].category is Category.PENDING and page.category.currentIndex() == -1
    pick(page.waiting, "customer")
    assert {states(document)[key].waiting for key in ("open", "wait")} == {Waiting.CUSTOMER}


def test_a_text_typed_for_all_is_one_step_and_none_is_lost_by_looking(qtbot, inspector, selection, document):
    document.apply("x", edits.change_state(document.blueprint, states(document)["open"].having(instructions="Look")))
    chosen(selection, ("state", "open"), ("state", "wait"))
    page, _ = inspector.shared
    assert (page.instructions.toPlainText(), page.instructions.placeholderText()) == ("", "Several values")
    page.instructions.setFocus()
    page.customer_label.setFocus()
    assert states(document)["open"].instructions == "Look"
    before = document.changes
    qtbot.keyClicks(page.instructions, "Read it")
    assert {states(document)[key].instructions for key in ("open", "wait")} == {"Read it"}
    assert document.changes == before + 1 and page.instructions.toPlainText() == "Read it"


def test_a_tick_that_holds_of_some_is_half_and_becomes_whole_for_all(qtbot, inspector, selection, document):
    chosen(selection, ("state", "wait"), ("state", "done"))
    page, _ = inspector.shared
    assert page.final.box.checkState() is Qt.CheckState.PartiallyChecked
    qtbot.waitUntil(page.final.box.isVisible)
    qtbot.mouseClick(page.final.box, Qt.MouseButton.LeftButton)
    assert states(document)["wait"].final and states(document)["done"].final
    qtbot.mouseClick(page.final.box, Qt.MouseButton.LeftButton)
    assert not states(document)["wait"].final and not states(document)["done"].final


def test_limits_that_differ_are_united_by_the_first_or_counted_by_one_calendar(qtbot, inspector, selection, document):
    drawn = edits.set_state_limit(edits.set_state_limit(document.blueprint, "open", DAY), "wait", WEEK)
    document.apply("x", drawn)
    chosen(selection, ("state", "wait"), ("state", "open"))
    page, _ = inspector.shared
    assert page.limit.isHidden() and "Waiting" in page.shared_limit.take.text()
    assert not page.calendar.isHidden()
    page.calendar.picked.emit("office")
    assert [states(document)[key].limit for key in ("open", "wait")] == [
        limit.having(calendar="office") for limit in (DAY, WEEK)
    ]
    document.undo()
    document.apply("x", edits.set_state_limit(drawn, "wait", DAY.having(allows=Duration(amount=2, unit=Unit.DAYS))))
    assert not page.calendar.isVisibleTo(page), "nothing counts business time"
    document.undo()
    qtbot.mouseClick(page.shared_limit.take, Qt.MouseButton.LeftButton)
    assert {states(document)[key].limit.allows for key in ("open", "wait")} == {WEEK.allows}
    assert not page.limit.isHidden()
    page.limit.allows.amount.setValue(3)
    assert {states(document)[key].limit.allows.amount for key in ("open", "wait")} == {3}


def test_transitions_get_owners_and_a_look_together(qtbot, inspector, selection, document):
    chosen(selection, ("transition", "ask"), ("transition", "finish"), ("state", "open"))
    tabs = inspector.tabs("several")
    assert [tabs.tabText(place) for place in range(2)] == ["States (1)", "Transitions (2)"]
    _, page = inspector.shared
    before = document.changes
    page.owners.edited.emit((Teams(ids=("first",)),))
    pick(page.style_of, "primary")
    assert {way.owners for way in document.blueprint.transitions} == {(Teams(ids=("first",)),)}
    assert {way.style for way in document.blueprint.transitions} == {Style.PRIMARY}
    assert document.changes == before + 2
    document.undo()
    document.undo()
    assert {way.owners for way in document.blueprint.transitions} == {()}


def test_tabs_are_only_of_what_is_chosen_and_go_with_it(inspector, selection, document):
    chosen(selection, ("state", "open"), ("state", "wait"))
    tabs = inspector.tabs("several")
    assert tabs.isTabVisible(0) and not tabs.isTabVisible(1)
    chosen(selection, ("state", "open"))
    assert not tabs.isVisible() and inspector.tabs("state").isVisible()


def test_all_are_changed_or_none(document):
    drawn = document.blueprint
    gone = drawn.states_by_id["open"].having(id="gone")
    with pytest.raises(EditRefused):
        edits.change_states(drawn, [drawn.states_by_id["wait"].having(final=True), gone])
    twins = [each.having(name="Same") for each in drawn.states]
    assert edits.why_not_change_states(drawn, twins).code == "state_name_taken"

"""Deleting a state in which tickets rest, with real keys on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.canvas.overlay import Element
from designer.workspaces.opened import Showing
from runtime.messages.base import Changes
from runtime.messages.migration import CountInFlight, InFlight

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def resting(design, place):
    """How many tickets rest in each state of what is drawn."""
    desk = desks.open_existing(str(place))
    try:
        found = desk.ask(CountInFlight(blueprint_id=design.opened.blueprint_id))
    finally:
        desk.close()
    counts = {state.id: 0 for state in design.document.blueprint.states}
    for each in found.states:
        counts[each.state] += each.tickets
    return counts


def _delete(qtbot, design, key):
    design.selection.choose(Element("state", key))
    design.canvas.view.setFocus()
    qtbot.keyClick(design.canvas.view, Qt.Key.Key_Delete)


def test_who_deletes_a_state_with_tickets_is_told_and_can_undo(qtbot, design, resting):
    key = max(resting, key=resting.__getitem__)
    name = design.document.blueprint.states_by_id[key].name
    _delete(qtbot, design, key)
    assert key not in design.document.blueprint.states_by_id
    qtbot.waitUntil(design.stranded.isVisible)
    assert name in design.stranded.text.text()
    assert str(resting[key]) in design.stranded.text.text()
    qtbot.mouseClick(design.stranded.undo, LEFT)
    assert key in design.document.blueprint.states_by_id
    assert not design.stranded.isVisible()


def test_it_stays_after_other_edits_until_it_was_read(qtbot, design, resting):
    key = max(resting, key=resting.__getitem__)
    _delete(qtbot, design, key)
    qtbot.waitUntil(design.stranded.isVisible)
    design.canvas.commands.actions["lanes"].trigger()
    assert design.stranded.isVisible()
    assert not design.stranded.undo.isVisible()
    qtbot.mouseClick(design.stranded.close_button, LEFT)
    design.canvas.commands.actions["lanes"].trigger()
    assert not design.stranded.isVisible()


def test_nothing_is_said_of_a_state_where_none_rests(qtbot, design, resting):
    key = min(resting, key=resting.__getitem__)
    assert resting[key] == 0
    _delete(qtbot, design, key)
    qtbot.waitUntil(lambda: design.opened.settled and design.opened.showing is Showing.DRAFT)
    assert not design.stranded.isVisible()


def test_it_goes_when_the_draft_was_published_by_whomever(qtbot, design, resting, place):
    key = max(resting, key=resting.__getitem__)
    _delete(qtbot, design, key)
    qtbot.waitUntil(design.stranded.isVisible)
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    design.stranded.hear(design._summaries)
    assert design.stranded.isVisible(), "the list alone says nothing new"
    published = [
        each.having(version=(each.version or 0) + 1) if each.id == design.opened.blueprint_id else each
        for each in design._summaries
    ]
    design._list(tuple(published))
    assert design.stranded.isHidden()


def test_tickets_that_went_on_meanwhile_are_counted_no_more(qtbot, design, resting, monkeypatch):
    key = max(resting, key=resting.__getitem__)
    _delete(qtbot, design, key)
    qtbot.waitUntil(design.stranded.isVisible)
    asked = []
    monkeypatch.setattr(
        design.stranded._courier, "ask", lambda query, _asker, then, _otherwise: asked.append((query, then))
    )
    design.changed_elsewhere(Changes(tickets=frozenset({1})))
    answer = next(then for query, then in asked if isinstance(query, CountInFlight))
    answer(InFlight(at=0, states=()))
    assert design.stranded.isHidden()

"""The Blueprint as a map: what it says of states and lines is what the figures say, and a click opens their tickets."""

from __future__ import annotations

from math import sqrt

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from designer import desks
from designer.canvas.overlay import Element
from designer.canvas.tooltips import tooltip
from designer.dashboard.drill import Drill
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.panels.heat import NARROWEST, WIDEST
from runtime.messages.behind import Behind
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.targets import PutTarget
from runtime.messages.tickets import GetTicket
from tests.dashboard.test_watch import choose, turn


@pytest.fixture
def shown(qtbot, watch, place):
    """The map of the Blueprint in which most tickets are."""
    desk = desks.open_existing(str(place))
    name = max(desk.ask(ListBlueprints()), key=lambda each: each.active).name
    desk.close()
    choose(qtbot, watch, name)
    turn(qtbot, watch, "map")
    qtbot.waitUntil(lambda: watch.map.document.blueprint.name == name)
    return watch.map


def _figures_of(watch):
    return watch.watched.figures


def test_counts_and_widths_are_those_of_the_figures(watch, shown):
    figures, scene = _figures_of(watch), shown.canvas.scene
    drawn = shown.document.blueprint
    for state in drawn.states:
        known = figures.states[state.name]
        assert scene.overlay_of(state.id).count == known.open
        if known.visits.n:
            assert f"{known.open} ticket" in tooltip(scene, Element("state", state.id))
    taken = {each.id: each.n for each in figures.transitions}
    most = max(taken.values())
    for transition in (each for each in drawn.transitions if each.source is not None):
        n = taken.get(transition.id, 0)
        wide = NARROWEST + (WIDEST - NARROWEST) * sqrt(n / most) if n else 0
        assert scene.transitions[transition.id].width == pytest.approx(wide)


def test_no_state_is_under_the_legend_where_there_is_room_beside_it(qtbot, watch, shown):
    view, drawn = shown.canvas.view, shown.canvas.scene.drawn_rect()
    wide = 2 * shown.legend.geometry().right() + 20
    shown.resize(wide, round(drawn.height() / drawn.width() * wide))
    qtbot.waitUntil(lambda: not view.covered)
    area = view.mapToScene(view.viewport().rect()).boundingRect()
    for box in shown.canvas.scene.boxes.values():
        assert area.contains(QRectF(box.x, box.y, box.width, box.height))


def test_another_measure_warms_other_states(qtbot, watch, shown):
    figures, drawn, scene = _figures_of(watch), shown.document.blueprint, shown.canvas.scene
    qtbot.keyClick(shown.legend.measures, Qt.Key.Key_End)
    whole = sum(known.open for known in figures.states.values() if not known.final)
    for state in (each for each in drawn.states if not each.final):
        share = figures.states[state.name].open / whole
        assert scene.overlay_of(state.id).heat == sum(share >= least for least in (0.1, 0.2, 0.35, 0.5))


def test_what_is_asked_for_elsewhere_is_opened_here(qtbot, watch, place):
    desk = desks.open_existing(str(place))
    busy = max(desk.ask(ListBlueprints()), key=lambda each: each.active)
    desk.close()
    choose(qtbot, watch, next(each.name for each in watch.blueprints.summaries if each.id != busy.id))
    watch.open_tickets(busy.id, Drill(Behind.ACTIVE, "What is open"))
    qtbot.waitUntil(lambda: watch.tickets.list.count() == busy.active, timeout=10_000)
    assert watch.tickets.isVisible()
    assert watch.blueprints.current.id == watch.watched.figures.blueprint_id == busy.id


def test_a_state_beyond_its_target_burns_and_says_by_how_much(qtbot, watch, shown, place):
    figures, drawn, scene = _figures_of(watch), shown.document.blueprint, shown.canvas.scene
    first, second = sorted(
        (each for each in drawn.states if not each.final and figures.states[each.name].visits.n),
        key=lambda each: figures.states[each.name].visits.mean_s,
    )[:2]
    mean = {each.id: round(figures.states[each.name].visits.mean_s * 1_000) for each in (first, second)}
    before = scene.overlay_of(second.id)

    def aim(first_mean, second_mean):
        """Set both, and come back to the map."""
        desk = desks.open_existing(str(place))
        desk.do(PutTarget(blueprint_id=drawn.id, state=first.id, mean=first_mean))
        desk.do(PutTarget(blueprint_id=drawn.id, state=second.id, mean=second_mean))
        desk.close()
        turn(qtbot, watch, "overview")
        turn(qtbot, watch, "map")

    aim(mean[first.id] // 2, mean[second.id] * 4)
    qtbot.waitUntil(lambda: "200%" in scene.overlay_of(first.id).metric)
    assert scene.overlay_of(first.id).heat == 4 and "200% of it, in calendar time" in tooltip(
        scene, Element("state", first.id)
    )
    within = scene.overlay_of(second.id)
    assert "25%" in within.metric and within.heat == before.heat and before.metric in within.detail
    aim(None, None)
    qtbot.waitUntil(lambda: scene.overlay_of(second.id) == before)


def _click(qtbot, shown, point):
    shown.canvas.view.fit()
    place = shown.canvas.view.mapFromScene(point)
    qtbot.mouseClick(shown.canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_state_opens_the_tickets_that_are_in_it(qtbot, watch, shown):
    figures = _figures_of(watch)
    state = max(shown.document.blueprint.states, key=lambda each: figures.states[each.name].open)
    box = shown.canvas.scene.boxes[state.id]
    _click(qtbot, shown, QPointF(box.x + box.width / 2, box.y + 14))
    here = figures.states[state.name].open
    assert here > 0
    qtbot.waitUntil(lambda: watch.tickets.list.count() == here, timeout=10_000)
    assert state.name in watch.tickets.heading.text()


def test_nothing_can_be_changed_there(qtbot, shown):
    before = shown.document.blueprint
    shown.canvas.setFocus()
    shown.selection.choose(Element("state", before.states[0].id))
    qtbot.keyClick(shown.canvas.view, Qt.Key.Key_Delete)
    qtbot.keyClick(shown.canvas.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.document.blueprint == before


def test_a_ticket_of_a_list_is_moved_with_a_reason(qtbot, watch, shown, open_courier):
    figures = _figures_of(watch)
    state = max(shown.document.blueprint.states, key=lambda each: figures.states[each.name].open)
    shown.go_to(state.name)
    qtbot.waitUntil(lambda: watch.tickets.list.count() > 0, timeout=10_000)
    ticket = watch.tickets.list.currentItem().data(Qt.ItemDataRole.UserRole)
    qtbot.mouseClick(watch.tickets.move_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: watch.findChild(InterveneDialog) is not None, timeout=10_000)
    dialog = watch.findChild(InterveneDialog)
    other = next(each for each in shown.document.blueprint.states if each.id != state.id)
    dialog.state.setCurrentIndex(dialog.state.findData(other.id))
    dialog.reason.setFocus()
    qtbot.keyClicks(dialog.reason, "It was parked in the wrong place")
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    seen = []

    def moved():
        open_courier.ask(GetTicket(ticket_id=ticket), watch, seen.append, lambda fault: pytest.fail(fault.sentence))
        return bool(seen) and seen[-1].state == other.id

    qtbot.waitUntil(moved, timeout=10_000)

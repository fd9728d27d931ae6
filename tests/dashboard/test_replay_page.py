"""Time travel under real keys and clicks, on a real desk."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor

from designer import desks
from designer.dashboard.questions import Questions
from designer.dashboard.replay import dots as dots_module
from designer.dashboard.replay.page import ReplayPage
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.system import GetFigures
from runtime.messages.tickets import GetHistory
from tests.workspaces.conftest import *  # noqa: F403


@pytest.fixture
def replay(qtbot, open_courier, place, theme):
    desk = desks.open_existing(str(place))
    busiest = max(desk.ask(ListBlueprints()), key=lambda each: desk.ask(GetFigures(blueprint_id=each.id)).events)
    desk.close()
    page = ReplayPage(theme, Questions(open_courier))
    qtbot.addWidget(page)
    page.resize(1_200, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.offer(GetFigures(blueprint_id=busiest.id), busiest.id, {})
    qtbot.waitUntil(lambda: page.recording is not None, timeout=10_000)
    qtbot.waitUntil(lambda: bool(page.sheet.document.blueprint.states), timeout=10_000)
    yield page
    page.player.stand()
    page.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def key(qtbot, page, *keys) -> None:
    page.bar.setFocus()
    for each in keys:
        qtbot.keyClick(page.bar, each)


def test_it_begins_at_the_present_and_counts_what_the_figures_count(replay, place):
    desk = desks.open_existing(str(place))
    figures = desk.ask(GetFigures(blueprint_id=replay._key))
    desk.close()
    assert replay.player.at_end
    assert replay.standing.values[0].text() == str(figures.active)
    assert replay.standing.values[1].text() == str(figures.over_limit)
    for state in replay.recording.states:
        if not state.final:
            assert replay.sheet.canvas.scene.overlay_of(state.id).count == figures.states[state.name].open


def test_keys_go_from_event_to_event(qtbot, replay):
    at = replay.recording.at.tolist()
    key(qtbot, replay, Qt.Key.Key_Home)
    assert replay.player.at == replay.player.begin == at[0]
    key(qtbot, replay, Qt.Key.Key_Right)
    assert replay.player.at == min(each for each in at if each > at[0])
    key(qtbot, replay, Qt.Key.Key_Left)
    assert replay.player.at == at[0]
    key(qtbot, replay, Qt.Key.Key_PageUp)
    assert at[0] + (at[-1] - at[0]) // 20 <= replay.player.at < at[0] + (at[-1] - at[0]) // 15
    key(qtbot, replay, Qt.Key.Key_End)
    assert replay.player.at == replay.player.end
    key(qtbot, replay, Qt.Key.Key_Left)
    assert replay.player.at == at[-1]
    assert replay.sheet.dots.count >= 1  # what has just arrived


def test_space_plays_and_pauses_wherever_the_focus_is(qtbot, replay):
    key(qtbot, replay, Qt.Key.Key_Home, Qt.Key.Key_Space)
    begun = replay.player.at
    assert replay.player.running and "Pause" in replay.controls.run.toolTip()
    qtbot.waitUntil(lambda: replay.player.at > begun, timeout=5_000)
    view = replay.sheet.canvas.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not replay.player.running
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert replay.player.at == replay.player.begin
    qtbot.mouseClick(replay.controls.run, Qt.MouseButton.LeftButton)
    assert replay.player.running
    replay.hide()
    assert not replay.player.running
    replay.show()


def test_a_press_on_the_line_of_time_shows_that_moment(qtbot, replay):
    bar = replay.bar
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() // 2, 20))
    assert replay.player.begin < replay.player.at < int(replay.recording.at[-1])  # it has been quiet since
    assert abs(bar.place_of(replay.player.at) - bar.width() // 2) < 1.5
    qtbot.mouseMove(bar, QPoint(0, 20))
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 20))
    assert replay.player.at == replay.player.begin
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 20))


def busy_moment(page) -> int:
    """A moment at which tickets are on their way, with the time a dot takes."""
    return int(page.recording.at[len(page.recording) // 2]) + page.player.travel // 3


def test_dots_move_along_the_line_of_their_transition(replay):
    replay._go(busy_moment(replay))
    scene, recording = replay.sheet.canvas.scene, replay.recording
    found = recording.moving(replay.player.at, replay.player.travel, 100)
    drawn = [row for row in found.rows.tolist() if recording.transition[row] >= 0]
    assert replay.sheet.dots.count and drawn
    tracks = replay.sheet._tracks
    for row in drawn:
        item = scene.transitions.get(recording.transitions[recording.transition[row]])
        if item is None or recording.source[row] < 0:
            continue
        for progress in (0.0, 0.3, 0.8, 1.0):
            ((x, y),) = tracks.at(np.array([row]), np.array([progress])).tolist()
            assert distance(item.line, x, y) <= 5.1


def distance(line, x: float, y: float) -> float:
    """From a point to a polyline, by a close look at each of its runs."""
    runs = pairwise(line)
    return min(
        ((ax + (bx - ax) * t / 200 - x) ** 2 + (ay + (by - ay) * t / 200 - y) ** 2) ** 0.5
        for (ax, ay), (bx, by) in runs
        for t in range(201)
    )


def test_dots_are_painted_where_they_are_and_clicks_go_through(qtbot, replay):
    replay._go(busy_moment(replay))
    dots = replay.sheet.dots
    x, y = dots._on_screen()[0].tolist()
    picture = replay.sheet.canvas.grab().toImage()
    seen = {picture.pixelColor(int(x) + dx, int(y) + dy).name() for dx in range(-3, 4) for dy in range(-3, 4)}
    assert QColor(dots._theme.tokens.accent).name() in seen or QColor(dots._theme.tokens.drawing.heat[3]).name() in seen
    assert replay.sheet.canvas.childAt(int(x), int(y)) is not dots


def test_without_animation_tickets_are_where_they_go(qtbot, replay):
    replay._go(busy_moment(replay))
    moving = replay.sheet.dots.places.copy()
    qtbot.mouseClick(
        replay.controls.still, Qt.MouseButton.LeftButton, pos=QPoint(8, replay.controls.still.height() // 2)
    )
    assert replay.sheet.still
    recording, tracks = replay.recording, replay.sheet._tracks
    rows = recording.moving(replay.player.at, replay.player.travel, 100).rows
    assert np.allclose(replay.sheet.dots.places, tracks.at(rows, np.ones(len(rows))), equal_nan=True)
    assert not np.allclose(moving, replay.sheet.dots.places)


def test_a_card_that_is_clicked_shows_its_queue_with_names(qtbot, replay):
    moments = range(replay.player.begin, replay.player.end, (replay.player.end - replay.player.begin) // 40)
    at = max(moments, key=lambda each: replay.recording.standing(each).active)
    replay._go(at)
    counts = replay.recording.counts(at).tolist()
    place = max(
        (each for each in range(len(counts)) if not replay.recording.states[each].final), key=lambda each: counts[each]
    )
    replay.sheet.choose(replay.recording.states[place].id)
    assert replay.queue.chosen_state == place and replay.queue.list.count() == min(counts[place], 200)
    queue = replay.recording.queue(at, place)
    qtbot.waitUntil(lambda: replay._rows.get(queue[0].ticket) is not None, timeout=10_000)
    assert replay._rows[queue[0].ticket].subject in replay.queue.list.item(0).text()
    opened = []
    replay.ticket_wanted.connect(opened.append)
    replay.queue.list.setFocus()
    replay.queue.list.setCurrentRow(0)
    qtbot.keyClick(replay.queue.list, Qt.Key.Key_Return)
    assert opened == [queue[0].ticket]
    replay.queue.state.setFocus()
    qtbot.keyClick(replay.queue.state, Qt.Key.Key_Home)
    assert replay.queue.chosen_state is None and replay.sheet.selection.only is None


def test_one_ticket_is_followed_by_its_number(qtbot, replay, place):
    ticket = int(np.bincount(replay.recording.ticket).argmax())
    qtbot.mouseClick(replay.queue.number, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(replay.queue.number, str(ticket))
    qtbot.keyClick(replay.queue.number, Qt.Key.Key_Return)
    own = replay.player.recording
    desk = desks.open_existing(str(place))
    told = [each.at for each in desk.ask(GetHistory(ticket_id=ticket)) if each.kind in {"run_started", "moved"}]
    desk.close()
    assert own.at.tolist() == told and replay.player.at == told[0]
    assert replay.queue.list.count() == len(told) and f"#{ticket}" in replay.queue.heading.text()
    key(qtbot, replay, Qt.Key.Key_End)
    scene = replay.sheet.canvas.scene
    walked = {own.transitions[way] for way in own.transition.tolist() if way >= 0} & scene.transitions.keys()
    assert walked and {each for each, item in scene.transitions.items() if item.walked} == walked
    here = own.states[own.target[-1]].id
    assert scene.overlay_of(here).token
    row = replay.queue.list.visualItemRect(replay.queue.list.item(0)).center()
    qtbot.mouseClick(replay.queue.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert replay.player.at == told[0]
    replay.queue.list.setFocus()
    qtbot.keyClick(replay.queue.list, Qt.Key.Key_Escape)
    assert replay.player.recording is replay.recording and not any(item.walked for item in scene.transitions.values())


def test_a_number_that_is_not_there_is_said(qtbot, replay):
    qtbot.keyClicks(replay.queue.number, "987654")
    qtbot.mouseClick(replay.queue.follow, Qt.MouseButton.LeftButton)
    assert "987654" in replay.queue.trouble.text() and replay.queue.trouble.isVisible()
    assert replay.player.recording is replay.recording


def test_nothing_is_changed_by_looking(qtbot, replay):
    key(qtbot, replay, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right)
    document = replay.sheet.document
    assert document.read_only and not document.undo_text and not document.dirty


def test_news_is_shown_to_who_looks_at_the_present_only(qtbot, replay):
    question = replay._question
    before = replay.recording
    replay._go((replay.player.begin + replay.player.end) // 2)
    replay.offer(question, replay._key, {})
    assert not replay._asked and replay.recording is before
    key(qtbot, replay, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: replay.recording is not before, timeout=10_000)
    assert replay.player.at_end


def test_where_nothing_ever_moved_no_longer_period_is_asked_for(qtbot, replay):
    replay.offer(GetFigures(blueprint_id=replay._key, until=1), ("never",), {})
    qtbot.waitUntil(lambda: "so far" in replay.why.text(), timeout=10_000)
    assert replay.why.isVisible() and "longer" not in replay.why.text()


def test_an_empty_period_says_so(qtbot, replay):
    replay.offer(GetFigures(blueprint_id=replay._key, since=0, until=1), ("other",), {})
    qtbot.waitUntil(lambda: "Nothing moved" in replay.why.text(), timeout=10_000)
    assert replay.why.isVisible()


def test_both_looks(qtbot, replay, theme):
    replay._go(busy_moment(replay))
    theme.changed.emit()
    assert not replay.grab().isNull()
    assert dots_module.MOST_DOTS >= 1_000

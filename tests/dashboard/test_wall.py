"""The wall: what is done elsewhere is seen on it, and what it cannot know it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from designer import desks
from designer.dashboard.wall import LATER, LiveWall
from runtime.messages.replay import GetReplay
from runtime.messages.tickets import ForceMove, GetTicket, ListTickets
from tests.dashboard.test_repaints import Paints
from tests.workspaces.conftest import NOW


class Clock:
    """The present, moved by hand; the desk's own clock stands at NOW."""

    def __init__(self) -> None:
        self.now = NOW + LATER

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock(watch):
    watch._clock = clock = Clock()
    return clock


@pytest.fixture
def wall(qtbot, watch, clock):
    qtbot.mouseClick(watch.wall, Qt.MouseButton.LeftButton)
    wall = watch.findChild(LiveWall)
    qtbot.waitUntil(lambda: wall._recording is not None, timeout=10_000)
    yield wall
    if isValid(wall):
        wall.close()


def counted(wall):
    """The number on each card, by the state's name."""
    shown = wall.sheet.canvas.scene.overlay_of
    return {each.name: shown(each.id).count for each in wall.sheet.document.blueprint.states}


def stands(place, blueprint):
    """The tickets under way in each state, as the desk lists them."""
    desk = desks.open_existing(str(place))
    rows = [row for row in desk.ask(ListTickets(live=True, limit=200)).rows if row.blueprint_id == blueprint.id]
    desk.close()
    return {each.name: sum(row.state == each.id for row in rows) for each in blueprint.states if not each.final}


class LowScreen:
    """A full-HD screen on which everything is twice as large."""

    @staticmethod
    def geometry():
        return QRect(0, 0, 960, 540)


def test_on_a_low_screen_the_drawing_has_most_of_it(qtbot, watch, clock, monkeypatch):
    monkeypatch.setattr(LiveWall, "_screen", property(lambda _wall: LowScreen))
    qtbot.mouseClick(watch.wall, Qt.MouseButton.LeftButton)
    wall = watch.findChild(LiveWall)
    qtbot.waitUntil(lambda: wall._recording is not None, timeout=10_000)
    wall.showNormal()
    wall.resize(960, 540)
    qtbot.waitUntil(lambda: wall.sheet.height() > 540 * 0.6)
    wall.close()


def test_it_covers_a_screen_and_escape_leaves_it(qtbot, watch, wall):
    assert wall.isFullScreen() and wall.isWindow()
    qtbot.mouseClick(watch.wall, Qt.MouseButton.LeftButton)
    assert watch.findChildren(LiveWall) == [wall]  # it is there already
    qtbot.keyClick(wall, Qt.Key.Key_F11)
    assert not wall.isFullScreen()
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.isVisible()


def test_it_counts_as_the_desk_does(watch, wall, place):
    there = stands(place, wall.sheet.document.blueprint)
    assert sum(there.values())
    assert {name: count for name, count in counted(wall).items() if name in there} == there
    assert wall.title.text() == watch.title.name.text()
    assert wall.standing.values[0].text() == str(sum(there.values()))


def test_a_move_made_elsewhere_is_seen_on_its_way(qtbot, wall, clock, place):
    wall.sheet.still = False
    blueprint, before = wall.sheet.document.blueprint, counted(wall)
    desk = desks.open_existing(str(place))
    row = next(each for each in desk.ask(ListTickets(live=True, limit=200)).rows if each.blueprint_id == blueprint.id)
    there = next(each for each in blueprint.states if not each.final and each.id != row.state)
    version = desk.ask(GetTicket(ticket_id=row.id)).version
    desk.do(ForceMove(ticket_id=row.id, expected_version=version, state=there.id, reason="It must be."))
    desk.close()
    qtbot.waitUntil(lambda: row.id in wall._recording.ticket[wall._recording.at >= NOW], timeout=10_000)
    moved = int(wall._recording.at[wall._recording.ticket == row.id].max())
    clock.now = moved + LATER + 700
    wall._show_now()
    assert wall.sheet.dots.count and counted(wall)[there.name] == before[there.name] + 1
    clock.now = moved + 3 * LATER
    wall._show_now()
    assert wall.sheet.dots.count == 0 and wall._beat.interval() > 100


def test_all_are_shown_in_turn(qtbot, watch, wall):
    assert wall.choice.count() == len(wall._summaries) + 1
    wall.choice.setCurrentIndex(0)
    wall.choice.activated.emit(0)
    names = []
    for _ in wall._summaries:
        before = wall.title.text()
        qtbot.waitUntil(lambda: wall._recording is not None, timeout=10_000)
        names.append(wall.title.text())
        wall._turn.timeout.emit()  # half a minute later
        qtbot.waitUntil(lambda before=before: wall.title.text() != before, timeout=10_000)
    assert sorted(names) == sorted(each.name for each in wall._summaries)


def test_a_desk_that_does_not_answer_is_told_and_what_was_known_stays(qtbot, watch, wall, monkeypatch):
    before = counted(wall)
    failing = lambda kind: kind is GetReplay  # noqa: E731
    monkeypatch.setattr(watch.questions, "failing", failing)
    wall._show_now()
    assert wall.trouble.isVisible() and "does not answer" in wall.trouble.text() and counted(wall) == before
    monkeypatch.undo()
    wall._show_now()
    assert not wall.trouble.isVisible()


def test_a_ticket_over_its_limit_burns_and_says_so(qtbot, wall, place):
    recording = wall._recording
    late = {state.name for state, n in zip(recording.states, recording.late(wall._clock() - LATER), strict=True) if n}
    shown = wall.sheet.canvas.scene.overlay_of
    told = {each.name for each in wall.sheet.document.blueprint.states if "over limit" in shown(each.id).metric}
    final = {state.name for state in recording.states if state.final}
    assert told == late - final


def test_where_nothing_moves_only_the_clock_is_painted(qtbot, wall, clock):
    wall._beat.stop()
    wall._show_now()
    painted = Paints(drawing=wall.sheet.canvas.view.viewport(), line=wall.standing)
    for _ in range(3):
        QApplication.processEvents()
    painted.begin()
    for _ in range(3):
        clock.now += 1_000
        wall._show_now()
        QApplication.processEvents()
    assert painted.counts["line"] and not painted.counts["drawing"]


def test_it_ends_with_watch(qtbot, watch, wall):
    watch.end()
    assert not wall.isVisible()

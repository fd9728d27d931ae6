"""Watch where interface and letters are doubled on a usual screen: 960 by 520 pixels, the window's own parts taken off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

LEFT = Qt.MouseButton.LeftButton
SMALL = (900, 470)


@pytest.fixture
def small(qtbot, watch):
    watch.resize(*SMALL)
    qtbot.waitUntil(lambda: watch.height() == SMALL[1])
    return watch


def test_filters_keep_to_one_line_and_what_narrows_stays_in_sight(qtbot, small):
    filters = small.filters
    assert filters.more.isVisible() and not filters.priority.isVisible()
    low = filters.height()
    qtbot.mouseClick(filters.more, LEFT)
    qtbot.waitUntil(filters.priority.isVisible)
    filters.priority.setFocus()
    qtbot.keyClick(filters.priority, Qt.Key.Key_Down)
    qtbot.mouseClick(filters.more, LEFT)
    assert filters.priority.isVisible()
    qtbot.mouseClick(filters.clear, LEFT)
    qtbot.waitUntil(lambda: not filters.priority.isVisible() and filters.height() == low)


def test_in_a_large_window_every_filter_is_there(qtbot, small):
    small.resize(1_300, 1_000)
    qtbot.waitUntil(small.filters.priority.isVisible)
    assert not small.filters.more.isVisible()


def test_every_page_is_in_a_menu_where_tabs_have_no_room(qtbot, small):
    pages = small.tabs.all_pages
    assert pages.button.isVisible()
    assert small.tabs.tabBar().accessibleName() == "Pages", "said where Tab comes to them"
    pages.menu.aboutToShow.emit()
    named = {action.text(): action for action in pages.menu.actions()}
    assert list(named) == [small.tabs.tabText(place) for place in range(small.tabs.count())]
    named["Replay"].trigger()
    assert small.tabs.page_name == "replay"
    small.resize(1_600, 1_000)
    qtbot.waitUntil(lambda: not pages.button.isVisible())


def test_replay_shows_the_drawing_or_the_queue(qtbot, small):
    small.tabs.go_to("replay")
    page = small.replay
    qtbot.waitUntil(lambda: page.recording is not None)
    assert page.sheet.isVisible() and not page.queue.isVisible()
    assert page.sheet.height() > SMALL[1] // 2
    qtbot.mouseClick(page.controls.queue, LEFT)
    qtbot.waitUntil(lambda: page.queue.isVisible() and not page.sheet.isVisible())
    small.resize(1_300, 1_000)
    qtbot.waitUntil(lambda: page.queue.isVisible() and page.sheet.isVisible())
    assert not page.controls.queue.isVisible()

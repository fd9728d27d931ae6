"""Work where the interface is set to twice its size on an ordinary screen: everything fits, and stays within reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton

from tests.agent.conftest import *  # noqa: F403  the agent's workspace on a real desk
from tests.agent.test_voting import asked  # noqa: F401
from tests.looks.test_work import dialogs, faults, happened, opened_on  # noqa: F401

pytestmark = [pytest.mark.usefixtures("language"), pytest.mark.slow]

SMALLEST = (885, 440)
"""What a window of 960 by 520 leaves to a workspace."""


@pytest.fixture
def smallest(work, happened):  # noqa: F811
    work.resize(*SMALLEST)
    return work


def _in_sight(work, button) -> bool:
    """Whether all of it is seen without scrolling."""
    seen = button.visibleRegion().boundingRect()
    place = QRect(button.mapTo(work, QPoint()), button.size())
    return seen.size() == button.size() and work.rect().contains(place)


def test_every_list_fits_in_the_smallest_window(qtbot, smallest):
    assert faults(qtbot, "list", smallest) == []
    for key in ("approvals", "tasks", "view:all_unsolved"):
        smallest.places.choose(key)
        assert faults(qtbot, key, smallest) == []


def test_what_is_done_to_many_fits_in_the_smallest_window(qtbot, smallest):
    smallest.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: smallest.panel.model.rowCount() > 5)
    smallest.panel.table.selectAll()
    qtbot.waitUntil(smallest.panel.bulk.isVisible)
    assert faults(qtbot, "bulk bar", smallest) == []


@pytest.mark.parametrize("standing", ["parallel", "snoozed", "busy"])
def test_a_ticket_and_its_ways_on_are_in_sight(qtbot, smallest, happened, standing):  # noqa: F811
    opened_on(qtbot, smallest, happened[standing])
    assert faults(qtbot, standing, smallest) == []
    assert not smallest.panel.table.horizontalScrollBar().isVisible()
    if standing == "busy":
        buttons = smallest.page.strip.buttons
        qtbot.waitUntil(lambda: all(_in_sight(smallest, button) for button in buttons))


def test_every_part_of_a_ticket_fits_in_the_smallest_window(qtbot, smallest, happened):  # noqa: F811
    opened_on(qtbot, smallest, happened["busy"])
    page = smallest.page
    for part in (page.tasks, page.links, page.history):
        page.tabs.setCurrentWidget(part)
        assert faults(qtbot, type(part).__name__, smallest) == []
    page.head.details.click()
    assert faults(qtbot, "details", smallest) == []
    for public in (True, False):
        page._write(public=public)
        qtbot.waitUntil(page.reply.text.isVisible)
        assert faults(qtbot, "reply", smallest) == []
        assert _in_sight(smallest, page.reply.send)


def test_an_approval_fits_with_all_that_was_filled_in(qtbot, work, asked):  # noqa: F811
    work.resize(*SMALLEST)
    work.places.choose("approvals")
    table = work.panel.approvals
    qtbot.waitUntil(lambda: table.isVisible() and len(table.buttons) == 1)
    assert faults(qtbot, "approval", work) == []
    assert not table.horizontalScrollBar().isVisible()
    assert table.columnWidth(0) > 110, "which ticket it is about is readable"
    assert len(work.page.strip.approvals.findChildren(QPushButton)) == 3
    strip = work.page.strip
    assert strip.buttons and strip.approvals.mapTo(strip, QPoint()).y() < strip.buttons[0].mapTo(strip, QPoint()).y()


HALF_A_SCREEN = (960, 500)
"""What a full-HD screen leaves to a dialog there, with a bar of the system's."""


def test_no_dialog_needs_more_than_the_screen_has(qtbot, smallest, happened):  # noqa: F811
    opened_on(qtbot, smallest, happened["busy"])
    needed = {}
    for name, begin in dialogs(smallest):
        begin()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=10_000)
        dialog = QApplication.activeModalWidget()
        needed[name] = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        dialog.reject()
        qtbot.waitUntil(lambda dialog=dialog: QApplication.activeModalWidget() is not dialog)
    width, height = HALF_A_SCREEN
    assert {name: size for name, size in needed.items() if size.width() > width or size.height() > height} == {}

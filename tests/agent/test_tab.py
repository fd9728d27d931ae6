"""Tab comes round to everything at the agent's desk, from the search line to the reply and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from designer.widgets.focus import lead


def passed(whole: QWidget) -> Iterator[QWidget]:
    """What Tab passes, beginning with a widget."""
    yield whole
    each = whole.nextInFocusChain()
    while each is not whole:
        yield each
        each = each.nextInFocusChain()


def stops(widgets) -> set[QWidget]:
    """Those of them at which it stops."""
    return {each for each in widgets if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus}


def test_tab_comes_to_everything_of_the_agents_desk(work, opened):
    inside = {each for each in work.findChildren(QWidget) if each.window() is work}
    there = stops(inside)
    assert {work.search.line, work.places, work.panel.table, opened.reply.text} <= there
    assert not there - stops(passed(work.search.line))


def test_a_list_comes_before_its_ticket_and_the_ticket_before_its_reply(work, opened):
    way = list(passed(work.search.line))
    places = [way.index(each) for each in (work.places, work.panel.table, opened.strip, opened.reply.text)]
    assert places == sorted(places)


@pytest.fixture
def whole(qtbot):
    """With a menu that came before all that is seen."""
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.menu, whole.lines = QMenu(whole), [QLineEdit(), QLineEdit()]
    column = QVBoxLayout(whole)
    for line in whole.lines:
        column.addWidget(line)
    return whole


def test_a_whole_with_a_menu_leads_to_a_part_of_it_and_stays_in_the_order_of_tab(qtbot, whole):
    window, before = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    lead(whole, whole.lines[1])
    column = QVBoxLayout(window)
    column.addWidget(before)
    column.addWidget(whole)
    assert [each for each in passed(window) if isinstance(each, QLineEdit)] == [before, *whole.lines]
    with qtbot.waitExposed(window):
        window.show()
    whole.setFocus()
    assert window.focusWidget() is whole.lines[1]

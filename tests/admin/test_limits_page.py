"""The table of all limits on a real desk: what it says is what the desk counts, and a row leads to its state."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from runtime.messages.calendars import ListLimits


@pytest.fixture
def limits(qtbot, page):
    found = page("limits")
    qtbot.waitUntil(lambda: found.table.rowCount() > 0, timeout=10_000)
    return found


def shown(page):
    table = page.table
    return [[table.item(row, at).text() for at in range(table.columnCount())] for row in range(table.rowCount())]


def test_every_limit_in_force_is_a_row_with_its_tickets(limits, other):
    found = other.ask(ListLimits())
    rows = shown(limits)
    assert len(rows) == len(found) > 10
    for limit, row in zip(found, rows, strict=True):
        assert limit.blueprint_name in row[0] and str(limit.allows.amount) in row[2]
        assert row[1] == (limit.state_name or "(the whole Blueprint)")
        assert [row[7], row[8]] == [str(number) if number else "–" for number in (limit.tickets, limit.over)]
    assert any(limit.over for limit in found), "thirty tickets left something late"


def test_it_is_searched_by_any_of_its_words(qtbot, limits):
    before = limits.table.rowCount()
    qtbot.keyClicks(limits.search, "shipping")
    assert [row[1] for row in shown(limits)] == ["Shipping"]
    limits.search.clear()
    qtbot.keyClicks(limits.search, "a")
    qtbot.keyClick(limits.search, Qt.Key.Key_Backspace)
    assert limits.table.rowCount() == before


def test_return_leads_to_the_state_where_it_is_drawn(qtbot, limits, manage):
    wanted = []
    manage.state_wanted.connect(lambda blueprint, state: wanted.append((blueprint, state)))
    assert not limits.open_button.isEnabled()
    row = next(at for at, row in enumerate(shown(limits)) if row[1] == "Inspection")
    limits.table.setFocus()
    limits.table.setCurrentCell(row, 0)
    qtbot.keyClick(limits.table, Qt.Key.Key_Return)
    qtbot.mouseClick(limits.open_button, Qt.MouseButton.LeftButton)
    assert wanted == [("returns", "inspection")] * 2


def test_counting_anew_keeps_the_row_that_was_chosen(qtbot, limits):
    limits.choose("returns", "inspection")
    before = limits.table.currentRow()
    with qtbot.waitSignal(limits.table.model().dataChanged, timeout=10_000):
        qtbot.mouseClick(limits.refresh_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: limits.table.selectionModel().selectedRows()[0].row() == before)

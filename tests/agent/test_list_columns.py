"""The columns of a list: what a narrow one leaves out comes back with the room, and with another list."""

from __future__ import annotations

from PySide6.QtCore import Qt


def _shown(table):
    header, model = table.horizontalHeader(), table.tickets
    places = [place for place in range(header.count()) if not table.isColumnHidden(place)]
    return {model.headerData(place, Qt.Orientation.Horizontal): table.columnWidth(place) for place in places}


def test_another_list_shows_its_own_columns_after_a_narrow_one(qtbot, work, opened):
    table = work.panel.table
    work.resize(1_000, 600)
    qtbot.waitUntil(lambda: "Assignee" not in _shown(table))
    work.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: table.tickets.columnCount() == 5 and "Time left" in _shown(table))
    work.page.close_ticket()
    work.resize(1_600, 900)
    qtbot.waitUntil(lambda: "Assignee" in _shown(table))
    qtbot.waitUntil(lambda: table.tickets.line(0) is not None)
    line = table.tickets.line(0)
    name = table.fontMetrics().horizontalAdvance(work.names.person(line.ticket.assignee) or "Assignee")
    qtbot.waitUntil(lambda: _shown(table)["Assignee"] > name)
    assert sum(_shown(table).values()) <= table.viewport().width()


def test_the_places_make_room_for_a_ticket_in_a_narrow_window(qtbot, work, opened):
    assert work.places.isVisible()
    work.resize(890, 430)
    qtbot.waitUntil(lambda: not work.places.isVisible())
    assert opened.width() > 500
    qtbot.keyClick(work, Qt.Key.Key_G)
    qtbot.waitUntil(work.places.hasFocus)
    work.places.choose("view:unassigned")
    assert work.places.isVisible(), "they stay for whoever asked for them"
    opened.close_ticket()
    assert work.places.isVisible()

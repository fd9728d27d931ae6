"""What nobody has asked for yet is not worked out: sizes of cells that are not the widest, words of cells nobody reads."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyledItemDelegate

from designer import words
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.heat_grid import HeatGrid
from designer.dashboard.ticket_list import TicketList
from runtime.messages.behind import CountedTickets
from tests.designer.fake_desk import counted

NAMES = ("New", "Waiting for the customer", "Open", "With the supplier abroad", "Solved")


class Sized(QStyledItemDelegate):
    """Counts who is asked for a size."""

    asked = 0

    @override
    def sizeHint(self, option, index):
        self.asked += 1
        return super().sizeHint(option, index)


class Names(FigureTable[tuple[str, int]]):
    first_sorted = 1

    @override
    def columns(self):
        return (
            Column("State", "", lambda row: row[0], lambda row: row[0], number=False),
            Column("Tickets", "", lambda row: f"{row[1]:,}", lambda row: row[1]),
        )


@pytest.fixture
def table(qtbot):
    table = Names()
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.setItemDelegate(Sized(table))
    table.show_rows([(name, 9 ** (at + 1)) for at, name in enumerate(NAMES)])
    table.show()
    return table


def needed(table):
    """What each column needs, and what the widest of its cells says it does."""
    return [each.cells for each in table._needs], [table.sizeHintForColumn(at) for at in range(2)]


def test_a_column_is_as_wide_as_its_widest_cell_needs_and_only_that_one_is_asked(table):
    assert table.itemDelegate().asked == 2
    assert needed(table)[0] == needed(table)[1]


def test_it_stays_so_in_another_order_and_with_other_rows(table):
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.show_rows([(name[::-1] * 2, 10**at) for at, name in enumerate(NAMES)])
    assert needed(table)[0] == needed(table)[1]
    table.show_rows([])
    assert needed(table)[0] == [0, 0]


def test_only_the_cell_that_is_read_is_put_in_words_and_as_they_are_by_then(qtbot, theme):
    grid, read = HeatGrid(theme), []

    def said(of):
        return lambda row, column: read.append((row, column)) or f"{of} in {row}, {column}"

    qtbot.addWidget(grid)
    grid.resize(300, 200)
    heat = [[0.5, 1.0], [0.0, 0.25]]
    grid.show_cells(["Mon", "Tue"], ["0", "12"], heat, said(2))
    grid.show()
    assert not read
    grid.show_cells(["Mon", "Tue"], ["0", "12"], heat, said(4))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key)
    assert read == [(0, 0), (1, 0)]
    assert grid._said(1, 1) == "4 in 1, 1"


def test_the_whole_of_a_ticket_is_put_together_for_whoever_asks(qtbot, monkeypatch):
    told, asked = TicketList(), []
    qtbot.addWidget(told)
    whole = told._whole
    monkeypatch.setattr(told, "_whole", lambda each: asked.append(each) or whole(each))
    ended = 1_700_000_000_000
    one = counted(7, "Late").having(at=ended)
    told.show_tickets(CountedTickets(counted=1, tickets=(one,)), {"t1": "Workshop"})
    told.show()
    item = told.list.item(0)
    assert "Workshop" in item.text()
    assert not asked
    assert words.moment(ended) in item.toolTip()
    assert asked == [one]

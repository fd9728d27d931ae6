"""Escalations where there is little room: no title and no moment is cut, and nothing empty takes room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.dashboard.escalations_table import EscalationsTable
from runtime.messages.escalations import Escalation, Urgency
from runtime.model.events import Scope
from runtime.model.values import HOUR

NOW = 1_790_000_000_000
WHEN, SEEN_BY = 2, 6


def escalation(event, *, seen_by=None):
    return Escalation(
        event=event, what=Urgency.BROKEN, scope=Scope.VISIT, at=NOW - event * HOUR, due=NOW - 2 * event * HOUR,
        ticket_id=2_700 + event, subject="Le bureau est trop grand pour la pièce", department="d", team="t",
        assignee="a", priority=2, blueprint_id="b", state="s", state_name="Awaiting the parcel of the customer",
        here=True, seen_by=seen_by,
    )  # fmt: skip


@pytest.fixture
def table(qtbot, theme):
    table = EscalationsTable()
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    return table


@pytest.mark.parametrize("width", [460, 520, 600, 700, 900, 1_200])
@pytest.mark.parametrize("seen_by", [None, "Camille Roux"])
def test_titles_and_moments_are_whole_in_any_room(qtbot, table, width, seen_by):
    table.resize(width, 300)
    found = [escalation(at, seen_by=seen_by) for at in range(1, 6)]
    table.show_escalations(found, {"a": "Inès Fabre", "Camille Roux": "Camille Roux"}, NOW)
    titles, model = table.horizontalHeader(), table.model()
    for column in range(1, model.columnCount()):
        if not table.isColumnHidden(column):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            needed = max(map(titles.fontMetrics().horizontalAdvance, title.split("\n")))
            assert titles.sectionSize(column) >= needed, title
    if not table.isColumnHidden(WHEN):
        moment = model.index(0, WHEN).data()
        assert titles.sectionSize(WHEN) >= table.fontMetrics().horizontalAdvance(moment)
    else:
        assert "When:" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole), "the row tells it"


def test_nobody_saw_any_so_no_column_says_who(table):
    table.resize(900, 300)
    table.show_escalations([escalation(1)], {}, NOW)
    assert table.isColumnHidden(SEEN_BY)
    table.show_escalations([escalation(1), escalation(2, seen_by="camille")], {"camille": "Camille"}, NOW)
    assert not table.isColumnHidden(SEEN_BY)


def test_where_a_ticket_rests_is_said_of_a_broken_promise_too(table):
    promise = escalation(1).having(scope=Scope.SLA, metric="resolution")
    assert table.rests(promise) == "Awaiting the parcel of the customer"
    assert table.rests(promise.having(here=False)) == "done meanwhile"
    assert table.rests(promise.having(state=None, state_name=None)) == "–"

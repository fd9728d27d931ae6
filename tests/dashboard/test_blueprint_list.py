"""The list of Blueprints: what is chosen is in view, and news scroll nothing away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.dashboard.blueprint_list import SUB_ROLE, BlueprintList, first_looked_at
from runtime.messages.blueprints import Activity, BlueprintSummary


def summaries(count):
    return tuple(
        BlueprintSummary(
            id=f"b{n}",
            name=f"Blueprint {n}",
            department=None,
            activity=Activity.ACTIVE,
            rank=n,
            version=1,
            draft_revision=None,
            active=n,
        )
        for n in range(count)
    )


@pytest.fixture
def listed(qtbot):
    made = BlueprintList()
    qtbot.addWidget(made)
    made.resize(230, 160)
    with qtbot.waitExposed(made):
        made.show()
    made.show_blueprints(summaries(12))
    return made


def test_what_is_chosen_from_elsewhere_is_scrolled_to(listed):
    listed.choose("b11")
    assert listed.current.id == "b11"
    assert listed.viewport().rect().intersects(listed.visualRect(listed.currentIndex()))


def test_news_leave_the_list_where_it_was_scrolled_to(listed):
    bar = listed.verticalScrollBar()
    bar.setValue(bar.maximum())
    stood = bar.value()
    assert stood > 0
    listed.show_blueprints(summaries(13))
    assert bar.value() == stood


def test_how_many_are_over_the_limit_stands_under_the_name(listed):
    calm, late = summaries(2)
    listed.show_blueprints((calm.having(late=0), late.having(late=4)))
    texts = [(index.data(SUB_ROLE), index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows(listed)]
    assert texts[0] == ("version 1, active", "Blueprint 0, 0 active ticket(s), version 1, active")
    assert texts[1] == ("4 over the limit", "Blueprint 1, 1 active ticket(s), 4 over the limit, version 1, active")
    assert rows(listed)[1].data(Qt.ItemDataRole.ToolTipRole) == "Blueprint 1\nversion 1, active"


def rows(listed):
    return [listed.model().index(row) for row in range(listed.model().rowCount())]


def test_at_first_the_one_that_was_looked_at_last_is_chosen_or_else_the_one_with_most_late_tickets(listed):
    draft, calm, late, later = summaries(4)
    found = draft.having(version=None, late=0), calm.having(late=0), late.having(late=2), later.having(late=1)
    assert first_looked_at(found, calm.id) == calm.id
    assert first_looked_at(found, "gone") == late.id
    assert first_looked_at(found[:2], "") == calm.id, "what was never published has no figures"
    assert first_looked_at((), "") == ""
    busy = later.having(late=0, active=9)
    assert first_looked_at((calm.having(late=0, active=2), busy), "") == busy.id, "none is late: where most are"
    listed.show_blueprints(())
    listed.first = late.id
    listed.show_blueprints(found)
    assert listed.current.id == late.id
    listed.first = calm.id
    listed.show_blueprints(found)
    assert listed.current.id == late.id, "what was chosen stays so"

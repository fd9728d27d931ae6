"""The list of Blueprints: what is chosen is in view, and news scroll nothing away."""

from __future__ import annotations

import pytest

from designer.dashboard.blueprint_list import BlueprintList
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

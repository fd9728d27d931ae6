"""The owner of a desk, for whom nothing waits, is shown where the work is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def person():
    return "owner"


@pytest.fixture
def empty(qtbot, work):
    place = work.panel.empty
    qtbot.waitUntil(lambda: place.isVisible() and place.somebody.isVisible())
    return place


def test_somebody_else_is_offered_with_the_reason(qtbot, work, empty):
    assert "Nothing waits for you" in empty.text()
    assert "belong to agents" in empty.text()
    qtbot.mouseClick(empty.somebody, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.working_as.people.view().isVisible())
    work.working_as.people.hidePopup()
    names = [work.working_as.people.itemText(place) for place in range(work.working_as.people.count())]
    assert "Inès Fabre" in names


def test_the_views_are_one_click_away(qtbot, work, empty):
    qtbot.waitUntil(lambda: "view:all_unsolved" in work.places._items)
    qtbot.mouseClick(empty.views, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.places.current == "view:all_unsolved" and work.panel.table.current is not None)
    work.places.choose("approvals")
    qtbot.waitUntil(empty.isVisible)
    assert not empty.views.isVisible()


def test_where_people_sign_in_nobody_takes_anothers_place(qtbot, work, empty):
    setup = work.catalogue.setup
    work.catalogue.learn(setup.having(settings=setup.settings.having(people_sign_in=True)))
    assert not empty.somebody.isVisible()
    assert "belong to agents" not in empty.text()


def test_who_is_in_a_team_is_not_sent_to_work_as_somebody_else(work, empty):
    setup = work.catalogue.setup
    team = setup.teams[0]
    work.catalogue.learn(setup.having(teams=(team.having(members=(*team.members, "owner")), *setup.teams[1:])))
    assert not empty.somebody.isVisible()
    assert empty.views.isVisible()
    assert "belong to agents" not in empty.text()


def test_it_stands_on_the_ground_of_the_list(qtbot, work, empty):
    """Not as a grey box in a white room."""

    def grounds():
        seen, corner = work.panel.grab().toImage(), empty.mapTo(work.panel, empty.rect().topLeft())
        ratio = seen.devicePixelRatio()
        return {seen.pixelColor(round((corner.x() + 4) * ratio), round(y * ratio)).name() for y in (4, corner.y() + 4)}

    qtbot.waitUntil(lambda: len(grounds()) == 1)

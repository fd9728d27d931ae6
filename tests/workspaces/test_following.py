"""Two owners at one draft: what the other one saves is seen, and disturbs nobody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from designer.widgets.bar import Bar
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Showing
from runtime.desk.door import open_desk
from runtime.messages.blueprints import GetDraft, SaveDraft
from runtime.messages.migration import DiscardDraft
from runtime.model import edits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def other(place):
    desk = open_desk(str(place))
    yield desk
    desk.close()


@pytest.fixture
def theirs(other, design):
    """Somebody else saves another name of a state; the feed would ask for the list then, as `refresh` does."""

    def save(key: str, name: str) -> None:
        draft = other.ask(GetDraft(blueprint_id=design.opened.blueprint_id))
        drawn = edits.rename_state(draft.blueprint, key, name)
        other.do(SaveDraft(blueprint=drawn, expected_revision=draft.revision))

    return save


def _name(design, key):
    return design.document.blueprint.states_by_id[key].name


def test_what_another_owner_saves_is_shown_and_said(qtbot, design, theirs):
    key = design.document.blueprint.states[0].id
    theirs(key, "Theirs")
    design.refresh()
    qtbot.waitUntil(lambda: _name(design, key) == "Theirs", timeout=10_000)
    assert "Owner" in design.status.text()
    assert "Theirs" in design.status.text()
    assert design.opened.settled


def test_what_is_drawn_next_joins_it_without_a_question(qtbot, design, theirs, other):
    one, two = (state.id for state in design.document.blueprint.states[:2])
    theirs(one, "Theirs")
    design.refresh()
    qtbot.waitUntil(lambda: _name(design, one) == "Theirs", timeout=10_000)
    design.document.apply("Rename", edits.rename_state(design.document.blueprint, two, "Mine"))
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    kept = other.ask(GetDraft(blueprint_id=design.opened.blueprint_id)).blueprint
    assert [kept.states_by_id[key].name for key in (one, two)] == ["Theirs", "Mine"]
    design.document.undo()
    assert _name(design, one) == "Theirs"


def test_a_drag_under_way_is_not_disturbed(qtbot, design, theirs):
    key, view = design.document.blueprint.states[0].id, design.canvas.view
    place = design.document.blueprint.drawing.places[key]
    at = view.mapFromScene(QPointF(place.x + 60, place.y + 20))
    QTest.mousePress(view.viewport(), LEFT, pos=at)
    for step in (10, 30, 60):
        QTest.mouseMove(view.viewport(), at + type(at)(step, 0))
    assert view.gesture is not None
    theirs(key, "Theirs")
    design.refresh()
    qtbot.waitUntil(lambda: design._summaries[0].draft_revision > design.opened.revision, timeout=10_000)
    assert view.gesture is not None
    assert _name(design, key) != "Theirs"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=at)
    qtbot.waitUntil(lambda: _name(design, key) == "Theirs", timeout=10_000)


def test_a_draft_that_somebody_threw_away_gives_way_to_the_version(qtbot, design, other):
    key = design.opened.blueprint_id
    other.do(DiscardDraft(blueprint_id=key, expected_revision=design.opened.revision))
    design.refresh()
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    assert design.banner.isVisible()


def test_a_draft_that_was_just_begun_is_not_taken_for_one_thrown_away(qtbot, design, other):
    """The list of drafts is older than the draft until the feed has told of it: no gesture brings it anew meanwhile."""
    key = design.opened.blueprint_id
    other.do(DiscardDraft(blueprint_id=key, expected_revision=design.opened.revision))
    design.refresh()
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    design.opened.draft_as(design.document.blueprint)
    qtbot.waitUntil(lambda: design.opened.keeper is not None, timeout=10_000)
    begun = design.opened.keeper
    design.canvas.view.gesture_ended.emit()
    assert design.opened.keeper is begun


def test_a_choice_put_off_stays_in_sight_with_the_way_back(qtbot, design, theirs):
    key = design.document.blueprint.states[0].id
    theirs(key, "Theirs")
    design.document.apply("Rename", edits.rename_state(design.document.blueprint, key, "Mine"))
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.CONFLICT, timeout=10_000)
    assert design.divided.isVisible()
    with qtbot.waitSignal(design.divided.decision_wanted):
        qtbot.mouseClick(design.divided.decide, LEFT)
    design.opened.keeper.settle(design.opened.revision + 1)
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    assert not design.divided.isVisible()


def test_a_narrow_bar_has_its_buttons_under_the_sentence(qtbot, design):
    bar: Bar = design.stranded
    bar.text.setText("Some tickets rest in a state that the draft no longer has, and nothing happens to them now. " * 2)
    bar.show()
    qtbot.waitUntil(lambda: bar.undo.y() < bar.text.geometry().bottom())
    design.resize(960, 520)
    qtbot.waitUntil(lambda: bar.undo.y() > bar.text.geometry().bottom())
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())


def test_a_draft_that_was_saved_offers_nothing_anew(qtbot, design):
    """Cards and lists of the inspector follow the catalogue: one that is open would close."""
    told = []
    qtbot.waitUntil(lambda: design.catalogue.in_force() is not None, timeout=10_000)
    design.catalogue.changed.connect(lambda: told.append(True))
    key = design.document.blueprint.states[0].id
    design.document.apply("Rename", edits.rename_state(design.document.blueprint, key, "Mine"))
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    design.refresh()
    qtbot.waitUntil(lambda: design._summaries[0].draft_revision == design.opened.revision, timeout=10_000)
    assert not told

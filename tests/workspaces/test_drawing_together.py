"""Two windows at one Blueprint: who else draws it is said under the drawing, within two seconds, while they are there."""

from __future__ import annotations

import pytest

from runtime.desk.door import open_desk
from runtime.messages.blueprints import DeleteBlueprint, ListBlueprints
from runtime.messages.presence import ListDrawing, TellDrawing
from runtime.model import edits
from runtime.model.blueprint import Blueprint

SOON_MS = 2_000
THEIRS = "a-window-of-camille"


@pytest.fixture
def other(place):
    desk = open_desk(str(place), person_id="camille-roux")
    yield desk
    desk.close()


def seen_by(other):
    return [(each.blueprint_id, each.writing) for each in other.ask(ListDrawing(program=THEIRS))]


def test_what_is_open_here_is_told_there_and_that_it_is_drawn(qtbot, design, other):
    key, document = design.opened.blueprint_id, design.document
    qtbot.waitUntil(lambda: seen_by(other) == [(key, False)], timeout=20_000)
    state = document.blueprint.states[0].id
    document.apply("Rename", edits.rename_state(document.blueprint, state, "Mine"))
    qtbot.waitUntil(lambda: seen_by(other) == [(key, True)], timeout=20_000)
    design.together.presence._resting.timeout.emit()
    qtbot.waitUntil(lambda: seen_by(other) == [(key, False)], timeout=20_000)


def test_another_blueprint_is_told_in_its_place(qtbot, design, other):
    first = design.opened.blueprint_id
    another = next(each.id for each in other.ask(ListBlueprints()) if each.id != first)
    qtbot.waitUntil(lambda: seen_by(other) == [(first, False)], timeout=20_000)
    design.opened.open(another)
    qtbot.waitUntil(lambda: seen_by(other) == [(another, False)], timeout=20_000)


def test_a_blueprint_that_is_begun_is_told_once_the_desk_has_it(qtbot, design, other):
    design.begin_with(Blueprint(id="begun", name="Begun"))
    qtbot.waitUntil(lambda: seen_by(other) == [("begun", False)], timeout=20_000)
    other.do(DeleteBlueprint(blueprint_id="begun"))
    design.refresh()
    qtbot.waitUntil(lambda: seen_by(other) != [("begun", False)], timeout=20_000)


def test_who_comes_is_shown_by_name_and_who_leaves_is_not(qtbot, design, other):
    here, key = design.together.here, design.opened.blueprint_id
    assert here.isHidden()
    other.do(TellDrawing(program=THEIRS, blueprint_id=key))
    qtbot.waitUntil(here.isVisible, timeout=20_000)
    assert here.label.text() == "Camille Roux has this Blueprint open"
    other.do(TellDrawing(program=THEIRS, blueprint_id=key, writing=True))
    qtbot.waitUntil(lambda: here.label.text() == "Camille Roux is drawing here", timeout=20_000)
    other.do(TellDrawing(program=THEIRS))
    qtbot.waitUntil(here.isHidden, timeout=20_000)


def test_it_is_asked_for_often_enough(design):
    presence = design.together.presence
    assert presence._looking.isActive()
    assert presence._looking.interval() + presence._settling.interval() < SOON_MS


def test_another_workspace_in_front_means_nobody_draws(qtbot, design, other):
    qtbot.waitUntil(lambda: bool(seen_by(other)), timeout=20_000)
    design.hide()
    qtbot.waitUntil(lambda: seen_by(other) == [], timeout=20_000)
    assert not design.together.presence._looking.isActive()
    design.show()
    qtbot.waitUntil(lambda: bool(seen_by(other)), timeout=20_000)


def test_the_window_that_closes_says_so(qtbot, design, other):
    qtbot.waitUntil(lambda: bool(seen_by(other)), timeout=20_000)
    design.together.presence.end()
    qtbot.waitUntil(lambda: seen_by(other) == [], timeout=20_000)


def test_what_others_changed_is_not_drawn_here(qtbot, design, other):
    qtbot.waitUntil(lambda: bool(seen_by(other)), timeout=20_000)
    document = design.document
    theirs = edits.rename_state(document.blueprint, document.blueprint.states[0].id, "Theirs")
    document.take_in(document.blueprint, theirs)
    assert not design.together.presence._writing

from __future__ import annotations

import threading

import pytest

from designer import desks
from designer.courier import Courier
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.leaving import Leaving
from designer.workspaces.opened import Showing
from runtime.messages.blueprints import DraftView, GetDraft, ListBlueprints, SaveDraft
from runtime.messages.faults import Unavailable
from runtime.model import edits


@pytest.fixture
def leaving(design):
    closed: list[bool] = []
    leaving = Leaving(design.opened, design, design)
    return lambda: leaving.may_go(lambda: closed.append(leaving._regardless)), closed, leaving


def _rename(design, name):
    design.document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, name))


def _kept(place, key):
    desk = desks.open_existing(str(place))
    try:
        return desk.ask(GetDraft(blueprint_id=key)).blueprint.name
    finally:
        desk.close()


def test_who_drew_nothing_may_go(leaving):
    assert leaving[0]()


def test_what_was_drawn_last_is_saved_before_the_window_closes(qtbot, design, place, leaving):
    _rename(design, "At the last moment")
    assert not leaving[0]()
    qtbot.waitUntil(lambda: leaving[1] == [False], timeout=5_000)
    assert _kept(place, design.opened.blueprint_id) == "At the last moment"
    assert leaving[0]()


def test_what_is_drawn_while_it_is_saved_is_saved_too(qtbot, design, place, leaving):
    _rename(design, "First")
    design.opened.keeper.save()
    _rename(design, "Second")
    assert not leaving[0]()
    qtbot.waitUntil(lambda: leaving[1] == [False], timeout=5_000)
    assert _kept(place, design.opened.blueprint_id) == "Second"


def test_where_it_cannot_be_saved_one_is_asked(qtbot, design, leaving, monkeypatch):
    may_go, closed, leaving = leaving

    def refuse(_command, _asker, _then, otherwise):
        otherwise(Unavailable("The disk is full."))

    monkeypatch.setattr(design.opened.keeper._courier, "do", refuse)
    _rename(design, "Never kept")
    assert not may_go()
    assert leaving.question is not None
    assert not closed
    lose = next(each for each in leaving.question.buttons() if "lose" in each.text())
    lose.click()
    assert closed == [True], "while it closes, nothing is asked again"
    assert not may_go(), "what stays open is asked for again"


def test_a_command_is_done_though_the_desk_is_closed_before_its_turn(qapp, qtbot, place):
    courier = Courier(lambda: desks.open_existing(str(place)))
    seen: list[DraftView] = []
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    courier.ask(GetDraft(blueprint_id=_first(place)), courier, seen.append, lambda fault: pytest.fail(str(fault)))
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    held, draft = threading.Event(), seen[0]
    courier._errands.send(held.wait, courier, lambda _held: None, lambda _fault: None)
    command = SaveDraft(blueprint=draft.blueprint.having(name="Said before"), expected_revision=draft.revision)
    courier.do(command, courier, lambda _view: None, lambda _fault: None)
    courier.close()
    held.set()
    courier.close(wait=True)
    assert _kept(place, draft.blueprint.id) == "Said before"


def _first(place):
    desk = desks.open_existing(str(place))
    try:
        return desk.ask(ListBlueprints())[0].id
    finally:
        desk.close()


def test_what_could_not_be_saved_is_there_again_when_one_comes_back(qtbot, design, place, leaving, monkeypatch):
    """Another Blueprint is looked at while the desk takes nothing: neither that nor closing loses the drawing."""
    mine, other = design.opened.blueprint_id, _second(place, design.opened.blueprint_id)
    courier = design.opened.keeper._courier
    with monkeypatch.context() as away:
        away.setattr(courier, "do", lambda _command, _asker, _then, otherwise: otherwise(Unavailable("Full.")))
        _rename(design, "Not kept yet")
        qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.FAILED, timeout=5_000)
        design.opened.open(other)
        qtbot.waitUntil(lambda: design.opened.showing is not Showing.NOTHING, timeout=10_000)
        assert design.document.blueprint.id == other
        may_go, closed, asking = leaving
        assert not may_go()
        assert "Not kept yet" in asking.question.text()
        asking.question.reject()
        assert not closed
    design.opened.open(mine)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Not kept yet", timeout=10_000)
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    assert _kept(place, mine) == "Not kept yet"
    assert leaving[0]()


def test_a_conflict_is_not_lost_with_the_look_at_another_blueprint(qtbot, design, place):
    mine, other = design.opened.blueprint_id, _second(place, design.opened.blueprint_id)
    desk = desks.open_existing(str(place))
    draft = desk.ask(GetDraft(blueprint_id=mine))
    theirs = edits.rename_blueprint(draft.blueprint, "Theirs")
    desk.do(SaveDraft(blueprint=theirs, expected_revision=draft.revision))
    desk.close()
    _rename(design, "Mine")
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.CONFLICT, timeout=10_000)
    design.opened.open(other)
    qtbot.waitUntil(lambda: design.document.blueprint.id == other, timeout=10_000)
    design.opened.open(mine)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Mine", timeout=10_000)
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.CONFLICT, timeout=10_000)
    assert _kept(place, mine) == "Theirs"


def _second(place, but: str) -> str:
    desk = desks.open_existing(str(place))
    try:
        return next(each.id for each in desk.ask(ListBlueprints()) if each.id != but and each.draft_revision)
    finally:
        desk.close()

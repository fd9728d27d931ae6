from __future__ import annotations

import threading

import pytest

from designer import desks
from designer.courier import Courier
from designer.workspaces.leaving import Leaving
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

from __future__ import annotations

from pathlib import Path

import pytest

from designer.courier import Courier
from designer.document import Document
from designer.workspaces.draft_keeper import DraftKeeper, Keeping
from runtime.desk.door import open_desk
from runtime.messages.blueprints import GetDraft, SaveDraft
from runtime.messages.faults import Unavailable
from runtime.model import edits
from tests.makers import small


@pytest.fixture
def place(tmp_path) -> Path:
    open_desk(str(tmp_path / "a.desk"), create=True).close()
    return tmp_path / "a.desk"


@pytest.fixture
def real(qtbot, qapp, place):
    courier = Courier(lambda: open_desk(str(place)))
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    yield courier
    courier.close(wait=True)
    courier.deleteLater()


def _kept(place):
    desk = open_desk(str(place))
    try:
        return desk.ask(GetDraft(blueprint_id=small().id))
    finally:
        desk.close()


def test_what_is_drawn_is_kept_within_two_seconds(qtbot, real, place):
    document = Document(small())
    keeper = DraftKeeper(real, document, 0)
    with qtbot.waitSignal(keeper.saved, timeout=2_000):
        document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "One"))
        document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "Two"))
    assert keeper.keeping is Keeping.SAVED
    assert not document.dirty
    assert (_kept(place).blueprint.name, _kept(place).revision) == ("Two", 1)


def test_what_is_drawn_while_saving_is_saved_next(qtbot, real, place):
    document = Document(small())
    keeper = DraftKeeper(real, document, 0)
    document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "One"))
    keeper.save()
    assert keeper.keeping is Keeping.SAVING
    document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "Two"))
    qtbot.waitUntil(lambda: keeper.revision == 2)
    assert _kept(place).blueprint.name == "Two"


def test_what_is_undone_before_it_was_saved_has_nothing_to_save(qtbot, real):
    document = Document(small())
    keeper = DraftKeeper(real, document, 0)
    document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "One"))
    keeper.save()
    qtbot.waitUntil(lambda: keeper.keeping is Keeping.SAVED)
    document.undo()
    assert keeper.keeping is Keeping.WAITING
    document.redo()
    assert keeper.keeping is Keeping.SAVED
    assert keeper.revision == 1


def test_closing_saves_what_is_left(qtbot, real, place):
    document = Document(small())
    keeper = DraftKeeper(real, document, 0)
    document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "Last"))
    keeper.end()
    qtbot.waitUntil(lambda: keeper.keeping is Keeping.SAVED)
    assert _kept(place).blueprint.name == "Last"


def test_the_same_element_changed_by_somebody_else_is_never_overwritten(qtbot, real, place):
    other = open_desk(str(place))
    first = other.do(SaveDraft(blueprint=small(), expected_revision=0)).result
    document = Document(first.blueprint)
    keeper = DraftKeeper(real, document, first.revision)
    theirs = edits.rename_blueprint(small(), "Theirs")
    other.do(SaveDraft(blueprint=theirs, expected_revision=1))
    other.close()
    document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "Mine"))
    with qtbot.waitSignal(keeper.in_conflict) as told:
        keeper.save()
    assert keeper.keeping is Keeping.CONFLICT
    assert told.args[0].code == "conflict"
    assert _kept(place).blueprint.name == "Theirs"
    keeper.save()
    assert _kept(place).blueprint.name == "Theirs"
    keeper.settle(2)
    qtbot.waitUntil(lambda: keeper.keeping is Keeping.SAVED)
    assert _kept(place).blueprint.name == "Mine"


def _begun(place, qtbot, real):
    """A draft that we have open, and the desk of somebody else."""
    other = open_desk(str(place))
    first = other.do(SaveDraft(blueprint=small(), expected_revision=0)).result
    document = Document(first.blueprint)
    return other, document, DraftKeeper(real, document, first.revision)


def _named(state, name):
    return lambda drawn: edits.change_state(drawn, drawn.states_by_id[state].having(name=name))


def test_what_is_drawn_while_the_desk_joins_two_drafts_is_put_on_top(qtbot, real, place):
    other, document, keeper = _begun(place, qtbot, real)
    other.do(SaveDraft(blueprint=_named("done", "Theirs")(small()), expected_revision=1))
    other.close()
    document.attempt("rename", _named("open", "Mine"))
    keeper.save()
    document.attempt("rename", _named("waiting", "Since then"))
    qtbot.waitUntil(lambda: keeper.revision == 4, timeout=3_000)
    names = {state.id: state.name for state in _kept(place).blueprint.states}
    assert (names["open"], names["waiting"], names["done"]) == ("Mine", "Since then", "Theirs")
    assert document.blueprint == _kept(place).blueprint
    document.undo()
    assert document.blueprint.states_by_id["waiting"].name == "Waiting"
    assert document.blueprint.states_by_id["done"].name == "Theirs"
    keeper._timer.stop()


def test_what_is_drawn_against_what_the_desk_just_joined_is_a_conflict(qtbot, real, place):
    other, document, keeper = _begun(place, qtbot, real)
    other.do(SaveDraft(blueprint=_named("done", "Theirs")(small()), expected_revision=1))
    other.close()
    document.attempt("rename", _named("open", "Mine"))
    with qtbot.waitSignal(keeper.in_conflict, timeout=3_000):
        keeper.save()
        document.attempt("rename", _named("done", "Mine too"))
    assert keeper.keeping is Keeping.CONFLICT
    assert _kept(place).blueprint.states_by_id["done"].name == "Theirs"
    assert document.blueprint.states_by_id["done"].name == "Mine too"
    assert keeper.base.states_by_id["open"].name == "Mine"


def test_a_desk_that_does_not_answer_is_tried_again(qtbot, courier, desk, monkeypatch):
    monkeypatch.setattr("designer.workspaces.draft_keeper.TRY_AGAIN_MS", 10)
    monkeypatch.setattr(type(desk), "do", _refuse)
    courier.open(courier, lambda _info: None, lambda _fault: None)
    document = Document(small())
    keeper = DraftKeeper(courier, document, 0)
    with qtbot.waitSignals([keeper.failed, keeper.failed]):
        document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "One"))
    assert document.dirty
    keeper._timer.stop()


def test_what_is_undone_after_it_could_not_be_saved_has_failed_no_more(qtbot, courier, desk, monkeypatch):
    monkeypatch.setattr(type(desk), "do", _refuse)
    courier.open(courier, lambda _info: None, lambda _fault: None)
    document = Document(small())
    keeper = DraftKeeper(courier, document, 0)
    with qtbot.waitSignal(keeper.failed):
        document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, "One"))
    document.undo()
    assert keeper.keeping is Keeping.SAVED


def _refuse(_desk, _command):
    raise Unavailable("The desk is away.")


def test_what_was_drawn_during_the_last_save_and_is_not_taken_is_no_more_called_saved(qtbot, real, place, monkeypatch):
    """Base and revision stay those from which all of it can be merged later."""
    other, document, keeper = _begun(place, qtbot, real)
    base = document.blueprint
    document.attempt("rename", _named("open", "Mine"))
    keeper.save()
    document.attempt("rename", _named("waiting", "Since then"))
    keeper.end()
    monkeypatch.setattr(real, "do", lambda _command, _asker, _then, otherwise: otherwise(Unavailable("Away.")))
    with qtbot.waitSignal(keeper.failed, timeout=10_000):
        pass
    other.close()
    assert (keeper.keeping, keeper.base, keeper.revision) == (Keeping.FAILED, base, 1)
    assert {state.id: state.name for state in _kept(place).blueprint.states}["open"] == "Mine"

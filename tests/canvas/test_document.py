"""The draft and its undo stack."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.document import Document
from runtime.model import edits
from tests.canvas.conftest import three_states


@pytest.fixture
def document(qapp):
    document = Document(three_states())
    yield document
    document.deleteLater()


def renamed(document: Document, name: str):
    return edits.rename_state(document.blueprint, "open", name)


def test_a_change_is_told_undone_and_redone(document, qtbot):
    first, second = document.blueprint, renamed(document, "Doing")
    with qtbot.waitSignal(document.changed) as told:
        assert document.apply("Rename", second)
    assert told.args == [first, second]
    assert (document.undo_text, document.redo_text, document.changes) == ("Rename", "", 1)
    document.undo()
    assert document.blueprint is first and document.redo_text == "Rename"
    document.redo()
    assert document.blueprint is second
    document.redo()
    assert document.blueprint is second


def test_nothing_changed_is_no_change(document, qtbot):
    with qtbot.assertNotEmitted(document.changed):
        assert not document.apply("Rename", renamed(document, "Open"))
    assert document.changes == 0


def test_a_new_change_forgets_what_was_undone(document):
    document.apply("One", renamed(document, "One"))
    document.undo()
    document.apply("Two", renamed(document, "Two"))
    assert document.redo_text == ""


def test_typing_is_one_change_until_the_field_is_left(document):
    first = document.blueprint
    for name in ("D", "Do", "Doing"):
        document.apply("Rename", renamed(document, name), "name open")
    assert document.changes == 1
    document.end_merge()
    document.apply("Rename", renamed(document, "Done"), "name open")
    assert document.changes == 2
    document.undo()
    assert document.blueprint.states_by_id["open"].name == "Doing"
    document.undo()
    assert document.blueprint is first


def test_other_keys_and_undo_end_a_merge(document):
    document.apply("Rename", renamed(document, "D"), "a")
    document.apply("Rename", renamed(document, "Do"), "b")
    assert document.changes == 2
    document.undo()
    document.apply("Rename", renamed(document, "Doi"), "a")
    assert document.changes == 2


def test_clean_is_what_was_saved_also_after_undo(document):
    assert not document.dirty
    document.apply("Rename", renamed(document, "Doing"))
    assert document.dirty
    document.mark_clean()
    assert not document.dirty
    document.undo()
    assert document.dirty
    document.redo()
    assert not document.dirty


def test_a_save_that_was_overtaken_leaves_it_dirty(document):
    saved = document.blueprint
    document.apply("Rename", renamed(document, "Doing"))
    document.mark_clean(saved)
    assert document.dirty


def test_saving_ends_a_merge(document):
    document.apply("Rename", renamed(document, "D"), "name")
    document.mark_clean()
    document.apply("Rename", renamed(document, "Do"), "name")
    document.undo()
    assert not document.dirty


def test_a_refused_edit_is_told_and_changes_nothing(document, qtbot):
    before = document.blueprint
    with qtbot.waitSignal(document.refused) as told:
        assert not document.attempt("Rename", lambda drawn: edits.rename_state(drawn, "open", "New"))
    assert told.args[0].code == "state_name_taken" and document.blueprint is before


def test_a_published_version_refuses_every_edit_and_undo(document, qtbot):
    document.apply("Rename", renamed(document, "Doing"))
    document.read_only = True
    with qtbot.waitSignal(document.refused) as told:
        assert not document.apply("Rename", renamed(document, "Done"))
    assert "Make a draft" in told.args[0].sentence
    document.undo()
    assert document.blueprint.states_by_id["open"].name == "Doing"


def test_another_blueprint_comes_clean_with_nothing_to_undo(document):
    document.apply("Rename", renamed(document, "Doing"))
    document.replace(three_states())
    assert (document.changes, document.dirty) == (0, False)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["apply", "undo", "redo"]), st.sampled_from("ABC"), st.sampled_from(["", "k"])))
)
def test_undo_to_the_start_gives_the_first_and_redo_to_the_end_the_last(moves):
    document = Document(three_states())
    first = document.blueprint
    for move, name, merge in moves:
        if move == "apply":
            document.apply(name, renamed(document, name), merge)
        else:
            getattr(document, move)()
    while document.redo_text:
        document.redo()
    last = document.blueprint
    while document.undo_text:
        document.undo()
    assert document.blueprint == first
    while document.redo_text:
        document.redo()
    assert document.blueprint == last


def named(blueprint, key, name):
    return edits.rename_state(blueprint, key, name)


def test_somebody_elses_changes_come_below_ones_own_and_undo_leaves_them(document):
    start = document.blueprint
    document.apply("One", named(start, "open", "Mine"))
    document.apply("Two", named(document.blueprint, "open", "Mine again"))
    document.undo()
    saved = document.blueprint
    document.mark_clean()
    assert document.take_in(saved, named(saved, "closed", "Theirs")) == ()
    assert not document.dirty
    shown = []
    for step in (document.redo, document.undo, document.undo, document.undo):
        step()
        states = document.blueprint.states_by_id
        shown.append((states["open"].name, states["closed"].name))
    first = start.states_by_id["open"].name
    assert shown == [("Mine again", "Theirs"), ("Mine", "Theirs"), (first, "Theirs"), (first, "Theirs")]


def test_a_change_of_what_they_changed_too_is_undone_no_more(document):
    document.apply("Same", named(document.blueprint, "closed", "Mine"))
    document.apply("Other", named(document.blueprint, "open", "Mine too"))
    saved = document.blueprint
    document.mark_clean()
    document.take_in(saved, named(saved, "closed", "Theirs"))
    document.undo()
    assert document.changes == 0
    assert document.blueprint.states_by_id["closed"].name == "Theirs"


def test_where_both_changed_the_same_nothing_is_taken_in(document):
    start = document.blueprint
    document.apply("Mine", named(start, "open", "Mine"))
    mine = document.blueprint
    assert document.take_in(start, named(start, "open", "Theirs"))
    assert document.blueprint is mine
    assert document.changes == 1

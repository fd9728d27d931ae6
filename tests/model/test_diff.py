"""A Diff says what changed, tells meaning from drawing, and can be applied exactly."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.model import edits
from runtime.model.diff import NO_DIFFERENCE, Diff, DoesNotFit, PropertyChange, diff
from runtime.model.diff_apply import apply
from runtime.model.drawing import Place
from runtime.model.forms import FieldItem
from runtime.model.owners import Assignee, Teams
from runtime.model.plain import same
from tests.makers import blueprint, blueprints, small, state, transition
from tests.model.test_edits import EDITS, done
from tests.pace import reference_seconds

SLOW = settings(
    max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


@SLOW
@given(blueprints(), blueprints())
def test_applied_it_is_the_other_blueprint(before, after):
    change = diff(before, after)
    assert same(apply(change, before), after)
    assert change.is_empty is same(before, after)


@SLOW
@given(blueprints(), st.lists(EDITS, min_size=1, max_size=5))
def test_a_script_of_edits_is_one_diff(before, script):
    after = before
    for edit, question, arguments, named in script:
        if question(after, *arguments, **named) is None:
            after = done(edit, after, arguments, named)
    change = diff(before, after)
    assert same(apply(change, before), after)
    assert same(apply(diff(after, before), after), before)


@SLOW
@given(blueprints(), blueprints())
def test_a_diff_travels_as_json(before, after):
    change = diff(before, after)
    back = Diff.model_validate_json(change.model_dump_json())
    assert same(apply(back, before), after)


@SLOW
@given(blueprints())
def test_a_blueprint_read_again_does_not_differ(before):
    again = type(before).model_validate_json(before.model_dump_json())
    assert diff(before, again).is_empty
    assert diff(before, before) is NO_DIFFERENCE


def test_a_move_means_nothing():
    change = diff(small(), edits.move(small(), {"open": (3, 4)}))
    assert not change.is_semantic and not change.is_empty
    (drawn,) = change.drawing.places
    assert (drawn.id, drawn.old, drawn.new) == ("open", None, Place(x=3, y=4))


def test_changes_are_named_to_the_innermost_property():
    one = transition("solve", "open", "done", owners=(Teams(ids=("a", "b")),))
    before = blueprint(state("open"), state("done"), one)
    after = edits.change_transition(before, one.having(owners=(Teams(ids=("a", "c")),), name="Finish"))
    (changed,) = diff(before, after).transitions.changed
    assert changed.id == "solve"
    assert [each.dotted for each in changed.properties] == ["name", "owners[0].ids[1]"]
    assert changed.properties[1] == PropertyChange(path=("owners", 0, "ids", 1), old="b", new="c")


def test_another_kind_and_another_length_change_as_a_whole():
    one = transition("solve", "open", "done", owners=(Teams(ids=("a",)),))
    before = blueprint(state("open"), state("done"), one)
    for owners, path in (((Assignee(),), "owners[0]"), ((Assignee(), Assignee()), "owners")):
        (changed,) = diff(before, edits.change_transition(before, one.having(owners=owners))).transitions.changed
        assert [each.dotted for each in changed.properties] == [path]


def test_added_and_removed_elements_and_own_properties():
    after = edits.add_state(edits.remove_states(small(), ["waiting"]), state("new")).having(name="Counter")
    change = diff(small(), after)
    assert [each.id for each in change.states.added] == ["new"]
    assert [each.id for each in change.states.removed] == ["waiting"]
    assert [each.id for each in change.transitions.removed] == ["answer", "ask"]
    assert [each.dotted for each in change.properties] == ["name"]


def test_one_and_true_are_not_the_same():
    def of(value):
        form = (FieldItem(id="f", field="x", default=value),)
        return blueprint(state("open"), transition("go", "open", "open", form=form))

    for one, two in ((1, True), (1, 1.0), (0.0, False)):
        assert diff(of(one), of(two)).is_semantic
        assert same(apply(diff(of(one), of(two)), of(one)), of(two))


def test_a_diff_fits_its_own_start_only():
    renamed = diff(small(), edits.rename_state(small(), "open", "Ajar"))
    with pytest.raises(DoesNotFit, match="name"):
        apply(renamed, edits.rename_state(small(), "open", "Wide"))
    with pytest.raises(DoesNotFit, match="open"):
        apply(renamed, edits.remove_states(small(), ["open"]))
    added = diff(small(), edits.add_state(small(), state("new")))
    with pytest.raises(DoesNotFit, match="new"):
        apply(added, edits.add_state(small(), state("new")))


def test_a_large_blueprint_is_compared_at_once():
    states = [state(f"s{number}") for number in range(200)]
    ways = [transition(f"t{number}", f"s{number % 200}", f"s{number * 7 % 200}") for number in range(400)]
    before = blueprint(*states, *ways)
    after = edits.rename_state(before, "s7", "Seven")
    assert diff(before, after).is_semantic
    assert reference_seconds(lambda: diff(before, after), within=0.05) < 0.05

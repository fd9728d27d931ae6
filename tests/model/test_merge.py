"""Two people's drafts brought together: what one changed is kept, what both changed is told, nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.model import integrity
from runtime.model.diff import diff
from runtime.model.diff_apply import apply
from runtime.model.drawing import Place
from runtime.model.merge import merge
from tests.makers import blueprint, blueprints, small, state, transition

BASE = small()


def changed(value, key, **properties):
    """The Blueprint with properties of a state otherwise."""
    return value.having(states=tuple(each.having(**properties) if each.id == key else each for each in value.states))


def test_changes_of_different_elements_are_both_there():
    mine, theirs = changed(BASE, "open", name="Opened"), changed(BASE, "done", name="Solved")
    found = merge(BASE, mine, theirs)
    assert found.conflicts == ()
    assert found.blueprint == changed(mine, "done", name="Solved")


def test_different_properties_of_one_element_are_both_there():
    found = merge(BASE, changed(BASE, "open", name="Opened"), changed(BASE, "open", instructions="Read first"))
    assert found.conflicts == ()
    assert found.blueprint == changed(BASE, "open", name="Opened", instructions="Read first")


def test_the_same_property_changed_by_both_is_a_conflict_and_theirs_stands():
    theirs = changed(BASE, "open", name="Theirs")
    found = merge(BASE, changed(BASE, "open", name="Mine"), theirs)
    assert [(each.code, each.element) for each in found.conflicts] == [("both_changed", "state “open”.name")]
    assert found.blueprint == theirs


def test_the_same_change_by_both_is_none():
    same = changed(BASE, "open", name="Alike")
    assert merge(BASE, same, changed(BASE, "open", name="Alike")) == (same, ())


def test_removed_by_one_and_changed_by_the_other_is_a_conflict_either_way():
    removed = BASE.having(transitions=tuple(each for each in BASE.transitions if each.id != "ask"))
    renamed = BASE.having(
        transitions=tuple(each.having(name="Question") if each.id == "ask" else each for each in BASE.transitions)
    )
    (one,) = merge(BASE, removed, renamed).conflicts
    (two,) = merge(BASE, renamed, removed).conflicts
    assert (one.sentence, two.sentence) == (
        "You removed the transition “Question” that was changed meanwhile.",
        "The transition “Question” that you changed was removed meanwhile.",
    )


def test_what_fits_each_but_not_both_is_a_conflict():
    mine = BASE.having(transitions=(*BASE.transitions, transition("again", "waiting", "done")))
    without = [each for each in BASE.transitions if "waiting" not in (each.source, each.target)]
    theirs = BASE.having(states=tuple(each for each in BASE.states if each.id != "waiting"), transitions=tuple(without))
    found = merge(BASE, mine, theirs)
    assert {each.code for each in found.conflicts} == {"together"}
    assert found.blueprint == theirs


def test_two_states_of_one_name_are_a_conflict():
    mine = BASE.having(states=(*BASE.states, state("one", "Parts")))
    theirs = BASE.having(states=(*BASE.states, state("two", "Parts")))
    assert {each.code for each in merge(BASE, mine, theirs).conflicts} == {"together"}


def test_cards_moved_by_both_are_no_conflict():
    mine = BASE.having(drawing=BASE.drawing.having(places={"open": Place(x=1), "done": Place(x=5)}))
    theirs = BASE.having(drawing=BASE.drawing.having(places={"open": Place(x=2), "waiting": Place(x=3)}))
    found = merge(BASE, mine, theirs)
    assert found.conflicts == ()
    assert found.blueprint.drawing.places == {"open": Place(x=1), "done": Place(x=5), "waiting": Place(x=3)}


def test_a_card_of_a_state_that_the_other_removed_goes_with_it():
    base = blueprint(state("a"), state("b"), state("z", final=True))
    mine = base.having(drawing=base.drawing.having(places={"b": Place(x=1)}))
    theirs = base.having(states=tuple(each for each in base.states if each.id != "b"))
    found = merge(base, mine, theirs)
    assert (found.conflicts, found.blueprint) == ((), theirs)


@settings(max_examples=60, deadline=None)
@given(base=blueprints(), other=blueprints())
def test_with_only_one_who_changed_anything_that_one_is_taken(base, other):
    other = other.having(id=base.id)
    assert merge(base, other, base) == (other, ())
    assert merge(base, base, other) == (other, ())


@settings(max_examples=60, deadline=None)
@given(base=blueprints(), mine=blueprints(), theirs=blueprints(), data=st.data())
def test_without_conflict_every_change_of_both_is_there_and_it_is_sound(base, mine, theirs, data):
    mine, theirs = (_partly(data, base, each.having(id=base.id)) for each in (mine, theirs))
    found = merge(base, mine, theirs)
    if found.conflicts:
        return
    assert integrity.faults(found.blueprint) == ()
    merged = found.blueprint
    for each in (mine, theirs):
        way = diff(base, each)
        for part in ("states", "transitions", "parallels"):
            keys = {element.id: element for element in getattr(merged, part)}
            assert all(keys.get(one.id) == one for one in getattr(way, part).added)
            assert all(one.id not in keys for one in getattr(way, part).removed)
    assert merge(base, theirs, mine).conflicts == ()


def _partly(data, base, other):
    """Only some of the changes, so that two sides seldom meet; the whole when a part alone is not sound."""
    way = diff(base, other)
    keep = data.draw(st.sets(st.sampled_from(["properties", "states", "transitions", "parallels", "drawing"])))
    try:
        part = apply(way.having(**{name: type(way).model_fields[name].default for name in keep}), base)
    except ValueError:
        return other
    return part if not integrity.faults(part) else other

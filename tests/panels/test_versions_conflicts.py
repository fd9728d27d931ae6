"""Two drafts become one: what only one changed is joined, what both changed is chosen, nothing else is lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from designer.panels.versions.conflicts import Part, clashes, settled
from runtime.model import edits, integrity
from tests.makers import blueprints, small, transition


def named(blueprint, key, name):
    return edits.change_state(blueprint, blueprint.states_by_id[key].having(name=name))


def test_what_only_one_changed_does_not_clash():
    mine, theirs = named(small(), "open", "Mine"), named(small(), "done", "Theirs")
    assert clashes(small(), mine, theirs) == ()
    joined, wrong = settled(small(), mine, theirs, ())
    assert wrong == ()
    assert [joined.states_by_id[key].name for key in ("open", "done")] == ["Mine", "Theirs"]


@pytest.mark.parametrize(("side", "expected"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_what_both_changed_is_chosen_and_the_rest_is_joined(side, expected):
    mine = named(named(small(), "open", "Mine"), "waiting", "Mine alone")
    theirs = named(named(small(), "open", "Theirs"), "done", "Theirs alone")
    [clash] = clashes(small(), mine, theirs)
    assert clash.part == Part("state", "open")
    joined, wrong = settled(small(), mine, theirs, [(clash, side)])
    assert wrong == ()
    names = [joined.states_by_id[key].name for key in ("open", "waiting", "done")]
    assert names == [expected, "Mine alone", "Theirs alone"]


def test_a_property_of_the_whole_clashes_too():
    mine, theirs = edits.rename_blueprint(small(), "Mine"), edits.rename_blueprint(small(), "Theirs")
    [clash] = clashes(small(), mine, theirs)
    assert clash.part == Part("property", "name")
    assert settled(small(), mine, theirs, [(clash, "mine")])[0].name == "Mine"


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_state_removed_here_and_led_to_there(side):
    mine = edits.remove_states(small(), ("waiting",))
    theirs = edits.add_transition(small(), transition("more", "open", "waiting", "More"))
    [clash] = clashes(small(), mine, theirs)
    assert (clash.part, clash.mine) == (Part("state", "waiting"), None)
    assert Part("transition", "more") in clash.also
    joined, wrong = settled(small(), mine, theirs, [(clash, side)])
    assert wrong == ()
    assert integrity.faults(joined) == ()
    assert ("more" in joined.transitions_by_id) == ("waiting" in joined.states_by_id) == (side == "theirs")


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(blueprints(), blueprints(), blueprints())
def test_with_one_side_chosen_everywhere_nothing_clashes_any_more(base, mine, theirs):
    mine, theirs = mine.having(id=base.id), theirs.having(id=base.id)
    found = clashes(base, mine, theirs)
    for side in ("mine", "theirs"):
        _joined, wrong = settled(base, mine, theirs, [(clash, side) for clash in found])
        assert not [reason for reason in wrong if reason.code == "both_changed"]

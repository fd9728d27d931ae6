"""Circles of Blueprints that follow or call each other: every hand-over that comes back is found, and no other."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from runtime.model.actions import StartBlueprint
from runtime.model.blueprint import EventName, On
from runtime.model.checks.chains import hands, of_blueprint
from tests.makers import blueprint, state, transition

IDS = "abcd"
CHILD_CLOSED = On(event=EventName.CHILD_CLOSED)
edges = st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.booleans()), max_size=8)
"""From, to, and whether it is a call."""


def drawn(links):
    """A Blueprint per id: it starts, calls on the way, and ends in one final state per Blueprint that follows."""
    made = {}
    for key in IDS:
        calls = [state(f"c{target}", calls=target) for source, target, call in links if source == key and call]
        ends = [
            state(f"e{target}", final=True, then=target) for source, target, call in links if source == key and not call
        ]
        ways = [transition(f"t{each.id}", "s", each.id) for each in (*calls, *ends)]
        heard = [transition(f"h{each.id}", each.id, "s", trigger=CHILD_CLOSED) for each in calls]
        made[key] = blueprint(state("s"), *calls, *ends, *ways, *heard, id=key)
    return made


def reachable(links):
    """Warshall's: which Blueprint leads to which, however far; each leads to itself."""
    leads = {(one, two) for one, two, _ in links} | {(one, one) for one in IDS}
    for middle, one, two in product(IDS, repeat=3):
        if (one, middle) in leads and (middle, two) in leads:
            leads.add((one, two))
    return leads


@given(links=edges)
def test_every_hand_over_on_a_circle_is_found_and_no_other(links):
    known, leads = drawn(links), reachable(links)
    without_calls = reachable({link for link in links if not link[2]})
    for key in IDS:
        found = {(each.element, each.code) for each in of_blueprint(known[key], known)}
        back = {(target, call) for source, target, call in links if source == key and (target, key) in leads}
        assert {element for element, _ in found} == {("c" if call else "e") + target for target, call in back}
        for element, code in found:
            only_calls = element.startswith("c") or (element[1:], key) not in without_calls
            assert code == "calls_cycle" or not only_calls


def test_an_action_that_starts_a_blueprint_hands_over_too():
    starts = (StartBlueprint(blueprint="desk"),)
    one = blueprint(state("s"), state("e", final=True), transition("t", "s", "e", actions=starts))
    (hand,) = hands(one)
    assert (hand.element.id, hand.blueprint, hand.calls) == ("t", "desk", False)
    assert [each.code for each in of_blueprint(one, {})] == ["then_cycle"]


def test_what_is_not_there_ends_the_way():
    one = blueprint(state("s"), state("e", final=True, then="nowhere"))
    assert [each.code for each in of_blueprint(one, {})] == ["unknown_blueprint"]


def test_a_blueprint_that_is_not_in_force_is_told_by_its_name_and_one_that_is_gone_by_what_its_id_was_made_of():
    one = blueprint(state("s"), state("e", final=True, then="spare-parts-k3f9qz"))
    (named,) = of_blueprint(one, {}, {"spare-parts-k3f9qz": "Ersatzteile"})
    (gone,) = of_blueprint(one, {})
    assert "“Ersatzteile”" in named.sentence() and "“Spare parts”" in gone.sentence()

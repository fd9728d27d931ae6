"""Circles of Blueprints that follow or call each other, against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.actions import StartBlueprint
from runtime.model.blueprint import Manual, When
from runtime.model.chains import Kind, chain_cycles, hand_overs
from tests.makers import blueprint, state, transition

IDS = "abcd"
edges = st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from(Kind)), max_size=8)


def drawn(links, trigger=None):
    """A Blueprint per id: it starts, calls on the way, and ends in one final state per Blueprint that follows."""
    made = []
    for key in IDS:
        calls = [
            state(f"c{target}", calls=target) for source, target, kind in links if source == key and kind == "calls"
        ]
        ends = [
            state(f"e{target}", final=True, then=target)
            for source, target, kind in links
            if source == key and kind == "then"
        ]
        ways = [transition(f"t{each.id}", "s", each.id, trigger=trigger or Manual()) for each in (*calls, *ends)]
        made.append(blueprint(state("s"), *calls, *ends, *ways, id=key))
    return made


@given(links=edges)
def test_every_hand_over_on_a_circle_is_shown_and_no_other(links):
    graph = nx.DiGraph([(source, target) for source, target, _ in links])
    then = nx.DiGraph([(source, target) for source, target, kind in links if kind == "then"])
    on_circle = {link for link in links if nx.has_path(graph, link[1], link[0])}
    pure = {link for link in on_circle if link[2] == "then" and nx.has_path(then, link[1], link[0])}
    found = chain_cycles(drawn(links))
    shown = {(link.source, link.target, link.kind) for cycle in found for link in cycle.links}
    assert shown == on_circle
    assert {
        (link.source, link.target, link.kind) for cycle in found if not cycle.endless for link in cycle.links
    } == pure
    for cycle in found:
        assert cycle.endless == any(link.kind is Kind.CALLS for link in cycle.links)
        assert [link.target for link in cycle.links] == [*cycle.blueprints[1:], cycle.blueprints[0]]
        assert cycle.blueprints[0] == min(cycle.blueprints) and len(set(cycle.blueprints)) == len(cycle.blueprints)
    assert len({cycle.links for cycle in found}) == len(found)


def test_a_circle_is_restless_only_where_nothing_on_it_waits():
    links = {("a", "b", Kind.THEN), ("b", "a", Kind.THEN)}
    assert [cycle.restless for cycle in chain_cycles(drawn(links))] == [False]
    assert [cycle.restless for cycle in chain_cycles(drawn(links, When()))] == [True]
    half = [drawn(links, When())[0], drawn(links)[1]]
    assert [cycle.restless for cycle in chain_cycles(half)] == [False]
    (endless,) = chain_cycles(drawn({("a", "a", Kind.CALLS)}, When()))
    assert endless.endless and not endless.restless


def test_an_action_that_starts_a_blueprint_hands_over_too():
    starts = (StartBlueprint(blueprint="desk"),)
    one = blueprint(state("s"), state("e", final=True), transition("t", "s", "e", actions=starts))
    assert [(link.element, link.kind) for link in hand_overs(one)] == [("t", Kind.THEN)]
    (cycle,) = chain_cycles((one,))
    assert cycle.blueprints == ("desk",) and not cycle.restless


def test_what_is_not_there_ends_the_way():
    assert chain_cycles([blueprint(state("s"), state("e", final=True, then="nowhere"))]) == ()

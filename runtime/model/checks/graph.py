"""Soundness of the drawing: a start, an end, and a way from everywhere to an end.

A transition that goes back to where the ticket came from leads to every state drawn before it, and to none that was
not reached already; one with an approval also leads to where the rejected go. Conditions are not looked at: what can
never happen is found by `criteria`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from runtime.model.blueprint import Blueprint, Transition
from runtime.model.checks.finding import Finding, fix_of, found

if TYPE_CHECKING:
    import networkx as nx

type Ways = nx.DiGraph[str]


def ways_of(blueprint: Blueprint) -> Ways:
    """The states as a graph, joined wherever a transition may take a ticket; `back` marks the ways back."""
    import networkx as nx  # it takes its time to load, and few who import this module check anything

    ways: Ways = nx.DiGraph()
    ways.add_nodes_from(blueprint.states_by_id)
    drawn: list[tuple[str, str]] = [
        (state.id, target)
        for state in blueprint.states
        for transition in blueprint.leaving(state.id)
        for target in _targets(transition)
        if target in blueprint.states_by_id
    ]
    ways.add_edges_from(drawn, back=False)
    back = [
        (state.id, before)
        for state in blueprint.states
        if any(transition.target is None for transition in blueprint.leaving(state.id))
        for before in ways.predecessors(state.id)
    ]
    ways.add_edges_from((pair for pair in back if not ways.has_edge(*pair)), back=True)
    return ways


def _targets(transition: Transition) -> Iterator[str]:
    if transition.target is not None:
        yield transition.target
    if transition.approval is not None and transition.approval.reject_to is not None:
        yield transition.approval.reject_to


def of_blueprint(blueprint: Blueprint, ways: Ways) -> Iterator[Finding]:
    """Everything unsound in the drawing."""
    yield from _ends(blueprint, ways)
    yield from _unreachable(blueprint, ways)
    yield from _without_end(blueprint, ways)


def _ends(blueprint: Blueprint, ways: Ways) -> Iterator[Finding]:
    if blueprint.start is None:
        first = [state for state in blueprint.states if not ways.in_degree(state.id)]
        fix = fix_of("start_there", first[0]) if len(first) == 1 else None
        yield found("no_start", blueprint, part="start", fix=fix)
    if not any(state.final for state in blueprint.states):
        last = [state for state in blueprint.states if not ways.out_degree(state.id)]
        fix = fix_of("make_final", last[0]) if len(last) == 1 else None
        yield found("no_final", blueprint, part="states", fix=fix)


def _unreachable(blueprint: Blueprint, ways: Ways) -> Iterator[Finding]:
    import networkx as nx

    if blueprint.start not in ways:
        return
    onwards = nx.subgraph_view(ways, filter_edge=lambda source, target: not ways.edges[source, target]["back"])
    reached = {blueprint.start, *nx.descendants(onwards, blueprint.start)}
    for state in blueprint.states:
        if state.id not in reached:
            yield found("unreachable", state, fix=None if state.final else fix_of("remove_state", state))


def _without_end(blueprint: Blueprint, ways: Ways) -> Iterator[Finding]:
    """One finding for each group of states nothing leads out of; what leads into it is not said again."""
    import networkx as nx

    if not any(state.final for state in blueprint.states):
        return  # said already, and said of every state by that
    states = blueprint.states_by_id
    for group in nx.strongly_connected_components(ways):
        if any(states[key].final for key in group) or any(target not in group for key in group for target in ways[key]):
            continue
        first = states[min(group)]
        if not ways[first.id]:
            yield found("dead_end", first, fix=fix_of("make_final", first))
        else:
            names = ", ".join(f"“{states[key].name}”" for key in sorted(group))
            yield found("trap", first, states=names)

"""Soundness of the drawing: a start, an end, and a way from everywhere to an end.

A transition that goes back to where the ticket came from leads to every state drawn before it, and to none that was
not reached already; one with an approval also leads to where the rejected go. Conditions are not looked at: what can
never happen is found by `criteria`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.checks.finding import Finding, Fix, fix_of, found
from runtime.model.checks.names import listed
from runtime.model.checks.repairs import BETWEEN_IDS
from runtime.model.edit_drawing import UNPLACED

if TYPE_CHECKING:
    import networkx as nx

type Ways = nx.DiGraph[str]

_OFFERED = 3
"""So many neighbours are offered to be joined with."""


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
        yield found("no_start", blueprint, part="start", fix=_start(blueprint, ways))
    if not any(state.final for state in blueprint.states):
        fixes = _finals(blueprint, ways)
        yield found("no_final", blueprint, part="states", fix=next(iter(fixes), None), more=fixes[1:])


def _start(blueprint: Blueprint, ways: Ways) -> Fix | None:
    """Where most states are reached from; of those, one nothing leads to, then one for new tickets."""
    import networkx as nx

    def fitness(state: State) -> tuple[int, bool, bool]:
        return len(nx.descendants(ways, state.id)), not ways.in_degree(state.id), state.category is Category.NEW

    best = max(blueprint.states, key=fitness, default=None)
    return fix_of("start_there", best) if best is not None else None


def _finals(blueprint: Blueprint, ways: Ways) -> list[Fix]:
    """Every state something leads into and nothing out of, or else those in which tickets are solved or closed.

    Where there is none of these, one of the dead ends that nothing leads into either, the lowest on the sheet first.
    """
    done = {Category.SOLVED, Category.CLOSED}
    ends = [state for state in blueprint.states if not ways.out_degree(state.id)]
    last = [state for state in ends if ways.in_degree(state.id)]
    last = last or [state for state in blueprint.states if state.category in done]
    if len(last) > 1:
        ids, names = BETWEEN_IDS.join(state.id for state in last), listed(state.name for state in last)
        return [fix_of("make_all_final", blueprint, ids=ids, states=names)]
    alone = [state for state in ends if state.id != blueprint.start]
    alone.sort(key=lambda state: blueprint.drawing.places.get(state.id, UNPLACED).y, reverse=True)
    return [fix_of("make_final", state) for state in last or alone[:_OFFERED]]


def _unreachable(blueprint: Blueprint, ways: Ways) -> Iterator[Finding]:
    import networkx as nx

    if blueprint.start not in ways:
        return
    onwards = nx.subgraph_view(ways, filter_edge=lambda source, target: not ways.edges[source, target]["back"])
    reached = {blueprint.start, *nx.descendants(onwards, blueprint.start)}
    for state in blueprint.states:
        if state.id not in reached:
            before = [each for each in blueprint.states if each.id in reached and not each.final]
            fixes = [_joined(each, state) for each in _nearest(blueprint, state, before)]
            if not state.final:  # one that nothing leads out of either was hardly meant
                fixes.insert(len(fixes) if ways[state.id] else 0, fix_of("remove_state", state))
            yield found("unreachable", state, fix=next(iter(fixes), None), more=fixes[1:])


def _joined(source: State, target: State) -> Fix:
    return fix_of("connect", source, source=source.id, target=target.id, to=target.name)


def _nearest(blueprint: Blueprint, state: State, among: Iterable[State], most: int = _OFFERED) -> list[State]:
    """The states drawn nearest to a state."""
    places = blueprint.drawing.places
    here = places.get(state.id, UNPLACED)

    def away(other: State) -> tuple[float, str]:
        there = places.get(other.id, UNPLACED)
        return (there.x - here.x) ** 2 + (there.y - here.y) ** 2, other.id

    return sorted(among, key=away)[:most]


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
            yield found("dead_end", first, fix=fix_of("make_final", first), more=_ways_out(blueprint, first, group))
        else:
            out, names = _ways_out(blueprint, first, group), listed(states[key].name for key in sorted(group))
            yield found("trap", first, fix=out[0], more=(*out[1:], fix_of("make_final", first)), states=names)


def _ways_out(blueprint: Blueprint, state: State, group: Collection[str]) -> list[Fix]:
    """Transitions to the nearest final states. Called where there is one."""
    finals = [each for each in blueprint.states if each.final and each.id not in group]
    return [_joined(state, each) for each in _nearest(blueprint, state, finals)]

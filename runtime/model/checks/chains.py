"""Blueprints that follow or call each other: whether the next one is there, and whether they ever end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from runtime.model.actions import AnyAction, StartBlueprint
from runtime.model.blueprint import Blueprint, EventName, On, State, Timer, Transition
from runtime.model.checks.finding import Element, Finding, Fix, fix_in, fix_of, found
from runtime.model.checks.forms import demands_a_person, demands_a_value
from runtime.model.checks.ground import actions_of_limit, actions_of_state, actions_of_transition
from runtime.model.checks.names import listed
from runtime.model.criteria import ALWAYS_TRUE
from runtime.model.criteria_eval import operands_of
from runtime.model.refusals import spelled


class Hand(NamedTuple):
    """A hand-over to another Blueprint: from an element, at a place. `calls`: on a child ticket."""

    element: Element
    place: str
    blueprint: str
    calls: bool


def of_blueprint(
    blueprint: Blueprint, others: Mapping[str, Blueprint] | None, called: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """What is wrong with its hand-overs. `others`: the Blueprints in force, by id; None where they are not known.

    `called`: what Blueprints are called, by id, also those that are not in force.
    """
    for state in blueprint.states:
        if state.then is not None and not state.final:
            drop = fix_in("drop_hand_over", state, "then")
            yield found("then_not_final", state, part="then", fix=fix_of("make_final", state), more=(drop,))
        if state.calls is not None:
            yield from _of_call(blueprint, state)
    mine = tuple(hands(blueprint))
    known = {**(others or {}), blueprint.id: blueprint}
    if others is not None:
        for hand in mine:
            if hand.blueprint not in known:
                fix = fix_in("drop_hand_over", hand.element, hand.place)
                name = (called or {}).get(hand.blueprint) or spelled(hand.blueprint)
                yield found("unknown_blueprint", hand.element, part=hand.place, fix=fix, blueprint=name)
    if mine:
        yield from _circles(blueprint, mine, known)


def _of_call(blueprint: Blueprint, state: State) -> Iterator[Finding]:
    """A call that is never made, and one whose end nobody hears."""
    if state.final:
        yield found("call_on_final", state, part="calls", fix=fix_in("drop_hand_over", state, "calls"))
    elif not _hears(blueprint, state):
        first, *more = _listening(blueprint, state)
        yield found("call_unheard", state, part="calls", fix=first, more=more)


def hands(blueprint: Blueprint) -> Iterator[Hand]:
    """Every hand-over of a Blueprint."""
    for state in blueprint.states:
        if state.calls is not None:
            yield Hand(state, "calls", state.calls, calls=True)
        if state.then is not None:
            yield Hand(state, "then", state.then, calls=False)
    for element, actions in _actions(blueprint):
        for place, action in actions:
            if isinstance(action, StartBlueprint):
                yield Hand(element, place, action.blueprint, calls=False)


def _hears(blueprint: Blueprint, state: State) -> bool:
    """Whether anything that leaves the state follows from the end of the child it called, or comes in any case."""
    return any(
        (isinstance(way.trigger, On) and way.trigger.event is EventName.CHILD_CLOSED)
        or (isinstance(way.trigger, Timer) and way.criteria == ALWAYS_TRUE)
        or any(operand.startswith("child.") for operand in operands_of(way.criteria))
        for way in blueprint.leaving(state.id)
    )


def _listening(blueprint: Blueprint, state: State) -> Iterator[Fix]:
    """What a person presses now may happen by itself instead, where nobody has to say anything for it."""
    for way in blueprint.leaving(state.id):
        if way.manual and way.source == state.id and not _needs_somebody(way):
            yield fix_of("on_child_closed", way)
    yield fix_in("drop_hand_over", state, "calls")


def _needs_somebody(way: Transition) -> bool:
    if way.approval is not None or way.parallel is not None:
        return True
    return any(demands_a_person(item) or demands_a_value(item) for item in way.form)


def _actions(blueprint: Blueprint) -> Iterator[tuple[Element, Iterable[tuple[str, AnyAction]]]]:
    yield blueprint, actions_of_limit(blueprint.limit)
    for state in blueprint.states:
        yield state, actions_of_state(state)
    for transition in blueprint.transitions:
        yield transition, actions_of_transition(transition)


def _circles(blueprint: Blueprint, mine: Iterable[Hand], known: Mapping[str, Blueprint]) -> Iterator[Finding]:
    """The hand-overs of this Blueprint that come back to it: for each, the shortest way round."""
    import networkx as nx  # see `graph`

    chains: nx.DiGraph[str] = nx.DiGraph()
    for each in known.values():
        for hand in hands(each):
            called = hand.calls or chains.get_edge_data(each.id, hand.blueprint, {}).get("calls", False)
            chains.add_edge(each.id, hand.blueprint, calls=called)
    for hand in mine:
        if not nx.has_path(chains, hand.blueprint, blueprint.id):
            continue
        way = nx.shortest_path(chains, hand.blueprint, blueprint.id)
        calls = hand.calls or any(chains.edges[pair]["calls"] for pair in pairwise(way))
        names = listed(known[key].name for key in [blueprint.id, *way[:-1]])
        fix, code = fix_in("drop_hand_over", hand.element, hand.place), "calls_cycle" if calls else "then_cycle"
        yield found(code, hand.element, part=hand.place, fix=fix, blueprints=names)

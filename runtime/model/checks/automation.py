"""Transitions that happen by themselves: two at the same moment, circles, and what they fire.

Only conditions (`when`) follow each other without a pause; a timer or an event in a circle is a pause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from runtime.model.actions import AnyAction, Assign, ChangeTags, Fire, SetField
from runtime.model.blueprint import Blueprint, On, State, Timer, Transition, When
from runtime.model.checks.criteria import known_in
from runtime.model.checks.finding import Element, Finding, fix_in, fix_of, found
from runtime.model.checks.forms import demands_a_person, demands_a_value
from runtime.model.checks.ground import (
    Ground,
    actions_of_limit,
    actions_of_state,
    actions_of_transition,
)
from runtime.model.checks.logic import Verdict, World, can_hold_together, verdict
from runtime.model.checks.names import item_name, listed
from runtime.model.criteria_eval import operand_of_field, operands_of

MOST_CIRCLES = 100
"""So many circles are looked at; a Blueprint that has more has a finding long before."""

_MOVING = ("visit.", "run.", "child.", "ticket.status", "ticket.category", "ticket.age", "ticket.updated_at")
"""Operands that going round changes by itself."""


def of_blueprint(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """Races, circles, and fired transitions that cannot get past their form."""
    if any(not transition.manual for transition in blueprint.transitions):
        for state in blueprint.states:
            yield from _races(blueprint, state, ground)
        yield from _circles(blueprint, ground)
    yield from _fired(blueprint, ground)


def _races(blueprint: Blueprint, state: State, ground: Ground) -> Iterator[Finding]:
    """Two that may be ready at one moment where only their names decide which goes first."""
    waiting = [transition for transition in blueprint.leaving(state.id) if not transition.manual]
    for one, two in combinations(waiting, 2):
        placed = (one.source is None, one.order) == (two.source is None, two.order)
        if placed and _same_moment(one, two) and _both_hold(one, two, state, ground):
            yield found(
                "automatic_race",
                two,
                part=f"order@{state.id}",
                fix=fix_of("put_after", two, first=one.name),
                transition=one.name,
            )


def _same_moment(one: Transition, two: Transition) -> bool:
    """Conditions hold whenever they do; events must be the same, and timers set alike."""
    match one.trigger, two.trigger:
        case (When(), When()):
            return True
        case (On(), On()) | (Timer(), Timer()):
            return one.trigger == two.trigger
    return False


def _both_hold(one: Transition, two: Transition, state: State, ground: Ground) -> bool:
    world = World(ground.setup.fields if ground.setup else None, known_in(state, ground))
    return can_hold_together((one.criteria, two.criteria), world)


def _circles(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    import networkx as nx  # see `graph`

    by_itself: nx.DiGraph[str] = nx.DiGraph()
    for state in blueprint.states:
        for transition in blueprint.leaving(state.id):
            if isinstance(transition.trigger, When) and transition.target is not None and not transition.form:
                by_itself.add_edge(state.id, transition.target, by=transition)
    said: set[str] = set()
    for states in islice(nx.simple_cycles(by_itself), MOST_CIRCLES):
        pairs = zip(states, [*states[1:], states[0]], strict=True)
        ways: list[Transition] = [by_itself.edges[pair]["by"] for pair in pairs]
        first = min(ways, key=lambda way: way.id)
        code = _endless(ways, states, blueprint, ground)
        if code is not None and first.id not in said:
            said.add(first.id)
            names = listed(way.name for way in _from(first, ways))
            yield found(code, first, part="trigger", fix=fix_of("by_hand", first), transitions=names)


def _from[T](first: T, ways: list[T]) -> list[T]:
    at = ways.index(first)
    return ways[at:] + ways[:at]


def _endless(ways: list[Transition], states: list[str], blueprint: Blueprint, ground: Ground) -> str | None:
    """Whether nothing stops a circle: certainly, perhaps (what it asks never changes on the way), or something does."""
    world = World(ground.setup.fields if ground.setup else None)
    if all(verdict(way.criteria, world) is Verdict.ALWAYS for way in ways):
        return "automatic_cycle"
    changing = _changed_by(ways, [blueprint.states_by_id[key] for key in states])
    asked = {operand for way in ways for operand in operands_of(way.criteria)}
    if any(operand.startswith(_MOVING) or operand in changing for operand in asked):
        return None
    return "automatic_maybe_cycle" if can_hold_together([way.criteria for way in ways], world) else None


def _changed_by(ways: Iterable[Transition], states: Iterable[State]) -> set[str]:
    """The operands that actions along a circle may change."""
    done = [action for way in ways for _, action in actions_of_transition(way)]
    done += [action for state in states for _, action in actions_of_state(state)]
    return {operand for action in done for operand in _changed(action)}


def _changed(action: AnyAction) -> tuple[str, ...]:
    match action:
        case SetField():
            return (operand_of_field(action.field),)
        case ChangeTags():
            return ("ticket.tags",)
        case Assign():
            return ("ticket.team", "ticket.assignee")
    return ()


def _fired(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """Transitions that actions fire are executed with nothing filled in."""
    elements: list[tuple[Element, Iterable[tuple[str, AnyAction]]]] = [
        (blueprint, actions_of_limit(blueprint.limit)),
        *((state, actions_of_state(state)) for state in blueprint.states),
        *((transition, actions_of_transition(transition)) for transition in blueprint.transitions),
    ]
    for element, actions in elements:
        for place, action in actions:
            fired = blueprint.transitions_by_id.get(action.transition) if isinstance(action, Fire) else None
            for item in fired.form if fired else ():
                if fired is not None and (demands_a_person(item) or demands_a_value(item)):
                    asked = item_name(item, ground)
                    yield found(
                        "fired_form",
                        element,
                        part=f"{place}.{item.id}",
                        fix=fix_in("optional_item", fired, f"form[{item.id}]", label=asked),
                        more=(fix_in("drop_action", element, place),),
                        transition=fired.name,
                        item=asked,
                    )

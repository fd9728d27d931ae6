"""Edits of states. Each is a pure function; a refused one raises EditRefused and nothing has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from runtime.model.blueprint import MAX_STATES, MAX_TRANSITIONS, Blueprint, State, Transition
from runtime.model.drawing import Drawing, Place
from runtime.model.limits import Limit
from runtime.model.reasons import Reason
from runtime.model.refusals import (
    EditRefused,
    asked,
    free_name,
    ids_of,
    insist,
    sound,
    state_of,
    transition_of,
    unique_id,
    why_no_states,
    why_not_name,
    why_not_taken,
    with_elements,
)


def new_state(blueprint: Blueprint, name: str) -> State:
    """A state for `add_state`, with a fresh id and a name nobody has. Raises EditRefused for no name."""
    insist(why_not_name(name))
    free = free_name(name, (state.name for state in blueprint.states))
    return State(id=unique_id(free, ids_of(blueprint)), name=free)


def add_state(blueprint: Blueprint, state: State, place: Place | None = None) -> Blueprint:
    """Add a state, and its card where one is given."""
    insist(why_not_more_states(blueprint, 1), why_not_taken(state.id, blueprint.states_by_id))
    drawing = blueprint.drawing
    if place is not None:
        drawing = drawing.having(places={**drawing.places, state.id: place})
    after = blueprint.having(states=with_elements(blueprint.states, state), drawing=drawing)
    return sound(blueprint, after)


def change_state(blueprint: Blueprint, state: State) -> Blueprint:
    """Put this value in the place of the state with its id."""
    insist(why_no_states(blueprint, state.id))
    return sound(blueprint, blueprint.having(states=with_elements(blueprint.states, state)))


def change_states(blueprint: Blueprint, states: Iterable[State]) -> Blueprint:
    """Put these values in the places of the states with their ids, all of them or none."""
    changed = tuple(states)
    insist(why_no_states(blueprint, *(state.id for state in changed)))
    return sound(blueprint, blueprint.having(states=with_elements(blueprint.states, *changed)))


def rename_state(blueprint: Blueprint, state_id: str, name: str) -> Blueprint:
    """Give a state another name; its id stays.

    A transition that is called like it, as `new_transition` calls one, goes on doing so where no button beside it has
    that name.
    """
    state = state_of(blueprint, state_id)
    insist(why_not_name(name))
    after = change_state(blueprint, state.having(name=name))
    for way in blueprint.transitions:
        if way.target == state_id and way.name == state.name:
            after = _called(after, way, after.states_by_id[state_id].name)
    return after


def _called(blueprint: Blueprint, way: Transition, name: str) -> Blueprint:
    after = blueprint.having(transitions=with_elements(blueprint.transitions, way.having(name=name)))
    try:
        return sound(blueprint, after)
    except EditRefused:
        return blueprint


def set_start(blueprint: Blueprint, state_id: str | None) -> Blueprint:
    """Let tickets enter at this state, or leave it open."""
    insist(why_no_states(blueprint, state_id))
    return blueprint.having(start=state_id)


def set_final(blueprint: Blueprint, state_id: str, final: bool) -> Blueprint:
    """Let a run be complete in this state, or not. Ways out may stay: they reopen."""
    return change_state(blueprint, state_of(blueprint, state_id).having(final=final))


def set_state_limit(blueprint: Blueprint, state_id: str, limit: Limit | None) -> Blueprint:
    """Limit the visits of a state, or lift the limit."""
    return change_state(blueprint, state_of(blueprint, state_id).having(limit=limit))


def remove_states(blueprint: Blueprint, state_ids: Collection[str]) -> Blueprint:
    """Remove states with all that touches them: transitions, parallel groups, exclusions, the start, the drawing.

    Refused while an approval that stays sends rejected tickets to one of them.
    """
    gone = frozenset(state_ids)
    insist(why_no_states(blueprint, *gone))
    kept = [transition for transition in blueprint.transitions if not gone & {transition.source, transition.target}]
    insist(*(_why_not_without(transition, gone) for transition in kept))
    after = blueprint.having(
        states=tuple(state for state in blueprint.states if state.id not in gone),
        transitions=tuple(_without_exclusions(transition, gone) for transition in kept),
        parallels=tuple(group for group in blueprint.parallels if not gone & {group.source, group.target}),
        start=None if blueprint.start in gone else blueprint.start,
        drawing=_drawing_without(blueprint.drawing, gone, {transition.id for transition in kept}),
    )
    return sound(blueprint, after)


def insert_state(blueprint: Blueprint, transition_id: str, state: State, place: Place | None = None) -> Blueprint:
    """Put a state into a transition: the transition now leads to it, and a new one leads on to the old target."""
    transition = transition_of(blueprint, transition_id)
    insist(_why_not_divide(transition), why_not_more_transitions(blueprint, 1))
    between = add_state(blueprint, state, place)
    name = free_name(transition.name, (each.name for each in between.leaving(state.id)))
    onward = Transition(
        id=unique_id(name, ids_of(between)),
        name=name,
        source=state.id,
        target=transition.target,
    )
    routes = {key: route for key, route in between.drawing.routes.items() if key != transition_id}
    after = between.having(
        transitions=with_elements(between.transitions, transition.having(target=state.id), onward),
        drawing=between.drawing.having(routes=routes),
    )
    return sound(blueprint, after)


def why_not_more_states(blueprint: Blueprint, more: int) -> Reason | None:
    """The cap on states (E-09)."""
    if len(blueprint.states) + more <= MAX_STATES:
        return None
    sentence = f"A Blueprint holds {MAX_STATES} states at most. Move a part into a Blueprint of its own."
    return Reason("too_many_states", sentence)


def why_not_more_transitions(blueprint: Blueprint, more: int) -> Reason | None:
    """The cap on transitions (E-09)."""
    if len(blueprint.transitions) + more <= MAX_TRANSITIONS:
        return None
    sentence = f"A Blueprint holds {MAX_TRANSITIONS} transitions at most. Move a part into a Blueprint of its own."
    return Reason("too_many_transitions", sentence)


def _why_not_divide(transition: Transition) -> Reason | None:
    if transition.source is None or transition.target is None:
        sentence = f"“{transition.name}” does not join two states, so no state fits into it. Reconnect it first."
        return Reason("not_between_states", sentence, transition.id)
    if transition.parallel is not None:
        sentence = f"“{transition.name}” is a branch of a parallel group. Dissolve the group first."
        return Reason("is_branch", sentence, transition.id)
    return None


def _why_not_without(transition: Transition, gone: frozenset[str]) -> Reason | None:
    if transition.approval is None or transition.approval.reject_to not in gone:
        return None
    sentence = (
        f"The approval of “{transition.name}” sends rejected tickets to this state. Choose another one there first."
    )
    return Reason("rejects_to", sentence, transition.id)


def _without_exclusions(transition: Transition, gone: frozenset[str]) -> Transition:
    if gone.isdisjoint(transition.excluded):
        return transition
    return transition.having(excluded=tuple(key for key in transition.excluded if key not in gone))


def _drawing_without(drawing: Drawing, gone: frozenset[str], kept_transitions: Collection[str]) -> Drawing:
    frames = (frame.having(states=tuple(key for key in frame.states if key not in gone)) for frame in drawing.frames)
    return drawing.having(
        places={key: place for key, place in drawing.places.items() if key not in gone},
        routes=_routes_of(drawing, kept_transitions),
        frames=tuple(frame for frame in frames if frame.states),
    )


def _routes_of(drawing: Drawing, transitions: Iterable[str]) -> dict[str, object]:
    kept = frozenset(transitions)
    return {key: route for key, route in drawing.routes.items() if key in kept}


why_not_add_state = asked(add_state)
why_not_change_state = asked(change_state)
why_not_change_states = asked(change_states)
why_not_rename_state = asked(rename_state)
why_not_set_start = asked(set_start)
why_not_set_final = asked(set_final)
why_not_set_state_limit = asked(set_state_limit)
why_not_remove_states = asked(remove_states)
why_not_insert_state = asked(insert_state)

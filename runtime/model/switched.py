"""Parts of a Blueprint that are switched off: kept and drawn, but for tickets and checks as good as not there.

No ticket comes into a state that is off, and nobody is offered a transition that is off or leads to such a state. A
ticket that is in a state when a version with it off begins may still leave it.
"""

from __future__ import annotations

from collections.abc import Collection

from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.reasons import Reason
from runtime.model.refusals import asked, insist, sound, state_of, transition_of, with_elements


def switch(blueprint: Blueprint, element_ids: Collection[str], *, on: bool) -> Blueprint:
    """Switch states and transitions on or off, all of them or none.

    Where tickets enter and where rejected ones go stays on. Raises EditRefused.
    """
    keys = sorted(set(element_ids))
    states = [state_of(blueprint, key) for key in keys if key not in blueprint.transitions_by_id]
    ways = [transition_of(blueprint, key) for key in keys if key in blueprint.transitions_by_id]
    if not on:
        insist(*(_why_not_off(blueprint, state) for state in states))
    after = blueprint.having(
        states=with_elements(blueprint.states, *(state.having(off=not on) for state in states)),
        transitions=with_elements(blueprint.transitions, *(way.having(off=not on) for way in ways)),
    )
    return sound(blueprint, after)


def as_offered(blueprint: Blueprint) -> Blueprint:
    """The Blueprint without what is off and what hangs on it: what checks look at. The same object where nothing is."""
    gone = {state.id for state in blueprint.states if state.off}
    if not gone and not any(way.off for way in blueprint.transitions):
        return blueprint
    ways = [way for way in blueprint.transitions if not is_off(blueprint, way)]
    kept = {way.id for way in ways}
    drawing = blueprint.drawing
    return blueprint.having(
        states=tuple(state for state in blueprint.states if state.id not in gone),
        transitions=tuple(_without_excluded(way, gone) for way in ways),
        parallels=tuple(group for group in blueprint.parallels if not gone & {group.source, group.target}),
        start=None if blueprint.start in gone else blueprint.start,
        drawing=drawing.having(
            places={key: place for key, place in drawing.places.items() if key not in gone},
            routes={key: route for key, route in drawing.routes.items() if key in kept},
            frames=tuple(
                frame.having(states=tuple(key for key in frame.states if key not in gone)) for frame in drawing.frames
            ),
        ),
    )


def is_off(blueprint: Blueprint, way: Transition) -> bool:
    """Whether the transition is off, itself or by one of its states."""
    if way.off:
        return True
    states = blueprint.states_by_id
    source, target = states.get(way.source or ""), states.get(way.target or "")
    return (source is not None and source.off) or (target is not None and target.off)


def _without_excluded(way: Transition, gone: Collection[str]) -> Transition:
    kept = tuple(key for key in way.excluded if key not in gone)
    return way if kept == way.excluded else way.having(excluded=kept)


def _why_not_off(blueprint: Blueprint, state: State) -> Reason | None:
    if blueprint.start == state.id:
        sentence = f"Tickets enter at “{state.name}”. Let them enter elsewhere before you switch it off."
        return Reason("start_off", sentence, state.id)
    for way in blueprint.transitions:
        if way.approval is not None and way.approval.reject_to == state.id:
            sentence = (
                f"The approval of “{way.name}” sends rejected tickets to this state. Choose another one there first."
            )
            return Reason("rejects_to", sentence, way.id)
    return None


why_not_switch = asked(switch)

"""What checks of one element look at besides the element itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runtime.model.actions import AnyAction
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.limits import Limit
from runtime.model.setup import Setup


@dataclass(frozen=True)
class Ground:
    """Where a Blueprint stands. `setup` None: no desk is known, and what needs one is not checked."""

    setup: Setup | None
    department: str | None
    ticket_types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ends:
    """The states a transition joins; None: a common transition, a return, or a state that is not there."""

    source: State | None
    target: State | None


def ends_of(transition: Transition, blueprint: Blueprint) -> Ends:
    """The states a transition joins."""
    states = blueprint.states_by_id
    return Ends(states.get(transition.source or ""), states.get(transition.target or ""))


def borne_status(state: State, ground: Ground) -> str | None:
    """The desk's status every ticket bears in the state; None where the two do not mean the same, or not everywhere."""
    known = ground.setup.statuses if ground.setup is not None else {}
    status = known.get(state.status or state.category.name.lower())
    if status is None or not status.borne_in(ground.department):
        return None
    return status.id if status.category is state.category else None


def actions_of_state(state: State) -> Iterator[tuple[str, AnyAction]]:
    """Every action of a state with its place."""
    for place, actions in (("on_entry", state.on_entry), ("on_exit", state.on_exit)):
        yield from numbered(place, actions)
    yield from actions_of_limit(state.limit)


def actions_of_transition(transition: Transition) -> Iterator[tuple[str, AnyAction]]:
    """Every action of a transition with its place."""
    yield from numbered("actions", transition.actions)


def actions_of_limit(limit: Limit | None) -> Iterator[tuple[str, AnyAction]]:
    """Every action along a limit with its place."""
    if limit is None:
        return
    for number, reminder in enumerate(limit.reminders):
        yield from numbered(f"limit.reminders[{number}].actions", reminder.actions)
    for number, escalation in enumerate(limit.escalations):
        yield from numbered(f"limit.escalations[{number}].actions", escalation.actions)


def numbered(place: str, actions: Sequence[AnyAction]) -> Iterator[tuple[str, AnyAction]]:
    """Each action with its place."""
    for number, action in enumerate(actions):
        yield f"{place}[{number}]", action

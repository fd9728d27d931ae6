"""How Blueprints hand tickets over to each other, and where that goes in circles (PO-18).

A circle through `calls` opens children without end. One of `then` alone is a process that begins again, which may be
meant: only where no state of it ever waits would a ticket run in it by itself, and the engine stops that with an alarm.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from runtime.model.actions import AnyAction, StartBlueprint
from runtime.model.blueprint import Blueprint, State
from runtime.model.limits import Limit


class Kind(StrEnum):
    """How a ticket is handed over."""

    THEN = "then"
    """The same ticket, once its run is complete: a final state's `then`, or an action that starts a Blueprint."""
    CALLS = "calls"
    """A child ticket, while this one waits."""


@dataclass(frozen=True, slots=True, order=True)
class HandOver:
    """From one Blueprint to the next; `element` is the state or transition that says so."""

    source: str
    target: str
    kind: Kind
    element: str


@dataclass(frozen=True, slots=True)
class Cycle:
    """Hand-overs that lead back to where they began, beginning with the smallest id.

    `endless`: a child is called on the way, so each round opens another ticket that waits for the next. `restless`: no
    Blueprint on the way makes a ticket wait for a person, an event or time, so that it could go round by itself.
    """

    links: tuple[HandOver, ...]
    endless: bool
    restless: bool

    @property
    def blueprints(self) -> tuple[str, ...]:
        """The ids on the way, each once."""
        return tuple(link.source for link in self.links)


def hand_overs(blueprint: Blueprint) -> tuple[HandOver, ...]:
    """To which Blueprints this one hands tickets over, and by which element; sorted."""
    found: set[HandOver] = set()
    for state in blueprint.states:
        if state.final and state.then is not None:
            found.add(HandOver(blueprint.id, state.then, Kind.THEN, state.id))
        if not state.final and state.calls is not None:
            found.add(HandOver(blueprint.id, state.calls, Kind.CALLS, state.id))
    for element, action in _actions(blueprint):
        if isinstance(action, StartBlueprint):
            found.add(HandOver(blueprint.id, action.blueprint, Kind.THEN, element))
    return tuple(sorted(found))


def chain_cycles(blueprints: Iterable[Blueprint]) -> tuple[Cycle, ...]:
    """Every hand-over that lies on a circle, by the shortest circle it lies on; each circle once, sorted.

    A `then` is shown by a circle without calls where there is one. Blueprints that are named but not given end a way.
    """
    known = {blueprint.id: blueprint for blueprint in blueprints}
    links = [link for blueprint in known.values() for link in hand_overs(blueprint) if link.target in known]
    then = [link for link in links if link.kind is Kind.THEN]
    found: dict[tuple[HandOver, ...], None] = {}
    for link in sorted(links):
        back = _way(then, link.target, link.source) if link.kind is Kind.THEN else None
        back = _way(links, link.target, link.source) if back is None else back
        if back is not None:
            found[_rotated((link, *back))] = None
    return tuple(_cycle(links, known) for links in sorted(found))


def _way(links: Collection[HandOver], start: str, goal: str) -> tuple[HandOver, ...] | None:
    """The shortest way from one Blueprint to another, the first of equals; empty where they are the same."""
    leaving: dict[str, list[HandOver]] = {}
    for link in sorted(links):
        leaving.setdefault(link.source, []).append(link)
    ways: dict[str, tuple[HandOver, ...]] = {start: ()}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == goal:
            return ways[here]
        for link in leaving.get(here, ()):
            if link.target not in ways:
                ways[link.target] = (*ways[here], link)
                queue.append(link.target)
    return None


def _rotated(links: tuple[HandOver, ...]) -> tuple[HandOver, ...]:
    first = links.index(min(links))
    return (*links[first:], *links[:first])


def _cycle(links: tuple[HandOver, ...], known: Mapping[str, Blueprint]) -> Cycle:
    endless = any(link.kind is Kind.CALLS for link in links)
    restless = not endless and all(_passes_by_itself(known[link.source], link) for link in links)
    return Cycle(links=links, endless=endless, restless=restless)


def _passes_by_itself(blueprint: Blueprint, link: HandOver) -> bool:
    """Whether transitions on a condition alone may take a ticket from the start to where it is handed over."""
    reached, queue = {blueprint.start}, deque([blueprint.start])
    while queue:
        for transition in blueprint.leaving(queue.popleft() or ""):
            if transition.trigger.kind == "when" and transition.target not in reached:
                reached.add(transition.target)
                queue.append(transition.target)
    finals = [state for state in blueprint.states if state.final and state.id in reached]
    return any(_hands_over(state, link) for state in finals)


def _hands_over(final: State, link: HandOver) -> bool:
    """The link is this state's own, or one planned on the way, which any end of the run fulfils."""
    return final.id == link.element or final.then is None


def _actions(blueprint: Blueprint) -> Iterator[tuple[str, AnyAction]]:
    for state in blueprint.states:
        for action in (*state.on_entry, *state.on_exit, *_of_limit(state.limit)):
            yield state.id, action
    for transition in blueprint.transitions:
        for action in transition.actions:
            yield transition.id, action
    for action in _of_limit(blueprint.limit):
        yield blueprint.id, action


def _of_limit(limit: Limit | None) -> Iterator[AnyAction]:
    if limit is None:
        return
    for reminder in limit.reminders:
        yield from reminder.actions
    for escalation in limit.escalations:
        yield from escalation.actions

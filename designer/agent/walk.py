"""The way a ticket came through its Blueprint, read from its history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from runtime.messages.tickets import EventView, TicketView
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True)
class Walk:
    """States and transitions by their ids."""

    entered: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)
    """When each state was entered, oldest first, in the order they were first met."""
    taken: frozenset[str] = frozenset()
    """The transitions it took."""
    here: str | None = None
    possible: frozenset[str] = frozenset()
    """The transitions whoever looks at it may take now."""


def walk_of(ticket: TicketView, history: Sequence[EventView]) -> Walk:
    """The walk of the present run: what came before in another Blueprint is another drawing's."""
    entered: dict[str, tuple[Moment, ...]] = {}
    taken: set[str] = set()
    for event in _present_run(history):
        if event.data.get("goes_on"):  # the visit lasts in another version, perhaps in a state of another id
            source, target = str(event.data["source"]), str(event.data["target"])
            entered[target] = entered.pop(source, (event.at,))
            continue
        state = event.data.get("state") if event.kind == "run_started" else event.data.get("target")
        if isinstance(state, str):
            entered[state] = (*entered.get(state, ()), event.at)
        if isinstance(way := event.data.get("transition"), str):
            taken.add(way)
    possible = frozenset(offer.id for offer in ticket.offers if offer.allowed and not offer.done)
    return Walk(entered=entered, taken=frozenset(taken), here=ticket.state, possible=possible)


def lasting(history: Sequence[EventView]) -> Sequence[EventView]:
    """The facts without the moves that were taken back."""
    kept: list[EventView] = []
    for event in history:
        if event.kind == "move_undone":
            del kept[max(place for place, fact in enumerate(kept) if fact.kind == "moved")]
        else:
            kept.append(event)
    return kept


def _present_run(history: Sequence[EventView]) -> Iterable[EventView]:
    history = lasting(history)
    begun = max((place for place, event in enumerate(history) if event.kind == "run_started"), default=len(history))
    return (event for event in history[begun:] if event.kind in {"run_started", "moved", "migrated"})

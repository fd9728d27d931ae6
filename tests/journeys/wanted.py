"""The help desk of the pictures as every journey draws it: fifteen states, thirty transitions, and what they mean."""

from __future__ import annotations

from runtime.model.blueprint import Blueprint, Category, Timer
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Teams
from tests.model.flows import HELP_DESK, drawn_from

TEAMS = {"dispatch": "Dispatch", "leads": "Team leads", "second": "Second line"}
CATEGORIES = {
    "New": Category.NEW,
    "Customer": Category.PENDING,
    "Vendor": Category.ON_HOLD,
    "Approval": Category.ON_HOLD,
    "Resolved": Category.SOLVED,
    "Rejected": Category.SOLVED,
    "Closed": Category.CLOSED,
}
LIMITS = {
    "Triage": Duration(amount=1, unit=Unit.HOURS),
    "Wip": Duration(amount=8, unit=Unit.BUSINESS_HOURS),
    "Second": Duration(amount=4, unit=Unit.HOURS),
    "Third": Duration(amount=5, unit=Unit.DAYS),
}
OWNERS = {
    "Reject as spam": "dispatch",
    "Approve": "leads",
    "Refuse": "leads",
    "Escalate to engineering": "second",
}
TIMERS = {"No reply after 3 days": Duration(amount=3, unit=Unit.DAYS)}


def expected() -> Blueprint:
    """What is published in the end, but for ids and the drawing."""
    drawn = drawn_from(HELP_DESK)
    states = (
        one.having(
            category=CATEGORIES.get(one.name, Category.OPEN),
            limit=Limit(allows=LIMITS[one.name]) if one.name in LIMITS else None,
            final=one.name == "Closed",
        )
        for one in drawn.states
    )
    ways = (
        one.having(
            owners=(Teams(ids=(OWNERS[one.name],)),) if one.name in OWNERS else (),
            trigger=Timer(after=TIMERS[one.name]) if one.name in TIMERS else one.trigger,
        )
        for one in drawn.transitions
    )
    return drawn.having(states=tuple(states), transitions=tuple(ways))


def in_order(drawn: Blueprint) -> list[tuple[str, str, str]]:
    """Each transition as source, target and name, as a hand draws them."""
    names = {one.id: one.name for one in drawn.states}
    ways = sorted(drawn.transitions, key=lambda one: one.order)
    return [(names[one.source or ""], names[one.target or ""], one.name) for one in ways]


def meaning(drawn: Blueprint) -> object:
    """Everything a Blueprint means, value by value, but for its own name, its ids and its drawing.

    States and transitions by their names; the transitions of a state in the order of their buttons.
    """
    names = {one.id: one.name for one in drawn.states}
    states = {one.name: one.having(id="same") for one in drawn.states}
    ways = {
        name: [
            (names[one.target or ""], one.having(id="same", source=None, target=None, order=0))
            for one in sorted(drawn.leaving(key), key=lambda one: one.order)
        ]
        for key, name in names.items()
    }
    whole = drawn.having(
        id="same", name="same", start=None, states=(), transitions=(), drawing=type(drawn.drawing)(), parallels=()
    )
    return names[drawn.start or ""], states, ways, whole

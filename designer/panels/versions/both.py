"""Two versions as one drawing: everything of both, and what became of each element."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from designer.canvas.boxes import box_of, boxes_of, free_corner
from designer.canvas.overlay import Change, Element, Kind
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import MAX_STATES, MAX_TRANSITIONS, Blueprint
from runtime.model.diff import Diff, ElementDiff
from runtime.model.drawing import Drawing, Place


@dataclass(frozen=True, slots=True)
class Both:
    """What is drawn, and how its elements differ; those not named are the same in both versions."""

    drawn: Blueprint
    changes: Mapping[Element, Change]


def both(before: Blueprint, after: Blueprint, change: Diff) -> Both:
    """The newer version with what the older one had besides, where it stood then or beside it."""
    states = (*after.states, *change.states.removed)[:MAX_STATES]
    known = {state.id for state in states}
    ways = (way for way in change.transitions.removed if {way.source, way.target} <= known | {None})
    drawn = after.having(
        states=states,
        transitions=(*after.transitions, *ways)[:MAX_TRANSITIONS],
        parallels=(
            *after.parallels,
            *(each for each in change.parallels.removed if {each.source, each.target} <= known),
        ),
        drawing=_drawing(before, after, change),
    )
    return Both(drawn, _changes(change))


def _drawing(before: Blueprint, after: Blueprint, change: Diff) -> Drawing:
    """Cards that are gone stand where they stood, or next to it where there is something now."""
    old, taken = boxes_of(before), boxes_of(after)
    places = {key: Place(x=box.x, y=box.y) for key, box in taken.items()} | dict(after.drawing.places)
    for state in change.states.removed:
        box = box_of(before.drawing.places[state.id]) if state.id in before.drawing.places else old[state.id]
        x, y = box.x, box.y
        if any(box.touches(other, 0) for other in taken.values()):
            x, y = free_corner((box.x, box.y), taken.values(), (box.width, box.height))
        taken[state.id] = Box(x, y, box.width, box.height)
        places[state.id] = Place(x=x, y=y, width=box.width)
    gone = {way.id for way in change.transitions.removed}
    routes = {key: route for key, route in before.drawing.routes.items() if key in gone}
    return after.drawing.having(places=places, routes={**routes, **after.drawing.routes})


def _changes(change: Diff) -> dict[Element, Change]:
    kinds: tuple[tuple[Kind, ElementDiff[Any]], ...] = (
        ("state", change.states),
        ("transition", change.transitions),
        ("parallel", change.parallels),
    )
    found: dict[Element, Change] = {}
    for kind, part in kinds:
        found |= {Element(kind, each.id): "added" for each in part.added}
        found |= {Element(kind, each.id): "removed" for each in part.removed}
        found |= {Element(kind, each.id): "changed" for each in part.changed}
    return found

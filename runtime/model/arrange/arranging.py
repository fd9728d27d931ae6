"""Arranging as an edit: one step, a selection only if there is one, and pinned cards stay where they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from runtime.model.arrange.fallback import arrange_by_ourselves
from runtime.model.arrange.lines import arranged_route
from runtime.model.arrange.sheet import (
    Arrangement,
    Box,
    Direction,
    Point,
    Sheet,
    Size,
    estimated_label,
    sheet_of,
    with_rejections,
)
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Route
from runtime.model.edit_drawing import UNPLACED

_GRID = 12.0
_CLEAR = 24.0
"""The gap that cards keep from cards which do not move."""


def arrange(
    blueprint: Blueprint,
    *,
    only: Collection[str] = (),
    direction: Direction = Direction.DOWN,
    measure: Callable[[str], Size] = estimated_label,
) -> Blueprint:
    """The Blueprint drawn anew: cards in layers from the start state on, lines at right angles between them.

    `only`: the states to arrange, all when empty. Pinned states stay. Lines bent by hand stay where both of their
    cards do; other lines of moved cards are drawn anew. `measure` gives the size of a label on the screen.
    """
    whole = sheet_of(blueprint, measure)
    chosen = [key for key in whole.cards if not only or key in only]
    if not chosen:
        return blueprint
    part = with_rejections(whole, blueprint).part(chosen)
    drawn = _moved_to_place(compute(part, direction), part, blueprint, whole=not only)
    fixed = {key: box for key, box in whole.cards.items() if key not in part.cards or _pinned(blueprint, key)}
    corners = _clear_of(drawn, part, fixed)
    return _drawn(blueprint, corners, _kept_lines(drawn, corners, whole.part(chosen)))


def compute(sheet: Sheet, direction: Direction) -> Arrangement:
    """The arrangement of a sheet, by the engine or, where it is missing or refuses, by ourselves."""
    try:
        import graphlay

        from runtime.model.arrange.engine import arrange_by_engine
    except ImportError:
        return arrange_by_ourselves(sheet, direction)
    try:
        return arrange_by_engine(sheet, direction)
    except graphlay.GraphlayError:
        return arrange_by_ourselves(sheet, direction)


def _pinned(blueprint: Blueprint, key: str) -> bool:
    return blueprint.drawing.places.get(key, UNPLACED).pinned


def _moved_to_place(drawn: Arrangement, sheet: Sheet, blueprint: Blueprint, *, whole: bool) -> Arrangement:
    """On the grid; by its pinned cards where there are some, a selection where it was, all else at the origin."""
    anchors = [key for key in drawn.corners if _pinned(blueprint, key)]
    if not anchors and not whole:
        anchors = list(drawn.corners)
    if anchors:
        dx, dy = (_mean(sheet, drawn, anchors, axis) for axis in (0, 1))
    else:
        dx, dy = (-min(corner[axis] for corner in drawn.corners.values()) for axis in (0, 1))
    dx, dy = round(dx / _GRID) * _GRID, round(dy / _GRID) * _GRID
    corners = {key: (x + dx, y + dy) for key, (x, y) in drawn.corners.items()}
    lines = {key: tuple((x + dx, y + dy) for x, y in line) for key, line in drawn.lines.items()}
    return Arrangement(corners, lines)


def _mean(sheet: Sheet, drawn: Arrangement, anchors: list[str], axis: int) -> float:
    was = sum((sheet.cards[key].x, sheet.cards[key].y)[axis] for key in anchors)
    return (was - sum(drawn.corners[key][axis] for key in anchors)) / len(anchors)


def _clear_of(drawn: Arrangement, sheet: Sheet, fixed: Mapping[str, Box]) -> dict[str, Point]:
    """Cards pushed down until they touch none that stays, nor one another."""
    settled = list(fixed.values())
    corners: dict[str, Point] = {}
    for key, corner in sorted(drawn.corners.items(), key=lambda item: (item[1][1], item[1][0])):
        if key in fixed:
            corners[key] = (fixed[key].x, fixed[key].y)
            continue
        box = sheet.cards[key].at(corner)
        if fixed:
            box = _lowered(box, settled)
        settled.append(box)
        corners[key] = (box.x, box.y)
    return corners


def _lowered(box: Box, settled: list[Box]) -> Box:
    while (hit := next((other for other in settled if box.touches(other, _CLEAR)), None)) is not None:
        box = box.at((box.x, hit.bottom + _CLEAR))
    return box


def _kept_lines(drawn: Arrangement, corners: Mapping[str, Point], sheet: Sheet) -> dict[str, Route]:
    """The lines whose cards both stand where the arrangement put them."""
    stands = {key for key, corner in corners.items() if corner == drawn.corners[key]}
    return {
        link.id: arranged_route(drawn.lines[link.id])
        for link in sheet.links
        if link.source in stands and link.target in stands
    }


def _drawn(blueprint: Blueprint, corners: Mapping[str, Point], lines: Mapping[str, Route]) -> Blueprint:
    drawing = blueprint.drawing
    places = dict(drawing.places)
    for key, (x, y) in corners.items():
        places[key] = places.get(key, UNPLACED).having(x=round(x, 1), y=round(y, 1))
    moved = {key for key in corners if places[key] != drawing.places.get(key)}
    staying = {key: route for key, route in drawing.routes.items() if not _ends(blueprint, key) & moved}
    by_hand = {key: route for key, route in staying.items() if not route.arranged}
    return blueprint.having(drawing=drawing.having(places=places, routes={**staying, **lines, **by_hand}))


def _ends(blueprint: Blueprint, transition_id: str) -> set[str | None]:
    transition = blueprint.transitions_by_id[transition_id]
    return {transition.source, transition.target}

"""Where cards are and where there is room for more: plain rectangles in scene units, no screen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import count, product

from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH, Box, Point
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Drawing, Frame, Place

GRID = 12.0
"""Cards snap to multiples of this; every second line of the grid is drawn."""
NOTE_SIZE = (192.0, 96.0)
_GAP = 24.0
_COLUMNS = 4
_PITCH = (CARD_WIDTH + 48.0, CARD_HEIGHT + 60.0)
_FRAME_MARGIN, _FRAME_TITLE = 24.0, 34.0
_NEAR_ENOUGH = 6.0


def box_of(place: Place, size: tuple[float, float] = (CARD_WIDTH, CARD_HEIGHT)) -> Box:
    """The rectangle of a place; a width or height of None is the usual one."""
    width, height = size
    return Box(place.x, place.y, place.width or width, place.height or height)


def boxes_of(blueprint: Blueprint) -> dict[str, Box]:
    """The card of every state. States nobody placed stand in rows under the others, in the order of their ids."""
    places = blueprint.drawing.places
    boxes = {state.id: box_of(places[state.id]) for state in blueprint.states if state.id in places}
    missing = [state.id for state in blueprint.states if state.id not in places]
    if missing:
        left = min((box.x for box in boxes.values()), default=0.0)
        top = snapped(max((box.bottom + 60.0 for box in boxes.values()), default=0.0))
        for place, key in enumerate(missing):
            row, column = divmod(place, _COLUMNS)
            boxes[key] = Box(left + column * _PITCH[0], top + row * _PITCH[1], CARD_WIDTH, CARD_HEIGHT)
    return boxes


def snapped(measure: float) -> float:
    """The multiple of the grid next to a measure."""
    return round(measure / GRID) * GRID


def around(boxes: Iterable[Box]) -> Box | None:
    """The smallest rectangle around all of them; None around nothing."""
    found = list(boxes)
    if not found:
        return None
    left, top = min(box.x for box in found), min(box.y for box in found)
    right, bottom = max(box.right for box in found), max(box.bottom for box in found)
    return Box(left, top, right - left, bottom - top)


def free_corner(wanted: Point, taken: Collection[Box], size: tuple[float, float] = (CARD_WIDTH, CARD_HEIGHT)) -> Point:
    """The free place on the grid next to the one wanted: a new card never lands on another."""
    x, y = snapped(wanted[0]), snapped(wanted[1])
    for ring in count():
        for dx, dy in _ring(ring):
            box = Box(x + dx * GRID * 2, y + dy * GRID * 2, *size)
            if not any(box.touches(other, _GAP - 1) for other in taken):
                return box.x, box.y
    raise AssertionError  # pragma: no cover  the plane has no end


def _ring(radius: int) -> list[tuple[int, int]]:
    """The cells of a square ring, those below and beside the middle first."""
    reach = range(-radius, radius + 1)
    cells = [(x, y) for x, y in product(reach, reach) if max(abs(x), abs(y)) == radius]
    return sorted(cells, key=lambda cell: (abs(cell[0]) + abs(cell[1]), -cell[1], -cell[0]))


def frame_box(frame: Frame, boxes: Mapping[str, Box]) -> Box | None:
    """The rectangle of a frame: a card when it is collapsed, else around its states; None when it has none."""
    inner = around(boxes[key] for key in frame.states if key in boxes)
    if inner is None:
        return None
    if frame.collapsed:
        return Box(inner.x, inner.y, CARD_WIDTH, CARD_HEIGHT)
    return Box(
        inner.x - _FRAME_MARGIN,
        inner.y - _FRAME_MARGIN - _FRAME_TITLE,
        inner.width + 2 * _FRAME_MARGIN,
        inner.height + 2 * _FRAME_MARGIN + _FRAME_TITLE,
    )


def everything(drawing: Drawing, boxes: Mapping[str, Box]) -> list[Box]:
    """The rectangles of all cards and notes: what a new card keeps clear of."""
    return [*boxes.values(), *(box_of(note.place, NOTE_SIZE) for note in drawing.notes)]


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to shift what is dragged so that it lies on a guide or on the grid, and the guides it then lies on."""

    dx: float
    dy: float
    upright: tuple[float, ...] = ()
    """The x of vertical guides."""
    level: tuple[float, ...] = ()
    """The y of horizontal guides."""


def snap_to(moving: Box, others: Iterable[Box]) -> Snap:
    """Align edges and middles with those of other cards within a few units, else snap the corner to the grid."""
    near = list(others)
    dx, upright = _aligned((moving.x, moving.centre[0], moving.right), [_across(box) for box in near])
    dy, level = _aligned((moving.y, moving.centre[1], moving.bottom), [_down(box) for box in near])
    return Snap(
        snapped(moving.x) - moving.x if dx is None else dx,
        snapped(moving.y) - moving.y if dy is None else dy,
        upright,
        level,
    )


def _across(box: Box) -> tuple[float, float, float]:
    return box.x, box.centre[0], box.right


def _down(box: Box) -> tuple[float, float, float]:
    return box.y, box.centre[1], box.bottom


def _aligned(
    own: tuple[float, float, float], others: Iterable[tuple[float, float, float]]
) -> tuple[float | None, tuple[float, ...]]:
    """The smallest shift onto a measure of the others, middle to middle before edge to edge."""
    pairs = [(other[place] - own[place], other[place]) for other in others for place in (1, 0, 2)]
    near = [(abs(shift), shift, at) for shift, at in pairs if abs(shift) <= _NEAR_ENOUGH]
    if not near:
        return None, ()
    _, best, _ = min(near)
    return best, tuple(sorted({at for _, shift, at in near if abs(shift - best) < 0.01}))  # noqa: PLR2004  rounding

"""How a line runs between two cards: at right angles, out of a side, round what is in the way. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import hypot

from runtime.model.arrange.lines import without_needless
from runtime.model.arrange.sheet import Box, Line, Point

_APART = 32.0
"""Cards nearer than this do not face each other on that axis."""
_OUT = 28.0
"""How far a line that turns back goes out."""
_LANE = 10.0
"""Between lines that run beside each other."""
_LOOP_OUT, _LOOP_HALF = 30.0, 20.0
_STRAIGHT = 0.5
_MOST_TURNS = 40.0
"""What a detour may cost more before a line crosses a card instead: never."""


class Side(StrEnum):
    """A side of a card."""

    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"

    @property
    def upright(self) -> bool:
        """Lines leave it upwards or downwards."""
        return self in (Side.TOP, Side.BOTTOM)


OUTWARDS = {Side.TOP: (0, -1), Side.RIGHT: (1, 0), Side.BOTTOM: (0, 1), Side.LEFT: (-1, 0)}


@dataclass(frozen=True, slots=True)
class Way:
    """Which sides a line leaves and enters by; `lane`: the x or y of its long run when it goes round something."""

    source: Side
    target: Side
    lane: float | None = None


def side_middle(box: Box, side: Side) -> Point:
    """The middle of a side."""
    dx, dy = OUTWARDS[side]
    x, y = box.centre
    return x + dx * box.width / 2, y + dy * box.height / 2


def on_side(box: Box, side: Side, offset: float) -> Point:
    """A point so far from the middle of a side, to the right or downwards."""
    x, y = side_middle(box, side)
    return (x + offset, y) if side.upright else (x, y + offset)


def nearest_side(box: Box, point: Point) -> Side:
    """The side of a card that a point outside it faces."""
    x, y = (point[0] - box.centre[0]) / box.width, (point[1] - box.centre[1]) / box.height
    if abs(x) > abs(y):
        return Side.RIGHT if x > 0 else Side.LEFT
    return Side.BOTTOM if y > 0 else Side.TOP


def facing(source: Box, target: Box) -> Way:
    """The sides two cards turn to each other: below each other first, then beside each other."""
    down, up = target.y - source.bottom, source.y - target.bottom
    right, left = target.x - source.right, source.x - target.right
    if max(down, up) >= _APART:
        return Way(Side.BOTTOM, Side.TOP) if down > up else Way(Side.TOP, Side.BOTTOM)
    if max(right, left) >= _APART:
        return Way(Side.RIGHT, Side.LEFT) if right > left else Way(Side.LEFT, Side.RIGHT)
    return Way(Side.RIGHT, Side.RIGHT, max(source.right, target.right) + _OUT)


def best_way(source: Box, target: Box, obstacles: Callable[[Box], Iterable[Box]]) -> Way:
    """The direct way when nothing stands in it, else the shortest of those round it.

    `obstacles` gives the cards that touch a rectangle, the two ends left out.
    """
    direct = facing(source, target)
    line = draw(source, target, direct)
    blocking = _blocking(line, obstacles)
    if not blocking:
        return direct
    best, least = direct, _cost(line, len(blocking))
    for way in _detours(source, target, direct, blocking):
        line = draw(source, target, way)
        if _cost(line, 0) < least:  # else it costs more, whatever is in its way
            cost = _cost(line, len(_blocking(line, obstacles)))
            best, least = (way, cost) if cost < least else (best, least)
    return best


def _cost(line: Line, blocking: int) -> float:
    return 10_000.0 * blocking + length_of(line) + _MOST_TURNS * len(line)


def _detours(source: Box, target: Box, direct: Way, blocking: list[Box]) -> list[Way]:
    """Out and back on either side, beyond everything in the way."""
    if direct.source.upright:
        low = min(box.x for box in (source, target, *blocking)) - _OUT
        high = max(box.right for box in (source, target, *blocking)) + _OUT
        return [Way(Side.RIGHT, Side.RIGHT, high), Way(Side.LEFT, Side.LEFT, low)]
    low = min(box.y for box in (source, target, *blocking)) - _OUT
    high = max(box.bottom for box in (source, target, *blocking)) + _OUT
    return [Way(Side.BOTTOM, Side.BOTTOM, high), Way(Side.TOP, Side.TOP, low)]


def _blocking(line: Line, obstacles: Callable[[Box], Iterable[Box]]) -> list[Box]:
    found: list[Box] = []
    for (ax, ay), (bx, by) in pairwise(line):
        run = Box(min(ax, bx) - 6, min(ay, by) - 6, abs(bx - ax) + 12, abs(by - ay) + 12)
        found.extend(box for box in obstacles(run) if box not in found)
    return found


def draw(source: Box, target: Box, way: Way, ends: tuple[float, float] = (0.0, 0.0), slot: float = 0.0) -> Line:
    """The line of a way. `ends`: how far its ends are from the middles of their sides; `slot` keeps runs apart."""
    start, end = on_side(source, way.source, ends[0]), on_side(target, way.target, ends[1])
    if way.source is way.target:
        return _turned_back(start, end, way, slot)
    return _between(start, end, upright=way.source.upright, shift=slot * _LANE)


def _between(start: Point, end: Point, *, upright: bool, shift: float) -> Line:
    (ax, ay), (bx, by) = start, end
    if upright:
        if abs(ax - bx) < _STRAIGHT:
            return start, end
        middle = _shifted(ay, by, shift)
        return start, (ax, middle), (bx, middle), end
    if abs(ay - by) < _STRAIGHT:
        return start, end
    middle = _shifted(ax, bx, shift)
    return start, (middle, ay), (middle, by), end


def _shifted(one: float, two: float, shift: float) -> float:
    room = max(0.0, abs(two - one) / 2 - 14.0)
    return (one + two) / 2 + max(-room, min(room, shift))


def _turned_back(start: Point, end: Point, way: Way, slot: float) -> Line:
    outwards = sum(OUTWARDS[way.source])
    (ax, ay), (bx, by) = start, end
    own, other = (ay, by) if way.source.upright else (ax, bx)
    beyond = max(own, other) + _OUT if outwards > 0 else min(own, other) - _OUT
    lane = beyond if way.lane is None else way.lane
    lane += outwards * abs(slot) * _LANE
    if way.source.upright:
        return start, (ax, lane), (bx, lane), end
    return start, (lane, ay), (lane, by), end


def loop(box: Box, place: int) -> Line:
    """A line from a card to itself, outside on the right; later ones lie round earlier ones."""
    x, y = box.right, box.centre[1]
    half = min(_LOOP_HALF + 7 * place, box.height / 2 - 6)
    out = x + _LOOP_OUT + 16 * place
    return (x, y - half), (out, y - half), (out, y + half), (x, y + half)


def back_stub(box: Box, offset: float) -> Line:
    """A line to wherever the ticket came from: it leaves the card on the left and ends."""
    x, y = on_side(box, Side.LEFT, offset)
    return (x, y), (x - 44.0, y)


def through(source: Box, target: Box, bends: tuple[Point, ...]) -> Line:
    """The line through bends that were kept, its ends straight out of the cards and every angle right."""
    points = [*_left_for(source, bends[0]), *bends, *reversed(_left_for(target, bends[-1]))]
    whole = [points[0]]
    for point in points[1:]:
        (ax, ay), (bx, by) = whole[-1], point
        if abs(ax - bx) > _STRAIGHT and abs(ay - by) > _STRAIGHT:
            whole.append(_elbow(whole, point))
        whole.append(point)
    return without_needless(tuple(whole))


def _elbow(drawn: list[Point], point: Point) -> Point:
    """Go on in the direction of before, then turn."""
    (ax, ay), (bx, by) = drawn[-1], point
    was_upright = len(drawn) > 1 and abs(drawn[-2][0] - ax) <= _STRAIGHT
    return (ax, by) if was_upright else (bx, ay)


def _left_for(box: Box, bend: Point) -> list[Point]:
    """Where a line leaves a card for a bend, with the corner it needs when the bend lies askew."""
    x, y = bend
    if box.x <= x <= box.right:
        return [(x, box.y if y < box.centre[1] else box.bottom)]
    if box.y <= y <= box.bottom:
        return [(box.x if x < box.centre[0] else box.right, y)]
    middle = box.centre[0]
    return [(middle, box.y if y < box.y else box.bottom), (middle, y)]


def length_of(line: Line) -> float:
    """How long a line is."""
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(line))


def along(line: Line, share: float) -> Point:
    """The point at a share of a line's length: 0.5 is its middle."""
    left = length_of(line) * share
    for (ax, ay), (bx, by) in pairwise(line):
        run = hypot(bx - ax, by - ay)
        if run > 0 and left <= run:
            return ax + (bx - ax) * left / run, ay + (by - ay) * left / run
        left -= run
    return line[-1]


def nearest_run(line: Line, point: Point) -> tuple[int, Point]:
    """Which straight run of a line is nearest to a point, counted from 0, and the nearest point on it."""
    best: tuple[float, int, Point] | None = None
    for place, (one, two) in enumerate(pairwise(line)):
        near = nearest_on(one, two, point)
        apart = hypot(near[0] - point[0], near[1] - point[1])
        if best is None or apart < best[0]:
            best = apart, place, near
    return (0, line[0]) if best is None else best[1:]


def nearest_on(one: Point, two: Point, point: Point) -> Point:
    """The point of a straight run nearest to a point."""
    (ax, ay), (bx, by), (px, py) = one, two, point
    square = (bx - ax) ** 2 + (by - ay) ** 2
    share = 0.0 if square == 0 else max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square))
    return ax + (bx - ax) * share, ay + (by - ay) * share


def with_run_moved(line: Line, place: int, by: tuple[float, float]) -> tuple[Point, ...]:
    """The bends of a line after one of its straight runs was dragged across itself; the ends stay on their cards."""
    (ax, ay), (bx, by_) = line[place], line[place + 1]
    upright = abs(ax - bx) <= abs(ay - by_)
    dx, dy = (by[0], 0.0) if upright else (0.0, by[1])
    moved = [(ax + dx, ay + dy), (bx + dx, by_ + dy)]
    before, after = list(line[1:place]), list(line[place + 2 : -1])
    if place == 0:
        before = [_on_run(line[0], line[1])]
        moved[0] = (before[0][0] + dx, before[0][1] + dy)
    if place == len(line) - 2:
        after = [_on_run(line[-1], line[-2])]
        moved[1] = (after[0][0] + dx, after[0][1] + dy)
    return tuple((round(x, 1), round(y, 1)) for x, y in (*before, *moved, *after))


def _on_run(end: Point, towards: Point) -> Point:
    """A little way into a run, so that its end keeps to the card."""
    (ax, ay), (bx, by) = end, towards
    run = hypot(bx - ax, by - ay) or 1.0
    share = min(18.0 / run, 0.3)
    return ax + (bx - ax) * share, ay + (by - ay) * share

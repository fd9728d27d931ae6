"""Lines: from the bends that a drawing keeps to the whole polyline, and back."""

from __future__ import annotations

from math import dist

from runtime.model.arrange.sheet import Box, Line, Point
from runtime.model.drawing import Route

_STRAIGHT = 0.5
"""Bends nearer to the line between their neighbours than this (scene units) are none."""


def port(card: Box, towards: Point) -> Point:
    """Where a line leaves a card for its next point: straight out of the side it faces, else the nearest spot."""
    x, y = towards
    if card.x <= x <= card.right:
        return x, card.y if y < card.centre[1] else card.bottom
    if card.y <= y <= card.bottom:
        return card.x if x < card.centre[0] else card.right, y
    return min(max(x, card.x), card.right), min(max(y, card.y), card.bottom)


def line_through(source: Box, bends: tuple[Point, ...], target: Box) -> Line:
    """The polyline of a line with at least one bend."""
    return (port(source, bends[0]), *bends, port(target, bends[-1]))


def arranged_route(line: Line) -> Route:
    """What a drawing keeps of a line that the arrangement drew; a straight one keeps its middle, for its ports."""
    bends = without_needless(line)[1:-1]
    if not bends:
        (ax, ay), (bx, by) = line[0], line[-1]
        bends = (((ax + bx) / 2, (ay + by) / 2),)
    return Route(bends=tuple((round(x, 1), round(y, 1)) for x, y in bends), arranged=True)


def without_needless(line: Line) -> Line:
    """The same line without points that are no bend."""
    points = [line[0]]
    points.extend(point for point in line[1:] if dist(point, points[-1]) > _STRAIGHT)
    place = 1
    while place < len(points) - 1:
        if _is_straight(points[place - 1], points[place], points[place + 1]):
            points.pop(place)
        else:
            place += 1
    return tuple(points) if len(points) > 1 else (line[0], line[-1])


def _is_straight(before: Point, point: Point, after: Point) -> bool:
    (ax, ay), (bx, by), (cx, cy) = before, point, after
    return abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) < _STRAIGHT * max(1.0, dist(before, after))

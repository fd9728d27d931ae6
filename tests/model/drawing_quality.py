"""How good a drawing is, by brute force: every line against every card, line and label."""

from __future__ import annotations

from itertools import combinations, pairwise

from runtime.model.arrange.sheet import Box

type Dot = tuple[float, float]
type Piece = tuple[Dot, Dot]


def crossings(lines: dict[str, tuple[Dot, ...]]) -> int:
    """How often lines cross (touching at an end is no crossing)."""
    pieces = [(key, piece) for key, line in lines.items() for piece in pairwise(line)]
    return sum(one[0] != two[0] and _cross(one[1], two[1]) for one, two in combinations(pieces, 2))


def _side(a: Dot, b: Dot, c: Dot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _cross(one: Piece, two: Piece) -> bool:
    first = _side(*one, two[0]) * _side(*one, two[1])
    second = _side(*two, one[0]) * _side(*two, one[1])
    return first < -1e-6 and second < -1e-6


def through(line: tuple[Dot, ...], box: Box, margin: float) -> bool:
    """True when a line runs through the inside of a box, looked at every 2 units."""
    for (ax, ay), (bx, by) in pairwise(line):
        looks = int(max(abs(bx - ax), abs(by - ay)) / 2) + 1
        for look in range(looks + 1):
            x, y = ax + (bx - ax) * look / looks, ay + (by - ay) * look / looks
            if box.x + margin < x < box.right - margin and box.y + margin < y < box.bottom - margin:
                return True
    return False


def label_box(centre: Dot, size: Dot) -> Box:
    """The box of a label."""
    return Box(centre[0] - size[0] / 2, centre[1] - size[1] / 2, *size)

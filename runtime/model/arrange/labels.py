"""Where the labels of lines go: on or beside their own line, off cards, other lines, arrow heads and each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from runtime.model.arrange.sheet import Box, Line, Point, Size

type Numbers = NDArray[np.float64]

_FRACTIONS = np.array((0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88))
_LONGEST_RUNS = 3
_SHORTEST_RUN = 24.0
_ON_A_CARD, _ON_A_LABEL, _ON_A_LINE, _ON_THE_HEAD, _ON_THE_TAIL, _BESIDE, _IN_A_RUN = (
    150.0,
    50.0,
    24.0,
    16.0,
    5.0,
    2.2,
    0.4,
)
_ASIDE = np.array([(0.0, side * step) for step in (24.0, 36.0, 48.0, 60.0, 72.0) for side in (-1.0, 1.0)])
"""Above or below a line between two cards that are too near for its label."""
_FAR = 0.02
"""What each unit away from the line costs there."""
_HEAD, _TAIL = 13.0, 4.0
"""How near (scene units) a label may come to the head and the tail of its line."""
_OFF_A_CARD, _APART = 2.0, 3.0
"""How much room (scene units) a label keeps from cards, and from other labels."""
_KEPT = 60
"""How many candidates of each label compete."""
_SWEEPS = 6


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Boxes (n, 4) as left, top, right, bottom, with their costs (n), cheapest first."""

    boxes: Numbers
    costs: Numbers


def place_labels(
    lines: Mapping[str, Line], sizes: Mapping[str, Size], cards: Iterable[Box], kept: Mapping[str, Point] | None = None
) -> dict[str, Point]:
    """The centre of every label; `kept` are those somebody dragged to their place.

    Candidates along each line are weighed once, then the labels give way to each other in a few sweeps of
    min-conflicts (Minton et al. 1992).
    """
    held = kept or {}
    corners = np.array([(box.x, box.y, box.right, box.bottom) for box in cards]).reshape(-1, 4)
    runs = _Runs(lines)
    candidates = [
        _held(held[key], sizes[key]) if key in held else _candidates(place, line, sizes[key], corners, runs)
        for place, (key, line) in enumerate(lines.items())
    ]
    boxes = _settled(candidates)
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    return {key: (float(x), float(y)) for key, (x, y) in zip(lines, middles, strict=True)}


class _Runs:
    """Every straight run of every line: `ends` (n, 4) and the place of the line it belongs to (n)."""

    def __init__(self, lines: Mapping[str, Line]) -> None:
        owners = [place for place, line in enumerate(lines.values()) for _ in line[1:]]
        ends = [(*one, *two) for line in lines.values() for one, two in pairwise(line)]
        self.owners = np.array(owners, dtype=np.int64)
        self.ends = np.array(ends).reshape(-1, 4)
        self.low = np.minimum(self.ends[:, :2], self.ends[:, 2:])
        self.high = np.maximum(self.ends[:, :2], self.ends[:, 2:])

    def foreign(self, place: int, area: Numbers) -> tuple[Numbers, NDArray[np.int64]]:
        """The runs of other lines that come near an area, and whose they are."""
        near = (
            (self.owners != place)
            & (self.low[:, 0] < area[2])
            & (self.high[:, 0] > area[0])
            & (self.low[:, 1] < area[3])
            & (self.high[:, 1] > area[1])
        )
        return self.ends[near], self.owners[near]


def _candidates(place: int, line: Line, size: Size, cards: Numbers, runs: _Runs) -> _Candidates:
    """Places on the line and beside it; farther away where each of those covers a card."""
    half, spots, foreign = np.array(size) / 2, _spots(np.array(line)), partial(runs.foreign, place)
    beside = np.array(((half[0] + 5, 0), (-half[0] - 5, 0), (0, half[1] + 4), (0, -half[1] - 4)))
    found = _weighed(_with_beside(*spots, beside, np.full(len(beside), _BESIDE)), half, line, cards, foreign)
    if found.costs[0] < _ON_A_CARD:
        return found
    return _weighed(_with_beside(*spots, _ASIDE, _BESIDE + _FAR * np.abs(_ASIDE[:, 1])), half, line, cards, foreign)


def _with_beside(points: Numbers, costs: Numbers, beside: Numbers, dearer: Numbers) -> tuple[Numbers, Numbers]:
    """These places and those beside each of them, with what each costs."""
    moved = (points[:, None, :] + beside).reshape(-1, 2)
    return np.concatenate([points, moved]), np.concatenate([costs, (costs[:, None] + dearer).reshape(-1)])


def _weighed(
    places: tuple[Numbers, Numbers],
    half: Numbers,
    line: Line,
    cards: Numbers,
    foreign: Callable[[Numbers], tuple[Numbers, NDArray[np.int64]]],
) -> _Candidates:
    centres, costs = places
    boxes = np.concatenate([centres - half, centres + half], axis=1)
    area = _around(boxes)
    near = cards[_overlaps(area[None], cards, _OFF_A_CARD)[0]]
    costs = costs + _ON_A_CARD * _overlaps(boxes, near, _OFF_A_CARD).sum(axis=1)
    costs += _ON_A_LINE * _lines_hit(boxes, *foreign(area))
    costs += _ON_THE_HEAD * (_distance(boxes, line[-1]) < _HEAD) + _ON_THE_TAIL * (_distance(boxes, line[0]) < _TAIL)
    best = np.argsort(costs, kind="stable")[:_KEPT]
    return _Candidates(boxes[best], costs[best])


def _spots(line: Numbers) -> tuple[Numbers, Numbers]:
    """Points along a line and in the middle of its longest straight runs, with what each costs."""
    steps = line[1:] - line[:-1]
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    reached = np.concatenate([[0.0], np.cumsum(lengths)])
    wanted = _FRACTIONS * reached[-1]
    along = np.stack([np.interp(wanted, reached, line[:, 0]), np.interp(wanted, reached, line[:, 1])], axis=1)
    longest = np.argsort(-lengths, kind="stable")[:_LONGEST_RUNS]
    longest = longest[lengths[longest] > _SHORTEST_RUN]
    middles = (line[longest] + line[longest + 1]) / 2
    costs = np.concatenate([np.abs(_FRACTIONS - 0.5) * 6, np.full(len(middles), _IN_A_RUN)])
    return np.concatenate([along, middles]), costs


def _held(centre: Point, size: Size) -> _Candidates:
    half = np.array(size) / 2
    box = np.concatenate([np.array(centre) - half, np.array(centre) + half])
    return _Candidates(box.reshape(1, 4), np.zeros(1))


def _around(boxes: Numbers) -> Numbers:
    return np.concatenate([boxes[:, :2].min(axis=0) - 1, boxes[:, 2:].max(axis=0) + 1])


def _overlaps(boxes: Numbers, others: Numbers, gap: float) -> NDArray[np.bool_]:
    left, top, right, bottom = boxes.T[:, :, None]
    beside_each_other = (left < others[:, 2] + gap) & (others[:, 0] < right + gap)
    overlapping: NDArray[np.bool_] = beside_each_other & (top < others[:, 3] + gap) & (others[:, 1] < bottom + gap)
    return overlapping


def _distance(boxes: Numbers, point: Point) -> Numbers:
    """How far a point lies outside each box; 0 inside."""
    outside = np.maximum(np.maximum(boxes[:, :2] - point, np.array(point) - boxes[:, 2:]), 0.0)
    distance: Numbers = np.hypot(outside[:, 0], outside[:, 1])
    return distance


def _lines_hit(boxes: Numbers, ends: Numbers, owners: NDArray[np.int64]) -> Numbers:
    """How many different lines cross each box."""
    if not len(ends):
        return np.zeros(len(boxes))
    firsts = np.flatnonzero(np.diff(owners, prepend=-1))  # runs come line by line
    by_line = np.logical_or.reduceat(_crossed(boxes, ends), firsts, axis=1)
    counted: Numbers = by_line.sum(axis=1, dtype=np.float64)
    return counted


def _crossed(boxes: Numbers, ends: Numbers) -> NDArray[np.bool_]:
    """Which runs (m) cross which boxes (n): the slab method on boxes grown by 1."""
    starts, steps = ends[None, :, :2], (ends[:, 2:] - ends[:, :2])[None, :, :]
    low, high = boxes[:, None, :2] - 1 - starts, boxes[:, None, 2:] + 1 - starts
    still = steps == 0
    safe = np.where(still, 1.0, steps)
    one, two = low / safe, high / safe
    inside = (low <= 0) & (high >= 0)
    enter = np.where(still, np.where(inside, -np.inf, np.inf), np.minimum(one, two)).max(axis=2)
    leave = np.where(still, np.where(inside, np.inf, -np.inf), np.maximum(one, two)).min(axis=2)
    crossing: NDArray[np.bool_] = np.minimum(leave, 1.0) - np.maximum(enter, 0.0) > 0
    return crossing


def _settled(candidates: list[_Candidates]) -> Numbers:
    """One box for every label, after they gave way to each other."""
    current = np.array([each.boxes[0] for each in candidates]).reshape(-1, 4)
    rivals = _rivals(candidates)
    unsettled = np.ones(len(candidates), dtype=np.bool_)
    for _ in range(_SWEEPS):
        for place in range(len(candidates)):
            if not unsettled[place]:
                continue
            unsettled[place] = False
            best = _cheapest(candidates[place], current[rivals[place]])
            if (best != current[place]).any():
                current[place] = best
                unsettled[rivals[place]] = True
        if not unsettled.any():
            break
    return current


def _rivals(candidates: list[_Candidates]) -> list[NDArray[np.int64]]:
    """For every label the others that could ever cover it: only they are weighed against it."""
    areas = np.array([_around(each.boxes) for each in candidates]).reshape(-1, 4)
    near = _overlaps(areas, areas, _APART)
    np.fill_diagonal(near, val=False)
    return [np.flatnonzero(row) for row in near]


def _cheapest(label: _Candidates, others: Numbers) -> Numbers:
    """Its best box where the other labels are now."""
    hit = _overlaps(label.boxes, others, _APART).sum(axis=1)
    best: Numbers = label.boxes[np.argmin(label.costs + _ON_A_LABEL * hit)]
    return best

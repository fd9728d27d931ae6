"""How the line of a rejection runs from a label to a card: at right angles, round cards and labels. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from math import inf

from designer.canvas.routes import OUTWARDS, Side, length_of, on_side, side_middle
from runtime.model.arrange.sheet import Box, Line, Point

SIGN = 6.5
"""The radius of the cross where it begins."""
_OUT = 26.0
"""So far a line goes out before it turns."""
_LEAST_OUT = 2 * SIGN
_AROUND = 18.0
"""So far outside everything it goes round."""
_NEAR = 6.0
"""Two runs nearer than this look like one."""
_ROOM = 80.0
"""So far around its two ends one looks for what is in the way."""
_PORTS = (0.0, 36.0, -36.0)
_OVER_CARD, _OVER_LABEL, _ALONG, _ACROSS, _TURN = 10_000.0, 600.0, 300.0, 30.0, 40.0

type Lanes = tuple[tuple[float, float], tuple[float, float]]
"""Where one goes round everything: on the left and on the right, above and below."""

type Run = tuple[Point, Point]
type Span = tuple[float, float, float, float]
"""From where to where, across and down."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What a line had better keep away from, the worst first."""

    cards: Sequence[Box] = ()
    labels: Sequence[Box] = ()
    runs: Sequence[Box] = ()
    """The straight runs of other lines."""


@dataclass(frozen=True, slots=True)
class Sights:
    """All that may be in the way of some line, by its id."""

    cards: Mapping[str, Box] = field(default_factory=dict)
    labels: Mapping[str, Box] = field(default_factory=dict)
    lines: Mapping[str, Line] = field(default_factory=dict)
    runs: Sequence[Box] = ()
    """The straight runs of the lines."""

    def moved_since(self, before: Sights) -> list[Box]:
        """Where something is now that was not, or was."""
        moved = [*_moved(before.cards, self.cards), *_moved(before.labels, self.labels)]
        return moved + [run for line in _moved(before.lines, self.lines) for run in runs_of(line)]

    def between(self, label: Box, card: Box) -> Obstacles:
        """What may be in the way from this label to this card."""
        area = around_ends(label, card)
        cards = [box for box in _inside(area, self.cards.values()) if box != card]
        labels = [box for box in _inside(area, self.labels.values()) if box != label]
        return Obstacles(cards, labels, _inside(area, self.runs))


def around_ends(label: Box, card: Box) -> Box:
    """Where one looks for what is in the way between them."""
    left, top = min(label.x, card.x) - _ROOM, min(label.y, card.y) - _ROOM
    right, bottom = max(label.right, card.right) + _ROOM, max(label.bottom, card.bottom) + _ROOM
    return Box(left, top, right - left, bottom - top)


def runs_of(line: Line) -> list[Box]:
    """The rectangles around its straight runs."""
    return [
        Box(min(ax, bx), min(ay, by), max(abs(bx - ax), 1.0), max(abs(by - ay), 1.0))
        for (ax, ay), (bx, by) in pairwise(line)
    ]


def way_round(label: Box, card: Box, obstacles: Obstacles) -> Line:
    """The best of some right-angled ways from a label to a card."""
    costs = _Costs(obstacles)
    best, least = None, inf
    for bare, line in sorted((length_of(line) + _TURN * len(line), line) for line in _ways(label, card, obstacles)):
        if bare >= least:  # the others cost more, whatever is in their way
            break
        cost = bare + costs.of(line, least - bare)
        if cost < least:
            best, least = line, cost
    return best or (label.centre, card.centre)


class _Costs:
    """What the things in the way of lines cost. Many ways share a run, so it is weighed once."""

    def __init__(self, obstacles: Obstacles) -> None:
        self._cards = [_span(box, _NEAR) for box in obstacles.cards]
        self._labels = [_span(box) for box in obstacles.labels]
        self._upright = [_span(box, _NEAR) for box in obstacles.runs if box.height > box.width]
        self._level = [_span(box, _NEAR) for box in obstacles.runs if box.height <= box.width]
        self._cards_under: dict[Run, float] = {}
        self._others_under: dict[Run, float] = {}

    def of(self, line: Line, most: float) -> float:
        """What is in its way; as soon as that is known to be more than `most`, only some of it."""
        cost = 0.0
        for weigh in (self._weigh_cards, self._weigh_others):
            for run in pairwise(line):
                cost += weigh(run)
                if cost >= most:
                    return cost
        return cost

    def _weigh_cards(self, run: Run) -> float:
        if run not in self._cards_under:
            self._cards_under[run] = _OVER_CARD * _met(_span_of_run(run), self._cards)
        return self._cards_under[run]

    def _weigh_others(self, run: Run) -> float:
        """Labels it runs over, and lines it crosses or runs along."""
        if run not in self._others_under:
            span = _span_of_run(run)
            upright = span[3] - span[2] > span[1] - span[0]
            along, across = (self._upright, self._level) if upright else (self._level, self._upright)
            lines = _ALONG * _met(span, along) + _ACROSS * _met(span, across)
            self._others_under[run] = _OVER_LABEL * _met(span, self._labels) + lines
        return self._others_under[run]


def _ways(label: Box, card: Box, obstacles: Obstacles) -> Iterator[Line]:
    solid = [label, card, *obstacles.cards, *obstacles.labels]
    lanes = (
        (min(box.x for box in solid) - _AROUND, max(box.right for box in solid) + _AROUND),
        (min(box.y for box in solid) - _AROUND, max(box.bottom for box in solid) + _AROUND),
    )
    for leaves in (Side.LEFT, Side.RIGHT, Side.TOP, Side.BOTTOM):
        start = side_middle(label, leaves)
        for enters in Side:
            reach = (card.width if enters.upright else card.height) / 2 - 8.0
            for end in (on_side(card, enters, port) for port in _PORTS if abs(port) <= reach):
                yield from _joined(start, leaves, end, enters, lanes)


def _joined(start: Point, leaves: Side, end: Point, enters: Side, lanes: Lanes) -> Iterator[Line]:
    """Straight, over one corner, or over two; never back into what it comes from or goes to."""
    (ax, ay), (bx, by) = start, end
    (away_x, away_y), (towards_x, towards_y) = OUTWARDS[leaves], OUTWARDS[enters]
    if (away_x == 0) is not (towards_x == 0):
        x, y = (bx, ay) if away_x else (ax, by)
        out, back = (x - ax) * away_x + (y - ay) * away_y, (x - bx) * towards_x + (y - by) * towards_y
        if out >= _LEAST_OUT and back >= _LEAST_OUT:
            yield start, (x, y), end
        return
    axis = 0 if away_x else 1
    one, two, away, towards = start[axis], end[axis], OUTWARDS[leaves][axis], OUTWARDS[enters][axis]
    for middle in (one + away * _OUT, two + towards * _OUT, (one + two) / 2, *lanes[axis]):
        if (middle - one) * away < _LEAST_OUT or (middle - two) * towards < _LEAST_OUT:
            continue
        corners = ((middle, ay), (middle, by)) if away_x else ((ax, middle), (bx, middle))
        yield (start, end) if corners[0] == corners[1] else (start, *corners, end)


def _moved[T](before: Mapping[str, T], now: Mapping[str, T]) -> Iterable[T]:
    """What is elsewhere now, both where it was and where it is; what came and what went."""
    gone = (each for key, each in before.items() if key not in now)
    come = (each for key, each in now.items() if key not in before)
    both = ((before[key], each) for key, each in now.items() if key in before and before[key] != each)
    return chain(gone, come, chain.from_iterable(both))


def _inside(area: Box, boxes: Iterable[Box]) -> list[Box]:
    left, right, top, bottom = _span(area)
    return [
        box
        for box in boxes
        if left < box.x + box.width and box.x < right and top < box.y + box.height and box.y < bottom
    ]


def _met(span: Span, others: Iterable[Span]) -> int:
    left, right, top, bottom = span
    met = [
        None for west, east, north, south in others if left < east and west < right and top < south and north < bottom
    ]
    return len(met)


def _span(box: Box, gap: float = 0.0) -> Span:
    return box.x - gap, box.right + gap, box.y - gap, box.bottom + gap


def _span_of_run(run: Run) -> Span:
    (ax, ay), (bx, by) = run
    return min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)

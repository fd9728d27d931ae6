"""Every line of a drawing, kept up to date: when cards move, only what touches them is drawn anew. Knows no screen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from designer.canvas.routes import Side, Way, back_stub, best_way, draw, facing, loop, through
from runtime.model.arrange.sheet import Box, Line, Point
from runtime.model.drawing import Route

_CELL = 320.0
_PORT_GAP, _CORNER = 24.0, 36.0
_NEAR_STRAIGHT = 60.0
"""Ports up to so far askew are set straight when there is room for that."""
_MANY = 700
"""In drawings with more lines than this, lines go straight: looking for what is in the way would take too long."""

NO_ROUTE = Route()

type Span = tuple[float, float, float, float]
"""From where to where, across and down."""


@dataclass(frozen=True, slots=True)
class Link:
    """A transition as a line; `target` None: back to where the ticket came from."""

    id: str
    source: str
    target: str | None
    route: Route = NO_ROUTE


class Lines:
    """The line of every link between the cards it was told of."""

    def __init__(self) -> None:
        self.boxes: dict[str, Box] = {}
        self.links: dict[str, Link] = {}
        self.drawn: dict[str, Line] = {}
        self._touching: dict[str, dict[str, None]] = {}
        self._ways: dict[str, Way] = {}
        self._offsets: dict[tuple[str, bool], float] = {}
        self._slots: dict[str, float] = {}
        self._cells: dict[tuple[int, int], dict[str, None]] = {}
        self._hurried: dict[str, Box] = {}
        """Cards moved quickly, and where they were before."""

    def update(
        self, boxes: Mapping[str, Box | None], links: Mapping[str, Link | None], *, quick: bool = False
    ) -> set[str]:
        """Put cards and links in their place (None: gone) and draw what that touches; the ids of lines drawn anew.

        `quick` leaves lines be that merely have a card in their way now: for while something is dragged.
        """
        near: set[str] = set() if quick else self._hindered(boxes)
        if quick:
            self._hurried = {key: self.boxes[key] for key in boxes if key in self.boxes} | self._hurried
        for key, box in boxes.items():
            self._put_box(key, box)
        gone = {key for key, link in links.items() if link is None}
        cards = {key for key in boxes if key in self.boxes} | self._ends(links)
        for key, link in links.items():
            self._put_link(key, link)
        if not quick:
            near |= self._hindered(boxes)
            self._hurried = {}
        cards |= self._ends(links)
        chosen = {key for card in boxes for key in self._touching.get(card, ())} | (links.keys() - gone) | near
        for key in chosen & self.links.keys():
            self._ways[key] = self._way(self.links[key])
        cards |= self._ends(chosen)
        shifted = self._spread(cards & self.boxes.keys())
        anew = (chosen | shifted) & self.links.keys()
        for key in anew:
            self.drawn[key] = self._line(self.links[key])
        return anew

    def touching(self, cards: Iterable[str]) -> set[str]:
        """The links that end at one of these cards."""
        return {key for card in cards for key in self._touching.get(card, ())}

    def cards_near(self, area: Box, but: Collection[str] = ()) -> list[Box]:
        """The cards that touch a rectangle."""
        keys = {key for cell in _cells_of(area) for key in self._cells.get(cell, ())}
        return [self.boxes[key] for key in keys if key not in but and self.boxes[key].touches(area)]

    def runs_near(self, area: Box, but: Collection[str] = ()) -> list[Box]:
        """The rectangles around the straight runs that come through an area, of all lines but these."""
        passing = (line for key, line in self.drawn.items() if key not in but and _passes(line, area))
        runs = (_around_run(one, two) for line in passing for one, two in pairwise(line))
        return [run for run in runs if run.touches(area)]

    def _put_box(self, key: str, box: Box | None) -> None:
        old = self.boxes.pop(key, None)
        if old is not None:
            for cell in _cells_of(old):
                self._cells[cell].pop(key, None)
        if box is not None:
            self.boxes[key] = box
            for cell in _cells_of(box):
                self._cells.setdefault(cell, {})[key] = None

    def _put_link(self, key: str, link: Link | None) -> None:
        old = self.links.pop(key, None)
        if old is not None:
            for card in {old.source, old.target} - {None}:
                self._touching.get(card or "", {}).pop(key, None)
        if link is None:
            for kept in (self.drawn, self._ways, self._slots):
                kept.pop(key, None)
            self._offsets.pop((key, True), None)
            self._offsets.pop((key, False), None)
            return
        self.links[key] = link
        for card in (link.source, link.target):
            if card is not None:
                self._touching.setdefault(card, {})[key] = None

    def _ends(self, keys: Iterable[str]) -> set[str]:
        ends = {(self.links[key].source, self.links[key].target) for key in keys if key in self.links}
        return {card for pair in ends for card in pair if card is not None}

    def _hindered(self, boxes: Mapping[str, Box | None]) -> set[str]:
        """The lines that run through or round where these cards are, and where those were that moved quickly."""
        keys = boxes.keys() | self._hurried.keys()
        if not keys or len(self.links) > _MANY or len(boxes) >= len(self.boxes):
            return set()
        areas = [*(self.boxes[key] for key in keys if key in self.boxes), *self._hurried.values()]
        spans = [_span_of(area) for area in areas]
        return {key for key, line in self.drawn.items() if _meets_one(_bounds_of(line), spans)}

    def _way(self, link: Link) -> Way:
        source, target = self.boxes[link.source], self.boxes.get(link.target or "")
        if target is None:
            return Way(Side.LEFT, Side.LEFT)
        route = link.route
        if route.source_side and route.target_side:
            return Way(Side(route.source_side), Side(route.target_side))
        if len(self.links) > _MANY or route.bends:
            return facing(source, target)
        ends = (link.source, link.target or "")
        return best_way(source, target, lambda area: self.cards_near(area, ends))

    def _spread(self, cards: Iterable[str]) -> set[str]:
        """Give the ends of lines their places along the sides of these cards; the lines whose ends moved."""
        before = {
            (key, leaves): self._offsets.get((key, leaves)) for key in self.touching(cards) for leaves in (True, False)
        }
        for card in sorted(cards):
            self._spread_card(card)
        for card in sorted(self._ends(key for key, _ in before)):
            self._straighten(card)
        return {key for (key, leaves), was in before.items() if self._offsets.get((key, leaves)) != was}

    def _free_ends(self, card: str) -> dict[Side, list[tuple[str, bool]]]:
        """The ends of lines without kept bends on each side: which line, and whether it leaves there."""
        sides: dict[Side, list[tuple[str, bool]]] = {}
        for key in self._touching.get(card, ()):
            link = self.links[key]
            if link.source == link.target or link.route.bends:
                continue
            leaves = link.source == card
            way = self._ways[key]
            sides.setdefault(way.source if leaves else way.target, []).append((key, leaves))
        return sides

    def _spread_card(self, card: str) -> None:
        box = self.boxes[card]
        for side, ends in self._free_ends(card).items():
            ordered = sorted((self._towards(self.links[key], leaves, side), key, leaves) for key, leaves in ends)
            room = min(_PORT_GAP, ((box.width if side.upright else box.height) - _CORNER) / len(ends))
            for place, (_, key, leaves) in enumerate(ordered):
                at = place - (len(ends) - 1) / 2
                self._offsets[key, leaves] = at * room
                if leaves:
                    self._slots[key] = at

    def _towards(self, link: Link, leaves: bool, side: Side) -> float:
        """Where along a side the line goes: where its other end is, or its lane."""
        other = self.boxes.get((link.target if leaves else link.source) or "")
        if other is None:
            return 0.0
        return other.centre[0] if side.upright else other.centre[1]

    def _straighten(self, card: str) -> None:
        """Lines nearly straight become straight, where the port of the other end has room beside its neighbours."""
        for side, ends in self._free_ends(card).items():
            if len(ends) > 1:
                continue
            key, leaves = ends[0]
            link, way = self.links[key], self._ways[key]
            if way.source is way.target or link.target is None:
                continue
            here, there = self.boxes[card], self.boxes[link.target if leaves else link.source]
            axis = 0 if side.upright else 1
            at = there.centre[axis] + self._offsets[key, not leaves]
            shift = at - here.centre[axis]
            reach = (here.width if side.upright else here.height) / 2 - _CORNER / 2
            self._offsets[key, leaves] = shift if abs(shift) <= min(reach, _NEAR_STRAIGHT) else 0.0

    def _line(self, link: Link) -> Line:
        source = self.boxes[link.source]
        if link.target is None:
            return back_stub(source, self._offsets.get((link.id, True), 0.0))
        target = self.boxes[link.target]
        if link.route.bends:
            return through(source, target, link.route.bends)
        if link.source == link.target:
            return loop(source, self._place_among_loops(link))
        offsets = self._offsets.get((link.id, True), 0.0), self._offsets.get((link.id, False), 0.0)
        return draw(source, target, self._ways[link.id], offsets, self._slots.get(link.id, 0.0))

    def _place_among_loops(self, link: Link) -> int:
        loops = sorted(key for key in self._touching[link.source] if self.links[key].target == self.links[key].source)
        return loops.index(link.id)


def _cells_of(box: Box) -> list[tuple[int, int]]:
    across = range(int(box.x // _CELL), int(box.right // _CELL) + 1)
    down = range(int(box.y // _CELL), int(box.bottom // _CELL) + 1)
    return [(x, y) for x in across for y in down]


def _around_run(one: Point, two: Point) -> Box:
    left, top = min(one[0], two[0]), min(one[1], two[1])
    return Box(left, top, max(abs(one[0] - two[0]), 1.0), max(abs(one[1] - two[1]), 1.0))


def _passes(line: Line, area: Box) -> bool:
    return _meets_one(_bounds_of(line), [_span_of(area)])


def _bounds_of(line: Line) -> Span:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return min(xs), max(xs), min(ys), max(ys)


def _span_of(area: Box) -> Span:
    """With the room that lines keep from a card."""
    return area.x - 6, area.right + 6, area.y - 6, area.bottom + 6


def _meets_one(bounds: Span, spans: Iterable[Span]) -> bool:
    left, right, top, bottom = bounds
    return any(left < east and right > west and top < south and bottom > north for west, east, north, south in spans)

"""The arrangement without the engine: our own layered drawing, for machines that have no wheel of it."""

from __future__ import annotations

from itertools import accumulate, pairwise
from statistics import median

from runtime.model.arrange.layers import Chain, Layered, layered
from runtime.model.arrange.sheet import Arrangement, Box, Direction, Line, Link, Point, Sheet

_GAP, _LAYER_GAP, _DUMMY, _BETWEEN_DUMMIES = 60.0, 86.0, 26.0, 16.0
_SWEEPS, _FREE_FROM = 16, 9
"""From sweep _FREE_FROM on, items look at both neighbouring layers at once."""
_STIFF = 8.0
"""How much more a straight run of dummies weighs than a card."""
_PORT, _CORNER = 26.0, 36.0
_LOOP, _LOOP_STEP = 30.0, 12.0


def arrange_by_ourselves(sheet: Sheet, direction: Direction) -> Arrangement:
    """Cards in layers, lines through the gaps between them."""
    upright = sheet if direction is Direction.DOWN else _turned(sheet)
    drawn = _Drawing(layered(upright))
    return drawn.arrangement() if direction is Direction.DOWN else _turned_back(drawn.arrangement())


class _Drawing:
    """Coordinates for what was layered."""

    def __init__(self, made: Layered) -> None:
        self.made = made
        self.boxes = list(made.sheet.cards.values())
        self.middle: dict[int, float] = {}
        self.top = self._tops()
        self._spread()

    def arrangement(self) -> Arrangement:
        sheet = self.made.sheet
        corners = {
            key: (self.middle[item] - box.width / 2, self.top[self.made.layer[item]])
            for item, (key, box) in enumerate(sheet.cards.items())
        }
        placed = {key: box.at(corners[key]) for key, box in sheet.cards.items()}
        ports = self._ports()
        lines = {chain.link.id: self._line(chain, ports) for chain in self.made.chains}
        return Arrangement(corners, lines | _loops(sheet.links, placed))

    def _tops(self) -> list[float]:
        heights = [max((self._height(item) for item in row), default=0.0) for row in self.made.rows]
        return list(accumulate((height + _LAYER_GAP for height in heights), initial=0.0))

    def _height(self, item: int) -> float:
        return self.boxes[item].height if item < self.made.cards else 0.0

    def _width(self, item: int) -> float:
        return self.boxes[item].width if item < self.made.cards else _DUMMY

    def _offsets(self, row: list[int]) -> list[float]:
        """Where each item's middle is when the row is as tight as may be and the first is at 0."""
        steps = (self._step(one, two) for one, two in pairwise(row))
        return list(accumulate(steps, initial=0.0))

    def _step(self, one: int, two: int) -> float:
        gap = _GAP if min(one, two) < self.made.cards else _BETWEEN_DUMMIES
        return self._width(one) / 2 + gap + self._width(two) / 2

    def _spread(self) -> None:
        for row in self.made.rows:
            self.middle.update(zip(row, self._offsets(row), strict=True))
        for sweep in range(_SWEEPS):
            for row in self.made.rows if sweep % 2 == 0 else reversed(self.made.rows):
                if row:
                    self._settle(row, sweep)

    def _settle(self, row: list[int], sweep: int) -> None:
        """As near to the medians of their neighbours as order and gaps allow: least squares in one row."""
        offsets = self._offsets(row)
        targets = [self._target(item, sweep) - offset for item, offset in zip(row, offsets, strict=True)]
        weights = [_STIFF if self._in_a_run(item) else 1.0 for item in row]
        settled = _rising(targets, weights)
        self.middle.update({item: x + offset for item, x, offset in zip(row, settled, offsets, strict=True)})

    def _target(self, item: int, sweep: int) -> float:
        nearer = self.made.above[item] if sweep % 2 == 0 else self.made.below[item]
        joined = self.made.neighbours(item) if sweep >= _FREE_FROM else nearer or self.made.neighbours(item)
        return median(self.middle[other] for other in joined) if joined else self.middle[item]

    def _in_a_run(self, item: int) -> bool:
        cards = self.made.cards
        return item >= cards and any(other >= cards for other in self.made.neighbours(item))

    def _ports(self) -> dict[tuple[str, bool], float]:
        """The x of each link at its upper end (True) and lower end (False), spread along the card's side."""
        ends: dict[tuple[int, bool], list[Chain]] = {}
        for chain in self.made.chains:
            ends.setdefault((chain.places[0], True), []).append(chain)
            ends.setdefault((chain.places[-1], False), []).append(chain)
        found = {}
        for (item, upper), chains in ends.items():
            chains.sort(key=self._next_to_upper_end if upper else self._next_to_lower_end)
            room = min(_PORT, (self._width(item) - _CORNER) / len(chains))
            for place, chain in enumerate(chains):
                found[chain.link.id, upper] = self.middle[item] + (place - (len(chains) - 1) / 2) * room
        return found

    def _next_to_upper_end(self, chain: Chain) -> float:
        return self.middle[chain.places[1]]

    def _next_to_lower_end(self, chain: Chain) -> float:
        return self.middle[chain.places[-2]]

    def _line(self, chain: Chain, ports: dict[tuple[str, bool], float]) -> Line:
        first, *dummies, last = chain.places
        layer = self.made.layer
        points: list[Point] = [(ports[chain.link.id, True], self.top[layer[first]] + self._height(first))]
        for item in dummies:
            top, bottom = self.top[layer[item]], self.top[layer[item] + 1] - _LAYER_GAP
            points += [(self.middle[item], top - 6), (self.middle[item], bottom + 6)]
        points.append((ports[chain.link.id, False], self.top[layer[last]]))
        return tuple(points[::-1] if chain.turned else points)


def _rising(targets: list[float], weights: list[float]) -> list[float]:
    """The nearest sequence that never falls (pool adjacent violators, Ayer et al. 1955)."""
    pools: list[tuple[float, float, int]] = []
    for target, weight in zip(targets, weights, strict=True):
        pools.append((target, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (x, v, m), (y, w, n) = pools.pop(-2), pools.pop()
            pools.append(((x * v + y * w) / (v + w), v + w, m + n))
    return [x for x, _, count in pools for _ in range(count)]


def _loops(links: tuple[Link, ...], placed: dict[str, Box]) -> dict[str, Line]:
    """Links from a card to itself, outside its right border, one around the other."""
    counted: dict[str, int] = {}
    found: dict[str, Line] = {}
    for link in links:
        if link.source == link.target:
            box, step = placed[link.source], _LOOP_STEP * counted.get(link.source, 0)
            counted[link.source] = counted.get(link.source, 0) + 1
            out = box.right + _LOOP + step
            high, low = box.y + box.height * 0.3 - step / 2, box.y + box.height * 0.7 + step / 2
            found[link.id] = ((box.right, high), (out, high), (out, low), (box.right, low))
    return found


def _turned(sheet: Sheet) -> Sheet:
    cards = {key: Box(box.y, box.x, box.height, box.width) for key, box in sheet.cards.items()}
    links = tuple(Link(link.id, link.source, link.target, (link.label[1], link.label[0])) for link in sheet.links)
    return Sheet(cards, links)


def _turned_back(drawn: Arrangement) -> Arrangement:
    corners = {key: (y, x) for key, (x, y) in drawn.corners.items()}
    return Arrangement(corners, {key: tuple((y, x) for x, y in line) for key, line in drawn.lines.items()})

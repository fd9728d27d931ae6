"""Layers and orders of a layered drawing (Sugiyama, Tagawa and Toda 1981), in plain Python.

The links that close cycles are turned; cards get layers by longest path; links over several layers pass through
dummies; the order within layers comes from barycentres and exchanges of neighbours.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from itertools import pairwise

from runtime.model.arrange.sheet import Link, Sheet

_SWEEPS = 14
_EXCHANGES = 4
_LARGEST_EXCHANGED = 60
"""Layers longer than this are ordered by barycentres alone."""
_TIGHTENINGS = 8


@dataclass(slots=True)
class Chain:
    """A link as it passes the layers downwards: card, dummies, card. `turned`: it points upwards in truth."""

    link: Link
    places: list[int]
    turned: bool


@dataclass(slots=True)
class Layered:
    """Cards are numbered as in the sheet, dummies after them."""

    sheet: Sheet
    layer: list[int] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    above: list[list[int]] = field(default_factory=list)
    below: list[list[int]] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)

    @property
    def cards(self) -> int:
        """How many of the numbers are cards."""
        return len(self.sheet.cards)

    def neighbours(self, item: int) -> list[int]:
        """What an item is joined to in the layers next to its own."""
        return self.above[item] + self.below[item]


def layered(sheet: Sheet) -> Layered:
    """Layers, dummies and orders for a sheet."""
    made = Layered(sheet)
    number = {key: place for place, key in enumerate(sheet.cards)}
    arrows = [_downwards(link, number, sheet) for link in sheet.links if link.source != link.target]
    made.layer = _layers(len(number), [(upper, lower) for upper, lower, _ in arrows])
    made.above, made.below = [[] for _ in number], [[] for _ in number]
    made.rows = [[] for _ in range(max(made.layer, default=-1) + 1)]
    for item, layer in enumerate(made.layer):
        made.rows[layer].append(item)
    for upper, lower, link in arrows:
        made.chains.append(_chain(made, upper, lower, link))
    _order(made)
    return made


def _downwards(link: Link, number: dict[str, int], sheet: Sheet) -> tuple[int, int, Link]:
    source, target = number[link.source], number[link.target]
    return (target, source, link) if link.id in sheet.returning else (source, target, link)


def _layers(count: int, arrows: list[tuple[int, int]]) -> list[int]:
    """The longest path from a card without one above, then every card moved to where its lines are shortest."""
    below: list[list[int]] = [[] for _ in range(count)]
    above: list[list[int]] = [[] for _ in range(count)]
    for upper, lower in arrows:
        below[upper].append(lower)
        above[lower].append(upper)
    order = _topological(above, below)
    layer = [0] * count
    for item in order:
        layer[item] = max((layer[upper] + 1 for upper in above[item]), default=0)
    for _ in range(_TIGHTENINGS):
        for item in reversed(order):
            _tighten(item, layer, above[item], below[item])
    lowest = min(layer, default=0)
    return [each - lowest for each in layer]


def _tighten(item: int, layer: list[int], above: list[int], below: list[int]) -> None:
    if item == 0 or not below:  # reading starts at the first card: it stays on top
        return
    deepest = min(layer[lower] for lower in below) - 1
    if len(below) > len(above):
        layer[item] = deepest
    elif len(below) < len(above):
        layer[item] = max(layer[upper] for upper in above) + 1


def _topological(above: list[list[int]], below: list[list[int]]) -> list[int]:
    missing = [len(each) for each in above]
    order = [item for item, count in enumerate(missing) if not count]
    for item in order:
        for lower in below[item]:
            missing[lower] -= 1
            if not missing[lower]:
                order.append(lower)
    return order


def _chain(made: Layered, upper: int, lower: int, link: Link) -> Chain:
    places = [upper]
    for layer in range(made.layer[upper] + 1, made.layer[lower]):
        places.append(len(made.layer))
        made.layer.append(layer)
        made.rows[layer].append(places[-1])
        made.above.append([])
        made.below.append([])
    places.append(lower)
    for one, two in pairwise(places):
        made.below[one].append(two)
        made.above[two].append(one)
    return Chain(link, places, turned=link.id in made.sheet.returning)


def _order(made: Layered) -> None:
    best, fewest = [list(row) for row in made.rows], _crossings(made)
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        _by_barycentre(made, downwards=downwards)
        for row in made.rows:
            _exchange(made, row)
        crossings = _crossings(made)
        if crossings < fewest:
            best, fewest = [list(row) for row in made.rows], crossings
    made.rows = best


def _by_barycentre(made: Layered, *, downwards: bool) -> None:
    place = _places(made)
    joined = made.above if downwards else made.below
    for row in made.rows if downwards else reversed(made.rows):
        row.sort(key=lambda item: _barycentre(item, joined, place))
        place.update((item, index) for index, item in enumerate(row))


def _barycentre(item: int, joined: list[list[int]], place: dict[int, int]) -> float:
    others = joined[item]
    return sum(place[other] for other in others) / len(others) if others else place[item]


def _exchange(made: Layered, row: list[int]) -> None:
    """Neighbours change places while that takes crossings away."""
    if len(row) > _LARGEST_EXCHANGED:
        return
    place = _places(made)
    for _ in range(_EXCHANGES):
        changed = False
        for index in range(len(row) - 1):
            left, right = row[index], row[index + 1]
            if _crossings_of(made, right, left, place) < _crossings_of(made, left, right, place):
                row[index], row[index + 1] = right, left
                changed = True
        if not changed:
            return


def _crossings_of(made: Layered, left: int, right: int, place: dict[int, int]) -> int:
    return sum(
        place[one] > place[two] for joined in (made.above, made.below) for one in joined[left] for two in joined[right]
    )


def _places(made: Layered) -> dict[int, int]:
    return {item: index for row in made.rows for index, item in enumerate(row)}


def _crossings(made: Layered) -> int:
    """How many links cross between neighbouring layers."""
    place = _places(made)
    return sum(
        _inversions(sorted((place[item], place[lower]) for item in row for lower in made.below[item]))
        for row in made.rows
    )


def _inversions(pairs: list[tuple[int, int]]) -> int:
    seen: list[int] = []
    count = 0
    for _, lower in pairs:
        count += len(seen) - bisect_right(seen, lower)
        insort(seen, lower)
    return count

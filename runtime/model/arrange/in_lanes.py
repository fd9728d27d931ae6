"""Arranging in lanes: a column for each group of states, framed under its name, time running downwards.

Layers and orders are those of any other drawing (`layers`). A line over several layers keeps to the lane it begins in
until the row before its last: it passes beside the cards there, in a slot of its own, and crosses to another lane
between rows only, where no card and no heading of a lane stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from runtime.model.arrange.layers import Chain, Layered, layered
from runtime.model.arrange.lines import arranged_route
from runtime.model.arrange.sheet import Box, Line, Point, sheet_of, with_rejections
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Drawing, Frame, Route
from runtime.model.edit_drawing import UNPLACED
from runtime.model.refusals import fresh_id, ids_of

_LANE = "lane-"
"""What the ids of lanes begin with, by which they are replaced when they are arranged again."""
_BESIDE, _BELOW, _BETWEEN = 48.0, 144.0, 132.0
"""The gaps between two things of a lane, between two rows, and between two lanes, in scene units."""
_CHANNEL = 96.0
"""So far above a row lines go across: over the headings of the lanes that begin there."""
_APART, _CHANNELS = 8.0, 5
"""Lines that go across above the same row lie so far from one another, and so many before they lie on the first."""
_SLOT = 24.0
"""The width that a line passing a row takes."""
_PORT = 30.0
"""Lines over several rows leave and reach cards so far from the middle, where the others do."""


def arrange_in_lanes(blueprint: Blueprint, lanes: Mapping[str, str]) -> Blueprint:
    """The Blueprint with every card in the lane of its state; `lanes` names it by the id of the state.

    Rows follow the layers from the start on, lanes the rows in which they begin. Lines are drawn anew. A frame whose
    states come to stand in several lanes goes; what was pinned is pinned where it stands now.
    """
    if not blueprint.states:
        return blueprint
    sheet = with_rejections(sheet_of(blueprint), blueprint)
    drawn, drawing = _Columns(layered(sheet), lanes), blueprint.drawing
    places = {
        key: drawing.places.get(key, UNPLACED).having(x=round(box.x, 1), y=round(box.y, 1))
        for key, box in drawn.placed().items()
    }
    frames = (*_kept(drawing, lanes), *_frames(blueprint, lanes))
    routes = {key: route for key, route in drawn.routes().items() if key in blueprint.transitions_by_id}
    return blueprint.having(drawing=drawing.having(places=places, routes=routes, frames=frames))


@dataclass(slots=True)
class _Columns:
    """Cards and slots of a layered drawing, each in the column of its lane."""

    made: Layered
    lanes: Mapping[str, str]
    lane: dict[int, str] = field(default_factory=dict)
    tops: list[float] = field(default_factory=list)
    boxes: dict[int, Box] = field(default_factory=dict)

    def __post_init__(self) -> None:
        cards = list(self.made.sheet.cards)
        self.lane = {number: self.lanes[key] for number, key in enumerate(cards)}
        for chain in self.made.chains:
            self.lane.update(dict.fromkeys(chain.places[1:-1], self.lane[chain.places[0]]))
        self._put(list(self.made.sheet.cards.values()))

    def placed(self) -> dict[str, Box]:
        """Where every card stands."""
        return {key: self.boxes[number] for number, key in enumerate(self.made.sheet.cards)}

    def routes(self) -> dict[str, Route]:
        """The lines over several rows; the others are drawn as they come."""
        long = [chain for chain in self.made.chains if len(chain.places) > 2]  # noqa: PLR2004  nothing in between
        return {chain.link.id: arranged_route(self._line(chain, number)) for number, chain in enumerate(long)}

    def _put(self, cards: Sequence[Box]) -> None:
        """Rows from above, lanes from the left in the order in which tickets come to them."""
        cells: dict[tuple[str, int], list[int]] = defaultdict(list)
        top = 0.0
        for number, row in enumerate(self.made.rows):
            self.tops.append(top)
            top += max((cards[item].height for item in row if item < len(cards)), default=0.0) + _BELOW
            for item in row:
                cells[self.lane[item], number].append(item)
        left = 0.0
        for lane in dict.fromkeys(self.lane[item] for row in self.made.rows for item in row):
            mine = {number: items for (name, number), items in cells.items() if name == lane}
            width = max(_width(items, cards) for items in mine.values())
            for number, items in mine.items():
                self._put_row(items, cards, left + (width - _width(items, cards)) / 2, self.tops[number])
            left += width + _BETWEEN

    def _put_row(self, items: Sequence[int], cards: Sequence[Box], left: float, top: float) -> None:
        for item in items:
            size = _size(item, cards)
            self.boxes[item] = size.at((left, top))
            left += size.width + _BESIDE

    def _line(self, chain: Chain, number: int) -> Line:
        """From the upper card down through its slots, across above each row where the next is elsewhere."""
        upper, *slots, lower = (self.boxes[item] for item in chain.places)
        across = _CHANNEL - (number % _CHANNELS) * _APART
        x = upper.centre[0] + _PORT
        line: list[Point] = [(x, upper.bottom)]
        for box, towards in [*((slot, slot.centre[0]) for slot in slots), (lower, lower.centre[0] + _PORT)]:
            line += [(x, box.y - across), (towards, box.y - across)]
            x = towards
        line.append((x, lower.y))
        return tuple(reversed(line)) if chain.turned else tuple(line)


def _size(item: int, cards: Sequence[Box]) -> Box:
    """Of a card, or of the slot of a line that passes."""
    return cards[item] if item < len(cards) else Box(0.0, 0.0, _SLOT, 0.0)


def _width(items: Sequence[int], cards: Sequence[Box]) -> float:
    return sum(_size(item, cards).width for item in items) + _BESIDE * (len(items) - 1)


def _kept(drawing: Drawing, lanes: Mapping[str, str]) -> list[Frame]:
    """The frames that lie within one lane, but those that were lanes."""
    others = [frame for frame in drawing.frames if not frame.id.startswith(_LANE)]
    return [frame for frame in others if len({lanes[key] for key in frame.states}) == 1]


def _frames(blueprint: Blueprint, lanes: Mapping[str, str]) -> list[Frame]:
    inside: dict[str, list[str]] = defaultdict(list)
    for state in blueprint.states:
        inside[lanes[state.id]].append(state.id)
    taken = set(ids_of(blueprint)) - {frame.id for frame in blueprint.drawing.frames if frame.id.startswith(_LANE)}
    frames = []
    for name, states in sorted(inside.items()):
        key = fresh_id(f"{_LANE}{name}", taken)
        taken.add(key)
        frames.append(Frame(id=key, name=name, states=tuple(states)))
    return frames

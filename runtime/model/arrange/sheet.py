"""What an arrangement works on: cards with sizes, links with labels. All in scene units, y growing downwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from runtime.model.approvals import rejections
from runtime.model.blueprint import Blueprint, Transition

CARD_WIDTH = 216.0
CARD_HEIGHT = 88.0

type Point = tuple[float, float]
type Line = tuple[Point, ...]
"""A polyline from the border of its source's card to the border of its target's."""
type Size = tuple[float, float]


class Direction(StrEnum):
    """Which way a Blueprint reads."""

    DOWN = "down"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `x`, `y` is its top-left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right border."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower border."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def at(self, corner: Point) -> Box:
        """The same size elsewhere."""
        return Box(*corner, self.width, self.height)

    def touches(self, other: Box, gap: float = 0.0) -> bool:
        """True when the two are nearer than the gap."""
        return (
            self.x < other.x + other.width + gap  # its right border, in numbers: this is asked very often
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )


@dataclass(frozen=True, slots=True)
class Link:
    """A transition as it is drawn between two cards; `label` is the size of its label."""

    id: str
    source: str
    target: str
    label: Size


@dataclass(frozen=True)
class Sheet:
    """The cards, the first of them where reading starts, and the links between them."""

    cards: dict[str, Box]
    links: tuple[Link, ...]

    @cached_property
    def leaving(self) -> dict[str, list[Link]]:
        """The links to other cards, by the card they leave."""
        found: dict[str, list[Link]] = {key: [] for key in self.cards}
        for link in self.links:
            if link.source != link.target:
                found[link.source].append(link)
        return found

    @cached_property
    def returning(self) -> frozenset[str]:
        """The links that close a cycle when the cards are walked depth first from the first one."""
        return frozenset(_returning(self))

    def part(self, ids: Iterable[str]) -> Sheet:
        """Only these cards and the links among them."""
        kept = set(ids)
        cards = {key: box for key, box in self.cards.items() if key in kept}
        return Sheet(cards, tuple(link for link in self.links if link.source in kept and link.target in kept))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The top-left corner of every card and the line of every link."""

    corners: dict[str, Point]
    lines: dict[str, Line]


def estimated_label(text: str) -> Size:
    """About how large a label of 11 pixels is; whoever draws it knows better."""
    return len(text) * 6.2 + 20, 20.0


def sheet_of(blueprint: Blueprint, measure: Callable[[str], Size] = estimated_label) -> Sheet:
    """A Blueprint as it is drawn now. Common transitions and returns to the state before are no links."""
    places = blueprint.drawing.places
    cards = {}
    for key in reading_order(blueprint):
        place = places.get(key)
        x, y = (place.x, place.y) if place else (0.0, 0.0)
        width = place.width if place and place.width else CARD_WIDTH
        height = place.height if place and place.height else CARD_HEIGHT
        cards[key] = Box(x, y, width, height)
    links = (_link(transition, measure) for key in cards for transition in blueprint.leaving(key))
    return Sheet(cards, tuple(link for link in links if link is not None))


def with_rejections(sheet: Sheet, blueprint: Blueprint) -> Sheet:
    """Where rejected tickets go is near whence they come, as if a transition led there."""
    joined = {(link.source, link.target) for link in sheet.links}
    wanted = ((key, blueprint.transitions_by_id[key].source, to) for key, to in rejections(blueprint).items())
    links = [Link(f"rejected {key}", one, to, (0.0, 0.0)) for key, one, to in wanted if one and (one, to) not in joined]
    return Sheet(sheet.cards, (*sheet.links, *links))


def _link(transition: Transition, measure: Callable[[str], Size]) -> Link | None:
    if transition.source is None or transition.target is None:
        return None
    return Link(transition.id, transition.source, transition.target, measure(transition.name))


def reading_order(blueprint: Blueprint) -> list[str]:
    """Depth first from the start state in button order: names and ids say nothing about the flow."""
    known = blueprint.states_by_id
    start = blueprint.start
    seen: dict[str, None] = {}
    for root in [start, *known] if start in known else known:
        waiting: list[str | None] = [root]
        while waiting:
            key = waiting.pop()
            if key in known and key not in seen:
                seen[key] = None
                waiting.extend(each.target for each in reversed(blueprint.leaving(key)) if each.source is not None)
    return list(seen)


def _returning(sheet: Sheet) -> Iterable[str]:
    entered: set[str] = set()
    finished: set[str] = set()
    for root in sheet.cards:
        if root in entered:
            continue
        entered.add(root)
        path = [(root, iter(sheet.leaving[root]))]
        while path:
            key, links = path[-1]
            link = next(links, None)
            if link is None:
                finished.add(key)
                path.pop()
            elif link.target not in entered:
                entered.add(link.target)
                path.append((link.target, iter(sheet.leaving[link.target])))
            elif link.target not in finished:
                yield link.id

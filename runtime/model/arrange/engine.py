"""Layered arrangement by graphlay, a layout engine in Rust: deterministic, and steady when one card is added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import graphlay

from runtime.model.arrange.lines import without_needless
from runtime.model.arrange.sheet import Arrangement, Direction, Line, Link, Point, Sheet, Size

_MANY = 3
"""From so many links between two cards on, every label is laid out like a card, so that they lie side by side."""

_SPACING = {"layer_gap": 72.0, "port_gap": 24.0, "node_gap": 60.0, "dummy_gap": 40.0, "self_loop_gap": 16.0}


@dataclass(slots=True)
class _Request:
    """A graph for the engine, and which of its edges make up each link.

    The engine breaks ties by what nodes are called: it is given their places, so that ids do not shape a drawing.
    """

    sheet: Sheet
    graph: graphlay.Graph = field(default_factory=graphlay.Graph)
    parts: dict[str, tuple[int, ...]] = field(default_factory=dict)
    nodes: dict[str, int] = field(default_factory=dict)
    """What the engine calls each card, and the label of a link that is laid out like one."""

    def fill(self) -> None:
        for key, box in self.sheet.cards.items():
            self._node(key, (box.width, box.height))
        crowds = Counter(_pair(link) for link in self.sheet.links)
        for link in self.sheet.links:
            crowded = link.source != link.target and crowds[_pair(link)] >= _MANY
            self.parts[link.id] = self._through_label(link) if crowded else self._direct(link)

    def _direct(self, link: Link) -> tuple[int, ...]:
        width, height = link.label
        against = {"reverse_for_ranking": True} if link.id in self.sheet.returning else {}
        size = {"width": width, "height": height}
        ends = self.nodes[link.source], self.nodes[link.target]
        return (self.graph.edge(*ends, label_size=size, **against),)

    def _through_label(self, link: Link) -> tuple[int, ...]:
        label = self._node(_label(link), link.label)
        back = link.id in self.sheet.returning
        first, last = (link.target, link.source) if back else (link.source, link.target)
        return self.graph.edge(self.nodes[first], label), self.graph.edge(label, self.nodes[last])

    def _node(self, key: str, size: Size) -> int:
        node = self.nodes[key] = len(self.nodes)
        self.graph.node(node, width=size[0], height=size[1])
        return node


def arrange_by_engine(sheet: Sheet, direction: Direction) -> Arrangement:
    """Where the engine puts the cards and how it draws the links. Raises graphlay.GraphlayError."""
    request = _Request(sheet)
    request.fill()
    drawn = graphlay.layout(request.graph, options=_options(direction))
    centres = {key: _point(node["center"]) for key, node in zip(drawn.ids, drawn.nodes, strict=True)}
    corners = {}
    for key, box in sheet.cards.items():
        x, y = centres[request.nodes[key]]
        corners[key] = (x - box.width / 2, y - box.height / 2)
    lines = {link.id: _line(link, request, drawn, centres) for link in sheet.links}
    return Arrangement(corners, lines)


def _line(link: Link, request: _Request, drawn: graphlay.Layout, centres: dict[Any, Point]) -> Line:
    pieces = [tuple(_point(point) for point in drawn.edges[edge]["points"]) for edge in request.parts[link.id]]
    if len(pieces) == 1:
        return pieces[0]
    whole = without_needless((*pieces[0], centres[request.nodes[_label(link)]], *pieces[1]))
    return whole[::-1] if link.id in request.sheet.returning else whole


def _label(link: Link) -> str:
    """The name of a link's label among the nodes: no card has a blank in its id."""
    return f"label {link.id}"


def _options(direction: Direction) -> dict[str, Any]:
    options: dict[str, Any] = {
        "direction": "topbottom" if direction is Direction.DOWN else "leftright",
        "routing": {"style": "orthogonal", "bundle_parallel": False},
        "spacing": _SPACING,
        "self_loops": {"size": 30.0},
    }
    if direction is Direction.RIGHT:
        options["labels"] = {"reservation": "always"}
    return options


def _pair(link: Link) -> tuple[str, str]:
    return min(link.source, link.target), max(link.source, link.target)


def _point(given: dict[str, float]) -> Point:
    return given["x"], given["y"]

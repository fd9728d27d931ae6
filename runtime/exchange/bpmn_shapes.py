"""The diagram of an exported Blueprint: a shape for each BPMN element, a line for each flow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from runtime.model.arrange.lines import port
from runtime.model.arrange.sheet import Box, sheet_of
from runtime.model.blueprint import Blueprint

_EVENT, _GATEWAY, _GAP = 36.0, 50.0, 24.0
_TASK: Final = (120.0, 60.0)


@dataclass(slots=True)
class Shapes:
    """Boxes by element id, gathered while the elements are written."""

    blueprint: Blueprint
    _cards: dict[str, Box] = field(init=False)
    _keys: dict[str, str] = field(default_factory=dict)
    _boxes: dict[str, Box] = field(default_factory=dict)
    _lines: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._cards = sheet_of(self.blueprint).cards

    def key_of(self, state: str) -> str:
        """The element id of a state."""
        return self._keys[state]

    def state(self, state: str, key: str, *, small: bool) -> None:
        """A state's shape: its card, or a circle in the middle of where it would be."""
        self._keys[state] = key
        card = self._cards[state]
        self._boxes[key] = _square(*card.centre, _EVENT) if small else card

    def above(self, state: str, key: str) -> None:
        """An event above a card."""
        card = self._cards[state]
        self._boxes[key] = _square(card.centre[0], card.y - _GAP - _EVENT, _EVENT)

    def below(self, state: str, key: str) -> None:
        """A gateway below a card."""
        card = self._cards[state]
        self._boxes[key] = _square(card.centre[0], card.bottom + _GAP + _GATEWAY / 2, _GATEWAY)

    def on_border(self, state: str, key: str) -> None:
        """An event on the lower border of a card; several stand side by side."""
        card = self._cards[state]
        taken = sum(box.width == _EVENT and box.touches(card) for box in self._boxes.values())
        self._boxes[key] = _square(card.right - _EVENT * (1 + 1.3 * taken), card.bottom, _EVENT)

    def group(self, source: str, target: str, gateways: tuple[str, str]) -> None:
        """The two gateways of a parallel group, on the way from its source to its target."""
        (ax, ay), (bx, by) = self._cards[source].centre, self._cards[target].centre
        for key, share in zip(gateways, (0.3, 0.7), strict=True):
            self._boxes[key] = _square(ax + (bx - ax) * share + 180.0, ay + (by - ay) * share, _GATEWAY)

    def branch(self, source: str, target: str, key: str, place: int, branches: int) -> None:
        """The task of a branch, beside the others between the two gateways."""
        (ax, ay), (bx, by) = self._cards[source].centre, self._cards[target].centre
        width, height = _TASK
        x = (ax + bx) / 2 + 180.0 + (place - (branches - 1) / 2) * (width + _GAP)
        self._boxes[key] = Box(x - width / 2, (ay + by) / 2 - height / 2, width, height)

    def line(self, key: str, source: str, target: str) -> None:
        """A flow's line."""
        self._lines.append((key, source, target))

    def draw(self, root: ET.Element, process: str) -> None:
        """The diagram, as the last child of the document."""
        diagram = ET.SubElement(root, "bpmndi:BPMNDiagram", {"id": "diagram"})
        plane = ET.SubElement(diagram, "bpmndi:BPMNPlane", {"id": "plane", "bpmnElement": process})
        for key, box in self._boxes.items():
            shape = ET.SubElement(plane, "bpmndi:BPMNShape", {"id": f"{key}_di", "bpmnElement": key})
            numbers = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
            ET.SubElement(shape, "dc:Bounds", {name: f"{number:.1f}" for name, number in numbers.items()})
        for key, source, target in self._lines:
            edge = ET.SubElement(plane, "bpmndi:BPMNEdge", {"id": f"{key}_di", "bpmnElement": key})
            one, two = self._boxes[source], self._boxes[target]
            for x, y in (port(one, two.centre), port(two, one.centre)):
                ET.SubElement(edge, "di:waypoint", {"x": f"{x:.1f}", "y": f"{y:.1f}"})


def _square(x: float, y: float, size: float) -> Box:
    return Box(x - size / 2, y - size / 2, size, size)

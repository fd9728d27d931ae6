"""BPMN 2.0, read as Blueprints: one for each process that has parts, placed as it was drawn where cards find room.

Read are the semantic model and the shapes of the diagram. Nothing that a file points to is opened: imports, data and
called processes are told in the report.
"""

from __future__ import annotations

import math
from typing import Final

from runtime.exchange.bpmn_folding import folded
from runtime.exchange.bpmn_graph import graph_of
from runtime.exchange.flow_report import Report
from runtime.exchange.flow_sketch import Sketch, apart
from runtime.exchange.xml_guard import XmlElement
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH

FORMAT: Final = "BPMN 2.0"
NAMESPACE: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_LOST: Final = (
    "import",
    "messageFlow",
    "dataObject",
    "dataObjectReference",
    "dataStore",
    "dataStoreReference",
    "dataInputAssociation",
    "dataOutputAssociation",
    "group",
    "choreography",
    "globalTask",
    "globalUserTask",
    "extensionElements",
)
_NAMED = 3


def sketches(root: XmlElement, name: str, report: Report) -> list[Sketch]:
    """The processes of a document. Raises BadFlow."""
    pools = {each.get("processRef"): each.get("name") for each in root.within() if each.name == "participant"}
    processes = list(root.all("process"))
    corners = _corners(root)
    found = []
    for process in processes:
        own = " ".join((process.get("name") or pools.get(process.get("id"), "")).split())
        called = own or (name if len(processes) == 1 else f"{name} {process.get('id')}")
        graph = graph_of(process, report)
        if not graph.parts:
            report.add("pool_empty", named=called)
            continue
        sketch = folded(graph, called, report).sketch
        sketch.id = process.get("blueprintId") or None
        _place(sketch, corners)
        found.append(sketch)
    for reference, pool in pools.items():
        if not reference:
            report.add("pool_empty", named=pool or "—")
    _tell_lost(root, report)
    return found


def _tell_lost(root: XmlElement, report: Report) -> None:
    found: dict[str, list[str]] = {}
    for element in root.within():
        if element.name in _LOST:
            name = element.get("name").strip()
            if name:
                found.setdefault(element.name, []).append(name)
            else:  # an id says nothing to whoever reads a report
                report.add("construct_unnamed", kind=element.name)
    for kind, names in found.items():
        more = f" + {len(names) - _NAMED}" if len(names) > _NAMED else ""
        report.add("construct", kind=kind, named=", ".join(names[:_NAMED]) + more)


def _corners(root: XmlElement) -> dict[str, tuple[float, float]]:
    """Where a card would stand so that its middle is the middle of each shape."""
    found = {}
    for shape in (each for each in root.within() if each.name == "BPMNShape"):
        bounds = shape.first("Bounds")
        box = [_number(bounds.get(key)) for key in ("x", "y", "width", "height")] if bounds is not None else []
        if box and all(math.isfinite(each) and abs(each) < 1e6 for each in box):  # noqa: PLR2004  scene units
            x, y, width, height = box
            found[shape.get("bpmnElement")] = (x + (width - CARD_WIDTH) / 2, y + (height - CARD_HEIGHT) / 2)
    return found


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return math.nan


def _place(sketch: Sketch, corners: dict[str, tuple[float, float]]) -> None:
    if all(key in corners for key in sketch.states):
        for key, place in (apart({key: corners[key] for key in sketch.states}) or {}).items():
            sketch.states[key].place = place

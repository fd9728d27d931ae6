"""A BPMN process as parts and flows: sub-processes drawn out, links joined, everything else as it stands.

A part *rests* when a ticket may stay there (an activity, an end), or it is passed through (a gateway, an event).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.xml_guard import XmlElement

TASKS: Final = frozenset(
    [
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "scriptTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
        "callActivity",
    ]
)
SUBS: Final = frozenset(["subProcess", "adHocSubProcess", "transaction", "subChoreography"])
EVENTS: Final = frozenset(
    ["startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "intermediateEvent", "boundaryEvent"]
)
GATEWAYS: Final = frozenset(
    ["exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway", "gateway"]
)
MACHINES: Final = frozenset(["serviceTask", "scriptTask", "sendTask", "businessRuleTask"])
_LOOPS: Final = ("standardLoopCharacteristics", "multiInstanceLoopCharacteristics")
_OUT: Final = "·out"


@dataclass(slots=True)
class Part:
    """A flow node. `within`: the sub-processes around it, the innermost last."""

    id: str
    kind: str
    name: str
    element: XmlElement
    within: tuple[str, ...] = ()
    rests: bool = False
    ends: bool = False
    lane: str = ""

    @property
    def called(self) -> str:
        """How a sentence calls it."""
        return self.name or self.id

    @property
    def event(self) -> str:
        """What kind of event it waits for or sends: `timer`, `message`…; empty for a plain one."""
        kinds = (each.name for each in self.element.children if each.name.endswith("EventDefinition"))
        return next(kinds, "").removesuffix("EventDefinition")


@dataclass(frozen=True, slots=True)
class Flow:
    """A sequence flow; without an id it is none of the file's, but joins parts of a sub-process or two links."""

    id: str
    name: str
    source: str
    target: str
    condition: str = ""
    own: str = ""
    """The id of our transition, in a file that we wrote."""


@dataclass(slots=True)
class Graph:
    """One process. `flows` are the file's own; `leaving` and `coming` also hold those that were added."""

    parts: dict[str, Part] = field(default_factory=dict)
    flows: list[Flow] = field(default_factory=list)
    leaving: dict[str, list[Flow]] = field(default_factory=dict)
    coming: dict[str, list[Flow]] = field(default_factory=dict)
    boundaries: dict[str, list[Part]] = field(default_factory=dict)
    starts: list[Part] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def join(self, flow: Flow) -> None:
        """Put a flow between its parts."""
        self.leaving.setdefault(flow.source, []).append(flow)
        self.coming.setdefault(flow.target, []).append(flow)

    def out_of(self, key: str) -> list[Flow]:
        """The flows that leave a part."""
        return self.leaving.get(key, [])


def graph_of(process: XmlElement, report: Report) -> Graph:
    """The graph of a process. Raises BadFlow when two elements have one id."""
    return _Gathering(process, report).graph()


class _Gathering:
    def __init__(self, process: XmlElement, report: Report) -> None:
        self._process = process
        self._report = report
        self._graph = Graph()
        self._subs: dict[str, list[Part]] = {}
        self._written: list[XmlElement] = []

    def graph(self) -> Graph:
        self._gather(self._process, ())
        self._lanes()
        self._join_flows()
        self._join_links()
        for key, inside in self._subs.items():
            self._draw_out(key, inside)
        self._rest_at_loose_ends()
        top = [part for part in self._graph.parts.values() if not part.within]
        self._graph.starts = _entries(top, self._graph)
        return self._graph

    def _gather(self, holder: XmlElement, within: tuple[str, ...]) -> list[Part]:
        """Every part in a process or sub-process; of those directly in it, a list."""
        found = []
        for element in holder.children:
            if element.name == "sequenceFlow":
                self._written.append(element)
            elif element.name == "textAnnotation":
                words = element.first("text")
                self._graph.texts.extend([words.text] if words is not None and words.text else [])
            elif element.name in TASKS | SUBS | EVENTS | GATEWAYS:
                part = self._part(element, within)
                if part is not None:
                    found.append(part)
        return found

    def _part(self, element: XmlElement, within: tuple[str, ...]) -> Part | None:
        key = element.get("id")
        if not key or key in self._graph.parts:
            raise BadFlow("id_twice" if key else "shape", id=key, where=element.name, format="BPMN")
        part = Part(key, element.name, " ".join(element.get("name").split()), element, within)
        if element.get("isForCompensation") == "true":
            self._report.add("construct", kind="compensation", named=part.called)
            return None
        self._graph.parts[key] = part
        if element.name == "boundaryEvent":
            self._graph.boundaries.setdefault(element.get("attachedToRef"), []).append(part)
        part.rests = element.name in TASKS or element.name == "endEvent"
        part.ends = element.name == "endEvent"
        if element.name in SUBS:
            self._sub(part)
        self._tell(part)
        return part

    def _sub(self, part: Part) -> None:
        inside = self._gather(part.element, (*part.within, part.id))
        part.rests = not inside
        if inside:
            self._subs[part.id] = inside
            self._report.add("flattened", element=part.called)
        if part.element.get("triggeredByEvent") == "true":
            self._report.add("construct", kind="event sub-process", named=part.called)

    def _tell(self, part: Part) -> None:
        for each in part.element.children:
            if each.name in _LOOPS:
                self._report.add("construct", kind=each.name.removesuffix("Characteristics"), named=part.called)
        if part.kind in MACHINES:
            self._report.add("task_kind", element=part.called, kind=part.kind)
        elif part.kind == "callActivity":
            self._report.add("called", element=part.called, named=part.element.get("calledElement") or "—")
        elif part.kind in EVENTS and part.event not in ("", "timer", "link", "terminate"):
            if part.kind in ("endEvent", "intermediateThrowEvent"):
                self._report.add("function", element=part.called, what=part.event)
            else:
                self._report.add("event", element=part.called, kind=part.event)

    def _lanes(self) -> None:
        for lane in (each for each in self._process.within() if each.name == "lane"):
            for reference in lane.all("flowNodeRef"):
                part = self._graph.parts.get(reference.text)
                if part is not None:
                    part.lane = " ".join(lane.get("name").split())

    def _join_flows(self) -> None:
        seen: set[str] = set()
        for element in self._written:
            key, source, target = element.get("id"), element.get("sourceRef"), element.get("targetRef")
            if not key or key in seen:
                raise BadFlow("id_twice" if key else "shape", id=key, where="sequenceFlow", format="BPMN")
            seen.add(key)
            missing = [end for end in (source, target) if end not in self._graph.parts]
            if missing:
                self._report.add("flow_dangling", flow=key, named=", ".join(missing) or "—")
                continue
            rule = element.first("conditionExpression")
            leaves = source + _OUT if source in self._subs else source
            flow = Flow(key, " ".join(element.get("name").split()), leaves, target)
            flow = replace(flow, condition=rule.text if rule is not None else "", own=element.get("transitionId"))
            self._graph.flows.append(flow)
            self._graph.join(flow)

    def _join_links(self) -> None:
        thrown: dict[str, list[Part]] = {}
        caught: dict[str, list[Part]] = {}
        for part in self._graph.parts.values():
            if part.event == "link":
                link = part.element.first("linkEventDefinition")
                name = (link.get("name") if link is not None else "") or part.name
                (caught if part.kind == "intermediateCatchEvent" else thrown).setdefault(name, []).append(part)
        for name, sources in thrown.items():
            for source in sources:
                for target in caught.get(name, ())[:1]:  # BPMN knows one target for each name
                    self._graph.join(Flow("", "", source.id, target.id))

    def _draw_out(self, key: str, inside: list[Part]) -> None:
        """Into a sub-process is to where it begins; where it ends is out of it."""
        graph, outside = self._graph, key + _OUT
        for part in _entries(inside, graph):
            graph.join(Flow("", "", key, part.id))
        if not graph.out_of(outside):
            return
        sub = graph.parts[key]
        graph.parts[outside] = Part(outside, "·out", "", sub.element, sub.within)
        for part in inside:
            if part.ends or (part.id not in self._subs and not graph.out_of(part.id)):
                part.ends, part.rests = False, part.rests and not part.ends
                graph.join(Flow("", "", part.id, outside))

    def _rest_at_loose_ends(self) -> None:
        """What leads nowhere ends there."""
        for part in self._graph.parts.values():
            if part.id not in self._subs and not self._graph.out_of(part.id) and part.kind != "startEvent":
                part.rests = part.ends = True


def _entries(parts: list[Part], graph: Graph) -> list[Part]:
    """Where some parts are entered: their start events, else whatever nothing leads to."""
    starts = [part for part in parts if part.kind == "startEvent" and graph.out_of(part.id)]
    loose = (part for part in parts if part.kind != "boundaryEvent" and not graph.coming.get(part.id))
    return starts or list(loose)

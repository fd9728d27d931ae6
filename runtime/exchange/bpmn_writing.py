"""A Blueprint as BPMN 2.0 with a diagram: states are user tasks or ends, transitions flows, timers boundary events.

Everything BPMN has no word for stays behind and is told. Attributes of our own namespace keep the ids, so that what is
written here reads back as the same states and transitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from runtime.exchange.bpmn_reading import NAMESPACE
from runtime.exchange.bpmn_shapes import Shapes
from runtime.exchange.bpmn_timers import written
from runtime.exchange.flow_report import Loss, Report
from runtime.exchange.xml_guard import writable
from runtime.model.arrange.arranging import arrange
from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.switched import as_offered

_OURS: Final = "urn:blueprint-designer:bpmn"
_NAMESPACES: Final = {
    "xmlns:bpmn": NAMESPACE,
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
    "xmlns:bd": _OURS,
}
_NOT_NAME = re.compile(r"[^A-Za-z0-9_.-]")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Exported:
    """A text in another format, and what of the Blueprint is not in it."""

    text: str
    report: tuple[Loss, ...]


def to_bpmn(blueprint: Blueprint) -> Exported:
    """The BPMN 2.0 of a Blueprint without what is switched off; cards without a place are arranged first."""
    blueprint = as_offered(blueprint)
    placed = all(state.id in blueprint.drawing.places for state in blueprint.states)
    return _Writing(blueprint if placed else arrange(blueprint)).exported()


@dataclass(slots=True)
class _Writing:
    blueprint: Blueprint
    report: Report = field(default_factory=Report)
    process: ET.Element = field(init=False)
    shapes: Shapes = field(init=False)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.shapes = Shapes(self.blueprint)

    def exported(self) -> Exported:
        blueprint = self.blueprint
        root = ET.Element("bpmn:definitions", {**_NAMESPACES, "id": "definitions", "targetNamespace": _OURS})
        own = {"id": self._id("process"), "name": writable(blueprint.name), "isExecutable": "false"}
        self.process = ET.SubElement(root, "bpmn:process", {**own, "bd:blueprintId": blueprint.id})
        _document(self.process, blueprint.description)
        for state in blueprint.states:
            self._state(state)
        if blueprint.start is not None:
            self._start(blueprint.start)
        for state in blueprint.states:
            self._ways(state)
        self._tell_details()
        self.shapes.draw(root, own["id"])
        ET.indent(root)
        text = ET.tostring(root, encoding="unicode")
        return Exported(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', self.report.lines())

    def _id(self, *parts: str) -> str:
        """A name XML allows as an id, and nothing else has."""
        stem = "_".join(_NOT_NAME.sub(lambda sign: f"_{ord(sign[0]):x}", part) for part in parts)
        key, number = stem, 1
        while key in self.ids:
            number += 1
            key = f"{stem}.{number}"
        self.ids.add(key)
        return key

    def _put(self, kind: str, key: str, name: str, **attributes: str) -> ET.Element:
        told = {"id": key, "name": writable(name)} if name else {"id": key}
        told |= {name.replace("__", ":"): value for name, value in attributes.items()}
        return ET.SubElement(self.process, f"bpmn:{kind}", told)

    def _state(self, state: State) -> None:
        leaves = any(each.target is not None for each in self.blueprint.leaving(state.id))
        kind = "endEvent" if state.final and not leaves else "callActivity" if state.calls else "userTask"
        key = self._id("state", state.id)
        marks = {"bd__stateId": state.id, "bd__category": state.category.name.lower()}
        if state.final and leaves:
            marks["bd__final"] = "true"
        _document(self._put(kind, key, state.name, **marks), state.instructions)
        self.shapes.state(state.id, key, small=kind == "endEvent")

    def _start(self, start: str) -> None:
        key = self._id("start")
        self._put("startEvent", key, "")
        self.shapes.above(start, key)
        self._flow(key, self.shapes.key_of(start), "")

    def _flow(self, source: str, target: str, name: str, of: Transition | None = None) -> None:
        key = self._id("flow", of.id if of is not None else f"{source}-{target}")
        marks = {"bd__transitionId": of.id} if of is not None else {}
        self._put("sequenceFlow", key, name, sourceRef=source, targetRef=target, **marks)
        self.shapes.line(key, source, target)

    def _ways(self, state: State) -> None:
        here = self.shapes.key_of(state.id)
        leaving = [each for each in self._leading(state) if each.parallel is None]
        timed = [each for each in leaving if each.trigger.kind == "timer"]
        plain = [each for each in leaving if each.trigger.kind != "timer"]
        groups = [group for group in self.blueprint.parallels if group.source == state.id]
        source = here
        if len(plain) + len(groups) >= _TWO:
            source = self._id("choice", state.id)
            self._put("exclusiveGateway", source, "")
            self.shapes.below(state.id, source)
            self._flow(here, source, "")
        for transition in plain:
            self._flow(source, self.shapes.key_of(transition.target or ""), transition.name, transition)
        for transition in timed:
            self._timer(state, transition)
        for group in groups:
            self._group(group, source)

    def _leading(self, state: State) -> Iterator[Transition]:
        for transition in self.blueprint.leaving(state.id):
            if transition.target is None:
                self.report.add("export_back", element=transition.name)
                continue
            if transition.source is None:
                self.report.add("export_common", element=transition.name)
            yield transition

    def _timer(self, state: State, transition: Transition) -> None:
        key = self._id("timer", transition.id)
        here = self.shapes.key_of(state.id)
        event = self._put("boundaryEvent", key, transition.name, attachedToRef=here)
        definition = ET.SubElement(event, "bpmn:timerEventDefinition", {"id": self._id("after", transition.id)})
        after = written(transition.trigger.after) if transition.trigger.kind == "timer" else None
        if after is not None:
            ET.SubElement(definition, "bpmn:timeDuration").text = after
        else:
            self.report.add("export_business_time", element=transition.name)
        self.shapes.on_border(state.id, key)
        self._flow(key, self.shapes.key_of(transition.target or ""), transition.name, transition)

    def _group(self, group: ParallelGroup, source: str) -> None:
        split, join = self._id("split", group.id), self._id("join", group.id)
        here = self.shapes.key_of(group.source)
        self._put("parallelGateway", split, group.name, bd__groupId=group.id, bd__groupSource=here)
        self._put("parallelGateway", join, "")
        branches = [each for each in self.blueprint.transitions if each.parallel == group.id]
        self.shapes.group(group.source, group.target, (split, join))
        self._flow(source, split, "")
        for place, branch in enumerate(branches):
            key = self._id("branch", branch.id)
            self._put("userTask", key, branch.name, bd__transitionId=branch.id)
            self.shapes.branch(group.source, group.target, key, place, len(branches))
            self._flow(split, key, "")
            self._flow(key, join, "")
        self._flow(join, self.shapes.key_of(group.target), "")

    def _tell_details(self) -> None:
        """One line for each kind of detail that BPMN has no place for."""
        ways, states = self.blueprint.transitions, self.blueprint.states
        present = {
            "owners": any(each.owners for each in ways),
            "criteria": any(each.criteria.kind != "all" or each.criteria.of for each in ways),
            "forms": any(each.form for each in ways),
            "actions": any(each.actions for each in ways) or any(each.on_entry or each.on_exit for each in states),
            "approvals": any(each.approval for each in ways),
            "limits": any(each.limit for each in states) or self.blueprint.limit is not None,
        }
        for what, there in present.items():
            if there:
                self.report.add(f"export_{what}", element=self.blueprint.name)


def _document(element: ET.Element, text: str) -> None:
    if text:
        ET.SubElement(element, "bpmn:documentation").text = writable(text)

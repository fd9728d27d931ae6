"""iTop's data model: the life cycle of each class that has one. Labels lie in other files, so ids are the names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch, field_id
from runtime.exchange.xml_guard import XmlElement
from runtime.model.forms import FieldItem, FormItem, ResolutionItem

FORMAT: Final = "iTop"
_FIELDS = {"team_id": "team", "agent_id": "assignee", "priority": "priority", "title": "subject"}


def sketches(root: XmlElement, report: Report) -> list[Sketch]:
    """The life cycles of a data model. Raises BadFlow."""
    return [
        _sketch(each, life, report)
        for each in root.within()
        if each.name == "class" and (life := each.first("lifecycle")) is not None and life.first("states", "state")
    ]


def _sketch(owner: XmlElement, life: XmlElement, report: Report) -> Sketch:
    found = Sketch(owner.get("id"))
    kinds = {each.get("id"): each.get("type") for each in _all(life, "stimuli", "stimulus")}
    states = list(_all(life, "states", "state"))
    for state in states:
        found.state(state.get("id"))
        flags = [each.get("id") for each in _all(state, "flags", "attribute")]
        if flags:
            report.add("setting", element=state.get("id"), what=f"{len(flags)} flags of attributes")
    for state in states:
        for way in _all(state, "transitions", "transition"):
            if way.get("id") not in kinds:
                raise BadFlow("dangling", element=state.get("id"), named=way.get("id"))
            if kinds[way.get("id")] != "StimulusUserAction":
                report.add("automatic", transition=way.get("id"))
            found.moves.append(_move(found, state.get("id"), way, report))
    _tell_watches(owner, report)
    return found


def _tell_watches(owner: XmlElement, report: Report) -> None:
    """A stop watch gets its goal from a program, so that it says which states it counts, but not how long."""
    for watch in _all(owner, "fields", "field"):
        if watch.get("type") == "AttributeStopWatch":
            goal = watch.first("goal")
            told = goal.text if goal is not None else ""
            report.add("stop_watch", element=watch.get("id"), what=told or "—")


def _move(found: Sketch, source: str, way: XmlElement, report: Report) -> Move:
    for action in _all(way, "actions", "action"):
        verb = action.first("verb")
        params = ", ".join(each.text for each in _all(action, "params", "param"))
        what = f"{verb.text if verb is not None else ''} {params}".strip()
        report.add("function", element=way.get("id"), what=what)
    target = way.first("target")
    reached = found.used(target.text if target is not None and target.text else source, report)
    return Move(source, reached, way.get("id"), form=tuple(_form(way, report)))


def _form(way: XmlElement, report: Report) -> Iterator[FormItem]:
    for attribute in _all(way, "flags", "attribute"):
        key = attribute.get("id")
        required = any(attribute.all("mandatory", "must_change"))
        if any(attribute.all("hidden", "read_only")):
            report.add("setting", element=way.get("id"), what=key)
        elif key == "solution":
            yield ResolutionItem(id="resolution", required=required)
        else:
            own = _FIELDS.get(key) or field_id(key, report)
            yield FieldItem(id=own, field=own, required=required)


def _all(element: XmlElement, holder: str, name: str) -> Iterator[XmlElement]:
    for each in element.all(holder):
        yield from each.all(name)

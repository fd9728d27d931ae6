"""Plone's DCWorkflow definition: states name the transitions that leave them; a transition names where it leads."""

from __future__ import annotations

from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch, team
from runtime.exchange.xml_guard import XmlElement

FORMAT: Final = "DCWorkflow"


def sketch(root: XmlElement, name: str, report: Report) -> Sketch:
    """The workflow of a document. Raises BadFlow."""
    found = Sketch(root.get("title") or root.get("workflow_id") or name, description=root.get("description"))
    ways = {each.get("transition_id"): each for each in root.all("transition")}
    for state in root.all("state"):
        own = found.state(state.get("state_id"), state.get("title"))
        own.instructions = _description(state)
        if state.first("permission-map") is not None:
            report.add("rights", element=own.name, what="permission-map")
    for state in root.all("state"):
        for leaving in state.all("exit-transition"):
            _move(found, state, ways.get(leaving.get("transition_id")), leaving, report)
    if root.get("initial_state") in found.states:
        found.starts.append(root.get("initial_state"))
    for thing in root.all("variable", "worklist", "script"):
        report.add("construct", kind=thing.name, named=thing.get(f"{thing.name}_id"))
    return found


def _move(found: Sketch, state: XmlElement, way: XmlElement | None, leaving: XmlElement, report: Report) -> None:
    if way is None:
        raise BadFlow("dangling", element=state.get("state_id"), named=leaving.get("transition_id"))
    button = way.first("action")
    name = (button.text if button is not None else "") or way.get("title") or way.get("transition_id")
    guard = way.first("guard")
    roles = [each.text for each in guard.all("guard-role", "guard-group")] if guard is not None else []
    for limit in guard.all("guard-permission") if guard is not None else ():
        report.add("rights", element=name, what=limit.text)
    for condition in guard.all("guard-expression") if guard is not None else ():
        report.add("condition", element=name, what=condition.text)
    for script in ("before_script", "after_script"):
        if way.get(script):
            report.add("function", element=name, what=way.get(script))
    if way.get("trigger") == "AUTOMATIC":
        report.add("automatic", transition=name)
    told = ". ".join(filter(None, (way.get("title"), _description(way))))
    target = found.used(way.get("new_state") or state.get("state_id"), report)
    owners = tuple(team(role, report) for role in roles)
    found.moves.append(Move(state.get("state_id"), target, name, description=told, owners=owners))


def _description(element: XmlElement) -> str:
    found = element.first("description")
    return " ".join(found.text.split()) if found is not None else ""

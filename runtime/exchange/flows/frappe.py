"""Frappe's Workflow documents: state rows, and a transition row for each role that may take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from runtime.exchange.flow_report import Report
from runtime.exchange.flow_sketch import Move, Sketch, team
from runtime.exchange.flows.shapes import Data, listed, mapping, text

FORMAT: Final = "Frappe"


def is_workflow(data: Data) -> bool:
    """Whether a JSON document is one."""
    return isinstance(data, dict) and data.get("doctype") == "Workflow"


def sketch(document: Mapping[str, Data], report: Report) -> Sketch:
    """The workflow of a document. Raises BadFlow."""
    name = text(document.get("workflow_name") or document.get("name"), "workflow_name", FORMAT) or FORMAT
    found = Sketch(name)
    for row in listed(document.get("states"), "states", FORMAT):
        told = mapping(row, "states", FORMAT)
        own = found.state(text(told.get("state"), "state", FORMAT))
        report.add("rights", element=own.name, what=text(told.get("allow_edit"), "allow_edit", FORMAT))
    found.starts.extend(list(found.states)[:1])
    ways: dict[tuple[str, str, str], list[str]] = {}
    for row in listed(document.get("transitions"), "transitions", FORMAT):
        told = mapping(row, "transitions", FORMAT)
        source, target, action, role = (
            text(told.get(key), key, FORMAT) for key in ("state", "next_state", "action", "allowed")
        )
        ways.setdefault((source, target, action), []).append(role)
        condition = text(told.get("condition"), "condition", FORMAT)
        if condition:
            report.add("condition", element=action, what=condition)
    for (source, target, action), roles in ways.items():
        named = [role for role in dict.fromkeys(roles) if role]
        if len(roles) > 1:
            report.add("merged", transition=action, who=", ".join(named))
        owners = tuple(team(role, report) for role in named)
        found.moves.append(Move(found.used(source, report), found.used(target, report), action, owners=owners))
    return found

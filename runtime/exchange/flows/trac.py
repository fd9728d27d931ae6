"""Trac's `[ticket-workflow]`: `action = states -> state`, with `*` for every state and `<none>` for a new ticket."""

from __future__ import annotations

import configparser
from collections.abc import Iterator
from typing import Final

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.flow_sketch import Move, Sketch
from runtime.model.actions import AnyAction, Assign, AssignHow
from runtime.model.forms import FieldItem, FormItem, ResolutionItem

FORMAT: Final = "Trac"
SECTION: Final = "ticket-workflow"
_NEW, _EVERY = "<none>", "*"
_DOES_NOTHING = frozenset({"leave_status", "reset_workflow"})


def sketch(written: str, name: str, report: Report) -> Sketch:
    """The workflow of an ini file. Raises BadFlow."""
    options = _options(written)
    found = Sketch(name)
    ways = [(action, *_ends(action, rule)) for action, rule in options.items() if "." not in action]
    for _, sources, target in ways:
        for key in (*sources, target):
            if key not in (_NEW, _EVERY):
                found.state(key)
    for action, sources, target in ways:
        for source in _each(sources, found):
            if source == _NEW:
                found.starts.append(target)
            else:
                found.moves.append(_move(options, action, (source, source if target == _EVERY else target), report))
        _tell(options, action, report)
    if not found.starts and "new" in found.states:
        found.starts.append("new")
    return found


def _options(written: str) -> dict[str, str]:
    parser = configparser.RawConfigParser(strict=False, comment_prefixes=("#", ";"))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(written)
    except configparser.Error as fault:
        raise BadFlow("bad_text", file=FORMAT, why=" ".join(str(fault).split())) from fault
    if not parser.has_section(SECTION):
        raise BadFlow("shape", where=f"[{SECTION}]", format=FORMAT)
    return dict(parser.items(SECTION))


def _ends(action: str, rule: str) -> tuple[list[str], str]:
    before, arrow, after = rule.partition("->")
    sources = [each.strip() for each in before.split(",") if each.strip()]
    if not (arrow and sources and after.strip()):
        raise BadFlow("shape", where=action, format=FORMAT)
    return sources, after.strip()


def _each(sources: list[str], found: Sketch) -> Iterator[str]:
    for source in sources:
        yield from list(found.states) if source == _EVERY else [source]


def _move(options: dict[str, str], action: str, ends: tuple[str, str], report: Report) -> Move:
    form: list[FormItem] = []
    actions: list[AnyAction] = []
    for operation in _listed(options, action, "operations"):
        match operation:
            case "set_owner" | "may_set_owner":
                form.append(FieldItem(id="assignee", field="assignee", required=operation == "set_owner"))
            case "set_owner_to_self":
                actions.append(Assign(how=AssignHow.PERFORMER))
            case "del_owner":
                actions.append(Assign(how=AssignHow.NOBODY))
            case "set_resolution":
                form.append(ResolutionItem(id="resolution"))
            case _ if operation not in _DOES_NOTHING:
                report.add("function", element=action, what=operation)
    name = options.get(f"{action}.label") or options.get(f"{action}.name") or action
    return Move(*ends, name, form=tuple(form), actions=tuple(actions))


def _tell(options: dict[str, str], action: str, report: Report) -> None:
    for right in _listed(options, action, "permissions"):
        report.add("rights", element=action, what=right)
    for option in ("set_owner", "set_resolution", "default"):
        if f"{action}.{option}" in options:
            report.add("setting", element=action, what=f"{option} = {options[f'{action}.{option}']}")


def _listed(options: dict[str, str], action: str, option: str) -> list[str]:
    return [each.strip() for each in options.get(f"{action}.{option}", "").split(",") if each.strip()]

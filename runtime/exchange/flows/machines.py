"""State machines in YAML: winzou's (Sylius) and Drupal Commerce's, which write the same in nearly the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from runtime.exchange.flow_report import Report
from runtime.exchange.flow_sketch import Move, Sketch
from runtime.exchange.flows.shapes import Data, listed, mapping, mappings, text

WINZOU: Final = "winzou"
DRUPAL: Final = "Drupal state machine"
_KEY: Final = "winzou_state_machine"


def is_winzou(data: Data) -> bool:
    """Whether a YAML document is winzou's."""
    return isinstance(data, dict) and isinstance(data.get(_KEY), dict)


def is_drupal(data: Data) -> bool:
    """Whether every member of a YAML document is a machine."""
    found = list(data.values()) if isinstance(data, dict) else []
    return bool(found) and all(isinstance(each, dict) and {"states", "transitions"} <= each.keys() for each in found)


def sketches(data: Mapping[str, Data], report: Report) -> list[Sketch]:
    """The machines of a document. Raises BadFlow."""
    form = WINZOU if _KEY in data else DRUPAL
    machines = mapping(data[_KEY], _KEY, form) if _KEY in data else data
    return [_sketch(name, told, form, report) for name, told in mappings(machines, form, form)]


def _sketch(name: str, told: Mapping[str, Data], form: str, report: Report) -> Sketch:
    found = Sketch(text(told.get("label"), "label", form) or name, id=_clean(name))
    states = told.get("states")
    for key in listed(states, "states", form) if isinstance(states, list) else mapping(states, "states", form):
        own = mapping(states.get(key), key, form) if isinstance(states, dict) else {}
        found.state(text(key, "states", form), text(own.get("label"), "label", form))
    found.starts.extend(list(found.states)[:1])
    for action, way in mappings(told.get("transitions"), "transitions", form):
        label = text(way.get("label"), "label", form) or action
        target = found.used(text(way.get("to"), f"{action}.to", form), report)
        for each in listed(way.get("from"), f"{action}.from", form):
            source = found.used(text(each, f"{action}.from", form), report)
            found.moves.append(Move(source, target, label))
        if "guard" in way:
            report.add("condition", element=label, what=text(way.get("guard"), "guard", form))
    for moment, callbacks in mapping(told.get("callbacks"), "callbacks", form).items():
        for callback in mapping(callbacks, moment, form):
            report.add("function", element=found.name, what=f"{moment}: {callback}")
    return found


def _clean(name: str) -> str | None:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() and len(name) <= 64 else None  # noqa: PLR2004  an Id's length

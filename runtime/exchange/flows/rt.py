"""Request Tracker's lifecycles: statuses in three classes, and for each status those it may become."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from runtime.exchange.flow_report import Report
from runtime.exchange.flow_sketch import Move, Sketch
from runtime.exchange.flows.shapes import Data, listed, mapping, mappings, text
from runtime.model.blueprint import Category
from runtime.model.forms import CommentItem, FormItem

FORMAT: Final = "Request Tracker"
_CLASSES = ("initial", "active", "inactive")


def is_lifecycles(data: Data) -> bool:
    """Whether a JSON document holds them."""
    found = data.values() if isinstance(data, dict) else ()
    return any(isinstance(each, dict) and isinstance(each.get("transitions"), dict) for each in found)


def sketches(data: Mapping[str, Data], report: Report) -> list[Sketch]:
    """The lifecycles of a document. Raises BadFlow."""
    found = []
    for name, cycle in mappings(data, "lifecycles", FORMAT):
        if "transitions" in cycle:
            found.append(_sketch(name, cycle, report))
        else:
            report.add("construct", kind="lifecycle map", named=name)
    return found


def _sketch(name: str, cycle: Mapping[str, Data], report: Report) -> Sketch:
    found = Sketch(name)
    for kind in _CLASSES:
        for status in _texts(cycle.get(kind), kind):
            own = found.state(status)
            own.final = kind == "inactive"
            own.category = {"initial": Category.NEW, "inactive": Category.SOLVED}.get(kind)
    ways = mapping(cycle.get("transitions"), "transitions", FORMAT)
    defaults = mapping(cycle.get("defaults"), "defaults", FORMAT)
    first = text(defaults.get("on_create"), "on_create", FORMAT)
    found.starts.extend([first] if first else [])
    labels = _labels(cycle.get("actions"))
    for source, targets in ways.items():
        for target in _texts(targets, source):
            found.used(target, report)
            if source == "":
                found.starts.append(target)
            else:
                found.moves.append(_move(found.used(source, report), target, labels))
    for right, what in mapping(cycle.get("rights"), "rights", FORMAT).items():
        report.add("rights", element=f"{name}: {right}", what=text(what, right, FORMAT))
    return found


def _move(source: str, target: str, labels: Mapping[str, Mapping[str, Data]]) -> Move:
    told = next((labels[way] for way in _written(source, target) if way in labels), {})
    update = told.get("update")
    form: tuple[FormItem, ...] = ()
    if update in ("Respond", "Comment"):
        form = (CommentItem(id="comment", public=update == "Respond"),)
    return Move(source, target, text(told.get("label"), "label", FORMAT), form=form)


def _written(source: str, target: str) -> tuple[str, ...]:
    return f"{source} -> {target}", f"* -> {target}", f"{source} -> *", "* -> *"


def _labels(actions: Data) -> dict[str, Mapping[str, Data]]:
    """By `from -> to`; older files list rule and action by turns."""
    if isinstance(actions, list):
        pairs = zip(actions[::2], actions[1::2], strict=False)
        return {text(rule, "actions", FORMAT): mapping(told, "actions", FORMAT) for rule, told in pairs}
    return dict(mappings(actions, "actions", FORMAT))


def _texts(data: Data, where: str) -> list[str]:
    return [text(each, where, FORMAT) for each in listed(data, where, FORMAT)]

"""The faults of `integrity` as findings: one rule, said in both places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runtime.model.blueprint import Blueprint
from runtime.model.checks.finding import Element, Finding, fix_of, found
from runtime.model.integrity import faults
from runtime.model.reasons import Reason

_PLACE = re.compile(r"(states|transitions|parallels)\[([^\]]+)\]\.?(.*)")


def of_blueprint(blueprint: Blueprint) -> Iterator[Finding]:
    """What does not even hold of a draft."""
    for fault in faults(blueprint):
        element, part = _place(fault, blueprint)
        fix = fix_of("need_all", element) if fault.code == "group_needs" else None
        yield found(fault.code, element, part=part, fix=fix, **fault.facts)


def _place(fault: Reason, blueprint: Blueprint) -> tuple[Element, str]:
    """The element a fault's path leads to, and what of it."""
    path = _PLACE.fullmatch(fault.element)
    if path is None:
        return blueprint, fault.element
    of_kind: dict[str, dict[str, Element]] = {
        "states": dict(blueprint.states_by_id),
        "transitions": dict(blueprint.transitions_by_id),
        "parallels": dict(blueprint.parallels_by_id),
    }
    return of_kind[path[1]][path[2]], path[3]

"""The faults of `integrity` as findings: one rule, said in both places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from runtime.model.blueprint import Blueprint, ParallelGroup, Transition
from runtime.model.checks.finding import Element, Finding, Fix, fix_in, fix_of, found
from runtime.model.integrity import faults
from runtime.model.reasons import Reason
from runtime.model.refusals import free_name

_PLACE = re.compile(r"(states|transitions|parallels)\[([^\]]+)\]\.?(.*)")


def of_blueprint(blueprint: Blueprint) -> Iterator[Finding]:
    """What does not even hold of a draft."""
    for fault in faults(blueprint):
        element, part = _place(fault, blueprint)
        fix = _fix(fault, element, part, blueprint)
        yield found(fault.code, element, part=part, fix=fix, more=(), **fault.facts)


def _fix(fault: Reason, element: Element, part: str, blueprint: Blueprint) -> Fix | None:
    match fault.code:
        case "form_item_twice":
            return fix_in("ids_apart", element, part)
        case "state_name_taken":
            return _renamed(element, (state.name for state in blueprint.states))
        case "transition_name_taken":
            return _renamed(element, (transition.name for transition in blueprint.transitions))
        case "dangling":
            return _dropping(element, part)
    return fix_of(_OF_GROUPS[fault.code], element)


_OF_GROUPS = {"group_needs": "need_all", "group_small": "dissolve", "branch_elsewhere": "leave_group"}


def _renamed(element: Element, taken: Iterable[str]) -> Fix:
    return fix_of("rename", element, name=free_name(element.name, taken))


def _dropping(element: Element, part: str) -> Fix | None:
    """What names something that is not there is taken out; where the start should be nobody but the owner knows."""
    if isinstance(element, Transition):
        return (
            fix_of("remove_transition", element) if part in {"source", "target"} else fix_in("drop_part", element, part)
        )
    return fix_of("dissolve", element) if isinstance(element, ParallelGroup) else None


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

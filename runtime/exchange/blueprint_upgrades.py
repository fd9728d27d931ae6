"""Older formats of the Blueprint's text, brought up to the present one, one number at a time.

Each upgrade is a pure function of the data. Once published, an upgrade is never changed.
"""

from __future__ import annotations

from collections.abc import Callable

from pydantic import JsonValue

from runtime.exchange.blueprint_paths import BadBlueprint
from runtime.exchange.json_guard import shown

FORMAT = 1

type Data = dict[str, JsonValue]


def upgraded(data: Data, source_name: str) -> Data:
    """The data in the present format, without `format` and `kind`. Raises BadBlueprint."""
    number = data.get("format")
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise BadBlueprint(
            "format", f"The format’s number is missing or wrong. The present one is {FORMAT}.", source_name
        )
    if number > FORMAT:
        sentence = "This Blueprint was made by a newer version of the program. Update the program to open it."
        raise BadBlueprint("format", sentence, source_name)
    for upgrade in UPGRADES[number:]:
        data = upgrade(data, source_name)
    return {key: value for key, value in data.items() if key not in {"format", "kind"}}


def ends_named_source_and_target(data: Data, source_name: str) -> Data:
    """0 to 1: a transition's ends were `from` and `to`, and a common transition came from `"*"`."""
    transitions = data.get("transitions")
    if not isinstance(transitions, list):
        return data
    return {**data, "transitions": [_renamed(transition, source_name) for transition in transitions]}


def _renamed(transition: JsonValue, source_name: str) -> JsonValue:
    if not isinstance(transition, dict):
        return transition
    names = {"from": "source", "to": "target"}
    mixed = next((old for old, new in names.items() if old in transition and new in transition), None)
    if mixed is not None:
        path = f"transitions[{shown(str(transition.get('id')))}].{mixed}"
        raise BadBlueprint(path, f"In format 0 “{names[mixed]}” is called “{mixed}”. Keep only that.", source_name)
    found: Data = {names.get(key, key): value for key, value in transition.items()}
    return {key: value for key, value in found.items() if (key, value) != ("source", "*")}


UPGRADES: tuple[Callable[[Data, str], Data], ...] = (ends_named_source_and_target,)
"""The upgrade at position n leads from format n to format n + 1."""

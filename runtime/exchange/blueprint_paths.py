"""Where in a Blueprint's text something is wrong, said as a path that a person can follow."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import JsonValue, ValidationError
from pydantic_core import ErrorDetails

from runtime.exchange.json_guard import shown

_SENTENCES = {
    "extra_forbidden": "This key is not known here. Remove it or correct its name.",
    "missing": "This key is missing. Add it.",
    "union_tag_not_found": "The key “kind” is missing. Add it.",
    "union_tag_invalid": "This kind is not known here. Choose one that is.",
    "string_type": "A text is wanted here.",
    "bool_type": "true or false is wanted here.",
    "int_type": "A whole number is wanted here.",
    "float_type": "A number is wanted here.",
    "finite_number": "A finite number is wanted here.",
    "tuple_type": "A list is wanted here.",
    "dict_type": "An object is wanted here.",
    "model_type": "An object is wanted here.",
    "model_attributes_type": "An object is wanted here.",
}


class BadBlueprint(ValueError):
    """A text is no Blueprint. `path` leads to the place: `transitions[approve].owners[0].idz`; empty for the whole."""

    def __init__(self, path: str, sentence: str, source_name: str) -> None:
        super().__init__(f"{source_name}{f', at {path}' if path else ''}: {sentence}")
        self.path = path
        self.sentence = sentence
        self.source_name = source_name


def from_validation(fault: ValidationError, data: JsonValue, source_name: str) -> BadBlueprint:
    """The first thing that a validation found wrong with the data."""
    found = fault.errors(include_url=False, include_input=False)[0]
    return BadBlueprint(path_of(found["loc"], data), _sentence(found), source_name)


def path_of(places: Sequence[str | int], data: JsonValue) -> str:
    """The path to a place in the data. Elements with an id are named by it; names of union members are left out."""
    path = ""
    at = data
    tag = None
    for number, part in enumerate(places):
        if isinstance(at, list) and isinstance(part, int) and part < len(at):
            at = at[part]
            path += f"[{_name_in_list(at, part)}]"
            tag = at.get("kind") if isinstance(at, dict) else None
        elif isinstance(at, dict) and isinstance(part, str) and part == tag:
            tag = None
        elif isinstance(at, dict) and (part in at or number == len(places) - 1):
            path += _key(str(part), path)
            at = at.get(str(part))
            tag = at.get("kind") if isinstance(at, dict) else None
    return path.removeprefix(".")


def _name_in_list(element: JsonValue, place: int) -> str:
    key = element.get("id") if isinstance(element, dict) else None
    return shown(key) if isinstance(key, str) else str(place)


def _key(key: str, path: str) -> str:
    inside_free_keys = path.endswith(("places", "routes", "inputs"))
    return f"[{shown(key)}]" if inside_free_keys else f".{shown(key)}"


def _sentence(found: ErrorDetails) -> str:
    known = _SENTENCES.get(found["type"])
    if known is not None:
        return known
    return f"{found['msg'].removeprefix('Value error, ').removesuffix('.')}."

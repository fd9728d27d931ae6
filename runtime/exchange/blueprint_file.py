"""A Blueprint as a text that people review: one fixed text for each Blueprint, and a strict reader.

The text is JSON in UTF-8, indented by two spaces, ending with a line break. `format` and `kind` come first, then
the properties in the order the model declares them; properties that have their default are left out; states,
transitions, groups, notes and frames are sorted by id, free keys by themselves. So one changed property is one
changed block of lines.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from runtime.exchange.atomic_file import replacing
from runtime.exchange.blueprint_paths import BadBlueprint, from_validation
from runtime.exchange.blueprint_upgrades import FORMAT, upgraded
from runtime.exchange.canonical import text_of
from runtime.exchange.json_guard import DEFAULT, BadJson, read_json
from runtime.model.blueprint import Blueprint
from runtime.model.integrity import faults

KIND = "blueprint"

__all__ = ["FORMAT", "KIND", "BadBlueprint", "dump", "load", "open_file", "save"]


def dump(blueprint: Blueprint) -> str:
    """The text of a Blueprint; the same for equal Blueprints."""
    return text_of(blueprint, number=FORMAT, kind=KIND)


def load(raw: str | bytes, *, source_name: str) -> Blueprint:
    """The Blueprint of a text, of this format or an older one. Raises BadBlueprint, and nothing else.

    `source_name` is how the user calls the text: a file's name, "the clipboard".
    """
    try:
        data = read_json(raw)
    except BadJson as fault:
        raise BadBlueprint("", str(fault), source_name) from fault
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise BadBlueprint("", f'This is no Blueprint: it does not say "kind": "{KIND}".', source_name)
    body = upgraded(data, source_name)
    try:
        blueprint = Blueprint.model_validate_json(json.dumps(body), strict=True)
    except ValidationError as fault:
        raise from_validation(fault, body, source_name) from fault
    _check(blueprint, source_name)
    return blueprint


def save(blueprint: Blueprint, path: Path) -> None:
    """Write the text to a file, wholly or not at all. Raises OSError."""
    with replacing(path) as file:
        file.write(dump(blueprint).encode())


def open_file(path: Path) -> Blueprint:
    """The Blueprint of a file. Raises BadBlueprint, also when the file cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(DEFAULT.size + 1)
    except OSError as fault:
        raise BadBlueprint("", f"The file cannot be read: {fault.strerror}.", path.name) from fault
    return load(raw, source_name=path.name)


def _check(blueprint: Blueprint, source_name: str) -> None:
    found = faults(blueprint)
    if found:
        raise BadBlueprint(found[0].element, found[0].sentence, source_name)

"""The JSON Schema of the Blueprint's text, made from the model: what other tools check a text against."""

from __future__ import annotations

import json
from typing import Any

from runtime.exchange.blueprint_file import FORMAT, KIND
from runtime.model.blueprint import Blueprint, Category
from runtime.model.values import Value

SCHEMA_NAME = f"blueprint-{FORMAT}.schema.json"
"""The published file's name, in resources/schema."""


def json_schema() -> dict[str, Any]:
    """The schema, draft 2020-12. It knows shapes; that ids lead somewhere only `blueprint_file.load` checks."""
    schema = schema_of(Blueprint, number=FORMAT, kind=KIND)
    schema["$defs"]["State"]["properties"]["category"]["default"] = Category.OPEN.name.lower()
    return schema


def schema_of(value: type[Value], *, number: int, kind: str) -> dict[str, Any]:
    """The schema of a file that holds such a value in this format."""
    made = value.model_json_schema(mode="validation")
    definitions = made.pop("$defs")
    made["properties"] = {"format": {"const": number}, "kind": {"const": kind}, **made["properties"]}
    made["required"] = ["format", "kind", *made["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": kind.capitalize(),
        "$defs": {name: _exact(definition) for name, definition in sorted(definitions.items())},
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _exact(definition: dict[str, Any]) -> dict[str, Any]:
    """A union's members must say their `kind`: it is never left out, though the model could fill it in."""
    if "kind" in definition.get("properties", {}):
        others = (name for name in definition.get("required", ()) if name != "kind")
        return {**definition, "required": ["kind", *others]}
    return definition

"""A Blueprint's scenarios as a text that people review, in a file beside the Blueprint's: NAME.scenarios.json.

One fixed text for equal suites, as for Blueprints; scenarios are sorted by id.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import JsonValue, ValidationError

from runtime.exchange.atomic_file import replacing
from runtime.exchange.blueprint_paths import from_validation
from runtime.exchange.blueprint_schema import schema_of
from runtime.exchange.canonical import text_of
from runtime.exchange.json_guard import DEFAULT, BadJson, read_json
from runtime.model.scenario import Suite

FORMAT = 1
KIND = "scenarios"
ENDING = ".scenarios.json"
SCHEMA_NAME = f"scenario-{FORMAT}.schema.json"
"""The published file's name, in resources/schema."""


class BadScenarios(ValueError):
    """A text holds no scenarios. `path` leads to the place: `scenarios[pay].when[0].persn`; empty for the whole."""

    def __init__(self, path: str, sentence: str, source_name: str) -> None:
        super().__init__(f"{source_name}{f', at {path}' if path else ''}: {sentence}")
        self.path = path
        self.sentence = sentence
        self.source_name = source_name


def beside(blueprint_file: Path) -> Path:
    """Where the scenarios of a Blueprint's file lie."""
    return blueprint_file.with_name(blueprint_file.name.removesuffix(".json") + ENDING)


def dump(suite: Suite) -> str:
    """The text of a suite; the same for equal suites."""
    return text_of(suite, number=FORMAT, kind=KIND)


def load(raw: str | bytes, *, source_name: str) -> Suite:
    """The suite of a text. Raises BadScenarios, and nothing else."""
    try:
        data = read_json(raw)
    except BadJson as fault:
        raise BadScenarios("", str(fault), source_name) from fault
    body = _body(data, source_name)
    try:
        return Suite.model_validate_json(json.dumps(body), strict=True)
    except ValidationError as fault:
        found = from_validation(fault, body, source_name)
        raise BadScenarios(found.path, found.sentence, source_name) from fault


def save(suite: Suite, path: Path) -> None:
    """Write the text to a file, wholly or not at all. Raises OSError."""
    with replacing(path) as file:
        file.write(dump(suite).encode())


def open_file(path: Path) -> Suite:
    """The suite of a file. Raises BadScenarios, also when the file cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(DEFAULT.size + 1)
    except OSError as fault:
        raise BadScenarios("", f"The file cannot be read: {fault.strerror}.", path.name) from fault
    return load(raw, source_name=path.name)


def schema_text() -> str:
    """The JSON Schema of the text as its file holds it: what other tools check a text against."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def json_schema() -> dict[str, Any]:
    """The schema, draft 2020-12. It knows shapes; whether a transition is there only a run tells."""
    return schema_of(Suite, number=FORMAT, kind=KIND)


def _body(data: JsonValue, source_name: str) -> dict[str, JsonValue]:
    """The data without `format` and `kind`, which must be ours."""
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise BadScenarios("", f'These are no scenarios: it does not say "kind": "{KIND}".', source_name)
    number = data.get("format")
    if isinstance(number, bool) or not isinstance(number, int) or number < FORMAT:
        sentence = f"The format’s number is missing or wrong. The present one is {FORMAT}."
        raise BadScenarios("format", sentence, source_name)
    if number > FORMAT:
        sentence = "These scenarios were made by a newer version of the program. Update the program to open them."
        raise BadScenarios("format", sentence, source_name)
    return {key: value for key, value in data.items() if key not in {"format", "kind"}}

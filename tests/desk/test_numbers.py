"""Numbers no clock or database has, periods that run backwards and zones that are nowhere: refusals, never incidents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from runtime.desk.local import LocalDesk
from runtime.messages.base import COMMANDS, QUERIES, Command, Message
from runtime.messages.customers import ListCustomers
from runtime.messages.faults import Broken, Fault, Invalid, Refused
from runtime.messages.setup import GetSetup, PutSettings
from runtime.messages.system import GetFigures
from runtime.model.setup import Settings
from tests.desk.test_visibility import _planted, _values, furnished

__all__ = ["furnished"]

NUMBERS = (1 << 63, (1 << 63) - 1, -(1 << 63), 1 << 53)
"""Beyond 64 bits, at their borders, beyond the years a calendar knows and beyond 32 bits."""
_DEEPEST = 7


class Shapes:
    """Messages as their schemas have them, each with one number that is unheard of."""

    def __init__(self, message: type[Message[Any]], known: dict[str, list[Any]]) -> None:
        self._schema = message.model_json_schema(mode="validation")
        self._known = known

    def plain(self) -> dict[str, Any]:
        """The least of it."""
        return self._plain(self._schema)

    def with_odd_numbers(self) -> Iterator[dict[str, Any]]:
        yield from self._varied(self._schema, 0)

    def _varied(self, node: dict[str, Any], depth: int) -> Iterator[Any]:
        if depth > _DEEPEST:
            return
        node = self._resolved(node)
        for each in _ways(node):
            yield from self._varied(each, depth + 1)
        if node.get("type") == "integer":
            yield from NUMBERS
        yield from self._varied_list(node, depth)
        yield from self._varied_object(node, depth)

    def _varied_list(self, node: dict[str, Any], depth: int) -> Iterator[list[Any]]:
        if "items" in node:
            yield from ([odd] for odd in self._varied(node["items"], depth + 1))
        items = node.get("prefixItems", ())
        for place, each in enumerate(items):
            plain = [self._plain(item) for item in items]
            yield from ([*plain[:place], odd, *plain[place + 1 :]] for odd in self._varied(each, depth + 1))

    def _varied_object(self, node: dict[str, Any], depth: int) -> Iterator[dict[str, Any]]:
        if "properties" in node:
            plain = self._plain(node)
            for name, each in node["properties"].items():
                yield from ({**plain, name: odd} for odd in self._varied(each, depth + 1))

    def _plain(self, node: dict[str, Any], name: str = "") -> Any:
        found = next((each for each in self._known.get(name, ()) if each is not None), None)
        node = self._resolved(node)
        ways = _ways(node)
        if found is not None or not ways:
            return self._plainest(node) if found is None else found
        return self._plain(ways[0])

    def _plainest(self, node: dict[str, Any]) -> Any:
        if "const" in node or "enum" in node:
            return node.get("const", node.get("enum", [None])[0])
        least = node.get("minimum", node.get("exclusiveMinimum", 0) + 1)
        plain = {
            "integer": lambda: least,
            "number": lambda: least,
            "boolean": lambda: True,
            "array": lambda: [self._plain(node.get("items", {}))] * node.get("minItems", 0),
            "object": lambda: {key: self._plain(node["properties"][key], key) for key in node.get("required", ())},
        }
        return plain.get(node.get("type", ""), lambda: "x")()

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            node = self._schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
        return node


def _ways(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [*node.get("anyOf", ()), *node.get("oneOf", ())]


def _incident(desk: LocalDesk, message: type[Message[Any]], body: dict[str, Any]) -> str | None:
    """What went wrong inside the desk; None where it answers or refuses, or nobody can say so at all."""
    try:
        made = message.model_validate(body)
    except ValidationError:
        return None
    try:
        desk.do(made) if isinstance(made, Command) else desk.ask(made)
    except Broken as broken:
        return f"{message.kind} {body}: {broken.__cause__!r}"[:500]
    except Fault:
        return None
    return None


def test_no_number_is_an_incident(furnished):
    desk = _planted(furnished)
    known = _values(desk)
    found = [
        _incident(desk, message, body)
        for message in (*COMMANDS.values(), *QUERIES.values())
        for body in Shapes(message, known).with_odd_numbers()
    ]
    assert len(found) > len(COMMANDS) + len(QUERIES)
    assert [each for each in found if each is not None] == []


def test_no_period_that_runs_backwards_is_an_incident(furnished):
    desk = _planted(furnished)
    known = _values(desk)
    asked = [each for each in (*COMMANDS.values(), *QUERIES.values()) if {"since", "until"} <= each.model_fields.keys()]
    assert GetFigures in asked
    backwards = {"since": 1 << 42, "until": 1 << 41}
    found = [_incident(desk, each, {**Shapes(each, known).plain(), **backwards}) for each in asked]
    assert [each for each in found if each is not None] == []


def test_a_number_beyond_64_bits_is_named_as_such(furnished):
    for odd in (1 << 63, -(1 << 63) - 1):
        with pytest.raises(Invalid, match="at most 18 digits"):
            furnished.ask(ListCustomers(offset=0, limit=1).model_copy(update={"offset": odd}))


def test_a_zone_that_is_nowhere_is_refused_and_the_likely_one_is_named(furnished):
    with pytest.raises(Refused, match="did you mean “Europe/Paris”"):
        furnished.do(PutSettings(settings=Settings(zone="Europe/Pariss")))
    assert furnished.ask(GetSetup()).settings.zone == "UTC"

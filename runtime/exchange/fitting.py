"""A Blueprint from elsewhere made to fit a desk: what the desk has under another id is mapped, the rest taken out.

Pure: nothing is asked, everything is told. What is taken out never makes a condition false that was not, and never
leaves an owner that nobody is; where owners are taken out until none is left, the report says who may act now.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from runtime.exchange.flow_report import Loss, Report
from runtime.model.blueprint import Blueprint
from runtime.model.calendar import ALWAYS, OF_TEAM
from runtime.model.folding import fold
from runtime.model.refusals import fresh_id
from runtime.model.setup import Setup
from runtime.model.ticket import BUILT_IN_FIELDS

type Json = Any
"""A Blueprint's own data, which the model has checked."""

_DROPPED: Final = object()
_OWN_FIELDS: Final = frozenset(BUILT_IN_FIELDS)
_OPERAND: Final = "field."

_ONE: Final = {
    ("field", "field"): "field",
    ("set_field", "field"): "field",
    ("person_in_field", "field"): "field",
    ("assign", "team"): "team",
    ("assign", "person"): "person",
    ("add_follower", "person"): "person",
    ("apply_sla", "policy"): "sla_policy",
    ("call_function", "name"): "function",
    ("create_task", "owner"): "person",
    ("open_ticket", "department"): "department",
    ("open_ticket", "ticket_type"): "type",
    ("other_department", "department"): "department",
    ("send_letter", "template"): "template",
    ("comment", "template"): "template",
    ("team", "id"): "team",
    ("person", "id"): "person",
    ("timer", "calendar"): "calendar",
    (None, "calendar"): "calendar",
    (None, "status"): "status",
    (None, "department"): "department",
}
"""Which key of which kind of value names what."""

_MANY: Final = {("teams", "ids"): "team", ("people", "ids"): "person", (None, "ticket_types"): "type"}

_NEEDED: Final = frozenset(
    {
        ("field", "field"),
        ("set_field", "field"),
        ("person_in_field", "field"),
        ("assign", "team"),
        ("assign", "person"),
        ("add_follower", "person"),
        ("apply_sla", "policy"),
        ("call_function", "name"),
        ("other_department", "department"),
        ("team", "id"),
        ("person", "id"),
        ("teams", "ids"),
        ("people", "ids"),
        ("compare", "operand"),
        ("set_field", "copy_of"),
        ("send_letter", "to"),
        ("not", "of"),
        (None, "must"),
    }
)
"""Without these the whole value means nothing and is taken out; any other key only loses what it names."""


@dataclass(frozen=True, slots=True)
class Adapted:
    """A Blueprint that names nothing the desk does not have, and what that took."""

    blueprint: Blueprint
    report: tuple[Loss, ...]

    @property
    def lacking(self) -> tuple[str, ...]:
        """The ids of the fields that the desk would need."""
        named = (loss.facts for loss in self.report if loss.code == "missing_here")
        return tuple(dict.fromkeys(facts["named"] for facts in named if facts["what"] == "field"))


def adapted(blueprint: Blueprint, setup: Setup, taken: Container[str] = ()) -> Adapted:
    """The Blueprint for this desk, under an id that is not taken; `taken` are the ids of its Blueprints."""
    report = Report()
    data = _Fitting(setup, report).fitted(json.loads(blueprint.model_dump_json()))
    data["id"] = _own_id(blueprint, taken, report)
    return Adapted(Blueprint.model_validate_json(json.dumps(data)), report.lines())


def _own_id(blueprint: Blueprint, taken: Container[str], report: Report) -> str:
    key = blueprint.id.removeprefix("template-")
    if key in taken:
        key = fresh_id(blueprint.name, taken)
        report.add("fresh_id", name=blueprint.name, id=key)
    return key


@dataclass(slots=True)
class _Fitting:
    """One walk through a Blueprint's data."""

    setup: Setup
    report: Report
    _element: str = ""
    _named: dict[str, Mapping[str, Any]] = field(init=False)

    def __post_init__(self) -> None:
        setup = self.setup
        self._named = {
            "field": setup.fields,
            "team": setup.teams,
            "person": setup.people,
            "department": setup.departments,
            "type": setup.ticket_types,
            "template": setup.templates,
            "calendar": {**setup.calendars, OF_TEAM: ALWAYS},
            "status": setup.statuses,
            "sla_policy": {policy.id: policy for policy in setup.sla_in_force},
            "function": {function.id: function for function in setup.functions.values() if function.enabled},
        }

    def fitted(self, data: dict[str, Json]) -> dict[str, Json]:
        """The whole Blueprint; its drawing and its own people are not walked through."""
        self._element = data["name"]
        kept = {key: data.pop(key) for key in ("drawing", "owners")}
        found: dict[str, Json] = self._mapping(data)
        people = [each for each in kept["owners"] if self._present("person", each) is not None]
        return {**found, "drawing": kept["drawing"], "owners": people}

    def _value(self, value: Json) -> Json:
        if isinstance(value, list):
            return [kept for each in value if (kept := self._value(each)) is not _DROPPED]
        return self._mapping(value) if isinstance(value, dict) else value

    def _mapping(self, data: dict[str, Json]) -> Json:
        if "kind" not in data and isinstance(data.get("name"), str):
            self._element = data["name"]
        kind = data.get("kind")
        found: dict[str, Json] = {}
        for key, value in data.items():
            kept = self._part(kind, key, value)
            if kept is not _DROPPED:
                found[key] = kept
            elif (kind, key) in _NEEDED or (kind in ("all", "any") and key == "of"):
                return _DROPPED
        if data.get("owners") and not found.get("owners"):
            self.report.add("owners_open", element=self._element)
        return found

    def _part(self, kind: str | None, key: str, value: Json) -> Json:
        if value is None or value == []:
            return value
        if (kind, key) in _ONE:
            return self._one(_ONE[kind, key], value)
        if (kind, key) in _MANY:
            kept = [each for each in (self._one(_MANY[kind, key], each) for each in value) if each is not _DROPPED]
            return kept or _DROPPED
        if key in ("operand", "copy_of") and value.startswith(_OPERAND):
            named = self._one("field", value.removeprefix(_OPERAND))
            return _DROPPED if named is _DROPPED else _OPERAND + named
        kept = self._value(value)
        emptied = key in ("of", "to") and kept == []
        return _DROPPED if emptied else kept

    def _one(self, what: str, named: str) -> Json:
        present = self._present(what, named)
        if present is None:
            self.report.add("missing_here", what=what, named=named, element=self._element)
            return _DROPPED
        if present != named:
            self.report.add(f"{what}_mapped", named=named, present=self._named[what][present].name)
        return present

    def _present(self, what: str, named: str) -> str | None:
        """The desk's id: the same, or that of the only thing whose name reads like it."""
        if named in self._named[what] or (what == "field" and named in _OWN_FIELDS):
            return named
        if what not in ("field", "team"):
            return None
        alike = [key for key, thing in self._named[what].items() if _words(named) in (_words(thing.name), _words(key))]
        return alike[0] if len(alike) == 1 else None


def _words(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(text)).split())

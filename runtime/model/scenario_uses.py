"""What the scenarios of a Blueprint use of the desk, beside what they assume to be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runtime.model.scenario import Assumptions, Scenario, Suite
from runtime.model.ticket import BUILT_IN_FIELDS
from runtime.model.values import Value
from runtime.model.where_used import Kind

_NAMED: Mapping[str, Kind] = {
    "by": Kind.PERSON,
    "person": Kind.PERSON,
    "to": Kind.PERSON,
    "source": Kind.PERSON,
    "requester": Kind.PERSON,
    "assignee": Kind.PERSON,
    "team": Kind.TEAM,
    "department": Kind.DEPARTMENT,
    "type": Kind.TICKET_TYPE,
    "status": Kind.STATUS,
    "field": Kind.FIELD,
    "fields": Kind.FIELD,
    "calendar": Kind.CALENDAR,
}
"""What the properties of a scenario, its ticket, its steps and its expectations name, by what they are called."""
_ASSUMED: Mapping[str, Kind] = {
    "people": Kind.PERSON,
    "teams": Kind.TEAM,
    "departments": Kind.DEPARTMENT,
    "organisations": Kind.ORGANISATION,
    "calendars": Kind.CALENDAR,
    "ticket_types": Kind.TICKET_TYPE,
    "fields": Kind.FIELD,
    "templates": Kind.TEMPLATE,
}


def scenarios_naming(suite: Suite, kind: Kind, key: str) -> tuple[str, ...]:
    """The names of the scenarios that use a thing of the desk; one that is assumed to be there need not be."""
    common = frozenset(_assumed(suite.assume))
    return tuple(
        each.name for each in suite.scenarios if (kind, key) in scenario_uses(each) and (kind, key) not in common
    )


def scenario_uses(scenario: Scenario) -> frozenset[tuple[Kind, str]]:
    """Everything of the desk that a scenario names and does not itself assume."""
    return frozenset(_inside(scenario)) - frozenset(_assumed(scenario.given.assume))


def _assumed(assume: Assumptions) -> Iterator[tuple[Kind, str]]:
    for shelf, kind in _ASSUMED.items():
        yield from ((kind, each.id) for each in getattr(assume, shelf))


def _inside(held: object, kind: Kind | None = None) -> Iterator[tuple[Kind, str]]:
    match held:
        case Assumptions():
            return
        case Value():
            parts = [(getattr(held, name), _NAMED.get(name)) for name in type(held).model_fields]
        case tuple():
            parts = [(each, None) for each in held]
        case str() if kind is not None and not (kind is Kind.FIELD and held in BUILT_IN_FIELDS):
            yield kind, held
            return
        case Mapping() if kind is not None:
            parts = [(name, kind) for name in held]
        case _:
            return
    for part, named in parts:
        yield from _inside(part, named)

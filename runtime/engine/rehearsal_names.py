"""What a Blueprint names of the desk it is to run on: teams, people, fields, calendars…"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from runtime.model.actions import (
    AddFollower,
    ApplySla,
    Assign,
    CallFunction,
    CreateTask,
    OpenTicket,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
)
from runtime.model.blueprint import Blueprint, Entry, State, Timer
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import FieldType, FieldValue
from runtime.model.forms import CommentItem, FieldItem
from runtime.model.limits import Limit
from runtime.model.owners import OtherDepartment, People, PersonInField, Teams
from runtime.model.ticket import BUILT_IN_FIELDS
from runtime.model.values import Value

_ORDERED = frozenset({Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN})


@dataclass(slots=True)
class Names:
    """Ids by what they name. `fields` come with the type their use speaks for; `statuses` with their state.

    `functions` come with what they are given.
    """

    teams: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    departments: set[str] = field(default_factory=set)
    calendars: set[str] = field(default_factory=set)
    ticket_types: set[str] = field(default_factory=set)
    templates: set[str] = field(default_factory=set)
    sla_policies: set[str] = field(default_factory=set)
    statuses: dict[str, State] = field(default_factory=dict)
    fields: dict[str, FieldType] = field(default_factory=dict)
    functions: dict[str, dict[str, FieldValue]] = field(default_factory=dict)


def named_in(blueprint: Blueprint) -> Names:
    """Everything of a desk that the Blueprint names."""
    names = Names()
    if blueprint.department is not None:
        names.departments.add(blueprint.department)
    for value in _values_in(blueprint):
        note = _NOTE.get(type(value))
        if note is not None:
            note(value, names)
    return names


def _values_in(value: object) -> Iterator[Value]:
    """The value and every value inside it."""
    if isinstance(value, Value):
        yield value
        for name in type(value).model_fields:
            yield from _values_in(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _values_in(part)
    elif isinstance(value, Mapping):
        yield from _values_in(tuple(value.values()))


def _add(ids: set[str], *found: str | None) -> None:
    ids.update(one for one in found if one is not None)


def _field(name: str, type_: FieldType | None, names: Names) -> None:
    """A field of the desk's; what speaks for a type wins over what speaks for none."""
    if name not in BUILT_IN_FIELDS and (type_ is not None or name not in names.fields):
        names.fields[name] = type_ or FieldType.TEXT


def _type_of(value: FieldValue) -> FieldType | None:
    if isinstance(value, bool):
        return FieldType.YES_NO
    return FieldType.NUMBER if isinstance(value, int | float) else None


def _state(state: State, names: Names) -> None:
    if state.status is not None:
        names.statuses.setdefault(state.status, state)


def _recipient(recipient: Recipient, names: Names) -> None:
    if recipient.kind in {RecipientKind.TEAM, RecipientKind.TEAM_LEAD}:
        _add(names.teams, recipient.id)
    elif recipient.kind is RecipientKind.PERSON:
        _add(names.people, recipient.id)


def _compare(compare: Compare, names: Names) -> None:
    space, _, name = compare.operand.partition(".")
    if space == "field":
        first = compare.value[0] if isinstance(compare.value, tuple) and compare.value else compare.value
        number = FieldType.NUMBER if compare.operator in _ORDERED and isinstance(first, int | float) else None
        _field(name, number or _type_of(first if not isinstance(first, tuple) else None), names)


def _assign(action: Assign, names: Names) -> None:
    _add(names.teams, action.team)
    _add(names.people, action.person)


def _open_ticket(action: OpenTicket, names: Names) -> None:
    _add(names.departments, action.department)
    _add(names.ticket_types, action.ticket_type)


_NOTE: dict[type[Value], Callable[[Any, Names], None]] = {
    State: _state,
    Entry: lambda entry, names: _add(names.ticket_types, *entry.ticket_types),
    Timer: lambda timer, names: _add(names.calendars, timer.calendar),
    Limit: lambda limit, names: _add(names.calendars, limit.calendar),
    Teams: lambda owner, names: _add(names.teams, *owner.ids),
    People: lambda owner, names: _add(names.people, *owner.ids),
    OtherDepartment: lambda owner, names: _add(names.departments, owner.department),
    PersonInField: lambda owner, names: _field(owner.field, FieldType.PERSON, names),
    Compare: _compare,
    FieldItem: lambda item, names: _field(item.field, _type_of(item.default), names),
    CommentItem: lambda item, names: _add(names.templates, item.template),
    SetField: lambda action, names: _field(action.field, _type_of(action.value), names),
    Assign: _assign,
    SendLetter: lambda action, names: _add(names.templates, action.template),
    Recipient: _recipient,
    CreateTask: lambda action, names: _add(names.people, action.owner),
    OpenTicket: _open_ticket,
    AddFollower: lambda action, names: _add(names.people, action.person),
    ApplySla: lambda action, names: _add(names.sla_policies, action.policy),
    CallFunction: lambda action, names: names.functions.setdefault(action.name, {}).update(action.inputs),
}

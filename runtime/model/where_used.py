"""What a Blueprint, a view, a macro or the set-up itself uses of the desk: fields, teams, people… (PO-24)."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from runtime.model import actions, forms, functions, macros, owners
from runtime.model.blueprint import Blueprint, Entry, State, Timer
from runtime.model.calendar import OF_TEAM
from runtime.model.criteria import OPERANDS, Compare
from runtime.model.fields import Field, Layout, LayoutItem
from runtime.model.formulas.checking import inputs_of
from runtime.model.limits import Limit
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.retention import RetentionRule
from runtime.model.setup import Settings, Status, TicketType
from runtime.model.sla import SlaPolicy
from runtime.model.ticket import BUILT_IN_FIELDS
from runtime.model.values import Value
from runtime.model.views import View


class Kind(StrEnum):
    """What may be used."""

    FIELD = "field"
    STATUS = "status"
    TEAM = "team"
    PERSON = "person"
    TEMPLATE = "template"
    CALENDAR = "calendar"
    BLUEPRINT = "blueprint"
    TICKET_TYPE = "ticket_type"
    DEPARTMENT = "department"
    ORGANISATION = "organisation"
    ORGANISATION_FIELD = "organisation_field"
    ROLE = "role"
    SLA_POLICY = "sla_policy"
    FUNCTION = "function"


class Use(Value):
    """One use: of what, and by which element (the Blueprint itself, a state, a transition)."""

    kind: Kind
    id: str
    element: str
    name: str


def uses(blueprint: Blueprint) -> tuple[Use, ...]:
    """Everything the Blueprint names that lies outside it, each once per element, in the order of its elements."""
    own = Blueprint.model_fields.keys() - {"states", "transitions", "parallels", "drawing"}
    found = [
        (blueprint.id, blueprint.name, _used(blueprint, own)),
        *((state.id, state.name, _used(state)) for state in blueprint.states),
        *((transition.id, transition.name, _used(transition)) for transition in blueprint.transitions),
    ]
    return tuple(
        Use(kind=kind, id=key, element=element, name=name)
        for element, name, used in found
        for kind, key in dict.fromkeys(used)
    )


def view_uses(view: View) -> frozenset[tuple[Kind, str]]:
    """Everything a stored view names: in its conditions, its columns, its order and its groups."""
    shown = (*view.columns, view.sort.by, view.group_by)
    return frozenset((*_used(view), *(found for name in shown for found in _operand(name))))


def named_by(value: Value) -> frozenset[tuple[Kind, str]]:
    """Everything that a macro or a thing of the set-up names: what it could not do without."""
    return frozenset(_used(value))


type _Found = Iterator[tuple[Kind, str]]

NAMED: Mapping[tuple[type[Value], str], Kind] = {
    (Blueprint, "department"): Kind.DEPARTMENT,
    (Blueprint, "owners"): Kind.PERSON,
    (Entry, "ticket_types"): Kind.TICKET_TYPE,
    (State, "status"): Kind.STATUS,
    (State, "then"): Kind.BLUEPRINT,
    (State, "calls"): Kind.BLUEPRINT,
    (Limit, "calendar"): Kind.CALENDAR,
    (Timer, "calendar"): Kind.CALENDAR,
    (owners.People, "ids"): Kind.PERSON,
    (owners.Teams, "ids"): Kind.TEAM,
    (owners.PersonInField, "field"): Kind.FIELD,
    (owners.OtherDepartment, "department"): Kind.DEPARTMENT,
    (forms.FieldItem, "field"): Kind.FIELD,
    (forms.CommentItem, "template"): Kind.TEMPLATE,
    (actions.SetField, "field"): Kind.FIELD,
    (actions.Assign, "person"): Kind.PERSON,
    (actions.Assign, "team"): Kind.TEAM,
    (actions.SendLetter, "template"): Kind.TEMPLATE,
    (actions.CreateTask, "owner"): Kind.PERSON,
    (actions.OpenTicket, "department"): Kind.DEPARTMENT,
    (actions.OpenTicket, "ticket_type"): Kind.TICKET_TYPE,
    (actions.AddFollower, "person"): Kind.PERSON,
    (actions.ApplySla, "policy"): Kind.SLA_POLICY,
    (actions.CallFunction, "name"): Kind.FUNCTION,
    (actions.StartBlueprint, "blueprint"): Kind.BLUEPRINT,
    (functions.ToField, "field"): Kind.FIELD,
    (View, "owner"): Kind.PERSON,
    (View, "team"): Kind.TEAM,
    (macros.Macro, "owner"): Kind.PERSON,
    (macros.Macro, "team"): Kind.TEAM,
    (macros.AssignTo, "person"): Kind.PERSON,
    (macros.AssignTo, "team"): Kind.TEAM,
    (macros.Say, "template"): Kind.TEMPLATE,
    (macros.GiveTask, "owner"): Kind.PERSON,
    (macros.LetFollow, "person"): Kind.PERSON,
    (macros.UnderPolicy, "policy"): Kind.SLA_POLICY,
    (Team, "department"): Kind.DEPARTMENT,
    (Team, "members"): Kind.PERSON,
    (Team, "lead"): Kind.PERSON,
    (Team, "calendar"): Kind.CALENDAR,
    (Department, "calendar"): Kind.CALENDAR,
    (Department, "status"): Kind.STATUS,
    (Status, "departments"): Kind.DEPARTMENT,
    (SlaPolicy, "calendar"): Kind.CALENDAR,
    (Organisation, "default_team"): Kind.TEAM,
    (Organisation, "sla_policy"): Kind.SLA_POLICY,
    (Person, "departments"): Kind.DEPARTMENT,
    (Person, "organisations"): Kind.ORGANISATION,
    (Person, "supervisor"): Kind.PERSON,
    (Person, "own_role"): Kind.ROLE,
    (TicketType, "status"): Kind.STATUS,
    (Layout, "department"): Kind.DEPARTMENT,
    (Layout, "ticket_type"): Kind.TICKET_TYPE,
    (LayoutItem, "field"): Kind.FIELD,
    (Settings, "default_calendar"): Kind.CALENDAR,
    (RetentionRule, "department"): Kind.DEPARTMENT,
    (RetentionRule, "ticket_type"): Kind.TICKET_TYPE,
}
"""The properties that name something by its id."""

INSIDE = frozenset(
    {"id", "source", "target", "excluded", "parallel", "start", "transition", "reject_to", "states", "name", "ticked"}
)
"""Properties whose ids are elements of the Blueprint itself, or of a form."""

_VALUES = {
    "assignee": Kind.PERSON,
    "requester": Kind.PERSON,
    "team": Kind.TEAM,
    "type": Kind.TICKET_TYPE,
    "status": Kind.STATUS,
    "department": Kind.DEPARTMENT,
    "organisation": Kind.ORGANISATION,
}
"""What the value of a built-in field names."""
_COMPARED = {
    **{f"ticket.{name}": kind for name, kind in _VALUES.items()},
    "performer.id": Kind.PERSON,
    "performer.teams": Kind.TEAM,
}
_RECEIVES = {actions.RecipientKind.PERSON: Kind.PERSON, actions.RecipientKind.TEAM: Kind.TEAM}
_FIELD_IN_TEXT = re.compile(r"\$\{field\.([\w.:@+-]{1,64})\}")


_NO_NAMES: Mapping[Kind, Container[str]] = {Kind.FIELD: BUILT_IN_FIELDS, Kind.CALENDAR: (OF_TEAM,)}
"""What stands where an id does, and is there on every desk."""


def _used(value: Value, names: Iterable[str] | None = None) -> _Found:
    """What a value names, and everything in it."""
    special = _SPECIAL.get(type(value))
    if special is not None:
        yield from special(value)
    for name in type(value).model_fields if names is None else sorted(names):
        kind, held = NAMED.get((type(value), name)), getattr(value, name)
        if kind is not None:
            yield from _of_kind(kind, held)
        else:
            yield from _inside(held)


def _inside(held: object) -> _Found:
    if isinstance(held, Value):
        yield from _used(held)
    elif isinstance(held, str):
        yield from ((Kind.FIELD, found) for found in _FIELD_IN_TEXT.findall(held))
    elif isinstance(held, tuple):
        for each in held:
            yield from _inside(each)
    elif isinstance(held, Mapping):
        for each in held.values():
            yield from _inside(each)


def _of_kind(kind: Kind, held: object) -> _Found:
    for each in held if isinstance(held, tuple) else (held,):
        if isinstance(each, str) and each not in _NO_NAMES.get(kind, ()):
            yield kind, each


def _operand(operand: str | None) -> _Found:
    if operand is not None and operand.startswith("field."):
        yield Kind.FIELD, operand.removeprefix("field.")
    elif operand is not None and operand.startswith("organisation.") and operand not in OPERANDS:
        yield Kind.ORGANISATION_FIELD, operand.split(".", 2)[-1]


def _compare(compare: Compare) -> _Found:
    yield from _operand(compare.operand)
    kind = _COMPARED.get(compare.operand)
    if kind is not None:
        yield from _of_kind(kind, compare.value)


def _set_field(action: actions.SetField) -> _Found:
    yield from _operand(action.copy_of)
    kind = _VALUES.get(action.field)
    if kind is not None:
        yield from _of_kind(kind, action.value)


def _set_fields(deed: macros.SetFields) -> _Found:
    for name, value in deed.fields.items():
        yield from _of_kind(Kind.FIELD, name)
        kind = _VALUES.get(name)
        if kind is not None:
            yield from _of_kind(kind, value)


def _field(field: Field) -> _Found:
    yield from _of_kind(Kind.DEPARTMENT, tuple(field.department_options))
    yield from ((Kind.FIELD, key) for key in sorted(inputs_of(field.formula)))


def _field_item(item: forms.FieldItem) -> _Found:
    kind = _VALUES.get(item.field)
    if kind is not None:
        yield from _of_kind(kind, item.default)


def _from_ticket(taken: functions.FromTicket) -> _Found:
    field = functions.field_of(taken.fact)
    if field is not None:
        yield Kind.FIELD, field


def _recipient(recipient: actions.Recipient) -> _Found:
    kind = _RECEIVES.get(recipient.kind)
    if kind is not None:
        yield from _of_kind(kind, recipient.id)


_SPECIAL: Mapping[type[Value], Callable[[Any], _Found]] = {
    Compare: _compare,
    actions.SetField: _set_field,
    forms.FieldItem: _field_item,
    actions.Recipient: _recipient,
    macros.SetFields: _set_fields,
    Field: _field,
    functions.FromTicket: _from_ticket,
}
"""Values whose meaning decides what another of their properties names."""

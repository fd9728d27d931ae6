"""What a Blueprint names must exist: on the desk, and within the Blueprint."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any

from runtime.model.actions import (
    AddFollower,
    AnyAction,
    ApplySla,
    Assign,
    CallFunction,
    CreateTask,
    Fire,
    OpenTicket,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
)
from runtime.model.blueprint import Blueprint, State, Timer, Transition
from runtime.model.calendar import OF_TEAM
from runtime.model.checks.finding import Element, Finding, Fix, fix_in, fix_of, found
from runtime.model.checks.ground import (
    Ground,
    actions_of_limit,
    actions_of_state,
    actions_of_transition,
)
from runtime.model.criteria import Criterion
from runtime.model.criteria_eval import comparisons
from runtime.model.forms import CommentItem, FieldItem
from runtime.model.limits import Limit
from runtime.model.owners import NotPerformerOf, OtherDepartment, Owner, People, PersonInField, Teams
from runtime.model.people import Role
from runtime.model.refusals import spelled
from runtime.model.setup import Setup
from runtime.model.ticket import BUILT_IN_FIELDS

FORM_FIELDS = frozenset({"subject", "priority", "team", "assignee", "type", "organisation"})
"""Built-in fields a form may ask for, beside the custom ones. The status has a finding of its own."""

type Named = tuple[str, str, str]
"""A kind of thing, the id it is named by, and where."""

_NAMED_BY: dict[str, str] = {
    "ticket.team": "team",
    "ticket.assignee": "person",
    "ticket.department": "department",
    "ticket.type": "ticket_type",
    "ticket.status": "status",
    "performer.teams": "team",
}
"""Operands whose values are ids of the desk."""

_SHELVES: dict[str, Callable[[Setup], Container[str]]] = {
    "team": lambda setup: setup.teams,
    "person": lambda setup: setup.people,
    "department": lambda setup: setup.departments,
    "ticket_type": lambda setup: setup.ticket_types,
    "status": lambda setup: setup.statuses,
    "calendar": lambda setup: {*setup.calendars, OF_TEAM},
    "template": lambda setup: setup.templates,
    "field": lambda setup: setup.fields,
    "sla_policy": lambda setup: {policy.id for policy in setup.sla_in_force},
    "function": lambda setup: {function.id for function in setup.functions.values() if function.enabled},
}


def of_state(state: State, ground: Ground) -> Iterator[Finding]:
    """What a state names on the desk."""
    if ground.setup is None:
        return
    named = [*_of_limit(state.limit), *_of_actions(actions_of_state(state))]
    if state.status is not None:
        named.append(("status", state.status, "status"))
    yield from _missing(state, named, ground.setup)
    status = ground.setup.statuses.get(state.status or "")
    if status is not None and status.category is not state.category:
        take = fix_of("take_category", state, category=status.category.name.lower())
        yield found(
            "status_category",
            state,
            part="status",
            fix=take,
            more=(fix_in("category_status", state, "status"),),
            status=status.name,
        )
    if status is not None and ground.department is not None and not status.borne_in(ground.department):
        fix = fix_in("category_status", state, "status")
        yield found("status_elsewhere", state, part="status", fix=fix, status=status.name)


def of_transition(transition: Transition, ground: Ground) -> Iterator[Finding]:
    """What a transition names on the desk."""
    if ground.setup is None:
        return
    trigger, approval = transition.trigger, transition.approval
    named = [
        *_of_owners(transition.owners, "owners"),
        *(_of_owners(approval.approvers, "approval.approvers") if approval else ()),
        *_of_form(transition),
        *_of_actions(actions_of_transition(transition)),
        *_of_criteria(transition.criteria, "criteria"),
    ]
    if isinstance(trigger, Timer) and trigger.calendar is not None:
        named.append(("calendar", trigger.calendar, "trigger.calendar"))
    yield from _missing(transition, named, ground.setup)


def of_blueprint(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """What the Blueprint as a whole names on the desk."""
    if ground.setup is None:
        return
    named = [
        *_of_limit(blueprint.limit),
        *_of_actions(actions_of_limit(blueprint.limit)),
        *_of_criteria(blueprint.entry.criteria, "entry.criteria"),
        *(("ticket_type", each, "entry.ticket_types") for each in blueprint.entry.ticket_types),
        *(_of_owners(blueprint.strict.exempt, "strict.exempt") if blueprint.strict else ()),
    ]
    if blueprint.department is not None:
        named.append(("department", blueprint.department, "department"))
    yield from _missing(blueprint, named, ground.setup)


def within(blueprint: Blueprint) -> Iterator[Finding]:
    """What elements name of their own Blueprint and `integrity` does not know: transitions and states."""
    for state in blueprint.states:
        yield from _fired(state, actions_of_state(state), blueprint)
    yield from _fired(blueprint, actions_of_limit(blueprint.limit), blueprint)
    for transition in blueprint.transitions:
        yield from _fired(transition, actions_of_transition(transition), blueprint)
        yield from _of_four_eyes(transition, blueprint)
        for compare, _ in comparisons(transition.criteria):
            if compare.operand == "visit.state":
                for each in _texts(compare.value):
                    if each not in blueprint.states_by_id:
                        fix = fix_in(
                            "drop_named", transition, "criteria", operand="visit.state", named=each, label=spelled(each)
                        )
                        yield found("unknown_state", transition, part="criteria", fix=fix, named=each)


def values_named(criterion: Criterion, operand: str, *, wanted: bool) -> tuple[str, ...]:
    """The values a criterion compares an operand with, where the comparison is wanted to hold (or not to)."""
    return tuple(
        value
        for compare, holds in comparisons(criterion)
        if compare.operand == operand and holds is wanted and compare.operator.value in {"is", "in"}
        for value in _texts(compare.value)
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str))


def _fired(element: Element, actions: Iterable[tuple[str, AnyAction]], blueprint: Blueprint) -> Iterator[Finding]:
    for place, action in actions:
        if isinstance(action, Fire) and action.transition not in blueprint.transitions_by_id:
            fix = fix_in("drop_action", element, place)
            yield found("unknown_transition", element, part=place, fix=fix, named=action.transition)


def _of_four_eyes(transition: Transition, blueprint: Blueprint) -> Iterator[Finding]:
    approvers = transition.approval.approvers if transition.approval else ()
    for place, owners in (("owners", transition.owners), ("approval.approvers", approvers)):
        for owner in owners:
            if isinstance(owner, NotPerformerOf) and owner.transition not in blueprint.transitions_by_id:
                fix = fix_in("drop_owner", transition, place, named=owner.transition)
                yield found("unknown_transition", transition, part=place, fix=fix, named=owner.transition)


def _missing(element: Element, named: Iterable[Named], setup: Setup) -> Iterator[Finding]:
    for kind, each, place in dict.fromkeys(named):
        shelf = frozenset(Role) if kind == "role" else _SHELVES[kind](setup)
        if each not in shelf:
            yield found(f"unknown_{kind}", element, part=place, fix=_fix(element, kind, each, place), named=each)


def _fix(element: Element, kind: str, named: str, place: str) -> Fix | None:
    """What takes the name out. None where only the owner knows what to name instead: the department of the whole."""
    for ending, fix in _BY_PLACE.items():
        if place.endswith(ending):
            return fix_in(fix, element, place, named=named)
    if place in {"owners", "approval.approvers"} and isinstance(element, Transition):
        return _of_owner(element, named, place)
    if place.endswith("criteria"):
        operand = next(operand for operand, each in _NAMED_BY.items() if each == kind)
        return fix_in("drop_named", element, place, operand=operand, named=named, label=spelled(named))
    if kind == "role":
        return fix_in("drop_recipient", element, place, named=named)
    if place.startswith("form["):
        return fix_in("drop_form_item", element, place, label=spelled(named))
    return fix_in("drop_action", element, place) if place.endswith("]") else None


_BY_PLACE = {
    "calendar": "department_calendar",
    "status": "category_status",
    "entry.ticket_types": "drop_type",
    "strict.exempt": "drop_owner",
}
"""The edit that takes out what is named at a place that ends like this."""


def _of_owner(element: Transition, named: str, place: str) -> Fix | None:
    """Without anybody named, every agent may perform it, which the label says; nobody named approves nothing."""
    owners = element.owners if place == "owners" else element.approval.approvers if element.approval else ()
    if _remain(owners, named):
        return fix_in("drop_owner", element, place, named=named)
    return fix_in("drop_last_owner", element, place, named=named) if place == "owners" else None


def _remain(owners: Iterable[Owner], named: str) -> bool:
    """Whether somebody is still named beside this one."""
    for owner in owners:
        match owner:
            case Teams() | People():
                if set(owner.ids) != {named}:
                    return True
            case OtherDepartment(department=key) | PersonInField(field=key):
                if key != named:
                    return True
            case NotPerformerOf():
                pass
            case _:
                return True
    return False


def _of_limit(limit: Limit | None) -> Iterator[Named]:
    if limit is not None and limit.calendar is not None:
        yield "calendar", limit.calendar, "limit.calendar"


def _of_owners(owners: Iterable[Owner], place: str) -> Iterator[Named]:
    for owner in owners:
        match owner:
            case Teams():
                yield from (("team", each, place) for each in owner.ids)
            case People():
                yield from (("person", each, place) for each in owner.ids)
            case OtherDepartment():
                yield "department", owner.department, place
            case PersonInField():
                yield "field", owner.field, place


def _of_form(transition: Transition) -> Iterator[Named]:
    for item in transition.form:
        if isinstance(item, FieldItem) and item.field not in FORM_FIELDS and item.field != "status":
            yield "field", item.field, f"form[{item.id}]"
        elif isinstance(item, CommentItem) and item.template is not None:
            yield "template", item.template, f"form[{item.id}]"


def _of_criteria(criterion: Criterion, place: str) -> Iterator[Named]:
    for compare, _ in comparisons(criterion):
        kind = _NAMED_BY.get(compare.operand)
        if kind is not None:
            yield from ((kind, each, place) for each in _texts(compare.value))


def _of_actions(actions: Iterable[tuple[str, AnyAction]]) -> Iterator[Named]:
    for place, action in actions:
        told = _BY_ACTION.get(type(action))
        if told is not None:
            yield from ((kind, each, place) for kind, each in told(action) if each is not None)


type _Told = Iterable[tuple[str, str | None]]


def _of_letter(action: SendLetter) -> _Told:
    return (("template", action.template), *(each for one in action.to for each in _recipient(one)))


def _recipient(recipient: Recipient) -> _Told:
    kind = _RECIPIENTS.get(recipient.kind)
    return () if kind is None else ((kind, recipient.id),)


_RECIPIENTS = {
    RecipientKind.TEAM: "team",
    RecipientKind.TEAM_LEAD: "team",
    RecipientKind.PERSON: "person",
    RecipientKind.ROLE: "role",
}


def _field(action: SetField) -> _Told:
    known = action.field in BUILT_IN_FIELDS or action.field == "category"
    return () if known else (("field", action.field),)


_BY_ACTION: dict[type[Any], Callable[[Any], _Told]] = {
    SetField: _field,
    Assign: lambda action: (("person", action.person), ("team", action.team)),
    SendLetter: _of_letter,
    CreateTask: lambda action: (("person", action.owner),),
    OpenTicket: lambda action: (("department", action.department), ("ticket_type", action.ticket_type)),
    AddFollower: lambda action: (("person", action.person),),
    ApplySla: lambda action: (("sla_policy", action.policy),),
    CallFunction: lambda action: (("function", action.name),),
}

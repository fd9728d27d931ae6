"""How operands and operators are called, and what there is to choose from for each operand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Catalogue, Choice
from designer.panels.state_page import categories
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OPERANDS, OperandType, Operator
from runtime.model.criteria_rules import OPERATORS, operand_type
from runtime.model.fields import FieldType
from runtime.model.people import Role


def operand_names() -> dict[str, str]:
    """Every built-in operand, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        "ticket.subject": translate("Operands", "Subject"),
        "ticket.description": translate("Operands", "Description"),
        "ticket.resolution": translate("Operands", "Resolution"),
        "ticket.priority": translate("Operands", "Priority"),
        "ticket.type": translate("Operands", "Ticket type"),
        "ticket.tags": translate("Operands", "Tags"),
        "ticket.status": translate("Operands", "Status"),
        "ticket.category": translate("Operands", "Category"),
        "ticket.department": translate("Operands", "Department"),
        "ticket.team": translate("Operands", "Team"),
        "ticket.assignee": translate("Operands", "Assignee"),
        "ticket.requester": translate("Operands", "Requester"),
        "ticket.organisation": translate("Operands", "Organisation"),
        "organisation.tags": translate("Operands", "Tags of the organisation"),
        "requester.role": translate("Operands", "Role of the requester"),
        "ticket.messages": translate("Operands", "Number of messages"),
        "ticket.public_replies": translate("Operands", "Number of replies"),
        "ticket.reopened": translate("Operands", "Times reopened"),
        "ticket.open_tasks": translate("Operands", "Tasks still to be done"),
        "ticket.snoozed_until": translate("Operands", "Put aside until"),
        "ticket.created_at": translate("Operands", "Created"),
        "ticket.updated_at": translate("Operands", "Last updated"),
        "ticket.age": translate("Operands", "Age of the ticket"),
        "ticket.time_left": translate("Operands", "Time left until the limit"),
        "visit.state": translate("Operands", "State"),
        "visit.age": translate("Operands", "Time in the state"),
        "visit.occurrence": translate("Operands", "Visits to the state"),
        "visit.over_limit": translate("Operands", "Over its limit"),
        "run.age": translate("Operands", "Time in the Blueprint"),
        "child.state": translate("Operands", "State of the child ticket"),
        "performer.id": translate("Operands", "Who performs it"),
        "performer.role": translate("Operands", "Role of who performs it"),
        "performer.teams": translate("Operands", "Teams of who performs it"),
        "calendar.open": translate("Operands", "Within business hours"),
    }


def operator_names() -> dict[Operator, str]:
    """Every operator, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        Operator.IS: translate("Operators", "is"),
        Operator.IS_NOT: translate("Operators", "is not"),
        Operator.IN: translate("Operators", "is one of"),
        Operator.NOT_IN: translate("Operators", "is none of"),
        Operator.CONTAINS: translate("Operators", "contains"),
        Operator.NOT_CONTAINS: translate("Operators", "does not contain"),
        Operator.STARTS: translate("Operators", "starts with"),
        Operator.LESS: translate("Operators", "is less than"),
        Operator.AT_MOST: translate("Operators", "is at most"),
        Operator.GREATER: translate("Operators", "is more than"),
        Operator.AT_LEAST: translate("Operators", "is at least"),
        Operator.BETWEEN: translate("Operators", "is between"),
        Operator.MATCHES: translate("Operators", "matches the pattern"),
        Operator.EMPTY: translate("Operators", "is empty"),
        Operator.NOT_EMPTY: translate("Operators", "is filled in"),
        Operator.CHANGED: translate("Operators", "changed"),
        Operator.CHANGED_TO: translate("Operators", "changed to"),
        Operator.CHANGED_FROM: translate("Operators", "changed from"),
    }


def role_names() -> dict[Role, str]:
    """What a role is called."""
    translate = QCoreApplication.translate
    return {
        Role.OWNER: translate("Roles", "Owner"),
        Role.ADMINISTRATOR: translate("Roles", "Administrator"),
        Role.PROCESS_OWNER: translate("Roles", "Process owner"),
        Role.SUPERVISOR: translate("Roles", "Supervisor"),
        Role.AGENT: translate("Roles", "Agent"),
        Role.LIGHT_AGENT: translate("Roles", "Light agent"),
        Role.CUSTOMER: translate("Roles", "Customer"),
    }


def priority_choices() -> tuple[Choice, ...]:
    """The four priorities, by their number."""
    translate = QCoreApplication.translate
    names = (
        translate("Priorities", "Low"),
        translate("Priorities", "Normal"),
        translate("Priorities", "High"),
        translate("Priorities", "Urgent"),
    )
    return tuple(Choice(str(number), name) for number, name in enumerate(names, start=1))


def operand_choices(catalogue: Catalogue) -> list[Choice]:
    """Every operand that can be compared: what is built in, then the desk's fields."""
    built_in = [Choice(path, name) for path, name in operand_names().items() if path in OPERANDS]
    own = [Choice(f"field.{field.id}", field.name) for field in catalogue.fields]
    return [*built_in, *_of_organisations(catalogue), *own]


def _of_organisations(catalogue: Catalogue) -> list[Choice]:
    """The fields of organisations: told from the ticket's by whose they are."""
    whose = QCoreApplication.translate("Operands", "{field} of the organisation")
    fields = catalogue.setup.organisation_fields if catalogue.setup else ()
    return [Choice(each.operand, whose.format(field=each.name)) for each in fields]


def type_of(path: str, catalogue: Catalogue) -> OperandType:
    """The type of an operand; TEXT for one the desk does not have (any more)."""
    fields = {field.id: field for field in catalogue.setup.fields} if catalogue.setup else {}
    return operand_type(path, fields) or OperandType.TEXT


def operators_for(kind: OperandType) -> list[Choice]:
    """The operators that fit a type."""
    return [Choice(each.value, name) for each, name in operator_names().items() if each in OPERATORS[kind]]


def values_for(path: str, catalogue: Catalogue, blueprint: Blueprint) -> Sequence[Choice] | None:
    """What an operand may be; None when it is not chosen from a list."""
    given = _LISTS.get(path)
    if given is not None:
        return given(catalogue, blueprint)
    if path.startswith("organisation.") and catalogue.setup is not None:
        own = next((each for each in catalogue.setup.organisation_fields if each.operand == path), None)
        return [Choice(each.id, each.name) for each in own.options] if own and own.options else None
    return _options(path, catalogue) if path.startswith("field.") else None


def _roles(_catalogue: Catalogue, _blueprint: Blueprint) -> Sequence[Choice]:
    return [Choice(role.value, name) for role, name in role_names().items()]


def _states(_catalogue: Catalogue, blueprint: Blueprint) -> Sequence[Choice]:
    return [Choice(state.id, state.name) for state in blueprint.states]


def _organisations(catalogue: Catalogue, _blueprint: Blueprint) -> Sequence[Choice]:
    setup = catalogue.setup
    return [Choice(each.id, each.name) for each in setup.organisations] if setup else []


def _categories(_catalogue: Catalogue, _blueprint: Blueprint) -> Sequence[Choice]:
    return [Choice(str(int(key)), name) for key, name in categories().items()]


_LISTS: dict[str, Callable[[Catalogue, Blueprint], Sequence[Choice]]] = {
    "ticket.priority": lambda _catalogue, _blueprint: priority_choices(),
    "ticket.type": lambda catalogue, _blueprint: catalogue.ticket_types,
    "ticket.status": lambda catalogue, _blueprint: catalogue.statuses,
    "ticket.category": _categories,
    "ticket.department": lambda catalogue, _blueprint: catalogue.departments,
    "ticket.team": lambda catalogue, _blueprint: catalogue.teams,
    "ticket.assignee": lambda catalogue, _blueprint: catalogue.people,
    "ticket.organisation": _organisations,
    "requester.role": _roles,
    "visit.state": _states,
    "performer.id": lambda catalogue, _blueprint: catalogue.people,
    "performer.role": _roles,
    "performer.teams": lambda catalogue, _blueprint: catalogue.teams,
}


def _options(path: str, catalogue: Catalogue) -> Sequence[Choice] | None:
    setup = catalogue.setup
    field = next((each for each in setup.fields if f"field.{each.id}" == path), None) if setup else None
    if setup is None or field is None:
        return None
    if field.type in {FieldType.CHOICE, FieldType.CHOICES}:
        sets = [field.options, *field.department_options.values()]
        return list(dict.fromkeys(Choice(option.id, option.name) for options in sets for option in options))
    if field.type is FieldType.PERSON:
        return catalogue.people
    return (
        [Choice(each.id, each.name) for each in setup.organisations] if field.type is FieldType.ORGANISATION else None
    )

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
    tr = QCoreApplication.translate
    return {
        "ticket.subject": tr("Operands", "Subject"),
        "ticket.description": tr("Operands", "Description"),
        "ticket.resolution": tr("Operands", "Resolution"),
        "ticket.priority": tr("Operands", "Priority"),
        "ticket.type": tr("Operands", "Ticket type"),
        "ticket.tags": tr("Operands", "Tags"),
        "ticket.status": tr("Operands", "Status"),
        "ticket.category": tr("Operands", "Category"),
        "ticket.department": tr("Operands", "Department"),
        "ticket.team": tr("Operands", "Team"),
        "ticket.assignee": tr("Operands", "Assignee"),
        "ticket.requester": tr("Operands", "Requester"),
        "ticket.organisation": tr("Operands", "Organisation"),
        "organisation.tags": tr("Operands", "Tags of the organisation"),
        "requester.role": tr("Operands", "Role of the requester"),
        "ticket.messages": tr("Operands", "Number of messages"),
        "ticket.public_replies": tr("Operands", "Number of replies"),
        "ticket.reopened": tr("Operands", "Times reopened"),
        "ticket.open_tasks": tr("Operands", "Tasks still to be done"),
        "ticket.snoozed_until": tr("Operands", "Put aside until"),
        "ticket.created_at": tr("Operands", "Created"),
        "ticket.updated_at": tr("Operands", "Last updated"),
        "ticket.age": tr("Operands", "Age of the ticket"),
        "ticket.time_left": tr("Operands", "Time left until the limit"),
        "visit.state": tr("Operands", "State"),
        "visit.age": tr("Operands", "Time in the state"),
        "visit.occurrence": tr("Operands", "Visits to the state"),
        "visit.over_limit": tr("Operands", "Over its limit"),
        "run.age": tr("Operands", "Time in the Blueprint"),
        "child.state": tr("Operands", "State of the child ticket"),
        "performer.id": tr("Operands", "Who performs it"),
        "performer.role": tr("Operands", "Role of who performs it"),
        "performer.teams": tr("Operands", "Teams of who performs it"),
        "calendar.open": tr("Operands", "Within business hours"),
    }


def operator_names() -> dict[Operator, str]:
    """Every operator, in the order they are offered."""
    tr = QCoreApplication.translate
    return {
        Operator.IS: tr("Operators", "is"),
        Operator.IS_NOT: tr("Operators", "is not"),
        Operator.IN: tr("Operators", "is one of"),
        Operator.NOT_IN: tr("Operators", "is none of"),
        Operator.CONTAINS: tr("Operators", "contains"),
        Operator.NOT_CONTAINS: tr("Operators", "does not contain"),
        Operator.STARTS: tr("Operators", "starts with"),
        Operator.LESS: tr("Operators", "is less than"),
        Operator.AT_MOST: tr("Operators", "is at most"),
        Operator.GREATER: tr("Operators", "is more than"),
        Operator.AT_LEAST: tr("Operators", "is at least"),
        Operator.BETWEEN: tr("Operators", "is between"),
        Operator.MATCHES: tr("Operators", "matches the pattern"),
        Operator.EMPTY: tr("Operators", "is empty"),
        Operator.NOT_EMPTY: tr("Operators", "is filled in"),
        Operator.CHANGED: tr("Operators", "changed"),
        Operator.CHANGED_TO: tr("Operators", "changed to"),
        Operator.CHANGED_FROM: tr("Operators", "changed from"),
    }


def role_names() -> dict[Role, str]:
    """What a role is called."""
    tr = QCoreApplication.translate
    return {
        Role.OWNER: tr("Roles", "Owner"),
        Role.ADMINISTRATOR: tr("Roles", "Administrator"),
        Role.PROCESS_OWNER: tr("Roles", "Process owner"),
        Role.SUPERVISOR: tr("Roles", "Supervisor"),
        Role.AGENT: tr("Roles", "Agent"),
        Role.LIGHT_AGENT: tr("Roles", "Light agent"),
        Role.CUSTOMER: tr("Roles", "Customer"),
    }


def priority_choices() -> tuple[Choice, ...]:
    """The four priorities, by their number."""
    tr = QCoreApplication.translate
    names = (tr("Priorities", "Low"), tr("Priorities", "Normal"), tr("Priorities", "High"), tr("Priorities", "Urgent"))
    return tuple(Choice(str(number), name) for number, name in enumerate(names, start=1))


def operand_choices(catalogue: Catalogue) -> list[Choice]:
    """Every operand that can be compared: what is built in, then the desk's fields."""
    built_in = [Choice(path, name) for path, name in operand_names().items() if path in OPERANDS]
    return built_in + [Choice(f"field.{field.id}", field.name) for field in catalogue.fields]


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

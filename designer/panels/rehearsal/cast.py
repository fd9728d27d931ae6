"""Whom one can be in a rehearsal: made-up people, one for each role, and everybody of the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.panels.criteria.words import role_names
from runtime.model.people import Person, Role

_PRETEND = "pretend"


def customer() -> Person:
    """The customer who asks."""
    return _person(Role.CUSTOMER, QCoreApplication.translate("Cast", "The customer"), ())


def pretend(role: Role, department: str) -> Person:
    """Somebody of a role, of one department and no team."""
    if role is Role.CUSTOMER:
        return customer()
    name = QCoreApplication.translate("Cast", "Any {role}").format(role=role_names()[role].lower())
    return _person(role, name, (department,))


def pretend_id(role: Role) -> str:
    """The id of who is made up for a role."""
    return f"{_PRETEND}-{role.value.replace('_', '-')}"


def is_pretend(person_id: str) -> bool:
    """Whether somebody is made up."""
    return person_id in {pretend_id(role) for role in Role}


def _person(role: Role, name: str, departments: tuple[str, ...]) -> Person:
    key = pretend_id(role)
    return Person(id=key, name=name, email=f"{key}@rehearsal.invalid", role=role, departments=departments)

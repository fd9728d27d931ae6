"""Roles in words: what each is called, and what it may do at most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Choice
from designer.panels.criteria.words import role_names
from runtime.messages.setup import SetupView
from runtime.model.people import Person, Role
from runtime.model.rights import RANK

translate = QCoreApplication.translate

STAFF = (Role.ADMINISTRATOR, Role.PROCESS_OWNER, Role.SUPERVISOR, Role.AGENT, Role.LIGHT_AGENT)
"""The roles that are given, from the most to the least: ownership is handed over."""


def role_name(role: Role) -> str:
    """How a role is called."""
    return role_names()[role]


def role_sentence(role: Role) -> str:
    """What a role may do, as the permission matrix has it (`runtime/model/rights`)."""
    return {
        Role.OWNER: translate(
            "Roles", "Everything an administrator may. A desk has exactly one owner, who alone hands it over."
        ),
        Role.ADMINISTRATOR: translate("Roles", "Sets the desk up, reads every ticket and everything that was done."),
        Role.PROCESS_OWNER: translate(
            "Roles",
            "Draws, publishes and migrates the Blueprints of their departments, and sees their figures. Works on "
            "tickets, too.",
        ),
        Role.SUPERVISOR: translate(
            "Roles",
            "Watches the figures and tickets of their departments, gives out work, and moves or merges tickets where "
            "it must be.",
        ),
        Role.AGENT: translate(
            "Roles",
            "Works on the tickets of their departments and teams, and on those assigned to them; sees their own "
            "figures.",
        ),
        Role.LIGHT_AGENT: translate(
            "Roles",
            "Reads the tickets of their departments, writes private notes, and takes the transitions that name them.",
        ),
        Role.CUSTOMER: translate("Roles", "Their own tickets only: public replies, and the transitions for them."),
    }[role]


def role_of(person: Person, setup: SetupView | None) -> str:
    """How the role is called that somebody bears."""
    own = next((each for each in setup.roles if each.id == person.own_role), None) if setup is not None else None
    return own.name if own is not None else role_name(person.role)


def own_choices(setup: SetupView, given: Sequence[Role]) -> list[Choice]:
    """The roles of the desk's own that are made from those, by what they are made from."""
    offered = sorted(
        (each for each in setup.roles if each.made_from in given), key=lambda each: (-RANK[each.made_from], each.name)
    )
    named = translate("Roles", "{name} ({role})")
    return [Choice(each.id, named.format(name=each.name, role=role_name(each.made_from).lower())) for each in offered]


def may_give(mine: Role, role: Role) -> bool:
    """Whether somebody gives a role: never one above their own."""
    return RANK[role] <= RANK[mine]

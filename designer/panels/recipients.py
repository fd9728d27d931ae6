"""Recipients of a letter as things to choose from, and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria.words import role_names
from runtime.model.actions import Recipient, RecipientKind

_ALONE = (
    RecipientKind.REQUESTER,
    RecipientKind.ASSIGNEE,
    RecipientKind.TEAM,
    RecipientKind.TEAM_LEAD,
    RecipientKind.SUPERVISOR,
    RecipientKind.FOLLOWERS,
    RecipientKind.PERFORMER,
)


def key_of(recipient: Recipient) -> str:
    """A recipient as one word."""
    return f"{recipient.kind.value}:{recipient.id}" if recipient.id else recipient.kind.value


def recipient_of(key: str) -> Recipient:
    """The recipient of a word."""
    kind, _, id_ = key.partition(":")
    return Recipient(kind=RecipientKind(kind), id=id_ or None)


def recipient_choices(catalogue: Catalogue, present: Sequence[Recipient]) -> list[Choice]:
    """Whom a letter may go to: by their part in the ticket, by team, role or name; and addresses already there."""
    translate = QCoreApplication.translate
    alone = {
        RecipientKind.REQUESTER: translate("Recipients", "The customer who asked"),
        RecipientKind.ASSIGNEE: translate("Recipients", "The ticket’s owner"),
        RecipientKind.TEAM: translate("Recipients", "The ticket’s team"),
        RecipientKind.TEAM_LEAD: translate("Recipients", "The team’s lead"),
        RecipientKind.SUPERVISOR: translate("Recipients", "The owner’s manager"),
        RecipientKind.FOLLOWERS: translate("Recipients", "Followers"),
        RecipientKind.PERFORMER: translate("Recipients", "Whoever performs it"),
    }
    found = [Choice(kind.value, alone[kind]) for kind in _ALONE]
    found += [
        Choice(f"team:{team.id}", translate("Recipients", "Team {name}").format(name=team.name))
        for team in catalogue.teams
    ]
    found += [Choice(f"role:{role.value}", name) for role, name in role_names().items()]
    found += [Choice(f"person:{person.id}", person.name) for person in catalogue.people]
    found += [Choice(key_of(each), str(each.id)) for each in present if each.kind is RecipientKind.ADDRESS]
    return found

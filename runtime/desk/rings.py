"""The second ring for actions: may this actor do it here? Handlers ask once they know where *here* is."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.messages.faults import Forbidden
from runtime.model.fields import FieldValue
from runtime.model.people import Actor, Role
from runtime.model.rights import Action, may_here
from runtime.model.setup import Settings
from runtime.model.ticket import Ticket


def insist_here(action: Action, actor: Actor, department: str | None) -> None:
    """Forbidden unless the actor may do it in this department (None: on the whole desk)."""
    if action in actor.without:
        raise Forbidden(f"Your role on this desk does without it ({action.replace('_', ' ')}): ask an administrator.")
    if not may_here(action, actor, department):
        whose = "the whole desk" if department is None else "a department that is not yours"
        what = action.value.replace("_", " ")
        raise Forbidden(f"A {actor.role.replace('_', ' ')} may not do this here ({what}): it belongs to {whose}.")


def insist_may_assign(fields: Mapping[str, FieldValue], ticket: Ticket, actor: Actor, settings: Settings) -> None:
    """Forbidden when the fields give the ticket to somebody else and the actor may not.

    Within their departments, and agents only where the desk lets them.
    """
    if not ticket.given_on(fields):
        return
    if actor.role is Role.AGENT and not settings.agents_assign:
        raise Forbidden("On this desk agents do not assign tickets: ask a supervisor.")
    insist_here(Action.ASSIGN, actor, ticket.department)

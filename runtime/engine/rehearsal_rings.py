"""May this person do that here? The rings of the desk before a decision, asked of values: role, ticket, assignment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from runtime.engine.performers import ways_on
from runtime.engine.rehearsal_course import Rehearsal
from runtime.engine.situation import Situation
from runtime.model.fields import FieldValue
from runtime.model.people import Actor, Role
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.rights import Action, may, may_here
from runtime.model.visibility import NOT_SHARED, Access, access_to, shares_by_state


def seen_by(rehearsal: Rehearsal, actor: Actor, least: Access, action: Action | None = None) -> Situation:
    """The situation as this actor finds it, for an action that needs so much of the ticket.

    Raises NotAllowed: their role does not do this at all, the ticket is hidden from them or theirs to read only.
    """
    if action is not None and not may(action, actor):
        raise NotAllowed(Reason("role", f"A {actor.role.replace('_', ' ')} may not do this.", actor.id))
    situation = rehearsal.situation(actor)
    access = _access(actor, situation)
    if access is Access.NONE:
        sentence = "This ticket is not theirs to see: it is in another department and with another team."
        raise NotAllowed(Reason("not_visible", sentence, actor.id))
    if access < least:
        sentence = "This ticket is shared with them for less: they may read it or take its transition."
        raise NotAllowed(Reason("shared_for_less", sentence, actor.id))
    return replace(situation, restricted=True) if access is Access.RESTRICTED else situation


def insist_may_assign(actor: Actor, situation: Situation, fields: Mapping[str, FieldValue]) -> None:
    """Raise NotAllowed when the fields give the ticket to somebody else and the actor may not."""
    ticket = situation.snapshot.ticket
    if not ticket.given_on(fields):
        return
    free = actor.role is not Role.AGENT or situation.setup.settings.agents_assign
    if not free or not may_here(Action.ASSIGN, actor, ticket.department):
        raise NotAllowed(Reason("may_not_assign", "They may not give this ticket to somebody else here.", actor.id))


def _access(actor: Actor, situation: Situation) -> Access:
    """How much of the ticket the actor may have; who owns a way on from where it rests may at least take that."""
    plain = access_to(actor, situation.snapshot.ticket)
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    if plain is not Access.NONE or blueprint is None or visit is None:
        return plain
    shared = access_to(actor, situation.snapshot.ticket, shares_by_state(blueprint).get(visit.state, NOT_SHARED))
    if shared >= Access.READ:
        return shared
    requests = situation.snapshot.run.approvals.values() if situation.snapshot.run else ()
    if any(actor.id in request.voters for request in requests):
        return Access.READ
    if shared is not Access.NONE:
        return shared
    return Access.RESTRICTED if ways_on(situation) else Access.NONE

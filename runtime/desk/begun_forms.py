"""Half-filled forms of others: which lie on a ticket, and throwing them away. Whose they were is told (desk/news)."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.rings import insist_here
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine.draft import Draft
from runtime.messages import stuck as said
from runtime.messages.faults import Refused
from runtime.messages.stuck import BegunForm
from runtime.messages.tickets import TicketPlace
from runtime.model.rights import Action
from runtime.model.work_events import FormDiscarded
from runtime.store import forms


def list_forms(query: said.ListForms, work: Work) -> tuple[BegunForm, ...]:
    """What lies on a ticket of a department the asker watches over."""
    snapshot = work.load(query.ticket_id).snapshot
    insist_here(Action.OVERRIDE, work.actor, snapshot.ticket.department)
    blueprint, people = work.situation(snapshot).blueprint, work.setup.people
    drawn = blueprint.transitions_by_id if blueprint is not None else {}
    return tuple(
        BegunForm(
            transition=transition,
            transition_name=drawn[transition].name if transition in drawn else transition,
            person=person,
            person_name=people[person].name if person in people else person,
            saved_at=at,
        )
        for transition, person, at in forms.begun_on(work.session, query.ticket_id)
    )


def discard_forms(command: said.DiscardForms, work: Work) -> TicketPlace:
    """Throw away what lies on a ticket. Raises Refused where nothing does: somebody sent it meanwhile, or let it go."""
    before = load_to_change(work, command.ticket_id)
    insist_here(Action.OVERRIDE, work.actor, before.ticket.department)
    begun = forms.begun_on(work.session, command.ticket_id)
    found = [(transition, person) for transition, person, _at in begun if command.person in (None, person)]
    if not found:
        raise Refused(f"No half-filled form lies on ticket {command.ticket_id} (any more).")
    draft = Draft(work.situation(before))
    for transition, person in found:
        forms.forget(work.session, command.ticket_id, transition, person)
        draft.record(FormDiscarded(transition=transition, person=person, reason=command.reason))
    return place_of(work, work.record(before, draft.outcome()))

"""Handlers for what people do to tickets: load, decide, record. The rules are the engine's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from runtime.desk.clock import load_to_change
from runtime.desk.enrolment import enrolled
from runtime.desk.forwarding import forwarded
from runtime.desk.kept_files import attachable, in_form, name_as_theirs, names_of
from runtime.desk.rings import insist_here, insist_may_assign
from runtime.desk.work import Work
from runtime.engine import enroll, lifecycle
from runtime.engine.decide import decide
from runtime.engine.situation import Situation
from runtime.messages.faults import NotFound, Refused
from runtime.messages.tickets import (
    AddComment,
    ClaimVisit,
    EditTicket,
    ExecuteTransition,
    ExitBlueprint,
    ForceMove,
    ReleaseVisit,
    SaveForm,
    TicketPlace,
)
from runtime.model.events import EndKind
from runtime.model.forms import EMPTY
from runtime.model.people import Person
from runtime.model.rights import Action
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.visibility import Access
from runtime.store import forms, setup_rows, tickets
from runtime.store.schema import NEVER
from runtime.store.tickets import due_at


def place_of(work: Work, snapshot: Snapshot) -> TicketPlace:
    """Where a ticket stands."""
    found, run, visit = snapshot.ticket, snapshot.run, snapshot.visit
    due = due_at(snapshot)
    return TicketPlace(
        ticket_id=found.id,
        version=found.version,
        status=found.status,
        blueprint_id=work.shelf.version(work.session, run.version_id).blueprint.id if run else None,
        state=visit.state if visit else None,
        due_at=None if due == NEVER else due,
        complete=run is not None and run.ended is not None and visit is not None,
        waits_for=tuple(run.approvals) if run else (),
        warnings=tuple(work.warnings),
    )


def place_now(work: Work, ticket_id: int) -> TicketPlace:
    """Where a ticket of this unit of work stands after what its command led to."""
    loaded = tickets.load(work.session, ticket_id)
    if loaded is None:
        raise AssertionError("A ticket that was just changed is there.")
    return place_of(work, loaded.snapshot)


def somebody(person_id: str, work: Work) -> Person:
    """The person of this id. Raises Refused where there is none."""
    found = setup_rows.find_people(work.session, (person_id,)).get(person_id)
    if found is None:
        raise Refused(f"Nobody here has the id “{person_id}”: add the customer first.")
    return found


def edit_ticket(command: EditTicket, work: Work) -> TicketPlace:
    """Give fields new values, if the ticket's Blueprint leaves them free."""
    before = load_to_change(work, command.ticket_id, command.expected_version)
    after = work.record(before, decide_edit(command, before, work))
    return place_of(work, enrolled(work, after, before=before))


def decide_edit(command: EditTicket, before: Snapshot, work: Work) -> Outcome:
    """What an edit leads to."""
    insist_may_assign(command.fields, before.ticket, work.actor, work.setup.settings)
    situation = work.situation(before)
    if command.fields.get("requester") is not None:
        situation = replace(situation, requester=somebody(str(command.fields["requester"]), work))
    return lifecycle.edit(situation, command.fields, command.reason)


def add_comment(command: AddComment, work: Work) -> TicketPlace:
    """Reply or note; what follows for the status is the native lifecycle's or the Blueprint's."""
    before = forwarded(work, load_to_change(work, command.ticket_id))
    after = work.record(before, decide_comment(command, before, work))
    name_as_theirs(work, attachable(work, command.attachments))
    return place_of(work, enrolled(work, after, before=before))


def decide_comment(command: AddComment, before: Snapshot, work: Work) -> Outcome:
    """What a reply or note leads to."""
    if set(command.attachments) - attachable(work, command.attachments).keys():
        raise Refused("An attached file is not on the desk: send it first.")
    situation = work.situation(before)
    return lifecycle.comment(situation, command.body, public=command.public, attachments=command.attachments)


def execute_transition(command: ExecuteTransition, work: Work) -> TicketPlace:
    """Take a ticket through a transition, or say everything that stands against it."""
    before = load_to_change(work, command.ticket_id, command.expected_version, least=Access.RESTRICTED)
    after = work.record(before, decide_transition(command, before, work))
    if command.form.attachments:
        name_as_theirs(work, attachable(work, in_form(command.form)))
    if command.form is not EMPTY or _has_form(before, command.transition_id, work):
        forms.forget(work.session, command.ticket_id, command.transition_id, work.actor.id)
    return place_of(work, after)


def _has_form(before: Snapshot, transition: str, work: Work) -> bool:
    """Whether somebody may have begun to fill in the transition's form, who sends an empty one now."""
    if before.run is None:
        return False
    return bool(work.shelf.version(work.session, before.run.version_id).blueprint.transitions_by_id[transition].form)


def decide_transition(command: ExecuteTransition, before: Snapshot, work: Work) -> Outcome:
    """What a transition leads to."""
    situation = work.read_by_actor(before)
    if command.form.attachments:
        situation = replace(situation, files=names_of(attachable(work, in_form(command.form))))
    return decide(situation, command.transition_id, command.form)


def claim_visit(command: ClaimVisit, work: Work) -> TicketPlace:
    """From now on the ticket is being worked on."""
    return _changed(work, command.ticket_id, lifecycle.claim)


def release_visit(command: ReleaseVisit, work: Work) -> TicketPlace:
    """From now on the ticket waits again."""
    return _changed(work, command.ticket_id, lifecycle.release)


def _changed(work: Work, ticket_id: int, decision: Callable[[Situation], Outcome]) -> TicketPlace:
    before = load_to_change(work, ticket_id)
    return place_of(work, work.record(before, decision(work.situation(before))))


def force_move(command: ForceMove, work: Work) -> TicketPlace:
    """Put a ticket into a state; the reason is kept."""
    before = load_to_change(work, command.ticket_id, command.expected_version)
    return place_of(work, work.record(before, decide_force(command, before, work)))


def decide_force(command: ForceMove, before: Snapshot, work: Work) -> Outcome:
    """What a forced move leads to."""
    insist_here(Action.OVERRIDE, work.actor, before.ticket.department)
    return enroll.force_move(work.situation(before), command.state, command.reason)


def exit_blueprint(command: ExitBlueprint, work: Work) -> TicketPlace:
    """Take a ticket out of its Blueprint; the reason is kept."""
    before = load_to_change(work, command.ticket_id, command.expected_version)
    return place_of(work, work.record(before, decide_exit(command, before, work)))


def decide_exit(command: ExitBlueprint, before: Snapshot, work: Work) -> Outcome:
    """What taking a ticket out leads to."""
    insist_here(Action.OVERRIDE, work.actor, before.ticket.department)
    return enroll.exit_run(work.situation(before), command.reason, EndKind.EXITED)


def save_form(command: SaveForm, work: Work) -> None:
    """Keep this actor's half-filled form."""
    snapshot = work.load(command.ticket_id, least=Access.RESTRICTED).snapshot
    blueprint = work.situation(snapshot).blueprint
    if blueprint is None or command.transition_id not in blueprint.transitions_by_id:
        raise NotFound(f"Ticket {command.ticket_id} has no transition “{command.transition_id}”.")
    forms.keep(
        work.session,
        command.ticket_id,
        command.transition_id,
        work.actor.id,
        body=command.form.model_dump_json(exclude_defaults=True),
        at=work.now,
    )

"""Handlers of opening tickets: what is given, who is in copy, which files came with it; and what would become of it."""

from __future__ import annotations

from dataclasses import replace

from runtime.desk.enrolment import enrolled
from runtime.desk.following import why_not_in_copy
from runtime.desk.joining import joined, joined_by_request
from runtime.desk.kept_files import attachable, name_as_theirs
from runtime.desk.rings import insist_may_assign
from runtime.desk.ticket_changes import place_of, somebody
from runtime.desk.work import Work
from runtime.engine import computing, enroll, lifecycle
from runtime.engine.draft import Draft
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.intake import ForeseenTicket, ForeseeTicket
from runtime.messages.tickets import CreateTicket, TicketPlace
from runtime.model.events import CommentAdded
from runtime.model.people import Person, Role
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.rights import Action, may
from runtime.model.setup import Status
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.model.visibility import may_see

_SUBJECT = "Subject"
_NOBODY_YET = "new-customer"
"""Stands for a requester who is added with the ticket."""


def create_ticket(command: CreateTicket, work: Work) -> TicketPlace:
    """Open a ticket, place it with its organisation's team, and let the first Blueprint that claims it take it in."""
    status = _first_status(command, work)
    requester = work.actor.id if work.actor.role is Role.CUSTOMER else command.requester
    person = somebody(requester, work) if requester else None
    ticket = _ticket(command, work, requester, status)
    _insist_may_give(command, ticket, work)
    if set(command.attachments) - attachable(work, command.attachments).keys():
        raise Refused("An attached file is not on the desk: send it first.")
    reasons = _why_not(ticket, person, work, complete=command.complete)
    if reasons:
        raise NotAllowed(*reasons)
    person = joined_by_request(person, work) if person else None
    opened = work.open_ticket(lifecycle.admitted(ticket, work.setup, person))
    if command.copies or command.attachments:
        opened = _with_company(command, opened, work)
    return place_of(work, enrolled(work, opened))


def _first_status(command: CreateTicket, work: Work) -> Status:
    """The status that was said, else what the type begins with."""
    if "status" not in command.model_fields_set:
        return work.setup.first_status(command.type, command.department)
    status = work.setup.statuses.get(command.status)
    if status is None:
        raise Refused(f"There is no status “{command.status}” on this desk.")
    return status


def foresee_ticket(query: ForeseeTicket, work: Work) -> ForeseenTicket:
    """The Blueprint, organisation and team, and everything that stands against it."""
    status = work.setup.first_status(query.type, query.department)
    person = _asker(query, work)
    ticket = _ticket(query, work, person.id if person else None, status)
    _insist_may_give(query, ticket, work)
    reasons = _why_not(ticket, person, work, complete=True)
    ticket = computing.opened(lifecycle.admitted(ticket, work.setup, person), work.setup)
    situation = replace(work.situation(Snapshot(ticket=ticket)), requester=person)
    chosen = enroll.choose(situation, work.contents.candidates)
    state = enroll.entry_state(replace(situation, blueprint=chosen.blueprint)) if chosen else None
    return ForeseenTicket(
        blueprint_id=chosen.blueprint.id if chosen else None,
        blueprint_name=chosen.blueprint.name if chosen else "",
        state_name=state.name if state else "",
        organisation=ticket.organisation,
        team=ticket.team,
        mine_to_read=may_see(work.actor, ticket),
        reasons=tuple(reasons),
    )


def _asker(query: ForeseeTicket, work: Work) -> Person | None:
    if query.requester:
        return joined(somebody(query.requester, work), work)
    if not query.email:
        return None
    new = Person(id=_NOBODY_YET, name=_NOBODY_YET, email=query.email, role=Role.CUSTOMER)
    return joined(new, work)


def _ticket(message: CreateTicket | ForeseeTicket, work: Work, requester: str | None, status: Status) -> Ticket:
    if message.department not in work.setup.departments:
        raise Refused(f"There is no department “{message.department}” on this desk.")
    return Ticket(
        id=0,
        version=enroll.FIRST_VERSION,
        ref=message.ref if isinstance(message, CreateTicket) else None,
        subject=message.subject,
        description=message.description,
        requester=requester,
        department=message.department,
        team=message.team,
        assignee=message.assignee,
        type=message.type,
        priority=message.priority,
        status=status.id,
        category=status.category,
        tags=tuple(sorted(set(message.tags))),
        fields=dict(message.fields),
        created_at=work.now,
        updated_at=work.now,
    )


def _insist_may_give(message: CreateTicket | ForeseeTicket, ticket: Ticket, work: Work) -> None:
    """Whose it becomes at once, and who reads along, is said by those who may say so of a ticket that is there."""
    if message.copies and not may(Action.TICKET_EDIT, work.actor):
        raise Forbidden("You may follow tickets yourself, not let others follow them.")
    if work.actor.role is not Role.CUSTOMER:  # what those may not give is told by name
        given = {name: value for name in ("team", "assignee") if (value := ticket.value(name)) is not None}
        insist_may_assign(given, replace(ticket, team=None, assignee=None), work.actor, work.setup.settings)


def _why_not(ticket: Ticket, person: Person | None, work: Work, *, complete: bool) -> list[Reason]:
    """Every reason why it is not opened, those of the layout first; each field is told once."""
    missing = lifecycle.why_not_complete(ticket, work.setup, work.actor) if complete else []
    if complete and not ticket.subject.strip():
        missing.insert(0, Reason("required", f"Fill in {_SUBJECT}.", "subject"))
    told = {reason.element for reason in missing}
    wrong = lifecycle.why_not_admitted(ticket, work.setup, person, work.actor)
    return missing + [reason for reason in wrong if reason.element not in told]


def _with_company(command: CreateTicket, opened: Snapshot, work: Work) -> Snapshot:
    """The ticket with its followers, and with the files that came with it.

    Files hang on a first message without words: a customer's own is public, anybody else's is a note. So no file of a
    colleague reaches a customer by mistake, and opening a ticket is no answer to them.
    """
    draft = Draft(work.situation(opened))
    for person in dict.fromkeys(command.copies):
        reason = why_not_in_copy(person, opened, work)
        if reason is not None:
            raise NotAllowed(reason)
        draft.add_follower(person)
    if command.attachments:
        own = work.actor.role is Role.CUSTOMER
        draft.record(CommentAdded(body="", public=own, by_customer=own, attachments=command.attachments))
    after = work.record(opened, draft.outcome())
    name_as_theirs(work, attachable(work, command.attachments))
    return after

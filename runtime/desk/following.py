"""Handlers of followers: oneself, colleagues, and customers in copy, who read public replies only."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.shelf import actor_of
from runtime.desk.work import Work
from runtime.engine.draft import Draft
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.working import FollowerView, FollowTicket, ListFollowers, UnfollowTicket
from runtime.model.people import Person, Role
from runtime.model.reasons import Reason
from runtime.model.rights import Action, may
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.visibility import Access, may_see
from runtime.model.work_events import FollowerRemoved
from runtime.store import assignments, followers, setup_rows


def follow_ticket(command: FollowTicket, work: Work) -> None:
    """One follower more; nothing for who follows already."""
    before = load_to_change(work, command.ticket_id, least=_least(command.person or work.actor.id, work))
    work.record(before, decide_following(command, before, work))


def decide_following(command: FollowTicket, before: Snapshot, work: Work) -> Outcome:
    """What one follower more leads to."""
    person_id = command.person or work.actor.id
    reason = why_not_in_copy(person_id, before, work)
    if reason is not None:
        raise Refused(reason.sentence)
    draft = Draft(work.situation(before))
    if not followers.follows(work.session, command.ticket_id, person_id):
        draft.add_follower(person_id)
    return draft.outcome()


def unfollow_ticket(command: UnfollowTicket, work: Work) -> None:
    """One follower less; nothing for who does not follow."""
    person_id = command.person or work.actor.id
    before = load_to_change(work, command.ticket_id, least=_least(person_id, work))
    draft = Draft(work.situation(before))
    if followers.follows(work.session, command.ticket_id, person_id):
        draft.record(FollowerRemoved(person=person_id))
    work.record(before, draft.outcome())


def _least(person_id: str, work: Work) -> Access:
    """Who may read a ticket may follow it; others are added and taken off by those who may edit it."""
    if person_id == work.actor.id:
        return Access.READ
    if not may(Action.TICKET_EDIT, work.actor):
        raise Forbidden("You may follow tickets yourself, not let others follow them.")
    return Access.FULL


def why_not_in_copy(person_id: str, snapshot: Snapshot, work: Work) -> Reason | None:
    """Following opens no ticket to a colleague; it opens its public replies to a customer."""
    person = work.setup.people.get(person_id) or _customer(person_id, work)
    if person is None or not person.active:
        sentence = f"“{person_id}” is nobody active here, so they cannot follow a ticket."
        return Reason("unknown_person", sentence, "copies")
    if person.role is Role.CUSTOMER or person.id == work.actor.id:
        return None
    if may_see(actor_of(person_id, work.contents, work.session), snapshot.ticket):
        return None
    sentence = f"{person.name} may not read this ticket: assign or share it before they follow it."
    return Reason("may_not_read", sentence, "copies")


def _customer(person_id: str, work: Work) -> Person | None:
    return setup_rows.find_people(work.session, (person_id,)).get(person_id)


def list_followers(query: ListFollowers, work: Work) -> tuple[FollowerView, ...]:
    """Who follows the ticket, by id."""
    work.load(query.ticket_id)
    found = assignments.followers(work.session, query.ticket_id)
    customers = setup_rows.find_people(work.session, tuple(one for one in found if one not in work.setup.people))
    known = {**customers, **{one: work.setup.people[one] for one in found if one in work.setup.people}}
    return tuple(
        FollowerView(id=one, name=known[one].name, in_copy=known[one].role is Role.CUSTOMER)
        for one in sorted(found)
        if one in known
    )

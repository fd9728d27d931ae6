"""Handlers of tickets that hang together."""

from __future__ import annotations

from dataclasses import replace

from runtime.desk.clock import load_to_change
from runtime.desk.enrolment import enrolled
from runtime.desk.rings import insist_here
from runtime.desk.shelf import actor_of
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import enroll, lifecycle, merging
from runtime.messages import links as said
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.links import INVERSE, LinkRole
from runtime.messages.tickets import TicketPlace
from runtime.model.blueprint import Category
from runtime.model.events import EndKind
from runtime.model.people import Role
from runtime.model.reasons import NotAllowed
from runtime.model.rights import Action
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.model.visibility import may_see
from runtime.model.work_events import ConversationJoined, ConversationParted, Linked, MergedInto, Unlinked
from runtime.store import assignments, calls, history, setup_rows, ticket_links
from runtime.store.visibility import visible_to

_UPWARDS = {LinkRole.CHILD: LinkRole.PARENT, LinkRole.INCIDENT: LinkRole.PROBLEM}


def link_tickets(command: said.LinkTickets, work: Work) -> None:
    """Link them, both ways."""
    one, other = _both(work, command.ticket_id, command.other)
    if ticket_links.linked(work.session, command.ticket_id, command.other, command.role):
        return
    _insist_no_circle(command, work)
    _tell(work, one, Linked(other=command.other, role=command.role.value))
    _tell(work, other, Linked(other=command.ticket_id, role=INVERSE[command.role].value))


def unlink_tickets(command: said.UnlinkTickets, work: Work) -> None:
    """Take the link away, both ways."""
    one, other = _both(work, command.ticket_id, command.other)
    if not ticket_links.linked(work.session, command.ticket_id, command.other, command.role):
        raise NotFound(f"Ticket {command.other} is not linked with ticket {command.ticket_id} so (any more).")
    pair = (command.other, command.ticket_id)
    child, parent = pair if command.role is LinkRole.CHILD else pair[::-1]
    if command.role in {LinkRole.CHILD, LinkRole.PARENT} and _called(work, parent, child):
        raise Refused(f"The Blueprint of ticket {parent} called ticket {child}: they belong together.")
    _tell(work, one, Unlinked(other=command.other, role=command.role.value))
    _tell(work, other, Unlinked(other=command.ticket_id, role=INVERSE[command.role].value))


def _both(work: Work, ticket_id: int, other: int) -> tuple[Snapshot, Snapshot]:
    """Both tickets, loaded in the order of their numbers: two who link the same ones do not wait for each other."""
    if ticket_id == other:
        raise Refused("A ticket cannot be linked with itself.")
    loaded = {each: load_to_change(work, each) for each in sorted((ticket_id, other))}
    return loaded[ticket_id], loaded[other]


def _tell(
    work: Work, before: Snapshot, *events: Linked | Unlinked | ConversationJoined | ConversationParted
) -> Snapshot:
    return work.record(before, merging.told(work.situation(before), events))


def _called(work: Work, parent: int, child: int) -> bool:
    return any(each == parent and visit is not None for each, visit in calls.parents(work.session, child))


def _insist_no_circle(command: said.LinkTickets, work: Work) -> None:
    role, high, low = command.role, command.ticket_id, command.other
    if role in _UPWARDS.values():
        role, high, low = INVERSE[role], low, high
    if role in _UPWARDS and low in ticket_links.above(work.session, high, _UPWARDS[role]):
        raise Refused(f"Ticket {low} is above ticket {high} already: linked so, it would come under itself.")


def list_links(query: said.ListLinks, work: Work) -> tuple[said.LinkView, ...]:
    """Those the asker may read."""
    work.load(query.ticket_id)
    found = ticket_links.of_ticket(work.session, query.ticket_id, visible_to(work.actor))
    return tuple(
        said.LinkView(
            ticket_id=row.ticket_id,
            role=row.role,
            subject=row.subject,
            status=row.status,
            solved=row.category >= Category.SOLVED,
        )
        for row in found
    )


def get_solve_offer(query: said.GetSolveOffer, work: Work) -> said.SolveOffer:
    """The problem's open incidents."""
    ticket = work.load(query.ticket_id).snapshot.ticket
    incidents = ticket_links.unsolved_incidents(work.session, ticket.id, visible_to(work.actor))
    return said.SolveOffer(problem=ticket.id, solved=ticket.category >= Category.SOLVED, incidents=incidents)


def merge_tickets(command: said.MergeTickets, work: Work) -> TicketPlace:
    """One after another, in the order given."""
    if len(set(command.duplicates)) < len(command.duplicates):
        raise Refused("Name each duplicate once.")
    if command.ticket_id in command.duplicates:
        raise Refused("A ticket cannot be merged with itself.")
    numbers = sorted((command.ticket_id, *command.duplicates))
    loaded = {
        each: load_to_change(work, each, command.expected_version if each == command.ticket_id else None)
        for each in numbers
    }
    for snapshot in loaded.values():
        insist_here(Action.MERGE, work.actor, snapshot.ticket.department)
    master = loaded[command.ticket_id]
    for duplicate in command.duplicates:
        master = _merge(work, master, loaded[duplicate], join=command.join)
    return place_of(work, master)


def _merge(work: Work, master: Snapshot, duplicate: Snapshot, *, join: bool) -> Snapshot:
    wrong = merging.why_not_merged(master.ticket, duplicate.ticket)
    if wrong is not None:
        raise NotAllowed(wrong)
    former, comments = duplicate.ticket, ticket_links.shown_by(work.session, duplicate.ticket.id)
    if duplicate.visit is not None:
        outcome = enroll.exit_run(work.situation(duplicate), f"Merged into ticket {master.ticket.id}.", EndKind.EXITED)
        duplicate = work.record(duplicate, outcome)
    work.record(duplicate, merging.merged_away(work.situation(duplicate), master.ticket.id, comments, former))
    ticket_links.show_by(work.session, comments, master.ticket.id)
    shown = ConversationJoined(
        source=former.id, why="merged", messages=former.messages, public_replies=former.public_replies
    )
    following = assignments.followers(work.session, master.ticket.id)
    situation = replace(work.situation(master), followers=following)
    joining = _joining(work, master.ticket, former) if join else ()
    return work.record(master, merging.told(situation, (shown,), joining))


def _joining(work: Work, master: Ticket, duplicate: Ticket) -> tuple[str, ...]:
    """The duplicate's requester and followers, but for colleagues who may not read the master."""
    people = (duplicate.requester, *assignments.followers(work.session, duplicate.id))
    return tuple(
        person
        for person in dict.fromkeys(filter(None, people))
        if person != master.requester and _may_join(work, person, master)
    )


def _may_join(work: Work, person: str, master: Ticket) -> bool:
    try:
        actor = actor_of(person, work.contents, work.session)
    except Forbidden:  # they have left
        return False
    return actor.role is Role.CUSTOMER or may_see(actor, master)


def unmerge_ticket(command: said.UnmergeTicket, work: Work) -> TicketPlace:
    """The duplicate and its former master, apart again."""
    duplicate = work.load(command.ticket_id).snapshot
    if duplicate.ticket.merged_into is None:
        raise Refused(f"Ticket {command.ticket_id} was not merged into another.")
    duplicate, master = _both(work, command.ticket_id, duplicate.ticket.merged_into)
    for snapshot in (duplicate, master):
        insist_here(Action.MERGE, work.actor, snapshot.ticket.department)
    if master.ticket.merged_into is not None:
        raise Refused(f"Ticket {master.ticket.id} itself was merged into {master.ticket.merged_into}: undo that first.")
    merge = _merge_of(work, duplicate.ticket.id)
    shown = set(ticket_links.shown_by(work.session, master.ticket.id))
    back = [comment for comment in merge.comments if comment in shown]
    weight = ticket_links.weight(work.session, back)
    ticket_links.show_by(work.session, back, duplicate.ticket.id)
    why = f"unmerged: {command.reason}"
    _tell(work, master, ConversationParted(target=duplicate.ticket.id, why=why, **weight._asdict()))
    after = work.record(duplicate, merging.stands_again(work.situation(duplicate), merge, **weight._asdict()))
    return place_of(work, enrolled(work, after, before=duplicate))


def _merge_of(work: Work, duplicate: int) -> MergedInto:
    """How the ticket became a duplicate, the last time."""
    facts = map(history.fact, history.events_of(work.session, duplicate))
    *_, last = (fact for fact in facts if isinstance(fact, MergedInto))
    return last


def split_comment(command: said.SplitComment, work: Work) -> TicketPlace:
    """The new ticket."""
    before = load_to_change(work, command.ticket_id)
    if before.ticket.category == Category.CLOSED:
        raise Refused("A closed ticket is read-only: reopen it, or open a follow-up ticket instead.")
    comment = ticket_links.comment_shown(work.session, command.ticket_id, command.comment_id)
    if comment is None:
        raise NotFound(f"Ticket {command.ticket_id} shows no comment {command.comment_id} (any more).")
    opened = work.open_ticket(_beside(work, before.ticket, command.subject, comment.author))
    weight = ticket_links.weight(work.session, (command.comment_id,))._asdict()
    ticket_links.show_by(work.session, (command.comment_id,), opened.ticket.id)
    related = LinkRole.RELATED.value
    parted = ConversationParted(target=opened.ticket.id, why="split", **weight)
    _tell(work, before, parted, Linked(other=opened.ticket.id, role=related))
    joined = ConversationJoined(source=before.ticket.id, why="split", **weight)
    after = _tell(work, opened, joined, Linked(other=before.ticket.id, role=related))
    return place_of(work, enrolled(work, after))


def follow_up(command: said.FollowUp, work: Work) -> TicketPlace:
    """The new ticket. A duplicate has none: its master goes on."""
    before = load_to_change(work, command.ticket_id)
    if before.ticket.category != Category.CLOSED:
        raise Refused("This ticket is not closed: go on with it, or open a new one.")
    if before.ticket.merged_into is not None:
        raise Refused(f"This ticket was merged into {before.ticket.merged_into}: go on there.")
    opened = work.open_ticket(_beside(work, before.ticket, command.subject, before.ticket.requester or ""))
    related = LinkRole.RELATED.value
    _tell(work, before, Linked(other=opened.ticket.id, role=related))
    return place_of(work, enrolled(work, _tell(work, opened, Linked(other=before.ticket.id, role=related))))


def _beside(work: Work, source: Ticket, subject: str, author: str) -> Ticket:
    """A new ticket beside another, of whoever wrote what it begins with, where that is a customer."""
    known = setup_rows.find_people(work.session, (author, source.requester or ""))
    wrote = known.get(author)
    by_customer = wrote is not None and wrote.role is Role.CUSTOMER
    requester = author if by_customer else source.requester
    status = work.setup.first_status(source.type, source.department)
    ticket = Ticket(
        id=0,
        version=1,
        subject=subject,
        requester=requester,
        organisation=source.organisation if requester == source.requester else None,
        department=source.department,
        team=source.team,
        type=source.type,
        priority=source.priority,
        status=status.id,
        category=status.category,
        created_at=work.now,
        updated_at=work.now,
    )
    return lifecycle.admitted(ticket, work.setup, known.get(requester or ""), work.actor)

"""Handlers of the list of customers: what is known of each, corrected, and two who are one."""

from __future__ import annotations

from hashlib import sha256

import sqlalchemy as sa

from runtime.desk import renamed
from runtime.desk.clock import load_to_change
from runtime.desk.setup_changes import refuse_unknown
from runtime.desk.uses import warnings_of
from runtime.desk.work import Work
from runtime.engine import lifecycle
from runtime.engine.draft import Draft
from runtime.messages.customers import (
    AskedTicket,
    ChangeCustomer,
    CustomerPage,
    CustomerRow,
    CustomerView,
    GetCustomer,
    ListCustomers,
    MergeCustomers,
    Merged,
    MergePlan,
    PreviewMergeCustomers,
)
from runtime.messages.faults import Conflict, NotFound, Refused
from runtime.messages.setup import SetupChanged
from runtime.messages.tickets import CountTickets
from runtime.model.criteria import Compare, Operator
from runtime.model.customers import emptied, united
from runtime.model.mailing import why_not_address
from runtime.model.people import Person, Role
from runtime.model.snapshot import Snapshot
from runtime.model.twins import pair_of
from runtime.model.where_used import Kind
from runtime.model.work_events import FollowerRemoved
from runtime.store import apart, customers, followers, lists, passwords, setup_rows
from runtime.store.visibility import visible_to

AT_ONCE = 200
"""So many tickets one command takes over: short enough for others to get in between."""
_LATEST = 20


def list_customers(query: ListCustomers, work: Work) -> CustomerPage:
    """A part of the list."""
    people, found = customers.page(
        work.session,
        query.text,
        organisation=query.organisation,
        gone=query.gone,
        offset=query.offset,
        limit=query.limit,
    )
    asked = customers.asked_by(work.session, [each.id for each in people], visible_to(work.actor))
    return CustomerPage(rows=tuple(row_of(each, asked.get(each.id, customers.Asked())) for each in people), found=found)


def row_of(person: Person, asked: customers.Asked) -> CustomerRow:
    """Somebody as lists tell them."""
    return CustomerRow(
        id=person.id,
        name=person.name,
        email=person.email,
        phone=person.phone,
        organisations=person.organisations,
        tickets=asked.tickets,
        live=asked.live,
        merged_into=person.merged_into,
    )


def get_customer(query: GetCustomer, work: Work) -> CustomerView:
    """Everything that is known of one."""
    return _view(_customer(query.person_id, work), work)


def _view(person: Person, work: Work) -> CustomerView:
    visible = visible_to(work.actor)
    asked = customers.asked_by(work.session, (person.id,), visible).get(person.id, customers.Asked())
    latest = customers.latest_of(work.session, person.id, visible, _LATEST)
    return CustomerView(
        person=person,
        version=_version(person),
        tickets=asked.tickets,
        live=asked.live,
        latest=tuple(AskedTicket(**row) for row in latest),
    )


def _version(person: Person) -> str:
    return sha256(person.model_dump_json().encode()).hexdigest()[:16]


def _customer(key: str, work: Work) -> Person:
    person = setup_rows.find_people(work.session, (key,)).get(key)
    if person is None or person.role is not Role.CUSTOMER:
        raise NotFound(f"“{key}” is no customer of this desk.")
    return person


def change_customer(command: ChangeCustomer, work: Work) -> SetupChanged:
    """What is known of a customer, as it is said now."""
    before = _customer(command.person_id, work)
    _insist_active(before)
    if command.version not in (None, _version(before)):
        raise Conflict("Somebody changed this customer meanwhile: look at them as they are now, then save again.")
    after = before.having(**command.model_dump(include=_CHANGED))
    _insist_own_addresses(after, work)
    refuse_unknown("organisation", after.organisations, work.setup.organisations)
    if len(after.organisations) > 1 and not work.setup.settings.several_organisations:
        raise Refused(f"{after.name} is in several organisations; the desk’s settings allow one.")
    setup_rows.put_people(work.session, (after,))
    renamed.follow(work, (before, after))
    work.note_setup()
    return SetupChanged(revision=setup_rows.next_revision(work.session))


_CHANGED = {"name", "email", "addresses", "phone", "language", "organisations", "details", "note"}


def _insist_active(person: Person) -> None:
    if not person.active:
        raise Refused(f"{person.name} is no customer any more: what is known of them stays as it is.")


def _insist_own_addresses(person: Person, work: Work) -> None:
    """Addresses mail can go to, that nobody else writes from."""
    for address in person.mail_addresses:
        wrong = why_not_address(address)
        if wrong is not None:
            raise Refused(wrong)
        others = [each for each in setup_rows.find_by_email(work.session, address) if each.id != person.id]
        if others and others[0].active:
            raise Refused(f"{others[0].name} has the address “{address}” already: unite the two instead.")


def preview_merge_customers(query: PreviewMergeCustomers, work: Work) -> MergePlan:
    """What uniting two would change."""
    keep, gone = two_active(query.keep_id, query.gone_id, work)
    several = work.setup.settings.several_organisations
    return MergePlan(
        keep=united(keep, gone, several=several),
        tickets=_count_asked(gone, work),
        followed=len(customers.followed_by(work.session, gone.id)),
        comments=customers.comments_by(work.session, gone.id),
        warnings=tuple(_warnings(keep, gone, work, several=several)),
    )


def merge_customers(command: MergeCustomers, work: Work) -> Merged:
    """One goes on for both: the next tickets go over, and with the last of them everything else."""
    keep, gone = two_active(command.keep_id, command.gone_id, work)
    asked, copies = _asked_for(gone, work), customers.followed_by(work.session, gone.id)[:AT_ONCE]
    renamed.hold(work, keep.id, beside={*asked, *copies})
    for ticket_id in asked:
        before = load_to_change(work, ticket_id)
        work.record(before, lifecycle.replaced(work.situation(before), "requester", keep.id, "customers:united"))
    for ticket_id in customers.followed_by(work.session, gone.id)[:AT_ONCE]:
        _hand_copy_over(load_to_change(work, ticket_id), gone, keep, work)
    left = _count_asked(gone, work) + len(customers.followed_by(work.session, gone.id))
    if not left:
        after = united(keep, gone, several=work.setup.settings.several_organisations)
        setup_rows.put_people(work.session, (emptied(gone, keep), after))
        apart.hand_over(work.session, gone.id, keep.id)
        renamed.follow(work, (keep, after))
        work.note_setup()
        setup_rows.next_revision(work.session)
    return Merged(left=left)


def two_active(one: str, other: str, work: Work) -> tuple[Person, Person]:
    """Two who are customers; refused where one of them is none (any more)."""
    both = _customer(one, work), _customer(other, work)
    for each in both:
        _insist_active(each)
    return both


def _warnings(keep: Person, gone: Person, work: Work, *, several: bool) -> list[str]:
    said = list(warnings_of(work, Kind.PERSON, [(gone.id, gone.name)]))
    if pair_of(keep.id, gone.id) in apart.pairs_of(work.session, gone.id):
        said.insert(0, f"Somebody said that {keep.name} and {gone.name} are two.")
    if passwords.has_password(work.session, gone.id):
        said.append(f"{gone.name} has a password and cannot come in with it any more.")
    names = work.setup.organisations
    lost = [names[key].name for key in gone.organisations if key in names and key not in keep.organisations]
    if lost and keep.organisations and not several:
        said.append(f"{gone.name} leaves {', '.join(lost)}: on this desk a customer is in one organisation.")
    return said


def _wanted(gone: Person) -> Compare:
    return Compare(operand="ticket.requester", operator=Operator.IS, value=gone.id)


def _asked_for(gone: Person, work: Work) -> tuple[int, ...]:
    fields = work.setup.fields
    return lists.first_meeting(work.session, _wanted(gone), AT_ONCE, now=work.now, fields=fields)


def _count_asked(gone: Person, work: Work) -> int:
    query = CountTickets(criteria=_wanted(gone))
    return lists.count(work.session, query, visible=sa.true(), now=work.now, fields=work.setup.fields)


def _hand_copy_over(before: Snapshot, gone: Person, keep: Person, work: Work) -> None:
    """Who reads a ticket in copy is `keep` from now on, unless they read it already."""
    draft = Draft(work.situation(before))
    draft.record(FollowerRemoved(person=gone.id))
    reads = before.ticket.requester == keep.id or followers.follows(work.session, before.ticket.id, keep.id)
    if not reads:
        draft.add_follower(keep.id)
    work.record(before, draft.outcome())

"""Handlers of looking customers up and adding them. Agents need no right over people for it: it gives nobody any."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.desk.joining import joined
from runtime.desk.work import Work
from runtime.messages.faults import Refused
from runtime.messages.requesters import (
    AddRequester,
    Customers,
    CustomersOf,
    FindRequesters,
    InSeveral,
    NameRequesters,
    RequesterView,
    SetMembers,
)
from runtime.messages.setup import SetupChanged
from runtime.model.people import SYSTEM, Person, Role
from runtime.model.refusals import fresh_id
from runtime.store import customers, setup_rows


def find_requesters(query: FindRequesters, work: Work) -> tuple[RequesterView, ...]:
    """The customers found."""
    found = customers.find_customers(work.session, query.text, query.limit)
    return tuple(_view(person) for person in found)


def customers_of(query: CustomersOf, work: Work) -> Customers:
    """The customers of an organisation."""
    found, count = customers.page(
        work.session, query.text, organisation=query.organisation, gone=False, offset=0, limit=query.limit
    )
    return Customers(people=tuple(_view(person) for person in found), found=count)


def in_several(query: InSeveral, work: Work) -> tuple[RequesterView, ...]:
    """The people who are in several organisations."""
    return tuple(_view(person) for person in setup_rows.in_several_organisations(work.session, query.limit))


def set_members(command: SetMembers, work: Work) -> SetupChanged:
    """Customers join an organisation, or leave it."""
    organisation = work.setup.organisations.get(command.organisation)
    if organisation is None:
        raise Refused(f"There is no organisation “{command.organisation}” on this desk: add it first.")
    known = setup_rows.find_people(work.session, [*command.join, *command.leave])
    joining = [_customer(known, each) for each in command.join]
    leaving = [_customer(known, each) for each in command.leave]
    several, key = work.setup.settings.several_organisations, organisation.id
    moved = [each for each in joining if not several and set(each.organisations) - {key}]
    joined_now = [_with(each, (*each.organisations, key) if several else (key,)) for each in joining]
    left = [_with(each, tuple(held for held in each.organisations if held != key)) for each in leaving]
    setup_rows.put_people(work.session, [*joined_now, *left])
    work.note_setup()
    warnings = tuple(f"{each.name} was in another organisation, and is in {organisation.name} now." for each in moved)
    return SetupChanged(revision=setup_rows.next_revision(work.session), warnings=warnings)


def _customer(known: Mapping[str, Person], key: str) -> Person:
    person = known.get(key)
    if person is None or person.role is not Role.CUSTOMER:
        raise Refused(f"“{key}” is no customer of this desk: only customers belong to organisations this way.")
    return person


def _with(person: Person, organisations: tuple[str, ...]) -> Person:
    return person.having(organisations=tuple(dict.fromkeys(organisations)))


def name_requesters(query: NameRequesters, work: Work) -> tuple[RequesterView, ...]:
    """The people of these ids."""
    return tuple(_view(person) for person in setup_rows.find_people(work.session, query.ids).values())


def add_requester(command: AddRequester, work: Work) -> RequesterView:
    """A new customer; somebody who has the address already is to be chosen instead."""
    known = setup_rows.find_by_email(work.session, command.email)
    if known:
        raise Refused(f"{known[0].name} has the address “{known[0].email}” already: choose them instead.")
    added = Person(id=_fresh_id(command.name, work), name=command.name, email=command.email, role=Role.CUSTOMER)
    person = joined(added, work)
    setup_rows.put_people(work.session, (person,))
    return _view(person)


def _fresh_id(name: str, work: Work) -> str:
    """The first free one: asked one after the other, since customers are too many to list."""
    taken = {SYSTEM}
    while setup_rows.find_people(work.session, (candidate := fresh_id(name, taken),)):
        taken.add(candidate)
    return candidate


def _view(person: Person) -> RequesterView:
    return RequesterView(
        id=person.id,
        name=person.name,
        email=person.email,
        organisations=person.organisations,
        active=person.active,
    )

"""Handlers of looking customers up and adding them. Agents need no right over people for it: it gives nobody any."""

from __future__ import annotations

from runtime.desk.joining import joined
from runtime.desk.work import Work
from runtime.messages.faults import Refused
from runtime.messages.requesters import AddRequester, FindRequesters, NameRequesters, RequesterView
from runtime.model.people import SYSTEM, Person, Role
from runtime.model.refusals import fresh_id
from runtime.store import setup_rows


def find_requesters(query: FindRequesters, work: Work) -> tuple[RequesterView, ...]:
    """The customers found."""
    found = setup_rows.find_customers(work.session, query.text, query.limit)
    return tuple(_view(person) for person in found)


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

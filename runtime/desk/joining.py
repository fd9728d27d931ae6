"""A customer joins the organisation that claims their address's domain: when added, or with the first request."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.model.organisations import first_claiming
from runtime.model.people import Person, Role
from runtime.store import setup_rows


def joined(person: Person, work: Work) -> Person:
    """The customer in their organisation; anybody who is in one, or works here, as they are."""
    if person.role is not Role.CUSTOMER or person.organisations:
        return person
    claiming = first_claiming(person.email, work.setup.organisations.values())
    return person if claiming is None else person.having(organisations=(claiming.id,))


def joined_by_request(person: Person, work: Work) -> Person:
    """The same for somebody who is known already, written down."""
    after = joined(person, work)
    if after is not person:
        setup_rows.put_people(work.session, (after,))
    return after

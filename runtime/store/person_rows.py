"""People as rows: their values, what lists of them are sorted and searched by, and the tables beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched

import sqlalchemy as sa

from runtime.model.folding import fold
from runtime.model.people import Person
from runtime.store.database import Session
from runtime.store.person_tables import membership, person_address

_AT_ONCE = 500


def columns_of(each: Person) -> dict[str, str | int]:
    """The row of `person` that tells of somebody."""
    return {
        "id": each.id,
        "role": each.role.value,
        "email": each.email.casefold(),
        "active": int(each.active),
        "body": each.model_dump_json(),
        "sorted_by": fold(each.name),
        "found_by": fold(searched(each)),
    }


def searched(each: Person) -> str:
    """Everything somebody is looked up by, a line each; of a telephone number its digits, too."""
    digits = "".join(filter(str.isdecimal, each.phone))
    return "\n".join(filter(None, (each.name, *each.mail_addresses, each.phone, digits, *each.details.values())))


def put_beside(session: Session, people: Sequence[Person]) -> None:
    """Keep the addresses and the organisations of these people as their values have them."""
    last = {each.id: each for each in people}
    for some in batched(last.values(), _AT_ONCE):
        for table, rows in ((person_address, addresses_of(some)), (membership, memberships_of(some))):
            session.core.execute(sa.delete(table).where(table.c.person.in_([each.id for each in some])))
            if rows:
                session.core.execute(sa.insert(table), rows)


def addresses_of(people: Iterable[Person]) -> list[dict[str, str]]:
    """The rows of `person_address` that tell of these people."""
    return [
        {"address": address, "person": each.id}
        for each in people
        for address in dict.fromkeys(map(str.casefold, each.addresses))
    ]


def memberships_of(people: Iterable[Person]) -> list[dict[str, str]]:
    """The rows of `membership` that tell of these people."""
    return [{"organisation": key, "person": each.id} for each in people for key in dict.fromkeys(each.organisations)]

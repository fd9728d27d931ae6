"""Customers as they are looked up and listed: by what they are called, their addresses, their organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.folding import fold
from runtime.model.people import Person, Role
from runtime.model.twins import Known
from runtime.store.database import Session
from runtime.store.person_tables import membership, person_address
from runtime.store.schema import LIVE_BELOW, comment, follower, person, ticket
from runtime.store.sql_dialects import DIALECTS

type _Condition = sa.ColumnElement[bool]


class Asked(NamedTuple):
    """How many tickets a customer asked for, and how many of them are not solved."""

    tickets: int = 0
    live: int = 0


def find_customers(session: Session, text: str, limit: int) -> tuple[Person, ...]:
    """Active customers found by the text, whoever has exactly this address first."""
    wanted = text.strip().casefold()
    exact = sa.case((person.c.email == wanted, 0), else_=1)
    found = sa.select(person.c.body).where(*_customers(text))
    rows = session.core.execute(found.order_by(exact, person.c.sorted_by, person.c.id).limit(limit)).scalars()
    return tuple(map(Person.model_validate_json, rows))


def page(
    session: Session, text: str, *, organisation: str | None, gone: bool, offset: int, limit: int
) -> tuple[tuple[Person, ...], int]:
    """Customers by name from a place on, and how many there are.

    `organisation`: of this one only; an empty text stands for those who are in none. `gone`: those who are not
    active any more, instead of those who are.
    """
    wanted = _customers(text, active=not gone)
    if organisation is not None:
        wanted.append(_belongs(organisation))
    count = session.core.execute(sa.select(sa.func.count()).select_from(person).where(*wanted)).scalar_one()
    keys = sa.select(person.c.id).where(*wanted).order_by(person.c.sorted_by, person.c.id).offset(offset).limit(limit)
    chosen = sa.select(person.c.body).where(person.c.id.in_(keys)).order_by(person.c.sorted_by, person.c.id)
    return tuple(map(Person.model_validate_json, session.core.execute(chosen).scalars())), count


def known(session: Session) -> Iterator[Known]:
    """What of every active customer may be like another's, in one pass over each of three tables."""
    belonging, further = _by_person(session, membership, "organisation"), _by_person(session, person_address, "address")
    phone = DIALECTS[session.dialect.name].json_text(person.c.body, ("phone",))
    columns = (person.c.id, person.c.sorted_by, person.c.email, phone)
    for key, name, email, number in session.core.execute(sa.select(*columns).where(*_customers(""))):
        addresses = tuple(filter(None, (email, *further.get(key, ()))))
        yield Known(key, name, addresses, number or "", tuple(belonging.get(key, ())))


def _by_person(session: Session, table: sa.Table, column: str) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in session.core.execute(sa.select(table.c.person, table.c[column])):
        found[key].append(value)
    return found


def _customers(text: str, *, active: bool = True) -> list[_Condition]:
    wanted = fold(text.strip())
    found = [person.c.role == Role.CUSTOMER.value, person.c.active == int(active)]
    return [*found, person.c.found_by.contains(wanted, autoescape=True)] if wanted else found


def _belongs(organisation: str) -> _Condition:
    if not organisation:
        return person.c.id.not_in(sa.select(membership.c.person))
    return person.c.id.in_(sa.select(membership.c.person).where(membership.c.organisation == organisation))


def asked_by(session: Session, keys: Sequence[str], visible: _Condition) -> Mapping[str, Asked]:
    """What these people asked for, as far as the tickets are visible; who asked for nothing is not in it."""
    live = sa.func.sum(sa.case((ticket.c.category < LIVE_BELOW, 1), else_=0))
    counted = (
        sa.select(ticket.c.requester, sa.func.count(), live)
        .where(ticket.c.requester.in_(list(keys)), visible)
        .group_by(ticket.c.requester)
    )
    return {key: Asked(count, int(open_)) for key, count, open_ in session.core.execute(counted)}


def followed_by(session: Session, person_id: str) -> tuple[int, ...]:
    """The tickets somebody reads in copy."""
    followed = sa.select(follower.c.ticket_id).where(follower.c.person == person_id).order_by(follower.c.ticket_id)
    return tuple(session.core.execute(followed).scalars())


def comments_by(session: Session, person_id: str) -> int:
    """How many comments somebody wrote."""
    written = sa.select(sa.func.count()).select_from(comment).where(comment.c.author == person_id)
    return session.core.execute(written).scalar_one()


def latest_of(session: Session, person_id: str, visible: _Condition, limit: int) -> list[Mapping[str, Any]]:
    """The tickets of somebody that were changed last, as far as they are visible."""
    live = (ticket.c.category < LIVE_BELOW).label("live")
    columns = (ticket.c.id, ticket.c.subject, ticket.c.status, live, ticket.c.updated_at)
    mine = sa.select(*columns).where(ticket.c.requester == person_id, visible)
    rows = session.core.execute(mine.order_by(ticket.c.updated_at.desc(), ticket.c.id.desc()).limit(limit))
    return [dict(row) for row in rows.mappings()]

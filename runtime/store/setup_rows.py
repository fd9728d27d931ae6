"""A desk's set-up as rows: one JSON value per item, people apart, and a revision that grows with every change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import sqlalchemy as sa

from runtime.model.absences import Absences
from runtime.model.calendar import Calendar
from runtime.model.fields import Field, Layout, OrganisationField
from runtime.model.functions import Function
from runtime.model.notices import NoticeWishes
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.model.rights import OwnRole
from runtime.model.setup import Settings, Setup, Status, Template, TicketType
from runtime.model.sla import SlaPolicy, SlaVersion
from runtime.model.values import Value
from runtime.store.database import Plan, Session
from runtime.store.person_rows import columns_of, put_beside
from runtime.store.person_tables import membership, person_address
from runtime.store.schema import desk_fact, person, setup_item
from runtime.store.sql_dialects import DIALECTS
from runtime.store.upsert import upsert

NAME = "name"
REVISION = "setup_revision"
SETTINGS = "settings"

_KINDS: dict[str, tuple[str, type[Value]]] = {
    "team": ("teams", Team),
    "department": ("departments", Department),
    "organisation": ("organisations", Organisation),
    "calendar": ("calendars", Calendar),
    "status": ("statuses", Status),
    "ticket_type": ("ticket_types", TicketType),
    "field": ("fields", Field),
    "organisation_field": ("organisation_fields", OrganisationField),
    "layout": ("layouts", Layout),
    "template": ("templates", Template),
    "role": ("roles", OwnRole),
    "function": ("functions", Function),
    "wishes": ("wishes", NoticeWishes),
    "sla_policy": ("sla_policies", SlaPolicy),
    "sla_version": ("sla_versions", SlaVersion),
    "absences": ("absences", Absences),
}
"""Per kind of item: where it is in `Setup`, and its type."""


class Item(Protocol):
    """A value of the set-up."""

    @property
    def id(self) -> str:
        """Its stable id."""
        ...

    def model_dump_json(self) -> str:
        """Its JSON text."""
        ...


ONE = Plan(sa.select(person.c.body).where(person.c.id == sa.bindparam("id")))
"""Asked one by one: a ticket names one requester, and this happens for every ticket."""


CURRENT = Plan(sa.select(desk_fact.c.value).where(desk_fact.c.name == REVISION))


def revision(session: Session) -> int:
    """Which revision of the set-up this transaction sees."""
    return int(session.run(CURRENT, {}).fetchone()[0])


def load_setup(session: Session) -> Setup:
    """The whole set-up, as of this transaction. Customers are not in it: `find_people` finds them."""
    facts = dict(iter(session.core.execute(sa.select(desk_fact.c.name, desk_fact.c.value))))
    items: dict[str, dict[str, Any]] = {place: {} for place, _ in _KINDS.values()}
    rows = session.core.execute(sa.select(setup_item.c.kind, setup_item.c.body).order_by(setup_item.c.id))
    for kind, body in rows:
        place, type_ = _KINDS[kind]
        item: Any = type_.model_validate_json(body)
        items[place][item.id] = item
    return Setup(
        revision=int(facts[REVISION]),
        name=facts[NAME],
        settings=Settings.model_validate_json(facts[SETTINGS]),
        people=_people(session, person.c.role != Role.CUSTOMER.value),
        **items,
    )


def put_items(session: Session, kind: str, values: Sequence[Item]) -> None:
    """Add items of a kind or change them. Raises KeyError for a kind there is not."""
    _, type_ = _KINDS[kind]
    wrong = next((value for value in values if not isinstance(value, type_)), None)
    if wrong is not None:
        raise TypeError(f"{wrong!r} is no {kind}.")
    upsert(session, setup_item, [{"kind": kind, "id": each.id, "body": each.model_dump_json()} for each in values])


def remove_items(session: Session, kind: str, ids: Sequence[str]) -> None:
    """Remove items of a kind; those there are not change nothing. Whether something names them is the desk's to ask."""
    mine = sa.and_(setup_item.c.kind == kind, setup_item.c.id.in_(list(ids)))
    session.core.execute(sa.delete(setup_item).where(mine))


def put_people(session: Session, people: Sequence[Person]) -> None:
    """Add people or change them, customers too. Of one who is named twice, the last counts."""
    upsert(session, person, [columns_of(each) for each in people])
    put_beside(session, people)


def find_people(session: Session, ids: Sequence[str]) -> Mapping[str, Person]:
    """Those of these people who are known, by id."""
    rows = (session.run(ONE, {"id": each}).fetchone() for each in ids)
    people = (Person.model_validate_json(row[0]) for row in rows if row is not None)
    return {each.id: each for each in people}


def find_by_email(session: Session, email: str) -> tuple[Person, ...]:
    """The people who write from this address, however it is capitalised; the active ones first."""
    wanted = email.strip().casefold()
    if not wanted:
        return ()
    also = sa.select(person_address.c.person).where(person_address.c.address == wanted)
    found = _people(session, sa.or_(person.c.email == wanted, person.c.id.in_(also)))
    return tuple(sorted(found.values(), key=lambda each: (not each.active, each.id)))


def in_several_organisations(session: Session, limit: int) -> tuple[Person, ...]:
    """The first people who are in more than one organisation."""
    several = sa.select(membership.c.person).group_by(membership.c.person).having(sa.func.count() > 1)
    held = sa.select(person.c.body).where(person.c.id.in_(several))
    rows = session.core.execute(held.order_by(person.c.id).limit(limit))
    return tuple(Person.model_validate_json(body) for body in rows.scalars())


def united_with(session: Session, person_id: str) -> tuple[Person, ...]:
    """The customers who go on as this one."""
    return tuple(_united_into(session, (person_id,)))


def going_on_as(session: Session, keys: Sequence[str]) -> dict[str, list[Person]]:
    """The customers who go on as each of these, and as each of those in turn; a statement for each step of it."""
    found: dict[str, list[Person]] = {}
    while keys:
        for each in (nearer := _united_into(session, keys)):
            found.setdefault(str(each.merged_into), []).append(each)
        keys = [each.id for each in nearer]
    return found


def _united_into(session: Session, keys: Sequence[str]) -> list[Person]:
    into = DIALECTS[session.dialect.name].json_text(person.c.body, ("merged_into",))
    gone = sa.and_(person.c.role == Role.CUSTOMER.value, person.c.active == 0, into.in_(list(keys)))
    rows = session.core.execute(sa.select(person.c.body).where(gone).order_by(person.c.id)).scalars()
    return list(map(Person.model_validate_json, rows))


def belonging_to(session: Session, organisation: str) -> int:
    """How many people of any role belong to an organisation."""
    belonging = sa.select(sa.func.count()).select_from(membership).where(membership.c.organisation == organisation)
    return session.core.execute(belonging).scalar_one()


def put_settings(session: Session, settings: Settings) -> None:
    """Change the switches of the desk."""
    upsert(session, desk_fact, [{"name": SETTINGS, "value": settings.model_dump_json()}])


def put_name(session: Session, name: str) -> None:
    """Call the desk otherwise."""
    upsert(session, desk_fact, [{"name": NAME, "value": name}])


def lock(session: Session) -> int:
    """Make other writers of the set-up wait until this transaction has ended; the revision as it is now.

    Call it before the set-up is read for a change: what is decided on it stays true until it is written.
    """
    revision = sa.select(desk_fact.c.value).where(desk_fact.c.name == REVISION).with_for_update()
    return int(session.core.execute(revision).scalar_one())


def next_revision(session: Session) -> int:
    """Count the revision up: every process that keeps the set-up in memory sees that it must read again."""
    counted = sa.cast(sa.cast(desk_fact.c.value, sa.Integer) + 1, sa.Text)
    statement = sa.update(desk_fact).where(desk_fact.c.name == REVISION).values(value=counted)
    return int(session.core.execute(statement.returning(desk_fact.c.value)).scalar_one())


def _people(session: Session, condition: sa.ColumnElement[bool]) -> dict[str, Person]:
    rows = session.core.execute(sa.select(person.c.id, person.c.body).where(condition).order_by(person.c.id))
    return {key: Person.model_validate_json(body) for key, body in rows}

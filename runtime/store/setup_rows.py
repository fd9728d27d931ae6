"""The desk's set-up: rows to one immutable value and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.model.calendar import Calendar
from runtime.model.fields import Field, Layout
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.model.setup import Settings, Setup, Status, Template, TicketType
from runtime.model.values import Value
from runtime.store.database import Session
from runtime.store.schema import desk_fact, person, setup_item
from runtime.store.tickets import SETUP_REVISION

KINDS: dict[str, type[Value]] = {
    "team": Team,
    "department": Department,
    "organisation": Organisation,
    "calendar": Calendar,
    "status": Status,
    "ticket_type": TicketType,
    "field": Field,
    "layout": Layout,
    "template": Template,
}
"""What `setup_item` holds, by its `kind`."""

SETTINGS = "settings"


def load_setup(session: Session) -> Setup:
    """Everything a decision may look up, of this transaction's revision."""
    items = _items(session)
    return Setup(
        revision=int(_fact(session, SETUP_REVISION) or 0),
        settings=Settings.model_validate_json(_fact(session, SETTINGS) or "{}"),
        people=_staff(session),
        teams=items["team"],
        departments=items["department"],
        organisations=items["organisation"],
        calendars=items["calendar"],
        statuses=items["status"],
        ticket_types=items["ticket_type"],
        fields=items["field"],
        layouts=items["layout"],
        templates=items["template"],
    )


def _items(session: Session) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    statement = sa.select(setup_item).order_by(setup_item.c.kind, setup_item.c.id)
    for row in session.core.execute(statement):
        found[row.kind][row.id] = KINDS[row.kind].model_validate_json(row.body)
    return found


def _staff(session: Session) -> dict[str, Person]:
    statement = sa.select(person.c.body).where(person.c.role != Role.CUSTOMER.value).order_by(person.c.id)
    people = (Person.model_validate_json(body) for (body,) in session.core.execute(statement))
    return {each.id: each for each in people}


def find_people(session: Session, ids: Iterable[str]) -> dict[str, Person]:
    """The people with these ids, customers too; those who are not known are left out."""
    statement = sa.select(person.c.body).where(person.c.id.in_(list(ids)))
    people = (Person.model_validate_json(body) for (body,) in session.core.execute(statement))
    return {each.id: each for each in people}


def put_people(session: Session, people: Sequence[Person]) -> None:
    """Add people, or replace those with the same id."""
    if not people:
        return
    session.core.execute(sa.delete(person).where(person.c.id.in_([each.id for each in people])))
    session.core.execute(
        sa.insert(person),
        [
            {
                "id": each.id,
                "role": each.role.value,
                "email": each.email.casefold(),
                "active": int(each.active),
                "body": each.model_dump_json(exclude_defaults=True),
            }
            for each in people
        ],
    )


def put_items(session: Session, kind: str, values: Sequence[Any]) -> None:
    """Add values of a kind, or replace those with the same id."""
    if not values:
        return
    ids = [value.id for value in values]
    session.core.execute(sa.delete(setup_item).where(setup_item.c.kind == kind, setup_item.c.id.in_(ids)))
    session.core.execute(
        sa.insert(setup_item),
        [{"kind": kind, "id": value.id, "body": value.model_dump_json(exclude_defaults=True)} for value in values],
    )


def put_settings(session: Session, settings: Settings) -> None:
    """Replace the desk's switches."""
    _put_fact(session, SETTINGS, settings.model_dump_json(exclude_defaults=True))


def next_revision(session: Session) -> int:
    """Count a change of the set-up: every process reads it again at its next message."""
    revision = int(_fact(session, SETUP_REVISION) or 0) + 1
    _put_fact(session, SETUP_REVISION, str(revision))
    return revision


def _fact(session: Session, name: str) -> str | None:
    statement = sa.select(desk_fact.c.value).where(desk_fact.c.name == name)
    found: str | None = session.core.execute(statement).scalar_one_or_none()
    return found


def _put_fact(session: Session, name: str, value: str) -> None:
    session.core.execute(sa.delete(desk_fact).where(desk_fact.c.name == name))
    session.core.execute(sa.insert(desk_fact).values(name=name, value=value))

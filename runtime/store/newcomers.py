"""People who were only just added: by which command, whether anything names them since, and their rows taken out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa

from runtime.model.values import HOUR, Moment
from runtime.store.database import Session
from runtime.store.person_tables import membership, person_address
from runtime.store.rights_tables import audit_seal
from runtime.store.schema import event, journal, person, ticket

_APART = HOUR
"""So far apart the clocks of two computers at one server may be: by one, what came later may be of before."""


class Added(NamedTuple):
    """A command as the journal has it."""

    command_id: str
    actor: str
    body: str
    receipt: str
    at: Moment


_ADDED = sa.select(*(journal.c[name] for name in Added._fields))


def find(session: Session, *, command_id: str, actor: str) -> Added | None:
    """The command of this id, and of this actor, that put people. Another's may have the same id."""
    this = sa.and_(journal.c.command_id == command_id, journal.c.actor == actor, journal.c.kind == "people.put")
    row = session.core.execute(_ADDED.where(this)).one_or_none()
    return Added(*row) if row is not None else None


def taken_back_since(session: Session, at: Moment) -> list[Added]:
    """Every command since then that took newcomers back."""
    these = sa.and_(journal.c.kind == "people.take_back", journal.c.at >= _by_any_clock(session, at))
    return [Added(*row) for row in session.core.execute(_ADDED.where(these))]


def _by_any_clock(session: Session, at: Moment) -> Moment:
    """What comes after the moment is told to be no earlier than this. A file is one computer's."""
    return at if session.dialect.name == "sqlite" else at - _APART


def last_fact(session: Session) -> int:
    """The number of the last one."""
    found: int | None = session.core.execute(sa.select(sa.func.max(event.c.seq))).scalar()
    return found or 0


def named_since(session: Session, ids: Sequence[str], at: Moment, *, but: Sequence[Added], facts: int | None) -> bool:
    """Whether since then any of them did something, or a command, a fact or a ticket names them.

    `but`: commands that do not count. `facts`: the number of the last fact by then; without it every fact and every
    ticket is looked at.
    """
    quoted = [f'"{each}"' for each in ids]
    named = sa.or_(*(event.c.data.contains(each, autoescape=True) for each in quoted))
    bearing = [ticket.c.requester.in_(ids), *([ticket.c.assignee.in_(ids)] if facts is None else [])]
    asked = (
        sa.select(ticket.c.id).where(sa.or_(*bearing)),
        sa.select(journal.c.command_id).where(
            *_commands_since(session, at), _other_than(but), sa.or_(journal.c.actor.in_(ids), _told(quoted, at))
        ),
        sa.select(event.c.seq).where(event.c.at >= at if facts is None else event.c.seq > facts, named),
    )
    return any(session.core.execute(each.limit(1)).first() is not None for each in asked)


def _told(quoted: Sequence[str], at: Moment) -> sa.ColumnElement[bool]:
    """Whether a command names them. One that may be of before: whether it names them as people.

    For something else may have borne such an id by then, as a department that people were added for. What is said of
    tickets and of the set-up is told by facts and by the revision anyway, whatever the clock.
    """
    since = sa.or_(*(journal.c.body.contains(each, autoescape=True) for each in quoted))
    named = [f'"{key}":{each}' for key in ("person_id", "person") for each in quoted]
    as_people = sa.or_(*(journal.c.body.contains(each, autoescape=True) for each in named))
    return sa.or_(as_people, sa.and_(journal.c.at >= at, since))


def _other_than(commands: Sequence[Added]) -> sa.ColumnElement[bool]:
    these = (sa.and_(journal.c.command_id == each.command_id, journal.c.actor == each.actor) for each in commands)
    return sa.not_(sa.or_(*these))


def _commands_since(session: Session, at: Moment) -> list[sa.ColumnElement[bool]]:
    """Where no block of the audit was sealed since, those without a seal, which an index knows by their moment."""
    at = _by_any_clock(session, at)
    sealed = session.core.execute(sa.select(audit_seal.c.number).where(audit_seal.c.at >= at).limit(1)).first()
    return [journal.c.at >= at, *([journal.c.seal.is_(None)] if sealed is None else [])]


def take_out(session: Session, ids: Sequence[str]) -> None:
    """Delete their rows. Whether anything names them is the desk's to ask."""
    for table, key in ((membership, membership.c.person), (person_address, person_address.c.person)):
        session.core.execute(sa.delete(table).where(key.in_(ids)))
    session.core.execute(sa.delete(person).where(person.c.id.in_(ids)))

"""What a desk holds, in numbers."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.system import DeskInfo
from runtime.model.people import Actor
from runtime.model.rights import Action
from runtime.model.values import Moment
from runtime.store import feed, outbox
from runtime.store.database import Session
from runtime.store.opening import revision_of
from runtime.store.schema import blueprint, desk_fact, event, person, run, ticket
from runtime.store.upsert import upsert


def read(session: Session, *, actor: Actor, next_due: Moment | None) -> DeskInfo:
    """The numbers as of this transaction."""
    letters = outbox.health(session)
    return DeskInfo(
        name=session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == "name")).scalar_one(),
        database=session.dialect.name,
        schema_revision=revision_of(session) or "",
        tickets=_count(session, ticket),
        active=_count(session, run, run.c.ended.is_(None)),
        events=_count(session, event),
        people=_count(session, person),
        blueprints=_count(session, blueprint),
        letters_waiting=letters.waiting,
        functions_waiting=letters.functions,
        letters_dead=letters.dead,
        letters_oldest=letters.oldest,
        letters_last=letters.last,
        size=_size(session),
        backed_up_at=_backed_up_at(session),
        next_due=next_due,
        cursor=feed.present(session),
        actor=actor.id,
        role=actor.role,
        without=tuple(sorted(Action(each) for each in actor.without)),
    )


_BACKED_UP = "backed_up_at"
_SIZE = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    "postgresql": "SELECT pg_database_size(current_database())",
}


def _size(session: Session) -> int:
    return int(session.core.exec_driver_sql(_SIZE[session.dialect.name]).scalar_one())


def _backed_up_at(session: Session) -> Moment | None:
    found = session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == _BACKED_UP)).scalar()
    return None if found is None else int(found)


def note_backup(session: Session, at: Moment) -> None:
    """A whole and proved copy of the desk was made."""
    upsert(session, desk_fact, [{"name": _BACKED_UP, "value": str(at)}])


def _count(session: Session, table: sa.Table, *conditions: sa.ColumnElement[bool]) -> int:
    return session.core.execute(sa.select(sa.func.count()).select_from(table).where(*conditions)).scalar_one()

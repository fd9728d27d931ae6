"""Macros as rows: kept, found by who may apply them, with who used which last."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import sqlalchemy as sa

from runtime.model.folding import fold
from runtime.model.macros import Macro
from runtime.model.people import Actor
from runtime.model.values import Moment
from runtime.store.audiences import found_by, whose
from runtime.store.database import Session
from runtime.store.upsert import upsert
from runtime.store.work_tables import macro, macro_use


def put(session: Session, changed: Macro) -> None:
    """Add a macro or change it."""
    of = whose(changed.audience, owner=changed.owner, team=changed.team)
    row = {"id": changed.id, "audience": changed.audience.value, "whose": of, "body": changed.model_dump_json()}
    upsert(session, macro, [row])


def find(session: Session, macro_id: str) -> Macro | None:
    """A macro, whoever may apply it."""
    body = session.core.execute(sa.select(macro.c.body).where(macro.c.id == macro_id)).scalar()
    return None if body is None else Macro.model_validate_json(body)


def delete(session: Session, macro_id: str) -> None:
    """Delete a macro."""
    session.core.execute(sa.delete(macro_use).where(macro_use.c.macro_id == macro_id))
    session.core.execute(sa.delete(macro).where(macro.c.id == macro_id))


def use(session: Session, macro_id: str, person: str, *, at: Moment) -> None:
    """Somebody applied it now."""
    upsert(session, macro_use, [{"macro_id": macro_id, "person": person, "used_at": at}])


def every(session: Session) -> tuple[Macro, ...]:
    """All macros, personal ones too: for what must not be named by any."""
    rows = session.core.execute(sa.select(macro.c.body).order_by(macro.c.id))
    return tuple(Macro.model_validate_json(body) for body in rows.scalars())


def seen_by(session: Session, actor: Actor, also: AbstractSet[str]) -> tuple[tuple[Macro, Moment | None], ...]:
    """The macros this actor may apply, those teams' too, with when they did last: those first, then by title."""
    mine = sa.and_(macro_use.c.macro_id == macro.c.id, macro_use.c.person == actor.id)
    statement = sa.select(macro.c.body, macro_use.c.used_at).outerjoin_from(macro, macro_use, mine)
    found = [
        (Macro.model_validate_json(body), at)
        for body, at in session.core.execute(statement.where(found_by(actor, macro, also)))
    ]
    return tuple(sorted(found, key=lambda each: (-(each[1] or 0), fold(each[0].title), each[0].id)))

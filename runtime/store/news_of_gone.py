"""News that repeats what a person wrote, or names them, once they are taken out of the desk."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

import sqlalchemy as sa

from runtime.model.events import REDACTED
from runtime.model.people import Person
from runtime.model.values import Moment
from runtime.store.among import listed
from runtime.store.database import Session
from runtime.store.notice_tables import notice


class Said(NamedTuple):
    """Where and when something was written: on this ticket, at this moment. News of it is of the same moment."""

    ticket_id: int
    at: Moment


_TAKE_OUT = sa.update(notice).where(notice.c.id == sa.bindparam("told")).values(body=REDACTED)


def take_out_words(session: Session, said: Collection[Said], where: sa.ColumnElement[bool]) -> None:
    """Take what was written out of everybody's news that told of it; that there was news stays."""
    about = listed(session, notice.c.ticket_id, {each.ticket_id for each in said})
    told = sa.select(notice.c.id, notice.c.ticket_id, notice.c.at).where(notice.c.body != "", about, where)
    rows = session.core.execute(told).all()
    repeating = [{"told": key} for key, ticket_id, at in rows if Said(ticket_id, at) in said]
    if repeating:
        session.core.execute(_TAKE_OUT, repeating)


def take_out_name(session: Session, person: Person, pseudonym: str, naming: sa.ColumnElement[bool]) -> None:
    """Put the pseudonym in place of their name and addresses, in all news for which `naming` holds."""
    known = sorted(filter(None, {person.name, *person.mail_addresses}), key=len, reverse=True)
    named = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in known), re.IGNORECASE)
    for row in session.core.execute(sa.select(notice.c.id, notice.c.subject, notice.c.body).where(naming)).all():
        texts = {"subject": named.sub(pseudonym, row.subject), "body": named.sub(pseudonym, row.body)}
        session.core.execute(sa.update(notice).where(notice.c.id == row.id).values(texts))

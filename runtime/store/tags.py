"""The tags that tickets have, each once: walked from one to the next in the index, however many tickets bear them."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import ticket, ticket_tag

MOST_WALKED = 1_000
"""So many tags are looked at; a desk with more of them has no vocabulary but a free text."""


def known(session: Session, visible: sa.ColumnElement[bool] | None = None) -> tuple[str, ...]:
    """Every tag in use, in the order of the index, at most MOST_WALKED; of `visible`, those such a ticket bears."""
    walk = sa.select(sa.func.min(ticket_tag.c.tag).label("tag")).cte("walk", recursive=True)
    following = sa.select(sa.func.min(ticket_tag.c.tag)).where(ticket_tag.c.tag > walk.c.tag).scalar_subquery()
    walk = walk.union_all(sa.select(following).where(walk.c.tag.is_not(None)))
    walked = sa.select(walk.c.tag).where(walk.c.tag.is_not(None)).limit(MOST_WALKED).subquery()
    wanted = sa.select(walked.c.tag)
    if visible is not None:
        borne = ticket_tag.alias()
        on_one = sa.select(borne.c.ticket_id).join_from(borne, ticket, ticket.c.id == borne.c.ticket_id)
        wanted = wanted.where(on_one.where(borne.c.tag == walked.c.tag, visible).exists())
    return tuple(session.core.execute(wanted).scalars())

"""Which rows are looked at while a person is taken out: all, or those that were found to tell of them before."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.keeping import Traces
from runtime.store.among import listed
from runtime.store.database import Session
from runtime.store.notice_tables import notice
from runtime.store.schema import comment, journal, outbox

type Condition = sa.ColumnElement[bool]


class ToldIn(NamedTuple):
    """A condition for each table in which rows may tell of them."""

    comments: Condition = sa.true()
    commands: Condition = sa.true()
    letters: Condition = sa.true()
    news: Condition = sa.true()


ANYWHERE = ToldIn()


def told_in(session: Session, traces: Traces | None) -> ToldIn:
    """Where these traces lead, and what came since; anywhere without them."""
    if traces is None:
        return ANYWHERE
    return ToldIn(
        comments=listed(session, comment.c.id, traces.comments),
        commands=listed(session, journal.c.command_id, traces.commands),
        letters=sa.or_(listed(session, outbox.c.id, traces.letters), outbox.c.id > traces.last_letter),
        news=sa.or_(listed(session, notice.c.id, traces.news), notice.c.id > traces.last_news),
    )

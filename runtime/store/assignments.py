"""Who has how much to do, whose turn it is, who follows a ticket: what assignments choose by."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from runtime.store.database import Plan, Session
from runtime.store.schema import LIVE_BELOW, follower, ticket, turn
from runtime.store.upsert import Upsert

FOLLOWERS = Plan(
    sa.select(follower.c.person).where(follower.c.ticket_id == sa.bindparam("ticket_id")).order_by(follower.c.person)
)
TAKE_TURN = Upsert(turn)
FIRST_TURN = Upsert(turn, leaving=True)
_NOBODY = ""
"""In the row of a team whose first turn is about to be given: there must be a row to lock."""


def followers(session: Session, ticket_id: int) -> tuple[str, ...]:
    """The people who follow a ticket."""
    return tuple(row[0] for row in session.run(FOLLOWERS, {"ticket_id": ticket_id}).fetchall())


def open_tickets(session: Session, people: Sequence[str]) -> dict[str, int]:
    """How many live tickets each of these people has."""
    statement = (
        sa.select(ticket.c.assignee, sa.func.count())
        .where(ticket.c.assignee.in_(people), ticket.c.category < sa.literal_column(str(LIVE_BELOW)))
        .group_by(ticket.c.assignee)
    )
    found: dict[str, int] = {person: count for person, count in session.core.execute(statement)}  # noqa: C416
    return {person: found.get(person, 0) for person in people}


def last_turns(session: Session, teams: Sequence[str], *, to_write: bool = False) -> dict[str, str]:
    """Whom round robin chose last in each of these teams.

    `to_write`: whoever else is about to choose in one of them waits until this transaction has ended, where the
    database lets several write at once.
    """
    statement = sa.select(turn.c.team, turn.c.person).where(turn.c.team.in_(teams))
    if to_write and session.dialect.name == "postgresql":
        for team in sorted(teams):
            session.run(FIRST_TURN, {"team": team, "person": _NOBODY})
        statement = statement.order_by(turn.c.team).with_for_update()
    return {team: person for team, person in session.core.execute(statement) if person != _NOBODY}


def take_turn(session: Session, team: str, person: str) -> None:
    """Remember whom round robin chose."""
    session.run(TAKE_TURN, {"team": team, "person": person})

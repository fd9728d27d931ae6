"""Who has how much to do, whose turn it is, who follows a ticket: what assignments choose by."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from runtime.store.database import Plan, Session
from runtime.store.schema import LIVE_BELOW, follower, ticket, turn

FOLLOWERS = Plan(
    sa.select(follower.c.person).where(follower.c.ticket_id == sa.bindparam("ticket_id")).order_by(follower.c.person)
)


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


def last_turns(session: Session, teams: Sequence[str]) -> dict[str, str]:
    """Whom round robin chose last in each of these teams."""
    statement = sa.select(turn.c.team, turn.c.person).where(turn.c.team.in_(teams))
    return {team: person for team, person in session.core.execute(statement)}  # noqa: C416


def take_turn(session: Session, team: str, person: str) -> None:
    """Remember whom round robin chose."""
    session.core.execute(sa.delete(turn).where(turn.c.team == team))
    session.core.execute(sa.insert(turn).values(team=team, person=person))

"""Writes the rows of what is done beside a ticket's way through its Blueprint: tasks, links, who follows it."""

from __future__ import annotations

from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.work_events import FollowerRemoved
from runtime.store import followers, tasks, ticket_links
from runtime.store.database import Session

KINDS = (*tasks.KINDS, *ticket_links.KINDS, FollowerRemoved)
"""The facts that are rows there."""


def keep(session: Session, event: object, *, after: Snapshot, at: Moment, actor: str) -> None:
    """Write what the fact says; `after` is the ticket after it."""
    match event:
        case FollowerRemoved():
            followers.remove(session, after.ticket.id, event.person)
        case _ if type(event) in ticket_links.KINDS:
            ticket_links.keep(session, event, after=after)
        case _:
            tasks.keep(session, event, after=after, at=at, actor=actor)

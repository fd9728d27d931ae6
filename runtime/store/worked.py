"""Writes the rows of what is done beside a ticket's way: tasks, links, who follows it, actions that failed."""

from __future__ import annotations

from pydantic_core import to_json

from runtime.model.events import ActionFailed
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.work_events import FollowerRemoved
from runtime.store import followers, outbox, tasks, ticket_links
from runtime.store.database import Session

KINDS = (*tasks.KINDS, *ticket_links.KINDS, FollowerRemoved, ActionFailed)
"""The facts that are rows there."""


def keep(session: Session, event: object, *, after: Snapshot, at: Moment, actor: str) -> None:
    """Write what the fact says; `after` is the ticket after it."""
    match event:
        case FollowerRemoved():
            followers.remove(session, after.ticket.id, event.person)
        case ActionFailed():
            _keep_failed(session, event, after, at)
        case _ if type(event) in ticket_links.KINDS:
            ticket_links.keep(session, event, after=after)
        case _:
            tasks.keep(session, event, after=after, at=at, actor=actor)


def _keep_failed(session: Session, event: ActionFailed, after: Snapshot, at: Moment) -> None:
    """An action that may be tried again lies beside letters that were given up."""
    if event.what:
        outbox.put_failed(
            session,
            ticket_id=after.ticket.id,
            key=f"{after.ticket.id}-{after.ticket.version + 1}-{event.key}",
            kind=event.action,
            body=to_json({"action": event.what, "origin": event.origin}).decode(),
            at=at,
            reason=event.reason,
        )

"""A ticket as it was at a moment, told again from its own history. Who works here, and when, is what it is today."""

from __future__ import annotations

from dataclasses import replace

from runtime.desk.work import Work
from runtime.engine.situation import Situation
from runtime.messages.faults import Refused
from runtime.model.fold import fold
from runtime.model.people import Actor
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.store import history


def as_it_was(ticket_id: int, at: Moment, work: Work) -> Snapshot:
    """The ticket after everything that had happened by then.

    Raises Refused for a moment before it was opened, and for one that has not come.
    """
    if at > work.now:
        raise Refused("Nobody knows what will be: ask for a moment that has passed.")
    snapshot = None
    for told in history.events_of(work.session, ticket_id):
        if told.at > at:
            break
        snapshot = fold(snapshot, history.fact(told), told.at)
    if snapshot is None:
        raise Refused(f"Ticket {ticket_id} was not there yet at that moment: ask for a later one.")
    return replace(snapshot, ticket=replace(snapshot.ticket, id=ticket_id))


def situation_then(snapshot: Snapshot, actor: Actor, at: Moment, work: Work) -> Situation:
    """The facts a decision would have rested on then, in the version the ticket was in."""
    return replace(work.situation(snapshot, actor=actor), now=at)

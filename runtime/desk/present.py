"""Handlers of who looks at which ticket or Blueprint. A word of it lasts for a while; no lock comes of it."""

from __future__ import annotations

from runtime.desk.processes import sees, visible
from runtime.desk.work import Work
from runtime.messages.presence import (
    LASTS,
    DrawingView,
    ListDrawing,
    ListPresence,
    PresenceView,
    TellDrawing,
    TellPresence,
)
from runtime.model.visibility import Access
from runtime.store import presence
from runtime.store.visibility import visible_to


def tell_presence(command: TellPresence, work: Work) -> None:
    """This window's ticket takes the place of the one before; NotFound for one that is not theirs to read."""
    if command.ticket_id is not None:
        work.load(command.ticket_id, least=Access.RESTRICTED)
    _tell(command, work, ticket_id=command.ticket_id)


def list_presence(_query: ListPresence, work: Work) -> tuple[PresenceView, ...]:
    """By ticket, then by person."""
    found = presence.others(work.session, work.actor.id, work.now, visible_to(work.actor, restricted=True))
    return tuple(PresenceView(ticket_id=at, person=person, writing=writing) for at, person, writing in found)


def tell_drawing(command: TellDrawing, work: Work) -> None:
    """This window's Blueprint takes the place of the one before; NotFound for one that is not theirs to read."""
    if command.blueprint_id is not None:
        visible(work, command.blueprint_id)
    _tell(command, work, blueprint_id=command.blueprint_id)


def list_drawing(query: ListDrawing, work: Work) -> tuple[DrawingView, ...]:
    """By Blueprint, then by person; of those the asker may see."""
    found = presence.drawing(work.session, query.program, work.now)
    return tuple(
        DrawingView(blueprint_id=at, person=person, writing=writing)
        for at, department, person, writing in found
        if sees(work, department)
    )


def _tell(
    command: TellPresence | TellDrawing, work: Work, *, ticket_id: int | None = None, blueprint_id: str | None = None
) -> None:
    """The window is there from now on, or nowhere."""
    presence.forget(work.session, work.now)
    if ticket_id is None and blueprint_id is None:
        presence.leave(work.session, work.actor.id, command.program)
        return
    presence.tell(
        work.session,
        person=work.actor.id,
        program=command.program,
        ticket_id=ticket_id,
        blueprint_id=blueprint_id,
        writing=command.writing,
        until=work.now + LASTS,
    )

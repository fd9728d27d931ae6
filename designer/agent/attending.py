"""Presence where an agent works: what this window has open is told, and who else is there is shown."""

from __future__ import annotations

from designer.agent.names import Names
from designer.agent.others_here import OthersHere
from designer.agent.ticket_model import TicketModel
from designer.agent.ticket_page import TicketPage
from designer.courier import Courier
from designer.presence import Presence, Said
from runtime.messages.presence import ListPresence, PresenceView, TellPresence

TICKETS: Said[int, PresenceView] = Said(
    tell=lambda program, ticket_id, writing: TellPresence(program=program, ticket_id=ticket_id, writing=writing),
    ask=lambda _program: ListPresence(),
    place=lambda view: view.ticket_id,
)


class Attending:
    """Joins presence with the ticket's page and the list; goes and comes with the workspace."""

    def __init__(self, courier: Courier, names: Names, page: TicketPage, model: TicketModel) -> None:
        self._page = page
        self.presence = Presence(courier, TICKETS, parent=page)
        self.here = OthersHere(names, self.presence)
        page.head.add_menu(self.here)
        page.shown.connect(lambda ticket: self._open(ticket.id))
        page.closed.connect(lambda: self._open(None))
        page.reply.text.edited.connect(self._write)
        page.reply.sent.connect(self.presence.cease)
        model.attend(self.presence)

    def begin(self) -> None:
        """The workspace is in front."""
        self.presence.begin()
        self._open(self._page.ticket_id)

    def pause(self) -> None:
        """Another one is: nobody looks at the ticket meanwhile."""
        self.presence.pause()
        self.presence.open(None)

    def _open(self, ticket_id: int | None) -> None:
        self.here.show_place(ticket_id)
        if self._page.isVisible() or ticket_id is None:
            self.presence.open(ticket_id)

    def _write(self, text: str) -> None:
        if text.strip():
            self.presence.write()
        else:
            self.presence.cease()

"""Who asks for a ticket and for which organisation, and a way to set that right."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from designer.agent.asker_dialog import AskerDialog
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.ticket_part import TicketPart
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.plain_text import text_label
from runtime.messages.faults import Fault
from runtime.messages.requesters import NameRequesters, RequesterView
from runtime.messages.tickets import TicketView
from runtime.model.rights import Action


class Asker(TicketPart):
    """A name, an address, an organisation. Whoever may edit the ticket may say that it is somebody else's."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights) -> None:
        super().__init__(courier)
        self._names, self._rights = names, rights
        self.person: RequesterView | None = None
        self.dialog: AskerDialog | None = None
        self._heading, self.change = QLabel(), QPushButton()
        self.who, self.where = text_label(), text_label(name="secondary")
        self._arrange()
        self.change.clicked.connect(self.begin)
        names.changed.connect(self._show)
        self.say(self._heading.setText, lambda: self.tr("Requester"))
        self.say(self.change.setText, lambda: self.tr("Change…"))
        self.say(self.change.setToolTip, lambda: self.tr("Somebody else asks, or for another organisation"))
        self.say(lambda _text: self._show(), str)

    def begin(self) -> None:
        """Ask who it is instead."""
        if self.ticket is not None:
            dialog = self.dialog = AskerDialog(
                self._courier, self._names, self.ticket, self.window(), person=self.person
            )
            dialog.not_in_copy.connect(self.failed)
            dialog.open()

    @override
    def _begin(self, ticket: TicketView) -> None:
        self.setVisible(not ticket.restricted)
        self.person = None
        self._show()

    @override
    def _refresh(self, ticket: TicketView) -> None:
        self._show()
        if ticket.requester is None:
            self._know(None, ())
        elif self.person is None or self.person.id != ticket.requester:
            query, quiet = NameRequesters(ids=(ticket.requester,)), partial(self._not_known, ticket.requester)
            self._courier.ask(query, self, partial(self._know, ticket.requester), quiet)

    def _know(self, wanted: str | None, people: tuple[RequesterView, ...]) -> None:
        if self.ticket is not None and self.ticket.requester == wanted:
            self.person = next(iter(people), None)
            self._show()

    def _not_known(self, wanted: str, _fault: Fault) -> None:
        """Their id and name are shown all the same."""
        self._know(wanted, ())

    def _show(self) -> None:
        ticket = self.ticket
        if ticket is None:
            return
        self.who.setText(self._names.person(ticket.requester) or self.tr("Nobody is named as the requester."))
        address = self.person.email if self.person is not None else ""
        organisation = self._names.name("organisation", ticket.organisation)
        self.where.setText("\n".join(filter(None, (address, organisation))))
        self.where.setVisible(bool(self.where.text()))
        self.change.setVisible(self._rights.may(Action.TICKET_EDIT) and not ticket.closed)

    def _arrange(self) -> None:
        enlarge(self._heading, 1.0, bold=True)
        self.change.setObjectName("quiet")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.who)
        column.addWidget(self.where)

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from designer.agent.names import Names
from designer.agent.ticket_head import TicketHead
from designer.catalogue import Catalogue
from runtime.messages.setup import GetSetup, PutTicketTypes
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.setup import TicketType


def test_the_head_says_what_kind_of_ticket_it_is_with_its_icon(qtbot, courier, other):
    owner = other.acting_as("owner")
    owner.do(
        PutTicketTypes(
            ticket_types=(TicketType(id="fault", name="Fault", icon="incident"), TicketType(id="plain", name="Plain"))
        )
    )
    setup = owner.ask(GetSetup())
    catalogue = Catalogue()
    catalogue.learn(setup)
    head = TicketHead(Names(courier, catalogue))
    qtbot.addWidget(head)
    for kind, name, pictures in (("fault", "Fault", 1), ("plain", "Plain", 0)):
        created = owner.do(CreateTicket(subject="Kettle", department=setup.departments[0].id, type=kind)).result
        head.show_ticket(owner.ask(GetTicket(ticket_id=created.ticket_id)))
        labels = [label for label in head.findChildren(QLabel) if label.isVisibleTo(head)]
        assert name in [label.text() for label in labels]
        assert sum(not label.pixmap().isNull() for label in labels) == pictures

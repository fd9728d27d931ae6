"""A ticket is somebody else's, or another organisation's: what follows from it is said beforehand."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.agent.names import Names
from designer.agent.requester_picker import RequesterPicker
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.widgets.plain_text import text_label
from designer.widgets.tick import Tick
from runtime.messages.requesters import AddRequester, RequesterView
from runtime.messages.tickets import EditTicket, TicketPlace, TicketView
from runtime.messages.working import FollowTicket

translate = QCoreApplication.translate


class AskerDialog(TicketDialog):
    """The organisation follows the requester, unless another is chosen."""

    not_in_copy = Signal(object)
    """A Fault: the ticket is somebody else's now, and whose it was could not be left in copy."""

    def __init__(
        self, courier: Courier, names: Names, ticket: TicketView, parent: QWidget, *, person: RequesterView | None
    ) -> None:
        title, confirm = translate("AskerDialog", "Requester and organisation"), translate("AskerDialog", "Change")
        super().__init__(courier, title, confirm, parent)
        self._names, self._ticket, self._before = names, ticket, person
        self.requester, self.organisation = RequesterPicker(courier), ChoiceEditor()
        self.keep = Tick("")
        self.meaning = text_label(name="secondary")
        self._arrange_body()
        self.organisation.offer(self._organisations(), self.tr("None"))
        self.organisation.show_value(ticket.organisation)
        self.requester.show_person(person, names.person(ticket.requester), "", is_new=False)
        self.requester.edited.connect(self._follow)
        self.organisation.picked.connect(lambda _chosen: self._look())
        self._look()
        self.requester.setFocus()
        self.requester.line.selectAll()

    def _organisations(self) -> list[Choice]:
        setup = self._names.catalogue.setup
        return [Choice(each.id, each.name) for each in (setup.organisations if setup else ())]

    def _arrange_body(self) -> None:
        asker, title = QWidget(), QLabel(self.tr("Requester"))
        title.setObjectName("rowLabel")
        title.setBuddy(self.requester)
        column = QVBoxLayout(asker)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(title)
        column.addWidget(self.requester)
        self.keep.set_text(self.tr("{name} stays in copy").format(name=self._names.person(self._ticket.requester)))
        self.keep.setVisible(self._ticket.requester is not None)
        self.meaning.setText(
            self.tr(
                "From now on replies go to whoever is named here, and they read the ticket. SLA policies of the "
                "organisation apply; what was broken before stays broken. The history keeps who it was."
            )
        )
        self.body.addWidget(asker)
        self.body.addWidget(labelled(self.tr("Organisation"), self.organisation))
        self.body.addWidget(self.keep)
        self.body.addWidget(self.meaning)
        self.body.addStretch(1)
        self.resize(520, 330)

    def _follow(self) -> None:
        """Whoever was chosen brings their organisation; somebody new has none that is known yet."""
        chosen = self.requester.chosen
        if chosen is not None:
            self.organisation.show_value(next(iter(chosen.organisations), None))
        self._look()

    @property
    def _another(self) -> bool:
        chosen = self.requester.chosen
        return self.requester.is_new or (chosen is not None and chosen.id != self._ticket.requester)

    def _look(self) -> None:
        """There is something to confirm once it is somebody else, or for another organisation."""
        named = self.requester.is_new or self.requester.chosen is not None or not self._ticket.requester
        unchanged = self.requester.text == self._names.person(self._ticket.requester)
        elsewhere = self.organisation.value != self._ticket.organisation
        self.keep.setEnabled(self._another)
        self.confirm.setEnabled(self._another or ((named or unchanged) and elsewhere))

    @override
    def _send(self) -> None:
        if self.requester.is_new:
            self._add()
        else:
            self._change(self.requester.chosen)

    def _add(self) -> None:
        try:
            command = AddRequester(name=self.requester.name, email=self.requester.email.text().strip())
        except ValueError:
            self.show_problem(self.tr("The new customer needs a name, and a mail address that is one, or none."))
            return
        self._busy(under_way=True)
        self._courier.do(command, self, self._added, self._refused)

    def _added(self, person: RequesterView) -> None:
        """A second try does not add them again."""
        self.requester.show_person(person, person.name, "", is_new=False)
        self._change(person)

    def _change(self, person: RequesterView | None) -> None:
        fields: dict[str, str | None] = {"organisation": self.organisation.value}
        if person is not None and self._another:
            fields["requester"] = person.id
        keep = self._ticket.requester if self.keep.is_checked() and "requester" in fields else None

        def changed(place: TicketPlace) -> None:
            if keep is not None:
                follow = FollowTicket(ticket_id=place.ticket_id, person=keep)
                self._courier.do(follow, self._courier, lambda _none: None, self.not_in_copy.emit)

        number, version = self._ticket.id, self._ticket.version
        self._carry(EditTicket(ticket_id=number, expected_version=version, fields=dict(fields)), changed)

"""Two tickets about the same thing become one, a duplicate stands for itself again, a message gets its own ticket."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QWidget

from designer.agent.names import Names
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.agent.ticket_picker import TicketPicker
from designer.courier import Courier
from designer.widgets.plain_text import text_label
from runtime.messages.base import SHORTEST_REASON, Command
from runtime.messages.links import FollowUp, MergeTickets, SplitComment, UnmergeTicket
from runtime.messages.tickets import CommentView, GetTicket, TicketPlace, TicketView

translate = QCoreApplication.translate


class MergeDialog(TicketDialog):
    """Which of the two goes on is chosen; what becomes of the other is said before it happens."""

    merged = Signal(int)
    """The ticket that goes on."""

    def __init__(self, courier: Courier, names: Names, ticket: TicketView, parent: QWidget) -> None:
        super().__init__(courier, translate("Merging", "Merge two tickets"), translate("Merging", "Merge"), parent)
        self._names, self.ticket = names, ticket
        self.other: TicketView | None = None
        self.picker = TicketPicker(courier, names)
        self.picker.leave_out = ticket.id
        self.this, self.that = QRadioButton(), QRadioButton()
        self._group = QButtonGroup(self)
        self.join, self.meaning = (
            QCheckBox(translate("Merging", "Whoever follows the duplicate follows the one that goes on")),
            text_label(),
        )
        self._arrange_body()
        self.picker.picked.connect(self._find)
        self._group.buttonToggled.connect(lambda _button, _on: self._preview())
        self.join.toggled.connect(lambda _on: self._preview())
        self._preview()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def master(self) -> TicketView:
        """The ticket that goes on."""
        return self.other if self.other is not None and self.that.isChecked() else self.ticket

    @property
    def duplicate(self) -> TicketView | None:
        """The one that is closed; None while none was chosen."""
        return self.ticket if self.other is not None and self.that.isChecked() else self.other

    def _arrange_body(self) -> None:
        self.body.addWidget(
            text_label(translate("Merging", "Choose the other ticket that is about the same thing."), "secondary")
        )
        self.body.addWidget(labelled(translate("Merging", "The other ticket"), self.picker))
        for button in (self.this, self.that):
            self._group.addButton(button)
            self.body.addWidget(button)
        self.this.setChecked(True)
        self.join.setChecked(True)
        self.body.addWidget(self.join)
        self.body.addWidget(self.meaning)
        self.body.addStretch(1)
        self.resize(560, 380)

    def _find(self, number: int) -> None:
        """Its version is needed where it is the one that goes on."""
        self._courier.ask(GetTicket(ticket_id=number), self, self._found, self._refused)

    def _found(self, ticket: TicketView) -> None:
        self.other = ticket
        self.show_problem("")
        self._preview()
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self) -> None:
        other, duplicate = self.other, self.duplicate
        for widget in (self.this, self.that, self.join, self.meaning):
            widget.setVisible(other is not None)
        self.confirm.setEnabled(other is not None)
        if other is None or duplicate is None:
            return
        goes_on = self.tr("#{number} goes on: {subject}")
        for button, ticket in ((self.this, self.ticket), (self.that, other)):
            button.setText(goes_on.format(number=ticket.id, subject=ticket.subject.replace("&", "&&")))
        self.meaning.setText(self._consequences(duplicate))

    def _consequences(self, duplicate: TicketView) -> str:
        said = [
            self.tr("What is said on #{duplicate} is read on #{master} from now on, each message with its number."),
            self.tr("#{duplicate} is closed. What its customer writes later arrives on #{master}."),
        ]
        if duplicate.state is not None:
            said.insert(1, self.tr("#{duplicate} leaves its Blueprint, where it is in “{state}”."))
        if self.join.isChecked():
            said.append(self.tr("{requester} and whoever follows #{duplicate} follow #{master}, customers in copy."))
        else:
            said.append(self.tr("{requester} hears nothing of #{master}."))
        said.append(self.tr("It can be taken apart again."))
        who = self._names.person(duplicate.requester) or self.tr("Its requester")
        values = {"duplicate": duplicate.id, "master": self.master.id, "state": duplicate.state_name or ""}
        return "\n".join(f"•  {text}" for text in said).format(**values, requester=who)

    @override
    def _send(self) -> None:
        duplicate, master = self.duplicate, self.master
        if duplicate is None:
            return
        command = MergeTickets(
            ticket_id=master.id,
            expected_version=master.version,
            duplicates=(duplicate.id,),
            join=self.join.isChecked(),
        )
        self._carry(command, lambda place: self.merged.emit(place.ticket_id))


class ApartDialog(TicketDialog):
    """Asks why a merge is undone: the reason stays in both histories."""

    def __init__(self, courier: Courier, duplicate: int, parent: QWidget) -> None:
        super().__init__(
            courier,
            translate("Merging", "Take #{number} apart again").format(number=duplicate),
            translate("Merging", "Take apart"),
            parent,
        )
        self._duplicate, self.reason = duplicate, QLineEdit()
        meaning = translate(
            "Merging",
            "It stands for itself again, with its former status: the messages that came with it go back, and the "
            "Blueprint that claims it takes it in. Who joined the other ticket stays there.",
        )
        self.body.addWidget(text_label(meaning, "secondary"))
        self.body.addWidget(labelled(translate("Merging", "Why?"), self.reason))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _send(self) -> None:
        reason = self.reason.text().strip()
        if len(reason) < SHORTEST_REASON:
            self.show_problem(translate("Merging", "Say why, in a few words: it stays in the history."))
            return
        self._carry(UnmergeTicket(ticket_id=self._duplicate, reason=reason), lambda _place: None)


class _BesideDialog(TicketDialog):
    """Asks what a new ticket beside another one is about."""

    opened = Signal(int)
    """The new ticket."""

    def __init__(self, courier: Courier, title: str, meaning: str, ticket: TicketView, parent: QWidget) -> None:
        super().__init__(courier, title, translate("Merging", "Open the ticket"), parent)
        self._ticket, self.subject = ticket, QLineEdit(ticket.subject)
        self.body.addWidget(text_label(meaning, "secondary"))
        self.body.addWidget(labelled(translate("Merging", "Subject"), self.subject))
        self.subject.setMaxLength(500)
        self.subject.selectAll()
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def _send(self) -> None:
        subject = self.subject.text().strip()
        if not subject:
            self.show_problem(translate("Merging", "Say in a few words what it is about."))
            return
        self._carry(self._command(subject), lambda place: self.opened.emit(place.ticket_id))

    def _command(self, subject: str) -> Command[TicketPlace]:
        raise NotImplementedError


class SplitDialog(_BesideDialog):
    """A message gets a ticket of its own."""

    def __init__(self, courier: Courier, ticket: TicketView, comment: CommentView, parent: QWidget) -> None:
        title = translate("Merging", "A ticket of its own")
        meaning = translate(
            "Merging",
            "The message leaves this conversation and begins a new ticket, linked as related. If a customer wrote it, "
            "they are its requester.",
        )
        super().__init__(courier, title, meaning, ticket, parent)
        self._comment = comment

    @override
    def _command(self, subject: str) -> Command[TicketPlace]:
        return SplitComment(ticket_id=self._ticket.id, comment_id=self._comment.id, subject=subject)


class FollowUpDialog(_BesideDialog):
    """What was closed goes on in a new ticket."""

    def __init__(self, courier: Courier, ticket: TicketView, parent: QWidget) -> None:
        title = translate("Merging", "A follow-up of #{number}").format(number=ticket.id)
        meaning = translate(
            "Merging",
            "A new ticket of the same requester, type and team, linked as related. The closed one stays as it is.",
        )
        super().__init__(courier, title, meaning, ticket, parent)

    @override
    def _command(self, subject: str) -> Command[TicketPlace]:
        return FollowUp(ticket_id=self._ticket.id, subject=subject)

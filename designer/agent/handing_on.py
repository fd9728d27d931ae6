"""A vote on an approval goes to somebody else: mine, or as a supervisor that of a colleague who cannot give it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from designer.agent.names import Names
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.absence_words import people_told
from designer.panels.editors import ChoiceEditor
from designer.widgets.assistance import explain
from designer.widgets.plain_text import text_label
from runtime.messages.approvals import DelegateApproval
from runtime.messages.tickets import TicketView
from runtime.messages.waiting import ApprovalView

translate = QCoreApplication.translate

_LONGEST_WORD = 2_000


class HandOnDialog(TicketDialog):
    """Whoever gets the vote is asked from now on. The desk decides who may have it, and says why not.

    Where my vote is awaited, it is mine; else a supervisor says whose.
    """

    def __init__(
        self, courier: Courier, names: Names, ticket: TicketView, approval: ApprovalView, parent: QWidget
    ) -> None:
        title, confirm = translate("HandingOn", "Hand on a vote"), translate("HandingOn", "Hand on")
        super().__init__(courier, title, confirm, parent)
        explain(self, "approvals")
        self._ticket, self._approval = ticket, approval
        self._mine = approval.yours and approval.vote_of is None
        self.source, self.person, self.word = ChoiceEditor(), ChoiceEditor(), QLineEdit()
        self.word.setMaxLength(_LONGEST_WORD)
        self._offer(names)
        self._arrange_body()
        self.person.picked.connect(lambda _person: self._look())
        self._look()
        self.person.setFocus()

    def _offer(self, names: Names) -> None:
        """Whose votes are awaited; and everybody but who asked and who has a vote already."""
        awaited = [Choice(vote.person, vote.name) for vote in self._approval.votes if vote.approve is None]
        self.source.offer(awaited)
        self.source.setCurrentIndex(0)
        taken = {self._approval.asker, self._approval.for_whom, *(vote.person for vote in self._approval.votes)}
        others = [choice for choice in names.catalogue.people if choice.id not in taken]
        self.person.offer(people_told(others, names.catalogue), self.tr("Choose somebody"))
        self.person.show_value(None)

    def _arrange_body(self) -> None:
        said = self.tr("“{name}” on ticket #{number} waits for this vote. Whoever gets it is asked from now on.")
        self.body.addWidget(text_label(said.format(name=self._approval.name, number=self._ticket.id)))
        self._whose = labelled(self.tr("Whose vote"), self.source)
        self._whose.setVisible(not self._mine)
        self.body.addWidget(self._whose)
        self.body.addWidget(labelled(self.tr("To whom"), self.person))
        self.body.addWidget(labelled(self.tr("A word to them, if you like: it stays in the history"), self.word))
        self.body.addStretch(1)
        self.resize(520, 280)

    def _look(self) -> None:
        self.show_problem("")
        self.confirm.setEnabled(self.person.value is not None and not self._under_way)

    @override
    def _send(self) -> None:
        if self.person.value is not None:
            command = DelegateApproval(
                ticket_id=self._ticket.id,
                transition_id=self._approval.transition_id,
                expected_version=self._ticket.version,
                to=self.person.value,
                source=None if self._mine else self.source.value,
                comment=self.word.text().strip(),
            )
            self._carry(command, lambda _place: None)

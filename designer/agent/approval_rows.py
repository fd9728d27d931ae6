"""The requests for approval on a ticket: what was filled in, who has decided, and my own vote with a word to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.agent.filled_words import filled_lines
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.widgets.emptied import empty
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import Speaking
from runtime.messages.tickets import TicketView
from runtime.messages.waiting import ApprovalView, VoteView
from runtime.model.rights import Action

_LONGEST_WORD = 2_000


class ApprovalRows(Speaking):
    """One request below the other. A word that is half written stays, also while another ticket is looked at."""

    voted = Signal(object, bool, str)
    """An ApprovalView, whether it is approved, and a word to whoever asked."""
    withdrawn = Signal(object)
    handed_on = Signal(object)
    """An ApprovalView a vote of which is to go to somebody else."""

    def __init__(self, names: Names, rights: MyRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._rights = names, rights
        self._ticket: TicketView | None = None
        self._shown: tuple[object, ...] = ()
        self._begun: dict[tuple[int, str], str] = {}
        self.lines: dict[str, QLineEdit] = {}
        """Where a word is written to a vote of mine, by the transition that waits for it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        names.changed.connect(self.say_again)
        self.say(lambda _text: self._say_all(), str)

    def show_ticket(self, ticket: TicketView) -> None:
        """Show what waits on a ticket. Nothing is made anew while it stays the same: who writes, writes on."""
        self._ticket = ticket
        awaited = {each.transition_id for each in ticket.approvals if each.yours}
        self._begun = {key: word for key, word in self._begun.items() if key[0] != ticket.id or key[1] in awaited}
        self._say_all()

    def focus_first(self) -> bool:
        """Go to where my vote is given; False where none is awaited. Not on a button: Enter would be a decision."""
        line = next(iter(self.lines.values()), None)
        if line is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)
        return line is not None

    def _say_all(self) -> None:
        ticket = self._ticket
        if ticket is None:
            return
        told = [(self._told(each), filled_lines(each, ticket, self._names)) for each in ticket.approvals]
        shown = (ticket.id, ticket.approvals, told, self.tr("Approve"))
        if shown == self._shown:
            return
        self._shown = shown
        writing = next((key for key, line in self.lines.items() if line.hasFocus()), None)
        empty(self._column)
        self.lines = {}
        for approval, (text, filled) in zip(ticket.approvals, told, strict=True):
            self._column.addWidget(self._row(approval, ticket.id, text, filled))
        self.setVisible(bool(ticket.approvals))
        if writing in self.lines:
            self.lines[writing].setFocus()

    def _row(self, approval: ApprovalView, ticket_id: int, text: str, filled: Sequence[str]) -> QWidget:
        row = QFrame()
        row.setObjectName("group")
        column = QVBoxLayout(row)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(6)
        column.addWidget(text_label(text))
        if filled:
            column.addWidget(text_label("\n".join(filled), "secondary"))
        if approval.yours:
            column.addWidget(self._line(approval, ticket_id))
        answers = QWidget()
        flow = FlowLayout(answers, gap=8)
        for name, called, act in self._answers(approval):
            button = QPushButton(called)
            button.setObjectName(name)
            button.clicked.connect(act)
            flow.addWidget(button)
        if flow.count():
            column.addWidget(answers)
        return row

    def _told(self, approval: ApprovalView) -> str:
        votes = ", ".join(f"{_SIGNS[vote.approve]} {self._voter(vote)}" for vote in approval.votes)
        text = self.tr("“{name}” waits for approval: {approved} of {needed}. {votes}")
        said = [text.format(name=approval.name, approved=approval.approved, needed=approval.needed, votes=votes)]
        asked = self.tr("Asked by {name}, {moment}.")
        said.append(asked.format(name=approval.asker_name, moment=words.moment(approval.asked_at)))
        if approval.deadline is not None:
            late = self.tr("Refused, unless it is decided by {moment}.")
            said.append(late.format(moment=words.moment(approval.deadline)))
        if approval.vote_of is not None:
            lent = self.tr("You decide for {name}, who is away.")
            said.append(lent.format(name=self._names.person(approval.vote_of)))
        first, *rest = said
        return "\n".join(filter(None, (first, " ".join(rest))))

    def _voter(self, vote: VoteView) -> str:
        """Their name and, where they are away, who votes or voted for them."""
        if vote.deputy is None:
            return vote.name
        return self.tr("{deputy}, for {name}").format(deputy=self._names.person(vote.deputy), name=vote.name)

    def _line(self, approval: ApprovalView, ticket_id: int) -> QLineEdit:
        key = (ticket_id, approval.transition_id)
        line = self.lines[approval.transition_id] = QLineEdit(self._begun.get(key, ""))
        line.setMaxLength(_LONGEST_WORD)
        line.setPlaceholderText(self.tr("A word to it, if you like"))
        line.setToolTip(self.tr("It stays in the history; whoever asked also reads why it was rejected."))
        line.setAccessibleName(self.tr("A word to your vote"))
        line.textChanged.connect(partial(self._begun.__setitem__, key))
        return line

    def _answers(self, approval: ApprovalView) -> list[tuple[str, str, partial[None]]]:
        found = []
        if approval.yours:
            found.append(("primary", self.tr("Approve"), partial(self._vote, approval, approve=True)))
            found.append(("danger", self.tr("Reject"), partial(self._vote, approval, approve=False)))
        mine = approval.yours and approval.vote_of is None
        if mine or self._may_hand_on(approval):
            found.append(("quiet", self.tr("Hand on…"), partial(self.handed_on.emit, approval)))
        if self._rights.person in (approval.asker, approval.for_whom):
            found.append(("quiet", self.tr("Withdraw"), partial(self.withdrawn.emit, approval)))
        return found

    def _may_hand_on(self, approval: ApprovalView) -> bool:
        """Somebody else's vote, which supervisors and above hand on for those who cannot give it."""
        return self._rights.may(Action.OVERRIDE) and any(vote.approve is None for vote in approval.votes)

    def _vote(self, approval: ApprovalView, *, approve: bool) -> None:
        self.voted.emit(approval, approve, self.lines[approval.transition_id].text().strip())


_SIGNS = {True: "✓", False: "✗", None: "…"}

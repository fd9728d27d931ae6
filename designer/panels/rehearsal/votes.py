"""Approvals that are awaited: everybody who still has a vote can give it here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.plain_text import text_label
from runtime.messages.waiting import ApprovalView, VoteView
from runtime.model.scenario import Vote, Withdraw


class Votes(QWidget):
    """One card for each approval."""

    wanted = Signal(object)
    """The step: a Vote or a Withdraw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[tuple[str, str], QPushButton] = {}
        """By person and what they would do: `approve` or `reject`; by the asker: `withdraw`."""
        self._cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_approvals(self, approvals: Sequence[ApprovalView]) -> None:
        """Show these instead."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.buttons = {}
        self._cards = [self._card(approval) for approval in approvals]
        for card in self._cards:
            self._column.addWidget(card)
            card.show()
        self.setVisible(bool(approvals))

    def _card(self, approval: ApprovalView) -> QWidget:
        card = QFrame()
        card.setObjectName("item")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        heading = text_label(self.tr("“{name}” waits for approval").format(name=approval.name))
        enlarge(heading, 1.0, bold=True)
        column.addWidget(heading)
        said = self.tr("Asked by {name}. {approved} of {needed} agreed.")
        about = said.format(name=approval.asker_name, approved=approval.approved, needed=approval.needed)
        column.addWidget(text_label(about, "secondary"))
        for vote in approval.votes:
            column.addWidget(self._vote(approval, vote))
        withdraw = QPushButton(self.tr("{name} withdraws").format(name=approval.asker_name))
        step = Withdraw(person=approval.asker, transition=approval.transition_id)
        withdraw.clicked.connect(partial(self.wanted.emit, step))
        self.buttons[approval.asker, "withdraw"] = withdraw
        column.addWidget(withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _vote(self, approval: ApprovalView, vote: VoteView) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        if vote.approve is not None:
            said = self.tr("{name} agreed") if vote.approve else self.tr("{name} refused")
            flow.addWidget(QLabel(said.format(name=vote.name)))
            return row
        flow.addWidget(QLabel(vote.name))
        texts = {"approve": self.tr("Approve"), "reject": self.tr("Reject")}
        for name, text in texts.items():
            button = QPushButton(text)
            button.setEnabled(vote.able)
            button.setAccessibleName(self.tr("{name}: {what}").format(name=vote.name, what=text))
            step = Vote(person=vote.person, transition=approval.transition_id, approve=name == "approve")
            button.clicked.connect(partial(self.wanted.emit, step))
            self.buttons[vote.person, name] = button
            flow.addWidget(button)
        return row

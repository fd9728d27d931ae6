"""Who follows a ticket: colleagues, and customers in copy, who read its public replies."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.person_picker import PersonPicker
from designer.agent.ticket_part import TicketPart
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.elided import ElidedLabel
from designer.widgets.icons import icon
from designer.widgets.plain_text import text_label
from runtime.messages.tickets import TicketView
from runtime.messages.working import FollowerView, FollowTicket, ListFollowers, UnfollowTicket
from runtime.model.rights import Action

_ICON = 14


class Followers(TicketPart):
    """A button for oneself, a line for everybody who follows, and a way to add somebody."""

    changed = Signal()
    """Whether I follow may be another now."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights) -> None:
        super().__init__(courier)
        self._names, self._rights = names, rights
        self.people: tuple[FollowerView, ...] = ()
        self.rows: list[QWidget] = []
        self._heading, self.nothing = QLabel(), text_label(name="secondary")
        self.follow, self.picker = QPushButton(), PersonPicker(courier, names)
        self._column = QVBoxLayout()
        self._arrange()
        self.follow.clicked.connect(self.turn)
        self.picker.picked.connect(self._add)
        self.say(self._heading.setText, lambda: self.tr("Followers"))
        self.say(
            self.nothing.setText,
            lambda: self.tr(
                "Nobody follows this ticket. Followers are told what happens; customers read along in copy."
            ),
        )
        self.say(lambda _text: self._show_rows(), str)

    @property
    def following(self) -> bool:
        """Whether I follow the ticket."""
        return any(person.id == self._rights.person for person in self.people)

    def turn(self) -> None:
        """Follow it, or follow it no more."""
        if self.ticket is not None:
            made = UnfollowTicket if self.following else FollowTicket
            self._do(made(ticket_id=self.ticket.id), self._again)

    @override
    def _begin(self, ticket: TicketView) -> None:
        self.setVisible(not ticket.restricted)
        self.picker.clear()
        self._show(())

    @override
    def _refresh(self, ticket: TicketView) -> None:
        self._ask(ListFollowers(ticket_id=ticket.id), self._show)

    def _arrange(self) -> None:
        enlarge(self._heading, 1.0, bold=True)
        self.follow.setObjectName("quiet")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.follow)
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addLayout(self._column)
        column.addWidget(self.picker)

    def _show(self, people: tuple[FollowerView, ...]) -> None:
        self.people = people
        self._show_rows()
        self.changed.emit()

    def _show_rows(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(person) for person in self.people]
        for row in self.rows:
            self._column.addWidget(row)
        self.nothing.setVisible(not self.people)
        self.picker.setVisible(self._rights.may(Action.TICKET_EDIT))
        self.follow.setText(self.tr("Follow no more") if self.following else self.tr("Follow"))

    def _row(self, person: FollowerView) -> QWidget:
        row, name, copy, away = QWidget(), ElidedLabel(), QLabel(self.tr("in copy")), QToolButton()
        copy.setObjectName("chip")
        copy.setToolTip(self.tr("A customer: reads the public replies, no more"))
        copy.setVisible(person.in_copy)
        away.setAutoRaise(True)
        away.setIcon(icon("close", self.palette().text().color().name()))
        away.setIconSize(QSize(_ICON, _ICON))
        away.setAccessibleName(self.tr("{name} follows no more").format(name=person.name))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(partial(self._take_off, person.id))
        away.setVisible(self._rights.may(Action.TICKET_EDIT) or person.id == self._rights.person)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(name, 1)
        line.addWidget(copy)
        line.addWidget(away)
        name.setText(person.name)
        return row

    def _add(self, person: object) -> None:
        if self.ticket is not None:
            self._do(FollowTicket(ticket_id=self.ticket.id, person=str(person)), self._again)

    def _take_off(self, person: str) -> None:
        if self.ticket is not None:
            self._do(UnfollowTicket(ticket_id=self.ticket.id, person=person), self._again)

    def _again(self, _answer: None) -> None:
        """Who follows is no part of the ticket itself: ask for it."""
        if self.ticket is not None:
            self._refresh(self.ticket)

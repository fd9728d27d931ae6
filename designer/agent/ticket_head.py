"""Who asks for what: the subject, and below it the number, the requester and how urgent it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from designer import words
from designer.agent.names import Names
from designer.theme import enlarge, set_tone
from designer.widgets.emptied import empty
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from designer.widgets.type_icons import type_icon
from runtime.messages.tickets import TicketView
from runtime.model.setup import TicketType

_ICON = 16
_LINE = 22
_HIGH = 3


class TicketHead(Speaking):
    """Shows; the two buttons close the ticket and turn its details on and off."""

    closed = Signal()
    details_wanted = Signal()

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._ticket: TicketView | None = None
        self._told: tuple[object, ...] = ()
        self.subject = QLabel()
        self.subject.setWordWrap(True)
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        enlarge(self.subject, 1.35, bold=True)
        self._facts = QWidget()
        self._flow = FlowLayout(self._facts, gap=8)
        self.details, self.close_button = QToolButton(), QToolButton()
        self.details.clicked.connect(self.details_wanted)
        self.close_button.clicked.connect(self.closed)
        self._arrange()
        names.changed.connect(self.say_again)
        self.say(self.details.setToolTip, lambda: self.tr("Details (Ctrl+Shift+D)"))
        self.say(self.details.setAccessibleName, lambda: self.tr("Details"))
        self.say(self.close_button.setToolTip, lambda: self.tr("Close the ticket (Esc)"))
        self.say(self.close_button.setAccessibleName, lambda: self.tr("Close the ticket"))
        self.say(self._say_facts, str)

    def _arrange(self) -> None:
        for button, name in ((self.details, "table"), (self.close_button, "close")):
            button.setAutoRaise(True)
            button.setIcon(icon(name, self.palette().text().color().name()))
            button.setIconSize(QSize(_ICON, _ICON))
        self._buttons = row = QHBoxLayout()
        row.addWidget(self.subject, 1)
        row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._facts)

    def add_menu(self, menu: QWidget) -> None:
        """Put it before the other buttons."""
        self._buttons.insertWidget(1, menu, 0, Qt.AlignmentFlag.AlignTop)

    def be_low(self, *, low: bool) -> None:
        """Where a page is low, when the ticket was opened is left to its history."""
        if low != self._low:
            self._low = low
            self._say_facts()

    _low = False

    def show_ticket(self, ticket: TicketView) -> None:
        """Show a ticket."""
        self._ticket = ticket
        self.subject.setText(ticket.subject or self.tr("(shared for one transition only)"))
        self._say_facts()

    def _say_facts(self, _again: str = "") -> None:
        """Made anew only where they say something else: names that are learnt mostly change nothing here."""
        told = (self._type(), self.palette().text().color().name(), *self._parts())
        if told == self._told:
            return
        self._told = told
        empty(self._flow)
        self._add_type()
        for text, name, tone in self._parts():
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName(name)
            label.setMinimumHeight(_LINE)
            self._flow.addWidget(label)
            set_tone(label, tone)
            label.show()
        self._facts.updateGeometry()

    def _type(self) -> TicketType | None:
        ticket, setup = self._ticket, self._names.catalogue.setup
        kinds = setup.ticket_types if setup is not None else ()
        return next((each for each in kinds if ticket is not None and each.id == ticket.type), None)

    def _add_type(self) -> None:
        """What kind of ticket it is, with the icon the desk gave it."""
        kind = self._type()
        if kind is None:
            return
        picture = type_icon(kind.icon, self.palette().text().color().name())
        fact, row = QWidget(), QHBoxLayout()
        fact.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        label, sign = QLabel(kind.name), QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumHeight(_LINE)
        if picture is not None:
            sign.setPixmap(picture.pixmap(QSize(_ICON, _ICON)))
            row.addWidget(sign)
        row.addWidget(label)
        self._flow.addWidget(fact)
        fact.show()

    def _parts(self) -> list[tuple[str, str, str]]:
        ticket, names = self._ticket, self._names
        if ticket is None:
            return []
        who = names.person(ticket.requester)
        organisation = names.name("organisation", ticket.organisation)
        plain = [f"#{ticket.id}", who, organisation, names.name("department", ticket.department)]
        opened = "" if self._low else self.tr("opened {moment}").format(moment=words.moment(ticket.created_at))
        found = [(part, "secondary", "") for part in (*plain, opened) if part]
        urgent = "bad" if ticket.priority > _HIGH else "warning" if ticket.priority == _HIGH else ""
        found.append((names.priority(ticket.priority), "chip", urgent))
        return found + [(tag, "chip", "") for tag in ticket.tags]

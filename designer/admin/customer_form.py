"""One customer: how they are reached, where they belong, what is known of them, and their tickets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from designer.admin.page import sentence
from designer.admin.thing_form import ThingForm
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.several import SeveralEditor
from designer.widgets.flow_layout import FlowLayout
from designer.words import moment, number
from runtime.messages.customers import AskedTicket, CustomerView
from runtime.messages.setup import SetupView
from runtime.model.mailing import why_not_address
from runtime.model.people import Person

_MOST_ROWS = 6


class CustomerForm(ThingForm[Person]):
    """What is known of a customer. Tickets are told by `tell_tickets`."""

    ticket_wanted = Signal(int)
    """A ticket is to be opened where tickets are worked on."""
    merge_wanted = Signal()
    anonymity_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self.gone = sentence()
        self.name, self.email, self.addresses, self.phone = (LineEditor() for _ in range(4))
        self.language, self.organisation, self.organisations = ChoiceEditor(), ChoiceEditor(), SeveralEditor()
        self.details, self.note = TextEditor(lines=3), TextEditor(lines=3)
        self.asked, self.tickets = sentence(), QListWidget()
        self.merge, self.anonymise = QPushButton(), QPushButton()
        self._arrange()
        self._connect()

    @override
    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self._setup = setup
        choices = [Choice(each.id, each.name) for each in setup.organisations]
        self.organisation.offer(choices, none=self.tr("None"))
        self.organisations.offer(choices)
        self.language.offer([Choice("en", self.tr("English")), Choice("fr", self.tr("French"))])
        self._show_ways_to_belong()

    @override
    def show_value(self, thing: Person) -> None:
        """Show a customer; a line that says the same already is left as it was typed."""
        another = self.thing is None or self.thing.id != thing.id
        self.thing = thing
        self.name.show_value(thing.name)
        self.email.show_value(thing.email)
        self.phone.show_value(thing.phone)
        self.language.show_value(thing.language)
        self.organisation.show_value(next(iter(thing.organisations), None))
        self.organisations.show_value(thing.organisations)
        if another or addresses_in(self.addresses.text()) != thing.addresses:
            self.addresses.show_value(", ".join(thing.addresses))
        if another or details_in(self.details.toPlainText())[0] != thing.details:
            self.details.show_value("\n".join(f"{name}: {value}" for name, value in thing.details.items()))
        self.note.show_value(thing.note)
        self._show_ways_to_belong()
        self._lock()

    def forget(self) -> None:
        """What was typed counts no more: the next customer shown is shown whole."""
        self.thing = None

    @property
    def is_half_typed(self) -> bool:
        """Whether there is a line of further data that says nothing yet."""
        return bool(details_in(self.details.toPlainText())[1])

    def tell_tickets(self, view: CustomerView) -> None:
        """What they asked for."""
        self.asked.setText(self._words_of_tickets(view))
        self.tickets.clear()
        for ticket in view.latest:
            self._list_ticket(ticket)
        self.tickets.setVisible(bool(view.latest))
        shown = min(len(view.latest), _MOST_ROWS)
        self.tickets.setFixedHeight(max(1, shown) * (self.fontMetrics().height() + 14) + 6)

    def why_not(self) -> str:
        """Why what was typed cannot be saved; nothing when it can. The desk has the last word."""
        person = self.thing
        if person is None or not person.name.strip():
            return self.tr("Give it a name.")
        wrong = next((each for each in person.mail_addresses if why_not_address(each) is not None), None)
        if wrong is not None:
            return self.tr("“{address}” is no mail address: write one like name@company.example.").format(address=wrong)
        unnamed = details_in(self.details.toPlainText())[1]
        if unnamed:
            return self.tr("Say what “{text}” is, with a colon between: Customer number: 4711.").format(text=unnamed)
        return ""

    def _words_of_tickets(self, view: CustomerView) -> str:
        if not view.tickets:
            return self.tr("They never asked for anything.")
        counted = self.tr("%Ln ticket(s)", "", view.tickets)
        text = self.tr("{tickets}, of which {live} open.").format(tickets=counted, live=number(view.live))
        more = self.tr("The latest {n} are listed.").format(n=number(len(view.latest)))
        return f"{text} {more}" if view.tickets > len(view.latest) else text

    def _list_ticket(self, ticket: AskedTicket) -> None:
        status = next((each.name for each in self._statuses() if each.id == ticket.status), ticket.status)
        item = QListWidgetItem(f"#{ticket.id}  {ticket.subject}  ·  {status}", self.tickets)
        item.setData(Qt.ItemDataRole.UserRole, ticket.id)
        item.setToolTip(f"{ticket.subject}\n{moment(ticket.updated_at)}")

    def _statuses(self) -> Iterable[Choice]:
        return [Choice(each.id, each.name) for each in self._setup.statuses] if self._setup is not None else ()

    def _arrange(self) -> None:
        self.gone.setObjectName("secondary")
        self.whole(self.gone)
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.email, lambda: self.tr("Mail address"), lambda: self.tr("Letters go there."))
        self.row(
            self.addresses,
            lambda: self.tr("Further mail addresses"),
            lambda: self.tr("With blanks or commas between them. Whoever writes from one of them is this customer."),
        )
        self.row(self.phone, lambda: self.tr("Telephone"), lambda: self.tr("For SMS; without one none reaches them."))
        self.row(self.language, lambda: self.tr("Language"), lambda: self.tr("Of the letters they get."))
        self._one = self.row(self.organisation, lambda: self.tr("Organisation"))
        self._more = self.row(self.organisations, lambda: self.tr("Organisations"))
        self.row(
            self.details,
            lambda: self.tr("Further data"),
            lambda: self.tr("One on a line, with its name: Customer number: 4711. The list is searched for it, too."),
        )
        self.row(
            self.note, lambda: self.tr("Note"), lambda: self.tr("For those who work here; customers never see it.")
        )
        self.section(lambda: self.tr("Tickets"))
        self.asked.setObjectName("secondary")
        self.tickets.setObjectName("records")
        self.tickets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.whole(self.asked)
        self.asked.show()
        self.whole(self.tickets)
        self._title = self.section(lambda: self.tr("Kept twice, or leaving for good"))
        self._line = QWidget()
        line = FlowLayout(self._line)
        for button in (self.merge, self.anonymise):
            line.addWidget(button)
        self.whole(self._line)
        self.merge.setObjectName("quiet")
        self.anonymise.setObjectName("danger")

    def _connect(self) -> None:
        self.say(self.tickets.setAccessibleName, lambda: self.tr("Tickets"))
        self.say(self.merge.setText, lambda: self.tr("Unite with another customer…"))
        self.say(self.anonymise.setText, lambda: self.tr("Make anonymous…"))
        self.name.edited.connect(lambda text: self.change(name=text))
        self.email.edited.connect(lambda text: self.change(email=text.strip()))
        self.addresses.edited.connect(lambda text: self.change(addresses=addresses_in(text)))
        self.phone.edited.connect(lambda text: self.change(phone=text.strip()))
        self.language.picked.connect(lambda key: self.change(language=key))
        self.organisation.picked.connect(lambda key: self.change(organisations=(key,) if key else ()))
        self.organisations.edited.connect(lambda keys: self.change(organisations=keys))
        self.details.edited.connect(lambda text: self.change(details=details_in(text)[0]))
        self.note.edited.connect(lambda text: self.change(note=text))
        self.tickets.itemActivated.connect(lambda item: self.ticket_wanted.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.merge.clicked.connect(self.merge_wanted)
        self.anonymise.clicked.connect(self.anonymity_wanted)

    def _show_ways_to_belong(self) -> None:
        """One organisation is chosen where the desk allows one; who is in several shows them all."""
        several = self._setup is not None and self._setup.settings.several_organisations
        several = several or (self.thing is not None and len(self.thing.organisations) > 1)
        self._one.setVisible(not several)
        self._more.setVisible(several)

    def _lock(self) -> None:
        """Who is no customer any more is shown, and stays as they are."""
        person = self.thing
        active = person is not None and person.active
        editors = (self.name, self.email, self.addresses, self.phone, self.language, self.organisation)
        for editor in (*editors, self.organisations, self.details, self.note):
            editor.setEnabled(active)
        self.gone.setVisible(not active)
        self.merge.setVisible(active)
        if person is not None and person.merged_into is not None:
            self.gone.setText(self.tr("United with another customer, who goes on in their place."))
        else:
            self.gone.setText(self.tr("No customer any more. Their tickets and histories stay."))


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of one text, with blanks or commas between them."""
    return tuple(dict.fromkeys(filter(None, re.split(r"[\s,;]+", text))))


def details_in(text: str) -> tuple[dict[str, str], str]:
    """What lines of “name: value” say, and the first line that is none."""
    lines = [line.partition(":") for line in map(str.strip, text.splitlines()) if line]
    wrong = next(("".join(line) for line in lines if not (line[0].strip() and line[2].strip())), "")
    return {name.strip(): value.strip() for name, _, value in lines if name.strip() and value.strip()}, wrong

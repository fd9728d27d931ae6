"""A function called for trial, with a ticket that is there: what it was told, what it answered. Nothing is changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer import desks, words
from designer.catalogue import Catalogue, Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.panels.field_values import field_name
from designer.sentences import all_said
from designer.theme import set_tone
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.macros import DeedPreview
from runtime.messages.tickets import ListTickets, TicketPage
from runtime.model.functions import Function

if TYPE_CHECKING:
    from runtime.desk.calling import Trial

_TICKETS = 25


class FunctionTrial(Speaking):
    """The ticket is one of those that changed last."""

    def __init__(self, courier: Courier, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._catalogue = courier, catalogue
        self._function: Function | None = None
        self._under_way = self._may = self._offered = False
        self.ticket, self.run, self.told = ChoiceEditor(), QPushButton(), plain_text()
        self.told.setObjectName("tileNote")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.run.setObjectName("quiet")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.ticket, 1)
        row.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.told)
        self.setFocusProxy(self.ticket)
        self.run.clicked.connect(lambda _checked: self.call())
        self.ticket.picked.connect(lambda _key: self._forget())
        self.say(self.run.setText, lambda: self.tr("Run it now"))
        self.say(self.ticket.setAccessibleName, lambda: self.tr("With the ticket"))
        self.say(lambda _text: self._forget(), str)

    def offer_tickets(self) -> None:
        """Ask for the tickets to choose from."""
        query = ListTickets(order="updated", limit=_TICKETS)
        self._courier.ask(query, self, self._offer, self._fail)

    def show_function(self, function: Function | None, *, may: bool) -> None:
        """Try this one. `may`: it may run on this computer as it is."""
        if (function, may) != (self._function, self._may):
            self._function, self._may = function, may
            self._forget()

    def call(self) -> None:
        """Call it, and show what comes of it."""
        if self._function is None or self.ticket.value is None:
            return
        self._under_way = True
        self._tell(self.tr("Running…"))
        made = partial(desks.try_function, self._function, int(self.ticket.value))
        self._courier.work(made, self, partial(self._learn, self._function), self._fail)

    def _offer(self, page: TicketPage) -> None:
        before, self._offered = self.ticket.value, True
        self.ticket.offer([Choice(str(row.id), f"#{row.id}  {row.subject}") for row in page.rows])
        self.ticket.show_value(before or (str(page.rows[0].id) if page.rows else None))
        self._forget()

    def _learn(self, function: Function, trial: Trial) -> None:
        self._under_way = False
        if function == self._function:
            self._tell(self._words(trial), "bad" if trial.preview.refused else "")

    def _fail(self, fault: Fault) -> None:
        self._under_way = False
        self._tell(fault.sentence, "bad")

    def _words(self, trial: Trial) -> str:
        asked = [f"    {words.labelled(name, _plain(value))}" for name, value in trial.inputs.items()]
        given = [f"    {words.labelled(name, _plain(value))}" for name, value in trial.answer.values.items()]
        would = [f"    {line}" for deed in trial.preview.deeds for line in self._deed(deed)]
        parts = [
            [self.tr("It was told:"), *(asked or [f"    {self.tr('nothing')}"])],
            [self.tr("It answered:"), *(given or [f"    {self.tr('nothing')}"])],
            [self.tr("That would be done, and was not:"), *(would or [f"    {self.tr('nothing')}"])],
        ]
        if trial.answer.printed:
            parts.append([self.tr("It printed:"), trial.answer.printed])
        return "\n".join(line for part in parts for line in part)

    def _deed(self, deed: DeedPreview) -> list[str]:
        if deed.reasons:
            return all_said(deed.reasons)
        if deed.says is not None:
            return [self.tr("Note: {text}").format(text=deed.says)]
        return [words.labelled(field_name(each.field, self._catalogue), _plain(each.new)) for each in deed.fields]

    def _forget(self) -> None:
        """What came of the last trial says nothing of what stands in the form now."""
        if self.ticket.value is None:
            self._tell(self.tr("There is no ticket yet to try it with.") if self._offered else "")
        elif not self._may:
            self._tell(self.tr("It can be tried once it may run on this computer."))
        else:
            self._tell(self.tr("Calls it once with this ticket. Nothing of its answer is written."))

    def _tell(self, text: str, tone: str = "") -> None:
        self.told.setText(text)
        set_tone(self.told, tone)
        self.ticket.setVisible(self.ticket.value is not None)
        self.run.setVisible(self.ticket.value is not None)
        self.run.setEnabled(self._may and not self._under_way)


def _plain(value: object) -> str:
    if value is None or value == "":
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)

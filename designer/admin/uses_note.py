"""What uses a thing of the set-up, in a sentence: tickets, Blueprints, views, and other things of the set-up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.widgets.speaking import Speaking
from runtime.messages.migration import UsedBy, WhereUsed
from runtime.messages.setup import SetupView
from runtime.messages.tickets import CountTickets
from runtime.model.criteria import Compare, Operator
from runtime.model.where_used import Kind, named_by

_MOST = 6
"""So many names are said; the rest is counted."""
_BORNE = {Kind.STATUS: "ticket.status", Kind.TICKET_TYPE: "ticket.type", Kind.TEAM: "ticket.team"}


class UsesNote(Speaking):
    """Asks the desk when it is told to look, and says what it learned; an answer for another thing is dropped."""

    learned = Signal()
    """How many tickets bear it is known now, or not known any more."""

    def __init__(self, courier: Courier, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._kind = courier, kind
        self._setup: SetupView | None = None
        self._key = ""
        self._tickets: int | None = None
        self._used: tuple[UsedBy, ...] | None = None
        self.label = QLabel()
        self.label.setObjectName("secondary")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        self.say(self.label.setText, self._words)

    @property
    def tickets(self) -> int:
        """How many tickets bear it, as far as is known."""
        return self._tickets or 0

    def look(self, key: str, setup: SetupView | None) -> None:
        """Say what uses this one; an empty key for one that is not on the desk yet."""
        self._setup, self._key, self._tickets, self._used = setup, key, None, None
        self._show()
        self.learned.emit()
        if not key:
            return
        nothing = lambda _fault: None  # noqa: E731  who may not know is told nothing
        self._courier.ask(WhereUsed(of=self._kind, id=key), self, lambda found: self._learn_used(key, found), nothing)
        wanted = self._bearing(key)
        if wanted is not None:
            query = CountTickets(criteria=wanted)  # of a large desk takes a while: nothing waits behind it
            self._courier.work(lambda desk: desk.ask(query), self, lambda count: self._learn_count(key, count), nothing)

    def _bearing(self, key: str) -> Compare | None:
        if self._kind is Kind.FIELD:
            return Compare(operand=f"field.{key}", operator=Operator.NOT_EMPTY)
        operand = _BORNE.get(self._kind)
        return None if operand is None else Compare(operand=operand, operator=Operator.IS, value=key)

    def _learn_used(self, key: str, found: tuple[UsedBy, ...]) -> None:
        if key == self._key:
            self._used = found
            self._show()

    def _learn_count(self, key: str, count: int) -> None:
        if key == self._key:
            self._tickets = count
            self._show()
            self.learned.emit()

    def _show(self) -> None:
        self.label.setText(self._words())

    def _words(self) -> str:
        if not self._key:
            return self.tr("Not on the desk yet: nothing uses it.")
        said = [self._words_of_tickets(self._tickets)] if self._tickets else []
        if self._used is None:
            return " ".join((*said, self.tr("Asking the desk what uses it…")))
        names = list(dict.fromkeys((*map(self._place, self._used), *self._in_setup())))
        if names:
            shown = ", ".join(names[:_MOST])
            more = self.tr(" and %Ln more", "", len(names) - _MOST) if len(names) > _MOST else ""
            said.append(self.tr("Used by {names}{more}.").format(names=shown, more=more))
        return " ".join(said) or self.tr("Nothing uses it yet.")

    def _words_of_tickets(self, count: int) -> str:
        if self._kind is Kind.FIELD:
            return self.tr("%Ln ticket(s) have a value in it.", "", count)
        return self.tr("%Ln ticket(s) bear it.", "", count)

    def _place(self, used: UsedBy) -> str:
        if used.place == "view":
            return self.tr("the view “{name}”").format(name=used.name)
        if used.place == "scenarios":
            return self.tr("the scenarios of “{name}”").format(name=used.name)
        if used.place == "waiting":
            return self.tr("actions that wait on %Ln ticket(s)", "", used.tickets)
        if used.version is None:
            return self.tr("the draft of “{name}”").format(name=used.name)
        return self.tr("the Blueprint “{name}”").format(name=used.name)

    def _in_setup(self) -> Iterator[str]:
        for shelf, words in self._shelves().items():
            for thing in getattr(self._setup, shelf, ()):
                if (self._kind, self._key) in named_by(thing):
                    yield words.format(name=thing.name)

    def _shelves(self) -> dict[str, str]:
        return {
            "ticket_types": self.tr("the ticket type “{name}”"),
            "departments": self.tr("the department “{name}”"),
            "organisations": self.tr("the organisation “{name}”"),
            "teams": self.tr("the team “{name}”"),
            "fields": self.tr("the field “{name}”"),
            "layouts": self.tr("the layout “{name}”"),
            "templates": self.tr("the letter template “{name}”"),
            "sla_policies": self.tr("the SLA policy “{name}”"),
            "functions": self.tr("the function “{name}”"),
        }

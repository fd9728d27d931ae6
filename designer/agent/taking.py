"""Making a ticket mine: what nobody has by one click, what a colleague has with a reason that they are told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from designer.agent.field_edits import FieldEdits
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.panels.take_over_dialog import TakeOverDialog
from runtime.messages.tickets import TicketView
from runtime.model.fields import FieldValue

_KEY = "assignee"


class Taking:
    """Asks at most once at a time; whose a ticket was when it was asked for is whom it is taken from."""

    def __init__(
        self, names: Names, rights: MyRights, edits: FieldEdits, page: QWidget, left: Callable[[str], None]
    ) -> None:
        """`left` is told of a field that stays as it is, whatever it shows."""
        self._names, self._rights, self._edits, self._page, self._left = names, rights, edits, page, left
        self._last = ""
        self.dialog: TakeOverDialog | None = None

    def set(self, ticket: TicketView | None, key: str, value: FieldValue, seen: FieldValue) -> None:
        """Set a field in the details; whoever chooses themselves there says why where a colleague has the ticket."""
        if ticket is None:
            return
        if key == _KEY and value == self._rights.person and ticket.assignee not in (None, value):
            self.begin(ticket)
        else:
            self._edits.set(ticket, key, value, seen)

    def begin(self, ticket: TicketView | None) -> None:
        """Give it to whoever sits here."""
        if ticket is None or self.dialog is not None:
            return
        if ticket.assignee is None:
            self._take(ticket, "")
            return
        dialog = self.dialog = TakeOverDialog(1, (self._names.person(ticket.assignee),), self._last, self._page)
        dialog.confirmed.connect(partial(self._take, ticket))
        dialog.rejected.connect(partial(self._left, _KEY))
        dialog.finished.connect(self._let_go)
        dialog.open()

    def _take(self, ticket: TicketView, reason: str) -> None:
        self._last = reason or self._last
        self._edits.set(ticket, _KEY, self._rights.person, ticket.assignee, reason=reason)

    def _let_go(self, _result: int) -> None:
        self.dialog = None

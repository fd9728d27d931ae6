"""The customers of a desk, however many: a part is asked for when somebody scrolls to it."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from designer.admin.thing_list import ABOUT, KEY
from designer.courier import Courier
from designer.words import number
from runtime.messages.customers import CustomerPage, CustomerRow, ListCustomers
from runtime.messages.faults import Fault

type Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
PART = 100
"""So many rows are asked for at once."""


class CustomerModel(QAbstractListModel):
    """As many rows as there are customers; those that were never looked at are empty."""

    failed = Signal(object)
    listed = Signal()
    """Another list is there, from its beginning."""
    part_came = Signal()

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._query = ListCustomers()
        self._names: dict[str, str] = {}
        self._rows: dict[int, CustomerRow] = {}
        self._asked: set[int] = set()
        self._generation = 0
        self.found: int | None = None
        """How many there are; None until the first answer."""

    def show(self, query: ListCustomers) -> None:
        """List what the query asks for; what is shown stays until the answer is there."""
        self._generation += 1
        self._query = query
        first = query.having(offset=0, limit=PART)
        self._courier.ask(first, self, partial(self._begin, self._generation), self.failed.emit)

    def show_again(self) -> None:
        """Ask anew for the same."""
        self.show(self._query)

    def name_organisations(self, names: dict[str, str]) -> None:
        """What organisations are called, by id."""
        if names != self._names:
            self._names = names
            self._repaint()

    def repaint_words(self) -> None:
        """Say everything again: in another language."""
        self._repaint()

    def row_of(self, key: str) -> int | None:
        """Where a customer stands, as far as their row is known."""
        return next((row for row, each in self._rows.items() if each.id == key), None)

    def customer(self, row: int) -> CustomerRow | None:
        """The customer in a row; None while they are not known."""
        return self._rows.get(row)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else self.found or 0

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a row says; a row nobody knows yet is asked for."""
        customer = self._rows.get(index.row())
        if customer is None:
            self._ask_for(index.row() // PART)
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return customer.name
            case _ if role == KEY:
                return customer.id
            case _ if role == ABOUT:
                return self._about(customer)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return " · ".join(filter(None, (customer.name, customer.email, customer.phone, self._about(customer))))
        return None

    def _about(self, customer: CustomerRow) -> str:
        belongs = ", ".join(self._names.get(key, key) for key in customer.organisations)
        asked = self.tr("{live} open of {n}").format(live=number(customer.live), n=number(customer.tickets))
        parts = (belongs or customer.email or customer.phone, asked if customer.tickets else self.tr("no ticket"))
        return " · ".join(filter(None, parts))

    def _begin(self, generation: int, page: CustomerPage) -> None:
        if generation != self._generation:
            return
        self.beginResetModel()
        self.found, self._asked = page.found, {0}
        self._rows = dict(enumerate(page.rows))
        self.endResetModel()
        self.listed.emit()

    def _ask_for(self, part: int) -> None:
        if part not in self._asked:
            self._asked.add(part)
            query = self._query.having(offset=part * PART, limit=PART)
            learn, fail = partial(self._learn, self._generation, part), partial(self._fail, part)
            self._courier.ask(query, self, learn, fail)

    def _fail(self, part: int, fault: Fault) -> None:
        self._asked.discard(part)
        self.failed.emit(fault)

    def _learn(self, generation: int, part: int, page: CustomerPage) -> None:
        if generation != self._generation:
            return
        first = part * PART
        self._rows |= dict(enumerate(page.rows, first))
        self.dataChanged.emit(self.index(first), self.index(min(first + PART, self.rowCount()) - 1))
        self.part_came.emit()

    def _repaint(self) -> None:
        if self.found:
            self.dataChanged.emit(self.index(0), self.index(self.found - 1))

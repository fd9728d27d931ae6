"""What became of each ticket of a job: a table fetched as far as somebody scrolls, and all of it as CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from designer.agent.bulk_words import fate_name
from designer.courier import Courier
from designer.sentences import all_said
from designer.widgets.csv_text import csv_text
from runtime.messages.bulk import BulkFate, BulkResult, ListBulkResults
from runtime.messages.faults import Fault

type Index = QModelIndex | QPersistentModelIndex

_PAGE = 200
_CSV_PAGE = 1_000
NOT_AS_WANTED = (BulkFate.REFUSED, BulkFate.FAILED, BulkFate.CANCELLED, BulkFate.KEPT)


class BulkResults(QAbstractTableModel):
    """Ticket, what became of it, and why, in the order of their numbers."""

    failed = Signal(object)

    def __init__(self, courier: Courier, subjects: Mapping[int, str], parent: QObject | None = None) -> None:
        """`subjects`: of the tickets that somebody has seen; the others are told by their numbers."""
        super().__init__(parent)
        self._courier, self._subjects = courier, subjects
        self._job_id, self._fates = 0, tuple[BulkFate, ...]()
        self._rows: list[BulkResult] = []
        self._more = self._under_way = False
        self._generation = 0

    def show_job(self, job_id: int, fates: tuple[BulkFate, ...] = ()) -> None:
        """Show the tickets of a job; those of some fates only, where they are said."""
        self.beginResetModel()
        self._job_id, self._fates, self._rows, self._more = job_id, fates, [], True
        self._generation += 1
        self._under_way = False
        self.endResetModel()
        self.fetchMore(QModelIndex())

    def ticket_at(self, row: int) -> int | None:
        """The ticket in a row."""
        return self._rows[row].ticket_id if 0 <= row < len(self._rows) else None

    def collect_csv(self, then: Callable[[str], None]) -> None:
        """Everything that is shown, also what was not fetched yet, as CSV (RFC 4180)."""
        titles = (self.tr("Ticket"), self.tr("Subject"), self.tr("What became of it"), self.tr("Why"))
        rows: list[tuple[str | int, ...]] = [titles]
        job_id, fates = self._job_id, self._fates

        def take(results: tuple[BulkResult, ...]) -> None:
            for each in results:
                subject = self._subjects.get(each.ticket_id, "")
                rows.append((each.ticket_id, subject, fate_name(each.fate), _why(each)))
            if len(results) == _CSV_PAGE:
                ask(results[-1].ticket_id)
            else:
                then(csv_text(rows))

        def ask(after: int) -> None:
            query = ListBulkResults(job_id=job_id, fates=fates, after=after, limit=_CSV_PAGE)
            self._courier.ask(query, self, take, self.failed.emit)

        ask(0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else 3

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        titles = (self.tr("Ticket"), self.tr("What became of it"), self.tr("Why"))
        return titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        result = self._rows[index.row()]
        if index.column() == 0:
            return f"#{result.ticket_id}  {self._subjects.get(result.ticket_id, '')}".rstrip()
        return fate_name(result.fate) if index.column() == 1 else _why(result)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._under_way

    @override
    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        self._under_way = True
        generation = self._generation
        after = self._rows[-1].ticket_id if self._rows else 0

        def arrived(results: tuple[BulkResult, ...]) -> None:
            if generation == self._generation:
                self._take(results)

        def failed(fault: Fault) -> None:
            if generation == self._generation:
                self._under_way = self._more = False
                self.failed.emit(fault)

        query = ListBulkResults(job_id=self._job_id, fates=self._fates, after=after, limit=_PAGE)
        self._courier.ask(query, self, arrived, failed)

    def _take(self, results: tuple[BulkResult, ...]) -> None:
        self._under_way, self._more = False, len(results) == _PAGE
        if results:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(results) - 1)
            self._rows += results
            self.endInsertRows()


def _why(result: BulkResult) -> str:
    return " ".join(all_said(result.reasons))

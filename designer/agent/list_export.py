"""A list of tickets as a file: all of them, in the columns and the order that are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, QSize, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton

from designer.agent.lists import Line, TicketList
from designer.agent.my_rights import MyRights
from designer.agent.names import MOMENTS, Names
from designer.courier import Courier
from designer.widgets.csv_text import csv_text
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault, Refused
from runtime.model.fields import FieldValue
from runtime.model.rights import Action

MOST = 100_000
"""More tickets than this are no list that somebody reads."""
_BYTE_ORDER = "\ufeff"
"""By which spreadsheets know UTF-8."""
_ICON = 16


class ListExport(Speaking):
    """A button for who may export. The file is written a portion at a time, and is there whole or not at all."""

    failed = Signal(object)
    told = Signal(str)
    """A sentence: how many tickets were written, and where."""

    def __init__(self, courier: Courier, names: Names) -> None:
        super().__init__()
        self._courier, self._names = courier, names
        self._rights: MyRights | None = None
        self._list: TicketList | None = None
        self._file: QSaveFile | None = None
        self._written = 0
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        self.button.setIcon(icon("export", self.palette().text().color().name()))
        self.button.setIconSize(QSize(_ICON, _ICON))
        self.button.clicked.connect(self.choose_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.say(self.button.setToolTip, lambda: self.tr("Export this list (CSV)…"))
        self.say(self.button.setAccessibleName, lambda: self.tr("Export this list (CSV)…"))

    def offer(self, wanted: TicketList | None) -> None:
        """The list that is shown; None: none is."""
        self._list = wanted
        self.button.setEnabled(self._file is None)
        self._show()

    def allow(self, rights: MyRights) -> None:
        """Whose rights count."""
        self._rights = rights
        self._names.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        may = self._rights is not None and self._rights.may(Action.EXPORT)
        self.button.setVisible(may and self._list is not None)

    def choose_place(self) -> None:
        """Ask where the file is to go."""
        dialog = self.dialog = QFileDialog(self, self.tr("Export this list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("tickets.csv")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: str) -> None:
        """Write what is shown there; nothing while another file is being written."""
        wanted = self._list
        if wanted is None or self._file is not None:
            return
        file = QSaveFile(path, self)
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            self._not_written(file)
            return
        self._file, self._written = file, 0
        self.button.setEnabled(False)
        titles = [self._names.column(column) for column in wanted.columns]
        file.write((_BYTE_ORDER + csv_text([titles])).encode())
        self._ask(wanted, None)

    def _ask(self, wanted: TicketList, after: str | None) -> None:
        self._courier.ask(wanted.query(wanted.most, after), self, partial(self._take, wanted), self._give_up)

    def _take(self, wanted: TicketList, answer: object) -> None:
        file, portion = self._file, wanted.portion(answer)
        if file is None:
            return
        lines = portion.lines[: MOST - self._written]
        file.write(csv_text(self._cells(line, wanted.columns) for line in lines).encode())
        self._written += len(lines)
        if portion.after is not None and self._written < MOST:
            self._ask(wanted, portion.after)
        elif file.commit():
            self._end()
            text = self.tr("%n ticket(s) were written to {name}.", "", self._written)
            self.told.emit(text.format(name=Path(file.fileName()).name))
        else:
            self._not_written(file)

    def _give_up(self, fault: Fault) -> None:
        if self._file is not None:
            self._file.cancelWriting()
        self._end()
        self.failed.emit(fault)

    def _not_written(self, file: QSaveFile) -> None:
        self._end()
        sentence = self.tr("“{name}” cannot be written: {reason}.")
        name = Path(file.fileName()).name
        self.failed.emit(Refused(sentence.format(name=name, reason=file.errorString())))

    def _end(self) -> None:
        if self._file is not None:
            self._file.deleteLater()
        self._file = None
        self.offer(self._list)

    def _cells(self, line: Line, columns: Sequence[str]) -> list[str | float]:
        return [self._cell(line, column, value) for column, value in zip(columns, line.cells, strict=True)]

    def _cell(self, line: Line, column: str, value: FieldValue) -> str | float:
        if column == "state":
            return line.state or self._names.state(line.ticket.blueprint_id, line.ticket.state)
        if column in MOMENTS and isinstance(value, int):
            return datetime.fromtimestamp(value / 1_000, UTC).isoformat(timespec="seconds")
        if isinstance(value, int | float) and not isinstance(value, bool) and column != "priority":
            return value
        return self._names.name(column, value)

"""Another ticket, found by its number or by words while one types."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.agent.names import Names
from designer.courier import Courier
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.tickets import TicketPage, TicketRow
from runtime.messages.views import SearchTickets
from runtime.model.search_text import words

_MOST = 6
_PAUSE_MS = 180
_ROLE = Qt.ItemDataRole.UserRole


class TicketPicker(Speaking):
    """Arrows walk what was found, Enter takes it. `leave_out`: the ticket it is for."""

    picked = Signal(object)
    """The TicketRow that was chosen."""

    def __init__(self, courier: Courier, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._names = courier, names
        self.leave_out = 0
        self.line, self.found = QLineEdit(), QListWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.found)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self._pick)
        self.setFocusProxy(self.line)
        self.say(self.line.setPlaceholderText, lambda: self.tr("Number or words of the other ticket"))
        self.say(self.line.setAccessibleName, lambda: self.tr("The other ticket"))

    def clear(self) -> None:
        """Begin anew."""
        self._pause.stop()
        self.line.clear()
        self.found.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self.found.isHidden():
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.found.setCurrentRow(max(0, min(self.found.count() - 1, self.found.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._pick(self.found.currentItem())
            return True
        return False

    def _typed(self, text: str) -> None:
        self._pause.start() if text.strip() else self.clear()

    def _ask(self) -> None:
        query = SearchTickets(text=_searched(self.line.text()), order="relevant", limit=_MOST + 1)
        if query.text:
            self._courier.ask(query, self, self._show, self._not_found)

    def _not_found(self, _fault: Fault) -> None:
        self._show(TicketPage(rows=()))

    def _show(self, page: TicketPage) -> None:
        if not self.line.text().strip():
            return
        self.found.clear()
        rows = [row for row in page.rows if row.id != self.leave_out][:_MOST]
        for row in rows:
            item = QListWidgetItem(f"#{row.id}  {row.subject}  ·  {self._names.name('status', row.status)}", self.found)
            item.setData(_ROLE, row)
            item.setToolTip(item.text())
        if not rows:
            QListWidgetItem(self.tr("No other ticket was found."), self.found).setFlags(Qt.ItemFlag.NoItemFlags)
        self.found.setCurrentRow(0)
        self.found.setFixedHeight(max(self.found.sizeHintForRow(0), 18) * self.found.count() + 8)
        self.found.show()

    def _pick(self, item: QListWidgetItem | None) -> None:
        row = item.data(_ROLE) if item is not None else None
        if isinstance(row, TicketRow):
            self.clear()
            self.picked.emit(row)


def _searched(text: str) -> str:
    """A number is one, also without its sign; other words are only words, whatever signs stand in them."""
    number = text.strip().removeprefix("#")
    return f"#{number}" if number.isdecimal() else " ".join(words(text))

"""The due moments that a change of a calendar would move, shown before it is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.panels.rehearsal.happenings import moment
from designer.panels.sla_words import metric_name
from designer.theme import enlarge
from runtime.messages.calendars import CalendarsPreview, MovedDue
from runtime.model.calendar import Calendar
from runtime.model.events import Scope
from runtime.model.sla import Metric


class MovesDialog(QDialog):
    """How many move and which, the worst first; Save goes on, Cancel leaves the desk as it is."""

    def __init__(self, preview: CalendarsPreview, calendar: Calendar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Due moments that move"))
        self._zone, self._now = calendar.zone, preview.at
        self.count, self.more = QLabel(), QLabel()
        self.table = QTableWidget(len(preview.worst), 5)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setObjectName("primary")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Save and move them"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.count.setText(self.tr("%Ln due moment(s) move", "", preview.moved))
        self.more.setText(self._in_words(preview))
        self._fill(preview)
        self._arrange(shown=bool(preview.worst))

    def _in_words(self, preview: CalendarsPreview) -> str:
        parts = (
            (preview.breached, self.tr("%Ln would be over the limit at once", "", preview.breached)),
            (preview.rescued, self.tr("%Ln would be over the limit no longer", "", preview.rescued)),
            (preview.earlier, self.tr("%Ln come earlier", "", preview.earlier)),
            (preview.later, self.tr("%Ln come later", "", preview.later)),
            (preview.endless, self.tr("%Ln would never come", "", preview.endless)),
            (preview.hidden, self.tr("%Ln are of tickets you do not see", "", preview.hidden)),
        )
        said = [text for number, text in parts if number]
        left = preview.moved - preview.hidden - len(preview.worst)
        if left > 0:
            said.append(self.tr("the worst %Ln are shown", "", len(preview.worst)))
        return " · ".join(said)

    def _arrange(self, *, shown: bool) -> None:
        enlarge(self.count, 1.4, bold=True)
        self.more.setObjectName("secondary")
        self.more.setWordWrap(True)
        self.table.setVisible(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.count)
        column.addWidget(self.more)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.resize(860, 520 if shown else 160)

    def _fill(self, preview: CalendarsPreview) -> None:
        table = self.table
        table.setObjectName("rows")
        table.setAccessibleName(self.tr("Due moments that move, the worst first"))
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setHorizontalHeaderLabels(
            (self.tr("Ticket"), self.tr("State"), self.tr("Due before"), self.tr("Due after"), self.tr("Difference"))
        )
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, move in enumerate(preview.worst):
            cells = (
                f"#{move.ticket_id}  {move.subject}",
                self._state(move),
                self._moment(move.before),
                self._moment(move.after),
                self._difference(move),
            )
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))

    def _state(self, move: MovedDue) -> str:
        if move.scope is Scope.SLA:
            return metric_name(Metric(move.metric))
        if move.scope is Scope.RUN:
            return self.tr("{state}, the whole Blueprint’s limit").format(state=move.state_name)
        return move.state_name

    def _moment(self, at: int | None) -> str:
        return self.tr("never") if at is None else moment(at, self._zone)

    def _difference(self, move: MovedDue) -> str:
        difference = move.difference
        if difference is None:
            return words.NOTHING
        said = self.tr("{span} later") if difference > 0 else self.tr("{span} earlier")
        text = said.format(span=words.duration(abs(difference) / 1000))
        if move.after is not None and move.before is not None and move.after <= self._now < move.before:
            return self.tr("{difference}: over at once").format(difference=text)
        return text

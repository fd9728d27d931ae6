"""All limits of the desk in one table: of which Blueprint and state, on which calendar, with the tickets under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from designer import words
from designer.admin.page import AdminPage, sentence
from designer.canvas.captions import duration_in_words
from designer.courier import Courier
from designer.widgets.assistance import explain
from runtime.messages.calendars import LimitInForce, ListLimits
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo
from runtime.model.calendar import OF_TEAM
from runtime.model.folding import fold

_NUMBERS = range(5, 9)
_CALENDAR, _PAUSES = 3, 4
_NARROW = 640
"""Below this width the names of Blueprints need the room of what a row's tooltip tells, too."""
_STRETCHED = (0, _PAUSES)
"""Of which Blueprint, and when it stands still: the longest texts, told whole by their tooltips."""
_WITHIN = (5, 6)
"""What happens along a limit is read in Design; it is left out where there is no room for all columns."""
_LEAST_STRETCHED = 150
_A_WORD = 24
"""“On hold” is a little longer than the title over it."""


class LimitsPage(AdminPage):
    """To be read; limits are changed where they are drawn, and Return or a double click leads there."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, parent)
        self._limits: tuple[LimitInForce, ...] | None = None
        self._shown: list[LimitInForce] = []
        self.search, self.refresh_button, self.open_button = QLineEdit(), QPushButton(), QPushButton()
        self.table, self.empty, self.count = QTableWidget(0, 9), sentence(), QLabel()
        explain(self, "calendars")
        self._arrange()
        self.search.textEdited.connect(lambda _text: self._fill())
        self.refresh_button.clicked.connect(self.refresh)
        self.open_button.clicked.connect(self._open)
        self.table.itemActivated.connect(lambda _item: self._open())
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self._speak()

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Names of calendars may be others; whoever changed the set-up may have moved due moments."""
        super().show_setup(setup)
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.setup is not None:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the limits and count the tickets under them anew."""
        self.courier.ask(ListLimits(), self, self._learn, self.failed.emit)

    def choose(self, blueprint_id: str, state_id: str) -> None:
        """Put a limit in front; an empty state for that of the whole Blueprint."""
        for row, limit in enumerate(self._shown):
            if (limit.blueprint_id, limit.state or "") == (blueprint_id, state_id):
                self.table.selectRow(row)

    def _learn(self, limits: tuple[LimitInForce, ...]) -> None:
        self._limits = limits
        self._fill()

    def _arrange(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(320)
        self.refresh_button.setObjectName("quiet")
        self.open_button.setObjectName("quiet")
        self.count.setObjectName("secondary")
        self.empty.setObjectName("secondary")
        table = self.table
        table.setObjectName("rows")
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in _STRETCHED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.search, 1)
        above.addWidget(self.count)
        above.addStretch(1)
        above.addWidget(self.open_button)
        above.addWidget(self.refresh_button)
        self.column.addLayout(above)
        self.column.addSpacing(6)
        self.column.addWidget(self.empty)
        self.column.addWidget(table, 100)
        self.column.addStretch(1)

    def _speak(self) -> None:
        self.head(
            lambda: self.tr("Limits"),
            lambda: self.tr("Every limit in force on this desk. A limit is changed in its Blueprint, and published."),
        )
        self.say(self.search.setPlaceholderText, lambda: self.tr("Search"))
        self.say(self.search.setAccessibleName, lambda: self.tr("Search limits"))
        self.say(self.refresh_button.setText, lambda: self.tr("Count anew"))
        self.say(self.open_button.setText, lambda: self.tr("Show in Design"))
        self.say(self.table.setAccessibleName, lambda: self.tr("Limits in force"))
        self.say(
            self.empty.setText,
            lambda: self.tr(
                "No limits yet. Give a state a limit in Design and publish its Blueprint: then it is listed here."
            ),
        )
        self.say(lambda _text: self._fill(), str)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Blueprint"),
            self.tr("State"),
            self.tr("Limit"),
            self.tr("Calendar"),
            self.tr("Stands still"),
            self.tr("Reminders"),
            self.tr("Escalations"),
            self.tr("Tickets"),
            self.tr("Over now"),
        )

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels(self._titles())
        if self._limits is None:
            return
        wanted, chosen = fold(self.search.text()), self._chosen
        every = [(limit, self._cells(limit)) for limit in self._limits]
        rows = [(limit, cells) for limit, cells in every if wanted in fold(" ".join(cells))]
        self._shown = [limit for limit, _cells in rows]
        self.table.setRowCount(len(rows))
        for row, (limit, cells) in enumerate(rows):
            self._fill_row(row, limit, cells)
        self.empty.setVisible(not self._limits)
        self.table.setVisible(bool(self._limits))
        over, tickets = sum(each.over for each in self._limits), sum(each.tickets for each in self._limits)
        said = self.tr("{tickets} running, {over} over now")
        self.count.setText(said.format(tickets=words.number(tickets), over=words.number(over)))
        if chosen is not None:
            self.choose(*chosen)
        self._fit()
        self._show_buttons()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All columns where there is room for them; else the Blueprint's name takes what there is."""
        header = self.table.horizontalHeader()
        wanted = len(_STRETCHED) * _LEAST_STRETCHED + sum(
            max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(self.table.columnCount())
            if column not in _STRETCHED
        )
        tight = wanted > self.table.viewport().width()
        for column in _WITHIN:
            self.table.setColumnHidden(column, tight)
        self.table.setColumnHidden(_CALENDAR, self.table.viewport().width() < _NARROW)
        self.table.setColumnHidden(_PAUSES, self.table.viewport().width() < _NARROW)
        pauses = QHeaderView.ResizeMode.Fixed if tight else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(_PAUSES, pauses)
        if tight:
            header.resizeSection(_PAUSES, header.sectionSizeHint(_PAUSES) + _A_WORD)

    def _whole(self, cells: Sequence[str]) -> str:
        """All of a row, a line for each column: some are out of sight in a small window."""
        headings = (self.table.horizontalHeaderItem(column) for column in range(len(cells)))
        named = zip(headings, cells, strict=True)
        return "\n".join(words.labelled(heading.text() if heading else "", cell) for heading, cell in named)

    def _fill_row(self, row: int, limit: LimitInForce, cells: Sequence[str]) -> None:
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if column in _STRETCHED:
                item.setToolTip(text if column else self._whole(cells))
            if column in _NUMBERS:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == len(cells) - 1 and limit.over:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.table.setItem(row, column, item)

    def _cells(self, limit: LimitInForce) -> tuple[str, ...]:
        number: Callable[[int], str] = lambda count: words.number(count) if count else words.NOTHING  # noqa: E731
        return (
            self.tr("{name}, version {number}").format(name=limit.blueprint_name, number=limit.version),
            limit.state_name or self.tr("(the whole Blueprint)"),
            duration_in_words(limit.allows),
            self._calendar(limit),
            self._pauses(limit),
            number(limit.reminders),
            number(limit.escalations),
            number(limit.tickets),
            number(limit.over),
        )

    def _calendar(self, limit: LimitInForce) -> str:
        if not limit.business:
            return self.tr("around the clock")
        if limit.calendar is None:
            return self.tr("the department’s")
        if limit.calendar == OF_TEAM:
            return self.tr("the team’s")
        known = self.setup.calendars if self.setup is not None else ()
        return next((each.name for each in known if each.id == limit.calendar), limit.calendar)

    def _pauses(self, limit: LimitInForce) -> str:
        said = [
            text
            for pauses, text in ((limit.pause_on_hold, self.tr("on hold")), (limit.pause_pending, self.tr("pending")))
            if pauses
        ]
        if limit.paused:
            said.append(self.tr("{n} now").format(n=words.number(limit.paused)))
        return ", ".join(said) or self.tr("never")

    @property
    def _chosen(self) -> tuple[str, str] | None:
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        chosen = self._shown[rows[0]] if rows and rows[0] < len(self._shown) else None
        return (chosen.blueprint_id, chosen.state or "") if chosen is not None else None

    def _open(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.state_wanted.emit(*chosen)

    def _show_buttons(self) -> None:
        self.open_button.setEnabled(self._chosen is not None)

"""The targets of a policy as a table: what is promised for each metric at each priority; nothing is no promise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import override

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.admin.page import sentence
from designer.admin.sla_cells import SPAN, SpanCells, as_span
from designer.canvas.captions import duration_in_words
from designer.panels.criteria.words import priority_choices
from designer.panels.sla_words import metric_meaning, metric_name
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.durations import Duration
from runtime.model.sla import Metric, SlaTarget
from runtime.model.ticket import Priority

PRIORITIES = tuple(sorted((int(each) for each in Priority), reverse=True))
"""The most urgent first, as everywhere where promises are read."""
METRICS = tuple(Metric)
_ROW, _HEAD = 34, 32
_LEAST = 130
"""A column holds “30 business minutes”, also in French."""

type Spans = Mapping[tuple[Metric, int], Duration]


class TargetTable(QTableWidget):
    """Click, type or press Enter to change a cell; Delete empties it; the menu gives a row one target."""

    wanted = Signal(object, object)
    """The cells, as (Metric, priority), that are to have this Duration; None for no target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(METRICS), len(PRIORITIES), parent)
        self._cells = SpanCells(self)
        self.setItemDelegate(self._cells)
        self._items = {(row, at): QTableWidgetItem() for row in range(len(METRICS)) for at in range(len(PRIORITIES))}
        self._heads = [QTableWidgetItem() for _metric in METRICS]
        for (row, column), item in self._items.items():
            self.setItem(row, column, item)
        for row, head in enumerate(self._heads):
            self.setVerticalHeaderItem(row, head)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.cellClicked.connect(lambda row, column: self.edit(self.model().index(row, column)))
        self._cells.given.connect(self._give)
        self._arrange()

    def show_spans(self, spans: Spans) -> None:
        """Show these targets."""
        for row, metric in enumerate(METRICS):
            for column, priority in enumerate(PRIORITIES):
                self._show(row, column, spans.get((metric, priority)))

    def word(self) -> None:
        """Say everything anew."""
        names = {int(choice.id): choice.name for choice in priority_choices()}
        self.setHorizontalHeaderLabels([names[priority] for priority in PRIORITIES])
        for row, metric in enumerate(METRICS):
            self._heads[row].setText(metric_name(metric))
            self._heads[row].setToolTip(metric_meaning(metric))
            for column in range(len(PRIORITIES)):
                self._show(row, column, as_span(self._items[row, column].data(SPAN)))

    @property
    def in_front(self) -> Metric:
        """The metric in whose row the cursor is."""
        return METRICS[max(0, self.currentRow())]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._want([(index.row(), index.column()) for index in self.selectedIndexes()], None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentRow() < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        corner = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu.popup(corner if by_key else QPoint(event.globalPos()))

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the cell that is chosen."""
        row, span = self.currentRow(), as_span(self.currentIndex().data(SPAN))
        whole = [(row, column) for column in range(len(PRIORITIES))]
        same = menu.addAction(self.tr("The same for every priority"), lambda: self._want(whole, span))
        same.setEnabled(span is not None)
        cells = [(index.row(), index.column()) for index in self.selectedIndexes()]
        menu.addAction(self.tr("No target\tDel"), lambda: self._want(cells, None))
        menu.addAction(self.tr("No target at any priority"), lambda: self._want(whole, None))

    def _give(self, row: int, column: int, span: Duration | None) -> None:
        self._want([(row, column)], span)

    def _want(self, cells: Iterable[tuple[int, int]], span: Duration | None) -> None:
        self.wanted.emit([(METRICS[row], PRIORITIES[column]) for row, column in cells], span)

    def _show(self, row: int, column: int, span: Duration | None) -> None:
        item, roles = self._items[row, column], Qt.ItemDataRole
        said = duration_in_words(span) if span is not None else words.NOTHING
        item.setData(SPAN, span)
        item.setText(said)
        item.setForeground(self.palette().text() if span is not None else self.palette().placeholderText())
        where = f"{metric_name(METRICS[row])}, {self._priority(column)}"
        item.setData(
            roles.AccessibleTextRole, words.labelled(where, said if span is not None else self.tr("no target"))
        )

    def _priority(self, column: int) -> str:
        names = {int(choice.id): choice.name for choice in priority_choices()}
        return names[PRIORITIES[column]]

    def _arrange(self) -> None:
        self.setObjectName("rows")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(_LEAST)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFixedHeight(_HEAD)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW)
        down.setHighlightSections(False)
        down.setSectionsClickable(False)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows; in a narrow window its columns scroll."""
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if self.viewport().width() < len(PRIORITIES) * _LEAST else 0
        self.setFixedHeight(_HEAD + len(METRICS) * _ROW + below + 2 * self.frameWidth())


class TargetsEditor(Speaking):
    """The table, what the metric under the cursor means, and when the resolution stands still."""

    edited = Signal(object)
    """All targets, as a tuple of SlaTarget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets: dict[Metric, SlaTarget] = {}
        self._kept: dict[Metric, SlaTarget] = {}
        self.table, self.meaning = TargetTable(), sentence()
        self.on_hold, self.pending = Tick(), Tick()
        self.meaning.setObjectName("secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.table, self.meaning, self.on_hold, self.pending):
            column.addWidget(widget)
        self.meaning.show()
        self.table.wanted.connect(self._give)
        self.table.currentCellChanged.connect(lambda *_cells: self._mean())
        self.on_hold.clicked.connect(lambda on: self._pause(pause_on_hold=on))
        self.pending.clicked.connect(lambda on: self._pause(pause_pending=on))
        self.setFocusProxy(self.table)
        self._speak()

    @property
    def value(self) -> tuple[SlaTarget, ...]:
        """Every target, in the order of the metrics."""
        return tuple(self._targets[metric] for metric in METRICS if metric in self._targets)

    def show_value(self, targets: Iterable[SlaTarget], *, anew: bool) -> None:
        """Show these; `anew`: of another policy, so that nothing is remembered of what was emptied."""
        if anew:
            self._kept = {}
        self._targets = {target.metric: target for target in targets}
        self._show()

    def _speak(self) -> None:
        self.say(self.table.setAccessibleName, lambda: self.tr("Targets by metric and priority"))
        self.say(lambda _text: self.table.word(), str)
        self.say(lambda _text: self._mean(), str)
        self.say(self.on_hold.set_text, lambda: self.tr("The resolution stands still while the ticket is on hold"))
        self.say(self.pending.set_text, lambda: self.tr("…and while it is pending on the customer"))

    def _mean(self) -> None:
        metric = self.table.in_front
        self.meaning.setText(words.labelled(metric_name(metric), metric_meaning(metric)))

    def _show(self) -> None:
        spans = {(each.metric, priority): span for each in self.value for priority, span in each.allows.items()}
        self.table.show_spans(spans)
        resolution = self._targets.get(Metric.RESOLUTION)
        for box in (self.on_hold, self.pending):
            box.setVisible(resolution is not None)
        if resolution is not None:
            self.on_hold.set_checked(resolution.pause_on_hold)
            self.pending.set_checked(resolution.pause_pending)

    def _give(self, cells: Iterable[tuple[Metric, int]], span: Duration | None) -> None:
        for metric, priority in cells:
            self._put(metric, priority, span)
        self._become()

    def _put(self, metric: Metric, priority: int, span: Duration | None) -> None:
        """A metric that loses its last target leaves; its reminders come back with its next one."""
        target = self._targets.get(metric)
        allows = {key: value for key, value in (target.allows if target else {}).items() if key != priority}
        if span is not None:
            allows[priority] = span
        if target is not None:
            self._kept[metric] = target
        if allows:
            kept = target or self._kept.get(metric)
            ordered = {key: allows[key] for key in sorted(allows)}
            self._targets[metric] = (
                SlaTarget(metric=metric, allows=ordered) if kept is None else kept.having(allows=ordered)
            )
        else:
            self._targets.pop(metric, None)

    def _pause(self, **changes: bool) -> None:
        resolution = self._targets.get(Metric.RESOLUTION)
        if resolution is not None:
            self._targets[Metric.RESOLUTION] = resolution.having(**changes)
            self._become()

    def _become(self) -> None:
        self._show()
        self.edited.emit(self.value)

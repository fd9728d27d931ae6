"""The tasks that wait for me, on whichever tickets: what is overdue first, then what is due next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from designer import words
from runtime.messages.working import MyTask
from runtime.model.values import Moment

_TICKET, _NUMBER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


def is_overdue(mine: MyTask, now: Moment) -> bool:
    """Whether the task should be done by now."""
    return mine.task.due is not None and mine.task.due < now


class MyTasksList(QTreeWidget):
    """Enter opens the ticket, the box says that the task is done."""

    opened = Signal(int)
    finished = Signal(int, int)
    """A ticket, and the number of its task."""

    def __init__(self, clock: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tasks: tuple[MyTask, ...] = ()
        self.setObjectName("records")
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().resizeSection(2, 130)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)
        self.itemChanged.connect(self._finish)

    @property
    def asked_for(self) -> int:
        """How many there are."""
        return len(self._tasks)

    def show_tasks(self, tasks: Sequence[MyTask]) -> None:
        """Show these; the one that is chosen stays so."""
        self._tasks = tuple(tasks)
        self.say_again()

    def say_again(self) -> None:
        """In the language of the moment."""
        current, now = self.currentItem(), self._clock()
        chosen = (current.data(0, _TICKET), current.data(0, _NUMBER)) if current is not None else None
        with QSignalBlocker(self):
            self.clear()
            self.setHeaderLabels([self.tr("Task"), self.tr("Ticket"), self.tr("Due")])
            self.setAccessibleName(self.tr("My tasks"))
            for overdue, tasks in groupby(self._tasks, lambda mine: is_overdue(mine, now)):
                self._group(self.tr("Overdue") if overdue else self.tr("To do"), list(tasks))
            for item in self._items():
                if (item.data(0, _TICKET), item.data(0, _NUMBER)) == chosen:
                    self.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _group(self, title: str, tasks: Sequence[MyTask]) -> None:
        head = QTreeWidgetItem(self, [f"{title} ({words.number(len(tasks))})"])
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFirstColumnSpanned(True)
        for mine in tasks:
            due = words.moment(mine.task.due) if mine.task.due is not None else ""
            item = QTreeWidgetItem(self, [mine.task.title, f"#{mine.ticket_id}  {mine.subject}", due])
            item.setData(0, _TICKET, mine.ticket_id)
            item.setData(0, _NUMBER, mine.task.number)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            for column in range(3):
                item.setToolTip(column, item.text(column))

    def _open(self, index: QModelIndex) -> None:
        ticket = index.siblingAtColumn(0).data(_TICKET)
        if isinstance(ticket, int):
            self.opened.emit(ticket)

    def _finish(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0 and item.checkState(0) is Qt.CheckState.Checked:
            self.finished.emit(item.data(0, _TICKET), item.data(0, _NUMBER))

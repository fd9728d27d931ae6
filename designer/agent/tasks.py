"""The tasks of a ticket: what is to be done beside its way through the Blueprint, by whom, until when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.agent.moments import MomentDialog
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.task_card import TaskCard
from designer.agent.ticket_part import TicketPart
from designer.courier import Courier
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from runtime.messages.faults import Fault
from runtime.messages.tickets import TicketView
from runtime.messages.working import AddTask, EditTask, FinishTask, ListTasks, OrderTasks, RemoveTask, ReopenTask
from runtime.model.rights import Action
from runtime.model.tasks import Task
from runtime.model.values import Moment


class Tasks(TicketPart):
    """A line to add one, and below it the tasks in their order."""

    counted = Signal(int)
    """How many are still to be done."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights, clock: Callable[[], Moment]) -> None:
        super().__init__(courier)
        self._names, self._rights, self._clock = names, rights, clock
        self.cards: dict[int, TaskCard] = {}
        self.line, self.add, self.nothing = QLineEdit(), QPushButton(), text_label(name="secondary")
        self._column = QVBoxLayout()
        self._arrange()
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.setFocusProxy(self.line)
        names.changed.connect(self._name_again)
        self.say(self.line.setPlaceholderText, lambda: self.tr("Add a task, then press Enter"))
        self.say(self.line.setAccessibleName, lambda: self.tr("New task"))
        self.say(self.add.setText, lambda: self.tr("Add"))
        self.say(
            self.nothing.setText,
            lambda: self.tr(
                "No task yet.\n\nA task is something to be done beside the transitions: a call, a check, a question to "
                "a colleague. Give it to somebody and say until when; they are told. A transition may insist that "
                "every task is done."
            ),
        )

    def tick(self) -> None:
        """Time went by: something may be overdue now."""
        for card in self.cards.values():
            card.tick()

    @override
    def _begin(self, ticket: TicketView) -> None:
        self._place(())
        for widget in (self.line, self.add):
            widget.setVisible(self._rights.may(Action.TICKET_WORK) and not ticket.restricted)
        self.line.clear()

    @override
    def _refresh(self, ticket: TicketView) -> None:
        self._ask(ListTasks(ticket_id=ticket.id), self._show)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 10, 0)
        self.add.setObjectName("quiet")
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        inside = QWidget()
        inside.setObjectName("page")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 10, 8)
        inner.setSpacing(8)
        self._column.setSpacing(8)
        inner.addWidget(self.nothing)
        inner.addLayout(self._column)
        inner.addStretch(1)
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 10, 0, 4)
        whole.setSpacing(10)
        whole.addLayout(row)
        whole.addWidget(area, 1)

    def _show(self, tasks: tuple[Task, ...]) -> None:
        """Cards are kept: what is open stays open, what is typed stays. Older answers than our edits are not heard."""
        if not self._under_way:
            self._place(tasks)

    def _place(self, tasks: tuple[Task, ...]) -> None:
        kept = self.cards
        numbers = [task.number for task in tasks]
        self.cards = {task.number: kept[task.number] if task.number in kept else self._card(task) for task in tasks}
        for card in (card for number, card in kept.items() if number not in numbers):
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, task in enumerate(tasks):
            card = self.cards[task.number]
            card.show_task(task)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()
        self.nothing.setVisible(not tasks)
        self.counted.emit(sum(task.done_at is None for task in tasks))

    def _card(self, task: Task) -> TaskCard:
        card, number = TaskCard(task, self._names, self._clock), task.number
        mine, may = task.owner == self._rights.person, self._rights.may(Action.TICKET_WORK)
        card.allow(change=may, finish=may or mine)
        card.ticked.connect(partial(self._tick, number))
        card.edited.connect(partial(self._edit, number))
        card.moved.connect(partial(self._move, number))
        card.removed.connect(lambda: self._do(RemoveTask(ticket_id=self._number or 0, task=number)))
        card.moment_wanted.connect(partial(self._choose_moment, number))
        return card

    def _add(self) -> None:
        title = self.line.text().strip()
        if title and self.ticket is not None:
            self._do(AddTask(ticket_id=self.ticket.id, title=title), lambda _place: self.line.clear())

    def _name_again(self) -> None:
        for card in self.cards.values():
            card.say_again()

    def _tick(self, number: int, on: bool) -> None:
        made = FinishTask if on else ReopenTask
        self._do(made(ticket_id=self._number or 0, task=number))

    def _edit(self, number: int, task: Task) -> None:
        """An edit gives every value: one that follows at once must build on it, not on what the desk said before."""
        values = {"title": task.title, "owner": task.owner, "due": task.due, "checklist": task.checklist}
        self._under_way += 1
        command = EditTask(ticket_id=self._number or 0, task=number, **values)
        self._courier.do(command, self, lambda _place: self._edited(), partial(self._not_edited, self._number))

    _under_way = 0

    def _edited(self) -> None:
        self._under_way -= 1
        if self.ticket is not None and not self._under_way:
            self._refresh(self.ticket)

    def _not_edited(self, ticket_id: int | None, fault: Fault) -> None:
        if ticket_id == self._number:
            self.failed.emit(fault)
        self._edited()

    def _move(self, number: int, by: int) -> None:
        order = list(self.cards)
        at = order.index(number)
        if 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self._do(OrderTasks(ticket_id=self._number or 0, order=tuple(order)))

    def _choose_moment(self, number: int) -> None:
        texts = (
            self.tr("When is it due?"),
            self.tr("Whoever does the task is told when this moment comes and it is not done."),
            self.tr("Set"),
        )
        self.dialog = MomentDialog(self._courier, texts, self._clock, self.cards[number].set_due, self)
        self.dialog.open()

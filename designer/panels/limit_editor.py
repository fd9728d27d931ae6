"""A limit: how long, on which clock, who is reminded before it breaks and what happens level by level after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue, Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, DurationEditor
from designer.panels.limit_cards import EscalationCards, ReminderCards
from designer.panels.limit_line import USUAL, Timeline
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.blueprint import Blueprint
from runtime.model.limits import Limit, Reentry


class LimitEditor(Speaking):
    """Ticked when there is a limit; below it everything the limit says."""

    edited = Signal(object)
    """The Limit; None when there is none."""

    def __init__(
        self,
        catalogue: Catalogue,
        blueprint: Callable[[], Blueprint],
        courier: Courier | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._limit: Limit | None = None
        self._kept = USUAL
        self.has = Tick()
        self.without, self.body, self.timeline = QLabel(), QWidget(), Timeline()
        self.allows, self.calendar, self.reentry = DurationEditor(), ChoiceEditor(), ChoiceEditor()
        self.on_hold, self.pending = Tick(), Tick()
        self.reminders = ReminderCards(catalogue, blueprint, courier)
        self.escalations = EscalationCards(catalogue, blueprint, courier)
        self._lay_out()
        self._connect()
        self.show_value(None)

    def show_value(self, limit: Limit | None) -> None:
        """Show this limit, or that there is none."""
        self._limit = limit
        shown = limit or self._kept
        self._kept = shown
        self.has.set_checked(limit is not None)
        self.without.setVisible(limit is None)
        self.body.setVisible(limit is not None)
        self.allows.show_value(shown.allows)
        self.calendar.show_value(shown.calendar)
        for part in (self._calendar_label, self.calendar):
            part.setVisible(shown.on_business_time)
        self.reentry.show_value(shown.reentry.value)
        self.on_hold.set_checked(shown.pause_on_hold)
        self.pending.set_checked(shown.pause_pending)
        self.reminders.show_values(shown.reminders)
        self.escalations.show_values(shown.escalations)
        self.timeline.show_limit(shown)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.has)
        whole.addWidget(self.without)
        whole.addWidget(self.body)
        self.without.setObjectName("secondary")
        self.without.setWordWrap(True)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        self.say(self.has.set_text, lambda: self.tr("There is a &limit"))
        self.say(
            self.without.setText,
            lambda: self.tr(
                "Tick it to say how long this may last, who is reminded before it breaks, and what happens after."
            ),
        )
        self._row(column, self.allows, lambda: self.tr("It may last"))
        column.addWidget(self.timeline)
        self._calendar_label = self._row(column, self.calendar, lambda: self.tr("Business time is counted by"))
        self._heading(column, lambda: self.tr("Before it breaks"))
        column.addWidget(self.reminders)
        self.say(self.reminders.setAccessibleName, lambda: self.tr("Before it breaks"))
        self._heading(column, lambda: self.tr("After it broke"))
        column.addWidget(self.escalations)
        self.say(self.escalations.setAccessibleName, lambda: self.tr("After it broke"))
        self._heading(column, lambda: self.tr("The clock"))
        for box in (self.on_hold, self.pending):
            column.addWidget(box)
        self.say(self.on_hold.set_text, lambda: self.tr("stands still &on hold"))
        self.say(self.pending.set_text, lambda: self.tr("stands still while &pending on the customer"))
        self._row(column, self.reentry, lambda: self.tr("When a ticket comes back"))
        self.say(lambda _text: self._offer(), str)

    def _row(self, column: QVBoxLayout, editor: QWidget, text: Callable[[], str]) -> QLabel:
        label = QLabel()
        label.setObjectName("rowLabel")
        label.setBuddy(editor)
        self.say(label.setText, text)
        self.say(editor.setAccessibleName, text)
        column.addWidget(label)
        column.addWidget(editor)
        return label

    def _heading(self, column: QVBoxLayout, text: Callable[[], str]) -> None:
        label = QLabel()
        enlarge(label, 1.0, bold=True)
        self.say(label.setText, text)
        column.addSpacing(6)
        column.addWidget(label)

    def _offer(self) -> None:
        self.calendar.offer(self._catalogue.hours, none=self.tr("The department’s calendar"))
        ways = {
            Reentry.FRESH: self.tr("the limit begins anew"),
            Reentry.ACCUMULATE: self.tr("time already spent counts"),
        }
        self.reentry.offer([Choice(way.value, name) for way, name in ways.items()])

    def _connect(self) -> None:
        self._catalogue.changed.connect(self._offer)
        self.has.clicked.connect(lambda on: self._become(self._kept if on else None))
        self.allows.edited.connect(lambda duration: self._put(allows=duration))
        self.calendar.picked.connect(lambda key: self._put(calendar=key))
        self.reentry.picked.connect(lambda key: self._put(reentry=key))
        self.on_hold.clicked.connect(lambda on: self._put(pause_on_hold=on))
        self.pending.clicked.connect(lambda on: self._put(pause_pending=on))
        self.reminders.edited.connect(lambda reminders: self._put(reminders=reminders))
        self.escalations.edited.connect(lambda levels: self._put(escalations=levels))

    def _put(self, **changes: object) -> None:
        self._become(self._kept.having(**changes))

    def _become(self, limit: Limit | None) -> None:
        self.show_value(limit)
        self.edited.emit(limit)

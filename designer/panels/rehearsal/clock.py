"""The clock of a rehearsal: it stands still until it is told to go on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.panels.rehearsal.happenings import Naming, due_in_words, moment
from designer.theme import enlarge
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.rehearsal import RehearsalView
from runtime.model.durations import Duration, Unit
from runtime.model.scenario import NextDue, Wait, stamp

HOUR, DAY = Duration(amount=1, unit=Unit.HOURS), Duration(amount=1, unit=Unit.BUSINESS_DAYS)


class ClockBox(Speaking):
    """Shows what time it is, what time alone will bring next, and lets time pass."""

    wanted = Signal(object)
    """The step: a Wait or a NextDue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.now, self.due = QLabel(), QLabel()
        enlarge(self.now, 1.1, bold=True)
        self.due.setObjectName("secondary")
        self.due.setWordWrap(True)
        self.hour, self.day, self.next = (QPushButton() for _ in range(3))
        self.until, self.go = QDateTimeEdit(), QPushButton()
        self.until.setCalendarPopup(True)
        self.hour.clicked.connect(partial(self.wanted.emit, Wait(time=HOUR)))
        self.day.clicked.connect(partial(self.wanted.emit, Wait(time=DAY)))
        self.next.clicked.connect(lambda: self.wanted.emit(NextDue()))
        self.go.clicked.connect(self._go)
        self._lay_out()
        self.say(self.hour.setText, lambda: self.tr("+1 h"))
        self.say(self.day.setText, lambda: self.tr("+1 business day"))
        self.say(self.next.setText, lambda: self.tr("To what is due next"))
        self.say(self.go.setText, lambda: self.tr("Go on until then"))
        self.say(self.until.setAccessibleName, lambda: self.tr("Let time pass until"))

    def show_view(self, view: RehearsalView, naming: Naming) -> None:
        """Show the time of a walk."""
        self.now.setText(moment(view.now, view.zone))
        due = view.next_due
        self.next.setEnabled(due is not None)
        if due is None:
            self.due.setText(self.tr("Nothing is due: time alone changes nothing here."))
        else:
            said = self.tr("Next, {moment}: {what}")
            self.due.setText(said.format(moment=moment(due.at, view.zone), what=due_in_words(due, naming)))
        zone = QTimeZone(view.zone.encode())
        self.until.setTimeZone(zone)
        self.until.setMinimumDateTime(QDateTime.fromMSecsSinceEpoch(view.now, zone))
        self.until.setDateTime(QDateTime.fromMSecsSinceEpoch(view.now, zone))

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.hour, self.day, self.next):
            flow.addWidget(button)
        then = FlowLayout()
        then.addWidget(self.until)
        then.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.now)
        column.addWidget(self.due)
        column.addWidget(buttons)
        column.addLayout(then)

    def _go(self) -> None:
        self.wanted.emit(Wait(until=stamp(self.until.dateTime().toMSecsSinceEpoch())))

"""“What would be due”: a start and a time, the moment it ends on a calendar, and every stretch on the way (C-10)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDateTime, Qt, QTimeZone
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.admin.calendar_dates import moment_format
from designer.panels.editors import DurationEditor
from designer.panels.rehearsal.happenings import moment
from designer.theme import enlarge
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from designer.widgets.told_table import dress_told
from runtime.model.business_clock import BusinessClock, later
from runtime.model.calendar import Calendar
from runtime.model.durations import Duration, Unit, runs_on_business_time, span
from runtime.model.ledger import Ledger, Line, Reason, explain_add
from runtime.model.values import Moment

_MOST = 100_000
"""A longer time than a hundred thousand units is no limit of anybody's, and its walk would be long to find."""
_UNIT_LENGTH = 13
"""The letters of the longest unit, also in French."""


@dataclass(frozen=True, slots=True)
class Answer:
    """When a time is over on a calendar, and the walk there; without a walk, the clock runs around the clock."""

    due: Moment | None
    ledger: Ledger | None = None


def answer(calendar: Calendar, start: Moment, duration: Duration) -> Answer:
    """Counted as the desk counts it; no due moment where the calendar does not open for long enough."""
    try:
        length = span(duration, calendar)
        if not runs_on_business_time(duration.unit):
            return Answer(later(start, length))
        ledger = explain_add(BusinessClock(calendar), start, length)
    except ValueError:
        return Answer(None)
    return Answer(ledger.last, ledger)


def _together(*widgets: QWidget) -> QWidget:
    """What stays on one line where the window is narrow."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return group


class Probe(Speaking):
    """Answers at every change, on the calendar as it is edited, and says beside it what is saved where that differs.

    `walk` is the table of the stretches on the way; whoever puts the probe somewhere puts it, too.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar: Calendar | None = None
        self._saved: Calendar | None = None
        self._follows_now = True
        self._heading, self._from, self._and = QLabel(), QLabel(), QLabel()
        self.start, self.duration, self.now_button = QDateTimeEdit(), DurationEditor(), QPushButton()
        self.due, self.beside, self.walk = QLabel(), QLabel(), QTableWidget(0, 4)
        self._arrange()
        self.duration.amount.setMaximum(_MOST)
        self.duration.unit.setMinimumContentsLength(_UNIT_LENGTH)
        self.duration.show_value(Duration(amount=6, unit=Unit.BUSINESS_HOURS))
        self.duration.edited.connect(lambda _duration: self._answer())
        self.start.dateTimeChanged.connect(lambda _moment: self._begin_there())
        self.now_button.clicked.connect(self.begin_now)
        self._speak()

    @property
    def found(self) -> Answer | None:
        """What is answered now; None without a calendar."""
        return None if self._calendar is None else answer(self._calendar, self._begins, self.duration.value)

    def show_calendars(self, edited: Calendar, saved: Calendar | None) -> None:
        """The calendar as it is edited, and as it is on the desk; None for one that is not there yet."""
        zone_changed = self._calendar is None or edited.zone != self._calendar.zone
        self._calendar, self._saved = edited, saved
        if zone_changed:
            self._wear_zone()
        self._answer()

    def begin_now(self) -> None:
        """Ask from this minute on."""
        now = QDateTime.currentMSecsSinceEpoch()
        self.begin_at(now - now % 60_000)
        self._follows_now = True

    def begin_at(self, at: Moment) -> None:
        """Ask from this moment on."""
        self.start.setDateTime(QDateTime.fromMSecsSinceEpoch(at, self.start.timeZone()))

    @property
    def _begins(self) -> Moment:
        return self.start.dateTime().toMSecsSinceEpoch()

    def _wear_zone(self) -> None:
        """The start is a moment: in another zone it is written otherwise."""
        begins, follows = self._begins, self._follows_now
        if self._calendar is not None:
            self.start.setTimeZone(QTimeZone(self._calendar.zone.encode()))
        self.begin_now() if follows else self.begin_at(begins)

    def _begin_there(self) -> None:
        self._follows_now = False
        self._answer()

    def _arrange(self) -> None:
        enlarge(self._heading, 1.0, bold=True)
        enlarge(self.due, 1.25, bold=True)
        for label in (self.due, self.beside):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.beside.setObjectName("secondary")
        self.start.setCalendarPopup(True)
        self.now_button.setObjectName("quiet")
        asked = QWidget()
        flow = FlowLayout(asked, gap=8)
        flow.addWidget(_together(self._from, self.start, self.now_button))
        flow.addWidget(_together(self._and, self.duration))
        dress_told(self.walk, widest=3)
        self.walk.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.walk.setMinimumHeight(150)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(asked)
        column.addWidget(self.due)
        column.addWidget(self.beside)

    def _speak(self) -> None:
        self.say(self._heading.setText, lambda: self.tr("What would be due"))
        self.say(self._from.setText, lambda: self.tr("From"))
        self.say(self.start.setAccessibleName, lambda: self.tr("From when, in the zone of the calendar"))
        self.say(self.start.setDisplayFormat, moment_format)
        self.say(self.now_button.setText, lambda: self.tr("Now"))
        self.say(self._and.setText, lambda: self.tr("add"))
        self.say(self.walk.setAccessibleName, lambda: self.tr("The way there, stretch by stretch"))
        self.say(lambda _text: self._answer(), str)

    def _answer(self) -> None:
        found = self.found
        if found is None or self._calendar is None:
            return
        zone = self._calendar.zone
        self.due.setText(
            self.tr("Due {moment}").format(moment=moment(found.due, zone)) if found.due is not None else self._never()
        )
        self._show_beside(found, zone)
        self._show_walk(found.ledger)

    def _never(self) -> str:
        return self.tr("Never: the calendar does not open for so long any more.")

    def _show_beside(self, found: Answer, zone: str) -> None:
        saved = answer(self._saved, self._begins, self.duration.value) if self._saved is not None else found
        self.beside.setVisible(saved.due != found.due)
        if saved.due is None:
            self.beside.setText(self.tr("As it is on the desk: never."))
        elif saved.due != found.due:
            text = self.tr("As it is on the desk: {moment}").format(moment=moment(saved.due, zone))
            if found.due is not None:
                apart = words.duration(abs(found.due - saved.due) / 1000)
                later_ = found.due > saved.due
                said = self.tr("{span} later") if later_ else self.tr("{span} earlier")
                text = f"{text} · {said.format(span=apart)}"
            self.beside.setText(text)

    def _show_walk(self, ledger: Ledger | None) -> None:
        headers = (self.tr("From"), self.tr("To"), self.tr("Counted"), self.tr("Why"))
        self.walk.setHorizontalHeaderLabels(headers)
        lines = ledger.lines if ledger is not None else ()
        self.walk.setRowCount(len(lines))
        for row, line in enumerate(lines):
            counted = words.duration(line.counted / 1000) if line.counted else words.NOTHING
            cells = (moment(line.first, ledger.zone), moment(line.last, ledger.zone), counted, self._why(line))  # type: ignore[union-attr]
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if not line.counted:
                    item.setForeground(self.palette().placeholderText())
                self.walk.setItem(row, column, item)

    def _why(self, line: Line) -> str:
        said = {
            Reason.OPEN: self.tr("open"),
            Reason.CLOSED: self.tr("outside the hours"),
            Reason.DAY_OFF: self.tr("a weekday that does not open"),
            Reason.HOLIDAY: self.tr("day off: {name}").format(name=line.name),
            Reason.EXCEPTION: self.tr("closed by the exception {name}").format(name=line.name),
            Reason.PAUSED: self.tr("paused"),
            Reason.FOLDED: self.tr("… and so on"),
        }[line.reason]
        if not line.clock_change:
            return said
        change = words.duration(abs(line.clock_change) / 1000)
        ahead = (
            self.tr("the clocks go forward by {span}")
            if line.clock_change > 0
            else self.tr("the clocks go back by {span}")
        )
        return f"{said}; {ahead.format(span=change)}"

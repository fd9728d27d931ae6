"""Which period the figures are about."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import override
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QEvent, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from runtime.model.values import DAY, Moment
from runtime.model.wall_clock import instant_of, wall_time


class Period(StrEnum):
    """The periods offered. Days, weeks and months are those of the site's time zone."""

    EVERYTHING = "everything"
    HOURS_24 = "24h"
    TODAY = "today"
    YESTERDAY = "yesterday"
    DAYS_7 = "7d"
    DAYS_30 = "30d"
    DAYS_90 = "90d"
    DAYS_365 = "365d"
    THIS_WEEK = "week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "month"
    LAST_MONTH = "last_month"
    CUSTOM = "custom"


_BACK = {
    Period.HOURS_24: 1,
    Period.DAYS_7: 7,
    Period.DAYS_30: 30,
    Period.DAYS_90: 90,
    Period.DAYS_365: 365,
}

type Span = tuple[Moment | None, Moment | None]


def span_of(period: Period, now: Moment, zone: ZoneInfo, custom: tuple[date, date], first_weekday: int = 1) -> Span:
    """The moments a period begins and ends before; None is open. `first_weekday`: 1 Monday to 7 Sunday.

    A custom period has whole days, both included; where they are the wrong way round they are taken the right one.
    """
    if period is Period.EVERYTHING:
        return None, None
    if period in _BACK:
        return now - _BACK[period] * DAY, None
    first, after = _days(period, wall_time(zone, now).date(), custom, first_weekday)
    return _midnight(zone, first), None if after is None else _midnight(zone, after)


def _days(period: Period, today: date, custom: tuple[date, date], first_weekday: int) -> tuple[date, date | None]:
    """The first day, and the one after the last; None where it lasts."""
    monday = today - timedelta(days=(today.isoweekday() - first_weekday) % 7)
    month = today.replace(day=1)
    first, last = min(custom), max(custom)
    return {
        Period.TODAY: (today, None),
        Period.YESTERDAY: (today - timedelta(days=1), today),
        Period.THIS_WEEK: (monday, None),
        Period.LAST_WEEK: (monday - timedelta(days=7), monday),
        Period.THIS_MONTH: (month, None),
        Period.LAST_MONTH: ((month - timedelta(days=1)).replace(day=1), month),
        Period.CUSTOM: (first, last + timedelta(days=1)),
    }[period]


def _midnight(zone: ZoneInfo, day: date) -> Moment:
    return instant_of(zone, datetime.combine(day, datetime.min.time()))


class PeriodChooser(QWidget):
    """A labelled list of periods; the last of them asks for two days."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.box = QLabel(), QComboBox()
        self.begin, self.end = QDateEdit(), QDateEdit()
        self._label.setObjectName("secondary")
        self._label.setBuddy(self.box)
        for period in Period:
            self.box.addItem("", period)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setMaxVisibleItems(len(Period))
        today = QDateTime.currentDateTime().date()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.box)
        for edit in (self.begin, self.end):
            edit.setCalendarPopup(True)
            edit.setDate(today)
            edit.setVisible(False)
            edit.dateChanged.connect(self._tell)
            row.addWidget(edit)
        self.box.currentIndexChanged.connect(self._choose)
        self._retranslate()

    @property
    def period(self) -> Period:
        """The period chosen."""
        return list(Period)[max(self.box.currentIndex(), 0)]

    @property
    def custom(self) -> tuple[date, date]:
        """The days between which it lies when it is a custom one."""
        begin, end = (edit.date() for edit in (self.begin, self.end))
        return date(begin.year(), begin.month(), begin.day()), date(end.year(), end.month(), end.day())

    def put(self, period: Period, custom: tuple[date, date] | None = None) -> None:
        """Choose a period without telling."""
        with QSignalBlocker(self.box), QSignalBlocker(self.begin), QSignalBlocker(self.end):
            self.box.setCurrentIndex(list(Period).index(period))
            if custom is not None:
                self.begin.setDate(custom[0])  # type: ignore[arg-type]
                self.end.setDate(custom[1])  # type: ignore[arg-type]
        self._show_days()

    def span(self, now: Moment, zone: ZoneInfo) -> Span:
        """The moments it begins and ends before."""
        return span_of(self.period, now, zone, self.custom, QLocale().firstDayOfWeek().value)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choose(self) -> None:
        self._show_days()
        self._tell()

    def _show_days(self) -> None:
        for edit in (self.begin, self.end):
            edit.setVisible(self.period is Period.CUSTOM)

    def _tell(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        self._label.setText(self.tr("&Period"))
        self.box.setAccessibleName(self.tr("Period"))
        self.begin.setAccessibleName(self.tr("First day"))
        self.end.setAccessibleName(self.tr("Last day"))
        self.box.setToolTip(self.tr("Visits and runs that ended in the period count; what is open now always counts."))
        for index, period in enumerate(Period):
            self.box.setItemText(index, self._named(period))

    def _named(self, period: Period) -> str:
        if period in _BACK and period is not Period.HOURS_24:
            return self.tr("Last %Ln day(s)", "", _BACK[period])
        return {
            Period.EVERYTHING: self.tr("Everything"),
            Period.HOURS_24: self.tr("Last 24 hours"),
            Period.TODAY: self.tr("Today"),
            Period.YESTERDAY: self.tr("Yesterday"),
            Period.THIS_WEEK: self.tr("This week"),
            Period.LAST_WEEK: self.tr("Last week"),
            Period.THIS_MONTH: self.tr("This month"),
            Period.LAST_MONTH: self.tr("Last month"),
            Period.CUSTOM: self.tr("From … to …"),
        }[period]

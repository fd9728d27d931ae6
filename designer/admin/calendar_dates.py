"""Days between the calendar's values and Qt's, and how they are written."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR

FIRST_DAY, LAST_DAY = QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31)
"""The days that business time is known for."""


def as_qt(day: date) -> QDate:
    """A day for Qt's editors."""
    return QDate(day.year, day.month, day.day)


def of_qt(day: QDate) -> date:
    """A day out of Qt's editors."""
    return date(day.year(), day.month(), day.day())


def day_name(day: int) -> str:
    """What a weekday is called here; 0 is Monday."""
    name = QLocale().standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


def short_day_name(day: int) -> str:
    """The same, short: “Mon”."""
    return QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)


def date_format() -> str:
    """How a day is written here in figures; with the whole year, for a typed “26” would be 1926."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def moment_format() -> str:
    """How a day and its time are written here in figures."""
    return f"{date_format()} {QLocale().timeFormat(QLocale.FormatType.ShortFormat)}"


def written(day: date) -> str:
    """“04/03/2026”, as it is written here."""
    return QLocale().toString(as_qt(day), date_format())


def written_with_weekday(day: date) -> str:
    """“Wed 4 Mar 2026”."""
    return QLocale().toString(as_qt(day), "ddd d MMM yyyy")

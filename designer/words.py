"""How spans, numbers, shares and moments are written, in the language and the way of the default QLocale."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

NOTHING = "–"
"""Stands where there is no value."""

_MINUTES = re.compile(r"(\W)mm")
_LEAST_SHARE = 0.001
_SECOND, _MINUTE, _HOUR, _DAY = 1, 60, 3_600, 86_400


def number(count: int) -> str:
    """A whole number with its groups: “1,234”."""
    return QLocale().toString(count)


def decimal(value: float, places: int) -> str:
    """A number with so many decimals: “2.4”."""
    return QLocale().toString(float(value), "f", places)


def labelled(label: str, text: str) -> str:
    """A text behind what it is of: “Reason: damaged”, in French “Motif : abîmé”."""
    return QCoreApplication.translate("Words", "{label}: {text}").format(label=label, text=text)


def in_brief(text: str, most: int) -> str:
    """In one line of at most so many letters, with an ellipsis for what is left out."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def some_of(names: Sequence[str], most: int) -> str:
    """The first so many names, with an ellipsis where there are more."""
    return ", ".join(names[:most]) + ("…" if len(names) > most else "")


def with_some(sentence: str, names: Sequence[str], most: int) -> str:
    """A sentence with the first so many for its `{names}`; an ellipsis at its end takes the place of the full stop."""
    return sentence.format(names=some_of(names, most)).replace("….", "…")


def percent(share: float | None) -> str:
    """A part of 1 in percent: “48 %”, with one decimal below ten; what would be written 0.0 is “< 0.1 %”."""
    if share is None:
        return NOTHING
    if 0 < share < _LEAST_SHARE / 2:
        return f"<\u00a0{percent(_LEAST_SHARE)}"
    decimals = 1 if 0 < share < 0.0995 else 0  # noqa: PLR2004  9.95 % would be written 10.0
    return QCoreApplication.translate("Words", "{share}%").format(
        share=QLocale().toString(share * 100.0, "f", decimals)
    )


def duration(seconds: float | None) -> str:
    """A span in its two largest units: “3 d 4 h”, “12 min 5 s”, “0 s”; a unit that is zero is left out."""
    if seconds is None:
        return NOTHING
    translate = QCoreApplication.translate
    units = (
        (_DAY, translate("Words", "{n} d")),
        (_HOUR, translate("Words", "{n} h")),
        (_MINUTE, translate("Words", "{n} min")),
        (_SECOND, translate("Words", "{n} s")),
    )
    first = next((i for i, (size, _) in enumerate(units) if seconds >= size), len(units) - 1)
    smallest = units[min(first + 1, len(units) - 1)][0]
    rest = round(seconds / smallest) * smallest
    parts = []
    for size, text in units[max(first - 1, 0) : first + 2]:
        amount, rest = divmod(rest, size)
        if amount:
            parts.append(text.format(n=number(int(amount))))
    return " ".join(parts[:2]) or units[-1][1].format(n=number(0))


def moment(at: int) -> str:
    """A moment, ms since the epoch, as the date and time here: “04/03/2026 15:06”."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at), QLocale.FormatType.ShortFormat)


def clock(at: int) -> str:
    """A moment's time here, to the minute: “15:06”, or “3:06 PM” where hours are counted twice to twelve."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at).time(), QLocale.FormatType.ShortFormat)


def time_of_day(at: int) -> str:
    """The same to the second: “15:06:41”, or “3:06:41 PM”."""
    to_the_second = _MINUTES.sub(r"\1mm\1ss", QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at).time(), to_the_second)


def day(at: int) -> str:
    """The day of a moment here: “Mon 4 Mar 2026”."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at).date(), "ddd d MMM yyyy")


def days(first: int, last: int) -> str:
    """From one day to another: “2 Mar – 8 Mar 2026”, or one day where both are the same."""
    begin, end = (QDateTime.fromMSecsSinceEpoch(at).date() for at in (first, last))
    if begin == end:
        return day(first)
    locale = QLocale()
    return f"{locale.toString(begin, 'd MMM')} – {locale.toString(end, 'd MMM yyyy')}"


def near_day(at: int) -> str:
    """The day of a moment here, with its year where that is not this one: “4 Mar”, “4 Mar 2019”."""
    date = QDateTime.fromMSecsSinceEpoch(at).date()
    return QLocale().toString(date, "d MMM" if date.year() == QDate.currentDate().year() else "d MMM yyyy")


def short_day(at: int, *, year: bool = False) -> str:
    """The day of a moment here, as short as can be: “4 Mar”; or with its year only the month: “Mar 2026”."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at).date(), "MMM yyyy" if year else "d MMM")

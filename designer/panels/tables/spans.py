"""Durations as people type them: “8 business hours”, “2 d”, “90 minutes”."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import duration_in_words
from runtime.model.durations import Duration, Unit
from runtime.model.folding import fold

_FORM = re.compile(r"\s*(\d{1,8})\s*(.*?)\s*$")


def written(duration: Duration) -> str:
    """A duration as it can be typed again."""
    return duration_in_words(duration)


def read(text: str) -> Duration | None:
    """What was typed; None where it is no duration. A unit may be shortened: the first that begins so is meant."""
    found = _FORM.match(text)
    if found is None or not int(found[1]):
        return None
    wanted = fold(found[2])
    units = [
        unit for unit, names in _names().items() if any(fold(name).startswith(wanted) for name in (*names, _one(unit)))
    ]
    return Duration(amount=int(found[1]), unit=units[0]) if units and wanted else None


def advice() -> str:
    """What to type."""
    return QCoreApplication.translate(
        "Spans", "Type an amount and a unit, such as “8 business hours” or “2 days”; nothing for no limit."
    )


def _one(unit: Unit) -> str:
    """How one of a unit is called: no beginning of the usual name in every language."""
    return duration_in_words(Duration(amount=1, unit=unit)).removeprefix("1 ")


def _names() -> dict[Unit, tuple[str, ...]]:
    """How units are called, the usual first; “b” before a letter means business time."""
    translate = QCoreApplication.translate
    return {
        Unit.HOURS: (translate("Spans", "hours"),),
        Unit.DAYS: (translate("Spans", "days"),),
        Unit.MINUTES: (translate("Spans", "minutes"),),
        Unit.BUSINESS_HOURS: (translate("Spans", "business hours"), translate("Spans", "bh")),
        Unit.BUSINESS_DAYS: (translate("Spans", "business days"), translate("Spans", "bd")),
        Unit.BUSINESS_MINUTES: (translate("Spans", "business minutes"), translate("Spans", "bm")),
    }

"""Durations of BPMN's timers (ISO 8601) as ours, and ours as theirs."""

from __future__ import annotations

import re
from typing import Final

from runtime.exchange.xml_guard import XmlElement
from runtime.model.durations import Duration, Unit

_ISO = re.compile(r"^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:0*(?:\.0*)?S)?)?$", re.ASCII)
_MINUTES: Final = (7 * 24 * 60, 24 * 60, 60, 1)
_MOST = 10_000_000
_LETTERS: Final = {Unit.DAYS: "P{}D", Unit.HOURS: "PT{}H", Unit.MINUTES: "PT{}M"}


def duration_of(event: XmlElement) -> tuple[str, Duration | None]:
    """What a timer event says, and the same as a duration: None for dates, cycles, months, seconds and formulas."""
    definition = event.first("timerEventDefinition")
    told = definition.first("timeDuration") if definition is not None else None
    if told is not None:
        return told.text, parsed(told.text)
    others = (each.text for each in definition.children if each.text) if definition is not None else iter(())
    return next(others, ""), None


def parsed(written: str) -> Duration | None:
    """An ISO 8601 duration in whole minutes, in its greatest unit; None for anything else."""
    found = _ISO.match(written.strip().strip('"').strip())
    if found is None:
        return None
    minutes = sum(int(part or 0) * each for part, each in zip(found.groups(), _MINUTES, strict=True))
    if not 0 < minutes <= _MOST:
        return None
    for unit, size in ((Unit.DAYS, _MINUTES[1]), (Unit.HOURS, _MINUTES[2])):
        if minutes % size == 0:
            return Duration(amount=minutes // size, unit=unit)
    return Duration(amount=minutes, unit=Unit.MINUTES)


def written(duration: Duration) -> str | None:
    """A duration on the wall clock as ISO 8601; None for business time, which ISO cannot say."""
    letters = _LETTERS.get(duration.unit)
    return letters.format(duration.amount) if letters else None

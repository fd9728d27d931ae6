"""How the command line writes spans, moments and shares, and reads moments."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from runtime.cli.faults import Misuse
from runtime.model.ticket import Priority
from runtime.model.values import DAY, HOUR, MINUTE, SECOND, Moment, Span

NOTHING = "–"
"""Stands where there is no value."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = ((DAY, "d"), (HOUR, "h"), (MINUTE, "min"), (SECOND, "s"))
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def span(length: Span) -> str:
    """A span in its two largest units: “3 d 4 h”, “12 min 5 s”, “0 s”."""
    rest = abs(round(length))
    parts: list[str] = []
    for size, unit in _UNITS:
        amount, rest = divmod(rest, size)
        if amount or parts:
            parts.append(f"{amount} {unit}" if amount else "")
        if len(parts) == 2:  # noqa: PLR2004  two units say enough
            break
    written = " ".join(part for part in parts if part) or "0 s"
    return f"-{written}" if length < 0 else written


def seconds(length: float | None) -> str:
    """A span given in seconds."""
    return NOTHING if length is None else span(round(length * SECOND))


def percent(share: float | None) -> str:
    """A share of 1 as a percentage: “12.5 %”."""
    return NOTHING if share is None else f"{share * 100:.1f} %"


def moment(at: Moment | None, zone: str) -> str:
    """A moment in the desk's zone, as ISO 8601 with its offset: “2026-03-01T09:30:00+01:00”."""
    if at is None:
        return NOTHING
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def moment_from(text: str, zone: str) -> Moment:
    """A moment as somebody typed it: a date (its midnight) or a date and time, in the desk's zone unless it says.

    Raises Misuse.
    """
    try:
        if _DATE.fullmatch(text):
            local = datetime.combine(date.fromisoformat(text), time(), ZoneInfo(zone))
        else:
            read = datetime.fromisoformat(text)
            local = read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone))
    except ValueError:
        raise Misuse(f"“{text}” is no moment: write 2026-03-01 or 2026-03-01T09:30.") from None
    return (local - _EPOCH) // timedelta(milliseconds=1)


def priority_from(text: str) -> int:
    """A priority as its name or its number. Raises Misuse."""
    names = {priority.name.lower(): int(priority) for priority in Priority}
    found = names.get(text.lower(), int(text) if text.isdecimal() else 0)
    if found not in names.values():
        raise Misuse(f"“{text}” is no priority: say {', '.join(names)} or 1 to {max(names.values())}.")
    return found


def counted(number: int, thing: str) -> str:
    """“1 ticket”, “4,580 tickets”."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def marked(mark: str, sentence: str, language: str) -> str:
    """A sentence behind the word for its weight, set as the language sets a colon."""
    colon = "\N{NO-BREAK SPACE}:" if language == "fr" else ":"
    return f"{mark}{colon} {sentence}"

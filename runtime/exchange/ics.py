"""Days off out of a calendar file (iCalendar, RFC 5545): whole days only, once or every year.

A file from outside meets its limits of size before it is read, and of lines, length and events while it is. Nothing
it points to is opened; alarms, attendees, attachments and time zones are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from runtime.model.calendar import Holiday

MOST_BYTES = 2 * 1024 * 1024
MOST_EVENTS = 5_000
_LONGEST_LINE, _DEEPEST, _LONGEST_NAME = 100_000, 10, 200
_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAYS = re.compile(r"P(?:(\d{1,3})W|(\d{1,4})D)")
_BLANKS = re.compile(r"\s+")


class BadCalendarFile(Exception):
    """The file is none, or costs more than is accepted; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class FoundDays:
    """The days off of a file; `left_out` entries are no whole days, or return otherwise than yearly."""

    holidays: tuple[Holiday, ...]
    left_out: int = 0


def read_ics(path: Path) -> FoundDays:
    """The days off of a file on the disk. Raises BadCalendarFile."""
    try:
        if not path.is_file():
            raise BadCalendarFile(f"There is no file {path.name}.")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise BadCalendarFile(f"{path.name} cannot be read: {fault.strerror}.") from fault
    return days_of(raw)


def days_of(raw: bytes) -> FoundDays:
    """The days off of a file's bytes, in time order, each once. Raises BadCalendarFile."""
    if len(raw) > MOST_BYTES:
        raise BadCalendarFile(f"The file is larger than {MOST_BYTES // (1024 * 1024)} MB: export fewer years.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadCalendarFile("The file is no calendar: it is not written in UTF-8.") from fault
    found: dict[Holiday, None] = {}
    left_out = 0
    for event in _events(text):
        holiday = _holiday(event)
        if holiday is None:
            left_out += 1
        else:
            found[holiday] = None
    ordered = sorted(found, key=lambda each: (each.first, each.last, each.name))
    return FoundDays(tuple(ordered), left_out)


type _Event = dict[str, tuple[str, str]]
"""By the property's name, its parameters and its value, as written."""


def _events(text: str) -> Iterator[_Event]:
    """What stands between BEGIN:VEVENT and its END; what lies deeper, such as alarms, is passed over."""
    inside: list[str] = []
    event: _Event = {}
    seen = 0
    for line in _lines(text):
        name, parameters, value = _split(line)
        if name == "BEGIN":
            inside.append(value.strip().upper())
            event = {} if inside[-1] == "VEVENT" else event
            _refuse_if(len(inside) > _DEEPEST, "The file is no calendar: its parts lie too deep in one another.")
        elif name == "END":
            ended = inside.pop() if inside else ""
            _refuse_if(ended != value.strip().upper(), "The file is no calendar: what it begins it does not end.")
            if ended == "VEVENT":
                seen += 1
                _refuse_if(seen > MOST_EVENTS, f"The file holds more than {MOST_EVENTS} entries: export fewer.")
                yield event
        elif inside and inside[-1] == "VEVENT":
            event.setdefault(name, (parameters, value))
        else:
            _refuse_if(not inside, "The file is no calendar: it does not begin with BEGIN:VCALENDAR.")
    _refuse_if(bool(inside), "The file is cut short: fetch it again.")


def _lines(text: str) -> Iterator[str]:
    """Whole lines: one that begins with a blank goes on with the one before (RFC 5545, 3.1)."""
    first = text.lstrip()[:15].upper()
    _refuse_if(first != "BEGIN:VCALENDAR", "The file is no calendar: it does not begin with BEGIN:VCALENDAR.")
    _refuse_if("\0" in text, "The file is no calendar: it holds bytes no text holds.")
    parts: list[str] = []
    length = 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            length += len(line)
        else:
            if parts and parts[0].strip():
                yield "".join(parts)
            parts, length = [line], len(line)
        _refuse_if(length > _LONGEST_LINE, "The file is no calendar: one of its lines has no end.")
    if parts and parts[0].strip():
        yield "".join(parts)


def _split(line: str) -> tuple[str, str, str]:
    """A line's name, parameters and value; a colon within quotation marks does not end the parameters."""
    quoted = False
    for at, sign in enumerate(line):
        quoted ^= sign == '"'
        if sign == ":" and not quoted:
            name, _, parameters = line[:at].partition(";")
            return name.strip().upper(), parameters.upper(), line[at + 1 :]
    return "", "", line


def _holiday(event: _Event) -> Holiday | None:
    """The days an entry takes; None for one that takes hours, was called off, or returns as we cannot say."""
    first = _day(event.get("DTSTART"))
    yearly = _yearly(event)
    if first is None or yearly is None or event.get("STATUS", ("", ""))[1].strip().upper() == "CANCELLED":
        return None
    try:
        return Holiday(name=_name(event), first=first, last=_last(event, first), yearly=yearly)
    except (ValueError, OverflowError):
        return None


def _last(event: _Event, first: date) -> date:
    """DTEND is the day after the last (RFC 5545, 3.6.1); without it DURATION; without both, one day."""
    end = _day(event.get("DTEND"))
    if end is not None:
        return max(first, end - timedelta(days=1))
    if "DTEND" in event:
        raise ValueError("It ends at a time of day.")
    lasts = _DAYS.fullmatch(event["DURATION"][1].strip().upper()) if "DURATION" in event else None
    if lasts is None:
        return first
    days = int(lasts[1]) * 7 if lasts[1] else int(lasts[2])
    return first + timedelta(days=max(1, days) - 1)


def _yearly(event: _Event) -> bool | None:
    """Whether it returns every year on the same date; None where it returns otherwise."""
    if "RDATE" in event or "RECURRENCE-ID" in event or "EXDATE" in event:
        return None
    if "RRULE" not in event:
        return False
    rule = dict(part.partition("=")[::2] for part in event["RRULE"][1].strip().upper().split(";") if part)
    first = _day(event.get("DTSTART"))
    allowed = {"FREQ", "INTERVAL", "WKST", "BYMONTH", "BYMONTHDAY"}
    same = {"FREQ": "YEARLY", "INTERVAL": "1"}
    if first is not None:
        same |= {"BYMONTH": str(first.month), "BYMONTHDAY": str(first.day)}
    fits = all(rule.get(name, wanted).lstrip("0") == wanted for name, wanted in same.items())
    return True if rule.get("FREQ") == "YEARLY" and fits and rule.keys() <= allowed else None


def _day(found: tuple[str, str] | None) -> date | None:
    """A whole day; None for nothing and for a time of day."""
    match = _DATE.fullmatch(found[1].strip()) if found else None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _name(event: _Event) -> str:
    text = event.get("SUMMARY", ("", ""))[1]
    plain = re.sub(r"\\([\\;,])|\\[nN]", lambda found: found[1] or " ", text)
    shown = "".join(sign for sign in plain if sign.isprintable() or sign.isspace())
    return _BLANKS.sub(" ", shown).strip()[:_LONGEST_NAME] or "?"


def _refuse_if(wrong: bool, sentence: str) -> None:
    if wrong:
        raise BadCalendarFile(sentence)

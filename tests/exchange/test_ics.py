"""Days off out of calendar files: what other programs write is read, what is hostile is refused with a sentence."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.exchange.ics import MOST_BYTES, MOST_EVENTS, BadCalendarFile, days_of, read_ics
from runtime.model.calendar import Holiday


def file(*events: str, crlf: bool = True) -> bytes:
    """A calendar file with these entries."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.split("|"), "END:VEVENT"]
    return (("\r\n" if crlf else "\n").join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def only(*lines: str) -> Holiday:
    found = days_of(file("|".join(lines)))
    assert found.left_out == 0
    return found.holidays[0]


def test_one_day():
    day = only("UID:1@test", "DTSTART;VALUE=DATE:20260714", "SUMMARY:Fête nationale")
    assert day == Holiday(name="Fête nationale", first=date(2026, 7, 14))


def test_an_end_is_the_day_after_the_last():
    week = only("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270101", "SUMMARY:Closed")
    assert (week.first, week.last) == (date(2026, 12, 24), date(2026, 12, 31))


@pytest.mark.parametrize(("lasts", "days"), [("P1D", 1), ("P3D", 3), ("P2W", 14), ("PT4H", 1)])
def test_a_duration_says_how_many_days(lasts, days):
    found = only("DTSTART;VALUE=DATE:20260501", f"DURATION:{lasts}", "SUMMARY:Off")
    assert (found.last - found.first).days + 1 == days


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1", "freq=yearly;WKST=MO"]
)
def test_what_returns_every_year_does(rule):
    assert only("DTSTART;VALUE=DATE:20200501", f"RRULE:{rule}", "SUMMARY:Labour").yearly


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART;VALUE=DATE:20260501|RRULE:FREQ=WEEKLY",
        "DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;COUNT=3",
        "DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=5",
        "DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;BYMONTH=6",
        "DTSTART;VALUE=DATE:20260501|EXDATE;VALUE=DATE:20270501|RRULE:FREQ=YEARLY",
        "DTSTART:20260501T090000Z|DTEND:20260501T100000Z",
        "DTSTART;TZID=Europe/Paris:20260501T090000",
        "DTSTART;VALUE=DATE:20260501|DTEND:20260501T100000Z",
        "DTSTART;VALUE=DATE:20260501|STATUS:CANCELLED",
        "DTSTART;VALUE=DATE:20261301",
        "SUMMARY:No day at all",
    ],
)
def test_what_is_no_whole_day_or_returns_otherwise_is_left_out_and_counted(lines):
    found = days_of(file(lines, "DTSTART;VALUE=DATE:20260102|SUMMARY:Sound"))
    assert (len(found.holidays), found.left_out) == (1, 1)


def test_folded_lines_escapes_and_lines_of_every_kind():
    raw = file("DTSTART;VALUE=DATE:20260714|SUMMARY:Long\\, with a\r\n  comma\\nand\\; more", crlf=False)
    assert days_of(raw).holidays[0].name == "Long, with a comma and; more"
    assert days_of(b"\xef\xbb\xbf" + file("DTSTART:20260714|SUMMARY:X")).holidays[0].name == "X"


def test_parts_within_an_entry_do_not_speak_for_it():
    alarm = "DTSTART;VALUE=DATE:20260714|BEGIN:VALARM|DTSTART:19990101|SUMMARY:No|END:VALARM|SUMMARY:Yes"
    assert only(alarm) == Holiday(name="Yes", first=date(2026, 7, 14))


def test_a_quoted_colon_ends_no_parameters():
    assert only("DTSTART;VALUE=DATE:20260714", 'SUMMARY;X="a:b":Said').name == "Said"


def test_the_same_day_is_brought_once_and_names_are_cleaned():
    found = days_of(file("DTSTART:20260714|SUMMARY:A", "DTSTART:20260714|SUMMARY:A", "DTSTART:20260102|SUMMARY:\x07 "))
    assert [each.name for each in found.holidays] == ["?", "A"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "does not begin"),
        (b"PK\x03\x04 not text \xff", "UTF-8"),
        (b"<html>BEGIN:VCALENDAR</html>", "does not begin"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260714", "cut short"),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\n", "does not end"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", "does not end"),
        (b"BEGIN:VCALENDAR\n\0", "bytes no text"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 50, "too deep"),
        (b"BEGIN:VCALENDAR\nX:" + b"a" * 200_000, "no end"),
        (b"BEGIN:VCALENDAR\nX:a" + b"\n a" * 100_000, "no end"),
        (b"BEGIN:VCALENDAR\n" + b"x" * MOST_BYTES, "larger than 2 MB"),
        (file(*["DTSTART:20260714"] * (MOST_EVENTS + 1)), "more than 5000"),
    ],
)
def test_hostile_files_are_refused(raw, why):
    with pytest.raises(BadCalendarFile, match=why):
        days_of(raw)


def test_files_on_the_disk(tmp_path):
    good = tmp_path / "good.ics"
    good.write_bytes(file("DTSTART:20260714|SUMMARY:A"))
    assert len(read_ics(good).holidays) == 1
    for missing in (tmp_path / "none.ics", tmp_path):
        with pytest.raises(BadCalendarFile, match="no file"):
            read_ics(missing)


@given(st.binary(max_size=300))
def test_no_bytes_do_more_than_be_refused(noise):
    for raw in (noise, b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + noise + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"):
        with suppress(BadCalendarFile):
            days_of(raw)


_DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2190, 1, 1))
_NAMES = st.text(st.characters(categories=("L", "N", "P"), max_codepoint=0x2FFF), min_size=1, max_size=30)


@given(st.lists(st.tuples(_NAMES, _DAYS, st.integers(0, 30), st.booleans()), max_size=12))
def test_what_is_written_by_the_rules_is_read_back(days):
    wanted = {
        Holiday(name=name, first=first, last=first + timedelta(days=more), yearly=yearly)
        for name, first, more, yearly in days
    }
    raw = file(*(_written(each) for each in wanted)).replace(b"\x00", b"|")
    assert set(days_of(raw).holidays) == wanted


def _written(holiday: Holiday) -> str:
    escaped = "".join(f"\\{sign}" if sign in "\\;," else sign for sign in holiday.name).replace("|", "\0")
    after = holiday.last + timedelta(days=1)
    lines = [f"DTSTART;VALUE=DATE:{holiday.first:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}", f"SUMMARY:{escaped}"]
    return "|".join([*lines, *(["RRULE:FREQ=YEARLY"] if holiday.yearly else [])])

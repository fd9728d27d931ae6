"""Spans, moments and shares, written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.cli import words
from runtime.cli.faults import Misuse

SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (0, "0 s"),
        (999, "0 s"),
        (45 * SECOND, "45 s"),
        (12 * MINUTE + 5 * SECOND, "12 min 5 s"),
        (3 * HOUR, "3 h"),
        (3 * DAY + 4 * HOUR + 59 * MINUTE, "3 d 4 h"),
        (3 * DAY + 4 * MINUTE, "3 d"),
        (400 * DAY, "400 d"),
        (-90 * SECOND, "-1 min 30 s"),
    ],
)
def test_spans_have_their_two_largest_units(length, written):
    assert words.span(length) == written


def test_what_is_not_known_is_a_dash():
    assert words.seconds(None) == words.percent(None) == words.moment(None, "UTC") == words.NOTHING


def test_moments_are_written_in_the_zone_of_the_desk():
    assert words.moment(1_772_353_800_000, "Europe/Paris") == "2026-03-01T09:30:00+01:00"
    assert words.moment(-1, "UTC") == "1969-12-31T23:59:59+00:00"


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2026-03-01", "Europe/Paris", "2026-03-01T00:00:00+01:00"),
        ("2026-07-01", "Europe/Paris", "2026-07-01T00:00:00+02:00"),
        ("2026-03-01T09:30", "Europe/Paris", "2026-03-01T09:30:00+01:00"),
        ("2026-03-01T09:30Z", "Europe/Paris", "2026-03-01T10:30:00+01:00"),
    ],
)
def test_moments_are_read_in_the_zone_unless_they_say(text, zone, expected):
    assert words.moment(words.moment_from(text, zone), zone) == expected


@given(st.integers(0, 4_000_000_000).map(lambda seconds: seconds * SECOND), st.sampled_from(["UTC", "Europe/Paris"]))
def test_a_moment_as_written_is_read_back(at, zone):
    assert words.moment_from(words.moment(at, zone), zone) == at


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "", "01/03/2026"])
def test_what_is_no_moment_is_misuse(text):
    with pytest.raises(Misuse, match="write 2026-03-01"):
        words.moment_from(text, "UTC")


def test_priorities_by_name_or_number():
    assert [words.priority_from(text) for text in ("low", "HIGH", "4")] == [1, 3, 4]
    for text in ("0", "5", "often"):
        with pytest.raises(Misuse):
            words.priority_from(text)


def test_things_are_counted():
    assert [words.counted(number, "ticket") for number in (0, 1, 4580)] == ["0 tickets", "1 ticket", "4,580 tickets"]

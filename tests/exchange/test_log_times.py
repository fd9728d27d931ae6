"""Moments as others write them, against the standard library."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.exchange.event_log import BadLog
from runtime.exchange.log_times import likely_format, moment_of, moment_reader

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    datetime(1970, 1, 2),
    datetime(2068, 12, 31),
    timezones=zones | st.just(UTC),
).map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000))


def ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)


@given(moments)
def test_iso_in_any_zone(at):
    read = moment_reader("iso")
    assert read(at.isoformat()) == read(at.isoformat(" ")) == moment_of(at) == ms(at)


@given(moments)
def test_short_dates_in_both_orders(at):
    at = at.replace(microsecond=0)
    for order, name in (("%d/%m/%Y", "day-first"), ("%m/%d/%Y", "month-first")):
        read = moment_reader(name)
        assert read(at.strftime(f"{order} %H:%M:%S%z")) == ms(at)
        assert read(at.strftime(f"{order} %I:%M:%S %p %z")) == ms(at)
        assert read(at.strftime(f"{order}".replace("Y", "y") + " %H:%M:%S %z")) == ms(at)


@given(moments)
def test_epochs_and_patterns(at):
    assert moment_reader("epoch-ms")(str(ms(at))) == ms(at)
    assert moment_reader("epoch-s")(f"{ms(at) // 1000}.{ms(at) % 1000:03}") == ms(at)
    pattern = "%H:%M:%S.%f on %d %b %Y %z"
    assert moment_reader(pattern)(at.strftime(pattern)) == ms(at)


@pytest.mark.parametrize("name", ["iso", "day-first", "month-first", "epoch-s", "epoch-ms", "%d.%m.%Y"])
@given(text=st.text() | st.from_regex(r"[0-9/:. TZ+-]{1,30}"))
def test_what_is_no_moment_is_a_value_error(name, text):
    try:
        at = moment_reader(name)(text)
    except (ValueError, OverflowError):
        return
    assert isinstance(at, int)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("day-first", "31/02/2020"),
        ("day-first", "05/03/2020 25:00"),
        ("day-first", "05/03/2020 10:00:61"),
        ("day-first", "05/03/2020 13:00 PM"),
        ("day-first", "05/03-2020"),
        ("month-first", "13/01/2020"),
        ("epoch-s", "1e9"),
        ("epoch-ms", "99999999999999999"),
        ("iso", ""),
    ],
)
def test_impossible_moments(name, text):
    with pytest.raises((ValueError, OverflowError)):
        moment_reader(name)(text)


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(BadLog, match="iso, day-first, month-first, epoch-s, epoch-ms"):
        moment_reader("swatch beats")


@pytest.mark.parametrize("cells", [[], ["1", "2"], ["20200101"], ["abc"], ["12.5"], ["555-1234"]])
def test_what_is_no_column_of_times(cells):
    assert likely_format(cells) is None

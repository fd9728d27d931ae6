"""Periods: every preset against days counted by hand, in the site's zone, over changes of the clocks."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from designer.dashboard.filter_bar import Choices
from designer.dashboard.period_chooser import Period, span_of
from runtime.model.values import DAY, HOUR

PARIS = ZoneInfo("Europe/Paris")


def at(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=PARIS).timestamp() * 1_000)


NOW = at(2026, 3, 30, 10, 30)  # a Monday, the day after the clocks went forward
NO_DAYS = (date(2026, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("period", "span"),
    [
        (Period.EVERYTHING, (None, None)),
        (Period.HOURS_24, (NOW - DAY, None)),
        (Period.TODAY, (at(2026, 3, 30), None)),
        (Period.YESTERDAY, (at(2026, 3, 29), at(2026, 3, 30))),
        (Period.DAYS_7, (NOW - 7 * DAY, None)),
        (Period.THIS_WEEK, (at(2026, 3, 30), None)),
        (Period.LAST_WEEK, (at(2026, 3, 23), at(2026, 3, 30))),
        (Period.THIS_MONTH, (at(2026, 3, 1), None)),
        (Period.LAST_MONTH, (at(2026, 2, 1), at(2026, 3, 1))),
    ],
)
def test_presets(period, span):
    assert span_of(period, NOW, PARIS, NO_DAYS) == span


def test_yesterday_had_twenty_three_hours():
    begin, end = span_of(Period.YESTERDAY, NOW, PARIS, NO_DAYS)
    assert end - begin == 23 * HOUR


def test_a_week_may_begin_on_sunday():
    assert span_of(Period.THIS_WEEK, NOW, PARIS, NO_DAYS, first_weekday=7)[0] == at(2026, 3, 29)


def test_days_of_ones_own_are_whole_and_either_way_round():
    days = (date(2026, 2, 3), date(2026, 2, 1))
    assert span_of(Period.CUSTOM, NOW, PARIS, days) == (at(2026, 2, 1), at(2026, 2, 4))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"period": "never"}', '{"begin": "soon"}', '{"what": 1}'])
def test_what_cannot_be_read_is_the_usual_choice(text):
    assert Choices.read(text) == Choices()


def test_choices_come_back():
    chosen = Choices(period=Period.CUSTOM, begin="2026-02-01", end="2026-02-03", team="t", priority=3, business=True)
    assert Choices.read(chosen.write()) == chosen

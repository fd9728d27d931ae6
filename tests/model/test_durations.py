"""Durations: plain units run around the clock, business units on the calendar."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.model.durations import (
    Duration,
    Unit,
    moment_after,
    moment_before,
    runs_on_business_time,
    span,
)
from runtime.model.values import DAY, HOUR, MINUTE
from tests.model.calendars import at, calendar

OPENED = calendar(day=7 * HOUR)  # Monday to Friday, 09:00 to 17:00
FRIDAY = at("2026-03-06 16:00")


@pytest.mark.parametrize(
    ("unit", "length", "after", "before"),
    [
        (Unit.MINUTES, MINUTE, "2026-03-06 16:03", "2026-03-06 15:57"),
        (Unit.HOURS, HOUR, "2026-03-06 19:00", "2026-03-06 13:00"),
        (Unit.DAYS, DAY, "2026-03-09 16:00", "2026-03-03 16:00"),
        (Unit.BUSINESS_MINUTES, MINUTE, "2026-03-06 16:03", "2026-03-06 15:57"),
        (Unit.BUSINESS_HOURS, HOUR, "2026-03-09 11:00", "2026-03-06 13:00"),
        (Unit.BUSINESS_DAYS, 7 * HOUR, "2026-03-11 13:00", "2026-03-04 11:00"),
    ],
)
def test_each_unit(unit, length, after, before):
    three = Duration(amount=3, unit=unit)
    assert span(three, OPENED) == 3 * length
    assert moment_after(FRIDAY, three, OPENED) == at(after)
    assert moment_before(FRIDAY, three, OPENED) == at(before)
    assert runs_on_business_time(unit) == unit.value.startswith("business_")


@pytest.mark.parametrize("amount", [0, -1, 10**9, 1.5])
def test_an_amount_is_a_positive_whole_number(amount):
    with pytest.raises(ValidationError):
        Duration(amount=amount, unit=Unit.HOURS)

"""How far back a rule reaches: months of the calendar, against a walk through them one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.model.retention import LONGEST, LetGo, RetentionRule, in_force

MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2199, 12, 31)).map(
    lambda at: int(at.replace(tzinfo=UTC, microsecond=at.microsecond // 1000 * 1000).timestamp() * 1000)
)


def rule(months: int, **more: object) -> RetentionRule:
    return RetentionRule(what=LetGo.FILES, months=months, **more)


def months_before(at: datetime, months: int) -> datetime:
    """The first of the month, so many times the day before it; then the latest day there is, if not the same one."""
    first = at.replace(day=1)
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    days = (first + timedelta(days=more) for more in range(at.day))
    return [each for each in days if each.month == first.month][-1]


@given(MOMENTS, st.integers(1, LONGEST))
def test_as_many_months_back(now: int, months: int) -> None:
    then = months_before(datetime.fromtimestamp(now // 1000, UTC), months)
    assert rule(months).limit(now) == int(then.timestamp()) * 1000 + now % 1000


def test_the_last_day_of_a_shorter_month() -> None:
    end_of_march = int(datetime(2024, 3, 31, 12, tzinfo=UTC).timestamp() * 1000)
    assert datetime.fromtimestamp(rule(1).limit(end_of_march) / 1000, UTC) == datetime(2024, 2, 29, 12, tzinfo=UTC)


def test_before_the_first_year_it_is_the_beginning() -> None:
    in_year_3 = int((datetime(3, 1, 1, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1000)
    first = int((datetime(1, 1, 1, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1000)
    assert rule(600).limit(in_year_3) == first


@pytest.mark.parametrize("months", [0, -1, LONGEST + 1])
def test_no_rule_without_a_time(months: int) -> None:
    with pytest.raises(ValidationError):
        rule(months)


def test_what_is_switched_off_is_not_in_force() -> None:
    rules = (rule(1, active=False), rule(2), RetentionRule(what=LetGo.REQUESTER, months=3))
    assert in_force(rules, LetGo.FILES) == (rules[1],)

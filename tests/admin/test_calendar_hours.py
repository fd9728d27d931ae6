"""A week under a hand: nothing ever overlaps, nothing else is touched, and text says the same as the drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.admin.calendar_hours import GRID, Opening, copied, fitting, openings, put, read, week_of, without, written
from runtime.model.calendar import MINUTES_A_DAY, Interval, Week

WEEK_MINUTES = 7 * MINUTES_A_DAY


def minutes_open(week: Week) -> list[int]:
    """Which minutes of a week are open, counted one by one; a night of Sunday goes on on Monday."""
    counted = [0] * WEEK_MINUTES
    for day, hours in enumerate(week.days):
        for each in hours:
            closes = each.closes if each.closes > each.opens else each.closes + MINUTES_A_DAY
            for minute in range(day * MINUTES_A_DAY + each.opens, day * MINUTES_A_DAY + closes):
                counted[minute % WEEK_MINUTES] += 1
    return counted


def clear_of_itself(week: Week, opening: Opening) -> bool:
    """Whether the hours of its day would not overlap if every day opened so: a calendar insists on it."""
    hours = [(each.opens, each.until) for each in openings(week) if each.day == opening.day]
    taken = [minute % MINUTES_A_DAY for first, last in hours for minute in range(first, last)]
    return not set(taken) & {minute % MINUTES_A_DAY for minute in range(opening.opens, opening.until)}


@st.composite
def drawn(draw) -> Opening:
    opens = draw(st.integers(0, 95)) * GRID
    return Opening(draw(st.integers(0, 6)), opens, opens + draw(st.integers(1, 96)) * GRID)


@st.composite
def weeks(draw) -> Week:
    week = Week()
    for opening in draw(st.lists(drawn(), max_size=6)):
        week = put(week, opening) or week
    return week


@given(weeks(), drawn())
def test_there_is_room_exactly_where_no_minute_is_open(week, opening):
    before = minutes_open(week)
    wanted = {minute % WEEK_MINUTES for minute in range(opening.begins, opening.ends)}
    is_one = opening.until - opening.opens < MINUTES_A_DAY or opening.opens == 0
    after = put(week, opening)
    possible = is_one and not any(before[minute] for minute in wanted) and clear_of_itself(week, opening)
    assert (after is not None) == possible
    if after is not None:
        assert minutes_open(after) == [before[at] + (at in wanted) for at in range(WEEK_MINUTES)]
        assert without(after, opening) == week


@given(weeks(), drawn())
def test_what_is_cut_to_fit_fits_and_is_as_long_as_can_be(week, opening):
    cut = fitting(week, opening)
    open_ = minutes_open(week)
    if cut is None:
        first = Opening(opening.day, opening.opens, opening.opens + GRID)
        taken = any(open_[minute % WEEK_MINUTES] for minute in range(first.begins, first.ends))
        assert taken or not clear_of_itself(week, first)
        return
    assert (cut.day, cut.opens) == (opening.day, opening.opens) and cut.until <= opening.until
    assert put(week, cut) is not None
    longer = Opening(cut.day, cut.opens, cut.until + GRID)
    assert cut.until == opening.until or put(week, longer) is None


@given(weeks())
def test_a_week_is_its_openings(week):
    assert week_of(openings(week)) == week
    for hours in week.days:
        assert read(written(hours)) == hours


@given(weeks(), st.integers(0, 6), st.sets(st.integers(0, 6)))
def test_a_copied_day_is_the_same_day_or_is_refused(week, source, targets):
    try:
        found = copied(week, source, targets)
    except ValueError:
        assert any(each.until > MINUTES_A_DAY for each in openings(week)), "only nights reach into other days"
        return
    for day in range(7):
        assert found.days[day] == week.days[source if day in targets else day]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("", ""),
        (" , ", ""),
        ("9-12", "09:00–12:00"),
        ("09:00–12:30, 13:30–18:00", "09:00–12:30, 13:30–18:00"),
        ("9h - 12h30; 14h–18h", "09:00–12:30, 14:00–18:00"),
        ("8.15 to 12.45", "08:15–12:45"),
        ("22-6", "22:00–06:00"),
        ("0-24", "00:00–24:00"),
    ],
)
def test_hours_are_read_as_people_write_them(text, hours):
    found = read(text)
    assert found is not None and written(found) == hours


@pytest.mark.parametrize("text", ["9", "9-", "9-25", "9:75-12", "nine to five", "9-9", "24-6", "9-12-15", "-9–12"])
def test_what_is_no_list_of_hours_is_none(text):
    assert read(text) is None


def test_a_whole_day_is_midnight_to_midnight():
    assert put(Week(), Opening(0, 0, MINUTES_A_DAY)) == Week(monday=(Interval(opens=0, closes=MINUTES_A_DAY),))
    assert put(Week(), Opening(0, 480, 480 + MINUTES_A_DAY)) is None

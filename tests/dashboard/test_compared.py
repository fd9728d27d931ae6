"""The figures of a period beside those of as long a period before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer import desks, words
from designer.dashboard.compared import alike, period_before, set_beside
from designer.dashboard.filter_bar import Choices
from designer.dashboard.period_chooser import Period
from runtime.messages.system import GetFigures
from runtime.model.values import DAY

NOW = 1_700_000_000_000

DAYS = st.integers(1, 400).map(lambda days: days * DAY)


@given(DAYS, st.none() | DAYS)
def test_the_period_before_is_as_long_and_ends_where_this_one_begins(back, until):
    question = GetFigures(blueprint_id="refund", since=NOW - back, until=until and NOW + until, teams=("one",))
    before = period_before(question, NOW)
    assert before.until == question.since and before.until - before.since == back
    assert before.having(since=None, until=None) == question.having(since=None, until=None)
    assert alike(before) == alike(period_before(question, NOW + 1).having(version=None))


def test_everything_has_no_period_before():
    assert period_before(GetFigures(blueprint_id="refund"), NOW) is None


@pytest.mark.parametrize(
    ("now", "before", "text", "tone"),
    [
        (12, 10, "▲\u00a020%", "bad"),
        (9.1, 10, "▼\u00a09.0%", "good"),
        (0, 10, "▼\u00a0100%", "good"),
        (1_001, 1_000, "as before", ""),
    ],
)
def test_a_change_is_told_with_its_direction(now, before, text, tone):
    told = set_beside(now, before, str(before), less_is_better=True)
    assert (told.text, told.tone) == (text, tone) and str(before) in told.meaning
    assert set_beside(now, before, str(before)).tone == ""


@pytest.mark.parametrize(("now", "before"), [(None, 3), (3, None), (3, 0)])
def test_nothing_is_compared_with_nothing(now, before):
    assert set_beside(now, before, "") is None


def test_tiles_stand_beside_the_same_figures_of_the_period_before(qtbot, watch, place):
    """The oracle asks the desk itself about the days before."""
    days = [datetime.fromtimestamp(day / 1000, UTC).date() for day in watch.watched.figures.flow.days]
    middle, last = days[len(days) // 2], days[-1]
    watch.filters.put(Choices(period=Period.CUSTOM, begin=middle.isoformat(), end=last.isoformat()))
    watch.filters.period.changed.emit()
    made = watch.overview.board.tiles[4]
    qtbot.waitUntil(lambda: made.face is not None and made.face.change is not None)
    asked = watch.watched.question
    moment = min(asked.until, watch.watched.figures.now)
    desk = desks.open_existing(str(place))
    then = desk.ask(asked.having(since=asked.since - (moment - asked.since), until=asked.since))
    now = desk.ask(asked)
    desk.close()
    count, before = (sum(each.n for each in figures.transitions) for figures in (now, then))
    sign = "▲" if count > before else "▼"
    assert made.face.change.text == f"{sign}\u00a0{words.percent(abs(count - before) / before)}"
    assert words.number(before) in made.toolTip()
    watch.filters.put(Choices())
    watch.filters.period.changed.emit()
    qtbot.waitUntil(lambda: made.face.change is None)

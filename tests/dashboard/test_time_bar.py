"""The line of time: everything is reached on it, also where a recording has been quiet for years."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from designer.dashboard.replay.recording import Recording
from designer.dashboard.replay.time_bar import TimeBar
from designer.words import clock, short_day
from runtime.messages.replay import Replay, ReplayState
from runtime.model.values import DAY, HOUR

BEGIN = 1_300_000_000_000
MOVES = 400
WIDTH = 900
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot, theme):
    bar = TimeBar(theme)
    qtbot.addWidget(bar)
    bar.resize(WIDTH, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def recorded(quiet: int) -> Recording:
    """A move a day, then so many days without one."""
    at = tuple(BEGIN + day * DAY for day in range(MOVES))
    end, states = at[-1] + quiet * DAY, (ReplayState(id="new", name="New", final=False),)
    one = (0,) * MOVES
    told = {"now": end, "begin": BEGIN, "end": end, "states": states, "transitions": ("t",)}
    moves = {"at": at, "ticket": tuple(range(MOVES)), "source": (-1,) * MOVES, "target": one, "transition": one}
    return Recording.of([Replay(**told, **moves, breaks=(-1,) * MOVES)])


@pytest.mark.parametrize(("quiet", "least"), [(10, 0.95), (4_000, 0.85)])
def test_what_moved_takes_most_of_the_line_however_long_ago_it_was(bar, quiet, least):
    recording = recorded(quiet)
    bar.show_recording(recording)
    assert bar.place_of(int(recording.at[-1])) > least * WIDTH
    assert len(bar._counts) > 150 and sum(bar._counts) == MOVES


@pytest.mark.parametrize("quiet", [10, 4_000])
def test_a_press_anywhere_tells_the_moment_that_stands_there(qtbot, bar, quiet):
    recording, told = recorded(quiet), []
    bar.show_recording(recording)
    bar.wanted.connect(told.append)
    places = range(10, WIDTH - 10, 37)
    for x in places:
        qtbot.mouseClick(bar, LEFT, pos=QPoint(x, 20))
    assert told == sorted(told) and len(set(told)) == len(places)
    assert [round(bar.place_of(moment)) for moment in told] == list(places)
    qtbot.mouseClick(bar, LEFT, pos=QPoint(WIDTH - 1, 20))
    assert told[-1] == recording.end


def test_a_page_is_a_part_of_what_is_seen_unfolded(qtbot, bar):
    told = []
    bar.show_recording(recorded(4_000))
    bar.show_moment(BEGIN)
    bar.wanted.connect(told.append)
    qtbot.keyClick(bar, Qt.Key.Key_PageUp)
    assert BEGIN + 15 * DAY < told[0] < BEGIN + 30 * DAY


@pytest.mark.parametrize("quiet", [10, 120, 4_000])
def test_no_two_ticks_beside_each_other_say_the_same(bar, quiet):
    """A ticket that came and went within a day, long ago: every tick said that day."""
    begin = BEGIN // DAY * DAY + 9 * HOUR
    at, end, one = tuple(begin + move * HOUR for move in range(4)), begin + quiet * DAY, (0,) * 4
    told = {"now": end, "begin": begin, "end": end, "states": (ReplayState(id="new", name="New", final=False),)}
    moves = {"at": at, "ticket": one, "source": (-1,) * 4, "target": one, "transition": one, "breaks": (-1,) * 4}
    recording = Recording.of([Replay(**told, **moves, transitions=("t",))])
    bar.show_recording(recording)
    said = bar.tick_words(recording)
    assert len(said) > 4 and all(one != two for one, two in pairwise(said))
    assert said[0] == short_day(begin, year=quiet > 400) and clock(bar._ticks(recording)[2]) == said[2]

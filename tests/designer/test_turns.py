"""Work in pieces: one a turn of the event loop, and what was begun anew is begun from its first piece."""

from __future__ import annotations

from itertools import pairwise

import shiboken6
from PySide6.QtCore import QObject, QTimer

from designer.turns import Turns, made_in_turns


def test_each_piece_has_a_turn_of_its_own(qtbot):
    home, done = QObject(), []
    turns, beat = Turns(home), QTimer(home)
    beat.timeout.connect(lambda: done.append("another"))
    beat.start(0)
    turns.begin(*(lambda number=number: done.append(number) for number in range(3)))
    assert not done and not turns.idle
    qtbot.waitUntil(lambda: turns.idle)
    own = [place for place, each in enumerate(done) if each != "another"]
    assert [done[place] for place in own] == [0, 1, 2]
    assert all("another" in done[one:other] for one, other in pairwise(own))


def test_what_is_begun_anew_leaves_the_rest_of_the_earlier_undone(qtbot):
    home, done = QObject(), []
    turns = Turns(home)
    turns.begin(lambda: turns.begin(lambda: done.append("new")), lambda: done.append("old"))
    qtbot.waitUntil(lambda: turns.idle)
    assert done == ["new"]


def _parts(done, parts):
    for each in range(parts):
        done.append(each)
        yield
    return f"of {parts}"


def test_what_is_made_of_parts_has_a_turn_for_each_and_is_told_when_it_is_whole(qtbot):
    home, done = QObject(), []
    beat = QTimer(home)
    beat.timeout.connect(lambda: done.append("another"))
    beat.start(0)
    made_in_turns(home, _parts(done, 3), done.append)
    assert done == [0], "the first is made at once"
    qtbot.waitUntil(lambda: "of 3" in done)
    own = [place for place, each in enumerate(done) if each != "another"]
    assert [done[place] for place in own] == [0, 1, 2, "of 3"]
    assert all("another" in done[one:other] for one, other in pairwise(own))


def test_what_nobody_waits_for_any_more_is_not_made_to_its_end(qtbot):
    home, other, done = QObject(), QObject(), []
    made_in_turns(home, _parts(done, 3), done.append)
    shiboken6.delete(home)
    made_in_turns(other, _parts([], 3), done.append)
    qtbot.waitUntil(lambda: "of 3" in done)
    assert done == [0, "of 3"]

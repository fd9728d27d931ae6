"""Work in pieces: one a turn of the event loop, and what was begun anew is begun from its first piece."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, QTimer

from designer.turns import Turns


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

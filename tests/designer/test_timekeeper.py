"""The clock beside the window: what is told of it, and that nothing of it is left."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from designer import timekeeper
from designer.timekeeper import Timekeeper
from runtime.messages.faults import Broken, Unavailable


class _Clock:
    """Its turns are given; the last one again and again."""

    def __init__(self, *turns):
        self.turns = list(turns)
        self.closed = 0

    def turn(self):
        turn = self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]
        if isinstance(turn, Exception):
            raise turn
        return turn

    def close(self):
        self.closed += 1


HERE = SimpleNamespace(here=True, holder="me", rest_s=0.001, trouble=None)


@pytest.fixture
def keep(qapp):
    """Runs a clock, and learns what is told of it."""
    running = []

    def keep(clock):
        keeper, told = Timekeeper(lambda: clock), []
        keeper.told.connect(told.append)
        running.append(keeper)
        keeper.begin()
        return keeper, told

    yield keep
    for keeper in running:
        keeper.end(wait=True)
        assert not keeper.running


def test_how_it_stands_is_told_once_and_the_desk_is_let_go_of(qtbot, keep):
    clock = _Clock(HERE)
    keeper, told = keep(clock)
    qtbot.waitUntil(lambda: bool(told))
    keeper.end(wait=True)
    assert told == [HERE] and clock.closed == 1


def test_a_fault_is_told_and_the_clock_tried_again(qtbot, keep, monkeypatch):
    monkeypatch.setattr(timekeeper, "AGAIN_S", 0.001)
    gone = Unavailable("The desk is away.")
    clock = _Clock(gone, HERE)
    _keeper, told = keep(clock)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [gone, HERE] and clock.closed == 1


def test_a_mistake_of_ours_is_told_not_only_logged(qtbot, keep, caplog):
    clock = _Clock(HERE, ValueError("no such zone"))
    keeper, told = keep(clock)
    qtbot.waitUntil(lambda: not keeper.running and len(told) == 2)
    assert isinstance(told[1], Broken) and clock.closed == 1
    assert "no such zone" in caplog.text and "no such zone" not in told[1].sentence

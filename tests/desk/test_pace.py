"""How many tickets the next portion of a job has comes from what the last one took."""

from __future__ import annotations

import pytest

from runtime.desk.pace import AIMS, FEWEST, FIRST, MOST, Paces

JOB = ("bulk.continue", 7)
AIM = AIMS["sqlite"]


class Stopwatch:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch():
    return Stopwatch()


@pytest.fixture
def paces(watch):
    return Paces(watch)


def portion(paces, watch, a_ticket, job=JOB, fixed=0.0):
    """A portion of which each ticket takes so long."""
    with paces.portion(job, "sqlite") as turn:
        watch.now += fixed + turn.most * a_ticket
    return turn.most


def test_a_portion_comes_to_take_what_is_aimed_at(paces, watch):
    for a_ticket in (AIM / 80, AIM / 300):
        sizes = [portion(paces, watch, a_ticket) for _ in range(8)]
        assert sizes[-1] * a_ticket == pytest.approx(AIM, rel=0.02)


def test_what_is_asked_once_for_a_portion_counts_too(paces, watch):
    sizes = [portion(paces, watch, AIM / 200, fixed=AIM / 2) for _ in range(20)]
    assert sizes[-1] == pytest.approx(100, abs=2)


def test_one_hindrance_halves_the_next_portion_only(paces, watch):
    for _ in range(8):
        steady = portion(paces, watch, AIM / 200)
    portion(paces, watch, AIM)
    assert [portion(paces, watch, AIM / 200) for _ in range(2)] == [
        pytest.approx(steady // 2, abs=1),
        pytest.approx(steady, abs=1),
    ]


def test_there_is_a_fewest_and_a_most(paces, watch):
    assert [portion(paces, watch, AIM) for _ in range(4)] == [FIRST, FEWEST, FEWEST, FEWEST]
    assert [portion(paces, watch, 0.0, ("bulk.undo", 7)) for _ in range(7)][-1] == MOST


def test_every_job_has_a_pace_of_its_own(paces, watch):
    portion(paces, watch, AIM)
    assert portion(paces, watch, AIM, ("bulk.continue", 8)) == FIRST


def test_whoever_asks_for_so_many_gets_so_many_and_changes_nothing(paces, watch):
    with paces.portion(JOB, "sqlite", 3) as turn:
        watch.now += 100.0
    assert turn.most == 3
    assert portion(paces, watch, AIM) == FIRST


def test_a_clock_that_finds_little_to_do_does_not_get_faster(paces, watch):
    for _ in range(9):
        with paces.portion(("clock.sweep", 0), "sqlite") as turn:
            watch.now += AIM / 100
            turn.short = True
    assert portion(paces, watch, AIM, ("clock.sweep", 0)) == FIRST


def test_a_portion_that_failed_says_nothing(paces, watch):
    with pytest.raises(TypeError):
        portion(paces, watch, "a bug")
    assert portion(paces, watch, AIM) == FIRST

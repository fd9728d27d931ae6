"""Does the named team really hold tickets up? Tried on simulated desks, where one more agent tells."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from runtime.insight.capacity import wait_factor
from runtime.insight.columns import VisitColumns
from runtime.insight.figures import compute
from runtime.insight.filter import Filter
from runtime.insight.resampling import first_places
from runtime.messages.figures import Figures
from runtime.model.values import MINUTE
from tests.insight import golden, networks

TICKETS = 3000
REPLICATIONS = 2
WARM = TICKETS // 10


@dataclass(frozen=True)
class Trial:
    """One desk: the team that is named, how sure, and what one more agent in each team gains."""

    named: int | None
    confident: bool
    by_gain: int | None
    gains: np.ndarray

    @property
    def truth(self) -> int:
        return int(np.argmax(self.gains))

    @property
    def matters(self) -> bool:
        return bool(self.gains.max() >= 0.02)

    def regret(self) -> float:
        return float(1 - self.gains[self.named] / self.gains[self.truth])


def trial(number: int) -> Trial:
    desk = networks.random_desk(np.random.default_rng([number, 11]))
    gains, first = np.zeros(len(desk.agents)), None
    for replication in range(REPLICATIONS):
        arrivals, ways = networks.tickets(desk, TICKETS, 1000 * number + replication)
        base = networks.simulate(desk, desk.agents, arrivals, ways)
        first = first or (arrivals, base)
        now = networks.mean_run(arrivals, base)
        for team in range(len(desk.agents)):
            more = [count + (k == team) for k, count in enumerate(desk.agents)]
            shorter = networks.mean_run(arrivals, networks.simulate(desk, more, arrivals, ways))
            gains[team] += (now - shorter) / now / REPLICATIONS
    found = seen(desk, *first).bottlenecks
    ranked = sorted(found, key=lambda one: -one.agent_gain_s)
    return Trial(
        named=number_of(found[0].team) if found else None,
        confident=bool(found and found[0].confident),
        by_gain=number_of(ranked[0].team) if ranked else None,
        gains=gains,
    )


def seen(desk, arrivals, visits, **changed) -> Figures:
    """The figures between the first tenth of the tickets and the last arrival."""
    begin, now = int(arrivals[WARM] * 1000), int(arrivals[-1] * 1000)
    columns, runs = networks.columns_of(desk, arrivals, visits, arrivals[-1])
    columns = VisitColumns(**columns.columns() | changed)
    return compute(columns, runs, networks.codes_of(desk), Filter(now=now, period=(begin, now)))


def number_of(team: str) -> int:
    return int(team[1:])


def report(trials: list[Trial]) -> dict[str, float]:
    real = [t for t in trials if t.matters and t.named is not None]
    sure = [t for t in real if t.confident]
    found = {
        "desks": len(trials),
        "with a bottleneck": sum(t.matters for t in trials),
        "named": len(real),
        "top-1": float(np.mean([t.named == t.truth for t in real])),
        "regret": float(np.mean([t.regret() for t in real])),
        "sure": len(sure),
        "sure and right": float(np.mean([t.named == t.truth for t in sure])),
        "top-1 by agent gain": float(np.mean([t.by_gain == t.truth for t in real])),
        "named though it matters little": sum(t.named is not None and not t.matters for t in trials),
    }
    print(found)
    return found


def test_the_named_team_is_where_one_more_agent_helps_most():
    found = report([trial(number) for number in range(40)])
    assert found["top-1"] >= 0.9
    assert found["sure and right"] >= 0.95
    assert found["regret"] <= 0.03
    assert found["named"] >= 0.95 * found["with a bottleneck"]


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_the_named_team_on_400_desks(request):
    if "slow" not in request.config.getoption("markexpr"):
        pytest.skip("takes minutes; ask for it with -m slow")
    found = report([trial(number) for number in range(400)])
    assert found["top-1"] >= 0.94
    assert found["regret"] <= 0.015
    assert found["sure and right"] >= 0.98
    assert found["named"] >= 0.98 * found["with a bottleneck"]


def stuck_desk(number: int):
    """A desk whose calmest team stops working for the second half."""
    desk = networks.random_desk(np.random.default_rng([number, 5]))
    arrivals, ways = networks.tickets(desk, 1000, number)
    usual = networks.simulate(desk, desk.agents, arrivals, ways)
    waits = np.zeros(len(desk.agents))
    for _, _, state, entered, claimed, _ in usual:
        waits[desk.team[state]] += claimed - entered
    calmest = int(np.argmin(waits))
    stop = (arrivals[100] + arrivals[-1]) / 2
    return desk, arrivals, ways, calmest, stop


def test_a_team_that_stops_is_named_although_nothing_of_it_closes():
    """Its visits never close, so any figure of closed visits is blind to it: 60 of 60."""
    right = 0
    for number in range(60):
        desk, arrivals, ways, calmest, stop = stuck_desk(number)
        visits = networks.simulate(desk, desk.agents, arrivals, ways, stuck=(calmest, stop))
        columns, runs = networks.columns_of(desk, arrivals, visits, arrivals[-1])
        now, begin = int(arrivals[-1] * 1000), int(arrivals[100] * 1000)
        asked = Filter(now=now, period=(begin, now))
        found = compute(columns, runs, networks.codes_of(desk), asked)
        right += found.bottlenecks[0].team == f"T{calmest}"
    assert right == 60


def one_desk():
    desk = networks.random_desk(np.random.default_rng([3, 11]))
    arrivals, ways = networks.tickets(desk, TICKETS, 3)
    return desk, arrivals, networks.simulate(desk, desk.agents, arrivals, ways)


def test_without_claims_it_says_that_it_is_weaker():
    desk, arrivals, visits = one_desk()
    columns, _ = networks.columns_of(desk, arrivals, visits, arrivals[-1])
    figures = seen(desk, arrivals, visits, claimed=np.full_like(columns.claimed, -1))
    first = figures.bottlenecks[0]
    inside = [s.time for s in figures.states.values() if not s.outside]
    assert not first.confident
    assert "No visit says when an agent took it up" in first.why
    assert "weaker" in first.why
    assert all(time.working_s == 0 for time in inside)
    assert sum(b.queueing_s for b in figures.bottlenecks) <= sum(t.waiting_s for t in inside) + 1e-6


def test_without_teams_states_are_ranked_and_it_says_so():
    desk, arrivals, visits = one_desk()
    columns, _ = networks.columns_of(desk, arrivals, visits, arrivals[-1])
    figures = seen(desk, arrivals, visits, team=np.full_like(columns.team, -1))
    assert all(b.team is None and len(b.states) == 1 for b in figures.bottlenecks)
    assert not any(b.confident for b in figures.bottlenecks)
    assert all("No team is recorded" in b.why for b in figures.bottlenecks)


def test_nothing_is_named_when_nobody_waits():
    claimed = [golden.minutes(row[2]) for row in golden.ROWS]
    figures = compute(golden.visits(claimed=claimed), golden.runs(), golden.codes(), golden.window())
    assert figures.bottlenecks == ()


def test_waiting_for_the_customer_is_nobodys_queue():
    states = tuple(replace(state, outside=True) for state in golden.STATES)
    figures = compute(golden.visits(), golden.runs(), golden.codes(states=states), golden.window())
    assert figures.bottlenecks == ()
    assert figures.time.outside_s == 650 * 60


def test_two_even_teams_are_called_tied():
    """Two teams that take turns at being slow: nobody can be sure which is the worse."""
    rows = 2400
    entered = np.arange(rows) * 50 * MINUTE
    team, turn = np.arange(rows) % 2, np.arange(rows) // 200 % 2
    wait = np.where(team == turn, 900, 10 + team) * MINUTE
    visits = VisitColumns.of(
        run=np.arange(rows), seq=np.zeros(rows, int), state=np.zeros(rows, int), occurrence=np.ones(rows, int),
        entered=entered, claimed=entered + wait, left=entered + wait + MINUTE, transition=np.zeros(rows, int),
        team=team, priority=np.zeros(rows, int), limit=np.full(rows, -1), limit_clock=np.zeros(rows, int),
        version=np.ones(rows, int), breaks=np.full(rows, -1),
    )  # fmt: skip
    none = np.full(rows, -1)
    runs = golden.RunColumns.of(
        run=visits.run, version=none + 2, started=entered, ended=visits.left, end_kind=none + 2,
        first_violation=none, violation_kind=none + 1, team=team, priority=none + 1, state=none + 1,
    )  # fmt: skip
    codes = golden.codes(teams=("Desk", "Network"))
    found = compute(visits, runs, codes, Filter(now=200_000 * MINUTE)).bottlenecks
    assert len(found) == 2
    assert not found[0].confident
    assert found[0].why.startswith(f"Tied: {found[0].team} or {found[1].team}.")


def test_resampling_is_repeatable_and_sees_what_is_clear():
    clear = np.array([[1.0, 9.0]] * 12)
    assert first_places(clear).tolist() == [0.0, 1.0]
    even = np.array([[1.0, 2.0], [2.0, 1.0]] * 6)
    assert first_places(even).tolist() == first_places(even).tolist()
    assert 0.3 < first_places(even)[1] < 0.7


def test_the_queueing_formula_is_exact_for_one_agent():
    """M/M/1: the queue grows as load ÷ (1 - load)."""
    assert wait_factor(1, 0.5) == pytest.approx(1.0)
    assert wait_factor(1, 0.9) == pytest.approx(9.0)
    assert wait_factor(2, 0.45) < wait_factor(1, 0.9)

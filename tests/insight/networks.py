"""Random service desks in motion: a small simulator whose true bottleneck can be found by trying.

Each ticket's way and working times are drawn once, so that the same tickets can be sent through the desk again
with one agent more: the truth is the team where that agent shortens the mean run most.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass

import numpy as np

from runtime.insight.codes import Codes, StateCode, TransitionCode
from runtime.insight.columns import NONE, OPEN, RunColumns, VisitColumns

MINUTE, HOUR = 60.0, 3600.0
OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Desk:
    """States with a team (or OUTSIDE), routing chances to the states and to the end, and agents."""

    team: list[int]
    mean: np.ndarray
    sigma: np.ndarray
    routing: np.ndarray
    agents: list[int]
    rate: float


def random_desk(rng: np.random.Generator) -> Desk:
    """5 to 9 states, 3 to 5 teams, loops, states outside, loads between 0.35 and 0.97."""
    teams = int(rng.integers(3, 6))
    states = int(rng.integers(max(5, teams + 1), 10))
    team = _teams(rng, teams, states)
    inside = team != OUTSIDE
    mean = np.exp(rng.uniform(np.log(5), np.log(60), states)) * MINUTE
    mean = np.where(inside, mean, np.exp(rng.uniform(np.log(4), np.log(48), states)) * HOUR)
    routing = _routing(rng, states)
    start = np.eye(states)[0]
    visits = np.linalg.solve((np.eye(states) - routing[:, :states]).T, start)
    work = np.array([(visits * mean)[team == k].sum() for k in range(teams)])
    load = rng.uniform(0.35, 0.96, teams) if rng.random() < 0.5 else rng.uniform(0.72, 0.95, teams)
    rate = (load * np.round(rng.uniform(1, 7, teams)).clip(1) / work).min()
    agents = np.ceil(rate * work / load).astype(int)
    rate *= min(1, 0.97 / (rate * work / agents).max())
    sigma = rng.uniform(0.4, 1.3, states)
    return Desk(team.tolist(), mean, sigma, routing, agents.tolist(), float(rate))


def _teams(rng, teams, states):
    team = np.concatenate((np.arange(teams), rng.integers(0, teams, states - teams)))
    rng.shuffle(team)
    for state in np.flatnonzero(rng.random(states) < 0.18):
        if (team == team[state]).sum() > 1:
            team[state] = OUTSIDE
    return team


def _routing(rng, states):
    """Mostly on to the next state; sometimes a jump, a loop back, or an early end (last column)."""
    routing = np.zeros((states, states + 1))
    for state in range(states):
        routing[state, state + 1] += 1
        if rng.random() < 0.5:
            routing[state, min(state + 2, states)] += rng.uniform(0.1, 0.6)
        if state and rng.random() < 0.4:
            routing[state, rng.integers(0, state)] += rng.uniform(0.05, 0.35)
        if rng.random() < 0.15:
            routing[state, states] += rng.uniform(0.05, 0.3)
    return routing / routing.sum(axis=1, keepdims=True)


def tickets(desk: Desk, count: int, seed: int) -> tuple[list[float], list[list[tuple[int, float]]]]:
    """Arrivals, and per ticket its way: (state, seconds of work) one after another."""
    rng = np.random.default_rng(seed)
    arrivals = np.cumsum(rng.exponential(1 / desk.rate, count)).tolist()
    chances = np.cumsum(desk.routing, axis=1)
    ways: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    state, alive = np.zeros(count, int), np.arange(count)
    while len(alive):
        here = state[alive]
        drift = np.log(desk.mean[here]) - desk.sigma[here] ** 2 / 2
        work = rng.lognormal(drift, desk.sigma[here])
        for ticket, at, span in zip(alive.tolist(), here.tolist(), work.tolist(), strict=True):
            ways[ticket].append((at, span))
        target = (chances[here] < rng.random(len(alive))[:, None]).sum(axis=1)
        state[alive] = target
        alive = alive[target < len(desk.team)]
    return arrivals, ways


class _Floor:
    """The agents, the queues before them, and what happens next."""

    def __init__(self, desk, agents, arrivals, ways, stuck):
        self.team, self.free, self.ways, self.stuck = desk.team, list(agents), ways, stuck
        self.queues = [deque() for _ in agents]
        self.heap = [(at, number, number, 0, at, 0.0) for number, at in enumerate(arrivals)]
        self.order = len(self.heap)

    def begin(self, now, ticket, place, entered):
        """Someone takes the ticket up; it will be done after its work."""
        self.order += 1
        done = now + self.ways[ticket][place][1]
        heapq.heappush(self.heap, (done, self.order, ticket, place + 1, entered, now))

    def enter(self, now, ticket, place):
        team = self.team[self.ways[ticket][place][0]]
        if team == OUTSIDE:
            self.begin(now, ticket, place, now)
        else:
            self.queues[team].append((ticket, place, now))
            self.serve(team, now)

    def serve(self, team, now):
        if team == self.stuck[0] and now >= self.stuck[1]:
            return
        queue = self.queues[team]
        while self.free[team] and queue:
            self.free[team] -= 1
            self.begin(now, *queue.popleft())

    def leave(self, state, now):
        if self.team[state] != OUTSIDE:
            self.free[self.team[state]] += 1
            self.serve(self.team[state], now)


def simulate(desk, agents, arrivals, ways, stuck=(None, float("inf"))):
    """The visits (ticket, seq, state, entered, claimed, left), first come first served.

    Team `stuck[0]` takes nothing up from the moment `stuck[1]`; those visits are never claimed nor left.
    """
    floor, visits = _Floor(desk, agents, arrivals, ways, stuck), []
    while floor.heap:
        now, _, ticket, place, entered, claimed = heapq.heappop(floor.heap)
        if place:
            state = ways[ticket][place - 1][0]
            visits.append((ticket, place - 1, state, entered, claimed, now))
            floor.leave(state, now)
        if place < len(ways[ticket]):
            floor.enter(now, ticket, place)
    return visits + [
        (ticket, place, ways[ticket][place][0], since, None, None)
        for queue in floor.queues
        for ticket, place, since in queue
    ]


def mean_run(arrivals, visits, warm=0.1):
    """Mean length of the runs after the first tenth."""
    ends = np.zeros(len(arrivals))
    for visit in visits:
        ends[visit[0]] = max(ends[visit[0]], visit[5])
    first = int(len(arrivals) * warm)
    return (ends - np.array(arrivals))[first:].mean()


def codes_of(desk: Desk) -> Codes:
    states = tuple(StateCode(f"s{k}", f"S{k}", outside=team == OUTSIDE) for k, team in enumerate(desk.team))
    names = tuple(f"T{k}" for k in range(len(desk.agents)))
    any_way = (TransitionCode("t", "Any", 0, 0),)
    return Codes("Network", states, any_way, names, capacity=tuple(desk.agents))


def columns_of(desk: Desk, arrivals, visits, now: float):
    """What the program would know of it at `now`."""
    table = np.array([[np.nan if value is None else value for value in visit] for visit in visits], float)
    table = table[table[:, 3] <= now]
    run, seq, state = table[:, :3].astype(int).T
    ms = np.where(table[:, 3:] <= now, table[:, 3:] * 1000, NONE)
    ms = np.nan_to_num(ms, nan=NONE).astype(np.int64)
    rows, left = len(table), ms[:, 2]
    columns = VisitColumns.of(
        run=run, seq=seq, state=state, occurrence=np.ones(rows, int), entered=ms[:, 0], claimed=ms[:, 1],
        left=left, transition=np.where(left == OPEN, NONE, 0), team=np.array(desk.team)[state],
        priority=np.zeros(rows, int), limit=np.full(rows, NONE), limit_clock=np.zeros(rows, int),
        version=np.ones(rows, int), breaks=np.full(rows, NONE),
    )  # fmt: skip
    return columns, _runs_of(arrivals, columns)


def _runs_of(arrivals, visits: VisitColumns) -> RunColumns:
    """A run has ended with its last visit, unless one of its visits is open."""
    seen = np.unique(visits.run)
    ended = np.zeros(len(arrivals), np.int64)
    np.maximum.at(ended, visits.run, visits.left)
    ended[visits.run[visits.left == OPEN]] = OPEN
    none = np.full(len(seen), NONE)
    return RunColumns.of(
        run=seen, version=none + 2, started=(np.array(arrivals)[seen] * 1000).astype(np.int64),
        ended=ended[seen], end_kind=(ended[seen] != OPEN).astype(int), first_violation=none,
        violation_kind=none + 1, team=none, priority=none + 1, state=none + 1,
    )  # fmt: skip

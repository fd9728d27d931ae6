"""How fast are all figures? Against plain SQL on SQLite with covering indexes.

    python -m tests.benchmarks.bench_figures [visits ...]

Prints CPU ms (median) per size: unpacking the sealed days into run order, all figures from columns in memory, a
change of filter over prepared data (the whole year again, 30 days, one team), all charts of it, the lines of
the performance spectrum, and the same figures by the SQL of `tests.insight.oracle`, with the ratios. One blueprint, 365 days, 9 states, 12 teams, two business calendars.
A log of 278,000 visits asked for has the 353,000 of the biggest blueprint at a million visits a year.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.charts import charts_of
from runtime.insight.codes import Clock, Codes, StateCode, TransitionCode
from runtime.insight.columns import NONE, OPEN, EndKind, RunColumns, VisitColumns
from runtime.insight.figures import compute, figures_of
from runtime.insight.filter import Filter
from runtime.insight.paths import in_run_order
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.insight.segments import pack, unpack
from runtime.insight.spectrum import spectrum
from runtime.model.values import DAY, HOUR, MINUTE
from tests.insight.oracle import SqlOracle

STATES = 9
TEAMS = 12
DAYS = 365
BEGIN = 1_700_006_400_000
NOW = BEGIN + DAYS * DAY
CLOSED = STATES - 1
ZONE = ZoneInfo("UTC")
REPEATS = 15
SQL_REPEATS = 3


def blueprint() -> Codes:
    """Nine states in a line, each with a step back and two parallel steps on."""
    states = tuple(StateCode(f"s{k}", f"State {k}", final=k == CLOSED, outside=k == 3) for k in range(STATES))
    transitions = tuple(
        TransitionCode(f"t{k}.{way}", f"Go {k}.{way}", k, target)
        for k in range(STATES)
        for way, target in enumerate((min(k + 1, CLOSED), min(k + 1, CLOSED), max(k - 1, 0), k))
    )
    return Codes(
        blueprint="Bench",
        states=states,
        transitions=transitions,
        teams=tuple(f"Team {k}" for k in range(TEAMS)),
        clocks=(office_clock(8, 18), office_clock(9, 17)),
    )


def office_clock(opens: int, closes: int) -> Clock:
    """Monday to Friday, a little longer than the log."""
    days = np.arange(-400, DAYS + 10)
    working = days[days % 7 < 5]
    begin = BEGIN + working * DAY + opens * HOUR
    xs = np.stack([begin, begin + (closes - opens) * HOUR], axis=1).ravel()
    ys = np.stack([np.arange(len(working)), np.arange(len(working)) + 1], axis=1).ravel()
    return Clock(xs, ys * (closes - opens) * HOUR)


def log(visits: int, seed: int = 7) -> tuple[VisitColumns, RunColumns]:
    """Random walks through the states; about one run in 50 is still under way."""
    rng = np.random.default_rng(seed)
    codes = blueprint()
    targets = np.array([t.target for t in codes.transitions]).reshape(STATES, 4)
    runs = visits // STATES
    started = np.sort(BEGIN + rng.integers(0, DAYS * DAY, runs))
    rows: list[np.ndarray] = []
    state, at, occurrence = np.zeros(runs, int), started.copy(), np.zeros((runs, STATES), int)
    alive, place = np.arange(runs), 0
    while len(alive):
        here, entered = state[alive], at[alive]
        occurrence[alive, here] += 1
        wait = rng.lognormal(np.log(40 * MINUTE), 1.2, len(alive)).astype(np.int64)
        work = rng.lognormal(np.log(25 * MINUTE), 1.0, len(alive)).astype(np.int64)
        way = rng.choice(4, len(alive), p=(0.55, 0.3, 0.1, 0.05))
        claimed, left = entered + wait, entered + wait + work
        done = here == CLOSED
        gone = done | (left > NOW)
        rows.append(
            np.stack([
                alive, np.full(len(alive), place), here, occurrence[alive, here], entered,
                np.where(done | (claimed > NOW), -1, claimed), np.where(gone, OPEN, left),
                np.where(gone, NONE, here * 4 + way), (here * 5 + alive) % TEAMS,
                alive % 4 + 1, np.where(here % 2, (4 + here) * HOUR, NONE), alive % 3,
                np.ones(len(alive), int), np.full(len(alive), NONE),
            ])
        )  # fmt: skip
        state[alive], at[alive] = targets[here, way], left
        alive, place = alive[~gone], place + 1
    table = np.concatenate(rows, axis=1)
    table = table[:, table[4] <= NOW]
    columns = VisitColumns.of(**dict(zip(VisitColumns.DTYPES, table, strict=True)))
    return replace(columns, breaks=breaks_of(columns, codes)), runs_of(columns, started)


def breaks_of(visits: VisitColumns, codes: Codes) -> np.ndarray:
    """When the limits broke, or will break, of clocks that never stand still."""
    used_up = codes.on_clock(visits.limit_clock, visits.entered) + visits.limit
    breaks = used_up.copy()
    for number, clock in enumerate(codes.clocks, start=1):
        mine = visits.limit_clock == number
        breaks[mine] = np.interp(used_up[mine], clock.ys, clock.xs).astype(np.int64)
    kept = (visits.left != OPEN) & (breaks >= visits.left)
    return np.where(kept | (visits.limit == NONE), NONE, breaks)


def runs_of(visits: VisitColumns, started: np.ndarray) -> RunColumns:
    """The runs of the log: those that reached the last state have ended there."""
    count = len(started)
    ended = np.full(count, OPEN)
    done = visits.state == CLOSED
    ended[visits.run[done]] = visits.entered[done]
    violation = np.where(np.arange(count) % 9 == 0, started + 5 * HOUR, NONE)
    return RunColumns.of(
        run=np.arange(count),
        version=np.ones(count, int),
        started=started,
        ended=ended,
        end_kind=np.where(ended == OPEN, EndKind.OPEN, EndKind.COMPLETED),
        first_violation=violation,
        violation_kind=np.where(violation == NONE, 0, 1),
        team=np.arange(count) % TEAMS,
        priority=np.arange(count) % 4 + 1,
        state=np.where(ended == OPEN, 0, CLOSED),
    )


def sealed_days(visits: VisitColumns) -> list[bytes]:
    """The visits as the store keeps them: one blob per day of leaving, the open ones apart."""
    day = np.where(visits.left == OPEN, DAYS, (visits.left - BEGIN) // DAY)
    order = np.argsort(day, kind="stable")
    borders = np.searchsorted(day[order], np.arange(DAYS + 2))
    return [pack(visits.take(order[a:b])) for a, b in pairwise(borders)]


def cpu_ms(work, repeats: int) -> float:
    """The median CPU time of some runs, in ms."""
    spent = []
    for _ in range(repeats):
        begin = time.process_time()
        work()
        spent.append((time.process_time() - begin) * 1000)
    return statistics.median(spent)


def spent(visits: VisitColumns, runs: RunColumns, blobs: list[bytes]) -> dict[str, float]:
    """CPU ms of each way to the figures of a year, under the words that are printed."""
    borders = tuple(BEGIN + day * DAY for day in range(DAYS + 1))
    year = Filter(now=NOW, period=(BEGIN, NOW), day_borders=borders)
    month, one_team = replace(year, period=(NOW - 30 * DAY, NOW)), replace(year, teams=frozenset({3}))
    one_priority = replace(year, priorities=frozenset({2}))
    plain = VisitColumns(**visits.columns() | {"limit_clock": np.zeros_like(visits.limit_clock)})
    prepared = prepare(visits, runs, blueprint())
    with SqlOracle(visits, runs, blueprint()) as oracle:
        sql = cpu_ms(lambda: oracle.figures(year), SQL_REPEATS)
    return {
        "load": cpu_ms(lambda: in_run_order(unpack(VisitColumns, blobs)), REPEATS),
        "figures": cpu_ms(lambda: compute(visits, runs, blueprint(), year), REPEATS),
        "24x7 only": cpu_ms(lambda: compute(plain, runs, blueprint(), year), REPEATS),
        "filter change": cpu_ms(lambda: figures_of(prepared, year), REPEATS),
        "to 30 days": cpu_ms(lambda: figures_of(prepared, month), REPEATS),
        "to one team": cpu_ms(lambda: figures_of(prepared, one_team), REPEATS),
        "charts": cpu_ms(lambda: charts_of(prepared, year, ZONE), REPEATS),
        "charts of one priority": cpu_ms(lambda: charts_of(prepared, one_priority, ZONE), REPEATS),
        "performance spectrum": cpu_ms(lambda: spectrum(scope(prepared, year)), REPEATS),
        "SQL": sql,
    }


def measure(size: int) -> float:
    """Print one block of results; answer the ratio of SQL to all figures from columns in memory."""
    visits, runs = log(size)
    blobs = sealed_days(visits)
    visits = in_run_order(visits)
    found = spent(visits, runs, blobs)
    sql, figures = found["SQL"], found["figures"]
    print(f"{len(visits):>9,} visits, {sum(map(len, blobs)) / len(visits):.1f} B each. CPU ms, median:")
    print("          " + ", ".join(f"{name} {value:,.1f}" for name, value in found.items()))
    print(
        f"          ratio to SQL: {sql / figures:.0f}x, with loading {sql / (figures + found['load']):.0f}x, "
        f"filter change {sql / found['filter change']:.0f}x"
    )
    return sql / figures


if __name__ == "__main__":
    for argument in sys.argv[1:] or ("100000", "278000", "1000000"):
        measure(int(argument))

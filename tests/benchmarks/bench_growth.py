"""What a million tickets cost: the same transition, and a sweep of what is due, on a small desk and on a large one.

    python -m tests.benchmarks.bench_growth [--sizes 10000 1000000] [--rounds 7] [--on sqlite|postgres|both]

A round makes the same number of transitions on each size in turn, on tickets spread over the whole desk; the ratio of
their medians is taken round by round and the median of the rounds counts. Goal: at most 1.5 times. The sweep fires
a thousand limits of a desk on which every ticket's clock runs; goals: an idle look at most 50 µs, a thousand at most 50 ms.
"""

from __future__ import annotations

import argparse
import statistics
import time
from contextlib import ExitStack

import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages.system import NextDue, Sweep
from runtime.messages.tickets import ExecuteTransition
from runtime.store import due, schema
from runtime.store.database import Database
from tests.benchmarks import grown
from tests.benchmarks.bench_transition import START, Tick
from tests.benchmarks.measure import median_ms

EACH_ROUND = 200
DUE = 1000
HOUR = 3_600_000


def transitions(database: Database, skip: int) -> tuple[float, float]:
    """The median wall time and the mean CPU time of a transition, in µs."""
    ann, took = LocalDesk(database, lambda: grown.NOW, "ann"), []
    chosen = grown.waiting(database, EACH_ROUND, skip=skip)
    cpu = time.process_time()
    for ticket, version in chosen:
        began = time.perf_counter()
        ann.do(ExecuteTransition(ticket_id=ticket, transition_id="assign", expected_version=version))
        took.append(time.perf_counter() - began)
    return statistics.median(took) * 1e6, (time.process_time() - cpu) / len(took) * 1e6


def growth(databases: list[Database], sizes: list[int], rounds: int) -> None:
    """Print the medians per size, and the ratio of the largest to the smallest."""
    found = [[transitions(one, each * EACH_ROUND * 2) for one in databases] for each in range(rounds + 1)]
    warm = found[1:]
    for place, size in enumerate(sizes):
        wall, cpu = (statistics.median(one[place][k] for one in warm) for k in (0, 1))
        print(f"  {size:>9,} tickets: transition p50 {wall:6.0f} µs, CPU {cpu:6.0f} µs")
    wall, cpu = (statistics.median(one[-1][k] / one[0][k] for one in warm) for k in (0, 1))
    print(f"  growth: p50 {wall:.2f}x, CPU {cpu:.2f}x (median of {rounds} rounds; goal 1.5x)")


def sweep(database: Database, size: int) -> None:
    """A thousand clocks run out on a desk where all of them run."""
    clock = Tick()
    desk = LocalDesk(database, clock, "owner").as_clock()
    with database.read() as session:
        last = session.core.execute(sa.select(sa.func.count()).select_from(schema.due)).scalar_one()
    idle = median_ms(lambda: desk.ask(NextDue())) * 1000
    with database.read() as session:
        peek = median_ms(lambda: due.next_due(session)) * 1000
    _let_run_out(database)
    clock.now = START + 2 * HOUR
    began, cpu, fired = time.perf_counter(), time.process_time(), 0
    while True:
        answer = desk.do(Sweep(limit=DUE)).result
        fired += answer.tickets
        if not answer.more:
            break
    wall, cpu = (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000
    print(
        f"  sweep of {fired:,} due of {last:,} ({size:,} tickets): {wall:.0f} ms wall, {cpu:.0f} ms CPU;"
        f" idle look {idle:.0f} µs through the desk, {peek:.1f} µs in the store"
    )


def _let_run_out(database: Database) -> None:
    """A thousand of the waiting tickets are due an hour after the start."""
    chosen = [ticket for ticket, _ in grown.waiting(database, DUE, skip=500_000)]
    with database.write() as session:
        for some in (chosen[k : k + 500] for k in range(0, len(chosen), 500)):
            listed = ", ".join(map(str, some))
            session.command(
                'UPDATE ticket SET memory = replace(memory, \'"due":\' || due_at, \'"due":'
                f"{START + HOUR}'), due_at = {START + HOUR} WHERE id IN ({listed})"
            )
            session.command(f'UPDATE visit SET due = {START + HOUR} WHERE ticket_id IN ({listed}) AND "left" IS NULL')
            session.command(f"UPDATE due SET at = {START + HOUR} WHERE ticket_id IN ({listed})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--on", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--durability", choices=["FULL", "NORMAL"], default="FULL")
    options = parser.parse_args()
    if options.on != "postgres":
        with ExitStack() as stack:
            files = [stack.enter_context(grown.on_sqlite(size, options.durability)) for size in options.sizes]
            print(f"SQLite, {options.durability}")
            growth(files, options.sizes, options.rounds)
            sweep(files[-1], options.sizes[-1])
    if options.on != "sqlite":
        with grown.on_postgres(tuple(options.sizes), options.durability) as servers:
            print(f"PostgreSQL, {options.durability}")
            growth(servers, options.sizes, options.rounds)
            sweep(servers[-1], options.sizes[-1])


if __name__ == "__main__":
    main()

"""Events through a batch, many to a commit as a replay sends them, as a ratio to the floor's same writes.

    python -m tests.benchmarks.bench_replay [--tickets 400] [--rounds 5]

Goal: at least an eighth of the floor's events per second of CPU; about 0.08 so far. Without a commit for each, the floor's
statements take some 20 µs a move, so this is the ratio of a decision in Python to SQL alone. Both commit after as many events
as a replay does, on fresh files; every round runs floor, desk, floor, and the median of the rounds counts.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import batched
from pathlib import Path

from runtime.desk.batch import batch
from runtime.messages import tickets
from runtime.scenario.replay import AT_ONCE
from tests.benchmarks.bench_transition import START, Tick, make_desk
from tests.benchmarks.floor import STEPS, TARGETS, Floor

type Move = tuple[int, int, int]
"""Ticket, step, moment."""


def moves_of(count: int) -> list[Move]:
    return [(ticket, step, START + (step + 1) * 60_000) for step in range(len(STEPS)) for ticket in range(1, count + 1)]


def rates(do: Callable[[Sequence[Move]], None], count: int) -> tuple[float, float]:
    """Events per second, of wall time and of CPU."""
    moves = moves_of(count)
    wall, cpu = time.perf_counter(), time.process_time()
    for chunk in batched(moves, AT_ONCE, strict=False):
        do(chunk)
    return len(moves) / (time.perf_counter() - wall), len(moves) / (time.process_time() - cpu)


def floor_round(path: Path, count: int) -> tuple[float, float]:
    floor = Floor(path, count, "FULL", START)
    try:
        return rates(floor.batch, count)
    finally:
        floor.close()


def desk_round(path: Path, count: int) -> tuple[float, float]:
    ann = make_desk(str(path), count, "FULL", Tick())
    versions = {each: ann.ask(tickets.GetTicket(ticket_id=each)).version for each in range(1, count + 1)}

    def do(moves: Sequence[Move]) -> None:
        with batch(ann) as together:
            for ticket, step, now in moves:
                command = tickets.ExecuteTransition(
                    ticket_id=ticket, transition_id=STEPS[step], expected_version=versions[ticket]
                )
                place = together.do(command, person_id="ann", at=now).result
                assert place.state == TARGETS[step]
                versions[ticket] = place.version

    try:
        return rates(do, count)
    finally:
        ann.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tickets", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    ratios = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            first = floor_round(folder / "one.db", options.tickets)
            desk = desk_round(folder / "bench.desk", options.tickets)
            second = floor_round(folder / "two.db", options.tickets)
        floor = [(one + two) / 2 for one, two in zip(first, second, strict=True)]
        ratios.append([mine / below for mine, below in zip(desk, floor, strict=True)])
        print(f"events/s: floor {floor[0]:,.0f} (CPU {floor[1]:,.0f}) · desk {desk[0]:,.0f} (CPU {desk[1]:,.0f})")
    wall, cpu = (statistics.median(column) for column in zip(*ratios, strict=True))
    print(f"desk / floor: wall {wall:.2f}, CPU {cpu:.2f} (median of {options.rounds})")


if __name__ == "__main__":
    main()

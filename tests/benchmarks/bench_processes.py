"""Several processes on one desk's file: how much they get done together, how long one waits, whether any is refused.

    python -m tests.benchmarks.bench_processes [--processes 1 2 4 8] [--moves 400] [--durability FULL]

Each process opens the file for itself and moves tickets of its own; the total over the longest process's time is the
throughput. Afterwards every move answered is looked for on the desk. Goals: 0 lost, 0 refused, at least 0.75 times
the throughput of one process, and no wait over 250 ms.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import tempfile
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from runtime.desk.door import open_desk
from runtime.messages.faults import Fault
from runtime.messages.tickets import ExecuteTransition
from runtime.store import schema
from runtime.store.engines import Durability
from runtime.store.opening import open_database
from tests.benchmarks import grown

TICKETS = 20_000


class Told(NamedTuple):
    """What one process saw."""

    seconds: float
    waits: list[float]
    done: list[int]
    refused: list[str]


def moves(
    address: str, durability: Durability, tickets: list[tuple[int, int]], ready: Barrier, told: Queue[Told]
) -> None:
    """One process: open the desk, wait for the others, move the tickets."""
    ann = open_desk(address, clock=lambda: grown.NOW, durability=durability).acting_as("ann")
    first, version = tickets[0]
    ann.do(ExecuteTransition(ticket_id=first, transition_id="assign", expected_version=version))
    ready.wait()
    waits, done, refused, began = [], [first], [], time.perf_counter()
    for ticket, expected in tickets[1:]:
        start = time.perf_counter()
        try:
            ann.do(ExecuteTransition(ticket_id=ticket, transition_id="assign", expected_version=expected))
        except Fault as fault:
            refused.append(str(fault))
        else:
            done.append(ticket)
        waits.append(time.perf_counter() - start)
    told.put(Told(time.perf_counter() - began, waits, done, refused))
    ann.close()


def together(processes: int, each: int, durability: Durability) -> tuple[float, str]:
    """Moves per second of so many processes, and what to print of them."""
    with tempfile.TemporaryDirectory() as folder:
        address = str(Path(folder) / "shared.desk")
        database = open_database(address, create=True, durability="NORMAL")
        grown.built(database, TICKETS)
        chosen = grown.waiting(database, processes * each)
        database.close()
        context = multiprocessing.get_context("spawn")
        ready, told = context.Barrier(processes), context.Queue()
        workers = [
            context.Process(target=moves, args=(address, durability, chosen[k::processes], ready, told))
            for k in range(processes)
        ]
        for worker in workers:
            worker.start()
        answers = [told.get(timeout=300) for _ in workers]
        for worker in workers:
            worker.join()
        lost = _lost(address, [ticket for answer in answers for ticket in answer.done])
    waits = sorted(wait * 1000 for answer in answers for wait in answer.waits)
    rate = len(waits) / max(answer.seconds for answer in answers)
    refused = sum(len(answer.refused) for answer in answers)
    return rate, (
        f"{rate:6.0f} moves/s, median {statistics.median(waits):.1f} ms, p99 {waits[int(len(waits) * 0.99)]:.1f} ms, "
        f"longest {waits[-1]:.0f} ms, refused {refused}, lost {lost}"
    )


def _lost(address: str, done: list[int]) -> int:
    """Moves that were answered and are not on the desk."""
    database = open_database(address, create=False, durability="NORMAL")
    with database.read() as session:
        moved = session.core.execute(sa.select(schema.event.c.ticket_id).where(schema.event.c.kind == "moved"))
        kept = set(moved.scalars())
    database.close()
    return len(set(done) - kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2, 4, 8])
    parser.add_argument("--moves", type=int, default=400)
    parser.add_argument("--durability", choices=["FULL", "NORMAL"], default="FULL")
    options = parser.parse_args()
    alone = None
    for processes in options.processes:
        rate, line = together(processes, options.moves, options.durability)
        alone = alone or rate
        print(f"{processes} processes: {line}; {rate / alone:.2f} times {options.processes[0]} process")


if __name__ == "__main__":
    main()

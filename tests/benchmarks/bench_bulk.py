"""Ten thousand tickets through one transition: a bulk job, the same one by one, and the same facts by plain SQL.

    python -m tests.benchmarks.bench_bulk [--tickets 10000] [--singles 1000] [--durability FULL]

The job goes through as many tickets to a commit as take less than 25 ms, read by one statement and written by one of a
kind. One by one, each is a durable command of its own; so many `--singles` are measured and multiplied. The floor writes
the facts of a move by hand, a hundred to a commit.

Goal: at least eight times as fast as one by one, at most 0.4 s, the write lock never held longer than 25 ms. Not there:
some 190 µs of CPU a ticket, of which 125 are the decision, the folds and the rows of each, which cost the same as alone,
20 the statements that write them, the rest what a portion asks once. On PostgreSQL the rows of a table are one statement.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from runtime.desk.batch import batch
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import bulk, setup, tickets
from runtime.messages.bulk import BulkFate, BulkWork, Selection
from runtime.model.macros import TakeTransition
from runtime.model.people import Person, Role
from runtime.store.engines import Durability
from tests.benchmarks.bench_transition import START, Tick, furnished
from tests.benchmarks.floor import Floor

AT_ONCE = 100


def filled(path: Path, count: int, durability: Durability, clock: Tick) -> LocalDesk:
    """A desk of so many new tickets, as a supervisor sees it who owns their transition."""
    ann = furnished(open_desk(str(path), create=True, clock=clock, durability=durability), 0)
    ann.acting_as("owner").do(
        setup.PutPeople(
            people=(Person(id="ann", name="Ann", email="ann@desk.test", role=Role.SUPERVISOR, departments=("it",)),)
        )
    )
    for first in range(0, count, 500):
        with batch(ann) as together:
            for number in range(first, min(first + 500, count)):
                command = tickets.CreateTicket(subject=f"Printer {number}", department="it", team="desk")
                together.do(command, person_id="ann", at=START)
    return ann


def by_job(ann: LocalDesk, ids: range) -> tuple[float, float, float]:
    """Seconds for all of them, for the longest portion, and of CPU."""
    longest, cpu, begun = 0.0, time.process_time(), time.perf_counter()
    for first in range(ids.start, ids.stop, 10_000):
        selection = Selection(ids=tuple(range(first, min(first + 10_000, ids.stop))))
        work = BulkWork(deeds=(TakeTransition(transition="assign"),))
        job = ann.do(bulk.StartBulk(selection=selection, work=work)).result
        while job.more:
            portion = time.perf_counter()
            job = ann.do(bulk.ContinueBulk(job_id=job.job_id)).result
            longest = max(longest, time.perf_counter() - portion)
        assert job.counts == {BulkFate.DONE: job.total}
    return time.perf_counter() - begun, longest, time.process_time() - cpu


def one_by_one(ann: LocalDesk, ids: range) -> float:
    """Seconds for a command each."""
    begun = time.perf_counter()
    for key in ids:
        ann.do(tickets.ExecuteTransition(ticket_id=key, transition_id="assign", expected_version=2))
    return time.perf_counter() - begun


def by_hand(folder: Path, count: int, durability: Durability) -> float:
    """Seconds for the same facts by SQL."""
    floor = Floor(folder / "floor.db", count, durability, START)
    begun = time.perf_counter()
    for first in range(1, count + 1, AT_ONCE):
        floor.batch((key, 0, START + 1) for key in range(first, min(first + AT_ONCE, count + 1)))
    took = time.perf_counter() - begun
    floor.close()
    return took


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tickets", type=int, default=10_000)
    parser.add_argument("--singles", type=int, default=1_000)
    parser.add_argument("--durability", choices=("FULL", "NORMAL"), default="FULL")
    options = parser.parse_args()
    count, singles = options.tickets, options.singles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ann = filled(folder / "bench.desk", count + singles, options.durability, Tick())
        job, longest, cpu = by_job(ann, range(1, count + 1))
        alone = one_by_one(ann, range(count + 1, count + singles + 1)) * count / singles
        ann.close()
        floor = by_hand(folder, count, options.durability)
    print(f"job          {job:6.2f} s for {count} tickets ({cpu:.2f} s of CPU), longest portion {longest * 1e3:.0f} ms")
    print(f"one by one   {alone:6.2f} s  ({alone / job:.1f} times the job)")
    print(f"by hand      {floor:6.2f} s  (the job is {job / floor:.1f} times that)")


if __name__ == "__main__":
    main()

"""One durable transition through the desk, as a ratio to the floor of the same minute.

    python -m tests.benchmarks.bench_transition [--tickets 400] [--rounds 5] [--durability FULL]

Goal: FULL at most 1.5 times the floor's wall time, NORMAL at most 2.0 times its CPU time. Every round runs floor, desk, floor
on fresh files, tickets step by step so that nothing is warm from the ticket's own last step; the median of the rounds counts.
On a busy machine every commit waits for a processor and all ratios at FULL come near to one: rounds whose floor takes
more than 450 µs say nothing and are told apart.

Not there: about 2.8 at FULL and 4.5 at NORMAL. The desk's own statements alone, replayed from a list, take 1.6 times the
floor's CPU (20 pages a move and not 15: two more lists by due moment, sealing, the journal); the rest is Python in three
hundred places, which `bench_instructions` counts.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup, tickets
from runtime.model.actions import Recipient, RecipientKind, SendLetter
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Teams
from runtime.model.people import Department, Person, Team
from runtime.store.engines import Durability
from tests.benchmarks.floor import STEPS, TARGETS, Floor

START = 1_741_600_800_000
QUIET = 450.0
DAY = (Interval(opens=480, closes=1080),)
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="Europe/Paris",
    weekly=Week(monday=DAY, tuesday=DAY, wednesday=DAY, thursday=DAY, friday=DAY),
)


def _state(key: str, category: Category, *, final: bool = False) -> State:
    limit = None if final else Limit(allows=Duration(amount=8, unit=Unit.BUSINESS_HOURS))
    return State(id=key, name=key.title(), category=category, limit=limit, final=final)


def _transition(key: str, source: str, target: str) -> Transition:
    return Transition(
        id=key,
        name=key.title(),
        source=source,
        target=target,
        owners=(Teams(ids=("desk",)),),
        criteria=Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=1),
        actions=(
            SendLetter(to=(Recipient(kind=RecipientKind.PERSON, id="ann"),), subject=key, body="${ticket.subject}"),
        ),
    )


BLUEPRINT = Blueprint(
    id="bench",
    name="Bench",
    department="it",
    start="new",
    states=(
        _state("new", Category.NEW),
        _state("open", Category.OPEN),
        _state("pending", Category.PENDING),
        _state("solved", Category.SOLVED, final=True),
    ),
    transitions=(
        _transition("assign", "new", "open"),
        _transition("ask", "open", "pending"),
        _transition("answer", "pending", "open"),
        _transition("solve", "open", "solved"),
    ),
)


class Tick:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return self.now


def make_desk(address: str, count: int, durability: Durability, clock: Tick) -> LocalDesk:
    """A desk of `count` tickets at the Blueprint's start; Ann may move them."""
    return furnished(open_desk(address, create=True, clock=clock, durability=durability), count)


def furnished(owner: LocalDesk, count: int) -> LocalDesk:
    """The desk set up, with so many tickets at the Blueprint's start, as Ann sees it."""
    owner.do(setup.PutCalendars(calendars=(OFFICE,)))
    owner.do(setup.PutDepartments(departments=(Department(id="it", name="IT", calendar="office"),)))
    owner.do(setup.PutPeople(people=(Person(id="ann", name="Ann", email="ann@desk.test", departments=("it",)),)))
    owner.do(setup.PutTeams(teams=(Team(id="desk", name="Desk", members=("ann",)),)))
    owner.do(blueprints.SaveDraft(blueprint=BLUEPRINT, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="bench", expected_revision=1, accept="all"))
    ann = owner.acting_as("ann")
    for each in range(1, count + 1):
        ann.do(
            tickets.CreateTicket(
                subject=f"Printer {each}", description="It does not print.", department="it", team="desk"
            )
        )
    return ann


def timed(act: Callable[[int, int, int], None], count: int) -> tuple[float, float, float]:
    """Median, mean wall and mean CPU of a transition, in µs."""
    took: list[float] = []
    cpu = time.process_time()
    for step in range(len(STEPS)):
        for ticket in range(1, count + 1):
            began = time.perf_counter()
            act(ticket, step, START + (step + 1) * 60_000)
            took.append(time.perf_counter() - began)
    cpu = time.process_time() - cpu
    return statistics.median(took) * 1e6, statistics.mean(took) * 1e6, cpu / len(took) * 1e6


def floor_round(folder: Path, name: str, count: int, durability: str) -> tuple[float, float, float]:
    floor = Floor(folder / name, count, durability, START)
    try:
        return timed(floor.transition, count)
    finally:
        floor.close()


def desk_round(folder: Path, count: int, durability: Durability) -> tuple[float, float, float]:
    clock = Tick()
    ann = make_desk(str(folder / "bench.desk"), count, durability, clock)
    versions = {each: ann.ask(tickets.GetTicket(ticket_id=each)).version for each in range(1, count + 1)}

    def act(ticket: int, step: int, now: int) -> None:
        clock.now = now
        place = ann.do(
            tickets.ExecuteTransition(ticket_id=ticket, transition_id=STEPS[step], expected_version=versions[ticket])
        ).result
        assert place.state == TARGETS[step]
        versions[ticket] = place.version

    try:
        return timed(act, count)
    finally:
        ann.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tickets", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--durability", choices=["FULL", "NORMAL"], default="FULL")
    options = parser.parse_args()
    ratios = []
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            first = floor_round(folder, "one.db", options.tickets, options.durability)
            desk = desk_round(folder, options.tickets, options.durability)
            second = floor_round(folder, "two.db", options.tickets, options.durability)
        floor = [(one + two) / 2 for one, two in zip(first, second, strict=True)]
        busy = options.durability == "FULL" and floor[0] > QUIET
        if not busy:
            ratios.append([mine / below for mine, below in zip(desk, floor, strict=True)])
        print(
            f"floor p50 {floor[0]:.0f} mean {floor[1]:.0f} cpu {floor[2]:.0f} µs · desk p50 {desk[0]:.0f} mean {desk[1]:.0f} cpu {desk[2]:.0f} µs"
            + (" · busy, not counted" if busy else "")
        )
    if not ratios:
        print("The machine is too busy to tell: no round counts.")
        return
    p50, mean, cpu = (statistics.median(column) for column in zip(*ratios, strict=True))
    print(
        f"{options.durability}: desk / floor: p50 {p50:.2f}, mean {mean:.2f}, CPU {cpu:.2f} (median of {len(ratios)})"
    )


if __name__ == "__main__":
    main()

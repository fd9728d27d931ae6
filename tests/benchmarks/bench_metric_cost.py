"""What figures cost a transition: nothing. The same moves with sealed days and without, in turn, and their statements.

    python -m tests.benchmarks.bench_metric_cost [--rounds 9] [--on sqlite|postgres|both]

Two desks of one size: on one, days are sealed before every round as the clock does it. Goal: no statement more, and
a time within 5 %.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from runtime.desk.local import LocalDesk
from runtime.messages.system import SealDays
from runtime.messages.tickets import ExecuteTransition
from runtime.model.values import DAY
from runtime.store.database import Database, Plan, Session
from tests.benchmarks import grown
from tests.benchmarks.bench_growth import EACH_ROUND, transitions

SIZE = 20_000


@contextmanager
def pairs(which: str) -> Iterator[tuple[str, Database, Database]]:
    """Two desks alike."""
    with ExitStack() as stack:
        if which == "sqlite":
            both = [stack.enter_context(grown.on_sqlite(SIZE, "NORMAL")) for _ in range(2)]
        else:
            both = stack.enter_context(grown.on_postgres((SIZE, SIZE + 1), "NORMAL"))
        yield which, both[0], both[1]


def statements(database: Database, skip: int) -> list[str]:
    """The statements of one transition, as the driver gets them."""
    found: list[str] = []
    run = Session.run

    def noted(session: Session, plan: Plan, parameters: dict[str, object]) -> object:
        found.append(plan.on(session.dialect)[0])
        return run(session, plan, parameters)

    ((ticket, version),) = grown.waiting(database, 1, skip=skip)
    Session.run = noted  # type: ignore[assignment, method-assign]
    try:
        ann = LocalDesk(database, lambda: grown.NOW, "ann")
        ann.do(ExecuteTransition(ticket_id=ticket, transition_id="assign", expected_version=version))
    finally:
        Session.run = run  # type: ignore[method-assign]
    return found


def sealed(database: Database) -> None:
    """Every finished day is packed."""
    clock = LocalDesk(database, lambda: grown.NOW + 2 * DAY, "owner").as_clock()
    while clock.do(SealDays()).result.days:
        pass


def measure(which: str, rounds: int) -> None:
    """Print the statements of both, and the ratio of their times."""
    with pairs(which) as (name, packed, plain):
        ratios = []
        for each in range(rounds):
            sealed(packed)
            skip = each * EACH_ROUND * 2
            order = [packed, plain] if each % 2 else [plain, packed]
            found = {id(one): transitions(one, skip) for one in order}
            ratios.append([mine / theirs for mine, theirs in zip(found[id(packed)], found[id(plain)], strict=True)])
        told = [statements(one, rounds * EACH_ROUND * 2) for one in (packed, plain)]
        of_figures = sum("metric_" in text for text in told[0])
    wall, cpu = (statistics.median(column) for column in zip(*ratios[1:], strict=True))
    print(
        f"{name}: {len(told[0])} statements with sealing and {len(told[1])} without, {of_figures} of them for figures; "
        f"p50 {wall:.3f}x, CPU {cpu:.3f}x (median of {rounds - 1} rounds)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--on", choices=["sqlite", "postgres", "both"], default="both")
    options = parser.parse_args()
    for which in ("sqlite", "postgres"):
        if options.on in {which, "both"}:
            measure(which, options.rounds)


if __name__ == "__main__":
    main()

"""How fast are the figures of SLA policies? On desks whose clocks are written straight into the tables.

    python -m tests.benchmarks.bench_promises [clocks ...]

Prints CPU ms per size: the first question, one after nothing changed, another period, one after a ticket changed,
and a list of the tickets behind a number. Three clocks a ticket, a fifth of them live, spread over a year.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import batched
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import sla, tickets
from runtime.messages.promised import GetPromised
from runtime.messages.sla import Standing
from runtime.model.durations import Duration, Unit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.values import DAY, HOUR
from runtime.store.database import Database
from runtime.store.opening import open_database
from runtime.store.schema import ticket
from runtime.store.sla_table import sla_clock
from tests.benchmarks.million import NOW, desk_in

METRICS = ("first_reply", "agent_work", "resolution")


def _policy(key: str) -> SlaPolicy:
    allows = dict.fromkeys(range(1, 5), Duration(amount=8, unit=Unit.HOURS))
    return SlaPolicy(id=key, name=key, targets=tuple(SlaTarget(metric=Metric(each), allows=allows) for each in METRICS))


def filled(path: Path, clocks: int) -> LocalDesk:
    """A desk with so many clocks."""
    database = open_database(path, create=True, durability="NORMAL")
    desk = desk_in(database)
    desk.do(sla.PutSlaPolicies(policies=(_policy("gold"), _policy("all"))))
    desk.do(tickets.CreateTicket(subject="Kettle", department="d0"))
    _write(database, clocks)
    return desk


def _write(database: Database, clocks: int) -> None:
    with database.write() as session:
        first = dict(session.core.execute(sa.select(ticket)).mappings().one())
        dice = random.Random(5)  # noqa: S311  figures, no secret
        for some in batched(range(2, clocks // 3 + 2), 20_000):
            rows = [{**first, "id": key, **_where(key)} for key in some]
            session.core.execute(sa.insert(ticket), rows)
            session.core.execute(sa.insert(sla_clock), [row for key in some for row in _clocks(key, dice)])


def _where(key: int) -> dict[str, Any]:
    return {"department": f"d{key % 4}", "team": f"t{key % 20}", "category": 0 if key % 5 == 0 else 4}


def _clocks(key: int, dice: random.Random) -> Iterator[dict[str, Any]]:
    started = NOW - dice.randrange(365 * DAY)
    live = key % 5 == 0
    for metric in METRICS:
        took, late = int(dice.expovariate(1 / (6 * HOUR))), 8 * HOUR
        ended = None if live and metric != "first_reply" else started + took
        due = started + late if ended is None else None
        broken = started + late if (ended is None and started + late < NOW) or took > late else None
        yield {
            "ticket_id": key, "metric": metric, "round": 1, "policy": "gold" if key % 3 else "all", "version": 1,
            "priority": 1 + key % 4, "started": started, "allowance": late, "calendar": None,
            "spent": 0 if ended is None else took, "since": started if ended is None else None, "due": due,
            "broken": broken, "ended": ended, "dropped": 0,
        }  # fmt: skip


def cpu(what: Callable[[], object]) -> float:
    """CPU ms of it."""
    begin = time.process_time()
    what()
    return (time.process_time() - begin) * 1_000


def measured(clocks: int) -> None:
    """One line of figures."""
    with tempfile.TemporaryDirectory() as folder:
        desk = filled(Path(folder) / "promises.desk", clocks)

        def asked(days: int) -> Callable[[], object]:
            return lambda: desk.ask(sla.GetPolicyFigures(since=NOW - days * DAY, until=NOW + DAY))

        month, year = cpu(asked(30)), cpu(asked(366))
        again, narrow = cpu(asked(366)), cpu(asked(30))
        desk.do(tickets.AddComment(ticket_id=1, body="We look at it.", public=True))
        followed = cpu(asked(366))
        broken = GetPromised(since=NOW - 366 * DAY, until=NOW + DAY, standing=Standing.BROKEN)
        listed = cpu(lambda: desk.ask(broken))
        print(
            f"{clocks:>9,}  first: 30 days {month:.0f}, a year {year:.0f}; then a year {again:.0f}, 30 days "
            f"{narrow:.0f}; a year after a reply {followed:.0f}; the broken as a list {listed:.0f}"
        )
        desk.database.close()


if __name__ == "__main__":
    for number in [int(each) for each in sys.argv[1:]] or [3_000, 100_000, 1_000_000]:
        measured(number)

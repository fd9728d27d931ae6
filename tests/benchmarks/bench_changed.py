"""Figures asked through the desk after something on it has changed: read and made ready anew, with the days kept unpacked.

    python -m tests.benchmarks.bench_changed [--visits 278000] [--repeats 15]

The year of `bench_figures` in a desk's file, sealed (278,000 asked for are 353,000). Goal: 40 ms of CPU to read and make ready after a change. What is
asked again without one is kept; what a program asks first unpacks every day.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
import sqlalchemy as sa

from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.insight.columns import NONE, OPEN, RunColumns, VisitColumns
from runtime.messages.system import GetFigures, SealDays
from runtime.messages.tickets import CreateTicket
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.store import blueprints
from runtime.store.database import Database
from runtime.store.schema import NEVER, run, ticket, ticket_text, visit
from tests.benchmarks.bench_figures import NOW, blueprint, log
from tests.benchmarks.bench_transition import furnished

QUESTION = GetFigures(blueprint_id="figures")
AT_ONCE = 10_000


def drawn() -> Blueprint:
    """The Blueprint of the log."""
    codes = blueprint()
    return Blueprint(
        id="figures",
        name="Figures",
        department="it",
        start=codes.states[0].id,
        states=tuple(State(id=each.id, name=each.name, final=each.final) for each in codes.states),
        transitions=tuple(
            Transition(
                id=each.id, name=each.name, source=codes.states[each.source].id, target=codes.states[each.target].id
            )
            for each in codes.transitions
        ),
    )


def filled(database: Database, visits: VisitColumns, runs: RunColumns) -> None:
    """The rows that a desk would have written in this year."""
    codes = blueprint()
    with database.write() as session:
        version = blueprints.publish(session, drawn(), at=1, by="ann", note="").version_id
        first = session.core.execute(sa.select(sa.func.coalesce(sa.func.max(ticket.c.id), 0))).scalar_one() + 1
        plain = {"version": 1, "subject": "Kettle", "department": "it", "priority": 2, "status": "new", "category": 0}
        plain |= {"tags": "[]", "fields": "{}", "messages": 0, "public_replies": 0, "reopened": 0}
        plain |= {"created_at": 1, "updated_at": 1, "due_at": NEVER}
        _insert(session, ticket, [plain | {"id": first + k} for k in range(len(runs))])
        texts = [{"ticket_id": first + k, "description": "", "resolution": ""} for k in range(len(runs))]
        _insert(session, ticket_text, texts)
        _insert(session, run, [_run_row(row, first, version) for row in _rows(runs)])
        rows = sorted(_rows(visits), key=lambda row: row["left"] if row["left"] != OPEN else NOW)
        ways = [each.id for each in codes.transitions]
        _insert(session, visit, [_visit_row(row, first, version, ways) for row in rows])


def _rows(columns: VisitColumns | RunColumns) -> list[dict[str, int]]:
    named = columns.columns()
    return [dict(zip(named, row, strict=True)) for row in zip(*(each.tolist() for each in named.values()), strict=True)]


def _insert(session, table: sa.Table, rows: list[dict[str, object]]) -> None:  # type: ignore[no-untyped-def]
    for begin in range(0, len(rows), AT_ONCE):
        session.core.execute(sa.insert(table), rows[begin : begin + AT_ONCE])


def _some(number: int) -> int | None:
    return None if number == NONE else number


def _run_row(row: dict[str, int], first: int, version: int) -> dict[str, object]:
    told = {"started": row["started"], "ended": _some(row["ended"]), "end_kind": row["end_kind"]}
    broken = {"first_violation": _some(row["first_violation"]), "violation_kind": row["violation_kind"]}
    return {"id": row["run"] + 1, "ticket_id": first + row["run"], "version_id": version, **told, **broken}


def _visit_row(row: dict[str, int], first: int, version: int, ways: list[str]) -> dict[str, object]:
    limited = row["limit"] != NONE
    return {
        "ticket_id": first + row["run"],
        "run_id": row["run"] + 1,
        "version_id": version,
        "seq": row["seq"] + 1,
        "state": f"s{row['state']}",
        "occurrence": row["occurrence"],
        "entered": row["entered"],
        "claimed": _some(row["claimed"]),
        "left": _some(row["left"]),
        "transition": ways[row["transition"]] if row["transition"] != NONE else None,
        "allowance": row["limit"] if limited else None,
        "calendar": "office" if limited else None,
        "due": _some(row["breaks"]),
        "broken": _some(row["breaks"]),
        "team": "desk",
        "priority": row["priority"],
        "assignee": None,
    }


def cpu_ms(desk: LocalDesk) -> float:
    """One question's CPU, without that of old garbage: a window collects it in its pauses."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    desk.ask(QUESTION)
    took = (time.process_time() - begun) * 1000
    gc.enable()
    return took


def measured(desk: LocalDesk, repeats: int) -> tuple[float, list[float], list[float]]:
    """The first question of a program; those after a change of another ticket; those asked again."""
    first, changed, again = cpu_ms(desk), [], []
    for _ in range(repeats):
        desk.do(CreateTicket(subject="Another", department="it", team="desk"))
        changed.append(cpu_ms(desk))
        again.append(cpu_ms(desk))
    return first, changed, again


def main() -> None:
    """Print what each takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--visits", type=int, default=278_000)
    parser.add_argument("--repeats", type=int, default=15)
    given = parser.parse_args()
    visits, runs = log(given.visits)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "figures.desk")
        furnished(open_desk(path, create=True, clock=lambda: NOW, durability="NORMAL"), 0).close()
        desk = open_desk(path, clock=lambda: NOW, durability="NORMAL")
        filled(desk.database, visits, runs)
        while desk.do(SealDays()).result.days:
            pass
        first, changed, again = measured(desk, given.repeats)
        found = desk.ask(QUESTION)
        desk.close()
    assert found.transitions and np.isfinite(first)
    ready = [one - two for one, two in zip(changed, again, strict=True)]
    print(
        f"{len(visits):,} visits, CPU ms: first {first:.0f}; after a change {statistics.median(changed):.1f}, of it to read"
        f" and make ready {statistics.median(ready):.1f} (least {min(ready):.1f}); again {statistics.median(again):.1f}"
    )


if __name__ == "__main__":
    main()

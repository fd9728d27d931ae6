"""What a change of a calendar would move, asked before it is made, on a desk where every ticket runs on it.

    python -m tests.benchmarks.bench_calendars [--tickets 100000] [--put]

The floor reads the same rows and parses them as JSON. Goal: within 5 s at 100,000 tickets; with --put, the change itself
beside it, which writes an event and a due moment for each.
"""

from __future__ import annotations

import argparse
import json
import time

from runtime.desk.local import LocalDesk
from runtime.messages.calendars import PreviewCalendars
from runtime.messages.setup import PutCalendars
from runtime.model.calendar import ALWAYS, Calendar, Holiday
from runtime.store.database import Database
from tests.benchmarks.bench_transition import Tick
from tests.benchmarks.grown import on_sqlite

BY_HAND = "SELECT id, subject, memory FROM ticket WHERE due_at < 9223372036854775807 AND memory IS NOT NULL"


def _floor(database: Database) -> tuple[float, int]:
    began = time.perf_counter()
    with database.read() as session:
        read = sum(1 for row in session.core.exec_driver_sql(BY_HAND) if json.loads(row[2]))
    return time.perf_counter() - began, read


def _edited(desk: LocalDesk) -> Calendar:
    """The calendar the tickets run on, with a day off after the tickets were opened."""
    from runtime.messages.setup import GetSetup

    calendars = [each for each in desk.ask(GetSetup()).calendars if each.id != ALWAYS.id]
    first = calendars[0] if calendars else ALWAYS
    return first.having(holidays=(*first.holidays, Holiday(name="Off", first="2025-03-10", last="2025-03-12")))


def main() -> None:
    """Print both and their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tickets", type=int, default=100_000)
    parser.add_argument("--put", action="store_true")
    given = parser.parse_args()
    with on_sqlite(given.tickets, "NORMAL") as database:
        desk = LocalDesk(database, Tick(), "owner")
        calendar = _edited(desk)
        floor, rows = _floor(database)
        began = time.perf_counter()
        found = desk.ask(PreviewCalendars(calendars=(calendar,)))
        took = time.perf_counter() - began
        print(f"{rows:,} rows read by hand: {floor:.2f} s")
        print(
            f"preview of {found.running:,} limits, {found.moved:,} move: {took:.2f} s, {took / floor:.1f} × the floor"
        )
        if given.put:
            began = time.perf_counter()
            moved = desk.do(PutCalendars(calendars=(calendar,))).result.moved
            print(f"putting it moved {moved:,}: {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()

"""Pages of queues and views, live counts and the work list on a desk of a million tickets.

    python -m tests.benchmarks.bench_lists [--tickets 1000000] [--on sqlite|postgres|both]

Goal: a page of the queue grows at most 1.5 times from ten thousand to a million tickets; nothing an agent looks at all
day takes longer than 50 ms. The floor is the queue's page by hand-made SQL on the same connection.
"""

from __future__ import annotations

import argparse

from runtime.desk.local import LocalDesk
from runtime.messages.tickets import ListTickets
from runtime.messages.views import ListView, ListViews, MyWork, PreviewView
from runtime.model.criteria import Compare, Operator
from runtime.model.views import DEFAULT_VIEWS
from runtime.store.database import Database
from tests.benchmarks.measure import desks, median_ms, show

TEAM = Compare(operand="ticket.team", operator=Operator.IS, value="t5")
BY_HAND = (
    "SELECT id, version, subject, department, team, assignee, priority, status, state, due_at, updated_at FROM ticket"
    " WHERE team = 't5' AND category < 4 ORDER BY due_at, id LIMIT 51"
)


def _floor(database: Database) -> float:
    with database.read() as session:
        return median_ms(lambda: session.core.exec_driver_sql(BY_HAND).fetchall())


def _questions(desk: LocalDesk) -> list[tuple[str, float]]:
    found = []
    for name, who in (("agent", desk.acting_as("a5")), ("owner", desk)):
        queue = ListTickets(criteria=TEAM, live=True, order="due")
        found.append((f"{name}: the team's queue", median_ms(lambda who=who, queue=queue: who.ask(queue))))
        for view in DEFAULT_VIEWS:
            page = ListView(view_id=view.id)
            found.append((f"{name}: view {view.id}", median_ms(lambda who=who, page=page: who.ask(page))))
        found.append((f"{name}: all views, no counts", median_ms(lambda who=who: who.ask(ListViews(counts=False)))))
        found.append((f"{name}: all views with live counts", median_ms(lambda who=who: who.ask(ListViews()))))
        preview = PreviewView(view=DEFAULT_VIEWS[2])
        found.append((f"{name}: preview of a view", median_ms(lambda who=who, preview=preview: who.ask(preview))))
        found.append((f"{name}: my work", median_ms(lambda who=who: who.ask(MyWork()))))
        by_state = MyWork(by_state=True)
        found.append((f"{name}: my work by state", median_ms(lambda who=who, by=by_state: who.ask(by))))
    return found


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--on", choices=("sqlite", "postgres", "both"), default="both")
    given = parser.parse_args()
    with desks(given.tickets, given.on) as found:
        for name, desk, database in found:
            floor = _floor(database)
            show(f"{name}, {given.tickets:,} tickets; by hand {floor:.2f} ms", _questions(desk), floor)


if __name__ == "__main__":
    main()

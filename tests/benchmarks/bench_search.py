"""Searches on a desk of a million tickets.

    python -m tests.benchmarks.bench_search [--tickets 1000000] [--on sqlite|postgres|both]

Goal: newest first at most 1 ms in the database, a word nobody wrote 0.1 ms (ENGINE.md); through the desk 5 ms. The floor is
the same page by `LIKE '%…%'` on the subject.
"""

from __future__ import annotations

import argparse

from runtime.desk.local import LocalDesk
from runtime.messages.tickets import AddComment, CreateTicket
from runtime.messages.views import SearchTickets
from runtime.store.database import Database
from tests.benchmarks.measure import desks, median_ms, show

TEXTS = {
    "a word of most tickets": "printa",
    "a word of some tickets": "logc",
    "a rare word": "order4711",
    "a word nobody wrote": "zebra",
    "two common words": "printa printb ",
    "a phrase": '"printa printb"',
    "the beginning of a word": "prin",
    "a common word, without another": "printa -printb",
    "by requester": 'requester:"Jane Doe" printa ',
    "a word among the late ones of a team": "printc is:late team:t5",
    "a ticket by its number": "#4711",
}


def _floor(database: Database) -> float:
    by_hand = "SELECT id, subject FROM ticket WHERE subject LIKE '%%zebra%%' ORDER BY id DESC LIMIT 51"
    text = by_hand.replace("%%", "%") if database.is_sqlite else by_hand
    with database.read() as session:
        return median_ms(lambda: session.core.exec_driver_sql(text).fetchall(), repeats=3)


def _questions(desk: LocalDesk) -> list[tuple[str, float]]:
    found = []
    for name, who in (("owner", desk), ("agent", desk.acting_as("a5")), ("customer", desk.acting_as("c7"))):
        for what, text in TEXTS.items():
            if name == "customer" and ":" in text:
                continue
            query = SearchTickets(text=text)
            found.append((f"{name}: {what}", median_ms(lambda who=who, query=query: who.ask(query))))
    relevant = SearchTickets(text="printa", order="relevant")
    found.append(("owner: a common word by relevance", median_ms(lambda: desk.ask(relevant))))
    return found


def _writes(desk: LocalDesk) -> list[tuple[str, float]]:
    def opened() -> int:
        command = CreateTicket(subject="printa logc", description="mailb " * 40, department="d1")
        return desk.do(command).result.ticket_id

    key = opened()

    def noted() -> None:
        desk.do(AddComment(ticket_id=key, body="payc " * 40, public=False))

    return [("open a ticket", median_ms(opened, repeats=20)), ("write a note", median_ms(noted, repeats=20))]


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--on", choices=("sqlite", "postgres", "both"), default="both")
    given = parser.parse_args()
    with desks(given.tickets, given.on) as found:
        for name, desk, database in found:
            floor = _floor(database)
            show(f"{name}, {given.tickets:,} tickets; LIKE {floor:.1f} ms", _questions(desk), floor)
            show(f"{name}, writing", _writes(desk))


if __name__ == "__main__":
    main()

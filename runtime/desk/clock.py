"""Due moments met: what a sweep fires, what is overdue before a decision, what follows from it by itself."""

from __future__ import annotations

import logging
from itertools import batched
from uuid import uuid4

from runtime.desk.consequences import fulfil
from runtime.desk.portions import in_turn
from runtime.desk.work import Work
from runtime.engine import timekeeper
from runtime.messages.faults import Conflict
from runtime.messages.system import Swept
from runtime.model.people import CLOCK
from runtime.model.snapshot import Arm, Snapshot
from runtime.model.values import MINUTE
from runtime.model.visibility import Access
from runtime.store import due, tickets

log = logging.getLogger("blueprint.clock")

AT_MOST_ROUNDS = 50
"""The engine stops automatic transitions after ten in a row; more rounds than this would be its bug."""

AT_ONCE = 500
"""So many tickets are read, and their rows written, at once."""

COME_BACK = 5 * MINUTE
"""How long a ticket whose due moments failed is left alone, so that it cannot hold up the others."""


def load_to_change(
    work: Work, ticket_id: int, expected_version: int | None = None, *, least: Access = Access.FULL
) -> Snapshot:
    """A ticket to decide on, after everything overdue on it has happened.

    Raises NotFound for a ticket this actor may not see, Forbidden when they may have less of it
    than `least`, Conflict when it is no longer of the expected version.
    """
    loaded = work.load(ticket_id, to_write=True, least=least)
    found = loaded.snapshot.ticket.version
    if expected_version is not None and found != expected_version:
        raise Conflict(
            f"Ticket {ticket_id} was changed by somebody else meanwhile (version {found}, not {expected_version})."
            " Reload it and try again."
        )
    work.not_before(loaded.snapshot.ticket.updated_at)
    if loaded.next_due is not None and loaded.next_due <= work.now:
        return settle(work, loaded.snapshot, loaded.arms)
    return loaded.snapshot


def settle(work: Work, snapshot: Snapshot, arms: tuple[Arm, ...] | None = None) -> Snapshot:
    """Fire everything overdue on a ticket, in order: as if the clock had never been late.

    `arms`: all its due moments, where they are known.
    """
    arms = work.arms_of(snapshot.ticket.id) if arms is None else arms
    for _ in range(AT_MOST_ROUNDS):
        if not timekeeper.overdue(arms, work.now):
            return snapshot
        outcome = timekeeper.settle(work.situation(snapshot, actor=CLOCK), arms)
        snapshot = work.record(snapshot, outcome, actor=CLOCK)
        arms = outcome.armed(arms)
    raise RuntimeError(f"Ticket {snapshot.ticket.id} has due moments that do not pass.")


def follow(work: Work, ticket_id: int) -> None:
    """Whatever is overdue on a ticket, its ready automatic transitions included, and what that asks for elsewhere."""
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is not None:
        work.not_before(loaded.snapshot.ticket.updated_at)
        settle(work, loaded.snapshot, loaded.arms)
        fulfil(work)


def sweep_due(work: Work, limit: int) -> Swept:
    """Fire what is due on up to `limit` tickets, the longest overdue first.

    A ticket that fails is logged and looked at again later; the others are not held up.
    """
    found = due.due_tickets(work.session, work.now, limit)
    for portion in batched(found, AT_ONCE):
        in_turn(work, portion, lambda ticket_id: _sweep_one(work, ticket_id))
    next_due = due.next_due(work.session)
    return Swept(
        tickets=len(found),
        next_due=next_due,
        more=next_due is not None and next_due <= work.now,
    )


def _sweep_one(work: Work, ticket_id: int) -> None:
    alone = work.apart()
    try:
        with work.session.apart():
            follow(alone, ticket_id)
    except Conflict:
        pass
    except Exception:
        log.exception("Incident %s: ticket %s could not be swept", uuid4().hex[:8], ticket_id)
        due.postpone(work.session, ticket_id, now=work.now, until=work.now + COME_BACK)
    else:
        work.add(alone)

"""What is said on a duplicate is said on the ticket that goes on in its place."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.work import Work
from runtime.model.people import Role
from runtime.model.snapshot import Snapshot
from runtime.model.visibility import Access


def forwarded(work: Work, snapshot: Snapshot) -> Snapshot:
    """The ticket that goes on, however often it was merged on; the ticket itself when it is no duplicate.

    Customers who joined it write there although they read it in copy only. Raises NotFound for one they may not read.
    """
    least = Access.READ if work.actor.role is Role.CUSTOMER else Access.FULL
    while snapshot.ticket.merged_into is not None:
        snapshot = load_to_change(work, snapshot.ticket.merged_into, least=least)
    return snapshot

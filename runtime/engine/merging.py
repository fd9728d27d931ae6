"""Duplicates: what becomes of the ticket that is merged, of the one that goes on, and of a merge undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runtime.engine.actions import change_fields
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.engine.snoozing import SNOOZE_CLOCK
from runtime.model.blueprint import Category
from runtime.model.events import Event
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.setup import Setup
from runtime.model.snapshot import Outcome
from runtime.model.ticket import Ticket
from runtime.model.work_events import MergedInto, MergeUndone


def why_not_merged(master: Ticket, duplicate: Ticket) -> Reason | None:
    """Why the one cannot go on in place of the other; None when it can."""
    if master.id == duplicate.id:
        return Reason("itself", "A ticket cannot be merged with itself.")
    if master.merged_into is not None:
        return Reason("merged", f"Ticket {master.id} was merged into ticket {master.merged_into}: merge into that one.")
    if duplicate.merged_into is not None:
        return Reason("merged", f"Ticket {duplicate.id} was merged into ticket {duplicate.merged_into} already.")
    if master.category == Category.CLOSED:
        return Reason("closed", f"Ticket {master.id} is closed: merge into one that goes on.")
    return None


def merged_away(situation: Situation, master: int, comments: tuple[int, ...], former: Ticket) -> Outcome:
    """The duplicate, which has left its Blueprint, is closed; `former`: as it was before."""
    draft = Draft(situation)
    ticket = draft.snapshot.ticket
    if ticket.category != Category.CLOSED:
        closed = _closed(draft.setup, ticket.department)
        change_fields(draft, {"status": closed, "category": int(Category.CLOSED)}, "merged")
    draft.record(
        MergedInto(master=master, comments=comments, status=former.status, category=int(former.category)),
    )
    draft.disarm(SNOOZE_CLOCK)
    return finish(draft)


def _closed(setup: Setup, department: str) -> str:
    closed = setup.status_for(Category.CLOSED, department)
    if closed is None:
        raise NotAllowed(Reason("no_status", "This desk has no status for closed tickets: add one."))
    return closed.id


def stands_again(situation: Situation, event: MergedInto, messages: int, public_replies: int) -> Outcome:
    """The merge is undone: the former status, as far as the desk still has it."""
    draft = Draft(situation)
    if event.status in draft.setup.statuses:
        category = draft.setup.statuses[event.status].category
        change_fields(draft, {"status": event.status, "category": int(category)}, "unmerged")
    draft.record(MergeUndone(master=event.master, messages=messages, public_replies=public_replies))
    return finish(draft)


def told(situation: Situation, events: Iterable[Event], joining: Sequence[str] = ()) -> Outcome:
    """Facts of another ticket's that this one keeps as well, and who follows it from now on."""
    draft = Draft(situation)
    for event in events:
        draft.record(event)
    for person in joining:
        draft.add_follower(person)
    return draft.outcome()

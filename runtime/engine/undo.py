"""A move taken back by whoever made it, as long as nothing has come of it (AG-20).

Not a move of its own: run, visit, clocks and fields are again as if it had never been made, so figures count no
rework. The history keeps both, the move and that it was taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runtime.engine import clocks, limits
from runtime.engine.actions import ACTION_CLOCK
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.events import (
    ActionArmed,
    ActionFailed,
    BranchDone,
    BranchesCancelled,
    CommentAdded,
    Event,
    FieldsChanged,
    FieldsComputed,
    FollowerAdded,
    How,
    Moved,
    Scope,
    TurnGiven,
    VisitClaimed,
    VisitReleased,
)
from runtime.model.fields import FieldValue
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.sla_events import SlaApplied, SlaChanged, SlaEnded, SlaStarted
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import ASSIGNMENT
from runtime.model.values import MINUTE, Moment
from runtime.model.work_events import FollowerRemoved, MoveUndone

WITHIN = 10 * MINUTE
"""So long a move can be taken back."""

_FOLLOWS = (SlaApplied, SlaStarted, SlaChanged, SlaEnded, FieldsComputed)
"""What the desk itself makes of any change, and makes of it anew."""
_STAYS_HERE = (
    *_FOLLOWS,
    Moved,
    BranchDone,
    BranchesCancelled,
    FieldsChanged,
    CommentAdded,
    FollowerAdded,
    TurnGiven,
    ActionArmed,
    ActionFailed,
)
"""What a command may have done besides moving the ticket: nothing of it reaches beyond the ticket."""
_CHANGES_NOTHING = (*_FOLLOWS, CommentAdded, FieldsChanged, FollowerAdded, FollowerRemoved, VisitClaimed, VisitReleased)
"""What may have happened since: the ticket may go back in spite of it."""
_BY_HAND = frozenset({How.MANUAL, How.PARALLEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the history tells of a ticket's last move: how it was before the command that made it, and since when."""

    former: Snapshot
    at: Moment
    done: Sequence[Event]
    """The facts of that command; the move is among them."""
    since: Sequence[Event]
    """Every fact after it."""
    awaited: bool = False
    """Whether another ticket waits for the end of this one."""

    @property
    def move(self) -> Moved:
        """The move itself."""
        return next(fact for fact in reversed(self.done) if isinstance(fact, Moved))


def take_back(situation: Situation, told: Told) -> Outcome:
    """The ticket as it was before its last move. What was written meanwhile stays.

    Raises NotAllowed for a move that somebody else made or that was made longer ago than `WITHIN`, and where
    something has come of it.
    """
    against = why_not(situation, told)
    if against is not None:
        raise NotAllowed(against)
    draft, former = Draft(situation), told.former
    if former.run is None or former.visit is None:
        raise AssertionError("A ticket that moved was in a Blueprint.")
    new = _values_again(situation.snapshot, told)
    draft.record(
        MoveUndone(
            transition=told.move.transition,
            run=former.run,
            visit=former.visit,
            old={name: _value(situation.snapshot, name) for name in new},
            new=new,
            reopened=former.ticket.reopened,
            course=former.sla.course if former.sla is not None else None,
        )
    )
    for scope in clocks.SCOPES:
        clocks.arm(draft, scope, _fired(draft, scope, told.at))
    for fact in told.done:
        if isinstance(fact, ActionArmed):
            draft.disarm(f"{ACTION_CLOCK}{fact.key}")
    return finish(draft)


def why_not(situation: Situation, told: Told) -> Reason | None:
    """What stands against taking the ticket's last move back; None when nothing does."""
    move = told.move
    if move.how not in _BY_HAND or move.performer != situation.actor.id:
        return Reason("undo_not_yours", "The ticket’s last move is not yours: only who made it can undo it.")
    if situation.now - told.at > WITHIN:
        minutes = WITHIN // MINUTE
        return Reason("undo_too_late", f"A transition can be undone for {minutes} minutes: take the ticket on instead.")
    if _reaches_beyond(told):
        return Reason("undo_beyond", "The transition did more than move this ticket: take the ticket on instead.")
    if any(_is_public(fact) for fact in told.done):
        return Reason("undo_told", "The customer was written to with it: take the ticket on instead.")
    if not all(_changes_nothing(fact) for fact in told.since):
        return Reason("undo_since", "Something has come of it since: take the ticket on instead.")
    return None


def _reaches_beyond(told: Told) -> bool:
    """Requests, tasks and other tickets stay what they are; so does a run that was complete already."""
    run = told.former.run
    was_complete = run is None or run.ended is not None
    return was_complete or told.awaited or not all(isinstance(fact, _STAYS_HERE) for fact in told.done)


def _changes_nothing(fact: Event) -> bool:
    if isinstance(fact, FieldsChanged):
        return not {*ASSIGNMENT, "status"} & fact.new.keys()
    return isinstance(fact, _CHANGES_NOTHING) and not _is_public(fact)


def _is_public(fact: Event) -> bool:
    return isinstance(fact, CommentAdded) and fact.public


def _values_again(present: Snapshot, told: Told) -> dict[str, FieldValue]:
    """What the command wrote goes back to what it was, but for what was written anew since."""
    wrote = {name for fact in told.done if isinstance(fact, Moved | BranchDone | FieldsChanged) for name in fact.new}
    later = {name for fact in told.since if isinstance(fact, FieldsChanged) for name in fact.new}
    names = sorted((wrote - later) | {"status", "category"})
    former = {name: _value(told.former, name) for name in names}
    return {name: value for name, value in former.items() if value != _value(present, name)}


def _value(snapshot: Snapshot, name: str) -> FieldValue:
    return int(snapshot.ticket.category) if name == "category" else snapshot.ticket.value(name)


def _fired(draft: Draft, scope: Scope, at: Moment) -> int | None:
    """How many levels lay behind when the ticket moved: what passed since is told once it is back."""
    found = clocks.followed(draft, scope)
    if found is None:
        return None
    limit, clock = found
    along = limits.levels(limit, clock, draft.setup)
    return limits.passed(along, altered(clock, spent=limits.used(clock, draft.setup, at)))

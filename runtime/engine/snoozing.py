"""A ticket put aside until some moment, and back: when it comes, when the customer replies, when it moves."""

from __future__ import annotations

from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.model.blueprint import Category
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Arm, Outcome
from runtime.model.values import Moment
from runtime.model.work_events import Snoozed, Woken

SNOOZE_CLOCK = "snooze"


def snooze(situation: Situation, until: Moment) -> Outcome:
    """The ticket is put aside. Raises NotAllowed: solved or closed, or the moment is past."""
    ticket = situation.snapshot.ticket
    reasons = []
    if ticket.category >= Category.SOLVED:
        reasons.append(Reason("solved", "A solved ticket waits for nobody: there is nothing to put aside."))
    if until <= situation.now:
        reasons.append(Reason("past", "This moment is past: choose a later one.", "until"))
    if reasons:
        raise NotAllowed(*reasons)
    draft = Draft(situation)
    draft.record(Snoozed(until=until, by=situation.actor.id))
    draft.arm(Arm(clock=SNOOZE_CLOCK, at=until, payload=situation.actor.id))
    return draft.outcome()


def woken(situation: Situation) -> Outcome:
    """Somebody takes the ticket up again before its moment. Raises NotAllowed when it is not put aside."""
    if situation.snapshot.ticket.snoozed_until is None:
        raise NotAllowed(Reason("awake", "This ticket is not put aside."))
    draft = Draft(situation)
    wake(draft, "by_hand")
    return draft.outcome()


def wake(draft: Draft, why: str) -> None:
    """The ticket is back, if it was put aside."""
    if draft.snapshot.ticket.snoozed_until is not None:
        draft.record(Woken(why=why))
        draft.disarm(SNOOZE_CLOCK)


def meet(draft: Draft, met: Arm) -> None:
    """The moment has come. A ticket that moved meanwhile is not put aside any more, and nobody is told."""
    draft.disarm(met.clock)
    if draft.snapshot.ticket.snoozed_until is not None:
        draft.record(Woken(why="moment", by=met.payload, scheduled=met.at))

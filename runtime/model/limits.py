"""Limits (SLA): how long a visit or a run may last, with reminders before and escalations after (PO-12, PO-13)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from runtime.model.actions import AnyAction
from runtime.model.durations import Duration, runs_on_business_time
from runtime.model.values import Id, Value


class Reentry(StrEnum):
    """What a second visit to the same state gets."""

    FRESH = "fresh"
    ACCUMULATE = "accumulate"


class Reminder(Value):
    """Actions before the breach: at a share of the limit, or so long before its end."""

    percent: int | None = Field(default=None, ge=1, le=99)
    before: Duration | None = None
    actions: tuple[AnyAction, ...] = ()

    @model_validator(mode="after")
    def _one_measure(self) -> Reminder:
        if (self.percent is None) == (self.before is None):
            raise ValueError("A reminder needs either a percentage or a time before the breach.")
        return self


class Escalation(Value):
    """Actions after the breach; levels fire in order of their offset, each once per visit."""

    after: Duration | None = None
    """None: at the breach itself."""
    actions: tuple[AnyAction, ...] = ()


class Limit(Value):
    """The time a visit (or a whole run) may last."""

    allows: Duration
    calendar: Id | None = None
    """For business units; None: the department's calendar, `OF_TEAM`: the team's."""
    reminders: tuple[Reminder, ...] = Field(default=(), max_length=20)
    escalations: tuple[Escalation, ...] = Field(default=(), max_length=20)
    pause_on_hold: bool = True
    """The clock stands still while the ticket's status is on hold."""
    pause_pending: bool = False
    """…and while it is pending on the customer."""
    reentry: Reentry = Reentry.FRESH

    @property
    def on_business_time(self) -> bool:
        """Whether a calendar has a say in it: the limit, a reminder or an escalation is in business time."""
        offsets = (*(each.before for each in self.reminders), *(each.after for each in self.escalations))
        return any(each is not None and runs_on_business_time(each.unit) for each in (self.allows, *offsets))

"""What those who edit calendars ask first: which due moments would move, and which limits there are."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.model.calendar import Calendar
from runtime.model.durations import Duration
from runtime.model.events import Scope
from runtime.model.values import Id, Moment, Span, Value


class MovedDue(Value):
    """A due moment that would be another one. None: the limit would have no end, for its calendar never opens again.

    `metric`: which promise of the ticket's SLA policy it is; then Blueprint and state are those it rests in, if any.
    """

    ticket_id: int
    subject: str
    scope: Scope
    blueprint_id: Id | None
    state: Id | None
    state_name: str
    metric: str = ""
    before: Moment | None
    after: Moment | None

    @property
    def difference(self) -> Span | None:
        """How much later it would be; negative: earlier. None where one of the two has no end."""
        return None if self.before is None or self.after is None else self.after - self.before


class CalendarsPreview(Value):
    """What putting calendars would do to the limits that run, at the moment `at`.

    `running` limits run on them, of which `moved` would get another due moment: `earlier` or `later`, or `endless`
    ones none any more. `breached` would be over at once and are not now; `rescued` are over and would not be.
    `worst` are those first that would be over at once, then those that lose the most time. `hidden` of the moved
    belong to tickets the asker may not see: they are counted and not among the worst.
    """

    at: Moment
    running: int = 0
    moved: int = 0
    earlier: int = 0
    later: int = 0
    endless: int = 0
    breached: int = 0
    rescued: int = 0
    hidden: int = 0
    worst: tuple[MovedDue, ...] = ()


class PreviewCalendars(Query[CalendarsPreview]):
    """The due moments that `PutCalendars` would move, found as it finds them; nothing is changed."""

    kind: ClassVar[str] = "calendars.preview"
    calendars: tuple[Calendar, ...]
    most: int = Field(default=200, ge=0, le=100_000)
    """So many of the worst."""


class LimitInForce(Value):
    """A limit of a published Blueprint: of a state, or (`state` None) of the whole run.

    `calendar` is the one it names; without one, business time runs on each ticket's department's. `tickets` are
    under it now, in whichever version they run, of which `over` are past their due moment and `paused` stand still.
    """

    blueprint_id: Id
    blueprint_name: str
    version: int
    state: Id | None
    state_name: str
    allows: Duration
    business: bool
    calendar: Id | None
    pause_on_hold: bool
    pause_pending: bool
    reminders: int
    escalations: int
    tickets: int = 0
    paused: int = 0
    over: int = 0


class ListLimits(Query[tuple[LimitInForce, ...]]):
    """Every limit of the Blueprints in force that the asker may see; tickets are counted as far as they may be seen."""

    kind: ClassVar[str] = "limits.list"

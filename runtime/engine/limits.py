"""The arithmetic of limits: clocks that run, stand still and go on, and the moments on them.

A clock counts ms on its own calendar (or elapsed ms without one). Offsets of reminders and escalations are measured
on that very clock: an hour of it, a day of it. So a reminder an hour before the end of four business hours never
comes at night, and the order of a limit's levels never depends on the date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from runtime.model.actions import AnyAction
from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.business_clock import NeverOpens, clock_of, later
from runtime.model.by_identity import by_both_identities
from runtime.model.calendar import ALWAYS, Calendar
from runtime.model.durations import Duration, Unit, runs_on_business_time, span
from runtime.model.limits import Limit
from runtime.model.setup import Setup
from runtime.model.ticket import Clock
from runtime.model.values import Moment, Span

_DAYS = frozenset({Unit.DAYS, Unit.BUSINESS_DAYS})
_USED = attrgetter("used")
_AT_ONCE: Span = 1
"""A reminder earlier than the limit is long comes when the clock has begun to run; so a clock with nothing spent has
reached no level, and one that stopped later has reached every level up to what it has spent."""


@dataclass(frozen=True, slots=True)
class Level:
    """One thing that happens when `used` ms of a limit are used up.

    `kind` is `reminder`, `breach` or `escalation`; `number` counts from 1 within the kind, in order.
    """

    kind: str
    number: int
    used: Span
    actions: tuple[AnyAction, ...] = ()


def started(
    limit: Limit,
    setup: Setup,
    department: str,
    category: Category,
    now: Moment,
    *,
    team: str | None = None,
    spent: Span = 0,
) -> Clock:
    """The limit as a clock that starts now with `spent` used up already; standing still where the limit pauses.

    Raises NeverOpens when its calendar has no opening to be due in.
    """
    course = _course(limit, setup.calendar_for(department, limit.calendar, team=team))
    return course.begun(None if pauses(limit, category) else now, spent)


def pauses(limit: Limit, category: Category) -> bool:
    """Whether the limit's clock stands still while the ticket's status is of this category."""
    return (category == Category.ON_HOLD and limit.pause_on_hold) or (
        category == Category.PENDING and limit.pause_pending
    )


def used(clock: Clock, setup: Setup, now: Moment) -> Span:
    """How much of the allowance is used up at `now`, on the clock's own calendar. It may be more than all."""
    if clock.since is None or now <= clock.since:
        return clock.spent
    if clock.calendar is None:
        return clock.spent + now - clock.since
    return clock.spent + clock_of(setup.calendars[clock.calendar]).between(clock.since, now)


def stopped(clock: Clock, setup: Setup, now: Moment) -> Clock:
    """The clock standing still from now on; itself when it does already."""
    return clock if clock.since is None else altered(clock, spent=used(clock, setup, now), since=None, due=None)


def resumed(clock: Clock, setup: Setup, now: Moment) -> Clock:
    """The clock going on from now; itself when it runs already. Raises NeverOpens."""
    if clock.since is not None:
        return clock
    due = _after(clock.calendar, setup, now, max(0, clock.allowance - clock.spent))
    return altered(clock, since=now, due=due)


def switched(clock: Clock, setup: Setup, now: Moment, *, run: bool) -> Clock:
    """The clock running or standing still from now on."""
    return resumed(clock, setup, now) if run else stopped(clock, setup, now)


def recounted(clock: Clock, setup: Setup) -> Clock:
    """The clock with its due moment counted anew, after its calendar was edited."""
    if clock.since is None:
        return clock
    return altered(clock, due=_after(clock.calendar, setup, clock.since, max(0, clock.allowance - clock.spent)))


def moment_of(clock: Clock, setup: Setup, level: Level) -> Moment | None:
    """When the level's moment comes; None while the clock stands still, and when it is beyond the calendar's years."""
    if clock.since is None or level.used == clock.allowance:
        return clock.due
    try:
        return _after(clock.calendar, setup, clock.since, max(0, level.used - clock.spent))
    except NeverOpens:
        return None


def levels(limit: Limit, clock: Clock, setup: Setup) -> tuple[Level, ...]:
    """Everything that happens along the limit, in order: reminders, the breach, escalations."""
    calendar = ALWAYS if clock.calendar is None else setup.calendars[clock.calendar]
    return _course(limit, calendar).levels(clock.allowance)


def passed(along: Sequence[Level], clock: Clock) -> int:
    """How many levels lie behind a clock that goes on with some time spent: they were dealt with before it stopped."""
    return bisect_right(along, clock.spent, key=_USED)


def schedule(limit: Limit, clock: Clock, setup: Setup) -> tuple[tuple[Moment, Level], ...]:
    """The moments of every level in order; none while the clock stands still."""
    along = levels(limit, clock, setup)
    return tuple((at, level) for level in along if (at := moment_of(clock, setup, level)) is not None)


class _Course:
    """A limit on a calendar, worked out once."""

    def __init__(self, limit: Limit, calendar: Calendar) -> None:
        self.limit = limit
        self.calendar = calendar
        self.allowance = span(limit.allows, calendar)
        self.business = runs_on_business_time(limit.allows.unit)
        self._levels: dict[Span, tuple[Level, ...]] = {}
        self._last: Clock | None = None

    def begun(self, now: Moment | None, spent: Span) -> Clock:
        """A clock that runs from now on; None: it stands still. Many tickets arrive at one moment: they share it."""
        last = self._last
        if last is None or last.since != now or last.spent != spent:
            on = self.calendar.id if self.business else None
            due = None if now is None else self._due(now, max(0, self.allowance - spent))
            last = self._last = Clock(allowance=self.allowance, calendar=on, spent=spent, since=now, due=due)
        return last

    def _due(self, now: Moment, left: Span) -> Moment:
        return clock_of(self.calendar).add(now, left) if self.business else later(now, left)

    def levels(self, allowance: Span) -> tuple[Level, ...]:
        """The levels of a clock with this allowance, which may have been copied from an older calendar."""
        known = self._levels.get(allowance)
        if known is None:
            known = self._levels[allowance] = _levels(self.limit, self.calendar, allowance)
        return known


_course = by_both_identities(_Course)


def _levels(limit: Limit, calendar: Calendar, allowance: Span) -> tuple[Level, ...]:
    before = [
        (_reminded_at(reminder.percent, reminder.before, allowance, calendar), reminder.actions)
        for reminder in limit.reminders
    ]
    after = [(allowance + _offset(escalation.after, calendar), escalation.actions) for escalation in limit.escalations]
    return (
        *_numbered("reminder", before),
        Level("breach", 1, allowance),
        *_numbered("escalation", after),
    )


def _numbered(kind: str, moments: Sequence[tuple[Span, tuple[AnyAction, ...]]]) -> list[Level]:
    ordered = sorted(moments, key=itemgetter(0))
    return [Level(kind, number, at, actions) for number, (at, actions) in enumerate(ordered, start=1)]


def _reminded_at(percent: int | None, before: Duration | None, allowance: Span, calendar: Calendar) -> Span:
    if percent is not None:
        return allowance * percent // 100
    return max(_AT_ONCE, allowance - _offset(before, calendar))


def _offset(duration: Duration | None, calendar: Calendar) -> Span:
    if duration is None:
        return 0
    if duration.unit in _DAYS:
        return duration.amount * calendar.business_day
    return span(duration, calendar)


def _after(calendar: str | None, setup: Setup, start: Moment, length: Span) -> Moment:
    if calendar is None:
        return later(start, length)
    return clock_of(setup.calendars[calendar]).add(start, length)

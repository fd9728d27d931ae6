"""Limits, reminders, escalations and timers that cannot come true: on their calendar, in the run, before each other.

Two spans are compared where that is certain: on one clock, or where business time must pass in at least as much
elapsed time. All else (an elapsed limit in a run on business time, time on two calendars) is not decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from runtime.model.blueprint import Blueprint, Category, State, Timer, Transition
from runtime.model.business_clock import clock_of
from runtime.model.calendar import ALWAYS, OF_TEAM, Calendar
from runtime.model.checks.finding import Finding, Fix, fix_in, fix_of, found
from runtime.model.checks.graph import Ways
from runtime.model.checks.ground import Ends, Ground
from runtime.model.checks.names import listed
from runtime.model.criteria import AllOf
from runtime.model.durations import Duration, Unit, runs_on_business_time, span
from runtime.model.limits import Limit, Reentry
from runtime.model.setup import Setup
from runtime.model.values import DAY, Moment, Span
from runtime.model.wall_clock import EPOCH

_CENTURIES: Span = 175 * 365 * DAY
"""More than is left of the years a clock knows."""
_WEEK = Duration(amount=5, unit=Unit.BUSINESS_DAYS)
_DAYS = frozenset({Unit.DAYS, Unit.BUSINESS_DAYS})


class Length(NamedTuple):
    """So much time on a clock: elapsed (`calendar` None), or business time of a calendar.

    Without a desk the calendar is the one named, or "", the department's own.
    """

    time: Span
    calendar: str | None


def of_state(state: State, ground: Ground) -> Iterator[Finding]:
    """What is wrong with a state's own limit."""
    limit = state.limit
    if limit is None:
        return
    drop = fix_in("drop_limit", state, "limit")
    if state.final:
        yield found("limit_on_final", state, part="limit", fix=drop)
    elif pauses(limit, state.category):
        fix, category = fix_in("run_on_hold", state, "limit"), state.category.name.lower()
        yield found("limit_stands_still", state, part="limit", fix=fix, more=(drop,), category=category)
    elif _never_passes(limit.allows, _calendar(limit.calendar, ground)):
        yield found(
            "limit_never_due", state, part="limit", fix=drop, more=_on_any_clock(state, "limit.allows", limit.allows)
        )
    else:
        yield from _reminders(state, limit, _calendar(limit.calendar, ground))


def of_run(blueprint: Blueprint, ground: Ground) -> Iterator[Finding]:
    """What is wrong with the run's limit."""
    limit = blueprint.limit
    if limit is None:
        return
    calendar = _calendar(limit.calendar, ground)
    if _never_passes(limit.allows, calendar):
        first, *more = (
            *_on_any_clock(blueprint, "limit.allows", limit.allows),
            fix_in("drop_limit", blueprint, "limit"),
        )
        yield found("limit_never_due", blueprint, part="limit", fix=first, more=more)
    else:
        yield from _reminders(blueprint, limit, calendar)


def of_transition(transition: Transition, ends: Ends, ground: Ground) -> Iterator[Finding]:
    """A timer whose time never passes, or that leaves before the state's limit has had its say."""
    trigger, source = transition.trigger, ends.source
    if not isinstance(trigger, Timer):
        return
    if source is not None and source.category is Category.ON_HOLD:
        by_hand = fix_of("by_hand", transition)
        pending = fix_of("make_pending", transition, state_id=source.id, state=source.name)
        yield found("timer_on_hold", transition, part="trigger", fix=pending, more=(by_hand,), state=source.name)
    elif _never_passes(trigger.after, _calendar(trigger.calendar, ground)):
        by_hand = fix_of("by_hand", transition)
        first, *more = (*_on_any_clock(transition, "trigger.after", trigger.after), by_hand)
        yield found("timer_never", transition, part="trigger", fix=first, more=more)
    elif source is not None and source.limit is not None and _certain(transition):
        yield from _cut_short(transition, trigger, source, source.limit, ground)


def of_blueprint(blueprint: Blueprint, ways: Ways, ground: Ground) -> Iterator[Finding]:
    """State limits against the run's, one by one and along the shortest way; outside waits without any limit."""
    for state in blueprint.states:
        if state.outside and not state.final and state.limit is None and not _leaves_in_time(blueprint, state):
            yield found("wait_without_limit", state, part="limit", fix=_first_limit(blueprint, state))
    run = _length(blueprint.limit, ground)
    if run is None or blueprint.limit is None:
        return
    limits = {state.id: _counted(state, blueprint.limit, ground) for state in blueprint.states}
    longer = [state for state in blueprint.states if _exceeds(limits[state.id], run)]
    for state in longer:
        if state.limit is not None:
            allows, run_allows = _said(state.limit.allows), _said(blueprint.limit.allows)
            fixes = (_as_long(state, blueprint.limit), _as_long(blueprint, state.limit))
            yield found(
                "limit_over_run", state, part="limit", fix=fixes[0], more=fixes[1:], limit=allows, run=run_allows
            )
    if not longer:
        times = {key: length.time if length and _compares(length, run) else 0 for key, length in limits.items()}
        yield from _shortest(blueprint, ways, times, run.time, blueprint.limit)


def pauses(limit: Limit, category: Category) -> bool:
    """Whether the limit's clock stands still while a ticket is of this category."""
    return (category is Category.ON_HOLD and limit.pause_on_hold) or (
        category is Category.PENDING and limit.pause_pending
    )


def _calendar(named: str | None, ground: Ground) -> Calendar | None:
    """The calendar that counts; None where it is not known: departments and teams may have more than one."""
    setup = ground.setup
    if setup is None or (named in (None, OF_TEAM) and ground.department is None and _several(setup)):
        return None
    if named == OF_TEAM and any(team.calendar for team in setup.teams.values()):
        return None
    try:
        return setup.calendar_for(ground.department, named)
    except KeyError:
        return None


def _several(setup: Setup) -> bool:
    own = {department.calendar for department in setup.departments.values()}
    return bool(own - {None, setup.settings.default_calendar})


def _never_passes(duration: Duration, calendar: Calendar | None) -> bool:
    """Whether so much time does not come, whenever it begins."""
    if not runs_on_business_time(duration.unit):
        return span(duration, ALWAYS) > _CENTURIES
    if calendar is None:
        return False
    length = span(duration, calendar)
    return length > _CENTURIES or (not any(calendar.weekly.days) and length > _opened_ever(calendar))


def _opened_ever(calendar: Calendar) -> Span:
    """All the time a calendar is open that opens by exceptions only."""
    opening = [exception for exception in calendar.exceptions if exception.hours]
    first = min(exception.first for exception in opening) - timedelta(days=2)
    last = max(exception.last for exception in opening) + timedelta(days=3)
    return clock_of(calendar).between(*(_midnight(day.year, day.month, day.day) for day in (first, last)))


def _midnight(year: int, month: int, day: int) -> Moment:
    return (datetime(year, month, day, tzinfo=UTC) - EPOCH) // timedelta(milliseconds=1)


def _reminders(element: State | Blueprint, limit: Limit, calendar: Calendar | None) -> Iterator[Finding]:
    allowance = _span(limit.allows, calendar)
    for number, reminder in enumerate(limit.reminders):
        before = _offset(reminder.before, limit, calendar) if reminder.before else None
        if allowance is not None and before is not None and before >= allowance:
            place = f"limit.reminders[{number}]"
            half, drop = (fix_in(each, element, place) for each in ("remind_half_way", "drop_reminder"))
            yield found("reminder_at_once", element, part=place, fix=half, more=(drop,), number=str(number + 1))


def _span(duration: Duration, calendar: Calendar | None) -> Span | None:
    """The duration in ms; None where a business day is of unknown length."""
    if duration.unit is Unit.BUSINESS_DAYS and calendar is None:
        return None
    return span(duration, calendar or ALWAYS)


def _offset(duration: Duration, limit: Limit, calendar: Calendar | None) -> Span | None:
    """How far along the limit's own clock: on business time a day is a business day."""
    if duration.unit not in _DAYS:
        return span(duration, ALWAYS)
    if not runs_on_business_time(limit.allows.unit):
        return duration.amount * DAY
    return None if calendar is None else duration.amount * calendar.business_day


def _length(limit: Limit | None, ground: Ground) -> Length | None:
    return None if limit is None else _measured(limit.allows, limit.calendar, ground)


def _measured(duration: Duration, named: str | None, ground: Ground) -> Length | None:
    calendar = _calendar(named, ground)
    time = _span(duration, calendar)
    if time is None:
        return None
    if not runs_on_business_time(duration.unit):
        return Length(time, None)
    return Length(time, calendar.id if calendar else named or "")


def _counted(state: State, run: Limit, ground: Ground) -> Length | None:
    """What a visit may use up of the run's limit; None where either clock stands still."""
    limit = state.limit
    if state.final or limit is None or pauses(limit, state.category) or pauses(run, state.category):
        return None
    return _length(limit, ground)


def _compares(one: Length, two: Length) -> bool:
    """Whether `one` takes at least its own time on the clock of `two`."""
    return two.calendar is None or one.calendar == two.calendar


def _exceeds(one: Length | None, two: Length) -> bool:
    return one is not None and _compares(one, two) and one.time > two.time


def _shortest(blueprint: Blueprint, ways: Ways, times: dict[str, Span], run: Span, limit: Limit) -> Iterator[Finding]:
    """The way from the start to a final state along which the limits add up to least, when that is too much."""
    import networkx as nx

    finals = [state.id for state in blueprint.states if state.final]
    if blueprint.start not in ways or not finals or sum(times.values()) <= run:
        return

    def cost(source: str, _target: str, _way: object) -> Span:
        return times[source]

    found_ways: Any = nx.single_source_dijkstra(ways, blueprint.start, weight=cost)
    costs, paths = found_ways
    ends = [key for key in finals if key in costs]
    end = min(ends, key=lambda key: (costs[key], key), default=None)
    if end is not None and costs[end] > run:
        names = listed(blueprint.states_by_id[key].name for key in paths[end])
        enough = limit.allows.having(amount=-(-costs[end] * limit.allows.amount // run))
        fix = _as_long(blueprint, limit.having(allows=enough))
        yield found("path_over_run", blueprint, part="limit", fix=fix, states=names, run=_said(limit.allows))


def _certain(transition: Transition) -> bool:
    """Whether a timer's transition surely takes place when its time has come."""
    criteria = transition.criteria
    asks_nothing = isinstance(criteria, AllOf) and not criteria.of
    return asks_nothing and not transition.form and transition.parallel is None and transition.target is not None


def _cut_short(transition: Transition, timer: Timer, state: State, limit: Limit, ground: Ground) -> Iterator[Finding]:
    """The levels of a limit that come after the timer has taken the ticket away. At one moment the limit is first."""
    leaves, due = _measured(timer.after, timer.calendar, ground), _length(limit, ground)
    carried_over = limit.reentry is Reentry.ACCUMULATE
    if leaves is None or due is None or carried_over or not _compares(due, leaves):
        return
    if due.time > leaves.time:
        drop = fix_in("drop_limit", state, "limit")
        shorter = _as_long(state, limit.having(allows=timer.after, calendar=timer.calendar))
        yield found("limit_after_timer", state, part="limit", fix=drop, more=(shorter,), transition=transition.name)
        return
    calendar = _calendar(limit.calendar, ground)
    for level in _late(limit, due.time, leaves.time, calendar):
        place = f"limit.escalations[{level}]"
        fix, number = fix_in("drop_escalation", state, place), str(level + 1)
        yield found("escalation_after_timer", state, part=place, fix=fix, level=number, transition=transition.name)


def _late(limit: Limit, due: Span, leaves: Span, calendar: Calendar | None) -> Sequence[int]:
    offsets = [(_offset(each.after, limit, calendar) if each.after else 0) for each in limit.escalations]
    return [number for number, offset in enumerate(offsets) if offset is not None and due + offset > leaves]


def _leaves_in_time(blueprint: Blueprint, state: State) -> bool:
    return any(isinstance(transition.trigger, Timer) for transition in blueprint.leaving(state.id))


def _on_any_clock(element: State | Transition | Blueprint, place: str, duration: Duration) -> tuple[Fix, ...]:
    """Counting around the clock, where opening hours are counted now."""
    return (fix_in("around_the_clock", element, place),) if runs_on_business_time(duration.unit) else ()


def _as_long(element: State | Blueprint, limit: Limit) -> Fix:
    """As much time for an element as a limit allows, counted by the same calendar."""
    named = {} if limit.calendar is None else {"calendar": limit.calendar}
    return fix_in("as_long_as", element, "limit", limit=_said(limit.allows), **named)


def _first_limit(blueprint: Blueprint, state: State) -> Fix:
    """A working week, or as long as the run may last where that is no longer."""
    run = blueprint.limit
    if run is None or (run.allows.unit is Unit.BUSINESS_DAYS and run.allows.amount >= _WEEK.amount):
        return fix_of("give_limit", state, limit=_said(_WEEK))
    named = {} if run.calendar is None else {"calendar": run.calendar}
    return fix_of("give_limit", state, limit=_said(run.allows), **named)


def _said(duration: Duration) -> str:
    """A duration as a fact: words of it that a language has its own for."""
    unit = duration.unit.value
    return f"{duration.amount} {unit.removesuffix('s') if duration.amount == 1 else unit}"

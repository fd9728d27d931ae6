"""The arithmetic of SLA clocks: a metric counted along a ticket's course, as `model/sla` defines them."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.engine import limits
from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.durations import runs_on_business_time, span
from runtime.model.limits import Limit
from runtime.model.setup import Setup
from runtime.model.sla import Metric
from runtime.model.sla_clocks import Course
from runtime.model.ticket import CATEGORIES, Clock
from runtime.model.values import Moment


def begun(metric: Metric, course: Course) -> tuple[Moment, int] | None:
    """Since when the metric's present round counts, and which it is; None where nothing is awaited.

    What counts until the ticket is solved has always begun: whether it counts now, its status says.
    """
    if metric is Metric.NEXT_REPLY:
        return None if course.asked is None else (course.asked, course.asks)
    if metric is Metric.PERIODIC_UPDATE:
        return None if course.told is None else (course.told, course.tellings)
    if metric is Metric.FIRST_REPLY and course.first_reply is not None:
        return None
    return course.stays[0][0], 1


def stretches(course: Course, since: Moment, limit: Limit) -> Iterator[tuple[Moment, Moment | None]]:
    """When the clock of a limit counts from `since` on: each stretch with its end, None for the one that lasts."""
    begins: Moment | None = None
    for at, category in course.stays:
        counts = category < Category.SOLVED and not limits.pauses(limit, CATEGORIES[category])
        if counts and begins is None:
            begins = max(at, since)
        elif not counts and begins is not None:
            if begins < at:
                yield begins, at
            begins = None
        elif begins is not None:
            begins = max(begins, since)
    if begins is not None:
        yield max(begins, since), None


def counted(limit: Limit, course: Course, since: Moment, setup: Setup, department: str) -> Clock:
    """The limit's clock as it stands at the course's end, by all that was counted since its beginning.

    What ran out in an earlier stretch is due then. Raises NeverOpens when its calendar has no opening to be due in.
    """
    calendar = setup.calendar_for(department, limit.calendar)
    on = calendar.id if runs_on_business_time(limit.allows.unit) else None
    clock = Clock(allowance=span(limit.allows, calendar), calendar=on)
    ran_out: Moment | None = None
    for begins, ends in stretches(course, since, limit):
        clock = limits.resumed(clock, setup, begins)
        if ends is None:
            return clock if ran_out is None else altered(clock, due=ran_out)
        if ran_out is None and clock.due is not None and clock.due <= ends:
            ran_out = clock.due
        clock = limits.stopped(clock, setup, ends)
    return clock

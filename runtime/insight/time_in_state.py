"""How long tickets spend in each state: per visit, per stay, per ticket, and the ages of those still there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Bools, Moments
from runtime.insight.scope import Scope
from runtime.insight.spread import GroupedSpans
from runtime.insight.stretches import sums_of_stretches
from runtime.insight.survival import expected
from runtime.messages.figures import Expected, Spread

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "visits": "From entering the state to leaving it, for visits left in the period; each visit "
        "counts once. The end of a run in a final state is no completed visit.",
        "stays": "As visits, but visits of the same state that follow each other directly are one stay. "
        "The last stay of a run is left out: either it lasts, or the run ended in it.",
        "per_ticket": "All time a ticket spent in the state, over its visits left in the period.",
        "open": "Visits not yet left now. Tickets that rest in a final state are not open.",
        "open_age": "How long the open visits have lasted until now.",
    }
)


@dataclass(frozen=True, slots=True)
class BothClocks:
    """Spans by state, in calendar time and in business time."""

    calendar: GroupedSpans
    business: GroupedSpans


def visit_times(scope: Scope, rows: Moments) -> BothClocks:
    """Each of these closed visits is one observation."""
    return scope.once("visits", partial(_visit_times, scope, rows))


def _visit_times(scope: Scope, rows: Moments) -> BothClocks:
    visits, bounds = scope.visits, scope.visits.bounds_of(rows)
    calendar = GroupedSpans.sorting(visits.spans.take(rows), bounds)
    if scope.one_clock:
        return BothClocks(calendar, calendar)
    return BothClocks(calendar, GroupedSpans.sorting(visits.spans_business.take(rows), bounds))


def stay_times(scope: Scope) -> BothClocks:
    """Each run of consecutive visits of one state is one observation, except the last of its run."""
    return scope.once("stays", partial(_stay_times, scope))


def _stay_times(scope: Scope) -> BothClocks:
    visits, stays = scope.visits, scope.visits.stays
    rows = np.flatnonzero(scope.closed & scope.marks.ends_stay)
    bounds, place = visits.bounds_of(rows), np.searchsorted(rows, stays.ends)
    joined = np.flatnonzero((scope.closed & scope.marks.ends_stay)[stays.ends])

    def times(spans: Moments, of_joined: Moments) -> GroupedSpans:
        stayed = spans.take(rows)
        stayed[place[joined]] = of_joined[joined]
        return GroupedSpans.sorting(stayed, bounds)

    calendar = times(visits.spans, stays.calendar)
    return BothClocks(calendar, calendar if scope.one_clock else times(visits.spans_business, stays.business))


def ticket_times(scope: Scope, rows: Moments) -> GroupedSpans:
    """Each pair of run and state is one observation: the sum over these closed visits."""
    return scope.once("tickets", partial(_ticket_times, scope, rows))


def _ticket_times(scope: Scope, rows: Moments) -> GroupedSpans:
    bounds, ticket = scope.visits.bounds_of(rows), scope.visits.ticket.take(rows)
    first = np.ones(len(rows), np.bool_)
    first[1:] = ticket[1:] != ticket[:-1]
    first[bounds[:-1][bounds[:-1] < len(rows)]] = True
    starts = np.flatnonzero(first)
    sums = sums_of_stretches(scope.visits.spans.take(rows), np.append(starts, len(rows)))
    return GroupedSpans.sorting(sums, np.searchsorted(starts, bounds))


def open_ages(scope: Scope) -> list[Spread]:
    """How long the open visits have lasted."""
    return open_spans(scope).spreads()


def open_spans(scope: Scope) -> GroupedSpans:
    """The ages of the open visits by state, ascending."""
    return _open_ages(scope, scope.open)


def state_expected(scope: Scope, closed: GroupedSpans) -> list[Expected]:
    """Kaplan–Meier per state over the visits entered in the period, followed until now.

    `closed` are the spans of the visits closed in the period: mostly the same as those that began in it.
    """
    marks = scope.marks
    cohort = scope.entered & ~marks.resting
    cohort[scope.open] = False
    if not np.array_equal(cohort, scope.closed):
        closed = _grouped(scope, cohort, scope.visits.spans)
    ages = _open_ages(scope, scope.open[scope.entered[scope.open]])
    return [expected(closed.group(state), ages.group(state)) for state in range(len(scope.codes.states))]


def _grouped(scope: Scope, mask: Bools, spans: Moments) -> GroupedSpans:
    rows = np.flatnonzero(mask)
    return GroupedSpans.sorting(spans.take(rows), scope.visits.bounds_of(rows))


def _open_ages(scope: Scope, rows: Moments) -> GroupedSpans:
    ages = scope.filter.now - scope.visits.entered[rows]
    return GroupedSpans.sorting(ages, scope.visits.bounds_of(rows))

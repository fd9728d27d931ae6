"""The handlers of the figures of SLA policies: how promises were kept, and the tickets behind a number."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from runtime.desk.seen import rows_as_seen
from runtime.desk.work import Work
from runtime.insight.codes import Clock
from runtime.insight.columns import NONE, OPEN, Moments
from runtime.insight.ordering import ranked
from runtime.insight.sla_clocks import ClockColumns, Period, in_order, spans_of, standings
from runtime.insight.sla_figures import METRICS, PromiseFigures
from runtime.messages import promised as asked_for
from runtime.messages import sla as said
from runtime.messages.behind import CountedTicket, CountedTickets
from runtime.messages.sla import PolicyAdherence, PolicyFigures, PriorityAdherence, PromisesAsked
from runtime.messages.tickets import TicketRow
from runtime.model.business_clock import BusinessClock, clock_of
from runtime.model.ticket import Priority
from runtime.model.values import SECOND, Moment, Span
from runtime.model.visibility import SEE_ALL
from runtime.store import sla_rows
from runtime.store.counted import tickets_named
from runtime.store.sla_rows import Codes, Numbers
from runtime.store.visibility import visible_to

_LEAST_URGENT = max(Priority)


def get_policy_figures(query: said.GetPolicyFigures, work: Work) -> PolicyFigures:
    """How the promises were kept, of the tickets the asker may see."""
    clocks, codes, period = _asked(query, work)
    figures = PromiseFigures(clocks, period)
    names = _names_in_order(work)
    policies = [key for key in names if key in codes.policies]
    place = np.zeros(len(codes.policies), np.int64)
    place[[codes.policies[key] for key in policies]] = np.arange(len(policies))
    by_policy = figures.by(place.take(clocks.policy))
    by_priority = figures.by(_LEAST_URGENT - clocks.priority.astype(np.int64))
    return PolicyFigures(
        at=work.now,
        since=query.since,
        until=query.until,
        metrics=figures.metrics(_business(clocks.take(figures.ended), codes, work)),
        policies=tuple(
            PolicyAdherence(policy=policies[at], name=names[policies[at]], metric=METRICS[metric], promises=promises)
            for (at, metric), promises in by_policy.items()
        ),
        priorities=tuple(
            PriorityAdherence(priority=_LEAST_URGENT - lowered, metric=METRICS[metric], promises=promises)
            for (lowered, metric), promises in by_priority.items()
        ),
    )


def get_promised(query: asked_for.GetPromised, work: Work) -> CountedTickets:
    """The tickets behind one number, those first that tell most."""
    clocks, _, period = _asked(query, work)
    found = clocks.take(standings(clocks, period)[query.standing])
    spans = spans_of(found, query.standing, period)
    order = in_order(found, query.standing, spans)
    told: dict[int, tuple[int, int]] = {}
    columns = (found.ticket, spans, found.ended)
    for key, span, ended in zip(*(column.take(order).tolist() for column in columns), strict=True):
        told.setdefault(key, (span, ended))
        if len(told) == query.limit:
            break
    rows = tickets_named(work.session, list(told), visible=visible_to(work.actor))
    seen = rows_as_seen(tuple(rows[key][0] for key in told if key in rows), work)
    return CountedTickets(
        counted=len(found), tickets=tuple(_told(row, rows[row.id][1], *told[row.id], work) for row in seen)
    )


def _told(row: TicketRow, version_id: int | None, span: Span, ended: Moment, work: Work) -> CountedTicket:
    state = None
    if version_id is not None and row.state is not None:
        state = work.shelf.version(work.session, version_id).blueprint.states_by_id.get(row.state)
    return CountedTicket(
        ticket=row,
        span_s=span / SECOND,
        at=None if ended == OPEN else ended,
        state_name=state.name if state is not None else None,
    )


def _asked(query: PromisesAsked, work: Work) -> tuple[ClockColumns, Codes, Period]:
    """The clocks a question is about, what their codes stand for, and its period."""
    clocks, codes = work.shelf.clocks.of(work.session, query.since)
    period = Period(query.since, query.until, work.now)
    mask = period.concerns(clocks)
    for column, numbers, name in (
        (clocks.metric, codes.metrics, query.metric),
        (clocks.policy, codes.policies, query.policy),
        (clocks.department, codes.departments, query.department),
        (clocks.team, codes.teams, query.team),
        (clocks.organisation, codes.organisations, query.organisation),
    ):
        if name is not None:
            mask &= column == numbers.get(name, _NOBODY)
    if query.priority is not None:
        mask &= clocks.priority == query.priority
    if work.actor.role not in SEE_ALL:
        mask &= np.isin(clocks.ticket, sla_rows.visible(work.session, visible_to(work.actor)))
    return clocks if mask.all() else clocks.take(mask), codes, period


_NOBODY = NONE - 1
"""A code that stands for nothing."""


def _names_in_order(work: Work) -> Mapping[str, str]:
    """Every policy there is or was, by id: those there are in their order, with the name each has or had last."""
    last = {version.policy.id: version.policy.name for version in work.setup.sla_versions.values()}
    return {policy.id: policy.name for policy in work.setup.sla_order} | {
        key: name for key, name in last.items() if key not in work.setup.sla_policies
    }


def _business(clocks: ClockColumns, codes: Codes, work: Work) -> Moments:
    """The opening hours between the beginning and the end of clocks that ended."""
    spans = np.zeros(len(clocks), np.int64)
    calendars = len(codes.calendars)
    keys = clocks.department.astype(np.int64) * calendars + clocks.calendar + 1
    found, place = ranked(keys)
    for at, key in enumerate(found.tolist()):
        department, calendar = divmod(key, calendars)
        names = _name(codes.departments, department), _name(codes.calendars, calendar - 1)
        rows = np.flatnonzero(place == at)
        started, ended = clocks.started.take(rows), clocks.ended.take(rows)
        clock = _clock(clock_of(work.setup.calendar_for(*names)), started, ended)
        spans[rows] = clock.at(ended) - clock.at(started)
    return spans


def _name(numbers: Numbers, code: int) -> str | None:
    return None if code == NONE else numbers.names[code]


def _clock(opening: BusinessClock, started: Moments, ended: Moments) -> Clock:
    """The business clock as far as these reach."""
    moments, sums = opening.breakpoints(int(started.min()), int(max(started.max(), ended.max())) + 1)
    return Clock(np.array(moments, np.int64), np.array(sums, np.int64))

"""The handler of the figures of SLA policies."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.desk.work import Work
from runtime.engine import limits
from runtime.insight.sla_figures import Period, PromiseRow, grouped, metric_figures, promises
from runtime.messages import sla as said
from runtime.messages.sla import PolicyAdherence, PolicyFigures, PriorityAdherence
from runtime.model.business_clock import clock_of
from runtime.model.setup import Setup
from runtime.model.sla import Metric
from runtime.model.values import Span
from runtime.store import sla_rows
from runtime.store.schema import ticket
from runtime.store.sla_rows import ClockRow
from runtime.store.sla_table import sla_clock
from runtime.store.visibility import visible_to

_ORDER = {metric: place for place, metric in enumerate(Metric)}


def get_policy_figures(query: said.GetPolicyFigures, work: Work) -> PolicyFigures:
    """How the promises were kept, of the tickets the asker may see."""
    wanted = [visible_to(work.actor), *_chosen(query)]
    found = sla_rows.in_period(work.session, *wanted, since=query.since, until=query.until)
    rows = [_counted(row, work) for row in found]
    period = Period(query.since, query.until, work.now)
    names = {version.policy.id: version.policy.name for version in work.setup.sla_versions.values()}
    names |= {policy.id: policy.name for policy in work.setup.sla_order}
    rank = {
        key: place for place, key in enumerate(dict.fromkeys([*(each.id for each in work.setup.sla_order), *names]))
    }
    by_policy = grouped(rows, lambda row: (rank[row.policy], _ORDER[Metric(row.metric)], row.policy, row.metric))
    by_priority = grouped(rows, lambda row: (-row.priority, _ORDER[Metric(row.metric)], row.metric))
    return PolicyFigures(
        at=work.now,
        since=query.since,
        until=query.until,
        metrics=metric_figures(rows, period),
        policies=tuple(
            PolicyAdherence(policy=key, name=names[key], metric=Metric(metric), promises=promises(own, period))
            for (_, _, key, metric), own in sorted(by_policy.items())
        ),
        priorities=tuple(
            PriorityAdherence(priority=-lowered, metric=Metric(metric), promises=promises(own, period))
            for (lowered, _, metric), own in sorted(by_priority.items())
        ),
    )


def _chosen(query: said.GetPolicyFigures) -> list[sa.ColumnElement[bool]]:
    named = (
        (ticket.c.department, query.department),
        (ticket.c.team, query.team),
        (sla_clock.c.policy, query.policy),
        (sla_clock.c.priority, query.priority),
    )
    return [column == value for column, value in named if value is not None]


def _counted(row: ClockRow, work: Work) -> PromiseRow:
    return PromiseRow(
        metric=row.metric,
        policy=row.policy,
        priority=row.priority,
        started=row.started,
        allowance=row.clock.allowance,
        used=limits.used(row.clock, work.setup, work.now),
        due=row.clock.due,
        broken=row.broken,
        ended=row.ended,
        dropped=row.dropped,
        business=_business(row, work.setup),
    )


def _business(row: ClockRow, setup: Setup) -> Span:
    if row.ended is None:
        return 0
    calendar = setup.calendar_for(row.department, row.clock.calendar)
    return clock_of(calendar).between(row.started, row.ended)

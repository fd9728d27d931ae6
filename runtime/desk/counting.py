"""Opening a number: the tickets a figure counts, as far as who asks may read them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from runtime.desk.measured import measured
from runtime.desk.reports import counted_by_report
from runtime.desk.seen import rows_as_seen
from runtime.desk.work import Work
from runtime.insight.columns import OPEN
from runtime.insight.counted import Counted, counted, in_order
from runtime.insight.counted_charts import CHARTED, counted_in_chart
from runtime.insight.scope import Scope, scope
from runtime.messages import behind as said
from runtime.messages.behind import Behind
from runtime.messages.faults import NotFound
from runtime.messages.tickets import TicketRow
from runtime.model.values import SECOND
from runtime.model.wall_clock import zone_named
from runtime.store.counted import tickets_of_runs
from runtime.store.visibility import visible_to


def get_counted(query: said.GetCounted, work: Work) -> said.CountedTickets:
    """The tickets a figure counts, those it took longest first. Raises NotFound for a state there is not."""
    _, prepared, chosen = measured(query.question, work)
    known = prepared.codes.state_names()
    via = query.via if query.behind is Behind.RETURNED else None
    for state in (query.state, query.end, via, *(query.way or ()), *(query.states or ())):
        if state is not None and state not in known:
            raise NotFound(f"This Blueprint has no state “{state}”.")
    found = _bounded(query, _found(query, scope(prepared, chosen), work))
    runs = list(dict.fromkeys(found.run.tolist()))[: query.limit]
    rows = tickets_of_runs(work.session, runs, visible=visible_to(work.actor))
    seen = dict(zip(rows, rows_as_seen(tuple(rows.values()), work), strict=True))
    return said.CountedTickets(counted=len(found.run), tickets=tuple(_told(seen, found)))


_REPORTED = frozenset({Behind.PERFORMED, Behind.PAUSED, Behind.ENDED, Behind.SPENT})


def _found(query: said.GetCounted, asked: Scope, work: Work) -> Counted:
    if query.behind in _REPORTED:
        return in_order(counted_by_report(query, asked, work), query.behind)
    if query.behind in CHARTED:
        zone = zone_named(work.setup.settings.zone)
        return in_order(counted_in_chart(asked, query, zone), query.behind)
    return counted(asked, query.behind, query.state, query.transition, query.team)


def _bounded(query: said.GetCounted, found: Counted) -> Counted:
    """What lies between the spans asked for."""
    if query.least_s is None and query.most_s is None:
        return found
    least, most = query.least_s or 0.0, math.inf if query.most_s is None else query.most_s
    rows = np.flatnonzero((found.span >= round(least * SECOND)) & (found.span / SECOND < most))
    return Counted(found.run[rows], found.span[rows], found.ended[rows])


def _told(seen: Mapping[int, TicketRow], found: Counted) -> Iterator[said.CountedTicket]:
    """Each ticket once, by the longest of what counts of it."""
    told: set[int] = set()
    for run, span, ended in zip(found.run.tolist(), found.span.tolist(), found.ended.tolist(), strict=True):
        if run in seen and run not in told:
            told.add(run)
            yield said.CountedTicket(ticket=seen[run], span_s=span / SECOND, at=None if ended == OPEN else ended)

"""Every figure of one Blueprint, from its visits and runs: arrays in, values out.

`visits` must hold every visit left at or after the period's start, however long ago it was entered, and every
open one; `runs` the runs of those visits. Stays, variants, time per ticket and the business time of complete
runs look at whole runs, so they are exact when the visits of those runs are all there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight import (
    bottleneck,
    flow,
    full_time,
    spread,
    survival,
    time_in_state,
    transitions,
    variants,
    violations,
    waiting,
)
from runtime.insight.codes import Codes
from runtime.insight.columns import RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared, prepare
from runtime.insight.resampling import queueing_by_block, waiting_by_block
from runtime.insight.scope import Scope, scope
from runtime.messages.figures import Figures, Share, StateFigures

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **full_time.DEFINITIONS,
        **violations.DEFINITIONS,
        **transitions.DEFINITIONS,
        **time_in_state.DEFINITIONS,
        **waiting.DEFINITIONS,
        **bottleneck.DEFINITIONS,
        **flow.DEFINITIONS,
        **variants.DEFINITIONS,
        **survival.DEFINITIONS,
        **spread.DEFINITIONS,
    }
)
"""What each figure means, in words: the only place, and the tooltip."""

TOP_VARIANTS: Final = 20


def compute(visits: VisitColumns, runs: RunColumns, codes: Codes, chosen: Filter) -> Figures:
    """Every figure for one filter, exactly.

    Raises ValueError when a visit's run or a name for its codes is missing, or when a business clock
    does not reach its moments.
    """
    return figures_of(prepare(visits, runs, codes), chosen)


def figures_of(prepared: Prepared, chosen: Filter) -> Figures:
    """Every figure for one filter, exactly, of data prepared before; a change of filter costs only this.

    Raises ValueError when a business clock does not reach `now`.
    """
    seen, codes = scope(prepared, chosen), prepared.codes
    evidence = _evidence(seen)
    states = _states(seen, evidence)
    broken = violations.violations(seen)
    ways = variants.ways(seen)
    return Figures(
        blueprint=codes.blueprint,
        version=codes.version,
        now=chosen.now,
        period=chosen.period,
        tickets=int(full_time.present(seen).sum()),
        active=full_time.active(seen),
        over_limit=sum(state.over_limit for state in states),
        sla_broken=broken.tickets,
        events=transitions.events(seen),
        variants=ways.distinct(),
        full_time=full_time.full_time(seen),
        full_time_business=full_time.full_time_business(seen),
        full_time_expected=full_time.full_time_expected(seen),
        endings=full_time.endings(seen),
        violations=broken,
        left_over_limit=_sum([state.left_over_limit for state in states]),
        rework=_sum([state.rework for state in states]),
        states=dict(zip(codes.state_names(), states, strict=True)),
        names={state.id: name for state, name in zip(codes.states, codes.state_names(), strict=True)},
        transitions=transitions.transition_counts(seen),
        top_variants=variants.top_variants(seen, ways, TOP_VARIANTS),
        flow=flow.flow(seen),
        time=evidence.calendar.all_parts(),
        time_business=evidence.business.all_parts(),
        bottlenecks=bottleneck.bottlenecks(seen, evidence),
    )


def _states(seen: Scope, evidence: bottleneck.Evidence) -> list[StateFigures]:
    closed = np.flatnonzero(seen.closed)
    visits, stays = time_in_state.visit_times(seen, closed), time_in_state.stay_times(seen)
    columns: dict[str, Sequence[object]] = {
        "visits": visits.calendar.spreads(),
        "visits_business": visits.business.spreads(),
        "stays": stays.calendar.spreads(),
        "stays_business": stays.business.spreads(),
        "per_ticket": time_in_state.ticket_times(seen, closed).spreads(),
        "expected": time_in_state.state_expected(seen, visits.calendar),
        "arrived": transitions.arrived(seen).tolist(),
        "open": np.diff(seen.visits.bounds_of(seen.open)).tolist(),
        "open_age": time_in_state.open_ages(seen),
        "over_limit": violations.over_limit(seen).tolist(),
        "left_over_limit": violations.left_over_limit(seen),
        "left_without_transition": transitions.left_without_transition(seen).tolist(),
        "rework": transitions.rework(seen),
        "reworked_runs": transitions.reworked_runs(seen).tolist(),
        "time": evidence.calendar.state_parts(),
        "time_business": evidence.business.state_parts(),
        "final": [state.final for state in seen.codes.states],
        "outside": [state.outside for state in seen.codes.states],
    }
    rows = zip(*columns.values(), strict=True)
    return [StateFigures.model_validate(dict(zip(columns, row, strict=True))) for row in rows]


def _evidence(seen: Scope) -> bottleneck.Evidence:
    window = seen.window()
    time = waiting.accrued(seen, window)
    by_block = waiting_by_block(seen, window, time)
    waits, spans = (waiting.booked(seen, time.cells, span) for span in (time.waits, time.spans))
    spans_business = spans if seen.one_clock else waiting.booked(seen, time.cells, time.spans_business)
    return bottleneck.Evidence(
        calendar=waiting.ledger(seen, waits, spans),
        business=waiting.ledger(seen, by_block.sum(axis=0), spans_business),
        blocks=queueing_by_block(seen, by_block, by_team=bottleneck.has_teams(seen)),
        claims=bottleneck.has_claims(seen),
        window=window,
    )


def _sum(shares: Sequence[Share]) -> Share:
    return Share(n=sum(share.n for share in shares), of=sum(share.of for share in shares))

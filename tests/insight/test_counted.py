"""A number can be opened: what is listed is as many as was counted, on any log."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight.counted import counted
from runtime.insight.figures import figures_of
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.messages.behind import Behind
from runtime.model.values import MINUTE
from tests.insight import golden, logs

often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@often
@given(logs.logs(), logs.filters())
def test_as_many_are_listed_as_are_counted(log, asked):
    prepared = prepare(*log, logs.CODES)
    figures, seen = figures_of(prepared, asked), scope(prepared, asked)
    wanted = {
        Behind.TICKETS: figures.tickets,
        Behind.ACTIVE: figures.active,
        Behind.OVER_LIMIT: figures.over_limit,
        Behind.COMPLETED: figures.full_time.n,
        Behind.SLA_BROKEN: figures.sla_broken,
        Behind.LEFT_LATE: figures.left_over_limit.n,
        Behind.REWORK: figures.rework.n,
    }
    assert {behind: len(counted(seen, behind).run) for behind in wanted} == wanted
    for name, state in figures.states.items():
        assert len(counted(seen, Behind.VISITS, name).run) == state.visits.n
        assert len(counted(seen, Behind.OPEN, name).run) == state.open
    by_id: dict[str, int] = {}
    for each in figures.transitions:
        by_id[each.id] = by_id.get(each.id, 0) + each.n
    for key, n in by_id.items():
        assert len(counted(seen, Behind.TRANSITION, transition=key).run) == n


def test_the_longest_come_first_with_their_ends():
    seen = scope(prepare(golden.visits(), golden.runs(), golden.codes()), golden.window())
    found = counted(seen, Behind.COMPLETED)
    assert (found.run.tolist(), found.span.tolist()) == ([2, 1], [330 * MINUTE, 220 * MINUTE])
    assert found.ended.tolist() == [430 * MINUTE, 220 * MINUTE]
    soon = counted(seen, Behind.DUE_SOON, "B")
    assert (soon.run.tolist(), soon.span.tolist()) == ([3], [40 * MINUTE])


def test_a_state_there_is_not_is_refused():
    seen = scope(prepare(golden.visits(), golden.runs(), golden.codes()), golden.window())
    with pytest.raises(ValueError, match="no state"):
        counted(seen, Behind.VISITS, "Nowhere")

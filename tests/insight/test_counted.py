"""A number can be opened: what is listed is as many as was counted, on any log."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight.branches import branches
from runtime.insight.charts import charts_of
from runtime.insight.counted import counted
from runtime.insight.counted_charts import counted_in_chart
from runtime.insight.figures import figures_of
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.system import GetFigures
from runtime.model.values import MINUTE, SECOND
from tests.insight import golden, logs

UTC = ZoneInfo("UTC")
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


@often
@given(logs.logs(), logs.filters())
def test_numbers_of_charts_open_as_many_as_they_say(log, asked):
    prepared = prepare(*log, logs.CODES)
    figures, drawn, seen = figures_of(prepared, asked), charts_of(prepared, asked, UTC), scope(prepared, asked)
    assert opened(seen, Behind.STARTED) >= sum(map(sum, drawn.arrivals))
    for weekday, row in enumerate(drawn.arrivals):
        assert [opened(seen, Behind.STARTED, weekday=weekday, hour=hour) for hour in range(24)] == list(row)
    assert opened(seen, Behind.GONE) == sum(figures.endings.model_dump().values())
    assert opened(seen, Behind.LATE_BY) == figures.over_limit
    for way in figures.top_variants:
        assert opened(seen, Behind.WAY, way=way.states) == way.n
    there_and_back = {(Behind.RETURNED, ("state", each.state), each.via): each.n for each in drawn.returns}
    there_and_back |= {(Behind.HANDED_BACK, ("team", each.team), each.via): each.n for each in drawn.handovers}
    for (behind, begins, via), n in there_and_back.items():
        assert opened(seen, behind, via=via, **dict([begins])) == n


@often
@given(logs.logs(), logs.filters())
def test_numbers_of_states_and_teams_open_as_many_as_they_say(log, asked):
    prepared = prepare(*log, logs.CODES)
    figures, drawn, seen = figures_of(prepared, asked), charts_of(prepared, asked, UTC), scope(prepared, asked)
    for name, state in figures.states.items():
        for branch in branches(seen, name).next:
            assert opened(seen, Behind.NEXT, state=name, end=branch.to) == branch.n
        queued = counted_in_chart(seen, asking(Behind.QUEUED, state=name), UTC)
        assert int(queued.span.sum()) / SECOND == state.time_business.waiting_s
    for each in figures.bottlenecks:
        if each.team is not None:
            queued = counted_in_chart(seen, asking(Behind.QUEUED, team=each.team), UTC)
            assert int(queued.span.sum()) / SECOND == each.queueing_s
    for team, kept in drawn.teams.items():
        assert len(counted(seen, Behind.LEFT_LATE, team=team).run) == kept.left.n
        assert len(counted(seen, Behind.OVER_LIMIT, team=team).run) == kept.open_late


@often
@given(logs.logs(), logs.filters())
def test_days_of_the_flow_open_as_many_as_stood_there(log, asked):
    prepared = prepare(*log, logs.CODES)
    flow, seen = figures_of(prepared, asked).flow, scope(prepared, asked)
    for number, end in enumerate(flow.days[1:]):
        for name, state in flow.states.items():
            assert opened(seen, Behind.STOOD, states=(name,), at=end) == state.wip[number]
        lasting = tuple(code.name for code in logs.CODES.states if not code.final)
        assert opened(seen, Behind.STOOD, states=lasting, at=end) == flow.wip[number]


def asking(behind: Behind, **narrow) -> GetCounted:
    return GetCounted(question=GetFigures(blueprint_id="any"), behind=behind, **narrow)


def opened(seen, behind: Behind, **narrow) -> int:
    return len(counted_in_chart(seen, asking(behind, **narrow), UTC).run)


def test_what_came_back_is_told_by_how_long_it_was_away():
    seen = scope(prepare(golden.visits(), golden.runs(), golden.codes()), golden.window())
    found = counted_in_chart(seen, asking(Behind.RETURNED, state="A", via="B"), UTC)
    assert (found.run.tolist(), found.span.tolist(), found.ended.tolist()) == ([2], [100 * MINUTE], [250 * MINUTE])

"""The golden log: every figure against the value worked out by hand."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from runtime.insight.codes import Clock
from runtime.insight.columns import EndKind
from runtime.insight.figures import DEFINITIONS, compute
from runtime.insight.filter import Filter
from runtime.messages.figures import Figures, Share, Spread
from runtime.model.values import MINUTE
from tests.insight import golden


@pytest.fixture(scope="module")
def figures() -> Figures:
    return compute(golden.visits(), golden.runs(), golden.codes(), golden.window())


def in_minutes(spread: Spread) -> tuple:
    return (
        spread.n,
        *(round(v / 60, 9) for v in (spread.mean_s, spread.median_s, spread.p90_s, spread.p95_s)),
    )


def test_f1_active(figures):
    assert figures.active == 1
    assert figures.tickets == 3


def test_f2a_over_the_limit_is_strict_and_as_of_now(figures):
    assert figures.over_limit == 0
    at = {
        now: compute(golden.visits(), golden.runs(), golden.codes(), golden.window(now)).over_limit
        for now in (640, 641, 700)
    }
    assert at == {640: 0, 641: 1, 700: 1}


def test_f2b_left_over_the_limit(figures):
    assert figures.left_over_limit == Share(n=2, of=7)
    assert figures.states["A"].left_over_limit == Share(n=1, of=4)
    assert figures.states["B"].left_over_limit == Share(n=1, of=3)
    assert figures.states["C"].left_over_limit == Share(n=0, of=0)
    assert figures.states["C"].left_over_limit.share is None


def test_f3_complete_runs(figures):
    assert in_minutes(figures.full_time) == (2, 275, 275, 319, 324.5)
    assert figures.full_time_business == figures.full_time
    assert figures.endings.completed == 2


def test_f4_time_in_state(figures):
    assert in_minutes(figures.states["A"].visits) == (4, 47.5, 40, 78, 84)
    assert in_minutes(figures.states["B"].visits) == (3, 110, 100, 156, 163)
    assert in_minutes(figures.states["C"].visits) == (2, 25, 25, 29, 29.5)
    assert in_minutes(figures.states["A"].per_ticket)[:2] == (3, pytest.approx(190 / 3))
    assert (figures.states["A"].open, figures.states["B"].open) == (0, 1)
    assert figures.states["B"].open_age.median_s == 80 * 60


def test_stays_leave_out_the_last_of_a_run(figures):
    assert figures.states["A"].stays == figures.states["A"].visits
    assert figures.states["C"].stays == Spread()


def test_f5_transitions(figures):
    assert [(t.from_, t.to, t.n, t.back) for t in figures.transitions] == [
        ("A", "B", 4, 1),
        ("B", "C", 2, 0),
        ("C", None, 2, 0),
        ("B", "A", 1, 1),
    ]
    assert figures.events == 10


def test_f6_violations(figures):
    assert figures.sla_broken == 2
    assert (figures.violations.state_limit, figures.violations.run_limit) == (2, 0)


def test_f7_flow(figures):
    flow = figures.flow
    assert {s: (f.entered, f.left, f.wip) for s, f in flow.states.items()} == {
        "A": ((4,), (4,), (0,)),
        "B": ((4,), (3,), (1,)),
        "C": ((2,), (2,), (0,)),
    }
    assert flow.wip == (1,)


def test_f8_rework(figures):
    assert {s: f.rework.n for s, f in figures.states.items()} == {"A": 1, "B": 1, "C": 0}
    assert figures.rework == Share(n=2, of=9)
    assert {s: f.reworked_runs for s, f in figures.states.items()} == {"A": 1, "B": 1, "C": 0}


def test_f9_waiting_and_working(figures):
    parts = {s: (f.time.waiting_s / 60, f.time.working_s / 60) for s, f in figures.states.items()}
    assert parts == {"A": (115, 75), "B": (150, 260), "C": (10, 40)}
    assert figures.time.total_s == 650 * 60


def test_f10_names_b_and_says_that_no_team_is_recorded(figures):
    first = figures.bottlenecks[0]
    assert (first.team, first.states, first.queueing_s) == (None, ("B",), 150 * 60)
    assert [round(100 * b.share, 1) for b in figures.bottlenecks] == [23.1, 17.7]
    assert not first.confident
    assert "No team is recorded" in first.why


def test_variants(figures):
    assert figures.variants == 3
    assert [(v.states, v.n) for v in figures.top_variants] == [
        (("A", "B"), 1),
        (("A", "B", "A", "B", "C"), 1),
        (("A", "B", "C"), 1),
    ]


def test_no_visit_at_all_gives_dashes_not_zeros():
    nothing = compute(golden.visits().take([]), golden.runs().take([]), golden.codes(), golden.window())
    assert nothing.full_time == Spread(n=0)
    assert nothing.full_time.mean_s is None
    assert nothing.bottlenecks == ()
    assert nothing.variants == 0


def test_without_a_period_all_up_to_now_counts():
    everything = compute(golden.visits(), golden.runs(), golden.codes(), Filter(now=600 * MINUTE))
    dated = compute(golden.visits(), golden.runs(), golden.codes(), golden.window())
    same = {"period": None, "flow": everything.flow}
    assert everything == dated.model_copy(update=same)


def test_a_resting_ticket_is_done_and_not_open():
    """C is final: both runs rest there, and their visit rows stay open."""
    left = [row[4] if row[1] != golden.C else None for row in golden.ROWS]
    transition = [-1 if row[4] is None or row[1] == golden.C else row[5] for row in golden.ROWS]
    visits = golden.visits(left=[golden.minutes(v) for v in left], transition=transition)
    runs = golden.runs(ended=[golden.minutes(v) for v in (200, 400, None)])
    states = (*golden.STATES[:2], replace(golden.STATES[2], final=True))
    figures = compute(visits, runs, golden.codes(states=states), golden.window())
    assert figures.states["C"].open == 0
    assert figures.states["C"].visits.n == 0
    assert figures.states["C"].time.total_s == 0
    assert figures.states["C"].expected.still_open == 0
    assert figures.flow.states["C"].wip == (2,)
    assert figures.flow.wip == (1,)
    assert figures.time.total_s == 600 * 60
    assert figures.active == 1
    assert figures.full_time.n == 2


def test_a_reopened_ticket_counts_its_closed_stay_in_the_final_state():
    states = (*golden.STATES[:2], replace(golden.STATES[2], final=True))
    figures = compute(golden.visits(), golden.runs(), golden.codes(states=states), golden.window())
    assert in_minutes(figures.states["C"].visits)[:2] == (2, 25)


def test_business_time_stands_while_closed():
    """Open until minute 100 and again from minute 300."""
    xs = [minute * MINUTE for minute in (0, 100, 300, 1000)]
    ys = [minute * MINUTE for minute in (0, 100, 100, 800)]
    clock = Clock(golden.np.array(xs), golden.np.array(ys))
    visits = golden.visits(limit_clock=[1] * len(golden.ROWS))
    figures = compute(visits, golden.runs(), golden.codes(clocks=(clock,)), golden.window())
    assert in_minutes(figures.states["A"].visits)[1] == 47.5
    assert in_minutes(figures.states["A"].visits_business)[1] == (30 + 0 + 40 + 20) / 4
    assert in_minutes(figures.full_time_business)[:2] == (2, (100 + 130) / 2)
    assert figures.time_business.total_s == (30 + 70 + 40 + 60 + 30 + 20 + 80) * 60
    first = figures.bottlenecks[0]
    assert (first.states, first.queueing_s, first.closed_s) == (("B",), 140 * 60, 10 * 60)


def test_runs_taken_out_are_counted_apart():
    runs = golden.runs(end_kind=[EndKind.EXITED, EndKind.COMPLETED, EndKind.OPEN])
    figures = compute(golden.visits(), runs, golden.codes(), golden.window())
    assert (figures.full_time.n, figures.endings.exited) == (1, 1)
    assert figures.full_time_expected.still_open == 2


def test_states_of_one_name_stay_apart():
    states = (*golden.STATES[:2], replace(golden.STATES[2], name="A"))
    figures = compute(golden.visits(), golden.runs(), golden.codes(states=states), golden.window())
    assert list(figures.states) == ["A (a)", "B", "A (c)"]


def test_json_keeps_the_names_of_the_command_line(figures):
    document = json.loads(figures.model_dump_json())
    assert {"blueprint", "version", "tickets", "active", "over_limit", "sla_broken"} <= set(document)
    assert {"events", "variants", "full_time", "states", "transitions", "bottlenecks"} <= set(document)
    assert {"from", "to", "name", "n"} <= set(document["transitions"][0])
    assert {"n", "mean_s", "median_s", "p90_s"} <= set(document["states"]["A"]["stays"])
    assert Figures.model_validate_json(figures.model_dump_json()) == figures


def test_every_figure_is_defined_in_words():
    told = {
        "active", "over_limit", "left_over_limit", "full_time", "visits", "stays", "transitions",
        "sla_broken", "flow", "rework", "waiting", "working", "outside", "bottlenecks", "variants",
        "expected", "tickets", "events", "open", "per_ticket",
    }  # fmt: skip
    assert told <= set(DEFINITIONS)
    assert all(words.endswith(".") for words in DEFINITIONS.values())


@pytest.mark.parametrize(
    ("column", "message"),
    [("state", "state 9 is used"), ("transition", "transition 9"), ("team", "team 9 is used")],
)
def test_a_code_without_a_name_is_refused(column, message):
    visits = golden.visits(**{column: [9] * len(golden.ROWS)})
    with pytest.raises(ValueError, match=message):
        compute(visits, golden.runs(), golden.codes(), golden.window())


def test_a_visit_without_its_run_is_refused():
    with pytest.raises(ValueError, match="run 3, which was not given"):
        compute(golden.visits(), golden.runs().take([0, 1]), golden.codes(), golden.window())


def test_a_clock_that_ends_too_early_is_refused():
    clock = Clock(golden.np.array([0, MINUTE]), golden.np.array([0, MINUTE]))
    visits = golden.visits(limit_clock=[1] * len(golden.ROWS))
    with pytest.raises(ValueError, match="build it over a longer span"):
        compute(visits, golden.runs(), golden.codes(clocks=(clock,)), golden.window())

"""By each measure a state is as warm as the figures say, in words and in levels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element, Histogram
from designer.canvas.tooltips import rich_tooltip
from designer.document import Document
from designer.panels.heat import overlays
from designer.panels.heat_measures import LEVELS, Measure, level, thresholds, title, value_of
from runtime.messages.charts import Charts, Shape, StateChart
from runtime.messages.figures import Figures, Share, Spread, StateFigures, TimeParts
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from tests.designer.fake_desk import figures

HOUR_S = 3_600
DRAWN = Blueprint(
    id="b",
    name="B",
    start="new",
    states=(
        State(id="new", name="New", limit=Limit(allows=Duration(amount=2, unit=Unit.HOURS))),
        State(id="work", name="Work"),
        State(id="done", name="Done", category=Category.SOLVED, final=True),
    ),
)


def _figures() -> Figures:
    spread = Spread(n=10, mean_s=HOUR_S, median_s=HOUR_S, p90_s=3 * HOUR_S, p95_s=4 * HOUR_S)
    return figures(
        states={
            "New": StateFigures(
                visits=spread,
                arrived=12,
                open=6,
                open_age=Spread(n=6, mean_s=HOUR_S),
                over_limit=1,
                left_over_limit=Share(n=1, of=10),
                time_business=TimeParts(waiting_s=300.0, working_s=50.0),
            ),
            "Work": StateFigures(
                visits=spread,
                open=2,
                open_age=Spread(n=2, mean_s=HOUR_S),
                time_business=TimeParts(waiting_s=100.0, outside_s=900.0),
            ),
            "Done": StateFigures(open=12, final=True, time_business=TimeParts(waiting_s=5_000.0)),
        },
    )


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        (Measure.LIMIT, {"new": 1.5, "work": None, "done": None}),
        (Measure.WAITING, {"new": 0.75, "work": 0.25, "done": None}),
        (Measure.BREACHES, {"new": 0.1, "work": None, "done": None}),
        (Measure.NOW, {"new": 0.75, "work": 0.25, "done": None}),
        (Measure.AGE, {"new": 0.75, "work": 0.25, "done": None}),
        (Measure.GROWTH, {"new": 1.2, "work": 0.0, "done": None}),
    ],
)
def test_values_are_parts_of_what_is_compared(measure, values):
    known = _figures()
    assert {state.id: value_of(measure, state, known.states[state.name], known) for state in DRAWN.states} == values


@pytest.mark.parametrize("measure", Measure)
def test_levels_begin_where_the_legend_says(measure):
    assert level(None, measure) == 0
    for place, least in enumerate(LEVELS[measure], start=1):
        assert level(least, measure) == place
        assert level(least * 0.999, measure) == place - 1
    assert len(thresholds(measure)) == 4
    assert title(measure)


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (Measure.LIMIT, "p90 3 h · 1.5× limit"),
        (Measure.WAITING, "75% of all waiting"),
        (Measure.BREACHES, "10% left late"),
        (Measure.NOW, "75% of all open"),
        (Measure.AGE, "75% of all age"),
        (Measure.GROWTH, "12 came, 10 went"),
    ],
)
def test_heat_is_told_in_words(measure, said):
    over = overlays(DRAWN, _figures(), heat=measure)["new"]
    assert over.metric == said
    known = _figures()
    new = DRAWN.states_by_id["new"]
    assert over.heat == level(value_of(measure, new, known.states[new.name], known), measure)


def test_without_heat_only_the_count_is_shown():
    over = overlays(DRAWN, _figures(), heat=None)["new"]
    assert (over.count, over.tone, over.heat, over.metric) == (6, "bad", 0, "")


def test_visits_lie_between_the_shortest_and_the_longest_and_the_limit_among_them():
    edges = tuple(float(60 * 2**power) for power in range(12))
    chart = StateChart(visits=Shape(counts=(0, 0, 3, 0, 5, 1, 0, 0, 0, 0, 0)))
    charts = Charts(now=0, edges_s=edges, states={"New": chart})
    histogram = overlays(DRAWN, _figures(), heat=Measure.NOW, charts=charts)["new"].histogram
    assert histogram.counts == (0, 3, 0, 5, 1, 0)
    assert (histogram.begin, histogram.end) == ("2 min", "2 h 8 min")
    assert 5 / 6 < histogram.limit < 1  # two hours, of the last bin from 64 to 128 minutes


def test_a_tooltip_draws_the_visits_and_takes_names_for_text(qtbot, theme):
    named = edits.rename_state(DRAWN, "new", "<b>New</b>")
    canvas = Canvas(Document(named), theme)
    qtbot.addWidget(canvas)
    over = overlays(DRAWN, _figures(), heat=Measure.NOW)["new"]
    said = rich_tooltip(canvas.scene, Element("state", "new"), 1.0)
    assert "&lt;b&gt;New" in said
    assert "<img" not in said
    bars = Histogram(counts=(1, 4, 2), begin="1 min", end="2 h", limit=0.5)
    canvas.show_overlay({"new": replace(over, histogram=bars)})
    assert "<img src='data:image/png;base64," in rich_tooltip(canvas.scene, Element("state", "new"), 2.0)

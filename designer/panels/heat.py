"""Where tickets wait, laid over the drawing: how many rest in each state, how long, and where they go from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log, sqrt

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.canvas.overlay import Histogram, Overlay
from designer.panels.heat_measures import LEVELS, Measure, level, on_business_time, said, value_of
from designer.panels.limit_line import about
from runtime.messages.charts import Charts
from runtime.messages.figures import Figures, StateFigures
from runtime.messages.targets import StateTarget
from runtime.model.blueprint import Blueprint, State

NARROWEST, WIDEST = 2.0, 9.0
"""Pixels."""


def overlays(
    blueprint: Blueprint, figures: Figures, *, heat: Measure | None, charts: Charts | None = None
) -> Mapping[str, Overlay]:
    """An overlay for every state the figures know; with `heat`, how warm it is by that measure.

    `charts` of the same question show how the visits of each state lie.
    """
    named = ((state, figures.name_of(state.id, state.name)) for state in blueprint.states)
    return {state.id: _overlay(state, name, figures, heat, charts) for state, name in named if name is not None}


def against_targets(
    over: Mapping[str, Overlay], blueprint: Blueprint, figures: Figures, targets: Mapping[str, StateTarget]
) -> Mapping[str, Overlay]:
    """The same, where each state with a target says what its visits take of it; beyond it, it burns."""
    return dict(over) | {
        state.id: _against_target(over[state.id], figures.states[name], targets[state.id])
        for state in blueprint.states
        if state.id in over and state.id in targets and (name := figures.name_of(state.id, state.name)) is not None
    }


def _against_target(over: Overlay, known: StateFigures, target: StateTarget) -> Overlay:
    translate, visits = QCoreApplication.translate, known.visits_business if target.business else known.visits
    if visits.mean_s is None:
        return over
    share = visits.mean_s * 1_000 / target.mean
    clock = translate("Heat", "in business time") if target.business else translate("Heat", "in calendar time")
    facts = {
        "mean": words.duration(visits.mean_s),
        "target": words.duration(target.mean / 1_000),
        "share": words.percent(share),
        "clock": clock,
    }
    told = translate("Heat", "Mean {mean}, target {target}: {share} of it, {clock}").format(**facts)
    return replace(
        over,
        metric=translate("Heat", "{mean} of {target} · {share}").format(**facts),
        heat=len(LEVELS[Measure.LIMIT]) if share > 1 else over.heat,
        detail="\n".join(filter(None, (told, over.metric, over.detail))),
    )


def widths(blueprint: Blueprint, figures: Figures) -> Mapping[str, float]:
    """How wide each transition is drawn, in pixels, for how often it was taken; those never taken stay as they are.

    The area grows with the count: a line that was taken four times as often is twice as wide.
    """
    taken = {each.id: each.n for each in figures.transitions if each.n and each.id in blueprint.transitions_by_id}
    most = max(taken.values(), default=1)
    return {key: NARROWEST + (WIDEST - NARROWEST) * sqrt(n / most) for key, n in taken.items()}


def _overlay(state: State, name: str, figures: Figures, heat: Measure | None, charts: Charts | None) -> Overlay:
    known = figures.states[name]
    cool = Overlay(count=known.open, tone="bad" if known.over_limit else "ok")
    if heat is None:
        return cool
    value = value_of(heat, state, known, figures)
    return replace(
        cool,
        heat=level(value, heat),
        metric=said(heat, state, known, value),
        detail=detail(known, business=on_business_time(state)) if known.visits.n else "",
        histogram=_histogram(state, name, charts) if charts is not None else None,
    )


def _histogram(state: State, name: str, charts: Charts) -> Histogram | None:
    """How long the ended visits took, from the shortest that came to the longest."""
    chart, business = charts.states.get(name), on_business_time(state)
    counts = () if chart is None else (chart.visits_business if business else chart.visits).counts
    came = [place for place, count in enumerate(counts) if count]
    if not came:
        return None
    first, last = max(0, came[0] - 1), min(len(counts), came[-1] + 2)
    borders = charts.edges_s[first : last + 1]
    limit = about(state.limit.allows) / 1_000 if state.limit is not None else None
    return Histogram(
        counts=counts[first:last],
        begin=words.duration(borders[0]),
        end=words.duration(borders[-1]),
        limit=None if limit is None else _place(limit, borders),
    )


def _place(span_s: float, borders: Sequence[float]) -> float | None:
    """Where on the axis of the bins a span lies, from 0 to 1; None beyond its ends."""
    if not borders[0] <= span_s <= borders[-1]:
        return None
    after = next(place for place, border in enumerate(borders) if span_s <= border)
    if not after:
        return 0.0
    below, above = max(borders[after - 1], 1.0), borders[after]
    return (after - 1 + log(span_s / below) / log(above / below)) / (len(borders) - 1)


def detail(known: StateFigures, *, business: bool) -> str:
    """How the visits of a state lie, a line each: for who rests the mouse on it."""
    translate, visits = QCoreApplication.translate, known.visits_business if business else known.visits
    times = (visits.median_s, visits.p90_s, visits.p95_s)
    median, p90, p95 = (words.duration(each) for each in times)
    lines = [
        translate("Heat", "%Ln visit(s) ended", "", visits.n),
        translate("Heat", "half within {median}, 90 % within {p90}, 95 % within {p95}").format(
            median=median, p90=p90, p95=p95
        )
        if visits.n
        else "",
        translate("Heat", "%Ln ticket(s) here now", "", known.open),
        translate("Heat", "%Ln of them over the limit", "", known.over_limit) if known.over_limit else "",
    ]
    clock = translate("Heat", "in business time") if business and visits.n else ""
    return "\n".join(filter(None, (*lines, clock)))

"""Where tickets wait, laid over the drawing: how many rest in each state, how long, and where they go from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import sqrt

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.canvas.overlay import Overlay, Tone
from designer.panels.limit_line import about
from runtime.messages.figures import Figures, StateFigures
from runtime.messages.targets import StateTarget
from runtime.model.blueprint import Blueprint, State
from runtime.model.durations import runs_on_business_time

LEVELS = (0.5, 0.8, 1.2, 1.8)
"""From which share of its limit the 90th percentile of a state's visits is warm (1) to burning (4)."""

NARROWEST, WIDEST = 2.0, 9.0
"""Pixels."""


def overlays(blueprint: Blueprint, figures: Figures, *, heat: bool) -> Mapping[str, Overlay]:
    """An overlay for every state the figures know by name; with `heat`, how its visits compare with its limit."""
    return {state.id: _overlay(state, figures, heat=heat) for state in blueprint.states if state.name in figures.states}


def against_targets(
    over: Mapping[str, Overlay], blueprint: Blueprint, figures: Figures, targets: Mapping[str, StateTarget]
) -> Mapping[str, Overlay]:
    """The same, where each state with a target says what its visits take of it; beyond it, it burns."""
    return dict(over) | {
        state.id: _against_target(over[state.id], figures.states[state.name], targets[state.id])
        for state in blueprint.states
        if state.id in over and state.id in targets
    }


def _against_target(over: Overlay, known: StateFigures, target: StateTarget) -> Overlay:
    translate, visits = QCoreApplication.translate, known.visits_business if target.business else known.visits
    if visits.mean_s is None:
        return over
    share = visits.mean_s * 1_000 / target.mean
    clock = translate("Heat", "in business time") if target.business else translate("Heat", "in calendar time")
    said = {
        "mean": words.duration(visits.mean_s),
        "target": words.duration(target.mean / 1_000),
        "share": words.percent(share),
        "clock": clock,
    }
    told = translate("Heat", "Mean {mean}, target {target}: {share} of it, {clock}").format(**said)
    return replace(
        over,
        metric=translate("Heat", "{mean} of {target} · {share}").format(**said),
        heat=len(LEVELS) if share > 1 else over.heat,
        detail="\n".join(filter(None, (told, over.metric, over.detail))),
    )


def widths(blueprint: Blueprint, figures: Figures) -> Mapping[str, float]:
    """How wide each transition is drawn, in pixels, for how often it was taken; those never taken stay as they are.

    The area grows with the count: a line that was taken four times as often is twice as wide.
    """
    taken = {each.id: each.n for each in figures.transitions if each.n and each.id in blueprint.transitions_by_id}
    most = max(taken.values(), default=1)
    return {key: NARROWEST + (WIDEST - NARROWEST) * sqrt(n / most) for key, n in taken.items()}


def _overlay(state: State, figures: Figures, *, heat: bool) -> Overlay:
    known = figures.states[state.name]
    tone: Tone = "bad" if known.over_limit else "ok"
    if not heat:
        return Overlay(count=known.open, tone=tone)
    business = state.limit is not None and runs_on_business_time(state.limit.allows.unit)
    p90 = (known.visits_business if business else known.visits).p90_s
    if p90 is None:
        return Overlay(count=known.open, tone=tone, detail=detail(known, business=business))
    share = None
    if state.limit is not None:
        share = p90 * 1_000 / about(state.limit.allows)
    return Overlay(
        count=known.open,
        tone=tone,
        heat=level(share),
        metric=metric(p90, share),
        detail=detail(known, business=business),
    )


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


def level(share: float | None) -> int:
    """The level of heat of a share of the limit; none without a limit."""
    return 0 if share is None else sum(share >= least for least in LEVELS)


def metric(p90_s: float, share: float | None) -> str:
    """In words: “p90 9.4 h · 2.4× limit”."""
    translate = QCoreApplication.translate
    p90 = translate("Heat", "p90 {time}").format(time=words.duration(p90_s))
    if share is None:
        return p90
    return translate("Heat", "{p90} · {share}× limit").format(p90=p90, share=words.decimal(share, 1))

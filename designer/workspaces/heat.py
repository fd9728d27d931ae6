"""Where tickets wait, laid over the drawing: how many rest in each state, and how long against its limit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.canvas.overlay import Overlay, Tone
from runtime.messages.figures import Figures
from runtime.model.blueprint import Blueprint, State
from runtime.model.durations import Unit, runs_on_business_time
from runtime.model.values import DAY, HOUR, MINUTE

LEVELS = (0.5, 0.8, 1.2, 1.8)
"""From which share of its limit the 90th percentile of a state's visits is warm (1) to burning (4)."""

_SIZES = {
    Unit.MINUTES: MINUTE,
    Unit.HOURS: HOUR,
    Unit.DAYS: DAY,
    Unit.BUSINESS_MINUTES: MINUTE,
    Unit.BUSINESS_HOURS: HOUR,
    Unit.BUSINESS_DAYS: 8 * HOUR,
}


def overlays(blueprint: Blueprint, figures: Figures, *, heat: bool) -> Mapping[str, Overlay]:
    """An overlay for every state the figures know by name; with `heat`, how its visits compare with its limit."""
    return {state.id: _overlay(state, figures, heat=heat) for state in blueprint.states if state.name in figures.states}


def _overlay(state: State, figures: Figures, *, heat: bool) -> Overlay:
    known = figures.states[state.name]
    tone: Tone = "bad" if known.over_limit else "ok"
    if not heat:
        return Overlay(count=known.open, tone=tone)
    business = state.limit is not None and runs_on_business_time(state.limit.allows.unit)
    p90 = (known.visits_business if business else known.visits).p90_s
    if p90 is None:
        return Overlay(count=known.open, tone=tone)
    share = None
    if state.limit is not None:
        share = p90 * 1_000 / (state.limit.allows.amount * _SIZES[state.limit.allows.unit])
    return Overlay(count=known.open, tone=tone, heat=level(share), metric=metric(p90, share))


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

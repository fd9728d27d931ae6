"""What may make a state warm: its time against the limit, its share of all waiting, its breaches, who is there now."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.panels.limit_line import about
from runtime.messages.figures import Figures, Spread, StateFigures
from runtime.model.blueprint import State
from runtime.model.durations import runs_on_business_time


class Measure(StrEnum):
    """By what states are compared."""

    LIMIT = "limit"
    """The 90th percentile of ended visits, in limits of the state."""
    WAITING = "waiting"
    """The part of all business time that tickets queued for somebody of ours, in any state, that was spent here."""
    BREACHES = "breaches"
    """The part of the visits with a limit that were left after it."""
    AGE = "age"
    """The part of the ages of all open visits together that is theirs who are here: how many times how old."""
    GROWTH = "growth"
    """How many came in the period for each that went."""
    NOW = "now"
    """The part of all open tickets that are here."""


LEVELS: Mapping[Measure, tuple[float, float, float, float]] = {
    Measure.LIMIT: (0.5, 0.8, 1.2, 1.8),
    Measure.WAITING: (0.1, 0.2, 0.35, 0.5),
    Measure.BREACHES: (0.02, 0.05, 0.1, 0.2),
    Measure.NOW: (0.1, 0.2, 0.35, 0.5),
    Measure.AGE: (0.1, 0.2, 0.35, 0.5),
    Measure.GROWTH: (1.02, 1.05, 1.1, 1.25),
}
"""From which value a state is warm (1) to burning (4)."""


def level(value: float | None, measure: Measure = Measure.LIMIT) -> int:
    """The level of heat of a value; none where there is no value."""
    return 0 if value is None else sum(value >= least for least in LEVELS[measure])


def value_of(measure: Measure, state: State, known: StateFigures, figures: Figures) -> float | None:
    """How a state compares, by what the figures know of it; None where that cannot be told."""
    if measure is Measure.LIMIT:
        return _against_limit(state, known)
    if measure is Measure.BREACHES:
        return known.left_over_limit.share
    return None if known.final else _among_others(measure, known, figures)


def _among_others(measure: Measure, known: StateFigures, figures: Figures) -> float | None:
    """A state that is not final, against all of those; its growth against itself."""
    if measure is Measure.GROWTH:
        return _part(known.arrived, known.visits.n)
    of = {Measure.NOW: _open, Measure.AGE: _age_together, Measure.WAITING: _waited}[measure]
    return _part(of(known), sum(of(each) for each in figures.states.values() if not each.final))


def visits_of(state: State, known: StateFigures) -> Spread:
    """The state's ended visits by the clock of its limit."""
    return known.visits_business if on_business_time(state) else known.visits


def on_business_time(state: State) -> bool:
    """Whether the state's limit counts only the hours in which the desk is open."""
    return state.limit is not None and runs_on_business_time(state.limit.allows.unit)


def said(measure: Measure, state: State, known: StateFigures, value: float | None) -> str:
    """A value in words, for the card: “p90 9.4 h · 2.4× limit”, “35 % of all waiting”."""
    translate, p90 = QCoreApplication.translate, visits_of(state, known).p90_s
    if measure is Measure.LIMIT and p90 is not None:
        span = translate("Heat", "p90 {time}").format(time=words.duration(p90))
        if value is None:
            return span
        return translate("Heat", "{p90} · {share}× limit").format(p90=span, share=words.decimal(value, 1))
    if value is None:
        return ""
    if measure is Measure.GROWTH:
        return translate("Heat", "{came} came, {gone} went").format(
            came=words.number(known.arrived), gone=words.number(known.visits.n)
        )
    share = words.percent(value)
    return {
        Measure.LIMIT: "",
        Measure.WAITING: translate("Heat", "{share} of all waiting").format(share=share),
        Measure.BREACHES: translate("Heat", "{share} left late").format(share=share),
        Measure.NOW: translate("Heat", "{share} of all open").format(share=share),
        Measure.AGE: translate("Heat", "{share} of all age").format(share=share),
    }[measure]


def title(measure: Measure) -> str:
    """What the measure is called."""
    translate = QCoreApplication.translate
    return {
        Measure.LIMIT: translate("Heat", "Time in state ÷ limit (p90)"),
        Measure.WAITING: translate("Heat", "Share of all waiting"),
        Measure.BREACHES: translate("Heat", "Visits left after the limit"),
        Measure.NOW: translate("Heat", "Open tickets here now"),
        Measure.AGE: translate("Heat", "Work in progress × age"),
        Measure.GROWTH: translate("Heat", "Arrivals over departures"),
    }[measure]


def meaning(measure: Measure) -> str:
    """What the measure counts, in a sentence."""
    translate = QCoreApplication.translate
    return {
        Measure.LIMIT: translate(
            "Heat",
            "How long nine of ten visits took at most, against the state’s limit; in business time where that is.",
        ),
        Measure.WAITING: translate(
            "Heat", "How much of all the business time that tickets waited for one of us was spent in this state."
        ),
        Measure.BREACHES: translate("Heat", "How many of the visits that had a limit were left after it."),
        Measure.NOW: translate("Heat", "How many of the tickets that are open now rest in this state."),
        Measure.AGE: translate(
            "Heat", "How many are here now times how old they are, as part of the ages of all that are open."
        ),
        Measure.GROWTH: translate(
            "Heat", "How many tickets came to this state in the period for each that left it: above 1 it grows."
        ),
    }[measure]


def thresholds(measure: Measure) -> tuple[str, ...]:
    """From where each level begins, in words."""
    if measure is Measure.LIMIT:
        return tuple(f"{words.decimal(least, 1)}×" for least in LEVELS[measure])
    if measure is Measure.GROWTH:
        return tuple(words.decimal(least, 2) for least in LEVELS[measure])
    return tuple(words.percent(least) for least in LEVELS[measure])


def _against_limit(state: State, known: StateFigures) -> float | None:
    p90 = visits_of(state, known).p90_s
    return None if p90 is None or state.limit is None else p90 * 1_000 / about(state.limit.allows)


def _open(known: StateFigures) -> float:
    return known.open


def _waited(known: StateFigures) -> float:
    return known.time_business.waiting_s


def _age_together(known: StateFigures) -> float:
    return known.open * (known.open_age.mean_s or 0.0)


def _part(of: float, whole: float) -> float | None:
    return of / whole if whole else None

"""What the charts of states draw, from figures and charts: one column a state, final ones left out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from runtime.messages.charts import Shape, StateChart
from runtime.messages.figures import StateFigures

FEW = 5
"""Fewer observations than this are shown, but greyed: a mean of so few says little."""


@dataclass(frozen=True, slots=True)
class StateColumn:
    """What is drawn over one state's name, on one clock."""

    name: str
    shape: Shape
    n: int
    p80_s: float | None
    p90_s: float | None
    expected_s: float | None
    """Half of those that come now may expect at most this, the open ones counted, too; by the calendar."""
    ages_s: tuple[float, ...]
    open: int
    over: int
    limit_s: float | None
    outside: bool
    said: str
    revisits: float | None


def columns(watched: Watched) -> tuple[StateColumn, ...]:
    """The states that are not final, in the order of the Blueprint."""
    return tuple(
        _column(watched, name, state, watched.charts.states[name])
        for name, state in watched.figures.states.items()
        if not state.final
    )


def _column(watched: Watched, name: str, state: StateFigures, chart: StateChart) -> StateColumn:
    visits = watched.visits(state)
    return StateColumn(
        name=name,
        shape=watched.shape(chart),
        n=visits.n,
        p80_s=visits.p80_s,
        p90_s=visits.p90_s,
        expected_s=state.expected.median_s,
        ages_s=watched.ages(chart),
        open=state.open,
        over=state.over_limit,
        limit_s=watched.limit(chart),
        outside=state.outside,
        said=_said(watched, name, state, chart),
        revisits=state.rework.share,
    )


def _said(watched: Watched, name: str, state: StateFigures, chart: StateChart) -> str:
    translate, visits, shape = QCoreApplication.translate, watched.visits(state), watched.shape(chart)
    lines = [name, translate("States", "%n visit(s) left", "", visits.n)]
    if visits.n:
        lines += [
            translate("States", "median {median}, mean {mean}").format(
                median=words.duration(visits.median_s), mean=words.duration(visits.mean_s)
            ),
            translate("States", "middle half {q1} – {q3}").format(
                q1=words.duration(shape.q1_s), q3=words.duration(shape.q3_s)
            ),
            translate("States", "80% within {p80}, 90% within {p90}, 95% within {p95}").format(
                p80=words.duration(visits.p80_s), p90=words.duration(visits.p90_s), p95=words.duration(visits.p95_s)
            ),
        ]
    if state.open and state.expected.median_s is not None:
        lines.append(
            translate("States", "expected with the open ones: {expected}").format(
                expected=words.duration(state.expected.median_s)
            )
        )
    lines.append(
        translate("States", "open now: {open}, over the limit: {over}").format(
            open=words.number(state.open), over=words.number(state.over_limit)
        )
    )
    if chart.limit_s is not None:
        kind = (
            translate("States", "limit {limit} (business)")
            if chart.limit_business
            else translate("States", "limit {limit}")
        )
        lines.append(kind.format(limit=words.duration(chart.limit_s)))
    return "\n".join(lines)


def time_numbers(shown: tuple[StateColumn, ...]) -> Numbers:
    """Closed visits by state."""
    translate = QCoreApplication.translate
    titles = (
        translate("States", "State"),
        translate("States", "Visits"),
        translate("States", "25%"),
        translate("States", "Median"),
        translate("States", "75%"),
        translate("States", "80%"),
        translate("States", "90%"),
        translate("States", "95%"),
        translate("States", "Expected"),
        translate("States", "Limit"),
        translate("States", "Open now"),
        translate("States", "Came back"),
    )
    kinds = (Kind.TEXT, Kind.COUNT, *[Kind.SPAN] * 8, Kind.COUNT, Kind.SHARE)
    rows = tuple(
        (
            each.name,
            each.n,
            each.shape.q1_s,
            each.shape.median_s,
            each.shape.q3_s,
            each.p80_s,
            each.p90_s,
            each.shape.p95_s,
            each.expected_s,
            each.limit_s,
            each.open,
            each.revisits,
        )
        for each in shown
    )
    return Numbers(titles, kinds, rows)


def ageing_numbers(shown: tuple[StateColumn, ...]) -> Numbers:
    """Open visits by state."""
    translate = QCoreApplication.translate
    titles = (
        translate("States", "State"),
        translate("States", "Open now"),
        translate("States", "Over limit"),
        translate("States", "Youngest"),
        translate("States", "Oldest"),
        translate("States", "Limit"),
        translate("States", "90% of earlier visits"),
    )
    kinds = (Kind.TEXT, Kind.COUNT, Kind.COUNT, *[Kind.SPAN] * 4)
    rows = tuple(
        (
            each.name,
            each.open,
            each.over,
            each.ages_s[0] if each.ages_s else None,
            each.ages_s[-1] if each.ages_s else None,
            each.limit_s,
            each.p90_s,
        )
        for each in shown
    )
    return Numbers(titles, kinds, rows)

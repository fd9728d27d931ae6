"""What every page of the dashboards shares: it shows what it was given last, as soon as it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self, override

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from designer import words
from runtime.messages.charts import Charts, Course, Shape, StateChart
from runtime.messages.figures import Figures, Spread, StateFigures
from runtime.messages.system import GetFigures

type About = tuple[tuple[str, str], ...]
"""What figures or lists are about: names and values."""


@dataclass(frozen=True, slots=True)
class Watched:
    """The figures and charts of one question, and the clock they are told by. `teams` gives names to ids."""

    figures: Figures
    charts: Charts
    teams: Mapping[str, str]
    business: bool = False
    question: GetFigures | None = None
    """What was asked; reports beside the figures are asked about the same tickets."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Names by id."""
    bounds: tuple[str, ...] = ()
    """What narrows them beside the period, in words."""

    def visits(self, state: StateFigures) -> Spread:
        """A state's visits by the clock chosen."""
        return state.visits_business if self.business else state.visits

    def full_time(self) -> Spread:
        """Complete runs by the clock chosen."""
        return self.figures.full_time_business if self.business else self.figures.full_time

    def shape(self, chart: StateChart) -> Shape:
        """How a state's visits lie, by the clock chosen."""
        return chart.visits_business if self.business else chart.visits

    def course(self, chart: StateChart) -> Course:
        """A state's course by the clock chosen."""
        return chart.course_business if self.business else chart.course

    def ages(self, chart: StateChart) -> tuple[float, ...]:
        """The ages of a state's open visits by the clock chosen."""
        return chart.open_ages_business_s if self.business else chart.open_ages_s

    def limit(self, chart: StateChart) -> float | None:
        """A state's limit where it is on the clock chosen: business time also tells what runs all day."""
        return chart.limit_s if self.business or not chart.limit_business else None


def told_about(watched: Watched) -> About:
    """Which Blueprint, when, which tickets alone, by which clock and as of when the figures are, each with its name."""
    translate, figures = QCoreApplication.translate, watched.figures
    period = translate("ToldAbout", "since the beginning")
    if figures.period is not None:
        begin, end = (words.moment(at) for at in figures.period)
        period = translate("ToldAbout", "from {begin} to {end}").format(begin=begin, end=end)
    clock = translate("ToldAbout", "business time") if watched.business else translate("ToldAbout", "calendar time")
    return _rows(watched, _blueprint(watched), period, clock)


def told_now(watched: Watched, every: str = "", period: str = "") -> About:
    """What a list of tickets that are open now is about: neither the period of the figures nor a clock narrows it.

    `every` is said in place of the Blueprint where the list is of all of them; `period` is its own, if it has one.
    """
    return _rows(watched, every or _blueprint(watched), period, "")


def _blueprint(watched: Watched) -> str:
    figures = watched.figures
    version = QCoreApplication.translate("ToldAbout", "version {n}").format(n=figures.version)
    return f"{figures.blueprint}, {version}" if figures.version else figures.blueprint


def _rows(watched: Watched, blueprint: str, period: str, clock: str) -> About:
    translate = QCoreApplication.translate
    now = words.moment(watched.figures.now)
    rows = (
        (translate("ToldAbout", "Blueprint"), blueprint),
        (translate("ToldAbout", "Period"), period),
        (translate("ToldAbout", "Only"), ", ".join(watched.bounds)),
        (translate("ToldAbout", "Durations"), clock),
        (translate("ToldAbout", "Figures"), translate("ToldAbout", "as of {moment}").format(moment=now)),
    )
    return tuple((name, value) for name, value in rows if value)


class Page(QScrollArea):
    """A column that scrolls. Sub-classes fill it from what is watched."""

    drilled = Signal(object)
    """What `Opens` a list: the tickets behind a number are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._watched: Watched | None = None
        self._stale = False
        body = QWidget()
        body.setObjectName("page")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(20, 16, 20, 20)
        self.column.setSpacing(14)
        self.setWidget(body)

    @property
    def watched(self) -> Watched | None:
        """What is shown, or will be."""
        return self._watched

    @property
    def filled(self) -> bool:
        """Whether what it was given last is on the page."""
        return self._watched is not None and not self._stale

    def about(self) -> About:
        """What is said above a picture of it. For sub-classes that show something else than what is watched."""
        return told_about(self._watched) if self._watched is not None else ()

    def about_of(self, _part: QWidget) -> About:
        """What is said above a picture of a part of it. For sub-classes whose parts are about different things."""
        return self.about()

    def resemble(self, other: Self) -> None:
        """Show what another page of this kind shows. For sub-classes that are given more than what is watched."""
        if other.watched is not None:
            self.give(other.watched)

    def give(self, watched: Watched) -> None:
        """Show this."""
        self._watched, self._stale = watched, True
        if self.isVisible():
            self._freshen()

    def fill(self, watched: Watched) -> None:
        """Put it on the page. For sub-classes."""
        raise NotImplementedError

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._watched is not None:
            self._stale = True
            if self.isVisible():
                self._freshen()

    def _freshen(self) -> None:
        if self._stale and self._watched is not None:
            self._stale = False
            self.fill(self._watched)

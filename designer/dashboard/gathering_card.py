"""Where work gathers: states ranked by their part of all queueing, by the age of what is there, by what comes in."""

from __future__ import annotations

from enum import IntEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.messages.figures import StateFigures

_MOST = 10


class Rank(IntEnum):
    """By what states are ranked."""

    WAITING = 0
    AGE = 1
    GROWTH = 2


type Ranked = tuple[str, StateFigures]


class GatheringCard(ChartCard):
    """A bar a state, the worst first, and in words why the first one is."""

    drilled = Signal(object)
    """A Drill: the tickets behind a bar are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.bars, self.why, shown = Bars(theme), QLabel(), QWidget()
        super().__init__(lambda: self.tr("Where work gathers"), shown, parent)
        self._theme = theme
        self._watched: Watched | None = None
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.why)
        column.addWidget(self.bars)
        self.rank = QComboBox()
        self.rank.addItems(["", "", ""])
        self.rank.currentIndexChanged.connect(self._fill)
        self.add_control(self.rank)
        names = (
            lambda: self.tr("By share of all queueing"),
            lambda: self.tr("By work in progress × age"),
            lambda: self.tr("By arrivals over departures"),
        )
        for at, name in enumerate(names):
            self.say(partial(self.rank.setItemText, at), name)
        self.say(self.rank.setAccessibleName, lambda: self.tr("What states are ranked by"))
        self.say(lambda _text: self._fill(), str)
        self.bars.picked.connect(self._open)

    def show_watched(self, watched: Watched) -> None:
        """Rank the states of a Blueprint."""
        self._watched = watched
        self._fill()

    def _fill(self) -> None:
        watched, rank = self._watched, Rank(self.rank.currentIndex())
        if watched is None:
            return
        self.bars.setAccessibleName(self.title.text())
        self.define(definition(("gather_waiting", "gather_age", "gather_growth")[rank]))
        states = [each for each in watched.figures.states.items() if not each[1].final]
        ranked = sorted((each for each in states if self._value(each[1])), key=lambda each: -self._value(each[1]))
        look = colours(self._theme.tokens)
        self.bars.show_bars([self._bar(each) for each in ranked[:_MOST]], (Part(self.title.text(), look.waiting),))
        self.why.setText(self._why(ranked))
        about = self.tr("in opening hours") if rank is Rank.WAITING else ""
        self.show_numbers(self._numbers_of(states), about, "" if ranked else self._nothing(rank))

    def _value(self, state: StateFigures) -> float:
        """How long the bar is: seconds queued, seconds of age together, or how many more came than went."""
        match Rank(self.rank.currentIndex()):
            case Rank.WAITING:
                return state.time_business.waiting_s
            case Rank.AGE:
                return age_together(state)
            case _:
                return float(max(state.arrived - state.visits.n, 0))

    def _share(self, state: StateFigures) -> float | None:
        whole = sum(each.time_business.waiting_s for each in self._states())
        return state.time_business.waiting_s / whole if whole else None

    def _states(self) -> list[StateFigures]:
        return [] if self._watched is None else [*self._watched.figures.states.values()]

    def _bar(self, row: Ranked) -> Bar:
        name, state = row
        rank = Rank(self.rank.currentIndex())
        value = {
            Rank.WAITING: f"{words.percent(self._share(state))} · {words.duration(state.time_business.waiting_s)}",
            Rank.AGE: f"{words.number(state.open)} × {words.duration(state.open_age.mean_s)}",
            Rank.GROWTH: self._growth(state),
        }[rank]
        return Bar(name, (self._value(state),), value, self._because(row))

    def _growth(self, state: StateFigures) -> str:
        ratio = rate(state)
        came_and_went = self.tr("{came} came, {gone} went").format(
            came=words.number(state.arrived), gone=words.number(state.visits.n)
        )
        return came_and_went if ratio is None else f"{words.decimal(ratio, 2)} · {came_and_went}"

    def _why(self, ranked: list[Ranked]) -> str:
        return self._because(ranked[0]) if ranked else ""

    def _because(self, row: Ranked) -> str:
        """The reason in words."""
        name, state = row
        match Rank(self.rank.currentIndex()):
            case Rank.WAITING:
                return self.tr("“{state}”: {share} of all queueing happened here, {time} in opening hours.").format(
                    state=name,
                    share=words.percent(self._share(state)),
                    time=words.duration(state.time_business.waiting_s),
                )
            case Rank.AGE:
                told = self.tr(
                    "“{state}”: %Ln ticket(s) here now, {age} old on average, {together} together.", "", state.open
                )
                return told.format(
                    state=name, age=words.duration(state.open_age.mean_s), together=words.duration(age_together(state))
                )
            case _:
                return self.tr("“{state}”: {came} came in the period and {gone} went, so it grew by {more}.").format(
                    state=name,
                    came=words.number(state.arrived),
                    gone=words.number(state.visits.n),
                    more=words.number(state.arrived - state.visits.n),
                )

    def _nothing(self, rank: Rank) -> str:
        return {
            Rank.WAITING: self.tr("No ticket queued in this period."),
            Rank.AGE: self.tr("No ticket is open."),
            Rank.GROWTH: self.tr("No state grew: at least as many tickets went as came."),
        }[rank]

    def _numbers_of(self, states: list[Ranked]) -> Numbers:
        titles = (
            self.tr("State"), self.tr("Queued"), self.tr("Share"), self.tr("Open now"), self.tr("Mean age"),
            self.tr("Age together"), self.tr("Came"), self.tr("Went"), self.tr("Came per went"),
        )  # fmt: skip
        kinds = (
            Kind.TEXT, Kind.SPAN, Kind.SHARE, Kind.COUNT, Kind.SPAN, Kind.SPAN, Kind.COUNT, Kind.COUNT, Kind.SHARE,
        )  # fmt: skip
        rows = tuple(
            (
                name, each.time_business.waiting_s, self._share(each), each.open, each.open_age.mean_s,
                age_together(each), each.arrived, each.visits.n, rate(each),
            )
            for name, each in states
        )  # fmt: skip
        return Numbers(titles, kinds, rows)

    def _open(self, name: str) -> None:
        if self.rank.currentIndex() == Rank.WAITING:
            title = self.tr("Queued in {state}").format(state=name)
            self.drilled.emit(Drill(Behind.QUEUED, title, state=name))
        else:
            self.drilled.emit(Drill(Behind.OPEN, self.tr("Open in {state}").format(state=name), state=name))


def age_together(state: StateFigures) -> float:
    """How many are there times how old they are on average, in seconds."""
    return state.open * (state.open_age.mean_s or 0.0)


def rate(state: StateFigures) -> float | None:
    """How many came for each that went; None where none went."""
    return state.arrived / state.visits.n if state.visits.n else None

"""The card of the ways tickets took: the most frequent ones, or those that take longest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.questions import Questions
from designer.dashboard.telling_apart import ways_named
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.messages.reports import GetWays, Way

_MOST = 10


class WaysCard(ChartCard):
    """A bar a way: as long as how many took it, or as it takes on average; a click opens those that took it."""

    drilled = Signal(object)
    """A Drill: the tickets that took a way are wanted."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        super().__init__(lambda: self.tr("Ways tickets took"), self.bars, parent)
        self._theme, self._questions = theme, questions
        self._watched: Watched | None = None
        self._ways: tuple[Way, ...] = ()
        self.bars.picked.connect(self._open)
        self.bars.names_above = True
        self.order = QComboBox()
        self.order.addItems(["", ""])
        self.order.currentIndexChanged.connect(self._ask)
        self.add_control(self.order)
        self.say(lambda text: self.order.setItemText(0, text), lambda: self.tr("Most frequent"))
        self.say(lambda text: self.order.setItemText(1, text), lambda: self.tr("Slowest on average"))
        self.say(self.order.setAccessibleName, lambda: self.tr("Which ways come first"))

    def show_watched(self, watched: Watched) -> None:
        """Show the ways of the tickets that were asked about."""
        self._watched = watched
        self.define(definition("variants"))
        self._ask()

    def _ask(self) -> None:
        watched, slowest = self._watched, bool(self.order.currentIndex())
        if watched is not None and watched.question is not None:
            question = GetWays(question=watched.question, slowest=slowest)
            self._questions.ask(question, lambda found: self._show(watched, found, slowest=slowest))

    def _show(self, watched: Watched, found: tuple[Way, ...], *, slowest: bool) -> None:
        if watched is not self._watched or slowest is not bool(self.order.currentIndex()):
            return
        self._ways = shown = found[:_MOST]
        named = zip(shown, ways_named([each.states for each in shown]), strict=True)
        self.bars.show_bars(
            [
                replace(self._bar(way, slowest=slowest), brief=brief, key=str(at))
                for at, (way, brief) in enumerate(named)
            ],
            (Part("", colours(self._theme.tokens).working),),
        )
        titles = (
            self.tr("Way"), self.tr("Tickets"), self.tr("Share"), self.tr("Completed"), self.tr("Mean"),
            self.tr("Median"),
        )  # fmt: skip
        kinds = (Kind.TEXT, Kind.COUNT, Kind.SHARE, Kind.COUNT, Kind.SPAN, Kind.SPAN)
        rows = tuple(
            (" → ".join(each.states), each.n, each.share, each.took.n, each.took.mean_s, each.took.median_s)
            for each in found
        )
        about = self.tr("%Ln different way(s)", "", watched.figures.variants)
        none = self.tr("No ticket came to an end.") if slowest else self.tr("No ticket was under way in this period.")
        self.show_numbers(Numbers(titles, kinds, rows), about, "" if found else none)

    def _bar(self, way: Way, *, slowest: bool) -> Bar:
        mean = words.duration(way.took.mean_s)
        length = (way.took.mean_s or 0.0) if slowest else float(way.n)
        value = f"{mean} · {words.number(way.took.n)}" if slowest else f"{words.percent(way.share)} · {mean}"
        said = self.tr("%Ln ticket(s)", "", way.n) + ", " + self.tr("{mean} on average").format(mean=mean)
        name = " → ".join(way.states)
        return Bar(name, (length,), value, f"{said}:\n{name}")

    def _open(self, key: str) -> None:
        bar, way = self.bars.bars[int(key)], self._ways[int(key)]
        self.drilled.emit(Drill(Behind.WAY, bar.brief, way=way.states))

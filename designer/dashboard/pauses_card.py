"""The card of the clocks that stood still: for how long, by state or by team."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.numbers import Kind, Numbers
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.messages.reports import Pauses, Stood


class PausesCard(ChartCard):
    """A bar a state or a team; a click opens the tickets whose clock stood there."""

    drilled = Signal(object)
    """A Drill: the tickets behind a bar are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        super().__init__(lambda: self.tr("Time the clock stood still"), self.bars, parent)
        self._theme = theme
        self._pauses = Pauses()
        self._keys: dict[str, str] = {}
        self.by = QComboBox()
        self.by.addItems(["", ""])
        self.by.currentIndexChanged.connect(self._fill)
        self.add_control(self.by)
        self.say(lambda text: self.by.setItemText(0, text), lambda: self.tr("By state"))
        self.say(lambda text: self.by.setItemText(1, text), lambda: self.tr("By team"))
        self.say(self.by.setAccessibleName, lambda: self.tr("What pauses are told by"))
        self.bars.picked.connect(self._open)
        self.say(lambda _text: self._fill(), str)

    def show_pauses(self, pauses: Pauses) -> None:
        """Show these."""
        self._pauses = pauses
        self._fill()

    def _fill(self) -> None:
        self.define(definition("stood"))
        told = self._pauses.teams if self.by.currentIndex() else self._pauses.states
        nobody = self.tr("(no team)")
        self._keys = {(name or nobody): name for name in told}
        named = {(name or nobody): stood for name, stood in told.items()}
        self.bars.show_bars(
            [self._bar(name, stood) for name, stood in named.items()],
            (Part(self.title.text(), colours(self._theme.tokens).closed),),
        )
        total = self._pauses.total
        about = self.tr("{span} in all, in calendar time · {n} stand now").format(
            span=words.duration(total.any_s), n=words.number(total.now)
        )
        nothing = self.tr("No clock stood still in this period: no ticket was in a state that pauses its limit.")
        self.show_numbers(self._numbers_of(named), about, "" if told else nothing)

    def _bar(self, name: str, stood: Stood) -> Bar:
        value = words.duration(stood.any_s)
        if stood.now:
            value += " · " + self.tr("{n} stand now").format(n=words.number(stood.now))
        said = self.tr("{name}: {span} (visits: {n}); the state’s clock {state}, the Blueprint’s {run}").format(
            name=name,
            span=words.duration(stood.any_s),
            n=words.number(stood.visits),
            state=words.duration(stood.state_s),
            run=words.duration(stood.run_s),
        )
        return Bar(name, (stood.any_s,), value, said)

    def _numbers_of(self, named: Mapping[str, Stood]) -> Numbers:
        titles = (
            self.tr("Name"),
            self.tr("Visits"),
            self.tr("Stood still"),
            self.tr("State’s clock"),
            self.tr("Blueprint’s clock"),
            self.tr("Stand now"),
        )
        kinds = (Kind.TEXT, Kind.COUNT, Kind.SPAN, Kind.SPAN, Kind.SPAN, Kind.COUNT)
        rows = tuple(
            (name, each.visits, each.any_s, each.state_s, each.run_s, each.now) for name, each in named.items()
        )
        return Numbers(titles, kinds, rows)

    def _open(self, name: str) -> None:
        title = self.tr("Stood still: {name}").format(name=name)
        key = self._keys.get(name, "")
        by_team = bool(self.by.currentIndex())
        self.drilled.emit(Drill(Behind.PAUSED, title, state=None if by_team else key, team=key if by_team else None))

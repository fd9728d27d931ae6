"""The card of the performance spectrum: every visit of a stretch of time, in the states with most time or in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from designer import words
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.loading import Plotting, Slot
from designer.dashboard.numbers import Kind, Numbers
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.messages.spectrum import LONGEST, GetSpectrum, Spectrum
from runtime.messages.system import GetFigures
from runtime.model.values import SECOND, Moment

if TYPE_CHECKING:  # charts are loaded when the first one is seen
    from designer.dashboard.plots.spectrum import SpectrumPlot, Visit

_HIGH, _STEP = 420, 36


class SpectrumCard(ChartCard):
    """A line a visit; a click opens the tickets that were in the state at that moment."""

    drilled = Signal(object)
    """A Drill: the tickets that were there are wanted."""
    turned = Signal()
    """Another state is wanted, or several again; or another stretch of time."""

    def __init__(self, theme: Theme, plotting: Plotting, parent: QWidget | None = None) -> None:
        self.slot = Slot(plotting, self._make, _HIGH)
        super().__init__(lambda: self.tr("Performance spectrum"), self.slot, parent)
        self._theme = theme
        self._spectrum = Spectrum()
        self.of = QComboBox()
        self.of.addItem("")
        self.of.currentIndexChanged.connect(self.turned)
        self._question: GetFigures | None = None
        self._until: Moment | None = None
        self.earlier, self.later = QPushButton(), QPushButton()
        self.earlier.clicked.connect(lambda: self._go(self._spectrum.begin))
        self.later.clicked.connect(lambda: self._go(self._spectrum.end + LONGEST))
        for button, sign in ((self.earlier, "‹"), (self.later, "›")):
            button.setText(sign)
            button.setFixedWidth(_STEP)
            self.add_control(button)
        self.add_control(self.of)
        self.say(lambda text: self.of.setItemText(0, text), lambda: self.tr("States with the most time"))
        self.say(self.of.setAccessibleName, lambda: self.tr("States whose visits are shown"))
        for button, text in ((self.earlier, lambda: self.tr("Earlier")), (self.later, lambda: self.tr("Later"))):
            self.say(button.setToolTip, text)
            self.say(button.setAccessibleName, text)
        self.say(lambda _text: self._fill(), str)

    @property
    def state(self) -> str | None:
        """The state that is wanted; None: those with the most time."""
        return self.of.currentText() if self.of.currentIndex() > 0 else None

    def query(self, question: GetFigures) -> GetSpectrum:
        """What is wanted of the tickets a question is about; of another one than before its last stretch."""
        if question != self._question:
            self._question, self._until = question, None
        return GetSpectrum(question=question, state=self.state, until=self._until)

    def offer(self, states: list[str]) -> None:
        """The states one may look at; the one that is wanted stays, where it is one of them."""
        if states == [self.of.itemText(at) for at in range(1, self.of.count())]:
            return
        wanted = self.state
        with QSignalBlocker(self.of):
            while self.of.count() > 1:
                self.of.removeItem(1)
            self.of.addItems(states)
            self.of.setCurrentIndex(states.index(wanted) + 1 if wanted in states else 0)

    def show_spectrum(self, spectrum: Spectrum) -> None:
        """Show this."""
        self._spectrum = spectrum
        self._fill()

    def _fill(self) -> None:
        told = self._spectrum
        self.define(definition("spectrum"))
        days = words.days(told.begin, max(told.end - 1, told.begin))
        about = self.tr("{days} · blue: fastest quarter … red: slowest · dots: not left yet").format(days=days)
        nothing = self.tr("No ticket was in a state in this period.")
        self.show_numbers(self._numbers_of(told), about, "" if told.strips else nothing)
        self.slot.feed(lambda plot: plot.show_spectrum(told), told)

        self.earlier.setEnabled(told.earlier)
        self.later.setEnabled(told.later)

    def _go(self, until: Moment) -> None:
        self._until = until
        self.turned.emit()

    def _numbers_of(self, told: Spectrum) -> Numbers:
        titles = (self.tr("State"), self.tr("Entered"), self.tr("Left"), self.tr("Took"))
        rows = tuple(
            (strip.state, entered, left, None if left is None else (left - entered) / SECOND)
            for strip in told.strips
            for entered, left in zip(strip.entered, strip.left, strict=True)
        )
        return Numbers(titles, (Kind.TEXT, Kind.MOMENT, Kind.MOMENT, Kind.SPAN), rows)

    def _open(self, visit: Visit) -> None:
        title = self.tr("In {state}: {when}").format(state=visit.state, when=words.moment(visit.at))
        self.drilled.emit(Drill(Behind.STOOD, title, states=(visit.state,), at=visit.at))

    def _make(self) -> SpectrumPlot:
        from designer.dashboard.plots.spectrum import SpectrumPlot

        return SpectrumPlot(self._theme, self._open)

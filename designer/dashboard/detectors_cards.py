"""The cards of what stands out: visits far beyond the median of their state, and transitions that come late."""

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
from runtime.messages.detectors import Detections, LongStay, SlowPerformer, SlowTransition
from runtime.model.people import SYSTEM

TIMES = (3.0, 5.0, 10.0)
_USUAL = 1
_MOST = 10


class StaysCard(ChartCard):
    """A bar a state: visits that ended after very long, and those that last so long already."""

    drilled = Signal(object)
    """A Drill: the tickets behind a bar or a part of it are wanted."""
    times_changed = Signal()
    """Another factor was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.bars, self.times = Bars(theme), QComboBox()
        super().__init__(lambda: self.tr("Stays far beyond the median"), self.bars, parent)
        self._theme = theme
        self._stays: tuple[LongStay, ...] = ()
        self.bars.picks_parts = True
        self.bars.part_picked.connect(self._open)
        self.add_control(self.times)
        self.times.addItems([""] * len(TIMES))
        self.times.setCurrentIndex(_USUAL)
        self.times.currentIndexChanged.connect(lambda _at: self.times_changed.emit())
        self.say(lambda _text: self._name_times(), str)
        self.say(self.times.setAccessibleName, lambda: self.tr("How far beyond the median"))

    @property
    def factor(self) -> float:
        """How many times the median."""
        return TIMES[max(self.times.currentIndex(), 0)]

    def show_detections(self, told: Detections) -> None:
        """Show the states where anything stands out."""
        self._stays = told.stays[:_MOST]
        self.define(definition("long_stays"))
        look = colours(self._theme.tokens)
        kinds = (Part(self.tr("ended"), look.working), Part(self.tr("still here"), look.broken, hatched=True))
        self.bars.show_bars([self._bar(at, stay) for at, stay in enumerate(self._stays)], kinds)
        titles = (
            self.tr("State"), self.tr("Median"), self.tr("From"), self.tr("Ended"), self.tr("Still here"),
        )  # fmt: skip
        kinds_of = (Kind.TEXT, Kind.SPAN, Kind.SPAN, Kind.COUNT, Kind.COUNT)
        rows = tuple((each.state, each.median_s, each.least_s, each.ended, each.open) for each in told.stays)
        total = sum(each.ended + each.open for each in told.stays)
        nothing = self.tr("No visit lasted so many times the median of its state.")
        self.show_numbers(Numbers(titles, kinds_of, rows), self.tr("%Ln visit(s)", "", total), "" if rows else nothing)

    def _name_times(self) -> None:
        for at, factor in enumerate(TIMES):
            self.times.setItemText(at, self.tr("{n} × the median").format(n=words.number(round(factor))))

    def _bar(self, at: int, stay: LongStay) -> Bar:
        value = self.tr("{n} · from {span}").format(
            n=words.number(stay.ended + stay.open), span=words.duration(stay.least_s)
        )
        said = self.tr(
            "{state}: {ended} ended and {open} still here after {span} or more; the median is {median}"
        ).format(
            state=stay.state,
            ended=words.number(stay.ended),
            open=words.number(stay.open),
            span=words.duration(stay.least_s),
            median=words.duration(stay.median_s),
        )
        return Bar(stay.state, (stay.ended, stay.open), value, said, key=str(at))

    def _open(self, key: str, part: int) -> None:
        """The ones still here where these were picked, or where no others are."""
        stay = self._stays[int(key)]
        here = part == 1 or (part < 0 and not stay.ended)
        title = self.tr("Long in {state}: still here") if here else self.tr("Long in {state}: ended")
        behind = Behind.OPEN if here else Behind.VISITS
        self.drilled.emit(Drill(behind, title.format(state=stay.state), state=stay.state, least_s=stay.least_s))


class SlowCard(ChartCard):
    """A bar a transition: how often it came very late; who is slow at it is said in the table and on the bar."""

    drilled = Signal(object)
    """A Drill: the tickets behind a bar are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        super().__init__(lambda: self.tr("Slow transitions"), self.bars, parent)
        self._theme = theme
        self._people: Mapping[str, str] = {}
        self._slow: tuple[SlowTransition, ...] = ()
        self.bars.names_above = True
        self.bars.picked.connect(self._open)

    def show_detections(self, told: Detections, people: Mapping[str, str]) -> None:
        """Show the transitions that came late; `people` gives names to ids."""
        self._slow, self._people = told.slow[:_MOST], people
        self.define(definition("slow_transitions"))
        look = colours(self._theme.tokens)
        self.bars.show_bars(
            [self._bar(at, each) for at, each in enumerate(self._slow)], (Part(self.title.text(), look.waiting),)
        )
        titles = (
            self.tr("Transition"), self.tr("From and to"), self.tr("Times made"), self.tr("Median"),
            self.tr("From"), self.tr("Slow"), self.tr("Twice as slow: who"),
        )  # fmt: skip
        kinds = (Kind.TEXT, Kind.TEXT, Kind.COUNT, Kind.SPAN, Kind.SPAN, Kind.COUNT, Kind.TEXT)
        rows = tuple(
            (each.name, self._course(each), each.n, each.median_s, each.least_s, each.slow, self._who(each))
            for each in told.slow
        )
        nothing = self.tr("No transition came so many times later than its median.")
        about = self.tr("from entering the state to the transition")
        self.show_numbers(Numbers(titles, kinds, rows), about, "" if rows else nothing)

    def _bar(self, at: int, slow: SlowTransition) -> Bar:
        value = self.tr("{n} of {all}").format(n=words.number(slow.slow), all=words.number(slow.n))
        said = self.tr("{transition} ({course}): {n} of {all} after {span} or more; the median is {median}").format(
            transition=slow.name,
            course=self._course(slow),
            n=words.number(slow.slow),
            all=words.number(slow.n),
            span=words.duration(slow.least_s),
            median=words.duration(slow.median_s),
        )
        if slow.performers:
            who = self._who(slow)
            value += " · " + who
            said += "\n" + self.tr("Half as fast as everybody or slower: {who}").format(who=who)
        return Bar(self._name(slow), (slow.slow,), value, said, key=str(at))

    def _name(self, slow: SlowTransition) -> str:
        """With the state it leaves, where another one is called the same."""
        alike = sum(each.name == slow.name for each in self._slow)
        return f"{slow.from_state} → {slow.name}" if alike > 1 else slow.name

    def _course(self, slow: SlowTransition) -> str:
        return f"{slow.from_state} → {slow.to}" if slow.to is not None else slow.from_state

    def _who(self, slow: SlowTransition) -> str:
        return ", ".join(map(self._named, slow.performers))

    def _named(self, performer: SlowPerformer) -> str:
        names = {**self._people, "": self.tr("(not recorded)"), SYSTEM: self.tr("by itself")}
        name = names.get(performer.performer, performer.performer)
        return f"{name} ({words.duration(performer.median_s)})"

    def _open(self, key: str) -> None:
        """The slow ones; where only people are slow, all of them."""
        slow = self._slow[int(key)]
        least = slow.least_s if slow.slow else None
        title = self.tr("{transition}: slow").format(transition=slow.name)
        self.drilled.emit(Drill(Behind.TRANSITION, title, state=slow.from_state, transition=slow.id, least_s=least))

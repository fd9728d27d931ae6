"""The cards of the waiting anatomy: all ticket time with its flow efficiency, and its parts by what they are of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QVBoxLayout, QWidget

from designer import words
from designer.dashboard import bars as drawn
from designer.dashboard.bars import Bar, Bars
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.telling_apart import ways_named
from designer.theme import Theme, enlarge
from designer.tokens import Tokens
from runtime.messages.anatomy import Anatomy, Part, Spent
from runtime.messages.behind import Behind

MOST = 14
_GRAINS = 13
"""So many halvings of the longest bar make a step: what open tickets grow by in a moment is not to be seen."""


class By(IntEnum):
    """What a bar stands for."""

    STATE = 0
    TEAM = 1
    WAY = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: its name, where its time went, and which tickets are behind it."""

    name: str
    spent: Spent
    whole_name: str = ""
    runs: int | None = None
    state: str | None = None
    team: str | None = None
    way: tuple[str, ...] | None = None


def part_name(part: Part) -> str:
    """What a part is called."""
    translate = QCoreApplication.translate
    return {
        Part.WORKING: translate("Anatomy", "being worked on"),
        Part.QUEUEING: translate("Anatomy", "queueing with us"),
        Part.HANDOVER: translate("Anatomy", "queueing after a handover"),
        Part.APPROVAL: translate("Anatomy", "waiting for approval"),
        Part.CUSTOMER: translate("Anatomy", "waiting for the customer"),
        Part.SUPPLIER: translate("Anatomy", "waiting for a supplier"),
        Part.OTHER: translate("Anatomy", "waiting for somebody else"),
        Part.CLOSED: translate("Anatomy", "closed hours"),
        Part.DONE: translate("Anatomy", "done, before it came back"),
    }[part]


def meanings() -> str:
    """What all parts mean, a line each."""
    lines = [f"{part_name(part)}: {definition(f'part_{part.value}')}" for part in Part]
    return "\n".join((definition("anatomy"), "", *lines))


def shown_parts(of: Sequence[Spent], *, business: bool) -> tuple[Part, ...]:
    """The parts that took any time, in their order; by the business clock without the closed hours."""
    there = {part for spent in of for part in spent.parts}
    return tuple(part for part in Part if part in there and not (business and part is Part.CLOSED))


def kinds_of(parts: Sequence[Part], tokens: Tokens) -> tuple[drawn.Part, ...]:
    """How parts look."""
    look = colours(tokens)
    shades = {
        Part.WORKING: (look.working, False),
        Part.QUEUEING: (look.waiting, False),
        Part.HANDOVER: (look.waiting, True),
        Part.APPROVAL: (look.bands[8], False),
        Part.CUSTOMER: (look.bands[1], False),
        Part.SUPPLIER: (look.bands[1], True),
        Part.OTHER: (look.bands[0], True),
        Part.CLOSED: (look.closed, False),
        Part.DONE: (look.bands[4], True),
    }
    return tuple(drawn.Part(part_name(part), *shades[part]) for part in parts)


class _PartsCard(ChartCard):
    """Bars of parts; a click on a part opens its tickets, one beside the parts those of the whole bar."""

    drilled = Signal(object)
    """A Drill: the tickets behind a bar or a part of it are wanted."""

    def _begin(self, theme: Theme, bars: Bars) -> None:
        self._theme, self.bars = theme, bars
        self._rows: tuple[Row, ...] = ()
        self._parts: tuple[Part, ...] = ()
        bars.picks_parts = True
        bars.part_picked.connect(self._open)

    def _show(self, rows: Sequence[Row], *, business: bool, shares: bool = False) -> None:
        self._rows = tuple(rows)
        self._parts = shown_parts([row.spent for row in rows], business=business)
        longest = max((sum(row.spent.parts.values()) for row in rows), default=0.0)
        grain = 2.0 ** (math.frexp(longest)[1] - _GRAINS)
        found = [self._bar(number, row, grain, shares=shares) for number, row in enumerate(rows)]
        self.bars.show_bars(found, kinds_of(self._parts, self._theme.tokens))

    def _bar(self, number: int, row: Row, grain: float, *, shares: bool) -> Bar:
        values = tuple(row.spent.parts.get(part, 0.0) for part in self._parts)
        whole = sum(values)
        told = [
            f"{part_name(part)} {words.duration(value)} ({words.percent(value / whole)})"
            for part, value in zip(self._parts, values, strict=True)
            if value
        ]
        said = "\n".join((words.labelled(row.whole_name or row.name, words.duration(whole)), *told))
        lengths = tuple(round(value / grain) * grain for value in values)
        if shares and whole:
            lengths = tuple(round(value / whole, 3) for value in values)
        return Bar(row.name, lengths, words.duration(whole), said, key=str(number))

    def _open(self, key: str, place: int) -> None:
        row, part = self._rows[int(key)], self._parts[place] if place >= 0 else None
        what = part_name(part) if part is not None else self.tr("all ticket time")
        title = words.labelled(row.name, what)
        self.drilled.emit(Drill(Behind.SPENT, title, state=row.state, team=row.team, part=part, way=row.way))

    def _numbers_of(self, rows: Sequence[Row], first: str, *, claims: bool) -> Numbers:
        counted = self.tr("Visits") if all(row.runs is None for row in rows) else self.tr("Tickets")
        names = map(part_name, self._parts)
        titles = (first, counted, *names, self.tr("Together"), self.tr("Flow efficiency"))
        kinds = (Kind.TEXT, Kind.COUNT, *[Kind.SPAN] * (len(self._parts) + 1), Kind.SHARE)
        return Numbers(titles, kinds, tuple(self._cells(row, claims=claims) for row in rows))

    def _cells(self, row: Row, *, claims: bool) -> tuple[str | int | float | None, ...]:
        spent = row.spent
        values = [spent.parts.get(part, 0.0) for part in self._parts]
        n = spent.visits if row.runs is None else row.runs
        return row.whole_name or row.name, n, *values, sum(values), spent.flow_efficiency if claims else None


class WholeCard(_PartsCard):
    """All ticket time as one bar under its flow efficiency."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.efficiency, self.beside = QLabel(), QLabel()
        bars, shown = Bars(theme), QWidget()
        super().__init__(lambda: self.tr("Where all ticket time goes"), shown, parent)
        self._begin(theme, bars)
        enlarge(self.efficiency, 1.6, bold=True)
        self.beside.setObjectName("secondary")
        self.beside.setWordWrap(True)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.efficiency, self.beside):
            part.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(bars)

    def show_anatomy(self, told: Anatomy, *, business: bool) -> None:
        """Show the whole."""
        self.define(meanings())
        self.bars.setAccessibleName(self.title.text())
        for label in (self.efficiency, self.beside):
            label.setToolTip(definition("flow_efficiency"))
        rows = [Row(self.tr("All tickets"), told.total)] if told.total.visits else []
        self._show(rows, business=business)
        self.efficiency.setText(self._efficiency(told))
        self.beside.setText(self._beside(told))
        about = self.tr("%Ln visit(s), open ones included", "", told.total.visits)
        nothing = self.tr("No ticket time in this period. Choose a longer one, or fewer filters.")
        self.show_numbers(self._numbers_of(rows, self.tr("What"), claims=told.claims), about, "" if rows else nothing)

    def _efficiency(self, told: Anatomy) -> str:
        share = words.percent(told.total.flow_efficiency if told.claims else None)
        return self.tr("Flow efficiency {share}").format(share=share)

    def _beside(self, told: Anatomy) -> str:
        if not told.claims:
            return self.tr(
                "No visit says when somebody took it up, so work cannot be told from queueing: all of it counts as "
                "queueing. Take tickets up in Work to tell them apart."
            )
        return self.tr("the part of all ticket time that was worked; {share} without the closed hours").format(
            share=words.percent(told.total.open_efficiency)
        )


class SplitCard(_PartsCard):
    """The parts by state, by team or by the way tickets took, as time or each bar as a whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        bars = Bars(theme)
        super().__init__(lambda: self.tr("Whom tickets wait for"), bars, parent)
        self._begin(theme, bars)
        self._anatomy, self._business = Anatomy(), False
        bars.name_part = 0.42
        self.shares, self.by = QToolButton(), QComboBox()
        self.shares.setObjectName("segment")
        self.shares.setCheckable(True)
        self.shares.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shares.toggled.connect(self._fill)
        self.by.addItems(["", "", ""])
        self.by.currentIndexChanged.connect(self._fill)
        self.add_control(self.shares)
        self.add_control(self.by)
        self.say(self.shares.setText, lambda: self.tr("As shares"))
        self.say(self.shares.setToolTip, lambda: self.tr("Each bar as long as the others, to compare what they hold."))
        for at, name in enumerate((lambda: self.tr("By state"), lambda: self.tr("By team"), lambda: self.tr("By way"))):
            self.say(partial(self.by.setItemText, at), name)
        self.say(self.by.setAccessibleName, lambda: self.tr("What ticket time is told by"))
        self.say(lambda _text: self._fill(), str)

    def show_anatomy(self, told: Anatomy, *, business: bool) -> None:
        """Show these."""
        self._anatomy, self._business = told, business
        self._fill()

    def _fill(self) -> None:
        self.define(meanings())
        rows, told = self._split(), self._anatomy
        self._show(rows[:MOST], business=self._business, shares=self.shares.isChecked())
        nothing = self.tr("No ticket time in this period. Choose a longer one, or fewer filters.")
        self.show_numbers(
            self._numbers_of(rows, self.by.currentText(), claims=told.claims), self._about(), "" if rows else nothing
        )

    def _about(self) -> str:
        clock = self.tr("without closed hours") if self._business else self.tr("calendar time")
        if self.by.currentIndex() == By.WAY and self._anatomy.other_ways:
            return self.tr("{clock} · %Ln more way(s) took less", "", self._anatomy.other_ways).format(clock=clock)
        return clock

    def _split(self) -> list[Row]:
        told, by = self._anatomy, self.by.currentIndex()
        if by == By.STATE:
            return [Row(name, spent, state=name) for name, spent in told.states.items()]
        if by == By.TEAM:
            return [Row(name or self.tr("(no team)"), spent, team=name) for name, spent in told.teams.items()]
        names = ways_named([each.states for each in told.ways])
        return [
            Row(name, each.spent, " → ".join(each.states), each.runs, way=each.states)
            for name, each in zip(names, told.ways, strict=True)
        ]

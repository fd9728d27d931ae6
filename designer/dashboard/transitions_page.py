"""The page of what was done: who made which transition, on which days, and what becomes of those that pass a state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.heat_grid import HeatGrid
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.performed_table import PerformedRow, PerformedTable, Split, rows_of
from designer.dashboard.questions import Questions
from designer.theme import Theme
from designer.turns import Turns
from runtime.messages.behind import Behind
from runtime.messages.reports import Branch, Branches, GetBranches, GetTransitionReport, Performed, TransitionReport
from runtime.model.people import SYSTEM

_MOST_PEOPLE = 14
_NAMED_DAYS = 10


class TransitionsPage(AskingPage):
    """Asks for the report and the branches when it is seen."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self._report, self._turns = TransitionReport(), Turns(self)
        self._split, self._most = Split.BOTH, 1
        self._named: Callable[[str], str] = str
        self._rows: list[PerformedRow] = []
        self.table, self.grid = PerformedTable(), HeatGrid(theme)
        self.next_bars, self.end_bars = Bars(theme), Bars(theme)
        self.performed = ChartCard(lambda: self.tr("Who made which transition"), self.table)
        self.days = ChartCard(lambda: self.tr("Transitions by day"), self.grid)
        self.ends = ChartCard(lambda: self.tr("Where they end"), self.end_bars)
        self.next = ChartCard(lambda: self.tr("Where they go next"), self.next_bars)
        self.split, self.state = QComboBox(), QComboBox()
        self.split.addItems(["", "", ""])
        self.performed.add_control(self.split)
        self.ends.add_control(self.state)
        self.next_bars.picked.connect(self._open_next)
        self.grid.picked.connect(self._open_day)
        self.split.currentIndexChanged.connect(lambda _split: self._fill_report(self._sum_up))
        self.state.currentIndexChanged.connect(self._ask_branches)
        self.table.picked.connect(self._open_performed)
        self.end_bars.picked.connect(self._open_end)
        self._branches = Branches(state="")
        self._arrange()

    @override
    def fill(self, watched: Watched) -> None:
        for number, text in enumerate(
            (self.tr("By transition and performer"), self.tr("By transition"), self.tr("By performer"))
        ):
            self.split.setItemText(number, text)
        self.split.setAccessibleName(self.tr("What a row stands for"))
        self.state.setAccessibleName(self.tr("State that is passed"))
        for card, meaning in (
            (self.performed, "performed"), (self.days, "performed"),
            (self.ends, "branch_ends"), (self.next, "branch_next"),
        ):  # fmt: skip
            card.define(definition(meaning))
        if not self._report.days:
            for card in (self.performed, self.days, self.ends, self.next):
                card.show_numbers(Numbers(), "", self.tr("Counting…"))
        self._offer([name for name, state in watched.figures.states.items() if not state.final])
        self._named = self._naming()
        if watched.question is not None:
            split, named = self._split_chosen(), self._named
            self.digest(
                GetTransitionReport(question=watched.question),
                lambda report: (report, split, rows_of(report.rows, split, named)),
                self._show_report,
            )
            self._ask_branches()

    def show_state(self, name: str) -> None:
        """Show what becomes of those that pass this state."""
        self.state.setCurrentIndex(max(self.state.findText(name), 0))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(14)
        grid.addWidget(self.performed, 0, 0, 1, 2)
        grid.addWidget(self.days, 1, 0, 1, 2)
        grid.addWidget(self.ends, 2, 0)
        grid.addWidget(self.next, 2, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)

    def _offer(self, names: list[str]) -> None:
        if names != [self.state.itemText(at) for at in range(self.state.count())]:
            with QSignalBlocker(self.state):
                self.state.clear()
                self.state.addItems(names)

    def _show_report(self, told: tuple[TransitionReport, Split, list[PerformedRow]]) -> None:
        self._report, self._split, self._rows = told
        again = () if self._split is self._split_chosen() else (self._sum_up,)
        self._fill_report(*again)

    def _fill_report(self, *before: Callable[[], None]) -> None:
        """Of many performers each part takes its time."""
        self._turns.begin(*before, self._fill_table, self._fill_performed, self._fill_grid, self._fill_days)

    def _naming(self) -> Callable[[str], str]:
        """What tells who made it, on any thread: somebody of the desk, the clock, or nobody that is known."""
        people = self.watched.people if self.watched is not None else {}
        names = {**people, "": self.tr("(not recorded)"), SYSTEM: self.tr("by itself")}
        return lambda performer: names.get(performer, performer)

    def _sum_up(self) -> None:
        self._split = self._split_chosen()
        self._rows = rows_of(self._report.rows, self._split, self._named)

    def _split_chosen(self) -> Split:
        return Split(max(self.split.currentIndex(), 0))

    def _fill_table(self) -> None:
        self.table.show_performed(self._rows, self._split)

    def _fill_performed(self) -> None:
        rows = self._rows
        titles = (
            self.tr("Transition"), self.tr("From and to"), self.tr("Performer"), self.tr("Times"),
            self.tr("Mean in state"), self.tr("Mean at work"), self.tr("Taken back"), self.tr("Failed actions"),
        )  # fmt: skip
        kinds = (*[Kind.TEXT] * 3, Kind.COUNT, Kind.SPAN, Kind.SPAN, Kind.COUNT, Kind.COUNT)
        told = tuple(
            (row.name, row.course, row.who, row.n, row.after_s, row.worked_s, row.undone, row.failed) for row in rows
        )
        made = sum(row.n for row in rows)
        people = len({each.performer for each in self._report.rows})
        about = self.tr("%Ln transition(s)", "", made) + " · " + self.tr("%Ln performer(s)", "", people)
        self.performed.show_numbers(Numbers(titles, kinds, told), about, "" if told else self._none())

    def _none(self) -> str:
        return self.tr("No transition was made in this period.")

    def _fill_grid(self) -> None:
        """A row a performer, those with most first."""
        report, columns = self._report, max(len(self._report.days) - 1, 0)
        shown = _busiest(report.rows)
        self._most = most = max((n for _, counts in shown for n in counts), default=0) or 1
        every = max(1, -(-columns // _NAMED_DAYS))
        names = [words.short_day(at) if k % every == 0 else "" for k, at in enumerate(report.days[:columns])]
        self.grid.show_cells(
            [self._named(who) for who, _ in shown],
            names,
            [[n / most if n else None for n in counts] for _, counts in shown],
            lambda row, day: self._said(shown[row][0], day, shown[row][1][day]),
        )

    def _fill_days(self) -> None:
        """The numbers of the grid; these are of all performers, and by transition too."""
        report = self._report
        titles = (self.tr("From"), self.tr("Transition"), self.tr("Performer"), self.tr("Times"))
        told = tuple(
            (report.days[day], row.name, self._named(row.performer or ""), n)
            for row in report.rows
            for day, n in enumerate(row.days)
            if n
        )
        numbers = Numbers(titles, (Kind.DAY, Kind.TEXT, Kind.TEXT, Kind.COUNT), told)
        about = self.tr("by performer; orange: {n} in one day or stretch").format(n=words.number(self._most))
        self.days.show_numbers(numbers, about, "" if told else self._none())

    def _said(self, who: str, day: int, n: int) -> str:
        begin, end = self._report.days[day : day + 2]
        return self.tr("{who}, {days}: {n}").format(
            who=self._named(who), days=words.days(begin, end - 1), n=words.number(n)
        )

    def _ask_branches(self) -> None:
        watched, state = self.watched, self.state.currentText()
        if watched is not None and watched.question is not None and state:
            self.ask(GetBranches(question=watched.question, state=state), self._show_branches)

    def _show_branches(self, told: Branches) -> None:
        if told.state != self.state.currentText():
            return
        self._branches = told
        nobody = self.tr("No ticket left “{state}” in this period.").format(state=told.state)
        about = self.tr("of {n} that passed {state} · {way} under way").format(
            n=words.number(told.runs), state=told.state, way=words.number(told.under_way)
        )
        none_ended = self.tr("None of the tickets that passed “{state}” has ended yet.").format(state=told.state)
        self._fill_branches(self.ends, self.end_bars, told.ends, about, none_ended if told.runs else nobody)
        onward = self.tr("%Ln visit(s) left", "", told.visits)
        self._fill_branches(self.next, self.next_bars, told.next, onward, nobody)

    def _fill_branches(self, card: ChartCard, bars: Bars, found: tuple[Branch, ...], about: str, nothing: str) -> None:
        look = colours(self._theme.tokens)
        bars.show_bars([self._bar(each) for each in found], (Part(card.title.text(), look.working),))
        titles = (self.tr("State"), self.tr("Times"), self.tr("Share"), self.tr("Mean"), self.tr("Median"))
        rows = tuple((self._end(each), each.n, each.share, each.after.mean_s, each.after.median_s) for each in found)
        kinds = (Kind.TEXT, Kind.COUNT, Kind.SHARE, Kind.SPAN, Kind.SPAN)
        card.show_numbers(Numbers(titles, kinds, rows), about, "" if found else nothing)

    def _bar(self, branch: Branch) -> Bar:
        name, share = self._end(branch), words.percent(branch.share)
        said = self.tr("{state}: {n} ({share}), after {mean} on average").format(
            state=name, n=words.number(branch.n), share=share, mean=words.duration(branch.after.mean_s)
        )
        value = f"{share} · {words.duration(branch.after.median_s)}"
        return Bar(name, (branch.n,), value, said)

    def _end(self, branch: Branch) -> str:
        return branch.to if branch.to is not None else self.tr("(left the Blueprint)")

    def _open_performed(self, key: str) -> None:
        row = self.table.rows_by_key.get(key)
        if row is not None:
            title = " · ".join(part for part in (row.name, row.who) if part)
            self.drilled.emit(Drill(Behind.PERFORMED, title, transition=row.transition, performer=row.performer))

    def _open_day(self, row: int, day: int) -> None:
        who = _busiest(self._report.rows)[row][0]
        begin, end = self._report.days[day : day + 2]
        title = f"{self._named(who)}, {words.days(begin, end - 1)}"
        self.drilled.emit(Drill(Behind.PERFORMED, title, performer=who, within=(begin, end)))

    def _open_next(self, name: str) -> None:
        onward = next((each.to for each in self._branches.next if self._end(each) == name), None)
        title = self.tr("Left {state} for {next}").format(state=self._branches.state, next=name)
        self.drilled.emit(Drill(Behind.NEXT, title, state=self._branches.state, end=onward))

    def _open_end(self, name: str) -> None:
        end = next((each.to for each in self._branches.ends if self._end(each) == name), None)
        title = self.tr("Passed {state}, ended in {end}").format(state=self._branches.state, end=name)
        self.drilled.emit(Drill(Behind.ENDED, title, state=self._branches.state, end=end))


def _busiest(rows: Iterable[Performed]) -> list[tuple[str, list[int]]]:
    """Those who made most transitions, with how many in each stretch."""
    made: dict[str, list[tuple[int, ...]]] = {}
    for row in rows:
        made.setdefault(row.performer or "", []).append(row.days)
    most = sorted(made.items(), key=lambda each: -sum(map(sum, each[1])))[:_MOST_PEOPLE]
    return [(who, list(map(sum, zip(*own, strict=True)))) for who, own in most]

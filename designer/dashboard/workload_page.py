"""The page of the open tickets: how many each team and person has, how old they are, what is next (SU-07, SU-08)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Self, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.away_card import AwayCard
from designer.dashboard.away_table import AwayRow
from designer.dashboard.backlog_table import BacklogTable
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.drill import narrowed_by
from designer.dashboard.intervening import Interventions
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import About, Watched, told_now
from designer.dashboard.questions import Questions
from designer.theme import Theme
from designer.widgets.flow_layout import FlowLayout
from runtime.messages.workload import AGE_EDGES, GetWorkload, Load, Order, Workload
from runtime.messages.workload import Part as Listed

_PARTS = (Listed.ALL, Listed.LATE, Listed.UNASSIGNED, Listed.ABSENT, Listed.REOPENED)
_MOST = 12
_LISTED = 500
_SECOND = 1_000


@dataclass(frozen=True, slots=True)
class Only:
    """What the list is bounded to by a bar that was picked; `name` says it."""

    name: str = ""
    team: str | None = None
    assignee: str | None = None
    age: int | None = None


class WorkloadPage(AskingPage):
    """Counts tell of everything open that the filters let through; the list of the part that is chosen."""

    ticket_wanted = Signal(int)
    """A ticket is to be opened."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self.interventions = Interventions(questions, self, self._ask)
        self._load: Workload | None = None
        self._about: About = ()
        self._only = Only()
        self._behind: dict[Bars, dict[str, Only]] = {}
        self.people_bars, self.team_bars, self.age_bars = (Bars(theme) for _ in range(3))
        self.people = ChartCard(lambda: self.tr("Open tickets per person"), self.people_bars)
        self.teams = ChartCard(lambda: self.tr("Open tickets per team"), self.team_bars)
        self.ages = ChartCard(lambda: self.tr("How old they are"), self.age_bars)
        self.table, self.nothing = BacklogTable(), QLabel()
        self.scope, self.order = QComboBox(), QComboBox()
        self.parts = {part: QToolButton() for part in _PARTS}
        self.only, self.open, self.reassign = QToolButton(), QPushButton(), QPushButton()
        self.backlog = ChartCard(lambda: self.tr("Backlog"), self._listed())
        self.away = AwayCard(questions.courier)
        self.interventions.learned.connect(self.away.learn)
        self._arrange()

    @override
    def fill(self, watched: Watched) -> None:
        self._reword()
        self._ask()

    @override
    def resemble(self, other: Self) -> None:
        self._only = other._only
        super().resemble(other)

    @override
    def about(self) -> About:
        """Of what the tickets that are shown were asked for."""
        return self._about

    @property
    def part(self) -> Listed:
        """Which open tickets are listed."""
        return next(part for part, button in self.parts.items() if button.isChecked())

    def _ask(self) -> None:
        watched, wanted = self.watched, self._wanted()
        if watched is not None and wanted is not None:
            every = self.scope.currentText() if wanted.blueprint_id is None else ""
            self.ask(wanted, partial(self._show, told_now(watched, every)))

    def _wanted(self) -> GetWorkload | None:
        watched = self.watched
        if watched is None or watched.question is None:
            return None
        among = narrowed_by(watched.question)
        if self.scope.currentIndex():
            among = among.having(blueprint_id=None, version=None)
        return GetWorkload(
            **among.model_dump(),
            part=self.part,
            team=self._only.team,
            assignee=self._only.assignee,
            age=self._only.age,
            order=Order.WAIT if self.order.currentIndex() else Order.LIMIT,
            limit=_LISTED,
        )

    def _hand_over(self, row: AwayRow) -> None:
        """What somebody who is away has of what the filters let through, whatever part is listed."""
        wanted = self._wanted()
        if wanted is not None:
            theirs = wanted.having(part=Listed.ALL, team=None, age=None, assignee=row.person)
            self._questions.ask(theirs, partial(self._ask_to_whom, row))

    def _ask_to_whom(self, row: AwayRow, load: Workload) -> None:
        told = [f"#{each.id}  {each.subject}  ·  {each.state or each.status}" for each in load.tickets]
        self.interventions.give(load.ids, load.now, to=row.deputy, told=told)

    def _listed(self) -> QWidget:
        choices = QWidget()
        flow = FlowLayout(choices, gap=6)
        for part, button in self.parts.items():
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(self._ask)
            flow.addWidget(button)
            button.setChecked(part is Listed.ALL)
        self.only.clicked.connect(partial(self._bound, Only()))
        flow.addWidget(self.only)
        row = QHBoxLayout()
        row.addWidget(choices, 1)
        for control in (self.open, self.reassign):
            row.addWidget(control)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table)
        self.nothing.setObjectName("secondary")
        column.addWidget(self.nothing)
        column.addStretch(1)
        return whole

    def _arrange(self) -> None:
        for box in (self.scope, self.order):
            box.addItems(["", ""])
            box.currentIndexChanged.connect(self._ask)
            self.backlog.add_control(box)
        for bars in (self.people_bars, self.team_bars, self.age_bars):
            bars.picked.connect(partial(self._pick, bars))
        self.table.picked.connect(lambda key: self.ticket_wanted.emit(int(key)))
        self.table.selectionModel().selectionChanged.connect(lambda *_changed: self._turn())
        self.open.clicked.connect(self._open_chosen)
        self.reassign.clicked.connect(self._give_away)
        both = QHBoxLayout()
        both.setSpacing(14)
        for cards in ((self.people,), (self.teams, self.ages)):
            side = QVBoxLayout()
            side.setSpacing(14)
            for card in cards:
                side.addWidget(card)
            both.addLayout(side, 1)
        self.away.handing_over_wanted.connect(self._hand_over)
        self.column.addLayout(both)
        self.column.addWidget(self.away)
        self.column.addWidget(self.backlog)
        self.column.addStretch(1)

    def _reword(self) -> None:
        self.scope.setItemText(0, self.tr("This Blueprint"))
        self.scope.setItemText(1, self.tr("All open tickets"))
        self.scope.setAccessibleName(self.tr("Which tickets"))
        self.order.setItemText(0, self.tr("Limit first"))
        self.order.setItemText(1, self.tr("Longest open first"))
        self.order.setAccessibleName(self.tr("Order of the backlog"))
        self.open.setText(self.tr("Open"))
        self.nothing.setText(self.tr("No open ticket is of this kind. Choose another one above, or All."))
        self.table.setAccessibleName(self.backlog.title.text())
        self._turn()

    def _show(self, bounds: About, load: Workload) -> None:
        self._about, self._load = bounds, load
        self._fill_bars(load)
        self._fill_parts(load)
        self.away.show_load(load)
        names = self.watched.people if self.watched is not None else {}
        self.table.show_tickets(load.tickets, names, load.now)
        titles = (
            self.tr("Ticket"), self.tr("Subject"), self.tr("State"), self.tr("Team"), self.tr("Who has it"),
            self.tr("Priority"), self.tr("Limit breaks"), self.tr("Opened"), self.tr("Reopened"),
        )  # fmt: skip
        text, count = Kind.TEXT, Kind.COUNT
        kinds = (count, text, text, text, text, text, Kind.MOMENT, Kind.MOMENT, count)
        rows = tuple(
            (
                each.id, each.subject, each.state or each.status, names.get(each.team or "", each.team),
                names.get(each.assignee or "", each.assignee), self.table.priority(each), each.due, each.created_at,
                each.reopened,
            )
            for each in load.tickets
        )  # fmt: skip
        about = self.tr("{listed} of {open} open tickets").format(
            listed=words.number(load.listed), open=words.number(load.open)
        )
        self.backlog.show_numbers(Numbers(titles, kinds, rows), about, "" if load.open else self._none())
        self.nothing.setVisible(not load.listed)
        self._turn()

    def _fill_parts(self, load: Workload) -> None:
        texts = {
            Listed.ALL: (self.tr("All"), load.open),
            Listed.LATE: (self.tr("Over the limit"), load.late),
            Listed.UNASSIGNED: (self.tr("Nobody has it"), load.unassigned),
            Listed.ABSENT: (self.tr("Held by people who are away or inactive"), load.absent),
            Listed.REOPENED: (self.tr("Reopened"), load.reopened),
        }
        for part, (text, n) in texts.items():
            self.parts[part].setText(f"{text} · {words.number(n)}")
        self.only.setText(f"{self._only.name}  ✕")
        self.only.setToolTip(self.tr("List all again"))
        self.only.setVisible(bool(self._only.name))

    def _fill_bars(self, load: Workload) -> None:
        names = self.watched.people if self.watched is not None else {}
        self._fill_loads(self.people, self.people_bars, load.people, self._person(names))
        self._fill_loads(self.teams, self.team_bars, load.teams, self._team(names))
        self._fill_ages(load)

    def _person(self, names: Mapping[str, str]) -> Callable[[Load], Only]:
        def bound(each: Load) -> Only:
            name = names.get(each.id, each.id) if each.id else self.tr("(nobody)")
            if not each.active:
                name = self.tr("{name} (inactive)").format(name=name)
            elif each.away is not None:
                name = self.tr("{name} (away)").format(name=name)
            return Only(name, assignee=each.id or "")

        return bound

    def _team(self, names: Mapping[str, str]) -> Callable[[Load], Only]:
        return lambda each: Only(names.get(each.id, each.id) if each.id else self.tr("(no team)"), team=each.id or "")

    def _fill_loads(self, card: ChartCard, bars: Bars, loads: tuple[Load, ...], bound: Callable[[Load], Only]) -> None:
        now = self._load.now if self._load is not None else 0
        shown = [(bound(each), each) for each in loads]
        self._behind[bars] = {only.name: only for only, _ in shown[:_MOST]}
        bars.show_bars([self._bar(only.name, each, now) for only, each in shown[:_MOST]], self._kinds())
        titles = (
            self.tr("Name"), self.tr("Open"), self.tr("Over the limit"), self.tr("Nobody has it"), self.tr("Reopened"),
            self.tr("Oldest opened"),
        )  # fmt: skip
        kinds = (Kind.TEXT, *[Kind.COUNT] * 4, Kind.MOMENT)
        rows = tuple(
            (only.name, each.open, each.late, each.unassigned, each.reopened, each.oldest) for only, each in shown
        )
        about = self.tr("of {n}; the largest are drawn").format(n=words.number(len(shown)))
        card.show_numbers(
            Numbers(titles, kinds, rows), about if len(shown) > _MOST else "", "" if shown else self._none()
        )

    def _none(self) -> str:
        return self.tr("No ticket is open: nobody waits.")

    def _kinds(self) -> tuple[Part, Part]:
        look = colours(self._theme.tokens)
        return (
            Part(self.tr("over the limit"), look.broken, hatched=True),
            Part(self.tr("within it, or without one"), look.working),
        )

    def _bar(self, name: str, each: Load, now: int) -> Bar:
        oldest = words.duration((now - each.oldest) / _SECOND) if each.oldest is not None else words.NOTHING
        said = self.tr("{name}: {open} open, {late} over the limit, the oldest for {oldest}").format(
            name=name, open=words.number(each.open), late=words.number(each.late), oldest=oldest
        )
        return Bar(name, (each.late, each.open - each.late), f"{words.number(each.open)} · {oldest}", said)

    def _fill_ages(self, load: Workload) -> None:
        edges = [words.duration(edge / _SECOND) for edge in AGE_EDGES]
        names = [self.tr("up to {span}").format(span=edge) for edge in edges]
        names.append(self.tr("over {span}").format(span=edges[-1]))
        self._behind[self.age_bars] = {name: Only(name, age=place) for place, name in enumerate(names)}
        counts = list(zip(names, load.ages.open, load.ages.late, strict=True))
        bars = [
            Bar(name, (late, n - late), words.number(n), words.labelled(name, words.number(n)))
            for name, n, late in counts
        ]
        self.age_bars.show_bars(bars if load.open else (), self._kinds())
        titles = (self.tr("Open for"), self.tr("Tickets"), self.tr("Over the limit"))
        self.ages.show_numbers(
            Numbers(titles, (Kind.TEXT, Kind.COUNT, Kind.COUNT), tuple(counts)),
            self.tr("since they were opened"),
            "" if load.open else self._none(),
        )

    def _pick(self, bars: Bars, name: str) -> None:
        self._bound(self._behind[bars][name])

    def _bound(self, only: Only) -> None:
        self._only = only
        self._ask()

    def _turn(self) -> None:
        chosen = self.table.chosen
        self.open.setEnabled(len(chosen) == 1)
        count = len(chosen) or (len(self._load.ids) if self._load is not None else 0)
        self.reassign.setText(self.tr("Give %Ln to…", "", count) if chosen else self.tr("Give all %Ln to…", "", count))
        self.reassign.setEnabled(bool(count))

    def _open_chosen(self) -> None:
        for each in self.table.chosen[:1]:
            self.ticket_wanted.emit(each.id)

    def _give_away(self) -> None:
        if self._load is not None:
            chosen = [each.id for each in self.table.chosen]
            self.interventions.give(chosen or self._load.ids, self._load.now)

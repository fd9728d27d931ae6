"""The page of the limits: promises kept and broken, by policy, state, team and priority; what is late, what stood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import override

from PySide6.QtWidgets import QGridLayout, QWidget

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill, promises_asked
from designer.dashboard.heat_grid import HeatGrid
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.pauses_card import PausesCard
from designer.dashboard.promises_cards import AdherenceCard, MetricsCard, Told
from designer.dashboard.questions import Questions
from designer.dashboard.state_columns import FEW
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.messages.charts import AHEAD_EDGES_S, LATE_EDGES_S, Course
from runtime.messages.figures import Share
from runtime.messages.reports import GetPauses
from runtime.messages.sla import GetPolicyFigures, PolicyFigures
from runtime.model.values import DAY

_MOST = 12
_NOTHING_YET = PolicyFigures(at=0, since=0, until=0)
_YEAR = 365 * DAY


class LimitsPage(AskingPage):
    """Three tables of bars, a grid of states and weeks, the clock's next day, and where clocks stood."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self.pauses = PausesCard(theme)
        self.pauses.drilled.connect(self.drilled)
        self.by_state, self.by_team, self.by_priority, self.late, self.soon = (Bars(theme) for _ in range(5))
        self.grid = HeatGrid(theme)
        self.states = ChartCard(lambda: self.tr("Kept and broken, by state"), self.by_state)
        self.teams = ChartCard(lambda: self.tr("By team"), self.by_team)
        self.priorities = ChartCard(lambda: self.tr("By priority"), self.by_priority)
        self.weeks = ChartCard(lambda: self.tr("Share over the limit"), self.grid)
        self.lateness = ChartCard(lambda: self.tr("Late now: since when"), self.late)
        self.ahead = ChartCard(lambda: self.tr("Will break within a day"), self.soon)
        self.by_team.picked.connect(self._open_team)
        self.by_priority.picked.connect(self._open_priority)
        self.grid.picked.connect(self._open_cell)
        self.by_state.picked.connect(self._open_state)
        self.late.picked.connect(lambda name: self._open(Behind.LATE_BY, self.late, name, LATE_EDGES_S))
        self.soon.picked.connect(lambda name: self._open(Behind.DUE_SOON, self.soon, name, AHEAD_EDGES_S))
        self.promises = MetricsCard()
        self.promised_by_policy = AdherenceCard(theme, lambda: self.tr("Promises, by policy"))
        self.promised_by_priority = AdherenceCard(theme, lambda: self.tr("Promises, by priority"))
        for card in (self.promises, self.promised_by_policy, self.promised_by_priority):
            card.drilled.connect(self.drilled)
        self._promised = QWidget()
        self._arrange()
        self._show_promises(_NOTHING_YET)

    @override
    def fill(self, watched: Watched) -> None:
        self.states.define(definition("left_over_limit"))
        self._fill_states(watched)
        charts = watched.charts
        teams = sorted(charts.teams.items(), key=lambda each: -each[1].left.n)[:_MOST]
        nobody = self.tr("(no team)")
        self._fill_kept(self.teams, self.by_team, ((name or nobody, kept.left, kept.open_late) for name, kept in teams))
        names = self._priorities()
        found = sorted(charts.priorities.items(), reverse=True)
        self._fill_kept(
            self.priorities,
            self.by_priority,
            ((names[priority], kept.left, kept.open_late) for priority, kept in found),
        )
        self._fill_weeks(watched)
        self._fill_late(watched)
        if watched.question is not None:
            self.ask(GetPauses(question=watched.question), self.pauses.show_pauses)
            asked = promises_asked(watched.question, watched.figures.now)
            self.ask(GetPolicyFigures(**asked.model_dump()), self._show_promises)

    def _priorities(self) -> tuple[str, ...]:
        return self.tr("(none)"), self.tr("Low"), self.tr("Normal"), self.tr("High"), self.tr("Urgent")

    def _show_promises(self, figures: PolicyFigures) -> None:
        """On a desk that promises nothing they take no room."""
        names = self._priorities()
        self.promises.show_figures(figures, business=self.watched is not None and self.watched.business)
        self.promised_by_policy.show_told(
            [Told(each.name, each.metric, each.promises, policy=each.policy) for each in figures.policies]
        )
        self.promised_by_priority.show_told(
            [
                Told(names[each.priority], each.metric, each.promises, priority=each.priority)
                for each in figures.priorities
            ]
        )
        self._promised.setVisible(bool(figures.metrics))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(14)
        places = (
            (self.ahead, 0, 0, 1, 1),
            (self.lateness, 0, 1, 1, 1),
            (self.states, 1, 0, 2, 1),
            (self.teams, 1, 1, 1, 1),
            (self.priorities, 2, 1, 1, 1),
            (self.pauses, 3, 0, 1, 2),
            (self.weeks, 4, 0, 1, 2),
        )
        for card, *place in places:
            grid.addWidget(card, *place)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._arrange_promises()
        self.column.addLayout(grid)
        self.column.addStretch(1)

    def _arrange_promises(self) -> None:
        grid = QGridLayout(self._promised)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(14)
        grid.addWidget(self.promises, 0, 0, 1, 2)
        grid.addWidget(self.promised_by_policy, 1, 0)
        grid.addWidget(self.promised_by_priority, 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._promised.hide()
        self.column.addWidget(self._promised)

    def _fill_states(self, watched: Watched) -> None:
        figures = watched.figures
        rows = [
            (name, state.left_over_limit, state.over_limit)
            for name, state in figures.states.items()
            if state.left_over_limit.of or state.over_limit
        ]
        rows.sort(key=lambda row: -row[1].n)
        self._fill_kept(self.states, self.by_state, rows)

    def _fill_kept(self, card: ChartCard, bars: Bars, rows: Iterable[tuple[str, Share, int]]) -> None:
        told = tuple(rows)
        look = colours(self._theme.tokens)
        kinds = (Part(self.tr("broken"), look.broken, hatched=True), Part(self.tr("kept"), look.kept))
        bars.show_bars([self._kept_bar(*row) for row in told], kinds)
        titles = (self.tr("Name"), self.tr("Broken"), self.tr("With a limit"), self.tr("Share"), self.tr("Late now"))
        kinds_of = (Kind.TEXT, Kind.COUNT, Kind.COUNT, Kind.SHARE, Kind.COUNT)
        numbers = Numbers(
            titles, kinds_of, tuple((name, share.n, share.of, share.share, late) for name, share, late in told)
        )
        broken, of = sum(row[1].n for row in told), sum(row[1].of for row in told)
        about = self.tr("{broken} of {of} visits left late").format(broken=words.number(broken), of=words.number(of))
        card.show_numbers(numbers, about, "" if told else self.tr("No visit with a limit ended in this period."))

    def _kept_bar(self, name: str, share: Share, late: int) -> Bar:
        value = self.tr("{share} broken").format(share=words.percent(share.share))
        if late:
            value += " · " + self.tr("{n} late now").format(n=words.number(late))
        said = self.tr("{name}: {broken} broken, {kept} kept, {late} late now").format(
            name=name,
            broken=words.number(share.n),
            kept=words.number(share.of - share.n),
            late=words.number(late),
        )
        return Bar(name, (share.n, share.of - share.n), value, said, faint=share.of < FEW)

    def _fill_weeks(self, watched: Watched) -> None:
        charts = watched.charts
        rows = self._limited(watched)
        columns = len(charts.buckets) - 1
        every = max(1, -(-columns // 10))
        years = columns > 0 and charts.buckets[-1] - charts.buckets[0] > _YEAR
        names = [words.short_day(at, year=years) if k % every == 0 else "" for k, at in enumerate(charts.buckets[:-1])]
        heat = [
            [late / of if of else None for late, of in zip(course.late, course.limited, strict=True)]
            for _, course in rows
        ]
        self.grid.show_cells(
            [name for name, _ in rows], names, heat, lambda row, column: self._said(*rows[row], column, watched)
        )
        titles = (self.tr("From"), *(name for name, _ in rows))
        table = tuple((charts.buckets[k], *(heat[row][k] for row in range(len(rows)))) for k in range(max(columns, 0)))
        numbers = Numbers(titles, (Kind.DAY, *[Kind.SHARE] * len(rows)), table)
        about = self.tr("of the visits left, by state and time; pale: none, blue: half, orange: all")
        self.weeks.show_numbers(numbers, about, "" if rows else self.tr("No visit with a limit ended in this period."))

    def _limited(self, watched: Watched) -> list[tuple[str, Course]]:
        """The states of which visits with a limit were left, as they stand in the grid."""
        return [(name, chart.course) for name, chart in watched.charts.states.items() if sum(chart.course.limited)]

    def _said(self, name: str, course: Course, bucket: int, watched: Watched) -> str:
        begin, end = watched.charts.buckets[bucket : bucket + 2]
        late, of = course.late[bucket], course.limited[bucket]
        share = words.percent(late / of if of else None)
        return self.tr("{state}, {days}: {share} ({late} of {of})").format(
            state=name, days=words.days(begin, end - 1), share=share, late=words.number(late), of=words.number(of)
        )

    def _fill_late(self, watched: Watched) -> None:
        told, look = watched.charts.lateness, colours(self._theme.tokens)
        since = [self.tr("up to {span}").format(span=words.duration(edge)) for edge in LATE_EDGES_S[1:]]
        since.append(self.tr("over {span}").format(span=words.duration(LATE_EDGES_S[-1])))
        ahead = [self.tr("within {span}").format(span=words.duration(edge)) for edge in AHEAD_EDGES_S[1:]]
        for card, bars, names, counts, colour, nothing in (
            (self.lateness, self.late, since, told.since, look.broken, self.tr("No ticket is over its limit.")),
            (self.ahead, self.soon, ahead, told.ahead, look.waiting, self.tr("Nothing breaks within a day.")),
        ):
            rows = tuple(zip(names, counts, strict=True))
            total = sum(counts)
            found = [Bar(name, (n,), words.number(n), words.labelled(name, words.number(n))) for name, n in rows]
            bars.show_bars(found if total else (), (Part(card.title.text(), colour),))
            numbers = Numbers((self.tr("Time"), self.tr("Tickets")), (Kind.TEXT, Kind.COUNT), rows)
            card.show_numbers(numbers, self.tr("%Ln open ticket(s)", "", total), "" if total else nothing)

    def _open_state(self, name: str) -> None:
        title = self.tr("Left {state} late").format(state=name)
        self.drilled.emit(Drill(Behind.LEFT_LATE, title, state=name))

    def _open_team(self, name: str) -> None:
        team = "" if name == self.tr("(no team)") else name
        self._open_left(name, team=team)

    def _open_priority(self, name: str) -> None:
        self._open_left(name, priority=self._priorities().index(name))

    def _open_left(self, name: str, *, team: str | None = None, priority: int | None = None) -> None:
        """What was left late; where nothing was, what is late now."""
        if self.watched is None:
            return
        charts = self.watched.charts
        kept = charts.teams[team] if team is not None else charts.priorities[priority or 0]
        now = not kept.left.n and kept.open_late > 0
        title = self.tr("Late now: {name}") if now else self.tr("Left late: {name}")
        behind = Behind.OVER_LIMIT if now else Behind.LEFT_LATE
        self.drilled.emit(Drill(behind, title.format(name=name), team=team, priority=priority))

    def _open_cell(self, row: int, column: int) -> None:
        if self.watched is None:
            return
        begin, end = self.watched.charts.buckets[column : column + 2]
        state = self._limited(self.watched)[row][0]
        title = self.tr("Left {state} late, {days}").format(state=state, days=words.days(begin, end - 1))
        self.drilled.emit(Drill(Behind.LEFT_LATE, title, state=state, within=(begin, end)))

    def _open(self, behind: Behind, bars: Bars, name: str, edges: Sequence[int]) -> None:
        """What is late, or will be, for as long as the bar says."""
        place = [bar.name for bar in bars.bars].index(name)
        most = edges[place + 1] if place + 1 < len(edges) else None
        card = self.lateness if bars is self.late else self.ahead
        title = words.labelled(card.title.text(), name)
        self.drilled.emit(Drill(behind, title, least_s=edges[place], most_s=most))

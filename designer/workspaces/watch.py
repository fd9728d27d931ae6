"""The supervisor's workspace: the desk's Blueprints, the dashboards of the one that is chosen, and their tickets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.dashboard.blueprint_list import BlueprintList, first_looked_at
from designer.dashboard.broadcast_dialog import BroadcastDialog
from designer.dashboard.drill import Opens
from designer.dashboard.filter_bar import Choices, FilterBar
from designer.dashboard.findings_menu import FindingsMenu, choices_of, drafted, drill_of_finding
from designer.dashboard.intervening import Interventions
from designer.dashboard.loading import Plotting
from designer.dashboard.page import Watched
from designer.dashboard.present import Present
from designer.dashboard.questions import Feed, Questions
from designer.dashboard.ticket_list import TicketList
from designer.dashboard.wall import LiveWall
from designer.dashboard.watch_tabs import NamedPages, WatchTabs
from designer.dashboard.watch_title import WatchTitle, described, why_nothing
from designer.settings import Settings
from designer.theme import Theme, enlarge
from designer.widgets.assistance import explain
from designer.widgets.commands import action_within
from designer.widgets.speaking import Speaking
from designer.workspaces.figures_print import FiguresPrint
from runtime.messages.base import Changes
from runtime.messages.behind import CountedTickets
from runtime.messages.blueprints import BlueprintSummary, GetVersion, ListBlueprints, VersionView
from runtime.messages.charts import Charts, GetCharts
from runtime.messages.figures import Figures
from runtime.messages.findings import NamedFinding
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import GetFigures
from runtime.model.values import MINUTE, Moment

AGE_MS = MINUTE
"""Figures are asked again after this long though nothing changed: open visits grow older."""

_LEAST_MIDDLE, _ROOM_FOR_ALL = 560, 1_220
"""Pixels that the figures take at least, and under which the Blueprints make room for the tickets of a number."""
_LOW = 560
"""Pixels of height under which the filters keep to one line, so that the figures have most of the window."""
_SETTLED_MS = 300
"""The first page has no charts of the library's: it is there before that is loaded, which takes half a processor."""


class WatchWorkspace(NamedPages, Speaking):
    """Asks what it shows, and asks again when the desk says that something changed."""

    fresh = Signal(object)
    """The moment of the figures that are shown now."""
    ticket_wanted = Signal(int)
    """A ticket of a list is to be opened."""

    def __init__(
        self,
        questions: Questions,
        feed: Feed,
        clock: Callable[[], Moment],
        theme: Theme,
        settings: Settings,
        *,
        address: str,
    ) -> None:
        super().__init__()
        explain(self, "dashboards")
        self.setObjectName("page")
        self._clock, self._settings, self._theme = clock, settings, theme
        self._address = address
        self._setup: SetupView | None = None
        self._summary: BlueprintSummary | None = None
        self._states: Mapping[str, str] = {}
        self._asking = self._stale = self._unlisted = False
        self._asked_at: Moment = 0
        self._question: GetFigures | None = None
        self._watched: Watched | None = None
        self._drill: Opens | None = None
        self._step_in = Interventions(questions, self, self._ask)
        self.questions, self.feed = questions, feed
        self.plotting = Plotting(self)
        self._heading, self.blueprints, self.filters = QLabel(), BlueprintList(), FilterBar()
        self.title, self.empty = WatchTitle(), QLabel()
        self.findings = FindingsMenu(questions)
        self.tickets, self.broadcast, self.wall = TicketList(), QPushButton(), QPushButton()
        self.wall_action = action_within(self, Qt.Key.Key_F11, self._open_wall)
        self.tabs, self._stack = WatchTabs(theme, self.plotting, questions), QStackedWidget()
        self.printing = FiguresPrint(self.tabs, lambda: self._watched, questions.courier, theme, self)
        self._arrange()
        self._connect()
        self._speak()
        self.filters.put(Choices.read(settings.watch_filter))

    @property
    def watched(self) -> Watched | None:
        """What is shown."""
        return self._watched

    def withhold_overseeing(self) -> None:
        """Do not offer what is for those who watch over others: the desk would refuse each question of it."""
        self.tabs.withhold_overseeing()
        self.tickets.withhold_overseeing()
        self.broadcast.hide()

    def end(self) -> None:
        """Stop what runs beside."""
        self.plotting.end()
        for wall in self.findChildren(LiveWall):
            wall.close()

    def refresh(self) -> None:
        """Ask everything anew."""
        self.questions.ask(GetSetup(), self._show_setup)
        self._list()
        self._ask()

    def _list(self) -> None:
        self._unlisted = False
        self.questions.ask(ListBlueprints(late=True), self._show_blueprints)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unlisted:
            self._list()
        if self._stale and not self._asking:
            self._ask()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.fold(folded=self.height() < _LOW)
        self._make_room()

    def _make_room(self) -> None:
        self._side.setHidden(not self.tickets.isHidden() and self.width() < _ROOM_FOR_ALL)

    def _arrange(self) -> None:
        side = self._side = QWidget()
        side.setObjectName("sidebar")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        self._heading.setContentsMargins(18, 0, 12, 0)
        self._heading.setBuddy(self.blueprints)
        enlarge(self._heading, 1.0, bold=True)
        column.addWidget(self._heading)
        column.addWidget(self.blueprints, 1)
        side.setMinimumWidth(170)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for part in (side, self._middle(), self.tickets):
            split.addWidget(part)
        split.setStretchFactor(1, 1)
        split.setSizes([220, 1_000, 340])
        self.tickets.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setFocusProxy(self.blueprints)

    def _middle(self) -> QWidget:
        self.empty.setObjectName("secondary")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(40, 0, 40, 0)
        enlarge(self.empty, 1.1)
        titles = QHBoxLayout()
        titles.setSpacing(12)
        titles.addWidget(self.title, 1)
        titles.addWidget(self.printing)
        titles.addWidget(self.findings)
        titles.addWidget(self.wall)
        titles.addWidget(self.broadcast)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(8)
        head.addLayout(titles)
        head.addWidget(self.filters)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        self._stack.setMinimumWidth(_LEAST_MIDDLE)
        return self._stack

    def _connect(self) -> None:
        self.feed.heard.connect(self._follow)
        self.feed.again.connect(self.refresh)
        self.blueprints.chosen.connect(self._choose)
        self.filters.changed.connect(self._narrow)
        self.filters.clock_changed.connect(self._turn_clock)
        self.tickets.closed.connect(self._close_tickets)
        self.broadcast.clicked.connect(self._tell_everybody)
        self.findings.asked.connect(self._keep_finding)
        self.findings.chosen.connect(self._show_finding)
        self.wall.clicked.connect(self.wall_action.trigger)
        self.tickets.opened.connect(self.ticket_wanted)
        self.tickets.join(self._step_in, self._clock)
        self.tabs.drilled.connect(self._open_number)
        self.tabs.ticket_wanted.connect(self.ticket_wanted)

    def _speak(self) -> None:
        self.say(self._heading.setText, lambda: self.tr("Blueprints"))
        self.say(self.broadcast.setText, lambda: self.tr("Tell everybody…"))
        self.say(self.wall.setText, lambda: self.tr("Live wall"))
        self.say(self.wall_action.setText, lambda: self.tr("Live wall"))
        self.say(
            self.wall.setToolTip,
            lambda: self.tr("Over a whole screen: where tickets are now, and how they move (F11)"),
        )
        self.say(self.blueprints.setAccessibleName, lambda: self.tr("Blueprints"))
        self.say(self.blueprints.setAccessibleDescription, lambda: self.tr("Choose one to see its figures."))
        texts: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Overview"),
            lambda: self.tr("Map"),
            lambda: self.tr("Flow"),
            lambda: self.tr("Time in state"),
            lambda: self.tr("Where time goes"),
            lambda: self.tr("Limits"),
            lambda: self.tr("Stuck && rework"),
            lambda: self.tr("Transitions"),
            lambda: self.tr("Workload"),
            lambda: self.tr("Escalations"),
            lambda: self.tr("Mine"),
            lambda: self.tr("Replay"),
        )
        for number, text in enumerate(texts):
            self.say(partial(self.tabs.name, number), text)
        self.say(lambda _text: self._reword(), str)

    def _follow(self, changes: Changes) -> None:
        if changes.setup:
            self.refresh()
        elif changes.tickets or changes.blueprints or self._clock() - self._asked_at >= AGE_MS:
            if self.isVisible() or self.findChildren(LiveWall):
                self._list()
            else:
                self._unlisted = True
            self._ask()

    def _show_setup(self, setup: SetupView) -> None:
        self._setup = setup
        self.tabs.learn(setup)
        self._step_in.learn(setup)
        self.findings.learn({team.id: team.name for team in setup.teams})
        before = self.filters.choices
        self.filters.offer(setup)
        if self.filters.choices != before:
            self._ask()

    def _show_blueprints(self, summaries: tuple[BlueprintSummary, ...]) -> None:
        self.blueprints.first = first_looked_at(summaries, self._settings.watched_at(self._address))
        self.blueprints.show_blueprints(summaries)
        for wall in self.findChildren(LiveWall):
            wall.show_blueprints(summaries, self._people())
        if not summaries:
            self._choose(None)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.open_tickets(*wanted)

    _wanted: tuple[str, Opens] | None = None
    """What is to be opened once the Blueprints are known."""

    def _choose(self, summary: BlueprintSummary | None) -> None:
        other = summary is None or self._summary is None or summary.id != self._summary.id
        if other and summary is not None:
            self._settings.keep_watched(self._address, summary.id)
        self._summary = summary
        if other:
            self._watched = None
            self._close_tickets()
        if summary is not None and summary.version is not None:
            self.filters.offer_versions(summary.version)
            self.questions.ask(GetVersion(blueprint_id=summary.id), self._learn_states)
        self._reword()
        self._ask()

    def _learn_states(self, version: VersionView) -> None:
        self._states = {state.id: state.name for state in version.blueprint.states}
        self.tabs.show_blueprint(version.blueprint, self._people())

    def _narrow(self) -> None:
        self._settings.watch_filter = self.filters.choices.write()
        self._ask()

    def _turn_clock(self) -> None:
        self._settings.watch_filter = self.filters.choices.write()
        if self._watched is not None:
            self._show(replace(self._watched, business=self.filters.choices.business))

    def _ask(self) -> None:
        """Ask for the chosen Blueprint; while an answer is awaited or nobody looks, remember to ask once more."""
        summary = self._summary
        if summary is None or summary.version is None:
            return
        if self._asking or not self.isVisible():
            self._stale = True
            return
        self._asking, self._stale, self._asked_at = True, False, self._clock()
        question = self.filters.question(summary.id, self._asked_at)
        came = partial(self._figures_came, question, self.filters.bounds)
        self.questions.ask(question, came, self._not_asked)

    def _figures_came(self, question: GetFigures, bounds: Sequence[str], figures: Figures) -> None:
        came = partial(self._charts_came, question, bounds, figures)
        self.questions.ask(GetCharts(question=question), came, self._not_asked)

    def _charts_came(self, question: GetFigures, bounds: Sequence[str], figures: Figures, charts: Charts) -> None:
        self._asking = False
        if self._summary is not None and self._summary.id == question.blueprint_id and not self._stale:
            self._question = question
            self._give(figures, charts, bounds)
            self.tabs.ask_stuck(question)
            self._offer_replay(question)
            self.fresh.emit(figures.now)
            QTimer.singleShot(_SETTLED_MS, self.plotting, self.plotting.load)
            if self._drill is not None:
                self._ask_tickets(self._drill)
        if self._stale:
            self._ask()

    def _offer_replay(self, question: GetFigures) -> None:
        """The same tickets, told in time; by whichever clock the figures are."""
        about = question.blueprint_id, question.version, replace(self.filters.choices, business=False)
        self.tabs.offer_replay(question, about, self._people())

    def _not_asked(self) -> None:
        self._asking = self._stale = False

    def _give(self, figures: Figures, charts: Charts, bounds: Sequence[str]) -> None:
        """`bounds`: what narrowed them when they were asked for; the filters may be others by now."""
        teams = {team.id: team.name for team in self._setup.teams} if self._setup else {}
        business = self.filters.choices.business
        self._show(Watched(figures, charts, teams, business, self._question, self._people(), tuple(bounds)))

    def _show(self, watched: Watched) -> None:
        self._watched = watched
        self.tabs.give(watched)
        self._reword()

    def _open_number(self, drill: Opens) -> None:
        self._drill = drill
        self.tickets.wait_for(drill.title, drill.spans)
        self.tickets.show()
        self._make_room()
        self.tickets.setFocus()
        self._ask_tickets(drill)

    def _ask_tickets(self, drill: Opens) -> None:
        if self._question is None or self._watched is None:
            return
        question = drill.query(self._question, self._watched.figures.now)
        self.questions.ask(question, partial(self._tickets_came, drill))

    def _tickets_came(self, drill: Opens, told: CountedTickets) -> None:
        if drill == self._drill:
            self.tickets.show_tickets(told, {**self._people(), **self._states})

    def _people(self) -> Mapping[str, str]:
        if self._setup is None:
            return {}
        teams = {team.id: team.name for team in self._setup.teams}
        return {**teams, **{person.id: person.name for person in self._setup.people}}

    def _tell_everybody(self) -> None:
        teams = {team.id: team.name for team in self._setup.teams} if self._setup else {}
        BroadcastDialog(self.questions.courier, teams, self).open()

    def _open_wall(self) -> None:
        if (there := self.findChild(LiveWall)) is not None:
            there.activateWindow()
            return
        present = Present(self.questions, self.feed, self._clock, self.filters.zone)
        wall = LiveWall(self._theme, present, self._clock, self)
        wall.show_blueprints(self.blueprints.summaries, self._people())
        wall.begin(self._summary.id if self._summary is not None else "")

    def open_tickets(self, blueprint_id: str, drill: Opens) -> None:
        """Choose a Blueprint, and open the tickets behind one of its numbers, as soon as there are figures."""
        if self._summary is None or self._summary.id != blueprint_id:
            found = next((each for each in self.blueprints.summaries if each.id == blueprint_id), None)
            if found is None:
                self._wanted = blueprint_id, drill
                return
            self.blueprints.choose(blueprint_id)
            self._choose(found)
        self._open_number(drill)

    def _keep_finding(self) -> None:
        """By the filters as they are, also while the figures they ask for are awaited."""
        if self._summary is not None and self._question is not None:
            drill = self._drill if self.tickets.isVisible() else None
            question = self.filters.question(self._summary.id, self._clock())
            self.findings.keep(*drafted(self._summary, self.filters.choices, self.tabs.page_name, drill, question))

    def _show_finding(self, finding: NamedFinding) -> None:
        """Its filters, its Blueprint, its page, and the number that was open."""
        found = next((each for each in self.blueprints.summaries if each.id == finding.blueprint_id), None)
        if found is None or self._setup is None:
            self.findings.refuse(finding)
            return
        self.filters.take(choices_of(finding.bounds), self._setup)
        self.tabs.go_to(finding.page)
        drill = drill_of_finding(finding)
        if drill is not None:
            self.open_tickets(finding.blueprint_id, drill)
            return
        self._close_tickets()
        self.blueprints.choose(finding.blueprint_id)
        self._choose(found)

    def _close_tickets(self) -> None:
        self._drill = None
        self.tickets.hide()
        self._make_room()
        self.tabs.currentWidget().setFocus()

    def _reword(self) -> None:
        summary = self._summary
        self.title.say(summary.name if summary else "", described(summary, self._watched))
        self.empty.setText(why_nothing(summary))
        self._stack.setCurrentIndex(1 if self.empty.text() else 0)
        self.tabs.setVisible(self._watched is not None)

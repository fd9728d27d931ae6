"""The pages of Watch under their tabs, each made when it is first looked at or asked for."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from designer.dashboard.all_pages import AllPages
from designer.dashboard.anatomy_page import AnatomyPage
from designer.dashboard.drill import narrowed_by
from designer.dashboard.escalations_page import EscalationsPage
from designer.dashboard.flow_page import FlowPage
from designer.dashboard.limits_page import LimitsPage
from designer.dashboard.loading import Plotting
from designer.dashboard.map_page import MapPage
from designer.dashboard.overview_page import OverviewPage
from designer.dashboard.own_page import OwnPage
from designer.dashboard.page import Page, Watched
from designer.dashboard.questions import Questions
from designer.dashboard.replay.page import ReplayPage
from designer.dashboard.stuck_page import StuckPage
from designer.dashboard.time_page import TimePage
from designer.dashboard.transitions_page import TransitionsPage
from designer.dashboard.workload_page import WorkloadPage
from designer.theme import Theme
from designer.widgets.late import Late
from runtime.messages.setup import SetupView
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint

_NAMES = (
    *("overview", "map", "flow", "time", "anatomy", "limits", "stuck", "transitions", "workload", "escalations"),
    *("own", "replay"),
)
"""What pages are called in what is kept of them."""

type _Overseeing = StuckPage | WorkloadPage | EscalationsPage


class WatchTabs(QTabWidget):
    """Tells every page what is watched; one that nobody looked at yet learns it when it is made.

    Where not all tabs have room, a list beside them holds every page.
    """

    drilled = Signal(object)
    """A Drill: the tickets behind a number are wanted."""
    ticket_wanted = Signal(int)
    """A ticket is to be opened."""

    def __init__(self, theme: Theme, plotting: Plotting, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watchPages")
        self.all_pages = AllPages(self)
        self.setCornerWidget(self.all_pages, Qt.Corner.TopRightCorner)
        self.overview = Late(partial(OverviewPage, theme, questions))
        self.map = Late(partial(MapPage, theme, questions))
        self.flow = Late(partial(FlowPage, theme, plotting))
        self.time = Late(partial(TimePage, theme, plotting, questions))
        self.anatomy = Late(partial(AnatomyPage, theme, questions))
        self.limits = Late(partial(LimitsPage, theme, questions))
        self.stuck = Late(partial(StuckPage, theme, questions))
        self.transitions = Late(partial(TransitionsPage, theme, questions))
        self.workload = Late(partial(WorkloadPage, theme, questions))
        self.escalations = Late(partial(EscalationsPage, theme, questions))
        self.own = Late(partial(OwnPage, theme, plotting, questions))
        self.replay = Late(partial(ReplayPage, theme, questions))
        for place in (*self.places, self.replay):
            self.addTab(place, "")
        self._connect()

    def name(self, place: int, title: str) -> None:
        """Give a page its title; it is told, too, where a narrow window has no room for all of them."""
        self.setTabText(place, title)
        self.setTabToolTip(place, title.replace("&&", "&"))
        self.all_pages.make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.all_pages.make_room()
        super().resizeEvent(event)

    @property
    def page_name(self) -> str:
        """The name of the page in front."""
        return next(name for name in _NAMES if getattr(self, name) is self.currentWidget())

    @property
    def front(self) -> Page | ReplayPage:
        """The page in front, made now if it was not."""
        place = getattr(self, self.page_name)
        page: Page | ReplayPage = place.page
        return page

    def go_to(self, name: str) -> None:
        """Turn to the page of this name; a name nobody knows, or a page withheld, changes nothing."""
        place = getattr(self, name) if name in _NAMES else None
        if place is not None and self.isTabVisible(self.indexOf(place)):
            self.setCurrentWidget(place)

    @property
    def places(self) -> tuple[Late[Page], ...]:
        """Where the pages of figures are, in the order of their tabs."""
        shown = (self.overview, self.map, self.flow, self.time, self.anatomy, self.limits, self.stuck)
        return (*shown, self.transitions, self.workload, self.escalations, self.own)

    @property
    def made(self) -> Iterator[QWidget]:
        """The pages somebody looked at or asked for."""
        return (place.made for place in (*self.places, self.replay) if place.made is not None)

    def give(self, watched: Watched) -> None:
        """Show this, each page as soon as it is seen."""
        for place in self.places:
            place.tell(Page.give, watched)

    def learn(self, setup: SetupView) -> None:
        """Who and what the desk has, for stepping in."""
        for place in self._overseeing:
            place.tell(_learn, setup)

    def show_blueprint(self, blueprint: Blueprint, names: Mapping[str, str]) -> None:
        """Draw this version on the map."""
        self.map.tell(MapPage.show_blueprint, blueprint, names)

    def ask_stuck(self, question: GetFigures) -> None:
        """The stuck tickets among those of the question are wanted, as soon as their page is seen."""
        self.stuck.tell(StuckPage.ask, narrowed_by(question))

    def offer_replay(self, question: GetFigures, key: Hashable, names: Mapping[str, str]) -> None:
        """See `ReplayPage.offer`."""
        self.replay.tell(ReplayPage.offer, question, key, names)

    def withhold_overseeing(self) -> None:
        """Do not offer what is for those who watch over others."""
        for place in self._overseeing:
            self.setTabVisible(self.indexOf(place), False)
        self.time.tell(_withhold_targets)

    @property
    def _overseeing(self) -> tuple[Late[_Overseeing], ...]:
        return self.stuck, self.workload, self.escalations

    def _connect(self) -> None:
        for place in self.places:
            place.tell(self._follow)
        for overseeing in self._overseeing:
            overseeing.tell(self._follow_tickets)
        self.replay.tell(self._follow_tickets)
        self.overview.tell(self._follow_bottleneck)

    def _follow(self, page: Page) -> None:
        page.drilled.connect(self.drilled)

    def _follow_tickets(self, page: _Overseeing | ReplayPage) -> None:
        page.ticket_wanted.connect(self.ticket_wanted)

    def _follow_bottleneck(self, page: OverviewPage) -> None:
        page.bottleneck.map_wanted.connect(self._show_on_map)

    def _show_on_map(self, state_name: str) -> None:
        self.setCurrentWidget(self.map)
        self.map.page.go_to(state_name)


class NamedPages:
    """The pages of `tabs` by their names, each made by the first who asks for it."""

    tabs: WatchTabs

    @property
    def overview(self) -> OverviewPage:
        """Everything at a glance."""
        return self.tabs.overview.page

    @property
    def map(self) -> MapPage:
        """The Blueprint as a map."""
        return self.tabs.map.page

    @property
    def flow(self) -> FlowPage:
        """What comes and goes."""
        return self.tabs.flow.page

    @property
    def time(self) -> TimePage:
        """The time in each state."""
        return self.tabs.time.page

    @property
    def anatomy(self) -> AnatomyPage:
        """Where time goes."""
        return self.tabs.anatomy.page

    @property
    def limits(self) -> LimitsPage:
        """Limits kept and broken."""
        return self.tabs.limits.page

    @property
    def stuck(self) -> StuckPage:
        """What went wrong."""
        return self.tabs.stuck.page

    @property
    def transitions(self) -> TransitionsPage:
        """What was done."""
        return self.tabs.transitions.page

    @property
    def workload(self) -> WorkloadPage:
        """Who has how much."""
        return self.tabs.workload.page

    @property
    def escalations(self) -> EscalationsPage:
        """The inbox of escalations."""
        return self.tabs.escalations.page

    @property
    def own(self) -> OwnPage:
        """Dashboards of one's own."""
        return self.tabs.own.page

    @property
    def replay(self) -> ReplayPage:
        """Time travel."""
        return self.tabs.replay.page


def _learn(page: _Overseeing, setup: SetupView) -> None:
    page.interventions.learn(setup)


def _withhold_targets(page: TimePage) -> None:
    page.targets.change.hide()

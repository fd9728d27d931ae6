"""A page of Watch made once more for paper: it shows the same as the one in front, in the light look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, Self, override

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QScrollArea, QToolButton, QWidget
from shiboken6 import isValid

from designer.canvas.canvas import Canvas
from designer.courier import Courier
from designer.dashboard.anatomy_page import AnatomyPage
from designer.dashboard.chart_card import ChartCard, NumbersTable
from designer.dashboard.escalations_page import EscalationsPage
from designer.dashboard.figure_table import FigureTable
from designer.dashboard.flow_page import FlowPage
from designer.dashboard.limits_page import LimitsPage
from designer.dashboard.loading import Plotting
from designer.dashboard.map_page import MapPage
from designer.dashboard.overview_page import OverviewPage
from designer.dashboard.own_page import OwnPage
from designer.dashboard.paper.look import PaperLook, PaperRoom, write_plainly
from designer.dashboard.questions import Questions
from designer.dashboard.replay.page import ReplayPage
from designer.dashboard.stuck_page import StuckPage
from designer.dashboard.time_page import TimePage
from designer.dashboard.transitions_page import TransitionsPage
from designer.dashboard.workload_page import WorkloadPage
from designer.theme import Theme
from designer.turns import in_their_turns
from runtime.messages.base import Query

_LOOK_MS = 25
_CALM = 2
"""After so many looks in a row at which nothing was under way, all is there."""
_ROUNDS = 4
"""A choice may bring another one along; more than these never follow each other."""
_HEIGHT = 700


class Likable(Protocol):
    """A page that can be made once more."""

    @property
    def filled(self) -> bool:
        """Whether what it was given last is on the page."""

    def resemble(self, other: Self) -> None:
        """Show what another one shows."""


type Made = Callable[[Theme, Plotting, Questions], QWidget]

_PAGES: Mapping[type[QWidget], Made] = {
    OverviewPage: lambda look, _plots, asks: OverviewPage(look, asks),
    MapPage: lambda look, _plots, asks: MapPage(look, asks),
    FlowPage: lambda look, plots, _asks: FlowPage(look, plots),
    TimePage: TimePage,
    AnatomyPage: lambda look, _plots, asks: AnatomyPage(look, asks),
    LimitsPage: lambda look, _plots, asks: LimitsPage(look, asks),
    StuckPage: lambda look, _plots, asks: StuckPage(look, asks),
    TransitionsPage: lambda look, _plots, asks: TransitionsPage(look, asks),
    WorkloadPage: lambda look, _plots, asks: WorkloadPage(look, asks),
    EscalationsPage: lambda look, _plots, asks: EscalationsPage(look, asks),
    OwnPage: OwnPage,
    ReplayPage: lambda look, _plots, asks: ReplayPage(look, asks),
}


class Counted(Questions):
    """Knows how many answers are awaited."""

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(courier, parent)
        self.awaited = 0

    @override
    def digest[R, D](
        self,
        query: Query[R],
        made: Callable[[R], D],
        then: Callable[[D], None],
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        self.awaited += 1

        def answered(answer: D) -> None:
            self.awaited -= 1
            then(answer)

        def refused() -> None:
            self.awaited -= 1
            otherwise()

        super().digest(query, made, answered, refused)


class Likeness(QObject):
    """Comes about over several turns; whoever asked for it closes it."""

    ready = Signal()
    """It shows all that the other page shows."""

    def __init__(self, page: QWidget, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._like: Any = page
        self._asks, self._plots, self._look = Counted(courier, self), Plotting(self), PaperLook(self)
        self._room = PaperRoom()
        self.page: Any = None
        self._rounds = self._calm = 0
        self._resembles = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look_after)

    @property
    def body(self) -> QWidget:
        """What stands on the page, as high as it needs to be."""
        page: QWidget = self.page
        inside: QWidget | None = page.widget() if isinstance(page, QScrollArea) else None
        return inside if inside is not None else page

    def begin(self, width: int) -> None:
        """Make it, so wide."""
        self._room.resize(width, _HEIGHT)
        in_their_turns(self, self._make, self._take_in, self._room.show, self._timer.start)

    def widen(self, width: int) -> bool:
        """Lay it out in another width, if it is another; then it is ready again a little later."""
        other = width != self._room.width()
        if other:
            self._room.resize(width, _HEIGHT)
            self._calm = 0
            self._timer.start()
        return other

    def close(self) -> None:
        """It is not wanted any more."""
        self._timer.stop()
        self._plots.end()
        if isValid(self._room):
            self._room.close()

    def _make(self) -> None:
        self.page = _PAGES[type(self._like)](self._look, self._plots, self._asks)

    def _take_in(self) -> None:
        self._room.take_in(self.page)
        if isinstance(self.page, QScrollArea):
            self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._put_buttons_away()

    def _put_buttons_away(self) -> None:
        """Nothing can be pressed on paper. They are not hidden, for some would be shown again as the page is filled."""
        for button in self.page.findChildren(QAbstractButton):
            if not isinstance(button, QToolButton | QCheckBox) or not button.isCheckable():
                button.setMaximumSize(0, 0)

    def _resemble(self) -> None:
        """What the page in front still reads is waited for: before, there is nothing to be like."""
        if self._like.filled:
            self._resembles = True
            self.page.resemble(self._like)

    def _look_after(self) -> None:
        if not self._resembles:
            self._resemble()
            return
        canvases = self.page.findChildren(Canvas)
        busy = self._asks.awaited or not self._plots.idle or not self.page.filled
        busy = busy or any(each.scene.labels.waiting for each in canvases)
        self._calm = 0 if busy else self._calm + 1
        if self._calm == 1:
            self._put_buttons_away()  # of what was made meanwhile, too
            write_plainly(self.page)
        if self._calm < _CALM:
            return
        self._calm, self._rounds = 0, self._rounds + 1
        if self._rounds > _ROUNDS or not choose_alike(self.page, self._like):
            self._timer.stop()
            self.ready.emit()


def choose_alike(page: QWidget, like: QWidget) -> bool:
    """Choose on one page what is chosen on another of its kind; whether anything was different."""
    pairs = (
        _turned(page, like, QComboBox, QComboBox.currentIndex, QComboBox.setCurrentIndex),
        _turned(page, like, QCheckBox, QCheckBox.isChecked, QCheckBox.setChecked),
        _turned(page, like, QToolButton, QToolButton.isChecked, QToolButton.setChecked),
        _turned(page, like, ChartCard, _as_table, _turn_to_table),
        _sorted_alike(page, like),
    )
    return any(list(pairs))


def _turned[W: QWidget](
    page: QWidget,
    like: QWidget,
    kind: type[W],
    chosen: Callable[[W], Any],
    choose: Callable[[W, Any], object],
) -> bool:
    different = False
    for own, other in zip(page.findChildren(kind), like.findChildren(kind), strict=False):
        wanted = chosen(other)
        if chosen(own) != wanted:
            choose(own, wanted)
            different = different or chosen(own) == wanted
    return different


def _as_table(card: ChartCard) -> bool:
    return card.as_table.isChecked()


def _turn_to_table(card: ChartCard, on: bool) -> None:
    card.as_table.setChecked(on)


def _sorted_alike(page: QWidget, like: QWidget) -> bool:
    """Tables of numbers stay as they come: they are made when they are wanted, so their order tells nothing."""
    own, theirs = (
        [each for each in of.findChildren(FigureTable) if not isinstance(each, NumbersTable)] for of in (page, like)
    )
    for table, other in zip(own, theirs, strict=False):
        titles = other.horizontalHeader()
        order = titles.sortIndicatorSection(), titles.sortIndicatorOrder()
        now = table.horizontalHeader()
        if (now.sortIndicatorSection(), now.sortIndicatorOrder()) != order and other.figures.columnCount():
            table.sortByColumn(*order)
    return False

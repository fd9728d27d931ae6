"""The cards one may put on a dashboard of one's own: those of the pages, on pages that are never shown themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.dashboard.anatomy_page import AnatomyPage
from designer.dashboard.bottleneck_card import BottleneckCard
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.flow_page import FlowPage
from designer.dashboard.limits_page import LimitsPage
from designer.dashboard.loading import Plotting
from designer.dashboard.overview_page import OverviewPage
from designer.dashboard.own_grid import Least
from designer.dashboard.page import About, Page, Watched
from designer.dashboard.questions import Questions
from designer.dashboard.stuck_page import StuckPage
from designer.dashboard.tiles import Tile, TileBoard
from designer.dashboard.time_page import TimePage
from designer.dashboard.transitions_page import TransitionsPage
from designer.dashboard.workload_page import WorkloadPage
from designer.theme import Theme
from designer.turns import Turns
from runtime.messages.dashboards import DashboardCard

TILE, CHART, SENTENCE = Least(2, 2, (3, 2)), Least(3, 4, (6, 8)), Least(3, 2, (6, 4))

STANDARD: tuple[DashboardCard, ...] = tuple(
    DashboardCard(card=card, column=column, row=row, columns=columns, rows=rows)
    for card, column, row, columns, rows in (
        ("overview.tile1", 0, 0, 3, 2),
        ("overview.tile2", 3, 0, 3, 2),
        ("overview.tile3", 6, 0, 3, 2),
        ("overview.tile4", 9, 0, 3, 2),
        ("overview.time", 0, 2, 5, 5),
        ("limits.lateness", 5, 2, 4, 5),
        ("limits.ahead", 9, 2, 3, 5),
        ("flow.flow", 0, 7, 12, 9),
    )
)
"""What one begins with, and comes back to."""

_WITH_DEEDS = frozenset({"stuck.stuck", "workload.backlog"})
"""Lists that one acts upon stay on their pages, among the buttons that do it."""


def _tile_titles() -> tuple[str, ...]:
    """What tiles are called before there are figures, in the order of their board."""
    translate = QCoreApplication.translate
    return (
        translate("OwnCards", "Active tickets"),
        translate("OwnCards", "Over limit now"),
        translate("OwnCards", "Mean full time"),
        translate("OwnCards", "SLA broken"),
        translate("OwnCards", "Transitions made"),
        translate("OwnCards", "Longest state, mean"),
    )


class Supply(QObject):
    """Makes a page when one of its cards is wanted first, and fills those of which a card is in use."""

    drilled = Signal(object)
    """A Drill: the tickets behind a number are wanted."""

    def __init__(self, theme: Theme, plotting: Plotting, questions: Questions, home: QWidget) -> None:
        """`home` keeps the pages and is never shown."""
        super().__init__(home)
        self._home = home
        self._makers: Mapping[str, Callable[[], Page]] = {
            "overview": partial(OverviewPage, theme, questions),
            "flow": partial(FlowPage, theme, plotting),
            "time": partial(TimePage, theme, plotting, questions),
            "anatomy": partial(AnatomyPage, theme, questions),
            "limits": partial(LimitsPage, theme, questions),
            "transitions": partial(TransitionsPage, theme, questions),
            "workload": partial(WorkloadPage, theme, questions),
            "stuck": partial(StuckPage, theme, questions),
        }
        self._pages: dict[str, Page] = {}
        self._cards: dict[str, QWidget] = {}
        self._unfilled: dict[str, Watched] = {}
        self._turns = Turns(self)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages there are cards of."""
        return tuple(self._makers)

    def cards_of(self, page: str) -> tuple[str, ...]:
        """The names of a page's cards."""
        self._made(page)
        return tuple(name for name in self._cards if name.startswith(f"{page}."))

    def card(self, name: str) -> QWidget | None:
        """The card of this name; None for one that this program does not know."""
        page = name.partition(".")[0]
        if page not in self._makers:
            return None
        self._made(page)
        return self._cards.get(name)

    def make_one(self, names: Iterable[str]) -> bool:
        """Make one of the pages these cards are of, or take it home; whether there was anything to do."""
        for page in (name.partition(".")[0] for name in names):
            if page in self._makers and page not in self._pages:
                self._make(page)
                return True
            if page in self._pages and self._pages[page].parentWidget() is None:
                self._take_home(page)
                return True
        return False

    def about(self, name: str) -> About:
        """What a card is about: not every page tells of the period of the filters."""
        return self._made(name.partition(".")[0]).about()

    def put_back(self, name: str) -> None:
        """A card is not in use any more."""
        card = self._cards[name]
        card.hide()
        card.setParent(self._pages[name.partition(".")[0]])

    def title(self, name: str) -> str:
        """What a card is called."""
        card = self.card(name)
        if isinstance(card, ChartCard):
            return card.title.text()
        if isinstance(card, BottleneckCard):
            return QCoreApplication.translate("OwnCards", "Bottleneck")
        titles, place = _tile_titles(), int(name.rpartition("tile")[2] or 1) - 1
        return titles[place] if place < len(titles) else name

    def least(self, name: str) -> Least:
        """How small a card may be."""
        card = self.card(name)
        if isinstance(card, Tile):
            return TILE
        return SENTENCE if isinstance(card, BottleneckCard) else CHART

    @property
    def filled(self) -> bool:
        """Whether all cards show what they were given last."""
        return not self._unfilled

    def fill(self, names: tuple[str, ...], watched: Watched) -> None:
        """Show this on these cards, those of each page in a turn of the event loop of their own."""
        pages = (name.partition(".")[0] for name in names)
        self._unfilled = dict.fromkeys((page for page in pages if page in self._makers), watched)
        self._turns.begin(*(partial(self._fill_one, page) for page in tuple(self._unfilled)[1:]))
        if self._unfilled:
            self._fill_one(next(iter(self._unfilled)))

    def _fill_one(self, name: str) -> None:
        watched, page = self._unfilled.pop(name), self._made(name)
        page.give(watched)
        page.fill(watched)

    def _made(self, name: str) -> Page:
        if name not in self._pages:
            self._make(name)
        if self._pages[name].parentWidget() is None:
            self._take_home(name)
        return self._pages[name]

    def _make(self, name: str) -> None:
        page = self._pages[name] = self._makers[name]()
        page.drilled.connect(self.drilled)
        found = {f"{name}.{own}": card for own, card in _cards_on(page)}
        self._cards.update((key, card) for key, card in found.items() if key not in _WITH_DEEDS)

    def _take_home(self, name: str) -> None:
        """There it hears what the window hears, and is dressed like it."""
        self._pages[name].setParent(self._home)


def _cards_on(page: Page) -> list[tuple[str, QWidget]]:
    """What a page shows on cards, by the names it gives them; a board's tiles one by one."""
    found: list[tuple[str, QWidget]] = []
    for name, part in vars(page).items():
        if isinstance(part, TileBoard):
            found += [(f"tile{number}", tile) for number, tile in enumerate(part.tiles, start=1)]
        elif isinstance(part, ChartCard | BottleneckCard) and not name.startswith("_"):
            found.append((name, part))
    return found

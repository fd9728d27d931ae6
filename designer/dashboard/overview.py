"""A desk at a glance: its Blueprints, and the figures of the one that is chosen, kept fresh."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, override

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.dashboard.blueprint_list import BlueprintList
from designer.dashboard.figures_page import FiguresPage
from designer.theme import enlarge
from runtime.messages.base import Changes, Query
from runtime.messages.blueprints import BlueprintSummary, ListBlueprints
from runtime.messages.faults import Fault
from runtime.messages.figures import Figures
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import ChangeFeed, ChangesSince, DeskInfo, GetFigures
from runtime.model.values import DAY, MINUTE, Moment

LOOK_EVERY_MS = 1_000
"""How often the desk is asked what changed."""

AGE_MS = MINUTE
"""Figures are asked again after this long though nothing changed: open visits grow older."""

_MOST_CHANGES = 10_000


class Overview(QWidget):
    """Asks through the courier, and asks again when the desk says that something changed. Changes nothing itself."""

    failed = Signal(object)
    """A Fault that kept something from being shown."""
    recovered = Signal()
    """The desk answers again after a fault."""
    heard = Signal(object)
    """The Changes that the desk tells of, made here or by anybody else."""
    fresh = Signal(object)
    """The moment of the figures that are shown now."""

    def __init__(
        self, courier: Courier, info: DeskInfo, clock: Callable[[], Moment], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._courier = courier
        self._clock = clock
        self._cursor = info.cursor
        self._teams: Mapping[str, str] = {}
        self._looking = self._asking = self._stale = False
        self._troubles: set[type[Query[Any]]] = set()
        self._asked_at: Moment = 0
        self._heading, self.blueprints, self.page = QLabel(), BlueprintList(), FiguresPage()
        self.blueprints.chosen.connect(self._choose)
        self.page.period.changed.connect(self._ask_figures)
        courier.changed.connect(self._look)
        self._arrange()
        self._retranslate()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.setFocusProxy(self.blueprints)

    def begin(self) -> None:
        """Show what there is, and keep looking for changes."""
        self.refresh()
        self._timer.start()

    def end(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def refresh(self) -> None:
        """Ask everything anew."""
        self._ask(GetSetup(), self._show_setup)
        self._ask(ListBlueprints(), self._show_blueprints)
        self._ask_figures()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        side = QWidget()
        side.setObjectName("sidebar")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 12, 0)
        row.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self.blueprints, 1)
        enlarge(self._heading, 1.0, bold=True)
        self._heading.setBuddy(self.blueprints)
        side.setMinimumWidth(180)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([250, 1_000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Blueprints"))
        self.blueprints.setAccessibleName(self.tr("Blueprints"))
        self.blueprints.setAccessibleDescription(self.tr("Choose one to see its figures."))

    def _ask[R](self, query: Query[R], then: Callable[[R], None], otherwise: Callable[[], None] = lambda: None) -> None:
        """Ask the desk; a fault is told until the same kind of question is answered again."""
        kind = type(query)

        def answered(answer: R) -> None:
            self._well_again(kind)
            then(answer)

        def refused(fault: Fault) -> None:
            self._troubles.add(kind)
            otherwise()
            self.failed.emit(fault)

        self._courier.ask(query, self, answered, refused)

    def _well_again(self, kind: type[Query[Any]]) -> None:
        if kind not in self._troubles:
            return
        self._troubles.remove(kind)
        if kind is ChangesSince:
            self.refresh()
        if not self._troubles:
            self.recovered.emit()

    def _look(self) -> None:
        """Ask what changed, unless the last such question is still on its way."""
        if self._looking:
            return
        self._looking = True
        self._ask(ChangesSince(cursor=self._cursor, limit=_MOST_CHANGES), self._follow, self._looked)

    def _looked(self) -> None:
        self._looking = False

    def _follow(self, feed: ChangeFeed) -> None:
        self._looking = False
        self._cursor = feed.cursor
        changes = Changes(frozenset(feed.tickets), frozenset(feed.blueprints), feed.setup)
        if changes != Changes():
            self.heard.emit(changes)
        if feed.setup:
            self.refresh()
        elif feed.tickets or feed.blueprints:
            self._ask(ListBlueprints(), self._show_blueprints)
            self._ask_figures()
        elif self._clock() - self._asked_at >= AGE_MS:
            self._ask_figures()
        if feed.more:
            self._look()

    def _show_setup(self, setup: SetupView) -> None:
        self._teams = {team.id: team.name for team in setup.teams}

    def _show_blueprints(self, summaries: tuple[BlueprintSummary, ...]) -> None:
        self.blueprints.show_blueprints(summaries)
        if not summaries:
            self.page.show_empty_desk()

    def _choose(self, summary: BlueprintSummary | None) -> None:
        if summary is None:
            self.page.show_empty_desk()
            return
        self.page.show_blueprint(summary)
        self._ask_figures()

    def _ask_figures(self) -> None:
        """Ask for the figures of the chosen Blueprint; while an answer is awaited, remember to ask once more."""
        summary = self.blueprints.current
        if summary is None or summary.version is None:
            return
        if self._asking:
            self._stale = True
            return
        self._asking, self._asked_at = True, self._clock()
        days = self.page.period.days
        query = GetFigures(blueprint_id=summary.id, since=self._asked_at - days * DAY if days else None)
        self._ask(query, lambda figures: self._show_figures(summary, days, figures), self._not_asked)

    def _show_figures(self, summary: BlueprintSummary, days: int, figures: Figures) -> None:
        current = self.blueprints.current
        if current is not None and current.id == summary.id and days == self.page.period.days:
            self.page.show_figures(figures, self._teams)
            self.fresh.emit(figures.now)
        self._asked()

    def _asked(self) -> None:
        self._asking = False
        if self._stale:
            self._stale = False
            self._ask_figures()

    def _not_asked(self) -> None:
        self._asking = self._stale = False

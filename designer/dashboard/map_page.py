"""The Blueprint as a map of where tickets wait: its drawing with heat on the states and the flow on the lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Self, override

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.dashboard.drawn_drill import drill_of
from designer.dashboard.drill import Drill
from designer.dashboard.page import Page, Watched
from designer.dashboard.questions import Questions
from designer.document import Document
from designer.panels.heat import against_targets, overlays, widths
from designer.panels.heat_legend import HeatLegend
from designer.panels.heat_measures import Measure
from designer.theme import Theme
from runtime.messages.figures import Figures
from runtime.messages.targets import GetTargets, StateTarget
from runtime.model.blueprint import Blueprint

_EMPTY = Blueprint(id="empty", name="-")
_LEAST_HEIGHT = 320


class MapPage(Page):
    """Choosing a state or a transition opens the tickets behind it. Nothing here can change the Blueprint."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        self._targets: Mapping[str, StateTarget] = {}
        self.names: Mapping[str, str] = {}
        """Who and what the drawing names, by id."""
        self.document = Document(_EMPTY, self, read_only=True)
        self.selection = Selection(self)
        self.canvas = Canvas(self.document, theme, self.selection)
        self.canvas.setMinimumHeight(_LEAST_HEIGHT)
        self.legend = HeatLegend(theme)
        self.canvas.view.put_in_corner(self.legend)
        self.legend.chosen.connect(self._measure)
        self.legend.tickets.clicked.connect(self._drill)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.canvas, 1)
        self.selection.changed.connect(self._chosen)
        self.canvas.edit_wanted.connect(lambda _element: self._drill())
        self.setFocusProxy(self.canvas)
        self._say()

    def show_blueprint(self, blueprint: Blueprint, names: Mapping[str, str]) -> None:
        """Draw this version."""
        self.names = names
        self.canvas.show_names(names)
        if blueprint != self.document.blueprint:
            self._targets = {}
            self.document.replace(blueprint)
            self.canvas.when_settled(self._fit)
            if self.watched is not None:
                self.fill(self.watched)

    def go_to(self, state_name: str) -> None:
        """Choose a state by its name, and bring it to the middle."""
        found = next((each for each in self.document.blueprint.states if each.name == state_name), None)
        if found is not None:
            self.canvas.centre(Element("state", found.id))

    @override
    def resemble(self, other: Self) -> None:
        self.legend.choose(other.legend.measure)
        self.show_blueprint(other.document.blueprint, other.names)
        super().resemble(other)

    @override
    def fill(self, watched: Watched) -> None:
        """Lay the figures over the drawing, and ask for the targets they are to keep."""
        self.canvas.show_flow(widths(self.document.blueprint, watched.figures))
        self._lay_over(watched)
        self._ask_targets()
        self._say()

    def _ask_targets(self) -> None:
        blueprint = self.document.blueprint.id
        if blueprint != _EMPTY.id and self.watched is not None:
            self._questions.ask(GetTargets(blueprint_id=blueprint), partial(self._learn_targets, blueprint))

    def _learn_targets(self, blueprint: str, targets: tuple[StateTarget, ...]) -> None:
        found = {each.state: each for each in targets}
        if blueprint == self.document.blueprint.id and found != self._targets and self.watched is not None:
            self._targets = found
            self._lay_over(self.watched)

    def _lay_over(self, watched: Watched) -> None:
        drawn, heat = self.document.blueprint, self.legend.measure
        over = overlays(drawn, watched.figures, heat=heat, charts=watched.charts)
        if heat is Measure.LIMIT:
            over = against_targets(over, drawn, watched.figures, self._targets)
        self.canvas.show_overlay(over)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self._ask_targets()  # one may have been set on another page since

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _fit(self) -> None:
        QTimer.singleShot(0, self, self.canvas.view.fit)

    def _chosen(self) -> None:
        self._say()
        if self._behind() is not None:
            self._drill()

    def _drill(self) -> None:
        drill = self._behind()
        if drill is not None:
            self.drilled.emit(drill)

    def _behind(self) -> Drill | None:
        figures = self.watched.figures if self.watched is not None else None
        return drill_of(self.selection.only, self.document.blueprint, figures)

    def _measure(self) -> None:
        if self.watched is not None:
            self._lay_over(self.watched)

    def _say(self) -> None:
        figures: Figures | None = self.watched.figures if self.watched is not None else None
        self.legend.tell(
            self.tr(
                "The wider a line, the more often it was taken. A state beyond its target burns. "
                "Choose a state or a transition to see its tickets."
            )
            if figures is None or figures.tickets
            else self.tr("No ticket was in this Blueprint in the period chosen: take a longer one.")
        )
        self.legend.offer_tickets(offered=self._behind() is not None)
        self.setAccessibleName(self.tr("Map of the Blueprint"))

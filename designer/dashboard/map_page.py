"""The Blueprint as a map of where tickets wait: its drawing with heat on the states and the flow on the lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.dashboard.drill import Drill
from designer.dashboard.page import Page, Watched
from designer.dashboard.questions import Questions
from designer.document import Document
from designer.panels.heat import against_targets, overlays, widths
from designer.theme import Theme
from runtime.messages.behind import Behind
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
        self.document = Document(_EMPTY, self, read_only=True)
        self.selection = Selection(self)
        self.canvas = Canvas(self.document, theme, self.selection)
        self.canvas.setMinimumHeight(_LEAST_HEIGHT)
        self.legend, self.tickets_button = QLabel(), QPushButton()
        self.legend.setObjectName("secondary")
        self.legend.setWordWrap(True)
        self.tickets_button.setObjectName("quiet")
        self.tickets_button.clicked.connect(self._drill)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.tickets_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setContentsMargins(0, 0, 0, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self.canvas, 1)
        self.column.addLayout(foot)
        self.selection.changed.connect(self._chosen)
        self.canvas.edit_wanted.connect(lambda _element: self._drill())
        self.setFocusProxy(self.canvas)
        self._say()

    def show_blueprint(self, blueprint: Blueprint, names: Mapping[str, str]) -> None:
        """Draw this version."""
        self.canvas.show_names(names)
        if blueprint != self.document.blueprint:
            self._targets = {}
            self.document.replace(blueprint)
            self.canvas.scene.settle()
            self._fit()
            if self.watched is not None:
                self.fill(self.watched)

    def go_to(self, state_name: str) -> None:
        """Choose a state by its name, and bring it to the middle."""
        found = next((each for each in self.document.blueprint.states if each.name == state_name), None)
        if found is not None:
            self.canvas.centre(Element("state", found.id))

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
        drawn = self.document.blueprint
        over = overlays(drawn, watched.figures, heat=True)
        self.canvas.show_overlay(against_targets(over, drawn, watched.figures, self._targets))

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
        """The tickets of what is chosen: those in a state now, or those that took a transition."""
        only, drawn = self.selection.only, self.document.blueprint
        if only is None or self.watched is None:
            return None
        if only.kind == "state" and only.id in drawn.states_by_id:
            return self._behind_state(drawn.states_by_id[only.id].name, self.watched.figures)
        if only.kind == "transition" and only.id in drawn.transitions_by_id:
            name = drawn.transitions_by_id[only.id].name
            return Drill(Behind.TRANSITION, self.tr("{name}: taken").format(name=name), transition=only.id)
        return None

    def _behind_state(self, name: str, figures: Figures) -> Drill:
        """Who is there now; where nobody is, whose visits were the longest."""
        known = figures.states.get(name)
        if known is not None and not known.open and known.visits.n:
            return Drill(Behind.VISITS, self.tr("{state}: visits that ended").format(state=name), state=name)
        return Drill(Behind.OPEN, self.tr("{state}: here now").format(state=name), state=name)

    def _say(self) -> None:
        figures: Figures | None = self.watched.figures if self.watched is not None else None
        self.legend.setText(
            self.tr(
                "The warmer a state, the longer its visits against its limit: from half of it (warm) to 1.8 times "
                "(burning), by the 90th percentile. The wider a line, the more often it was taken. "
                "A state beyond its target burns. Choose a state or a transition to see its tickets."
            )
            if figures is None or figures.tickets
            else self.tr("No ticket was in this Blueprint in the period chosen: take a longer one.")
        )
        self.tickets_button.setText(self.tr("Show its tickets"))
        self.tickets_button.setEnabled(self._behind() is not None)
        self.setAccessibleName(self.tr("Map of the Blueprint"))

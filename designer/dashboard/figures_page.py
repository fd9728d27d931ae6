"""The figures of one Blueprint: six tiles, the bottleneck, the states, the transitions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.dashboard.bottleneck_card import BottleneckCard
from designer.dashboard.period_chooser import PeriodChooser
from designer.dashboard.states_table import StatesTable
from designer.dashboard.tiles import TileBoard
from designer.dashboard.transitions_table import TransitionsTable
from designer.theme import enlarge
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.figures import Figures


class FiguresPage(QScrollArea):
    """What is shown right of the list. Without figures it says why there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._summary: BlueprintSummary | None = None
        self._figures: Figures | None = None
        self._name, self._about, self._empty = QLabel(), QLabel(), QLabel()
        self.period, self.board, self.bottleneck = PeriodChooser(), TileBoard(), BottleneckCard()
        self.states, self.transitions = StatesTable(), TransitionsTable()
        self._states_title, self._transitions_title = QLabel(), QLabel()
        self._arrange()
        self._retranslate()

    def show_blueprint(self, summary: BlueprintSummary) -> None:
        """Name a Blueprint; its figures follow. Figures of another one are taken away."""
        other = self._summary is None or self._summary.id != summary.id
        self._summary = summary
        if other:
            self._figures = None
            self._body.setVisible(False)
        self._retranslate()

    def show_figures(self, figures: Figures, teams: Mapping[str, str]) -> None:
        """Show the figures of the Blueprint named before."""
        self._figures = figures
        self.board.show_figures(figures)
        self.bottleneck.show_figures(figures, teams)
        self.states.show_figures(figures)
        self.transitions.show_figures(figures)
        self._body.setVisible(True)
        self._retranslate()

    def show_empty_desk(self) -> None:
        """There is no Blueprint to show."""
        self._summary = self._figures = None
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        enlarge(self._name, 1.7, bold=True)
        self._about.setObjectName("secondary")
        self._empty.setObjectName("secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        enlarge(self._empty, 1.1)
        self._body = self._made_body()
        self._figures_page = QWidget()
        column = QVBoxLayout(self._figures_page)
        column.setContentsMargins(24, 18, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._header())
        column.addWidget(self._body)
        column.addStretch(1)
        whole = QWidget()
        whole.setObjectName("page")
        self._stack = QStackedLayout(whole)
        self._stack.addWidget(self._figures_page)
        self._stack.addWidget(self._empty)
        self.setWidget(whole)

    def _header(self) -> QHBoxLayout:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._name)
        titles.addWidget(self._about)
        for label in (self._name, self._about):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.addLayout(titles, 1)
        row.addWidget(self.period, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _made_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.board)
        column.addWidget(self.bottleneck)
        column.addWidget(_card(self._states_title, self.states))
        column.addWidget(_card(self._transitions_title, self.transitions))
        body.setVisible(False)
        return body

    def _retranslate(self) -> None:
        self._states_title.setText(self.tr("Time in each state"))
        self._transitions_title.setText(self.tr("Most performed transitions"))
        self.states.setAccessibleName(self._states_title.text())
        self.transitions.setAccessibleName(self._transitions_title.text())
        self._name.setText(self._summary.name if self._summary else "")
        self._about.setText(self._described())
        self._empty.setText(self._why_empty())
        self._stack.setCurrentWidget(self._empty if self._empty.text() else self._figures_page)

    def _described(self) -> str:
        if self._summary is None or self._figures is None:
            return self.tr("Counting…")
        parts = [
            self.tr("version {n}").format(n=self._summary.version),
            self.tr("%Ln state(s)", "", len(self._figures.states)),
            self.tr("%Ln transition(s)", "", len(self._figures.transitions)),
        ]
        if self._figures.period is not None:
            begins, ends = (words.moment(at) for at in self._figures.period)
            parts.append(self.tr("from {begin} to {end}").format(begin=begins, end=ends))
        return " · ".join(parts)

    def _why_empty(self) -> str:
        if self._summary is None:
            return self.tr(
                "This desk has no Blueprints yet.\n\nThe canvas to draw one on is still being built. "
                "Until then the command line fills a desk from an event log (replay) or a file (import), "
                "and File > Demonstration desk shows what there will be to see."
            )
        if self._summary.version is None:
            return self.tr("“{name}” is a draft.\n\nNo ticket can enter it before it is published.").format(
                name=self._summary.name
            )
        return ""


def _card(title: QLabel, table: QWidget) -> QWidget:
    card = QFrame()
    card.setObjectName("card")
    card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    enlarge(title, 1.05, bold=True)
    title.setContentsMargins(8, 0, 8, 0)
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 12, 8, 8)
    column.setSpacing(6)
    column.addWidget(title)
    column.addWidget(table)
    return card

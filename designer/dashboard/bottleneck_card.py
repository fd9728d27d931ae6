"""Who holds tickets up, said in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.theme import enlarge, set_tone
from runtime.messages.behind import Behind
from runtime.messages.figures import Bottleneck, Figures, StateFigures

_STATES_NAMED = 3
_HOUR = 3_600
_MOST = 5
"""So many bottlenecks are ranked at most."""


class BottleneckCard(QFrame):
    """The first of the named bottlenecks, its reason, and how sure that is."""

    map_wanted = Signal(str)
    """The name of the state where it queued longest is to be shown on the drawing."""
    drilled = Signal(object)
    """A Drill: the tickets that queued are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._figures: Figures | None = None
        self._teams: Mapping[str, str] = {}
        self._title, self._sure, self.headline, self.reason = QLabel(), QLabel(), QLabel(), QLabel()
        self.others, self.map_button, self.tickets_button = QLabel(), QPushButton(), QPushButton()
        self.map_button.clicked.connect(self._show_on_map)
        self.tickets_button.clicked.connect(self._open_tickets)
        self.others.setTextFormat(Qt.TextFormat.PlainText)
        self.others.setWordWrap(True)
        self._title.setObjectName("secondary")
        self._sure.setObjectName("chip")
        self.reason.setObjectName("secondary")
        enlarge(self.headline, 1.25, bold=True)
        for label in (self.headline, self.reason):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._arrange()

    def _arrange(self) -> None:
        row, deeds = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self._title)
        row.addWidget(self._sure)
        row.addStretch(1)
        deeds.setSpacing(8)
        for button in (self.tickets_button, self.map_button):
            button.setObjectName("ghost")
            deeds.addWidget(button)
        deeds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.headline)
        column.addWidget(self.reason)
        column.addWidget(self.others)
        column.addLayout(deeds)

    def show_figures(self, figures: Figures, teams: Mapping[str, str]) -> None:
        """Show the bottleneck of a Blueprint; `teams` gives names to ids."""
        self._figures, self._teams = figures, teams
        self._title.setText(self.tr("Bottleneck"))
        self.setToolTip(definition("bottlenecks"))
        self.others.setText("\n".join(self._ranked(figures) or self._instead(figures)))
        self.others.setVisible(bool(self.others.text()))
        found = figures.bottlenecks[0] if figures.bottlenecks else None
        self._sure.setVisible(found is not None)
        self.map_button.setText(self.tr("Show on the map"))
        self.map_button.setVisible(bool(self._place(figures)))
        self.tickets_button.setText(self.tr("Tickets"))
        self.tickets_button.setToolTip(self.tr("List the tickets that queued here, the longest first"))
        self.tickets_button.setVisible(found is not None and bool(found.states))
        if found is None:
            self._say(*self._nobody(figures))
        else:
            self._sure.setText(self.tr("sure") if found.confident else self.tr("not certain"))
            set_tone(self._sure, "" if found.confident else "warning")
            self._say(self._name(found), self._why(found, figures))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._figures is not None:
            self.show_figures(self._figures, self._teams)
        super().changeEvent(event)

    def _say(self, headline: str, reason: str) -> None:
        self.headline.setText(headline)
        self.reason.setText(reason)
        self.setAccessibleName(f"{self._title.text()}: {headline}. {reason}")

    def _show_on_map(self) -> None:
        if self._figures is not None and (place := self._place(self._figures)):
            self.map_wanted.emit(place)

    def _open_tickets(self) -> None:
        """Those that queued for the team, or where no team is named in the state."""
        found = self._figures.bottlenecks[0] if self._figures is not None and self._figures.bottlenecks else None
        if found is not None:
            title = self.tr("Queued: {name}").format(name=self._name(found))
            state = found.states[0] if found.team is None else None
            self.drilled.emit(Drill(Behind.QUEUED, title, state=state, team=found.team))

    def _ranked(self, figures: Figures) -> list[str]:
        """The bottlenecks after the first, a line each."""
        return [
            self.tr("{rank}. {name}: {share} of all ticket time, in {states}").format(
                rank=rank, name=self._name(each), share=words.percent(each.share), states=", ".join(each.states[:2])
            )
            for rank, each in enumerate(figures.bottlenecks[1:_MOST], start=2)
        ]

    def _place(self, figures: Figures) -> str:
        """The state to look at: where it queued longest for the first one, or where tickets are while nobody is."""
        if figures.bottlenecks:
            return next(iter(figures.bottlenecks[0].states), "")
        away, queue = _longest_outside(figures), _longest_queue(figures)
        return away[0] if away else queue[0] if queue else ""

    def _instead(self, figures: Figures) -> list[str]:
        """Where nobody is named: how long tickets were outside, and the longest queue there was all the same."""
        if figures.bottlenecks:
            return []
        lines = [own] if (own := self._with_us(figures)) else []
        if away := _longest_outside(figures):
            text = self.tr("In opening hours, {share} of ticket time was outside in “{state}”.")
            lines.append(text.format(share=words.percent(away[1]), state=away[0]))
        if queue := _longest_queue(figures):
            text = self.tr("The longest queue was in “{state}”: {share}.")
            lines.append(text.format(share=words.percent(queue[1]), state=queue[0]))
        return lines

    def _with_us(self, figures: Figures) -> str:
        """How much of the time that tickets were with us they queued; nothing where nobody took any up."""
        queued, worked = figures.time_business.waiting_s, figures.time_business.working_s
        if not worked:
            return ""
        share = words.percent(queued / (queued + worked))
        return self.tr("Of the time tickets were with us in opening hours, {share} was queueing.").format(share=share)

    def _nobody(self, figures: Figures) -> tuple[str, str]:
        if not figures.tickets and figures.period is None:
            none = self.tr("None has come into this Blueprint so far, or the filters leave none.")
            return self.tr("No tickets yet"), none
        if not figures.tickets:
            return self.tr("No tickets in this period"), self.tr("Choose a longer period to see where tickets waited.")
        reason = self.tr("A team is named when at least 2% of all ticket time queued for it; here no queue did.")
        return self.tr("Nobody holds tickets up"), reason

    def _name(self, found: Bottleneck) -> str:
        if found.team is not None:
            return self._teams.get(found.team, found.team)
        return found.states[0] if found.states else self.tr("Tickets of no team")

    def _why(self, found: Bottleneck, figures: Figures) -> str:
        fact = self.tr("{hours} hours of ticket time queued here in opening hours: {share} of all ticket time.").format(
            hours=words.number(round(found.queueing_s / _HOUR)), share=words.percent(found.share)
        )
        parts = fact, self._where(found), self._with_us(figures), self._how_sure(found, figures)
        return " ".join(filter(None, parts))

    def _where(self, found: Bottleneck) -> str:
        if found.team is None or not found.states:
            return ""
        return self.tr("It queued in: {states}.").format(states=", ".join(found.states[:_STATES_NAMED]))

    def _how_sure(self, found: Bottleneck, figures: Figures) -> str:
        if found.confident:
            return self.tr("It comes first in at least nine of ten resampled periods.")
        if len(figures.bottlenecks) > 1:
            rival = self._name(figures.bottlenecks[1])
            return self.tr("It is ahead of {rival}, but not in every resampled period.").format(rival=rival)
        return self.tr("There is too little recorded to be certain.")


type _Part = tuple[str, float]
"""A state, and which part of all ticket time passed there."""


def _longest_outside(figures: Figures) -> _Part | None:
    """The state in which tickets were outside longest, of those that are not an end."""
    return _longest(figures, lambda state: state.time_business.outside_s if state.outside and not state.final else 0.0)


def _longest_queue(figures: Figures) -> _Part | None:
    return _longest(figures, lambda state: state.time_business.waiting_s)


def _longest(figures: Figures, spent: Callable[[StateFigures], float]) -> _Part | None:
    """By the clock that bottlenecks are named by."""
    total = figures.time_business.total_s
    most = max(((spent(state), name) for name, state in figures.states.items()), default=(0.0, ""))
    return (most[1], most[0] / total) if total and most[0] > 0 else None

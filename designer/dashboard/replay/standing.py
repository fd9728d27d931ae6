"""The figures of the moment that is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.replay.recording import Standing
from designer.theme import enlarge, set_tone
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.model.values import Moment

_LARGE = 1.25


class StandingLine(Speaking):
    """The moment, large; beside it how many are active, late, came and went."""

    def __init__(self, scale: float = 1.0) -> None:
        """`scale`: how much larger than usual it is written."""
        super().__init__()
        self.day, self.time = QLabel(), QLabel()
        self.values = [QLabel() for _ in range(5)]
        self._titles = [QLabel() for _ in range(5)]
        enlarge(self.day, _LARGE * scale, bold=True)
        enlarge(self.time, _LARGE * scale)
        self.time.setObjectName("secondary")
        flow = FlowLayout(self, gap=round(20 * scale))
        flow.addWidget(self._moment())
        for value, title in zip(self.values, self._titles, strict=True):
            flow.addWidget(_figure(value, title, scale))
        self._speak()

    def show_standing(self, moment: Moment, standing: Standing) -> None:
        """Show the figures of a moment."""
        self.show_time(moment)
        figures = (standing.active, standing.late, standing.arrived, standing.left, standing.moves)
        for label, value in zip(self.values, figures, strict=True):
            label.setText(words.number(value))
        set_tone(self.values[1], "bad" if standing.late else "")

    def show_time(self, moment: Moment) -> None:
        """Show the moment."""
        day = words.day(moment)
        if day != self.day.text():
            self.day.setText(day)
        self.time.setText(words.time_of_day(moment))

    def _moment(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day)
        row.addWidget(self.time, 1)
        both.setFixedWidth(self.day.fontMetrics().horizontalAdvance("Wed. 00 sept. 0000  00:00:00 PM"))
        return both

    def _speak(self) -> None:
        told: tuple[tuple[Callable[[], str], Callable[[], str]], ...] = (
            (lambda: self.tr("active"), lambda: self.tr("Tickets under way at this moment.")),
            (
                lambda: self.tr("over limit"),
                lambda: self.tr("Of these, tickets whose state’s limit was broken by then."),
            ),
            (
                lambda: self.tr("came in"),
                lambda: self.tr(
                    "Tickets that came in since the beginning of the period, or that came back and had been at rest."
                ),
            ),
            (
                lambda: self.tr("done or gone"),
                lambda: self.tr(
                    "Of these, and of those that were there before, the ones no longer under way at this moment."
                ),
            ),
            (lambda: self.tr("moves"), lambda: self.tr("Since the beginning of the period, up to this moment.")),
        )
        for label, value, (title, meaning) in zip(self._titles, self.values, told, strict=True):
            self.say(label.setText, title)
            self.say(label.setToolTip, meaning)
            self.say(value.setToolTip, meaning)
            self.say(partial(_name, value), title)


def _name(value: QLabel, title: str) -> None:
    value.setAccessibleDescription(title)


def _figure(value: QLabel, title: QLabel, scale: float) -> QWidget:
    both = QWidget()
    row = QVBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    value.setObjectName("tileValue")
    title.setObjectName("tileTitle")
    enlarge(value, _LARGE * scale, bold=True)
    enlarge(title, scale)
    value.setAlignment(Qt.AlignmentFlag.AlignLeft)
    row.addWidget(value)
    row.addWidget(title)
    return both

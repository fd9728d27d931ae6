"""The six figures of a Blueprint, each on a tile that says what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.definitions import definition
from designer.theme import enlarge, set_tone
from runtime.messages.figures import Figures, StateFigures

FEW = 5
"""Fewer observations than this are shown, but greyed: a mean of so few says little."""

_NARROWEST = 232
_GAP = 12


@dataclass(frozen=True, slots=True)
class Face:
    """What a tile shows. Tones: “bad”, “warning”, “faint” or nothing."""

    title: str
    value: str
    note: str
    meaning: str
    value_tone: str = ""
    note_tone: str = ""


class Tile(QFrame):
    """One figure. It takes the keyboard focus, and Space shows what the pointer would: its definition."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self.value, self._note = _Line("tileTitle"), _Line("tileValue"), _Line("tileNote")
        enlarge(self.value, 1.9, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        for label in (self._title, self.value, self._note):
            column.addWidget(label)

    def show_face(self, face: Face) -> None:
        """Show a figure."""
        self._title.say(face.title)
        self.value.say(face.value)
        self._note.say(face.note)
        set_tone(self.value, face.value_tone)
        set_tone(self._note, face.note_tone)
        self.setToolTip(face.meaning)
        self.setAccessibleName(f"{face.title}: {face.value}. {face.note}")
        self.setAccessibleDescription(face.meaning)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            QToolTip.showText(self.mapToGlobal(QPoint(8, self.height())), self.toolTip(), self)
        else:
            super().keyPressEvent(event)


class _Line(QLabel):
    """One line that ends in “…” where the tile is too narrow for it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self.font()).height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        self.setText(shown)


class TileBoard(QWidget):
    """The six tiles, in as many columns as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: Figures | None = None
        self._columns = 0
        self.tiles = [Tile(self) for _ in range(6)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(6)

    def show_figures(self, figures: Figures) -> None:
        """Show the figures of a Blueprint."""
        self._figures = figures
        for tile, face in zip(self.tiles, self._faces(figures), strict=True):
            tile.show_face(face)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._figures is not None:
            self.show_figures(self._figures)
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit = (event.size().width() + _GAP) // (_NARROWEST + _GAP)
        self._arrange(next((count for count in (6, 3, 2) if count <= fit), 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _faces(self, figures: Figures) -> tuple[Face, ...]:
        return (
            self._active(figures),
            self._over_limit(figures),
            self._full_time(figures),
            self._sla_broken(figures),
            self._transitions(figures),
            self._slowest(figures),
        )

    def _active(self, figures: Figures) -> Face:
        return Face(
            self.tr("Active tickets"),
            words.number(figures.active),
            self.tr("%Ln ticket(s) in the period", "", figures.tickets),
            definition("active"),
        )

    def _over_limit(self, figures: Figures) -> Face:
        worst = max(figures.states.items(), key=lambda item: item[1].over_limit, default=("", StateFigures()))
        note = self.tr("most in {state}").format(state=worst[0]) if figures.over_limit else self.tr("none is late")
        tone = "bad" if figures.over_limit else ""
        return Face(
            self.tr("Over limit now"), words.number(figures.over_limit), note, definition("over_limit"), tone, tone
        )

    def _full_time(self, figures: Figures) -> Face:
        spread = figures.full_time
        note = self.tr("no run was completed")
        if spread.n:
            note = self.tr("median {median}, %Ln completed", "", spread.n).format(
                median=words.duration(spread.median_s)
            )
        return Face(
            self.tr("Mean full time"),
            words.duration(spread.mean_s),
            note,
            definition("full_time"),
            "faint" if spread.n < FEW else "",
        )

    def _sla_broken(self, figures: Figures) -> Face:
        share = figures.sla_broken / figures.tickets if figures.tickets else None
        note = self.tr("{share} of the tickets").format(share=words.percent(share))
        return Face(
            self.tr("SLA broken"),
            words.number(figures.sla_broken),
            note if share is not None else self.tr("no tickets"),
            definition("sla_broken"),
            note_tone="warning" if figures.sla_broken else "",
        )

    def _transitions(self, figures: Figures) -> Face:
        made = sum(transition.n for transition in figures.transitions)
        back = sum(transition.back for transition in figures.transitions)
        note = self.tr("{count} of them led back").format(count=words.number(back))
        return Face(
            self.tr("Transitions made"),
            words.number(made),
            note,
            f"{definition('transitions')} {definition('back')}",
        )

    def _slowest(self, figures: Figures) -> Face:
        under_way = ((name, state) for name, state in figures.states.items() if not state.final)
        known = [(name, state.visits) for name, state in under_way if state.visits.mean_s is not None]
        enough = [item for item in known if item[1].n >= FEW] or known
        name, visits = max(enough, key=lambda item: item[1].mean_s or 0, default=("", None))
        return Face(
            self.tr("Longest state, mean"),
            words.duration(visits.mean_s if visits else None),
            name or self.tr("no visit has ended"),
            definition("visits"),
            "faint" if visits is not None and visits.n < FEW else "",
        )

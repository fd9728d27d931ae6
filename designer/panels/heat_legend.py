"""What the colours on the drawing mean: by which measure states are warm, from where on, and the tickets behind one."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.panels.heat_measures import Measure, meaning, thresholds, title
from designer.theme import Theme
from designer.widgets.speaking import Speaking

_SWATCH = QSize(16, 12)
_WIDEST = 252
"""Of what is said: the card is to cover little of the drawing."""


class HeatLegend(Speaking):
    """A small card over the drawing. `note` says what else there is to know of what is shown."""

    chosen = Signal()
    """Another measure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measures, self.note, self.tickets = QComboBox(), QLabel(), QPushButton()
        self._levels = [QLabel() for _ in range(4)]
        self._arrange(theme)
        for measure in Measure:
            self.measures.addItem("", measure)
        self.measures.currentIndexChanged.connect(self._turned)
        self.say(lambda _text: self._speak(), str)

    @property
    def measure(self) -> Measure:
        """By what states are warm."""
        return Measure(self.measures.currentData())

    def choose(self, measure: str) -> None:
        """Another measure, as if it were chosen by hand; nothing happens where there is none of this name."""
        if measure in set(Measure):
            self.measures.setCurrentIndex(self.measures.findData(measure))

    def tell(self, note: str) -> None:
        """Say this under the colours."""
        if note != self.note.text():
            self.note.setText(note)
            self.note.setVisible(bool(note))
            self._fit()

    def offer_tickets(self, *, offered: bool) -> None:
        """Whether there are tickets behind what is chosen on the drawing."""
        self.tickets.setVisible(offered)
        self._fit()

    def _fit(self) -> None:
        """As large as what it says now: the card has to know first."""
        self._card_column.activate()
        self.adjustSize()

    def _arrange(self, theme: Theme) -> None:
        card = QFrame()
        card.setObjectName("card")
        swatches = QHBoxLayout()
        swatches.setSpacing(6)
        for place, label in enumerate(self._levels):
            swatches.addWidget(_Swatch(theme, place))
            swatches.addWidget(label)
            swatches.addSpacing(8)
        swatches.addStretch()
        self.note.setObjectName("secondary")
        self.note.setWordWrap(True)
        self.note.setMaximumWidth(_WIDEST)
        self.note.hide()
        self.tickets.setObjectName("quiet")
        self.tickets.hide()
        column = self._card_column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.measures)
        column.addLayout(swatches)
        column.addWidget(self.note)
        column.addWidget(self.tickets, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _turned(self) -> None:
        self._speak()
        self.chosen.emit()

    def _speak(self) -> None:
        for place, measure in enumerate(Measure):
            self.measures.setItemText(place, title(measure))
            self.measures.setItemData(place, meaning(measure), Qt.ItemDataRole.ToolTipRole)
        self.measures.setAccessibleName(self.tr("What makes a state warm"))
        self.measures.setToolTip(meaning(self.measure))
        for label, least in zip(self._levels, thresholds(self.measure), strict=True):
            label.setText(least)
        self.tickets.setText(self.tr("Show its tickets"))
        self._fit()


class _Swatch(QWidget):
    """The ring of one level, as the cards wear it."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__()
        self._theme, self._place = theme, place
        self.setFixedSize(_SWATCH)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(self._theme.tokens.drawing.heat[self._place])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.outline), 1.0))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0)
        painter.end()

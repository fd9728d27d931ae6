"""Pens, brushes and fonts of the canvas, made once for each look: items share them."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import Severity, Tone
from designer.canvas.stamps import Stamps
from designer.tokens import LIGHT_DRAWING, Tokens

SHOW_TEXT = 0.4
"""Labels, chips and figures are drawn from this zoom on."""
OVERVIEW = 0.3
"""Below this zoom cards are mere rectangles, drawn in one go."""
DIMMED = 0.55
"""How much is seen of what is switched off: its words can still be read."""


class Look:
    """Everything to paint with, in one look."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens, drawing = tokens, tokens.drawing
        self.canvas = QColor(tokens.canvas)
        self.dot = QColor(drawing.dot)
        self.shadow = QColor(drawing.shadow)
        self.card = QBrush(QColor(tokens.card))
        self.border = QPen(QColor(tokens.outline), 1.0)
        self.accent = QColor(tokens.accent)
        self.chosen = QPen(self.accent, 2.2)
        self.focus = QPen(_clear(self.accent, 90), 4.0)
        self.text = QPen(QColor(tokens.text))
        self.secondary = QPen(QColor(tokens.secondary))
        self.stripes = {kind: QColor(getattr(drawing, kind)) for kind in ("start", "open", "hold", "done")}
        self.stripes |= {kept.lower(): QColor(own) for kept, own in zip(LIGHT_DRAWING.own, drawing.own, strict=True)}
        self.owner, self.owner_fill = QPen(QColor(drawing.owner)), QColor(drawing.owner_fill)
        self.owner_letter = QPen(self.owner_fill)
        self.count, self.count_fill = QPen(QColor(drawing.count)), QColor(drawing.count_fill)
        self.label, self.label_fill = QPen(QColor(drawing.label)), QColor(drawing.label_fill)
        self.label_border = QPen(QColor(drawing.label_border), 1.0)
        self.heat = tuple(QColor(colour) for colour in drawing.heat)
        self.heat_text = tuple(QPen(QColor(colour)) for colour in drawing.heat_text)
        self.lanes = tuple(QColor(colour) for colour in drawing.lanes)
        self.note, self.note_border = QColor(drawing.note), QPen(QColor(drawing.note_border), 1.0)
        self.note_text = QPen(QColor(drawing.note_text))
        self.line_colour = QColor(drawing.line)
        self.flow = _between(self.line_colour, QColor(tokens.canvas))
        """Of lines that are wide for how often they are taken: they are not to outshine the cards."""
        self.chips: dict[Tone, tuple[QPen, QColor]] = {
            "ok": (QPen(QColor(tokens.good), 1.3), QColor(drawing.ok_fill)),
            "warn": (QPen(QColor(tokens.warning), 1.3), QColor(tokens.warning_soft)),
            "bad": (QPen(QColor(tokens.bad), 1.3), QColor(tokens.bad_soft)),
        }
        self.marks: dict[Severity, tuple[QColor, QColor]] = {
            "error": (QColor(tokens.bad), QColor(tokens.bad_soft)),
            "warning": (QColor(tokens.warning), QColor(tokens.warning_soft)),
            "hint": (QColor(drawing.owner), QColor(drawing.owner_fill)),
        }
        self._lines: dict[tuple[str, bool], QPen] = {}

    def line(self, state: str = "", *, dashed: bool = False) -> QPen:
        """The pen of a line: `state` is "", "hover" or "chosen"."""
        key = (state, dashed)
        if key not in self._lines:
            pen = QPen(self.accent if state else self.line_colour, {"": 1.6, "hover": 2.0, "chosen": 2.4}[state])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if dashed:
                pen.setDashPattern([4.0, 3.0])
            self._lines[key] = pen
        return self._lines[key]

    @cached_property
    def stamps(self) -> Stamps:
        """The shapes of this look, as they were drawn at the present zoom."""
        return Stamps()

    @cached_property
    def rejection(self) -> QColor:
        """Of the lines that lead where rejected tickets go."""
        return QColor(self.tokens.bad)

    @cached_property
    def hairline(self) -> QPen:
        """One pixel wide at every zoom, for the overview."""
        return QPen(self.line_colour, 0)

    @cached_property
    def guide(self) -> QPen:
        """For alignment guides and the rubber band: one pixel at every zoom."""
        return QPen(self.accent, 0)

    def clear_accent(self, alpha: int) -> QColor:
        """The accent, see-through."""
        return _clear(self.accent, alpha)


def _between(one: QColor, other: QColor) -> QColor:
    """The colour half-way."""
    return QColor(*((a + b) // 2 for a, b in zip(_channels(one), _channels(other), strict=True)))


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _clear(colour: QColor, alpha: int) -> QColor:
    clear = QColor(colour)
    clear.setAlpha(alpha)
    return clear


class Fonts:
    """The fonts of the canvas with their measures; made on first use, since they need the application."""

    def __init__(self) -> None:
        self.title = font(14, QFont.Weight.DemiBold)
        self.metric = font(11, QFont.Weight.DemiBold)
        self.small = font(11, QFont.Weight.Medium)
        self.count = font(12, QFont.Weight.Bold)
        self.letter = font(9, QFont.Weight.Bold)
        self.note = font(12, QFont.Weight.Normal)
        self.title_measure = QFontMetricsF(self.title)
        self.small_measure = QFontMetricsF(self.small)
        self.count_measure = QFontMetricsF(self.count)


def font(pixels: int, weight: QFont.Weight) -> QFont:
    """A font of the canvas."""
    made = QFont(QApplication.font())
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


_FONTS: list[Fonts] = []


def fonts() -> Fonts:
    """The fonts of the canvas."""
    if not _FONTS:
        _FONTS.append(Fonts())
    return _FONTS[0]


def wrapped(text: str, measure: QFontMetricsF, width: float, most: int, first: float | None = None) -> list[str]:
    """A text on at most so many lines; the last one ends in an ellipsis when there is more. `first`: its own width."""
    lines: list[str] = []
    words = text.split()
    while words:
        room = width if lines or first is None else first
        if len(lines) == most - 1:
            lines.append(measure.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, room))
            break
        taken = _fitting(words, measure, room)
        lines.append(measure.elidedText(" ".join(words[:taken]), Qt.TextElideMode.ElideRight, room))
        words = words[taken:]
    return lines


def _fitting(words: list[str], measure: QFontMetricsF, room: float) -> int:
    for count in range(len(words), 1, -1):
        if measure.horizontalAdvance(" ".join(words[:count])) <= room:
            return count
    return 1

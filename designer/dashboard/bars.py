"""Horizontal bars, each in parts: a name at the left, its value at the right, a hatch where colour alone would tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from designer.dashboard.telling_apart import elided_apart
from designer.theme import Theme

_ROW, _HIGHEST_ROW, _PAD = 30, 60, 8
_BAR, _THICKEST_BAR = 16, 28
_TALL_ROW, _NAME_LINE, _THIN_BAR = 46, 22, 14
"""Where names stand above their bars."""
_LEGEND, _LEGEND_LINE = 26, 20
_LEAST_ROOM, _LEAST_NAME, _VALUE_PART = 24, 80, 0.52
"""So much is left to the bars beside names and values, and to the names beside long values; values take such a part."""
_SQUARE = 10
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of part: what it is called, its colour, and whether it is hatched."""

    name: str
    colour: str
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its parts in the order of the legend, what stands at its end, and the whole in words."""

    name: str
    parts: tuple[float, ...]
    value: str
    said: str
    faint: bool = False
    key: str = ""
    """What is told when it is picked, where that is not its name."""
    brief: str = ""
    """What it is called where its name has no room."""


class Bars(QWidget):
    """Bars under each other, the longest as long as there is room. Arrow keys walk them, Return picks one."""

    picked = Signal(str)
    """The key, or else the name, of a bar that was clicked."""
    part_picked = Signal(str, int)
    """As `picked`, and which of the bar's parts; -1: what is beside them, the whole bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: Sequence[Bar] = ()
        self._parts: Sequence[Part] = ()
        self._current, self._part = -1, -1
        self.can_pick = True
        self.picks_parts = False
        """Whether each part of a bar is told apart: under the mouse, or with the arrow keys to the left and right."""
        self.name_part = 0.38
        """The part of the width that names may take."""
        self.names_above = False
        """Whether each name stands over its bar, where long ones have the whole width."""
        self.least_beside = 0
        """In less width than this they do, too."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar], parts: Sequence[Part]) -> None:
        """Show these; the same ones again change nothing."""
        if (tuple(bars), tuple(parts)) == (tuple(self._bars), tuple(self._parts)):
            return
        self._bars, self._parts = bars, parts
        self._current, self._part = -1, -1
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> Sequence[Bar]:
        """What is shown."""
        return self._bars

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, max(len(self._bars), 1) * self._least_row() + self._below())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def row_rect(self, row: int) -> QRect:
        """Where a bar's row is: few bars take the room that many would have."""
        high = self._row_height()
        return QRect(0, row * high, self.width(), high)

    def legend_places(self) -> list[QPoint]:
        """Where each part of the legend begins below the bars: in as many lines as it needs; none for one part."""
        if len(self._parts) < 2 or not self._bars:  # noqa: PLR2004  one part needs no legend
            return []
        places: list[QPoint] = []
        at = QPoint(4, 0)
        for part in self._parts:
            wide = _SQUARE + 5 + self.fontMetrics().horizontalAdvance(part.name)
            if places and at.x() + wide > self.width():
                at = QPoint(4, at.y() + _LEGEND_LINE)
            places.append(at)
            at = QPoint(at.x() + wide + 18, at.y())
        return places

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self.width() - _PAD if self._above() else self._widths()[0]
        for row, name in enumerate(self.names_in(names)):
            self._paint_row(painter, row, name, names)
        self._paint_legend(painter)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._bars[row].said if row >= 0 else "", self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._row_at(int(event.position().y())) >= 0 and self.can_pick
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(int(event.position().y()))
        if row >= 0 and self.can_pick and event.button() == Qt.MouseButton.LeftButton:
            self._go(row)
            self._pick(row, self._part_at(row, event.position().x()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self._bars:
            self._go(min(max(self._current + steps[Qt.Key(event.key())], 0), len(self._bars) - 1))
        elif event.key() in _ACROSS and self.picks_parts and self._current >= 0:
            self._go_across(_ACROSS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and self._current >= 0 and self.can_pick:
            self._pick(self._current, self._part)
        else:
            event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._current, self._part = -1, -1
        super().focusOutEvent(event)

    def _pick(self, row: int, part: int) -> None:
        key = self._bars[row].key or self._bars[row].name
        self.picked.emit(key)
        if self.picks_parts:
            self.part_picked.emit(key, part)

    def _go(self, row: int) -> None:
        self._current, self._part = row, -1
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._bars[row].said))

    def _go_across(self, step: int) -> None:
        """To the next part that is there; before the first one stands the whole bar."""
        bar = self._bars[self._current]
        stops = [-1, *(at for at, value in enumerate(bar.parts) if value > 0)]
        at = min(max(stops.index(self._part) + step, 0), len(stops) - 1)
        self._part = stops[at]
        self.update()
        said = f"{bar.name}: {self._parts[self._part].name}" if self._part >= 0 else bar.said
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _part_at(self, row: int, x: float) -> int:
        boxes = enumerate(self.part_rects(row))
        return next((at for at, box in boxes if box.width() > 0 and box.left() <= x < box.right()), -1)

    def part_rects(self, row: int) -> list[QRectF]:
        """Where the parts of a bar are."""
        names, values = self._widths()
        most = max((sum(bar.parts) for bar in self._bars), default=0) or 1
        scale = max(self.width() - names - values - 3 * _PAD, _LEAST_ROOM) / most
        place = self._line(row)
        left, top, thick = float(names + _PAD + 4), float(place.top()), place.height()
        if self._above():
            left = 4.0
        found = []
        for value in self._bars[row].parts:
            found.append(QRectF(left, top, value * scale, thick))
            left += value * scale
        return found

    def _line(self, row: int) -> QRect:
        """The height at which a bar lies."""
        box = self.row_rect(row)
        if self._above():
            return QRect(0, box.y() + _NAME_LINE, self.width(), _THIN_BAR)
        thick = min(_BAR + (box.height() - _ROW) // 2, _THICKEST_BAR)
        return QRect(0, box.y() + (box.height() - thick) // 2, self.width(), thick)

    def _row_at(self, y: int) -> int:
        high = self._row_height()
        return y // high if 0 <= y < len(self._bars) * high else -1

    def _row_height(self) -> int:
        return min(max((self.height() - self._below()) // max(len(self._bars), 1), self._least_row()), _HIGHEST_ROW)

    def _above(self) -> bool:
        return self.names_above or self.width() < self.least_beside

    def _least_row(self) -> int:
        return _TALL_ROW if self._above() else _ROW

    def _below(self) -> int:
        """The height of what is below the bars."""
        places = self.legend_places()
        return places[-1].y() + _LEGEND if places else 4

    def _widths(self) -> tuple[int, int]:
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0)
        values = max((metrics.horizontalAdvance(bar.value) for bar in self._bars), default=0)
        values = min(values, int(self.width() * _VALUE_PART))
        if self._above():
            return 0, values
        beside = max(self.width() - values - 4 * _PAD - _LEAST_ROOM, _LEAST_NAME)
        return min(names + 4, int(self.width() * self.name_part), beside), values

    def names_in(self, width: int) -> list[str]:
        """The names as there is room for them: those that are too long are cut so that they still differ."""
        metrics = self.fontMetrics()
        fits = [not bar.brief or metrics.horizontalAdvance(bar.name) <= width for bar in self._bars]
        return elided_apart(
            [bar.name if fit else bar.brief for bar, fit in zip(self._bars, fits, strict=True)],
            lambda name: metrics.elidedText(name, Qt.TextElideMode.ElideRight, width),
        )

    def _paint_row(self, painter: QPainter, row: int, name: str, names: int) -> None:
        tokens, box, bar = self._theme.tokens, self.row_rect(row), self._bars[row]
        if row == self._current and self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(tokens.faint if bar.faint else tokens.text))
        flags = Qt.AlignmentFlag.AlignVCenter
        side = Qt.AlignmentFlag.AlignLeft if self._above() else Qt.AlignmentFlag.AlignRight
        high = _NAME_LINE if self._above() else box.height()
        painter.drawText(QRect(4, box.y(), names, high), flags | side, name)
        boxes = self.part_rects(row)
        for place, part in zip(boxes, self._parts, strict=True):
            self._paint_part(painter, place, part, faint=bar.faint)
        left = boxes[-1].right() if boxes else float(names + _PAD + 4)
        if row == self._current and self.hasFocus() and self._part >= 0:
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(boxes[self._part])
        painter.setPen(QColor(tokens.secondary))
        room = max(self.width() - int(left) - 6, 1)
        value = self.fontMetrics().elidedText(bar.value, Qt.TextElideMode.ElideRight, room)
        beside = QRect(round(left) + 6, self._line(row).center().y() - _ROW // 2, room, _ROW)
        painter.drawText(beside, flags, value)

    def _paint_part(self, painter: QPainter, box: QRectF, part: Part, *, faint: bool) -> None:
        if box.width() <= 0:
            return
        colour = QColor(part.colour)
        if faint:
            colour.setAlpha(110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(box, colour)
        if part.hatched:
            lines = QColor(self._theme.tokens.card)
            lines.setAlpha(150)
            painter.fillRect(box, QBrush(lines, Qt.BrushStyle.BDiagPattern))

    def _paint_legend(self, painter: QPainter) -> None:
        for part, place in zip(self._parts, self.legend_places(), strict=False):
            left, top = place.x(), place.y() + len(self._bars) * self._row_height() + 4
            self._paint_part(painter, QRectF(left, top + 5, _SQUARE, _SQUARE), part, faint=False)
            painter.setPen(QColor(self._theme.tokens.secondary))
            wide = self.width() - left - _SQUARE - 5
            name = self.fontMetrics().elidedText(part.name, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(left + _SQUARE + 5, top, wide, 20), Qt.AlignmentFlag.AlignVCenter, name)

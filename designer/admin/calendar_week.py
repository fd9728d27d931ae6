"""The week of a calendar, drawn: a row for each day, a column for each hour, openings to draw, move and stretch."""

from __future__ import annotations

from dataclasses import replace
from typing import override

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.admin.calendar_dates import day_name
from designer.admin.calendar_hours import GRID, Opening, fitting, openings, put, without
from runtime.model.calendar import MINUTES_A_DAY, Week

DAYS = 7
_HEAD, _ROW, _GUTTER, _GRIP = 22, 28, 92, 6
_NARROWEST = 372
"""In which every other hour can still be named."""
_ROUND = 4.0
_HOUR = 60
_NAMED_EVERY = 2
"""Every other hour is named, or the numbers would touch."""


class WeekGrid(QWidget):
    """Drag over free time to open it, drag an opening to move it, its ends to stretch it; Delete closes it.

    With the keyboard: Ctrl+Right and Ctrl+Left go from opening to opening; arrows move the chosen one by a quarter
    of an hour or to another day, with Shift they stretch it; Insert opens an hour where there is room.
    """

    edited = Signal(object)
    """The Week as a hand made it."""
    copy_wanted = Signal(int, QPoint)
    """The menu for a day is asked for: the day, and where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week = Week()
        self._chosen: Opening | None = None
        self._drag: _Drag | None = None
        self.read_only = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def week(self) -> Week:
        """What is shown."""
        return self._week

    @property
    def chosen(self) -> Opening | None:
        """The opening that keys act on."""
        return self._chosen

    def show_week(self, week: Week) -> None:
        """Show these hours without telling."""
        if week != self._week:
            self._week = week
            if self._chosen not in openings(week):
                self._chosen = None
        self.update()

    def place_of(self, day: int, minute: int) -> QPoint:
        """Where a minute of a day is drawn."""
        return QPoint(round(_GUTTER + self._scale() * minute), _HEAD + _ROW * day + _ROW // 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(620, _HEAD + DAYS * _ROW + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, _HEAD + DAYS * _ROW + 6)

    def _scale(self) -> float:
        return max(1, self.width() - _GUTTER - 14) / MINUTES_A_DAY

    def _at(self, point: QPointF) -> tuple[int, float]:
        """The day and the minute under a point, also beyond the drawn week."""
        day = int((point.y() - _HEAD) // _ROW)
        return max(0, min(DAYS - 1, day)), (point.x() - _GUTTER) / self._scale()

    def _pieces(self, opening: Opening) -> list[tuple[int, int, int]]:
        """What is drawn of an opening: day, from, to; a night has two."""
        if opening.until <= MINUTES_A_DAY:
            return [(opening.day, opening.opens, opening.until)]
        tomorrow = (opening.day + 1) % DAYS
        return [(opening.day, opening.opens, MINUTES_A_DAY), (tomorrow, 0, opening.until - MINUTES_A_DAY)]

    def _opening_at(self, point: QPointF) -> tuple[Opening, str] | None:
        """The opening under a point, and which part: “begin”, “end” or the “middle”."""
        day, minute = self._at(point)
        grip = _GRIP / self._scale()
        for opening in openings(self._week):
            pieces = self._pieces(opening)
            for number, (row, first, last) in enumerate(pieces):
                if row != day or not first - grip <= minute <= last + grip:
                    continue
                if number == 0 and abs(minute - first) <= grip:
                    return opening, "begin"
                if number == len(pieces) - 1 and abs(minute - last) <= grip:
                    return opening, "end"
                if first <= minute <= last:
                    return opening, "middle"
        return None

    # What the mouse does

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.read_only:
            return
        found = self._opening_at(event.position())
        day, minute = self._at(event.position())
        self._chosen = found[0] if found else None
        if found is not None:
            self._drag = _Drag(found[1], self._week, found[0], day, minute)
        elif 0 <= minute < MINUTES_A_DAY and event.position().y() >= _HEAD:
            self._drag = _Drag("draw", self._week, None, day, minute)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self._show_cursor(event.position())
            return
        day, minute = self._at(event.position())
        self._drag.to(day, minute)
        self._week, self._chosen = self._drag.week, self._drag.chosen
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and drag.week != drag.before:
            self._tell(drag.week, drag.chosen)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.read_only:
            self.copy_wanted.emit(self._at(QPointF(event.pos()))[0], event.globalPos())

    def _show_cursor(self, point: QPointF) -> None:
        found = None if self.read_only else self._opening_at(point)
        shape = Qt.CursorShape.CrossCursor if not self.read_only else Qt.CursorShape.ArrowCursor
        if found is not None:
            shape = Qt.CursorShape.SizeAllCursor if found[1] == "middle" else Qt.CursorShape.SizeHorCursor
        self.setCursor(shape)
        self.setToolTip(str(found[0].interval) if found else "")

    # What keys do

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.read_only or not self._key(event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def _key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key means something here."""
        steps = {Qt.Key.Key_Left: (0, -GRID), Qt.Key.Key_Right: (0, GRID), Qt.Key.Key_Up: (-1, 0)}
        day, minutes = {**steps, Qt.Key.Key_Down: (1, 0)}.get(Qt.Key(key), (0, 0))
        if key == Qt.Key.Key_Insert:
            return self._open_an_hour()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not None:
            self._tell(without(self._week, self._chosen), None)
            return True
        if modifiers & Qt.KeyboardModifier.ControlModifier and minutes:
            return self._choose_next(1 if minutes > 0 else -1)
        if self._chosen is None or not (day or minutes):
            return bool(day or minutes) and self._choose_next(1)
        stretched = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        moved = _stretched(self._chosen, minutes) if stretched else _moved(self._chosen, day, minutes)
        self._replace(self._chosen, moved)
        return True

    def _choose_next(self, by: int) -> bool:
        found = openings(self._week)
        if found:
            at = found.index(self._chosen) + by if self._chosen in found else 0
            self._chosen = found[at % len(found)]
            self.update()
        return bool(found)

    def _open_an_hour(self) -> bool:
        after = self._chosen or Opening(0, 0, 9 * _HOUR)
        for day in range(after.day, after.day + DAYS):
            first = after.until if day == after.day else 9 * _HOUR
            for opens in range(first, MINUTES_A_DAY - _HOUR + 1, GRID):
                opening = Opening(day % DAYS, opens, opens + _HOUR)
                week = put(self._week, opening)
                if week is not None:
                    self._tell(week, opening)
                    return True
        return True

    def _replace(self, old: Opening, new: Opening) -> None:
        week = put(self._week, new, old)
        if week is not None:
            self._tell(week, new)

    def _tell(self, week: Week, chosen: Opening | None) -> None:
        self._week, self._chosen = week, chosen
        self.update()
        self.edited.emit(week)

    # How it looks

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        for opening in openings(self._week):
            for piece in self._pieces(opening):
                self._paint_piece(painter, opening, *piece)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette, scale = self.palette(), self._scale()
        whole = QRectF(_GUTTER, _HEAD, scale * MINUTES_A_DAY, DAYS * _ROW)
        painter.fillRect(whole, palette.color(QPalette.ColorRole.Base))
        strong, faint = _line(palette, 0.32), _line(palette, 0.14)
        for hour in range(25):
            x = round(_GUTTER + scale * hour * _HOUR) + 0.5
            painter.setPen(strong if hour % 6 == 0 else faint)
            painter.drawLine(QPointF(x, _HEAD), QPointF(x, whole.bottom()))
            if hour % _NAMED_EVERY == 0:
                painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(QRectF(x - 20, 0, 40, _HEAD - 3), Qt.AlignmentFlag.AlignCenter, f"{hour}")
        for day in range(DAYS + 1):
            painter.setPen(strong if day in (0, DAYS) else faint)
            y = _HEAD + day * _ROW + 0.5
            painter.drawLine(QPointF(0, y), QPointF(whole.right(), y))
            if day < DAYS:
                painter.setPen(palette.color(QPalette.ColorRole.Text))
                name = self.fontMetrics().elidedText(day_name(day), Qt.TextElideMode.ElideRight, _GUTTER - 10)
                left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(2, y, _GUTTER - 8, _ROW), left, name)

    def _paint_piece(self, painter: QPainter, opening: Opening, day: int, first: int, last: int) -> None:
        palette, scale = self.palette(), self._scale()
        box = QRectF(_GUTTER + scale * first, _HEAD + day * _ROW + 3, scale * (last - first), _ROW - 5)
        chosen = opening == self._chosen and self.hasFocus()
        fill = palette.color(QPalette.ColorRole.Highlight)
        if self.read_only:
            fill = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        text = str(opening.interval)
        if self.fontMetrics().horizontalAdvance(text) + 8 < box.width():
            painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _line(palette: QPalette, strength: float) -> QColor:
    colour = palette.color(QPalette.ColorRole.Text)
    colour.setAlphaF(strength)
    return colour


def _moved(opening: Opening, days: int, minutes: int) -> Opening:
    """Elsewhere; over midnight it goes on to the day beside."""
    begins = opening.begins + days * MINUTES_A_DAY + minutes
    day, opens = divmod(begins % (DAYS * MINUTES_A_DAY), MINUTES_A_DAY)
    return Opening(day, opens, opens + opening.until - opening.opens)


def _stretched(opening: Opening, minutes: int) -> Opening:
    return replace(opening, until=opening.until + minutes)


class _Drag:
    """A drag from press to release: what the week would be by now. Where there is no room, the last that had some."""

    def __init__(self, what: str, week: Week, opening: Opening | None, day: int, minute: float) -> None:
        self.before = self.week = week
        self.chosen = self._opening = opening
        self._what, self._day, self._minute = what, day, minute

    def to(self, day: int, minute: float) -> None:
        """The mouse is there now."""
        new = self._wanted(day, minute)
        if new is None:
            return
        if self._what == "middle":
            week = put(self.before, new, self._opening)
        else:
            cut = fitting(self.before, new, self._opening)
            week = put(self.before, cut, self._opening) if cut is not None else None
            new = cut or new
        if week is not None:
            self.week, self.chosen = week, new

    def _wanted(self, day: int, minute: float) -> Opening | None:
        if self._opening is None:
            return _between(self._day, self._minute, day, minute)
        if self._what == "middle":
            by = _snap(minute - self._minute)
            return _moved(self._opening, day - self._day, by)
        if self._what == "end":
            return _until(self._opening, day, minute)
        opens = max(0, min(_snap(minute), self._opening.until - GRID))
        return replace(self._opening, opens=opens)


def _between(day: int, begun: float, to_day: int, minute: float) -> Opening | None:
    """What is drawn from a press on: to the right within the day, or back into the row below, over night."""
    if to_day > day and minute < begun:
        opens = min(_snap(begun), MINUTES_A_DAY - GRID)
        until = MINUTES_A_DAY + max(GRID, _snap(minute))
        return Opening(day, opens, until)
    first, last = sorted((begun, minute))
    opens, until = max(0, _snap(first)), min(MINUTES_A_DAY, _snap(last))
    return Opening(day, opens, until) if until > opens else None


def _until(opening: Opening, day: int, minute: float) -> Opening:
    """The end pulled to the right, or back in the row below: over night."""
    over_night = day != opening.day and minute < opening.opens
    until = MINUTES_A_DAY + max(GRID, _snap(minute)) if over_night else min(MINUTES_A_DAY, _snap(minute))
    return replace(opening, until=max(opening.opens + GRID, until))


def _snap(minute: float) -> int:
    return round(minute / GRID) * GRID

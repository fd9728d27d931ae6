"""A limit as a line: from its beginning to the breach and beyond, with its reminders and levels."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from designer import words
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.values import DAY, HOUR, MINUTE, Span

USUAL = Limit(allows=Duration(amount=8, unit=Unit.BUSINESS_HOURS))
"""What is shown where there is none yet."""
_BUSINESS_DAY = 8
"""Hours of a business day, for the picture only: the desk's calendar says how long it really is."""
_SIZES = {
    Unit.MINUTES: MINUTE,
    Unit.HOURS: HOUR,
    Unit.DAYS: DAY,
    Unit.BUSINESS_MINUTES: MINUTE,
    Unit.BUSINESS_HOURS: HOUR,
    Unit.BUSINESS_DAYS: _BUSINESS_DAY * HOUR,
}


def about(duration: Duration) -> Span:
    """About how long a duration is: what compares and draws it need not know the desk's calendar."""
    return duration.amount * _SIZES[duration.unit]


def short(duration: Duration) -> str:
    """A duration in few letters: “8 h”, “2 d”."""
    return words.duration(about(duration) / 1_000)


class Timeline(QWidget):
    """The limit as a line from entry to breach and beyond, with its reminders and levels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = USUAL
        self.setMinimumHeight(54)

    def show_limit(self, limit: Limit) -> None:
        """Draw this limit."""
        self._limit = limit
        self.setAccessibleName(", ".join(name for _, name in self.moments()))
        self.update()

    def moments(self) -> list[tuple[float, str]]:
        """What happens when, as a share of the limit: reminders below 1, the breach at 1, levels above."""
        allowed = about(self._limit.allows)
        found = [(1.0, short(self._limit.allows))]
        for reminder in self._limit.reminders:
            if reminder.percent is not None:
                found.append((reminder.percent / 100, words.percent(reminder.percent / 100)))
            elif reminder.before is not None:
                before = about(reminder.before) / allowed
                found.append((max(0.0, 1 - before), f"−{short(reminder.before)}"))
        for level in self._limit.escalations:
            if level.after is not None:
                after = about(level.after) / allowed
                found.append((1 + after, f"+{short(level.after)}"))
        return sorted(found)

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, 54)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        left, right, middle = 10.0, self.width() - 34.0, 18.0
        moments = self.moments()
        longest = max(1.15, *(share for share, _ in moments))
        breach = left + (right - left) / longest
        painter.setPen(QPen(colours.accent().color(), 3))
        painter.drawLine(QPointF(left, middle), QPointF(breach, middle))
        painter.setPen(QPen(colours.brightText().color(), 3, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(breach, middle), QPointF(right, middle))
        free = 0.0
        for share, name in moments:
            x = left + (right - left) * share / longest
            painter.setPen(QPen(colours.base().color(), 2))
            painter.setBrush(colours.brightText() if share >= 1 else colours.accent())
            painter.drawEllipse(QPointF(x, middle), 6, 6)
            width = painter.fontMetrics().horizontalAdvance(name) + 4
            box = QRectF(max(free, x - width / 2), middle + 10, width, 20)
            painter.setPen(colours.windowText().color())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            free = box.right() + 4

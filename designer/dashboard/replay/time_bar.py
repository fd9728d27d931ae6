"""The line of time: a slider over the busy and the quiet stretches of a recording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from designer import words
from designer.dashboard.replay.recording import Recording
from designer.theme import Theme
from runtime.model.values import DAY, Moment

_STEPS = 100_000
"""The slider's own positions; the moment itself is kept apart, to the millisecond."""
_SIDE, _TALL, _WORDS = 10, 44, 18
_BAR = 4
_TICK = 110
_YEAR = 400 * DAY
_QUIET, _FOLDED = 4, 84
"""A last stretch without a move, longer than one in so many parts of the whole, is folded into these pixels."""


class TimeBar(QSlider):
    """Shows a moment between two ends; a press or a drag asks for another. Keys are told as they are named."""

    wanted = Signal(object)
    """The Moment that was pressed on or dragged to."""
    stepped = Signal(int)
    """To the next event (1) or back to the last one (-1)."""
    jumped = Signal(int)
    """To the beginning (-1) or to the end (1)."""
    toggled = Signal()
    """Run, or stand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._recording: Recording | None = None
        self._at: Moment = 0
        self._fold: Moment | None = None
        """From here on nothing moves until the end: the rest of the line is folded."""
        self._counts: list[int] = []
        self.setRange(0, _STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_recording(self, recording: Recording) -> None:
        """Show the events of a recording."""
        self._recording, self._fold = recording, _folded(recording)
        self._count()
        self.show_moment(self._at)
        self.update()

    def show_moment(self, moment: Moment) -> None:
        """Put the hand at a moment."""
        self._at = moment
        with QSignalBlocker(self):
            self.setValue(round(min(max(self._share(moment), 0.0), 1.0) * _STEPS))  # an empty recording is short
        self.setAccessibleDescription(words.moment(moment))
        self.update()

    def place_of(self, moment: Moment) -> float:
        """Where a moment is, in pixels."""
        return _SIDE + self._share(moment) * self._length

    @property
    def _length(self) -> int:
        return max(self.width() - 2 * _SIDE, 1)

    @property
    def _unfolded(self) -> float:
        """The part of the line before the fold."""
        return 1.0 if self._fold is None else max(1.0 - _FOLDED / self._length, 0.5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, _TALL + _WORDS + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, _TALL + _WORDS + 6)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count()

    def press(self, key: int) -> bool:
        """Do what a key does; False for one that does nothing here."""
        if key in _STEP_KEYS:
            self.stepped.emit(_STEP_KEYS[key])
        elif key in _JUMP_KEYS:
            self.jumped.emit(_JUMP_KEYS[key])
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif key in _PAGE_KEYS and self._recording is not None:
            seen = (self._fold or self._recording.end) - self._recording.begin
            self.wanted.emit(self._at + _PAGE_KEYS[key] * max(seen // 20, 1))
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.press(event.key()):
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._want(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, recording = self._theme.tokens, self._recording
        floor = float(_TALL)
        self._paint_bars(painter, floor)
        painter.setPen(QPen(QColor(tokens.outline), 1.0))
        painter.drawLine(QPointF(_SIDE, floor), QPointF(self.width() - _SIDE, floor))
        if recording is None:
            return
        self._paint_ticks(painter, recording, floor)
        self._paint_hand(painter, floor)

    def _paint_bars(self, painter: QPainter, floor: float) -> None:
        """What was before the hand is in the accent; what is to come is grey."""
        most = max(self._counts, default=0)
        if not most:
            return
        tokens, hand = self._theme.tokens, self.place_of(self._at)
        wide = self._length * self._unfolded / len(self._counts)
        painter.setPen(Qt.PenStyle.NoPen)
        past, coming = QColor(tokens.accent), QColor(tokens.outline)
        coming.setAlpha(110)
        for place, count in enumerate(self._counts):
            if count:
                left = _SIDE + place * wide
                high = 2.0 + (floor - 8.0) * (count / most) ** 0.5
                painter.setBrush(past if left < hand else coming)
                painter.drawRect(QRectF(left, floor - high, max(wide - 1.0, 1.0), high))

    def _paint_ticks(self, painter: QPainter, recording: Recording, floor: float) -> None:
        painter.setPen(QColor(self._theme.tokens.secondary))
        ticks = self._ticks(recording)
        for place, (moment, text) in enumerate(zip(ticks, self.tick_words(recording), strict=True)):
            x = self.place_of(moment)
            side = Qt.AlignmentFlag.AlignHCenter
            box = QRectF(x - _TICK / 2, floor + 4, _TICK, _WORDS)
            if place in (0, len(ticks) - 1):
                side = Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
                box = QRectF(_SIDE, floor + 4, self._length, _WORDS)
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + 4))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, text)
        self._paint_fold(painter, floor)

    def tick_words(self, recording: Recording) -> list[str]:
        """What stands under the line: days, and the time of day where one has several; times alone in a short one."""
        length, ticks = recording.end - recording.begin, self._ticks(recording)
        if length < 2 * DAY:
            return list(map(words.clock, ticks))
        says = (partial(words.short_day, year=length > _YEAR), words.short_day, words.clock)
        return [_first_unlike(says, before, now) for before, now in zip((None, *ticks), ticks, strict=False)]

    def _ticks(self, recording: Recording) -> list[Moment]:
        """Evenly spread; behind a fold only the end has one."""
        last = recording.end if self._fold is None else self._fold
        count = max(1, int(self._length * self._unfolded) // _TICK)
        ticks = [recording.begin + (last - recording.begin) * place // count for place in range(count + 1)]
        return ticks if self._fold is None else [*ticks[:-1], recording.end]

    def _paint_fold(self, painter: QPainter, floor: float) -> None:
        """Two slanted strokes: here the line leaves something out."""
        if self._fold is None:
            return
        x = self.place_of(self._fold) + _FOLDED / 3
        painter.setPen(QPen(QColor(self._theme.tokens.card), 4.0))
        painter.drawLine(QPointF(x - 2, floor), QPointF(x + 2, floor))
        painter.setPen(QPen(QColor(self._theme.tokens.secondary), 1.5))
        for left in (x - 5, x - 1):
            painter.drawLine(QPointF(left, floor + 5), QPointF(left + 5, floor - 6))

    def _paint_hand(self, painter: QPainter, floor: float) -> None:
        tokens, x = self._theme.tokens, self.place_of(self._at)
        painter.setPen(QPen(QColor(tokens.text), 2.0))
        painter.drawLine(QPointF(x, 4), QPointF(x, floor + 3))
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.card), 2.0))
        painter.setBrush(QColor(tokens.text))
        painter.drawPolygon(QPolygonF([QPointF(x - 7, 1), QPointF(x + 7, 1), QPointF(x + 7, 8), QPointF(x, 15),
                                       QPointF(x - 7, 8)]))  # fmt: skip

    def _share(self, moment: Moment) -> float:
        told = self._recording
        if told is None or told.end <= told.begin:
            return 0.0
        if self._fold is None:
            return (moment - told.begin) / (told.end - told.begin)
        if moment <= self._fold:
            return self._unfolded * (moment - told.begin) / (self._fold - told.begin)
        return self._unfolded + (1 - self._unfolded) * (moment - self._fold) / (told.end - self._fold)

    def _moment(self, told: Recording, share: float) -> Moment:
        """What `_share` makes a share of."""
        begin, end, part = told.begin, told.end, share
        if self._fold is not None and share <= self._unfolded:
            end, part = self._fold, share / self._unfolded
        elif self._fold is not None:
            begin, part = self._fold, (share - self._unfolded) / (1 - self._unfolded)
        return begin + round(part * (end - begin))

    def _want(self, event: QMouseEvent) -> None:
        if self._recording is None:
            return
        share = (event.position().x() - _SIDE) / self._length
        self.wanted.emit(self._moment(self._recording, min(max(share, 0.0), 1.0)))

    def _count(self) -> None:
        told = self._recording
        if told is not None:
            seen = told if self._fold is None else told.between(told.begin, self._fold)
            self._counts = seen.busy(int(self._length * self._unfolded) // _BAR).tolist()


def _first_unlike(says: Sequence[Callable[[Moment], str]], before: Moment | None, now: Moment) -> str:
    """A moment by the first of these that tells it from the one before; by the last where none does."""
    unlike = (say(now) for say in says if before is None or say(before) != say(now))
    return next(unlike, says[-1](now))


def _folded(recording: Recording) -> Moment | None:
    """When nothing moves any more, in what has been quiet for long since."""
    last = recording.last_before(recording.end)
    if last is None or (recording.end - last) * _QUIET <= recording.end - recording.begin:
        return None
    return min(last + max((last - recording.begin) // 50, 1), recording.end - 1)


_STEP_KEYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
_JUMP_KEYS: dict[int, int] = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}

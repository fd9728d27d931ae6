"""The line of time: a slider over the busy and the quiet stretches of a recording."""

from __future__ import annotations

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
        self._counts: list[int] = []
        self.setRange(0, _STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_recording(self, recording: Recording) -> None:
        """Show the events of a recording."""
        self._recording = recording
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
        return _SIDE + self._share(moment) * (self.width() - 2 * _SIDE)

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
            length = self._recording.end - self._recording.begin
            self.wanted.emit(self._at + _PAGE_KEYS[key] * max(length // 20, 1))
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
        wide = (self.width() - 2 * _SIDE) / len(self._counts)
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
        length = recording.end - recording.begin
        count = max(1, (self.width() - 2 * _SIDE) // _TICK)
        painter.setPen(QColor(self._theme.tokens.secondary))
        for place in range(count + 1):
            moment = recording.begin + length * place // count
            x = self.place_of(moment)
            text = words.clock(moment) if length < 2 * DAY else words.short_day(moment, year=length > _YEAR)
            side = Qt.AlignmentFlag.AlignHCenter
            box = QRectF(x - _TICK / 2, floor + 4, _TICK, _WORDS)
            if place in (0, count):
                side = Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
                box = QRectF(_SIDE, floor + 4, self.width() - 2 * _SIDE, _WORDS)
            painter.drawLine(QPointF(x, floor), QPointF(x, floor + 4))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, text)

    def _paint_hand(self, painter: QPainter, floor: float) -> None:
        tokens, x = self._theme.tokens, self.place_of(self._at)
        painter.setPen(QPen(QColor(tokens.text), 2.0))
        painter.drawLine(QPointF(x, 4), QPointF(x, floor + 3))
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.card), 2.0))
        painter.setBrush(QColor(tokens.text))
        painter.drawPolygon(QPolygonF([QPointF(x - 7, 1), QPointF(x + 7, 1), QPointF(x + 7, 8), QPointF(x, 15),
                                       QPointF(x - 7, 8)]))  # fmt: skip

    def _share(self, moment: Moment) -> float:
        if self._recording is None or self._recording.end <= self._recording.begin:
            return 0.0
        return (moment - self._recording.begin) / (self._recording.end - self._recording.begin)

    def _want(self, event: QMouseEvent) -> None:
        if self._recording is None:
            return
        share = (event.position().x() - _SIDE) / max(self.width() - 2 * _SIDE, 1)
        length = self._recording.end - self._recording.begin
        self.wanted.emit(self._recording.begin + round(min(max(share, 0.0), 1.0) * length))

    def _count(self) -> None:
        if self._recording is not None:
            self._counts = self._recording.busy((self.width() - 2 * _SIDE) // _BAR).tolist()


_STEP_KEYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
_JUMP_KEYS: dict[int, int] = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}

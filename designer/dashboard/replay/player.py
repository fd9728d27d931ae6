"""The hand of the clock: it stands, or runs so many times faster than life."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from designer.dashboard.replay.recording import Recording
from runtime.model.values import SECOND, Moment, Span

FRAME_MS = 16
TRAVEL_MS = 900
"""How long a ticket is on its way from card to card, before the eyes of who looks."""
QUIET_MS = 1_500
"""With quiet stretches skipped, no longer than this is waited for what comes next."""
WHOLE_MS = 60 * SECOND
"""How long the whole recording takes at the speed that follows its length."""


class Player(QObject):
    """Where one is in time. `seconds` is a clock that only ever goes on; tests give their own."""

    moved = Signal()
    """Another moment."""
    turned = Signal()
    """It began to run, or to stand, or runs at another speed."""

    def __init__(self, parent: QObject | None = None, seconds: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self.recording: Recording | None = None
        self.skips_quiet = True
        self._at: Moment = 0
        self._speed = 0
        self._seconds = seconds
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def at(self) -> Moment:
        """The moment that is shown."""
        return self._at

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._timer.isActive()

    @property
    def at_end(self) -> bool:
        """Whether there is nothing after this moment."""
        return self._at >= self.end

    @property
    def speed(self) -> int:
        """How many times faster than life; chosen, or so that the whole takes a minute."""
        return self._speed or max(1, (self.end - self.begin) // WHOLE_MS)

    def choose_speed(self, speed: int) -> None:
        """Run so many times faster than life; 0: the whole in a minute."""
        self._speed = speed
        self.turned.emit()
        self.moved.emit()

    @property
    def travel(self) -> Span:
        """How long, in the time that is shown, a ticket is on its way."""
        return TRAVEL_MS * self.speed

    @property
    def begin(self) -> Moment:
        """When time begins."""
        return 0 if self.recording is None else self.recording.begin

    @property
    def end(self) -> Moment:
        """When it ends."""
        return 0 if self.recording is None else self.recording.end

    def play_back(self, recording: Recording, at: Moment | None = None) -> None:
        """Tell of this; the moment shown is the one given, or stays where that is possible."""
        self.recording = recording
        self._put(self._at if at is None else at)

    def go(self, moment: Moment) -> None:
        """Show a moment, or the border next to it."""
        self._last = self._seconds()
        self._put(moment)

    def run(self) -> None:
        """Let time pass; from the beginning, when it is at its end."""
        if self.running or self.end <= self.begin:
            return
        if self.at_end:
            self._put(self.begin)
        self._last = self._seconds()
        self._timer.start()
        self.turned.emit()

    def stand(self) -> None:
        """Stop."""
        if self.running:
            self._timer.stop()
            self.turned.emit()

    def beat(self) -> None:
        """Go on by what passed since the last beat."""
        now = self._seconds()
        at = self._at + round((now - self._last) * SECOND * self.speed)
        self._last = now
        self._put(self._past_quiet(at) if self.skips_quiet else at)
        if self.at_end:
            self.stand()

    def _past_quiet(self, at: Moment) -> Moment:
        """Shortly before what happens next, where that is long away and the last dots have arrived."""
        if self.recording is None or self.recording.row_after(at) > self.recording.row_after(at - self.travel):
            return at
        following = self.recording.next_after(at)
        lead = QUIET_MS * self.speed
        if following is None:
            return self.end
        return following - lead // 3 if following - at > lead else at

    def _put(self, moment: Moment) -> None:
        self._at = min(max(moment, self.begin), self.end)
        self.moved.emit()

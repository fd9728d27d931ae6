"""Work that is done in pieces, each in a turn of the event loop of its own: no key press waits for more than one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one piece of work after another, paced by a timer: what is due after 0 ms would be done in the same turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._do_one)

    @property
    def idle(self) -> bool:
        """Whether everything is done."""
        return not self._pieces

    def begin(self, *pieces: Callable[[], None]) -> None:
        """Do these; what was not done yet of earlier work is not done any more."""
        self._pieces = deque(pieces)
        self._timer.start()

    def _do_one(self) -> None:
        if self._pieces:
            self._pieces.popleft()()
        if not self._pieces:
            self._timer.stop()

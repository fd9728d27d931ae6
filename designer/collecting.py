"""Garbage is collected on the GUI thread, and on no other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from designer.idle import IdleWatch

_LOOK_EVERY_MS = 500
_STARTED_MS = 5_000
_PAUSE_MS = 2_000
_OLDEST = 2
_AT_ANY_RATE = 60
"""So many collections of the younger ones later nobody waits any longer for a pause."""
_DUE = (2_000, 10, 10)
"""Of each generation: after so many new objects, or collections of the younger one."""


class Collector(QObject):
    """Takes over from Python, which collects on whatever thread allocates one object too many.

    There it would destroy objects of Qt as well, and a timer that is destroyed on another thread than its own stays in
    that one's list: the event loop falls over it. So nothing is collected by itself from here to `end`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.isenabled()
        self._spares = False
        gc.disable()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self.collect)
        self._looking.start()
        self._pause = IdleWatch(self)
        self._pause.idle.connect(self._collect_all)

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python would; the oldest of all in a pause."""
        counts = gc.get_count()
        due = [generation for generation, most in enumerate(_DUE) if counts[generation] > most]
        if not due:
            return
        if due[-1] < _OLDEST or counts[_OLDEST] > _AT_ANY_RATE:
            gc.collect(due[-1])
            return
        gc.collect(_OLDEST - 1)
        if not self._pause.running:
            self._pause.begin(_PAUSE_MS)

    def _collect_all(self) -> None:
        if self._looking.isActive():
            gc.collect(_OLDEST)

    def pause(self) -> None:
        """Collect nothing while modules are loaded: next to nothing of them is garbage, and there is much of it."""
        self._looking.stop()

    def go_on(self) -> None:
        """Modules were loaded."""
        if self._spares:
            gc.freeze()
        self._looking.start()

    def spare_what_stays(self) -> None:
        """Pass over modules, and what is there once the program has started: looking through it stops the window."""
        self._spares = True
        QTimer.singleShot(_STARTED_MS, self, gc.freeze)

    def end(self) -> None:
        """Leave it to Python again: no other thread is left."""
        self._looking.stop()
        self._pause.end()
        if self._before:
            gc.enable()

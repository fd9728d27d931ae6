"""Garbage is collected on the GUI thread, and on no other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from designer.idle import IdleWatch

_LOOK_EVERY_MS = 500
_STARTED_MS = 5_000
_PAUSE_MS = 10_000
_OLDEST = 2
_DUE = (2_000, 10, 10)
"""Of each generation: after so many new objects, or collections of the younger one."""
_MANY = 50_000
"""So many new objects are an answer of the desk, no garbage: to look through them would take 20 ms and more."""
_THOROUGH = 10
"""So often are objects put aside before all of them are looked through in a pause: after ten busy minutes or more."""
_AT_ANY_RATE = 100
"""Put aside so often, they are looked through without a pause."""


class Collector(QObject):
    """Takes over from Python, which collects on whatever thread allocates one object too many.

    There it would destroy objects of Qt as well, and a timer that is destroyed on another thread than its own stays in
    that one's list: the event loop falls over it. So nothing is collected by itself from here to `end`.

    What has become old is put aside, for most of it stays: looking through all there is would stop the window for a
    fifth of a second. That is done seldom, and when nobody has touched anything for ten seconds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.isenabled()
        self._spares = False
        self._aside = 0
        gc.disable()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self.collect)
        self._looking.start()
        self._pause = IdleWatch(self)
        self._pause.idle.connect(self._collect_all)

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python would; the oldest of all is put aside."""
        counts = gc.get_count()
        due = [generation for generation, most in enumerate(_DUE) if counts[generation] > most]
        if counts[0] > _MANY:
            self._put_aside()
        elif due:
            gc.collect(min(due[-1], _OLDEST - 1))
            if due[-1] == _OLDEST:
                self._put_aside()

    def look_through_all(self) -> None:
        """Collect what was put aside, too."""
        self._aside = 0
        gc.unfreeze()
        gc.collect(_OLDEST)
        gc.freeze()

    def _put_aside(self) -> None:
        gc.freeze()
        self._aside += 1
        if self._aside > _AT_ANY_RATE:
            self.look_through_all()
        elif self._aside >= _THOROUGH and not self._pause.running:
            self._pause.begin(_PAUSE_MS)

    def _collect_all(self) -> None:
        if self._looking.isActive():
            self.look_through_all()

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
        gc.unfreeze()
        if self._before:
            gc.enable()

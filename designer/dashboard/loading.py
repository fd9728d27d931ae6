"""pyqtgraph comes after the window: it is loaded on a thread when the first chart is wanted, and nothing waits.

Charts are made and filled one after another, each in a turn of the event loop of its own, so that no key press waits
for more than one of them.
"""

from __future__ import annotations

import importlib
import sys
from collections import deque
from collections.abc import Callable
from typing import override

import shiboken6
from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.errands import Errands
from designer.turns import in_its_turn
from runtime.messages.faults import Fault

_LIBRARY = "pyqtgraph"


class Plotting(QObject):
    """Does the work on charts in turns, once they can be drawn. Loading is half a second, once in a program's life."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loader: Errands | None = None
        self._loaded = _LIBRARY in sys.modules
        self._ended = False
        self._jobs: deque[tuple[QObject, Callable[[], None]]] = deque()

    @property
    def idle(self) -> bool:
        """Whether everything that was wanted is drawn."""
        return not self._jobs

    def soon(self, owner: QObject, job: Callable[[], None]) -> None:
        """Do this in a turn of its own, when charts can be drawn; never, when its owner is gone or all has ended."""
        if self._ended:
            return
        self._jobs.append((owner, job))
        if self._loaded:
            in_its_turn(self, self._do_one)
        else:
            self.load()

    def load(self) -> None:
        """Begin to load, where that was not begun: somebody will soon look at charts."""
        if not (self._loaded or self._ended) and self._loader is None:
            self._loader = Errands("plotting", self)
            self._loader.send(lambda: importlib.import_module(_LIBRARY), self, self._ready, self._not_loaded)

    def end(self) -> None:
        """Nothing is wanted any more, nor will be."""
        self._ended = True
        self._jobs.clear()
        if self._loader is not None:
            self._loader.close()

    def _ready(self, _library: object) -> None:
        self._loaded = True
        for _job in self._jobs:
            in_its_turn(self, self._do_one)

    def _not_loaded(self, fault: Fault) -> None:
        self._jobs.clear()
        raise fault

    def _do_one(self) -> None:
        if self._jobs:
            owner, job = self._jobs.popleft()
            if shiboken6.isValid(owner):
                job()


class Slot[P: QWidget](QWidget):
    """The place of a chart: it is made when it is first seen, and then shows what it was last given."""

    def __init__(self, plotting: Plotting, make: Callable[[], P], height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plotting, self._make = plotting, make
        self._show: Callable[[P], None] | None = None
        self._told: tuple[object, ...] = ()
        self._coming = False
        self.plot: P | None = None
        self.setMinimumHeight(height)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def feed(self, show: Callable[[P], None], *of: object) -> None:
        """Show this, as soon as it is seen; nothing where what it tells `of`, and in which language, did not change."""
        told = (QLocale(), *of)
        if told == self._told:
            return
        self._told, self._show = told, show
        if self.isVisible():
            self._want()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want()

    def _want(self) -> None:
        if self._show is not None and not self._coming:
            self._coming = True
            self._plotting.soon(self, self._serve)

    def _serve(self) -> None:
        self._coming = False
        if self.plot is None:
            self.plot = self._make()
            self.plot.setAccessibleName(self.accessibleName())
            self.plot.setAccessibleDescription(self.accessibleDescription())
            self._column.addWidget(self.plot)
            self.setFocusProxy(self.plot)
            self._want()
        elif self._show is not None:
            show, self._show = self._show, None
            show(self.plot)

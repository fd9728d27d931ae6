"""How wide the panels beside a drawing are: as wide as people drew them, and narrower where the drawing needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from designer.settings import Settings
from designer.turns import in_its_turn

_SLIM = 1_000
"""In a window narrower than this the panels beside the drawing are as narrow as they may be."""
_BESIDE = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


class PaneWidths(QObject):
    """Gives panels their width when the window becomes wide or narrow.

    Only a hand at the line between two panels chooses a width. What panels give in a narrow window is not chosen:
    they have their chosen widths again as soon as there is room, also after the program was started anew.
    A width that somebody draws in a narrow window holds there.
    """

    def __init__(self, window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
        """`docks`: by name; the mapping may grow."""
        super().__init__(window)
        self._window, self._docks = window, docks
        self._wide: dict[str, int] = {}
        self._slim: dict[str, int] = {}
        """Chosen in a narrow window."""
        self._pressed: dict[str, int] = {}
        """As wide as they were when the mouse was pressed."""
        window.installEventFilter(self)

    def begin(self, settings: Settings, usual: Mapping[str, int]) -> None:
        """As people chose them last time; as wide as is `usual` where nobody chose, or as they stand by now."""
        self._slim = settings.pane_widths("slim") | self._slim
        stand = {name: dock.width() for name, dock in self._beside()} if not self._is_slim else {}
        self._wide = dict(usual) | stand | settings.pane_widths("wide") | self._wide
        self.share()

    def keep(self, settings: Settings) -> None:
        """For the next time."""
        settings.keep_pane_widths("wide", self._wide)
        settings.keep_pane_widths("slim", self._slim)

    def share(self) -> None:
        """Every panel beside the drawing as wide as it is to be in a window of this width."""
        wanted = {name: self._due(name, dock) for name, dock in self._beside()}
        docks = [self._docks[name] for name, width in wanted.items() if width]
        if any(self._docks[name].width() != width for name, width in wanted.items() if width):
            self._window.resizeDocks(docks, [width for width in wanted.values() if width], Qt.Orientation.Horizontal)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            in_its_turn(self, self.share)
        elif event.type() == QEvent.Type.MouseButtonPress:  # at a line, or where nothing in a panel wanted it
            self._pressed = {name: dock.width() for name, dock in self._beside()}
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._learn()
            self._pressed = {}
        return False

    def _learn(self) -> None:
        """What the hand made of them that lets go; panels that stand behind one another have one width."""
        known = self._slim if self._is_slim else self._wide
        for name, dock in self._beside():
            if dock.width() != self._pressed.get(name, dock.width()):
                together = (dock, *self._window.tabifiedDockWidgets(dock))
                known |= {each: dock.width() for each, one in self._docks.items() if one in together}

    def _due(self, name: str, dock: QDockWidget) -> int:
        """How wide a panel is to be now; 0: as it is."""
        if not self._is_slim:
            return self._wide.get(name, 0)
        return self._slim.get(name, dock.minimumSizeHint().width() if self._wide else 0)

    @property
    def _is_slim(self) -> bool:
        return self._window.width() < _SLIM

    def _beside(self) -> Iterator[tuple[str, QDockWidget]]:
        """Those that are seen beside the drawing."""
        for name, dock in self._docks.items():
            beside = self._window.dockWidgetArea(dock) in _BESIDE and not dock.isFloating()
            if beside and dock.isVisible() and not dock.visibleRegion().isEmpty():
                yield name, dock

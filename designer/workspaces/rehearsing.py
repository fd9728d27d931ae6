"""The rehearsal within the design workspace: its panel, its button, and the ticket's way on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from designer.canvas.canvas import Canvas
from designer.panels.rehearsal.panel import RehearsalPanel


class Rehearsing(QObject):
    """Brings the panel to the front and shows on the canvas what it tells. Figures give way while a ticket walks."""

    left = Signal()
    """No ticket is on the canvas any more."""

    def __init__(self, panel: RehearsalPanel, bring: Callable[[], object], canvas: Canvas) -> None:
        super().__init__(canvas)
        self.panel, self._bring, self._canvas = panel, bring, canvas
        panel.moved.connect(self.show_way)

    @property
    def walking(self) -> bool:
        """Whether a pretend ticket is on the canvas."""
        return self.panel.walk.view is not None

    def begin(self) -> None:
        """The panel comes to the front."""
        self._bring()
        self.panel.look()

    def show_way(self) -> None:
        """The token, the states it has been in, and the transitions it took."""
        self._canvas.show_path(self.panel.ways())
        self._canvas.show_overlay(self.panel.overlays())
        if not self.walking:
            self.left.emit()

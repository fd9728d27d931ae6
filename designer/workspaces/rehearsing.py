"""The rehearsal within the design workspace: its panel, its button, and the ticket's way on the canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Element
from designer.panels.rehearsal.panel import RehearsalPanel
from designer.widgets.late import Late


class Rehearsing(QObject):
    """Brings the panel to the front and shows on the canvas what it tells. Figures give way while a ticket walks."""

    moved = Signal()
    """The ticket on the canvas went on, came, or is there no more."""
    failed = Signal(object)
    """A Fault to be shown."""
    said = Signal(str)
    """A sentence for the status line."""

    def __init__(self, place: Late[RehearsalPanel], bring: Callable[[], object], canvas: Canvas) -> None:
        super().__init__(canvas)
        self._place, self._bring, self._canvas = place, bring, canvas
        self._seen_at = ""
        place.tell(self._follow)

    @property
    def panel(self) -> RehearsalPanel:
        """The panel, made by the first who wants it."""
        return self._place.page

    @property
    def walking(self) -> bool:
        """Whether a pretend ticket is on the canvas."""
        return self._place.made is not None and self.panel.walk.view is not None

    def open(self, blueprint_id: str) -> None:
        """Another Blueprint is drawn."""
        self._place.tell(RehearsalPanel.open, blueprint_id)

    def begin(self) -> None:
        """The panel comes to the front."""
        self._bring()
        if self._place.made is not None:
            self._place.made.look()
        else:
            self._place.come(lambda: self._place.tell(RehearsalPanel.look))

    def _follow(self, panel: RehearsalPanel) -> None:
        panel.moved.connect(self.show_way)
        panel.failed.connect(self.failed)
        panel.said.connect(self.said)

    def show_way(self) -> None:
        """The token, the states it has been in, and the transitions it took."""
        self._canvas.show_path(self.panel.ways(), self.panel.rejected())
        overlays = self.panel.overlays()
        self._canvas.show_overlay(overlays)
        self._follow_ticket(next((state for state, overlay in overlays.items() if overlay.token), ""))
        self.moved.emit()

    def _follow_ticket(self, state: str) -> None:
        """The card where the ticket came to is in view; one that stays where it was leaves the view alone."""
        if state and state != self._seen_at:
            self._canvas.show_element(Element("state", state))
        self._seen_at = state

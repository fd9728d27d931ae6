"""Who else has the Blueprint open that is drawn here: told while Design is in front, and shown under the drawing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from designer.agent.others_here import OthersHere
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.presence import Presence, Said
from designer.workspaces.opened import Opened, Showing
from runtime.messages.presence import DrawingView, ListDrawing, TellDrawing

BLUEPRINTS: Said[str, DrawingView] = Said(
    tell=lambda program, key, writing: TellDrawing(program=program, blueprint_id=key, writing=writing),
    ask=lambda program: ListDrawing(program=program),
    place=lambda view: view.blueprint_id,
)
_SETTLE_MS = 50
"""Nobody walks through Blueprints: who opens one is told of at once, to be seen by the others within two seconds."""


_INDENT = 8
"""Texts in the line under the drawing have no margin by themselves; a name on a ground of its own needs one."""


class DrawingTogether(QObject):
    """Joins presence with what is open; goes and comes with the workspace."""

    def __init__(self, courier: Courier, opened: Opened, catalogue: Catalogue) -> None:
        super().__init__(opened)
        self._opened, self._document = opened, opened.document
        self._in_front = False
        self.presence = Presence(courier, BLUEPRINTS, settle_ms=_SETTLE_MS, parent=self)
        self.here = OthersHere(catalogue, self.presence, drawn=True)
        self.here.label.setIndent(_INDENT)
        opened.changed.connect(self._open)
        opened.document.changed.connect(lambda _before, _after: self._draw())

    def begin(self) -> None:
        """The workspace is in front."""
        self._in_front = True
        self.presence.begin()
        self._open()

    def pause(self) -> None:
        """Another one is: nobody looks at the drawing meanwhile."""
        self._in_front = False
        self.presence.pause()
        self.presence.open(None)

    def _open(self) -> None:
        key = None if self._opened.showing is Showing.NOTHING else self._opened.blueprint_id
        self.here.show_place(key)
        if self._in_front:
            self.presence.open(key)

    def _draw(self) -> None:
        """What others changed comes in here too, but leaves nothing to save."""
        if self._in_front and self._document.dirty:
            self.presence.write()

"""From elsewhere in the desk to a state on the drawing."""

from __future__ import annotations

from collections.abc import Callable

from designer.canvas.overlay import Element
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.opened import Opened, Showing


def show_state(design: DesignWorkspace, blueprint_id: str, state_id: str) -> None:
    """Open the Blueprint in Design, and put the state in front; without a state, the Blueprint alone."""
    opened = design.opened
    if opened.blueprint_id != blueprint_id or opened.showing is Showing.NOTHING:
        opened.open(blueprint_id)
    _once_shown(opened, blueprint_id, lambda: _choose(design, state_id))


def _choose(design: DesignWorkspace, state_id: str) -> None:
    if state_id in design.document.blueprint.states_by_id:
        design.canvas.centre(Element("state", state_id))


def _once_shown(opened: Opened, blueprint_id: str, then: Callable[[], None]) -> None:
    """At once, or when it has come; another one opened meanwhile ends the waiting."""
    if opened.blueprint_id == blueprint_id and opened.showing is not Showing.NOTHING:
        then()
        return

    def look() -> None:
        if opened.showing is not Showing.NOTHING:
            opened.changed.disconnect(look)
            if opened.blueprint_id == blueprint_id:
                then()

    opened.changed.connect(look)

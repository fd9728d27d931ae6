"""The tickets behind what is chosen on a drawing: those in a state now, or those that took a transition."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.canvas.overlay import Element
from designer.dashboard.drill import Drill
from runtime.messages.behind import Behind
from runtime.messages.figures import Figures
from runtime.model.blueprint import Blueprint


def drill_of(element: Element | None, drawn: Blueprint, figures: Figures | None) -> Drill | None:
    """None where there is nothing chosen that figures are about."""
    if element is None or figures is None:
        return None
    if element.kind == "state" and element.id in drawn.states_by_id:
        called = drawn.states_by_id[element.id].name
        return _of_state(figures.name_of(element.id, called) or called, figures)
    if element.kind == "transition" and element.id in drawn.transitions_by_id:
        name = QCoreApplication.translate("DrawnDrill", "{name}: taken")
        named = drawn.transitions_by_id[element.id].name
        return Drill(Behind.TRANSITION, name.format(name=named), transition=element.id)
    return None


def _of_state(name: str, figures: Figures) -> Drill:
    """Who is there now; where nobody is, whose visits were the longest."""
    known, translate = figures.states.get(name), QCoreApplication.translate
    if known is not None and not known.open and known.visits.n:
        title = translate("DrawnDrill", "{state}: visits that ended").format(state=name)
        return Drill(Behind.VISITS, title, state=name)
    return Drill(Behind.OPEN, translate("DrawnDrill", "{state}: here now").format(state=name), state=name)

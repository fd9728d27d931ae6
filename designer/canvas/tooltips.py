"""What a tooltip says of an element: its name in full, its findings, and what is cut short on the card."""

from __future__ import annotations

from html import escape

from designer.canvas.captions import group_in_words, state_in_words, state_owner, transition_in_words
from designer.canvas.histogram import as_html
from designer.canvas.naming import name_of
from designer.canvas.overlay import Element
from designer.canvas.scene import CanvasScene


def described(scene: CanvasScene, element: Element) -> str:
    """What there is to say of an element besides its name: for tooltips and screen readers."""
    blueprint = scene.shown
    if element.kind == "state":
        state = blueprint.states_by_id[element.id]
        owner = state_owner(blueprint, state, scene.names)
        return state_in_words(blueprint, state, owner, scene.overlay_of(element.id), scene.names)
    if element.kind == "transition":
        return transition_in_words(blueprint, blueprint.transitions_by_id[element.id], scene.names)
    if element.kind == "parallel":
        return group_in_words(blueprint, blueprint.parallels_by_id[element.id])
    return ""


def tooltip(scene: CanvasScene, element: Element) -> str:
    """Name, description and findings, one a line."""
    mark = scene.mark_of(element)
    over = scene.overlay_of(element.id).detail if element.kind == "state" else ""
    lines = [name_of(scene.shown, element), described(scene, element), over, "" if mark is None else mark.text]
    return "\n".join(line for line in lines if line)


def rich_tooltip(scene: CanvasScene, element: Element, ratio: float) -> str:
    """The same as HTML, with the picture of how long a state's visits took; what people named is text, never markup."""
    lines = "<br>".join(escape(line) for line in tooltip(scene, element).splitlines())
    histogram = scene.overlay_of(element.id).histogram if element.kind == "state" else None
    picture = as_html(histogram, scene.look, ratio) if histogram is not None else ""
    return f"<p>{lines}</p>{picture}"

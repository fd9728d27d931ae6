"""What a card and a line say of their state and transition, in the language of the window."""

from __future__ import annotations

from designer.canvas.captions import Names, duration_caption, leads_caption, off_caption, state_owner
from designer.canvas.state_item import CardFace
from designer.widgets.type_icons import type_icon_names
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.drawing import Place
from runtime.model.faces import stripe_of


def face_of(blueprint: Blueprint, state: State, place: Place | None, names: Names) -> CardFace:
    """The face of a card; one that is switched off says so where others say whose turn it is."""
    return CardFace(
        title=state.name,
        kind=stripe_of(blueprint, state),
        owner=off_caption() if state.off else state_owner(blueprint, state, names),
        limit="" if state.limit is None else duration_caption(state.limit.allows),
        pinned=place is not None and place.pinned,
        colour=(place.colour or "") if place else "",
        icon=place.icon if place and place.icon in type_icon_names() else "",
        off=state.off,
        leads=leads_caption(blueprint, state, names),
    )


def label_of(transition: Transition) -> str:
    """The words on a line."""
    name = f"↩ {transition.name}" if transition.target is None and transition.source is not None else transition.name
    return f"{name} · {off_caption()}" if transition.off else name

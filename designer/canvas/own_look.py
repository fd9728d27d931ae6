"""The colour and the icon that an owner gives a state: of a small closed set, and never all that tells a thing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from designer.canvas.boxes import boxes_of
from designer.tokens import LIGHT_DRAWING
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Place

COLOURS = tuple(colour.lower() for colour in LIGHT_DRAWING.own)
"""As they are kept in the file: those of the light look. Every other look has its own for each of them."""


def colour_names() -> dict[str, str]:
    """What the colours are called, in the order they are offered."""
    translate = QCoreApplication.translate
    names = (
        translate("OwnLook", "Violet"),
        translate("OwnLook", "Rose"),
        translate("OwnLook", "Olive"),
        translate("OwnLook", "Brown"),
        translate("OwnLook", "Grey"),
    )
    return dict(zip(COLOURS, names, strict=True))


def worn(blueprint: Blueprint, state_id: str) -> tuple[str, str]:
    """The colour and the icon of a state; nothing for none."""
    place = blueprint.drawing.places.get(state_id)
    return ((place.colour or ""), (place.icon or "")) if place is not None else ("", "")


def wear(blueprint: Blueprint, state_ids: Collection[str], **look: str | None) -> Blueprint:
    """Give states a `colour` or an `icon`; None for none. A card that was not put anywhere yet stays where it shows."""
    places, boxes = blueprint.drawing.places, boxes_of(blueprint)
    put = {key: places.get(key) or Place(x=boxes[key].x, y=boxes[key].y) for key in state_ids}
    return edits.place(blueprint, {key: place.having(**look) for key, place in put.items()})

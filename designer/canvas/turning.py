"""Actions that turn something over, on or off: how it stands with what is chosen, and what they would do now."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QCoreApplication

from designer.canvas import compose
from designer.canvas.selection import Selection
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Frame


def all_pinned(drawn: Blueprint, states: Collection[str]) -> bool:
    """Whether every one of these cards stays where it is."""
    places = drawn.drawing.places
    return all(key in places and places[key].pinned for key in states)


def all_final(drawn: Blueprint, states: Collection[str]) -> bool:
    """Whether a run is complete in every one of these states."""
    return all(drawn.states_by_id[key].final for key in states if key in drawn.states_by_id)


def all_off(drawn: Blueprint, keys: Collection[str]) -> bool:
    """Whether all of these states and transitions are switched off."""
    off = {state.id for state in drawn.states if state.off} | {way.id for way in drawn.transitions if way.off}
    return off.issuperset(keys)


def frames_meant(drawn: Blueprint, selection: Selection) -> list[Frame]:
    """The chosen frames, else those around the chosen states."""
    meant = selection.ids("frame") or compose.frames_around(drawn, selection.ids("state"))
    return [frame for frame in drawn.drawing.frames if frame.id in meant]


def said_of(drawn: Blueprint, selection: Selection) -> Mapping[str, str]:
    """What each of these actions does to what is chosen now, by its name."""
    translate = QCoreApplication.translate
    states = selection.ids("state")
    keys = [*states, *selection.ids("transition")]
    frames = frames_meant(drawn, selection)
    folded = bool(frames) and all(frame.collapsed for frame in frames)
    pinned, final = bool(states) and all_pinned(drawn, states), bool(states) and all_final(drawn, states)
    off = bool(keys) and all_off(drawn, keys)
    return {
        "append": translate("Commands", "Append a state") if states else translate("Commands", "Add a state"),
        "pin": translate("Commands", "Unpin") if pinned else translate("Commands", "Pin in place"),
        "make_final": translate("Commands", "Not final any more") if final else translate("Commands", "Make final"),
        "switch": translate("Commands", "Switch on") if off else translate("Commands", "Switch off"),
        "fold": translate("Commands", "Unfold") if folded else translate("Commands", "Fold"),
        "lanes": (
            translate("Commands", "Hide whose turn it is")
            if drawn.drawing.lanes
            else translate("Commands", "Show whose turn it is")
        ),
    }

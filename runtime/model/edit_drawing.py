"""Edits of the drawing alone: what a Blueprint means stays the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import isfinite

from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Drawing, Frame, Note, Place, Route
from runtime.model.reasons import Reason
from runtime.model.refusals import asked, insist, why_no_states, why_no_transitions

UNPLACED = Place()


def place(blueprint: Blueprint, places: Mapping[str, Place]) -> Blueprint:
    """Give states these cards: position, size, colour, icon."""
    insist(why_no_states(blueprint, *places))
    return _drawn(blueprint, places={**blueprint.drawing.places, **places})


def move(blueprint: Blueprint, corners: Mapping[str, tuple[float, float]]) -> Blueprint:
    """Move the cards of states: their top-left corners, in scene units.

    Bends go along with a line whose two cards go the same way; those the arrangement made go when they do not.
    """
    insist(*(_why_not_measures(x, y) for x, y in corners.values()))
    moved = place(blueprint, {key: _place_of(blueprint, key).having(x=x, y=y) for key, (x, y) in corners.items()})
    return _drawn(moved, routes=_following(blueprint, moved)) if blueprint.drawing.routes else moved


def resize(blueprint: Blueprint, state_id: str, width: float | None, height: float | None) -> Blueprint:
    """Give a state's card a size in scene units; None: the theme's own."""
    insist(_why_not_size(width), _why_not_size(height))
    return place(blueprint, {state_id: _place_of(blueprint, state_id).having(width=width, height=height)})


def pin(blueprint: Blueprint, state_ids: Collection[str], *, pinned: bool = True) -> Blueprint:
    """Keep cards where they are when the drawing is arranged, or let them go."""
    return place(blueprint, {key: _place_of(blueprint, key).having(pinned=pinned) for key in state_ids})


def route(blueprint: Blueprint, transition_id: str, line: Route | None) -> Blueprint:
    """Bend a transition's line; None: the router draws it."""
    insist(why_no_transitions(blueprint, transition_id))
    others = {key: each for key, each in blueprint.drawing.routes.items() if key != transition_id}
    return _drawn(blueprint, routes=others if line is None else {**others, transition_id: line})


def put_note(blueprint: Blueprint, note: Note) -> Blueprint:
    """Add a sticky note, or change the one with its id."""
    others = tuple(each for each in blueprint.drawing.notes if each.id != note.id)
    return _drawn(blueprint, notes=(*others, note))


def remove_notes(blueprint: Blueprint, note_ids: Collection[str]) -> Blueprint:
    """Take sticky notes away."""
    notes = blueprint.drawing.notes
    insist(_why_not_drawn("note", {note.id for note in notes}, note_ids))
    return _drawn(blueprint, notes=tuple(note for note in notes if note.id not in note_ids))


def put_frame(blueprint: Blueprint, frame: Frame) -> Blueprint:
    """Draw a frame around states, or change the one with its id."""
    insist(why_no_states(blueprint, *frame.states))
    others = tuple(each for each in blueprint.drawing.frames if each.id != frame.id)
    return _drawn(blueprint, frames=(*others, frame))


def remove_frames(blueprint: Blueprint, frame_ids: Collection[str]) -> Blueprint:
    """Take frames away; what is inside stays."""
    frames = blueprint.drawing.frames
    insist(_why_not_drawn("frame", {frame.id for frame in frames}, frame_ids))
    return _drawn(blueprint, frames=tuple(frame for frame in frames if frame.id not in frame_ids))


def set_lanes(blueprint: Blueprint, lanes: bool) -> Blueprint:
    """Draw the lanes of whose turn it is, or not."""
    return _drawn(blueprint, lanes=lanes)


def _drawn(blueprint: Blueprint, **changes: object) -> Blueprint:
    drawing: Drawing = blueprint.drawing.having(**changes)
    return blueprint.having(drawing=drawing)


def _following(before: Blueprint, after: Blueprint) -> dict[str, Route]:
    """The lines' bends after cards moved."""
    routes = {}
    for key, line in before.drawing.routes.items():
        transition = before.transitions_by_id[key]
        ways = {_way(before, after, end) for end in (transition.source, transition.target) if end is not None}
        x, y = ways.pop() if len(ways) == 1 else (0.0, 0.0)
        if ways and line.arranged:
            continue
        routes[key] = line.having(bends=tuple((bx + x, by + y) for bx, by in line.bends)) if x or y else line
    return routes


def _way(before: Blueprint, after: Blueprint, state_id: str) -> tuple[float, float]:
    was, is_ = _place_of(before, state_id), _place_of(after, state_id)
    return is_.x - was.x, is_.y - was.y


def _place_of(blueprint: Blueprint, state_id: str) -> Place:
    return blueprint.drawing.places.get(state_id, UNPLACED)


def _why_not_measures(*measures: float) -> Reason | None:
    if all(isfinite(measure) for measure in measures):
        return None
    return Reason("place_nowhere", "This is no place on the canvas. Drop the card inside it.")


def _why_not_size(measure: float | None) -> Reason | None:
    if measure is None or (isfinite(measure) and measure > 0):
        return None
    return Reason("size_nothing", "A card must have some width and height. Drag it larger.")


def _why_not_drawn(what: str, known: Collection[str], wanted: Collection[str]) -> Reason | None:
    missing = next((key for key in wanted if key not in known), None)
    if missing is None:
        return None
    return Reason(f"no_{what}", f"There is no {what} “{missing}” any more. Choose one that is there.", missing)


why_not_place = asked(place)
why_not_move = asked(move)
why_not_resize = asked(resize)
why_not_pin = asked(pin)
why_not_route = asked(route)
why_not_remove_notes = asked(remove_notes)
why_not_put_frame = asked(put_frame)
why_not_remove_frames = asked(remove_frames)

"""Which parts of a picture a change of the Blueprint touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.diff import Diff, ElementDiff, Redrawn, diff
from runtime.model.drawing import Place


@dataclass(frozen=True, slots=True)
class Touched:
    """Ids, by what is to be done with them. What is touched is there after the change."""

    states_gone: frozenset[str]
    states: frozenset[str]
    """Their cards look different."""
    moved: frozenset[str]
    """Their cards are elsewhere or of another size, or new."""
    transitions_gone: frozenset[str]
    transitions: frozenset[str]
    """Their ends, their words or their bends are different."""
    groups: bool
    notes: bool
    frames: bool
    lanes: bool

    @property
    def nothing(self) -> bool:
        """The picture stays as it is."""
        return not (
            self.states_gone
            or self.states
            or self.moved
            or self.transitions_gone
            or self.transitions
            or self.groups
            or self.notes
            or self.frames
            or self.lanes
        )


def all_of(blueprint: Blueprint) -> Touched:
    """Everything: the picture is drawn for the first time."""
    states, transitions = frozenset(blueprint.states_by_id), frozenset(blueprint.transitions_by_id)
    return Touched(
        frozenset(), states, states, frozenset(), transitions, groups=True, notes=True, frames=True, lanes=True
    )


def touched(before: Blueprint, after: Blueprint) -> Touched:
    """What differs between two Blueprints, as far as one sees it."""
    change = diff(before, after)
    transitions = _new_or_changed(change.transitions)
    transitions |= {line.id for line in change.drawing.routes} & after.transitions_by_id.keys()
    gone = frozenset(element.id for element in change.transitions.removed)
    faces = _new_or_changed(change.states) | {place.id for place in change.drawing.places if _dressed(place)}
    faces |= _sources(before, transitions | gone) | _sources(after, transitions)
    if before.start != after.start:
        faces |= {key for key in (before.start, after.start) if key is not None}
    moved = {place.id for place in change.drawing.places} | {state.id for state in change.states.added}
    states = after.states_by_id.keys()
    return Touched(
        states_gone=frozenset(element.id for element in change.states.removed),
        states=frozenset(faces & states),
        moved=frozenset(moved & states),
        transitions_gone=gone,
        transitions=frozenset(transitions),
        groups=_any(change.parallels) or bool(transitions),
        notes=bool(change.drawing.notes),
        frames=_frames_differ(before, after, change),
        lanes=change.drawing.lanes is not None or after.drawing.lanes,
    )


def _new_or_changed[E: (State, Transition, ParallelGroup)](part: ElementDiff[E]) -> set[str]:
    return {element.id for element in part.added} | {element.id for element in part.changed}


def _dressed(place: Redrawn[Place]) -> bool:
    """The card looks different, and is not merely elsewhere."""
    old, new = place.old, place.new
    return old is None or new is None or (old.pinned, old.colour) != (new.pinned, new.colour)


def _any[E: (State, Transition, ParallelGroup)](part: ElementDiff[E]) -> bool:
    return bool(part.added or part.removed or part.changed)


def _sources(blueprint: Blueprint, keys: Iterable[str]) -> set[str]:
    known = blueprint.transitions_by_id
    found = (known[key].source for key in keys if key in known)
    return {key for key in found if key is not None}


def _frames_differ(before: Blueprint, after: Blueprint, change: Diff) -> bool:
    return bool(change.drawing.frames) or bool(before.drawing.frames or after.drawing.frames)

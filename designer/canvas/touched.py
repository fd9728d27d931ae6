"""Which parts of a picture a change of the Blueprint touches."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
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
    """What differs between two Blueprints, as far as one sees it. Asked with every move of the mouse."""
    states, lines = _elements(before.states, after.states), _elements(before.transitions, after.transitions)
    parallels = _elements(before.parallels, after.parallels)
    one, two = before.drawing, after.drawing
    places, routes = _differing(one.places, two.places), _differing(one.routes, two.routes)
    lines = _Differing(lines.gone, lines.there | _at_switched(before, after, states.there))
    transitions = lines.there | (routes.all & after.transitions_by_id.keys() if routes.all else _NONE)
    faces = states.there | {key for key in places.all if _dressed(one.places.get(key), two.places.get(key))}
    faces |= _told_of(before, transitions | lines.gone) | _told_of(after, transitions)
    if before.start != after.start:
        faces |= {key for key in (before.start, after.start) if key is not None}
    known = after.states_by_id.keys()
    return Touched(
        states_gone=states.gone,
        states=faces & known,
        moved=(places.all | states.there - before.states_by_id.keys()) & known,
        transitions_gone=lines.gone,
        transitions=transitions,
        groups=bool(parallels.all or transitions or lines.gone),
        notes=one.notes != two.notes,
        frames=bool(one.frames or two.frames),
        lanes=one.lanes or two.lanes,
    )


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Differing:
    """Ids of what is not there any more, and of what is new or changed."""

    gone: frozenset[str] = _NONE
    there: frozenset[str] = _NONE

    @property
    def all(self) -> frozenset[str]:
        return self.gone | self.there


_ALIKE = _Differing()


def _elements[E: (State, Transition, ParallelGroup)](before: tuple[E, ...], after: tuple[E, ...]) -> _Differing:
    if before == after:  # fast, for both hold the same objects
        return _ALIKE
    return _differing({each.id: each for each in before}, {each.id: each for each in after})


def _differing[E](before: Mapping[str, E], after: Mapping[str, E]) -> _Differing:
    if before == after:
        return _ALIKE
    there = frozenset(key for key, each in after.items() if before.get(key) is not each and before.get(key) != each)
    return _Differing(frozenset(before.keys() - after.keys()), there)


def _dressed(old: Place | None, new: Place | None) -> bool:
    """The card looks different, and is not merely elsewhere."""
    dress = [each and (each.pinned, each.colour, each.icon) for each in (old, new)]
    return old is None or new is None or dress[0] != dress[1]


def _at_switched(before: Blueprint, after: Blueprint, states: Collection[str]) -> frozenset[str]:
    """The transitions at states that were switched on or off."""
    old, new = before.states_by_id, after.states_by_id
    switched = {key for key in states if key in old and old[key].off != new[key].off}
    if not switched:
        return _NONE
    return frozenset(each.id for each in after.transitions if switched & {each.source, each.target})


def _told_of(blueprint: Blueprint, keys: Collection[str]) -> set[str]:
    """The states whose cards tell of these transitions: where they begin, and where their rejected tickets go."""
    if not keys:
        return set()
    known = blueprint.transitions_by_id
    ways = [known[key] for key in keys if key in known]
    found = (*(way.source for way in ways), *(way.approval.reject_to for way in ways if way.approval is not None))
    return {key for key in found if key is not None}

"""What changed between two Blueprints, by id: meaning and drawing apart, and exactly enough to be applied.

Property changes hold plain JSON values, so that a Diff travels, is stored and is shown like every other value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import JsonValue

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.drawing import Drawing, Frame, Note, Place, Route
from runtime.model.plain import plain, same
from runtime.model.values import Id, Value

BLUEPRINT_PROPERTIES: tuple[str, ...] = tuple(
    name for name in Blueprint.model_fields if name not in {"states", "transitions", "parallels", "drawing"}
)


class DoesNotFit(ValueError):
    """A Diff was applied to a Blueprint other than the one it starts from."""


class PropertyChange(Value):
    """One property of an element took another value; `path` leads to it by names and, in lists, by position."""

    path: tuple[str | int, ...]
    old: JsonValue
    new: JsonValue

    @property
    def dotted(self) -> str:
        """The path as one reads it: `limit.reminders[0].percent`."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.path)
        return "".join(parts).removeprefix(".")


class ElementChange(Value):
    """An element of both Blueprints that is not the same in both."""

    id: Id
    properties: tuple[PropertyChange, ...]


class ElementDiff[E: (State, Transition, ParallelGroup)](Value):
    """How the elements of one kind differ, each list in the order of ids."""

    added: tuple[E, ...] = ()
    removed: tuple[E, ...] = ()
    changed: tuple[ElementChange, ...] = ()


class Redrawn[D: (Place, Route, Note, Frame)](Value):
    """Something drawn otherwise: not there before (`old` is None), gone (`new` is None), or changed."""

    id: Id
    old: D | None = None
    new: D | None = None


class DrawingDiff(Value):
    """How the drawings differ, by the ids of what is drawn."""

    places: tuple[Redrawn[Place], ...] = ()
    routes: tuple[Redrawn[Route], ...] = ()
    notes: tuple[Redrawn[Note], ...] = ()
    frames: tuple[Redrawn[Frame], ...] = ()
    lanes: Literal["shown", "hidden"] | None = None
    """What became of the lanes; None: nothing."""


class Diff(Value):
    """The way from one Blueprint to another."""

    properties: tuple[PropertyChange, ...] = ()
    states: ElementDiff[State] = ElementDiff[State]()
    transitions: ElementDiff[Transition] = ElementDiff[Transition]()
    parallels: ElementDiff[ParallelGroup] = ElementDiff[ParallelGroup]()
    drawing: DrawingDiff = DrawingDiff()

    @property
    def is_empty(self) -> bool:
        """The two Blueprints are the same."""
        return not self.is_semantic and self.drawing == _SAME_DRAWING

    @property
    def is_semantic(self) -> bool:
        """The two Blueprints do not mean the same; a mere change of the drawing is never a new version."""
        return bool(self.properties) or any(
            part.added or part.removed or part.changed for part in (self.states, self.transitions, self.parallels)
        )


_SAME_DRAWING = DrawingDiff()
NO_DIFFERENCE = Diff()


def diff(before: Blueprint, after: Blueprint) -> Diff:
    """What changed from `before` to `after`. What both share as one object costs nothing to compare."""
    if before is after:
        return NO_DIFFERENCE
    return Diff(
        properties=_property_changes(before, after, BLUEPRINT_PROPERTIES),
        states=ElementDiff[State](**_elements(before.states, after.states)),
        transitions=ElementDiff[Transition](**_elements(before.transitions, after.transitions)),
        parallels=ElementDiff[ParallelGroup](**_elements(before.parallels, after.parallels)),
        drawing=_drawing_diff(before.drawing, after.drawing),
    )


def _elements[E: (State, Transition, ParallelGroup)](before: tuple[E, ...], after: tuple[E, ...]) -> dict[str, object]:
    if before is after:
        return {}
    old = {element.id: element for element in before}
    new = {element.id: element for element in after}
    both = ((key, old[key], element) for key, element in new.items() if key in old)
    changed = (
        (key, _property_changes(one, two, type(one).model_fields)) for key, one, two in both if not same(one, two)
    )
    return {
        "added": tuple(element for key, element in new.items() if key not in old),
        "removed": tuple(element for key, element in old.items() if key not in new),
        "changed": tuple(ElementChange(id=key, properties=changes) for key, changes in changed if changes),
    }


def _property_changes(old: Value, new: Value, names: Iterable[str]) -> tuple[PropertyChange, ...]:
    """The changes of these properties, in their order; only those that differ become plain."""
    differing = [name for name in names if not same(getattr(old, name), getattr(new, name))]
    if not differing:
        return ()
    before, after = plain(old, differing), plain(new, differing)
    return tuple(change for name in differing for change in _narrowed((name,), before[name], after[name]))


def _narrowed(path: tuple[str | int, ...], old: JsonValue, new: JsonValue) -> Iterable[PropertyChange]:
    """One change per innermost difference; a list that grew or shrank changes as a whole."""
    pairs: Iterable[tuple[str | int, JsonValue, JsonValue]] | None = None
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        pairs = ((key, old[key], value) for key, value in new.items())
        if old.get("kind") != new.get("kind"):
            pairs = None
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = ((at, one, two) for at, (one, two) in enumerate(zip(old, new, strict=True)))
    if pairs is None:
        return [PropertyChange(path=path, old=old, new=new)]
    return [change for key, one, two in pairs if not same(one, two) for change in _narrowed((*path, key), one, two)]


def _drawing_diff(before: Drawing, after: Drawing) -> DrawingDiff:
    if before is after:
        return _SAME_DRAWING
    lanes: Literal["shown", "hidden"] = "shown" if after.lanes else "hidden"
    return DrawingDiff(
        places=tuple(Redrawn[Place](id=key, old=old, new=new) for key, old, new in _pairs(before.places, after.places)),
        routes=tuple(Redrawn[Route](id=key, old=old, new=new) for key, old, new in _pairs(before.routes, after.routes)),
        notes=tuple(
            Redrawn[Note](id=key, old=old, new=new)
            for key, old, new in _pairs(_by_id(before.notes), _by_id(after.notes))
        ),
        frames=tuple(
            Redrawn[Frame](id=key, old=old, new=new)
            for key, old, new in _pairs(_by_id(before.frames), _by_id(after.frames))
        ),
        lanes=None if before.lanes == after.lanes else lanes,
    )


def _pairs[D: (Place, Route, Note, Frame)](
    before: Mapping[str, D], after: Mapping[str, D]
) -> list[tuple[str, D | None, D | None]]:
    """What is not the same on both sides, by id."""
    if before is after:
        return []
    keys = sorted(before.keys() | after.keys())
    pairs = ((key, before.get(key), after.get(key)) for key in keys)
    return [(key, old, new) for key, old, new in pairs if not same(old, new)]


def _by_id[N: (Note, Frame)](drawn: tuple[N, ...]) -> dict[str, N]:
    return {each.id: each for each in drawn}

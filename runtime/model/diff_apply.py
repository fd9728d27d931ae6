"""Going the way a Diff describes: `apply(diff(a, b), a)` is `b`, exactly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

from pydantic import JsonValue

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.diff import (
    BLUEPRINT_PROPERTIES,
    Diff,
    DoesNotFit,
    DrawingDiff,
    ElementChange,
    ElementDiff,
    PropertyChange,
    Redrawn,
)
from runtime.model.drawing import Drawing, Frame, Note, Place, Route
from runtime.model.plain import plain, same
from runtime.model.values import Value


def apply(change: Diff, before: Blueprint) -> Blueprint:
    """The Blueprint that `before` becomes. Raises DoesNotFit when the Diff starts from another Blueprint."""
    if change.is_empty:
        return before
    return before.having(
        **_own_properties(change.properties, before),
        states=_elements(change.states, before.states),
        transitions=_elements(change.transitions, before.transitions),
        parallels=_elements(change.parallels, before.parallels),
        drawing=_redrawn(change.drawing, before.drawing),
    )


def _own_properties(changes: tuple[PropertyChange, ...], before: Blueprint) -> dict[str, object]:
    if not changes:
        return {}
    bare = before.having(states=(), transitions=(), parallels=(), drawing=Drawing())
    after = _with(bare, changes)
    return {name: getattr(after, name) for name in BLUEPRINT_PROPERTIES}


def _elements[E: State | Transition | ParallelGroup](change: ElementDiff[Any], before: tuple[E, ...]) -> tuple[E, ...]:
    elements = {element.id: element for element in before}
    for removed in change.removed:
        _fit(same(elements.pop(removed.id, None), removed), removed.id)
    for changed in change.changed:
        _fit(changed.id in elements, changed.id)
        elements[changed.id] = _changed(elements[changed.id], changed)
    for added in change.added:
        _fit(added.id not in elements, added.id)
        elements[added.id] = added
    return tuple(elements.values())


def _changed[E: State | Transition | ParallelGroup](element: E, change: ElementChange) -> E:
    return _with(element, change.properties)


def _with[V: Value](value: V, changes: Iterable[PropertyChange]) -> V:
    data: JsonValue = plain(value)
    for change in changes:
        data = _put(data, change.path, change)
    return type(value).model_validate_json(json.dumps(data), strict=True)


def _put(data: JsonValue, path: tuple[str | int, ...], change: PropertyChange) -> JsonValue:
    """A copy of the data with the change made at the path."""
    if not path:
        _fit(same(data, change.old), change.dotted)
        return change.new
    key, rest = path[0], path[1:]
    if isinstance(data, dict) and key in data:
        return {**data, str(key): _put(data[str(key)], rest, change)}
    if isinstance(data, list) and isinstance(key, int) and 0 <= key < len(data):
        return [_put(each, rest, change) if at == key else each for at, each in enumerate(data)]
    raise DoesNotFit(f"This change starts from another Blueprint: there is no “{change.dotted}” to change.")


def _redrawn(change: DrawingDiff, before: Drawing) -> Drawing:
    notes = {note.id: note for note in before.notes}
    frames = {frame.id: frame for frame in before.frames}
    return before.having(
        places=_drawn(change.places, before.places),
        routes=_drawn(change.routes, before.routes),
        notes=tuple(_drawn(change.notes, notes).values()),
        frames=tuple(_drawn(change.frames, frames).values()),
        lanes=before.lanes if change.lanes is None else change.lanes == "shown",
    )


def _drawn[D: Place | Route | Note | Frame](changes: tuple[Redrawn[Any], ...], before: Mapping[str, D]) -> dict[str, D]:
    drawn = dict(before)
    for change in changes:
        _fit(same(drawn.pop(change.id, None), change.old), change.id)
        if change.new is not None:
            drawn[change.id] = cast("D", change.new)
    return drawn


def _fit(fits: bool, what: str) -> None:
    if not fits:
        raise DoesNotFit(f"This change starts from another Blueprint: “{what}” is not as it was.")

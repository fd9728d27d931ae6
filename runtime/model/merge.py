"""Two people's changes of one Blueprint brought together, element by element (PO-33).

What only one of them changed is taken from that one; within an element, properties are looked at one by one. What both
changed, and not alike, is a conflict: the merged Blueprint then keeps what `theirs` says, and nothing of either is
lost silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from runtime.model import integrity
from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.diff import BLUEPRINT_PROPERTIES
from runtime.model.drawing import Drawing, Frame, Note
from runtime.model.plain import same
from runtime.model.reasons import Reason
from runtime.model.values import Value


class Merged(NamedTuple):
    """The two brought together; `conflicts` name the elements and properties that both changed."""

    blueprint: Blueprint
    conflicts: tuple[Reason, ...]


def merge(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> Merged:
    """Both ways from `base` as one. Without conflicts the result has every change of both, and is sound if they are.

    What fits each of the two but not both together (a transition to a state the other removed) is a conflict too.
    """
    merging = _Merging()
    properties = {
        name: merging.value(getattr(base, name), getattr(mine, name), getattr(theirs, name), ("blueprint", name))
        for name in BLUEPRINT_PROPERTIES
    }
    parts = {
        name: merging.elements(getattr(base, name), getattr(mine, name), getattr(theirs, name))
        for name in ("states", "transitions", "parallels")
    }
    drawing = merging.drawing(base.drawing, mine.drawing, theirs.drawing)
    joined = _joined(theirs, properties, parts, drawing)
    broken = tuple(
        Reason("together", f"Both changes together: {reason}", reason.element)
        for reason in _faults_of_both(mine, theirs, joined)
    )
    conflicts = (*merging.conflicts, *broken)
    return Merged(theirs if broken else joined, conflicts)


def _faults_of_both(mine: Blueprint, theirs: Blueprint, joined: Blueprint) -> Sequence[Reason]:
    """What is wrong with the two together, and with neither of them alone."""
    found = integrity.faults(joined)
    if not found:
        return ()
    alone = {reason.element for each in (mine, theirs) for reason in integrity.faults(each)}
    return [reason for reason in found if reason.element not in alone]


def _joined(
    theirs: Blueprint, properties: Mapping[str, Any], parts: Mapping[str, tuple[Any, ...]], drawing: Drawing
) -> Blueprint:
    """Places of states and lines of transitions that are no more are dropped with them."""
    states = {state.id for state in parts["states"]}
    ways = {transition.id for transition in parts["transitions"]}
    frames = (
        frame.having(states=tuple(state for state in frame.states if state in states)) for frame in drawing.frames
    )
    kept = drawing.having(
        places={key: place for key, place in drawing.places.items() if key in states},
        routes={key: route for key, route in drawing.routes.items() if key in ways},
        frames=tuple(frames),
    )
    return theirs.having(**properties, **parts, drawing=kept)


_WHAT: dict[type[Value], str] = {
    State: "state",
    Transition: "transition",
    ParallelGroup: "parallel group",
    Note: "note",
    Frame: "frame",
}


class _Merging:
    """Collects the conflicts of one merge."""

    def __init__(self) -> None:
        self.conflicts: list[Reason] = []

    def value(self, base: Any, mine: Any, theirs: Any, place: tuple[str, str]) -> Any:
        """The one value of the two that is changed; `theirs` where both are, and not alike."""
        if same(mine, base) or same(mine, theirs):
            return theirs
        if same(theirs, base):
            return mine
        what, name = place
        sentence = f"Both of you changed “{name}” of the {what}."
        self.conflicts.append(Reason("both_changed", sentence, f"{what}.{name}", {"property": name}))
        return theirs

    def elements[E: State | Transition | ParallelGroup | Note | Frame](
        self, base: Iterable[E], mine: Iterable[E], theirs: Iterable[E]
    ) -> tuple[E, ...]:
        """The elements that are there after both."""
        one, two, three = (_by_id(each) for each in (base, mine, theirs))
        keys = dict.fromkeys((*one, *two, *three))
        found = (self._element(one.get(key), two.get(key), three.get(key)) for key in keys)
        return tuple(element for element in found if element is not None)

    def _element[E: State | Transition | ParallelGroup | Note | Frame](
        self, base: E | None, mine: E | None, theirs: E | None
    ) -> E | None:
        if same(mine, base) or same(mine, theirs):
            return theirs
        if same(theirs, base):
            return mine
        if base is None or mine is None or theirs is None:
            self._disagree(base, mine, theirs)
            return theirs
        place = f"{_WHAT[type(theirs)]} “{theirs.id}”"
        properties = {
            name: self.value(getattr(base, name), getattr(mine, name), getattr(theirs, name), (place, name))
            for name in type(theirs).model_fields
        }
        return type(theirs)(**properties)

    def _disagree(self, base: Value | None, mine: Value | None, theirs: Value | None) -> None:
        """Both added it, differently; or one changed what the other removed."""
        element: Any = mine if mine is not None else theirs
        what = f"{_WHAT[type(element)]} “{getattr(element, 'name', element.id)}”"
        if base is None:
            sentence = f"Both of you added the {what}, and not alike."
        elif mine is None:
            sentence = f"You removed the {what} that was changed meanwhile."
        else:
            sentence = f"The {what} that you changed was removed meanwhile."
        self.conflicts.append(Reason("both_changed", sentence, element.id))

    def drawing(self, base: Drawing, mine: Drawing, theirs: Drawing) -> Drawing:
        """Who moved a card last may be told by nobody and hurts nobody: where both drew, mine stands."""
        return Drawing(
            places=_drawn(base.places, mine.places, theirs.places),
            routes=_drawn(base.routes, mine.routes, theirs.routes),
            notes=self.elements(base.notes, mine.notes, theirs.notes),
            frames=self.elements(base.frames, mine.frames, theirs.frames),
            lanes=mine.lanes if mine.lanes != base.lanes else theirs.lanes,
        )


def _by_id[E: State | Transition | ParallelGroup | Note | Frame](elements: Iterable[E]) -> dict[str, E]:
    return {element.id: element for element in elements}


def _drawn[D](base: Mapping[str, D], mine: Mapping[str, D], theirs: Mapping[str, D]) -> dict[str, D]:
    """Places and lines by id: mine where I drew, else theirs; what one removed and the other left is removed."""
    found: dict[str, D] = {}
    for key in dict.fromkeys((*theirs, *mine)):
        drawn = theirs.get(key) if same(mine.get(key), base.get(key)) else mine.get(key)
        if drawn is not None:
            found[key] = drawn
    return found

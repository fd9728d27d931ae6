"""Copies of a part of a Blueprint, as JSON on the clipboard: into the same window, another one, or a text file.

The text is a Blueprint file like any other, so whatever is pasted meets the reader's limits first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QCoreApplication

from designer.canvas.boxes import around, boxes_of, everything, snapped
from designer.canvas.overlay import Element
from runtime.exchange.blueprint_file import dump, load
from runtime.model.arrange.sheet import Point
from runtime.model.blueprint import MAX_STATES, MAX_TRANSITIONS, Blueprint, ParallelGroup, State, Transition
from runtime.model.drawing import Drawing, Note, Place, Route
from runtime.model.integrity import faults
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused, free_names, ids_of, unique_id

_NUDGE = 24.0
_NUDGES = 12
"""After so many it goes below everything."""


def part(blueprint: Blueprint, elements: Collection[Element]) -> Blueprint:
    """The chosen states with the transitions and groups among them, and the chosen notes, as a Blueprint."""
    states = {element.id for element in elements if element.kind == "state"}
    notes = {element.id for element in elements if element.kind == "note"}
    inner = [each for each in blueprint.transitions if each.source in states and each.target in states | {None}]
    kept = {each.id for each in inner}
    boxes, drawing = boxes_of(blueprint), blueprint.drawing
    return Blueprint(
        id=blueprint.id,
        name=blueprint.name,
        states=tuple(state for state in blueprint.states if state.id in states),
        transitions=tuple(_on_its_own(each, states) for each in inner),
        parallels=tuple(group for group in blueprint.parallels if {group.source, group.target} <= states),
        drawing=Drawing(
            places={key: drawing.places.get(key, Place(x=boxes[key].x, y=boxes[key].y)) for key in sorted(states)},
            routes={key: route for key, route in drawing.routes.items() if key in kept},
            notes=tuple(note for note in drawing.notes if note.id in notes),
        ),
    )


def _on_its_own(transition: Transition, states: set[str]) -> Transition:
    approval = transition.approval
    if approval is not None and approval.reject_to not in states | {None}:
        return transition.having(approval=approval.having(reject_to=None))
    return transition


def to_text(blueprint: Blueprint, elements: Collection[Element]) -> str:
    """What goes onto the clipboard.

    As text, not as data of a kind of our own: Qt for Python crashes at exit while the clipboard holds data it made.
    """
    return dump(part(blueprint, elements))


def from_text(text: str) -> Blueprint | None:
    """The part on the clipboard; None when there is something else. Raises BadBlueprint for one that is damaged."""
    if not text.lstrip().startswith("{"):
        return None
    return load(text, source_name=QCoreApplication.translate("Canvas", "the clipboard"))


def paste(blueprint: Blueprint, given: Blueprint, at: Point | None = None) -> tuple[Blueprint, list[Element]]:
    """Put a part in, with ids and names of its own: its top-left corner at a point, or a little beside the original.

    Raises EditRefused when the Blueprint would become too large or would not hold together.
    """
    _insist_on_room(blueprint, given)
    by = _shift(blueprint, given, at)
    taken = set(ids_of(blueprint))
    states = _fresh((state.id for state in given.states), taken)
    transitions = _fresh((each.id for each in given.transitions), taken)
    groups = _fresh((group.id for group in given.parallels), taken)
    notes = _fresh((note.id for note in given.drawing.notes), taken)
    drawing = blueprint.drawing
    after = blueprint.having(
        states=(*blueprint.states, *_states(blueprint, given, states)),
        transitions=(
            *blueprint.transitions,
            *(_transition(each, states, transitions, groups) for each in given.transitions if each.source in states),
        ),
        parallels=(*blueprint.parallels, *(_group(group, states, groups) for group in given.parallels)),
        drawing=drawing.having(
            places={**drawing.places, **_places(given, states, by)},
            routes={**drawing.routes, **_routes(given, transitions, by)},
            notes=(*drawing.notes, *(_note(note, notes, by) for note in given.drawing.notes)),
        ),
    )
    _insist_on_soundness(blueprint, after)
    made = [Element("state", key) for key in states.values()]
    made += [Element("note", key) for key in notes.values()]
    return after, made


def duplicate(blueprint: Blueprint, elements: Collection[Element]) -> tuple[Blueprint, list[Element]]:
    """Copies beside the originals."""
    return paste(blueprint, part(blueprint, elements))


def _insist_on_room(blueprint: Blueprint, given: Blueprint) -> None:
    states = len(blueprint.states) + len(given.states)
    if states > MAX_STATES or len(blueprint.transitions) + len(given.transitions) > MAX_TRANSITIONS:
        sentence = QCoreApplication.translate(
            "Canvas", "This is more than one Blueprint holds. Paste less, or into a Blueprint of its own."
        )
        raise EditRefused(Reason("too_much", sentence))


def _insist_on_soundness(before: Blueprint, after: Blueprint) -> None:
    found = faults(after)
    known = {(fault.code, fault.element) for fault in faults(before)} if found else set()
    fresh = [fault for fault in found if (fault.code, fault.element) not in known]
    if fresh:
        raise EditRefused(*fresh)


def _fresh(keys: Iterable[str], taken: set[str]) -> dict[str, str]:
    """Their own ids where those are free: what was cut and is put elsewhere stays what it was."""
    made: dict[str, str] = {}
    for key in keys:
        made[key] = unique_id(key, taken) if key in taken else key
        taken.add(made[key])
    return made


def _shift(blueprint: Blueprint, given: Blueprint, at: Point | None) -> tuple[float, float]:
    """To the point, or a little further until no card covers another."""
    boxes = everything(given.drawing, boxes_of(given))
    whole = around(boxes)
    if whole is None:
        return 0.0, 0.0
    dx, dy = (_NUDGE, _NUDGE) if at is None else (snapped(at[0] - whole.x), snapped(at[1] - whole.y))
    taken = everything(blueprint.drawing, boxes_of(blueprint))
    for _ in range(_NUDGES):
        area = whole.at((whole.x + dx, whole.y + dy))
        near = [other for other in taken if other.touches(area)]
        moved = (box.at((box.x + dx, box.y + dy)) for box in boxes) if near else ()
        if not any(box.touches(other) for box in moved for other in near):
            return dx, dy
        dx, dy = dx + _NUDGE, dy + _NUDGE
    return dx, snapped(max(other.bottom for other in taken) - whole.y + 2 * _NUDGE)


def _states(blueprint: Blueprint, given: Blueprint, fresh: dict[str, str]) -> list[State]:
    names = free_names((state.name for state in given.states), (state.name for state in blueprint.states))
    return [state.having(id=fresh[state.id], name=name) for state, name in zip(given.states, names, strict=True)]


def _transition(each: Transition, states: dict[str, str], fresh: dict[str, str], groups: dict[str, str]) -> Transition:
    approval = each.approval
    if approval is not None and approval.reject_to is not None:
        approval = approval.having(reject_to=states.get(approval.reject_to))
    return each.having(
        id=fresh[each.id],
        source=states[each.source or ""],
        target=None if each.target is None else states[each.target],
        parallel=None if each.parallel is None else groups[each.parallel],
        approval=approval,
        excluded=(),
    )


def _group(group: ParallelGroup, states: dict[str, str], fresh: dict[str, str]) -> ParallelGroup:
    return group.having(id=fresh[group.id], source=states[group.source], target=states[group.target])


def _places(given: Blueprint, fresh: dict[str, str], by: tuple[float, float]) -> dict[str, Place]:
    boxes, places = boxes_of(given), given.drawing.places
    return {
        new: places.get(old, Place()).having(x=boxes[old].x + by[0], y=boxes[old].y + by[1])
        for old, new in fresh.items()
    }


def _routes(given: Blueprint, fresh: dict[str, str], by: tuple[float, float]) -> dict[str, Route]:
    return {
        fresh[key]: route.having(bends=tuple((x + by[0], y + by[1]) for x, y in route.bends))
        for key, route in given.drawing.routes.items()
        if key in fresh
    }


def _note(note: Note, fresh: dict[str, str], by: tuple[float, float]) -> Note:
    return note.having(id=fresh[note.id], place=note.place.having(x=note.place.x + by[0], y=note.place.y + by[1]))

"""Edits as a hand makes them, made of the edits of the model: pure functions, one for each gesture.

Each raises EditRefused, like the edits it is made of, and nothing has changed then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from designer.canvas.boxes import NOTE_SIZE, box_of, boxes_of, everything, free_corner
from designer.canvas.overlay import Element
from designer.canvas.routes import OUTWARDS, Side
from runtime.model import edits
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH, Box, Point
from runtime.model.blueprint import Blueprint, Category, State, Timer, Waiting
from runtime.model.drawing import Frame, Note, Place
from runtime.model.durations import Duration, Unit
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused, ids_of, unique_id

type StateKind = Literal["start", "state", "hold", "final"]
type LineKind = Literal["manual", "automatic"]
type Edge = Literal["left", "middle", "right", "top", "centre", "bottom"]

_BELOW, _BESIDE = 84.0, 132.0
"""Between a state and the one appended below or above it; to its left or right, where the label stands between them."""
_LONG_AGO = Duration(amount=1, unit=Unit.DAYS)


@dataclass(frozen=True, slots=True)
class Made:
    """A Blueprint, and what an edit put into it."""

    blueprint: Blueprint
    element: Element


def why_not(edit: Callable[[], object]) -> Reason | None:
    """Why an edit would be refused; None when it would not. Edits are pure, so asking is trying."""
    try:
        edit()
    except EditRefused as refused:
        return refused.reasons[0]
    return None


def add_state(blueprint: Blueprint, kind: StateKind, wanted: Point) -> Made:
    """A new state with its corner at the free place next to the one wanted."""
    state = _state_of(blueprint, kind)
    after = edits.add_state(blueprint, state, _place(blueprint, wanted))
    if kind == "start":
        after = edits.set_start(after, state.id)
    return Made(after, Element("state", state.id))


def connect(blueprint: Blueprint, source: str, target: str, kind: LineKind = "manual") -> Made:
    """Join two states, or a state with itself."""
    transition = edits.new_transition(blueprint, source, target)
    if kind == "automatic":
        transition = transition.having(trigger=Timer(after=_LONG_AGO))
    return Made(edits.add_transition(blueprint, transition), Element("transition", transition.id))


def add_common(blueprint: Blueprint, target: str) -> Made:
    """A transition to a state from every other one that is not final."""
    transition = edits.new_transition(blueprint, None, target)
    return Made(edits.add_transition(blueprint, transition), Element("transition", transition.id))


def append(blueprint: Blueprint, source: str, wanted: Point | None = None, kind: LineKind = "manual") -> Made:
    """A new state below one that is there, or at a place, and a transition to it."""
    if wanted is None:
        wanted = beside(boxes_of(blueprint)[source], Side.BOTTOM)
    made = add_state(blueprint, "state", wanted)
    return Made(connect(made.blueprint, source, made.element.id, kind).blueprint, made.element)


def beside(box: Box, side: Side) -> Point:
    """The corner of a card that stands on this side of another, with room for a transition between them."""
    dx, dy = OUTWARDS[side]
    return box.x + dx * (CARD_WIDTH + _BESIDE), box.y + dy * (CARD_HEIGHT + _BELOW)


def insert(blueprint: Blueprint, transition_id: str, kind: StateKind, wanted: Point) -> Made:
    """A new state in the middle of a transition."""
    state = _state_of(blueprint, kind)
    after = edits.insert_state(blueprint, transition_id, state, _place(blueprint, wanted))
    return Made(edits.route(after, transition_id, None), Element("state", state.id))


def insert_and_connect(blueprint: Blueprint, transition_id: str, source: str, wanted: Point) -> Made:
    """A new state in the middle of a transition, and another transition to it."""
    made = insert(blueprint, transition_id, "state", wanted)
    return Made(connect(made.blueprint, source, made.element.id).blueprint, made.element)


def add_note(blueprint: Blueprint, wanted: Point) -> Made:
    """An empty sticky note."""
    corner = free_corner(wanted, everything(blueprint.drawing, boxes_of(blueprint)), NOTE_SIZE)
    text = QCoreApplication.translate("Canvas", "Note")
    note = Note(id=unique_id("note", ids_of(blueprint)), text=text, place=Place(x=corner[0], y=corner[1]))
    return Made(edits.put_note(blueprint, note), Element("note", note.id))


def add_parallel(blueprint: Blueprint, transition_ids: Collection[str]) -> Made:
    """A parallel group of transitions that are all to be done."""
    name = QCoreApplication.translate("Canvas", "In parallel")
    after = edits.make_parallel(blueprint, transition_ids, name)
    (key,) = after.parallels_by_id.keys() - blueprint.parallels_by_id.keys()
    return Made(after, Element("parallel", key))


def add_frame(blueprint: Blueprint, state_ids: Collection[str]) -> Made:
    """A frame around states."""
    if not state_ids:
        sentence = QCoreApplication.translate("Canvas", "A frame goes round states. Select some first.")
        raise EditRefused(Reason("frame_empty", sentence))
    name = QCoreApplication.translate("Canvas", "Group")
    frame = Frame(id=unique_id("frame", ids_of(blueprint)), name=name, states=tuple(sorted(state_ids)))
    return Made(edits.put_frame(blueprint, frame), Element("frame", frame.id))


def frames_around(blueprint: Blueprint, state_ids: Iterable[str]) -> tuple[str, ...]:
    """The frames that any of these states stands in."""
    states = set(state_ids)
    return tuple(frame.id for frame in blueprint.drawing.frames if states & set(frame.states))


def fold(blueprint: Blueprint, frame_id: str) -> Blueprint:
    """Collapse a frame, or open it."""
    frame = next(each for each in blueprint.drawing.frames if each.id == frame_id)
    return edits.put_frame(blueprint, frame.having(collapsed=not frame.collapsed))


def move(blueprint: Blueprint, elements: Iterable[Element], by: tuple[float, float]) -> Blueprint:
    """Move cards, notes and frames with what is in them. Lines between moved cards go along with their bends."""
    chosen = list(elements)
    states, places = states_of(blueprint, chosen), blueprint.drawing.places
    boxes = {} if all(key in places for key in states) else boxes_of(blueprint)
    stood = {key: boxes.get(key) or places[key] for key in states}
    moved = edits.move(blueprint, {key: (each.x + by[0], each.y + by[1]) for key, each in stood.items()})
    for note in blueprint.drawing.notes:
        if Element("note", note.id) in chosen:
            place = note.place.having(x=note.place.x + by[0], y=note.place.y + by[1])
            moved = edits.put_note(moved, note.having(place=place))
    return moved


def states_of(blueprint: Blueprint, elements: Iterable[Element]) -> list[str]:
    """The states among elements, and those inside their frames."""
    found: dict[str, None] = {}
    frames = {frame.id: frame for frame in blueprint.drawing.frames}
    for element in elements:
        if element.kind == "state":
            found[element.id] = None
        elif element.kind == "frame":
            found.update(dict.fromkeys(frames[element.id].states))
    return list(found)


def remove(blueprint: Blueprint, elements: Collection[Element]) -> Blueprint:
    """Take elements away; what hangs on a state goes with it."""
    of = {
        kind: [each.id for each in elements if each.kind == kind] for kind in ("state", "transition", "note", "frame")
    }
    after = edits.remove_notes(blueprint, of["note"])
    after = edits.remove_frames(after, of["frame"])
    for element in elements:
        if element.kind == "parallel":
            after = edits.dissolve_parallel(after, element.id)
    going = edits.cascade_ids(after, of["state"])
    after = edits.remove_transitions(after, [key for key in of["transition"] if key not in going])
    return edits.remove_states(after, of["state"])


def align(blueprint: Blueprint, state_ids: Collection[str], edge: Edge) -> Blueprint:
    """Put cards on one line by an edge or their middles: that of the first for edges is the outermost."""
    boxes = {key: box for key, box in boxes_of(blueprint).items() if key in set(state_ids)}
    if len(boxes) < 2:  # noqa: PLR2004  one is in line with itself
        return blueprint
    return edits.move(blueprint, {key: _aligned(box, boxes.values(), edge) for key, box in boxes.items()})


def _aligned(box: Box, among: Collection[Box], edge: Edge) -> Point:
    middle = sum(each.centre[0] for each in among) / len(among)
    level = sum(each.centre[1] for each in among) / len(among)
    across = {
        "left": min(each.x for each in among),
        "middle": middle - box.width / 2,
        "right": max(each.right for each in among) - box.width,
    }
    down = {
        "top": min(each.y for each in among),
        "centre": level - box.height / 2,
        "bottom": max(each.bottom for each in among) - box.height,
    }
    return round(across.get(edge, box.x), 1), round(down.get(edge, box.y), 1)


def distribute(blueprint: Blueprint, state_ids: Collection[str], *, across: bool) -> Blueprint:
    """Make the gaps between three cards or more equal; the outermost ones stay."""
    boxes = {key: box for key, box in boxes_of(blueprint).items() if key in set(state_ids)}
    if len(boxes) < 3:  # noqa: PLR2004  two have one gap
        return blueprint
    order = sorted(boxes, key=lambda key: (boxes[key].x, key) if across else (boxes[key].y, key))
    sizes = [boxes[key].width if across else boxes[key].height for key in order]
    first, last = boxes[order[0]], boxes[order[-1]]
    length = last.right - first.x if across else last.bottom - first.y
    gap = (length - sum(sizes)) / (len(order) - 1)
    at = first.x if across else first.y
    corners: dict[str, Point] = {}
    for key, size in zip(order, sizes, strict=True):
        corners[key] = (round(at, 1), boxes[key].y) if across else (boxes[key].x, round(at, 1))
        at += size + gap
    return edits.move(blueprint, corners)


def make_room(blueprint: Blueprint, start: Point, by: tuple[float, float]) -> Blueprint:
    """Push everything beyond a point away, down or to the right (the larger of the two); or pull it nearer."""
    downwards = abs(by[1]) >= abs(by[0])
    boxes = boxes_of(blueprint)
    pushed = [Element("state", key) for key, box in boxes.items() if _beyond(box, start, downwards=downwards)]
    notes = blueprint.drawing.notes
    pushed += [Element("note", note.id) for note in notes if _beyond(box_of(note.place), start, downwards=downwards)]
    return move(blueprint, pushed, (0.0, by[1]) if downwards else (by[0], 0.0))


def _beyond(box: Box, start: Point, *, downwards: bool) -> bool:
    return box.centre[1] >= start[1] if downwards else box.centre[0] >= start[0]


def _place(blueprint: Blueprint, wanted: Point) -> Place:
    x, y = free_corner(wanted, everything(blueprint.drawing, boxes_of(blueprint)))
    return Place(x=x, y=y)


def _state_of(blueprint: Blueprint, kind: StateKind) -> State:
    translate = QCoreApplication.translate
    names = {
        "start": translate("Canvas", "New"),
        "state": translate("Canvas", "State"),
        "hold": translate("Canvas", "On hold"),
        "final": translate("Canvas", "Closed"),
    }
    state = edits.new_state(blueprint, names[kind])
    if kind == "start":
        return state.having(category=Category.NEW)
    if kind == "hold":
        return state.having(category=Category.PENDING, waiting=Waiting.CUSTOMER)
    return state.having(category=Category.CLOSED, final=True) if kind == "final" else state


def without_routes(drawn: Blueprint, keys: Collection[str]) -> Blueprint:
    """These lines as the router draws them, with their labels."""
    routes = {key: route for key, route in drawn.drawing.routes.items() if key not in keys}
    return drawn if routes == drawn.drawing.routes else drawn.having(drawing=drawn.drawing.having(routes=routes))


def with_final(drawn: Blueprint, state_ids: Iterable[str], *, final: bool) -> Blueprint:
    """Let these states complete a run, or no more."""
    for key in state_ids:
        drawn = edits.set_final(drawn, key, final)
    return drawn

"""A foreign workflow on its way to a Blueprint: what every format comes down to, and what every format needs.

A format's reader fills a Sketch with states and moves in the file's own keys; `drawn` gives ids, unique names,
categories, a start, final states and places, and says in the report whatever is not as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from runtime.exchange.flow_report import BadFlow, Report
from runtime.exchange.log_drawing import drawn as in_layers
from runtime.exchange.state_words import category_of, waiting_of
from runtime.model.actions import AnyAction
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH, Box
from runtime.model.blueprint import (
    MAX_STATES,
    MAX_TRANSITIONS,
    Blueprint,
    Category,
    Manual,
    ParallelGroup,
    State,
    Transition,
    Trigger,
)
from runtime.model.criteria import ALWAYS_TRUE, Criterion
from runtime.model.drawing import Drawing, Note, Place
from runtime.model.forms import FormItem
from runtime.model.limits import Limit
from runtime.model.owners import Owner, Teams
from runtime.model.refusals import MAX_NAME, free_name, fresh_id

_GAP = 36.0
"""Between cards that keep the places they had, in scene units."""
_MOST_FLOWS = 100
"""Workflows of one file."""
_MOST_ARRANGED = 200
"""Transitions of one file that are arranged at once; more of them are drawn in plain layers, for time's sake."""
_BY_HAND: Trigger = Manual()
_DONE = frozenset({Category.SOLVED, Category.CLOSED})


@dataclass(slots=True)
class SketchState:
    """A state by its key in the file. None: to be guessed from the name and from what leaves it."""

    key: str
    name: str
    id: str | None = None
    category: Category | None = None
    final: bool | None = None
    limit: Limit | None = None
    instructions: str = ""
    place: Place | None = None


@dataclass(slots=True)
class Move:
    """A transition between two states by their keys. Without a name it is named after its target."""

    source: str
    target: str
    name: str = ""
    id: str | None = None
    description: str = ""
    owners: tuple[Owner, ...] = ()
    criteria: Criterion = ALWAYS_TRUE
    form: tuple[FormItem, ...] = ()
    actions: tuple[AnyAction, ...] = ()
    trigger: Trigger = _BY_HAND
    group: str | None = None


@dataclass(slots=True)
class Group:
    """A parallel group by its key, between two states by theirs."""

    key: str
    name: str
    source: str
    target: str
    id: str | None = None


@dataclass(slots=True)
class Sketch:
    """One workflow of a file."""

    name: str
    id: str | None = None
    description: str = ""
    states: dict[str, SketchState] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def state(self, key: str, name: str = "") -> SketchState:
        """The state of this key, made when it is not there."""
        return self.states.setdefault(key, SketchState(key, name or key))

    def used(self, key: str, report: Report) -> str:
        """The key of a state that a move names; one that was never declared becomes a state, and the report says so."""
        if key not in self.states:
            report.add("undeclared", state=key)
            self.state(key)
        return key


def plain(text: str) -> str:
    """A stranger's text in one line, without signs that no screen shows."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def team(name: str, report: Report) -> Teams:
    """An owner that the file names: a team of that name, for the desk to have or to map."""
    key = fresh_id(name, ())
    report.add("team_named", name=name, team=key)
    return Teams(ids=(key,))


def field_id(name: str, report: Report) -> str:
    """A custom field that the file names, for the desk to have or to map."""
    key = fresh_id(name, ()).replace("-", "_")
    report.add("field_named", name=name, field=key)
    return key


def drawn(sketches: Sequence[Sketch], report: Report) -> tuple[Blueprint, ...]:
    """The Blueprints of a file's workflows. Raises BadFlow for one without a state, or wider than a Blueprint."""
    if len(sketches) > _MOST_FLOWS:
        raise BadFlow("too_many_flows", found=f"{len(sketches):,}", most=str(_MOST_FLOWS))
    in_haste = sum(len(sketch.moves) for sketch in sketches) > _MOST_ARRANGED
    taken: set[str] = set()
    blueprints = []
    for sketch in sketches:
        key = sketch.id if sketch.id and sketch.id not in taken else fresh_id(sketch.name, taken)
        taken.add(key)
        blueprints.append(_Drawing(sketch, report, in_haste=in_haste).blueprint(key))
    return tuple(blueprints)


class _Drawing:
    """One sketch being drawn: `ids` leads from the file's keys to ours."""

    def __init__(self, sketch: Sketch, report: Report, *, in_haste: bool) -> None:
        self._sketch = sketch
        self._in_haste = in_haste
        self._report = report
        self._refuse_too_wide()
        self._taken: set[str] = set()
        self._ids = {key: self._id(state.id, state.name or key) for key, state in sketch.states.items()}
        self._groups = {group.key: self._id(group.id, group.name) for group in sketch.groups}
        self._left = {move.source for move in sketch.moves if move.source != move.target}
        self._endless = self._left.issuperset(sketch.states)

    def blueprint(self, key: str) -> Blueprint:
        sketch = self._sketch
        start = self._start()
        states = self._states(start)
        if not any(state.final for state in states):
            self._report.add("no_final", flow=sketch.name)
        transitions = self._transitions({state.id: state.name for state in states})
        self._tell_unreachable(start)
        blueprint = Blueprint(
            id=key,
            name=self._short(sketch.name) or key,
            description=sketch.description,
            start=self._ids[start],
            states=states,
            transitions=transitions,
            parallels=self._parallels(),
            drawing=self._drawing(),
        )
        return self._placed(blueprint)

    def _refuse_too_wide(self) -> None:
        sketch = self._sketch
        if not sketch.states:
            raise BadFlow("no_states", name=sketch.name)
        sizes = ((len(sketch.states), MAX_STATES, "states"), (len(sketch.moves), MAX_TRANSITIONS, "transitions"))
        for found, most, what in sizes:
            if found > most:
                raise BadFlow("too_wide", name=sketch.name, found=f"{found:,}", most=f"{most:,}", what=what)

    def _id(self, wanted: str | None, name: str) -> str:
        key = wanted if wanted is not None and wanted not in self._taken else fresh_id(name, self._taken)
        self._taken.add(key)
        return key

    def _short(self, text: str) -> str:
        name = plain(text)
        if len(name) > MAX_NAME:
            self._report.add("cut", element=name)
        return name[:MAX_NAME].strip()

    def _start(self) -> str:
        sketch = self._sketch
        starts = list(dict.fromkeys(key for key in sketch.starts if key in sketch.states))
        if not starts:
            first = next(iter(sketch.states))
            self._report.add("start_guessed", flow=sketch.name, start=sketch.states[first].name)
            return first
        names = [sketch.states[key].name for key in starts]
        if len(starts) > 1:
            others = ", ".join(f"“{name}”" for name in names[1:])
            self._report.add("several_starts", flow=sketch.name, states=others, start=names[0])
        return starts[0]

    def _states(self, start: str) -> tuple[State, ...]:
        names: list[str] = []
        states = []
        for key, state in self._sketch.states.items():
            name = self._own_name(self._short(state.name) or self._short(key) or "State", names)
            names.append(name)
            states.append(self._state(state, name, is_start=key == start))
        return tuple(states)

    def _own_name(self, name: str, taken: list[str]) -> str:
        own = free_name(name, taken)
        if own != name:
            self._report.add("renamed", name=name, new=own)
        return own

    def _state(self, state: SketchState, name: str, *, is_start: bool) -> State:
        ends = state.key not in self._left
        category = state.category
        if category is None:
            category = category_of(name, ending=float(ends), is_left=not ends, is_start=is_start)
        final = state.final if state.final is not None else ends or (self._endless and category in _DONE)
        if state.final is None and final and not ends:
            self._report.add("final_guessed", state=name)
        if state.category is None and final and category < Category.SOLVED:
            category = Category.SOLVED
        return State(
            id=self._ids[state.key],
            name=name,
            category=category,
            waiting=waiting_of(name),
            final=final,
            limit=None if final else state.limit,
            instructions=state.instructions,
        )

    def _transitions(self, states: dict[str, str]) -> tuple[Transition, ...]:
        names: dict[str, list[str]] = {}
        found = []
        for order, move in enumerate(self._sketch.moves):
            target = states[self._ids[move.target]]
            if not plain(move.name):
                self._report.add("named_after_target", flow=self._sketch.name)
            name = self._own_name(self._short(move.name) or target, names.setdefault(move.source, []))
            names[move.source].append(name)
            found.append(self._transition(move, name, order))
        return tuple(found)

    def _transition(self, move: Move, name: str, order: int) -> Transition:
        source = self._ids[move.source]
        return Transition(
            id=self._id(move.id, f"{source} {name}"),
            name=name,
            source=source,
            target=self._ids[move.target],
            order=order,
            trigger=move.trigger,
            description=move.description,
            parallel=None if move.group is None else self._groups[move.group],
            owners=move.owners,
            criteria=move.criteria,
            form=move.form,
            actions=move.actions,
        )

    def _parallels(self) -> tuple[ParallelGroup, ...]:
        return tuple(
            ParallelGroup(
                id=self._groups[group.key],
                name=self._short(group.name) or "Parallel",
                source=self._ids[group.source],
                target=self._ids[group.target],
            )
            for group in self._sketch.groups
        )

    def _tell_unreachable(self, start: str) -> None:
        ways: dict[str, list[str]] = {}
        for move in self._sketch.moves:
            ways.setdefault(move.source, []).append(move.target)
        seen, waiting = {start}, [start]
        while waiting:
            fresh = [key for key in ways.get(waiting.pop(), ()) if key not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
        for key, state in self._sketch.states.items():
            if key not in seen:
                self._report.add("unreachable", state=state.name)

    def _drawing(self) -> Drawing:
        placed = {key: state.place for key, state in self._sketch.states.items()}
        places = {self._ids[key]: place for key, place in placed.items() if place is not None}
        whole = len(places) == len(placed)
        right = max((place.x for place in places.values()), default=0.0) + 320.0 if whole else 0.0
        notes = tuple(
            Note(id=f"note-{number}", text=text, place=Place(x=right if whole else -320.0, y=number * 120.0))
            for number, text in enumerate(self._sketch.notes, start=1)
        )
        return Drawing(places=places if whole else {}, notes=notes)

    def _placed(self, blueprint: Blueprint) -> Blueprint:
        if blueprint.drawing.places:
            return blueprint
        self._report.add("arranged", flow=self._sketch.name)
        if not self._in_haste:
            return arrange(blueprint)
        order = {key: float(place) for place, key in enumerate(_reached(blueprint))}
        pairs = [(each.source, each.target) for each in blueprint.transitions if each.source and each.target]
        return blueprint.having(drawing=blueprint.drawing.having(places=in_layers(order, pairs).places))


def apart(points: dict[str, tuple[float, float]]) -> dict[str, Place] | None:
    """Places for cards that stood at these points, spread until they clear each other; None where they never do."""
    for spread in (1.0, 1.5, 2.0, 2.5, 3.0):
        boxes = [Box(x * spread, y * spread, CARD_WIDTH, CARD_HEIGHT) for x, y in points.values()]
        if not any(one.touches(other, _GAP) for one, other in combinations(boxes, 2)):
            return {key: Place(x=round(box.x, 1), y=round(box.y, 1)) for key, box in zip(points, boxes, strict=True)}
    return None


def _reached(blueprint: Blueprint) -> list[str]:
    """Every state, breadth first from the start; what nothing leads to comes last."""
    found = dict.fromkeys([blueprint.start] if blueprint.start else [])
    waiting = list(found)
    for key in waiting:
        fresh = [each.target for each in blueprint.leaving(key) if each.target and each.target not in found]
        found.update(dict.fromkeys(fresh))
        waiting.extend(dict.fromkeys(fresh))
    return list(dict.fromkeys([*found, *blueprint.states_by_id]))

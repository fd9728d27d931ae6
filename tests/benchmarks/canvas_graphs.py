"""Graphs to measure the canvas with: states on a grid, neighbours joined, loops, doubles and some longer lines."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.drawing import Drawing, Place
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Teams

_ACROSS, _DOWN = 300, 190
_OWNERS = ("Agent L1", "Dispatcher", "Team lead", "Manager", "Vendor", "Requester", "Agent L2", "Engineering")
_VERBS = ("Assign", "Start", "Approve", "Refuse", "Escalate", "Ask customer", "Send back", "Resolve", "Close", "Reopen")


@dataclass(frozen=True, slots=True)
class Graph:
    """Cards by id with their corners, and lines between them."""

    places: dict[str, tuple[float, float]]
    lines: tuple[tuple[str, str], ...]

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the drawing."""
        xs, ys = [x for x, _ in self.places.values()], [y for _, y in self.places.values()]
        return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2

    @property
    def central(self) -> str:
        """The card nearest to the middle."""
        x, y = self.middle
        return min(self.places, key=lambda key: abs(self.places[key][0] - x) + abs(self.places[key][1] - y))


def grid_graph(states: int, seed: int = 7) -> Graph:
    """So many states with three transitions each."""
    chance = random.Random(seed)  # noqa: S311  no secret
    columns = max(2, math.ceil(math.sqrt(states * 1.2)))
    lines = [(place, place + 1) for place in range(states - 1)]
    lines += [(place, place + columns) for place in range(states - columns)]
    while len(lines) < 3 * states:
        kind, place = chance.random(), chance.randrange(states)
        if kind < 0.09:
            lines.append((place, place))
        elif kind < 0.24:
            lines.append(lines[chance.randrange(len(lines))])
        else:
            row, column = divmod(place, columns)
            other = (row + chance.randint(-2, 2)) * columns + min(columns - 1, max(0, column + chance.randint(-3, 3)))
            lines.append((place, min(states - 1, max(0, other))))
    places = {f"s{place}": (place % columns * _ACROSS, place // columns * _DOWN) for place in range(states)}
    return Graph(places, tuple((f"s{one}", f"s{two}") for one, two in lines[: 3 * states]))


def flow_graph(states: int, seed: int = 3) -> Graph:
    """A process as people draw them: from state to state, with branches, returns and skips, 1.6 transitions a state."""
    chance = random.Random(seed)  # noqa: S311  no secret
    lines = [(place, place + 1) for place in range(states - 1)]
    while len(lines) < round(1.6 * states):
        place = chance.randrange(states)
        lines.append((place, min(states - 1, max(0, place + chance.choice((-6, -3, -2, -1, 2, 3, 4, 8))))))
    return Graph(grid_graph(states).places, tuple((f"s{one}", f"s{two}") for one, two in lines))


def blueprint_of(graph: Graph) -> Blueprint:
    """A graph as a Blueprint; past the model's bounds where it is larger than they allow."""
    limit = Limit(allows=Duration(amount=8, unit=Unit.HOURS))
    states = tuple(
        State(id=key, name=f"State number {key[1:]}", limit=limit if int(key[1:]) % 6 else None)
        for key in sorted(graph.places)
    )
    transitions = tuple(
        Transition(
            id=f"t{place:05}",
            name=f"{_VERBS[place % len(_VERBS)]} {place}",
            source=source,
            target=target,
            owners=(Teams(ids=(_OWNERS[int(source[1:]) % 8].replace(" ", "-"),)),),
        )
        for place, (source, target) in enumerate(graph.lines)
    )
    drawing = Drawing(places={key: Place(x=x, y=y) for key, (x, y) in graph.places.items()})
    whole = Blueprint(id="bench", name="Bench", start="s0", states=states[:1])
    kept = {name: getattr(whole, name) for name in Blueprint.model_fields}
    return Blueprint.model_construct(
        **{**kept, "states": states, "transitions": transitions, "drawing": drawing, "start": "s0"}
    )

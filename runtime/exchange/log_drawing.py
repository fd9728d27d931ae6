"""Where a discovered Blueprint is drawn: layers from the start downwards, so that it opens readable.

A proposal only: the canvas arranges anew, with routes, when it is asked to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from runtime.exchange.log_counts import Pair
from runtime.model.drawing import Drawing, Place

COLUMN, LAYER = 280.0, 170.0
"""From card to card, in scene units."""


def drawn(order: Mapping[str, float], pairs: Iterable[Pair]) -> Drawing:
    """A place for each state of `order`, which tells where a state stands in its cases; the start comes first.

    A state lies below every state that leads to it, as far as the pairs that go forward in that order say.
    """
    layers = _layers(order, pairs)
    rows: dict[int, list[str]] = {}
    for state in sorted(order, key=lambda state: (order[state], state)):
        rows.setdefault(layers[state], []).append(state)
    return Drawing(places={state: place for row, states in rows.items() for state, place in _row(row, states)})


def _layers(order: Mapping[str, float], pairs: Iterable[Pair]) -> dict[str, int]:
    """The length of the longest way forward that leads to each state."""
    forward: dict[str, list[str]] = {}
    for one, two in pairs:
        if (order[one], one) < (order[two], two):
            forward.setdefault(two, []).append(one)
    layers: dict[str, int] = {}
    for state in sorted(order, key=lambda state: (order[state], state)):
        layers[state] = max((layers[before] + 1 for before in forward.get(state, ())), default=0)
    return layers


def _row(row: int, states: Collection[str]) -> Iterable[tuple[str, Place]]:
    left = -(len(states) - 1) * COLUMN / 2
    for column, state in enumerate(states):
        yield state, Place(x=left + column * COLUMN, y=row * LAYER)

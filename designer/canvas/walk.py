"""Walking a drawing by keys: the next card in a direction, the transitions of a card, all that lies before or after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from designer.canvas.overlay import Element
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Blueprint

type Direction = Literal["left", "right", "up", "down"]

_WAYS: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def next_state(boxes: Mapping[str, Box], current: str, direction: Direction) -> str | None:
    """The nearest card within 45° of a direction; None when there is none."""
    dx, dy = _WAYS[direction]
    x, y = boxes[current].centre
    best: tuple[float, str] | None = None
    for key, box in boxes.items():
        ahead = (box.centre[0] - x) * dx + (box.centre[1] - y) * dy
        aside = abs((box.centre[0] - x) * dy) + abs((box.centre[1] - y) * dx)
        if key != current and ahead > 0 and aside <= ahead:
            candidate = ahead + 2 * aside, key
            best = candidate if best is None else min(best, candidate)
    return None if best is None else best[1]


def reading_order(boxes: Mapping[str, Box]) -> list[str]:
    """States from top to bottom, then from left to right."""
    return sorted(boxes, key=lambda key: (boxes[key].y, boxes[key].x, key))


def transitions_of(blueprint: Blueprint, state_id: str) -> list[str]:
    """The transitions out of a state in button order, then those into it."""
    leaving = [each.id for each in blueprint.leaving(state_id) if each.source is not None]
    entering = [each.id for each in blueprint.transitions if each.target == state_id and each.id not in leaving]
    return leaving + entering


def following(blueprint: Blueprint, state_ids: Iterable[str]) -> list[Element]:
    """Every state and transition that can come after these states."""
    return _reached(blueprint, state_ids, forwards=True)


def preceding(blueprint: Blueprint, state_ids: Iterable[str]) -> list[Element]:
    """Every state and transition that can come before these states."""
    return _reached(blueprint, state_ids, forwards=False)


def _reached(blueprint: Blueprint, state_ids: Iterable[str], *, forwards: bool) -> list[Element]:
    seen = dict.fromkeys(state_ids)
    lines: dict[str, None] = {}
    waiting = list(seen)
    while waiting:
        here = waiting.pop()
        for transition in blueprint.transitions:
            near, far = (transition.source, transition.target) if forwards else (transition.target, transition.source)
            if near != here:
                continue
            lines[transition.id] = None
            if far is not None and far not in seen:
                seen[far] = None
                waiting.append(far)
    return [*(Element("state", key) for key in seen), *(Element("transition", key) for key in lines)]

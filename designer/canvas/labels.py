"""Where labels are: at once for a few lines, little by little when there are many, so that nobody waits."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest
from math import hypot

from designer.canvas.boxes import around
from designer.canvas.lines import Lines
from designer.canvas.routes import along
from designer.canvas.transition_item import label_at
from runtime.model.arrange.labels import place_labels
from runtime.model.arrange.sheet import Box, Line, Point, Size

AT_ONCE = 24
"""So many labels are placed in one go: about 10 ms."""
_REACH = 84.0


class Labels:
    """The middle of every label: dragged ones where they were dragged, the others where they cover nothing."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.centres: dict[str, Point] = {}
        self.sizes: dict[str, Size] = {}
        self._obstacles: list[Box] = []
        self._waiting: dict[str, None] = {}

    @property
    def waiting(self) -> bool:
        """Some labels have only a makeshift place."""
        return bool(self._waiting)

    @property
    def few(self) -> bool:
        """No more wait than are placed in one go."""
        return len(self._waiting) <= AT_ONCE

    def resize(self, key: str, size: Size) -> None:
        """A label says something else: it may need another place."""
        if key in self.sizes and self.sizes[key] != size and self._lines.links[key].route.label is None:
            self._waiting[key] = None
        self.sizes[key] = size

    def keep_clear_of(self, obstacles: list[Box]) -> None:
        """What is in the way besides cards: badges, notes, headings. Labels that lie under a new one go elsewhere."""
        new = [box for box in obstacles if box not in self._obstacles]
        self._obstacles = obstacles
        for key, (x, y) in self.centres.items() if new else ():
            width, height = self.sizes[key]
            label = Box(x - width / 2, y - height / 2, width, height)
            if self._lines.links[key].route.label is None and any(label.touches(box) for box in new):
                self._waiting[key] = None

    def forget(self, key: str) -> None:
        """A line is gone."""
        for kept in (self.centres, self.sizes, self._waiting):
            kept.pop(key, None)

    def carry(self, key: str, before: Line) -> Point:
        """A makeshift place: where the label was on the line as it ran before, moved along with it."""
        line, held = self._lines.drawn[key], self._lines.links[key].route.label
        was = self.centres.get(key)
        if held is not None or was is None:
            self.centres[key] = label_at(line, held)
        else:
            middle = along(before, 0.5)
            self.centres[key] = label_at(line, (was[0] - middle[0], was[1] - middle[1]))
        if held is None:
            self._waiting[key] = None
        else:
            self._waiting.pop(key, None)
        return self.centres[key]

    def place_some(self, most: int = AT_ONCE) -> set[str]:
        """Find places for a part of those that wait; their ids."""
        if not self._waiting:
            return set()
        keys = self._together(most)
        for key in keys:
            del self._waiting[key]
        area = self._area(keys)
        others = self._held_near(area, set(keys))
        lines = {key: self._lines.drawn[key] for key in (*keys, *others)}
        cards = [*self._lines.cards_near(area), *(box for box in self._obstacles if box.touches(area))]
        placed = place_labels(lines, self.sizes, cards, {key: self.centres[key] for key in others})
        self.centres.update((key, placed[key]) for key in keys)
        return set(keys)

    def _together(self, most: int) -> list[str]:
        """Some that wait, near each other: then few others are in their way."""
        if len(self._waiting) <= most:
            return list(self._waiting)
        x, y = self.centres[next(iter(self._waiting))]
        return nsmallest(most, self._waiting, key=lambda key: hypot(self.centres[key][0] - x, self.centres[key][1] - y))

    def _area(self, keys: Iterable[str]) -> Box:
        boxes = [_bounds(self._lines.drawn[key]) for key in keys]
        area = around(boxes)
        assert area is not None  # noqa: S101  there is a line at least
        return Box(area.x - _REACH, area.y - _REACH, area.width + 2 * _REACH, area.height + 2 * _REACH)

    def _held_near(self, area: Box, moving: set[str]) -> list[str]:
        """The other lines near enough to be in the way; their labels stay."""
        return [
            key
            for key, line in self._lines.drawn.items()
            if key not in moving and key in self.sizes and _bounds(line).touches(area)
        ]


def _bounds(line: Line) -> Box:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

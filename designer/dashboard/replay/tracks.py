"""The ways of dots: along the line of a transition, from card to card where there is none, in and out beside cards."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from designer.canvas.boxes import frame_box
from designer.canvas.routes import nearest_side, side_middle
from designer.canvas.scene import CanvasScene
from designer.dashboard.replay.recording import Floats, Ints, Recording
from runtime.messages.replay import NOWHERE
from runtime.model.arrange.sheet import Box, Line, Point

POINTS = 33
"""So many points of a way, equally far apart."""
_APART = 40.0
"""How far from its card a ticket comes in or goes out."""
_GOLDEN = 2.399963
"""The golden angle, in radians: successive dots never lie on one another."""
_SWARM = 5.0


class Tracks:
    """For every move of a recording the way its dot takes on a drawing, as it is drawn now."""

    def __init__(self, recording: Recording, scene: CanvasScene) -> None:
        self._boxes = _boxes(scene)
        self._scene = scene
        self._recording = recording
        ways, self._place = recording.ways
        self._points: Floats = np.full((ways.shape[1], POINTS, 2), np.nan)
        for place, (source, target, transition) in enumerate(ways.T.tolist()):
            line = self._line(source, target, transition)
            if line is not None:
                self._points[place] = resampled(line, POINTS)

    def at(self, rows: Ints, progress: Floats) -> Floats:
        """Where the dots of these moves are, as pairs of scene units; NaN for a way that is not on the drawing.

        Dots begin and end slowly, and keep a little beside each other.
        """
        eased = progress * progress * (3.0 - 2.0 * progress)
        exact = np.clip(eased, 0.0, 1.0) * (POINTS - 1)
        before = np.minimum(exact.astype(np.int64), POINTS - 2)
        part = (exact - before)[:, None]
        way = self._place[rows]
        found: Floats = self._points[way, before] * (1.0 - part) + self._points[way, before + 1] * part
        return found + _beside(rows)

    def _line(self, source: int, target: int, transition: int) -> Line | None:
        """The way from a state to another; None where neither is drawn."""
        begin, end = self._box(source), self._box(target)
        if begin is None or end is None:
            return _outside(begin, end, came=source == NOWHERE, left=target == NOWHERE)
        drawn = self._drawn(transition, begin, end)
        if drawn is not None:
            return drawn
        return None if begin is end else straight(begin, end)

    def _drawn(self, transition: int, begin: Box, end: Box) -> Line | None:
        """The transition's own line, where it leads this way."""
        key = "" if transition == NOWHERE else self._recording.transitions[transition]
        item = self._scene.transitions.get(key)
        if item is None or not (touches(begin, item.line[0]) and touches(end, item.line[-1])):
            return None
        return item.line

    def _box(self, place: int) -> Box | None:
        return None if place == NOWHERE else self._boxes.get(self._recording.states[place].id)


def _boxes(scene: CanvasScene) -> Mapping[str, Box]:
    """Where each state is seen: its card, or that of the frame it is folded into."""
    boxes = dict(scene.boxes)
    for frame in scene.shown.drawing.frames:
        folded = frame_box(frame, scene.boxes) if frame.collapsed else None
        if folded is not None:
            boxes.update(dict.fromkeys(frame.states, folded))
    return boxes


def _outside(begin: Box | None, end: Box | None, *, came: bool, left: bool) -> Line | None:
    """Into a card from above, or out of it to the right."""
    if end is not None and came:
        x, y = end.centre[0], end.y
        return (x, y - _APART), (x, y)
    if begin is not None and left:
        x, y = begin.right, begin.centre[1]
        return (x, y), (x + _APART, y)
    return None


def straight(begin: Box, end: Box) -> Line:
    """From the side of a card that faces another to the side of that one that faces the first."""
    return side_middle(begin, nearest_side(begin, end.centre)), side_middle(end, nearest_side(end, begin.centre))


def touches(box: Box, point: Point) -> bool:
    """Whether a line's end is at a card."""
    near = 3.0
    return box.x - near <= point[0] <= box.right + near and box.y - near <= point[1] <= box.bottom + near


def resampled(line: Line, count: int) -> Floats:
    """So many points of a polyline, equally far apart, its ends among them."""
    points = np.array(line, np.float64)
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))))
    wanted = np.linspace(0.0, along[-1], count)
    return np.stack((np.interp(wanted, along, points[:, 0]), np.interp(wanted, along, points[:, 1])), axis=1)


def _beside(rows: Ints) -> Floats:
    """A little off the line, for each move in a direction of its own."""
    turn, far = rows * _GOLDEN, _SWARM * np.sqrt((rows * 0.618034) % 1.0)
    return np.stack((np.cos(turn) * far, np.sin(turn) * far), axis=1)

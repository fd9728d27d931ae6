"""Where everything of a picture goes: cards, lines, labels, frames and notes, without a screen.

A drawing whose lines were bent, by hand or by the arrangement, is taken as it is. One without lines is arranged for
the picture; the Blueprint itself stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from runtime.exchange.picture_words import Words, label
from runtime.exchange.text_width import cut, width_of
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.labels import place_labels
from runtime.model.arrange.lines import line_through
from runtime.model.arrange.sheet import Box, Line, Link, Point, Sheet, Size, sheet_of
from runtime.model.blueprint import Blueprint

LABEL_SIZE: Final = 11.0
LABEL_HEIGHT: Final = 20.0
_MOST_LABEL: Final = 230.0
_NOTE: Final = (180.0, 96.0)
_LOOP: Final = 34.0
_FRAME_GAP: Final = 22.0
_STRAIGHT: Final = 1.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture's parts in scene units."""

    blueprint: Blueprint
    cards: dict[str, Box]
    lines: dict[str, Line]
    labels: dict[str, Point]
    texts: dict[str, str]
    frames: dict[str, Box]
    notes: dict[str, Box]

    def bounds(self) -> Box:
        """The rectangle around everything."""
        boxes = [*self.cards.values(), *self.frames.values(), *self.notes.values()]
        boxes += [Box(x, y, 0, 0) for line in self.lines.values() for x, y in line]
        for key, (x, y) in self.labels.items():
            width, height = label_size(self.texts[key])
            boxes.append(Box(x - width / 2, y - height / 2, width, height))
        if not boxes:
            return Box(0.0, 0.0, 1.0, 1.0)
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def label_size(text: str) -> Size:
    """The size of a label's pill."""
    return width_of(text, LABEL_SIZE) + 18.0, LABEL_HEIGHT


def drawn(blueprint: Blueprint, words: Words) -> Drawn:
    """The parts of a Blueprint's picture."""
    texts = {
        each.id: cut(("∥ " if each.parallel else "") + label(each, words), LABEL_SIZE, _MOST_LABEL)
        for each in blueprint.transitions
    }
    placed = blueprint if _is_drawn(blueprint) else arrange(blueprint, measure=label_size)
    sheet = sheet_of(placed)
    routes = placed.drawing.routes
    lines = {link.id: _line(placed, sheet, link) for link in sheet.links}
    kept = {key: route.label for key, route in routes.items() if route.label is not None and key in lines}
    labels = place_labels(lines, {key: label_size(texts[key]) for key in lines}, sheet.cards.values(), kept)
    frames = {frame.id: _around(sheet, frame.states) for frame in placed.drawing.frames if frame.states}
    notes = {
        note.id: Box(note.place.x, note.place.y, note.place.width or _NOTE[0], note.place.height or _NOTE[1])
        for note in placed.drawing.notes
    }
    return Drawn(placed, sheet.cards, lines, labels, texts, frames, notes)


def _is_drawn(blueprint: Blueprint) -> bool:
    """Every card has its place, and half of the lines or more were bent."""
    drawing = blueprint.drawing
    links = sheet_of(blueprint).links
    placed = all(state.id in drawing.places for state in blueprint.states)
    return placed and 2 * sum(link.id in drawing.routes for link in links) >= len(links)


def _line(blueprint: Blueprint, sheet: Sheet, link: Link) -> Line:
    source, target = sheet.cards[link.source], sheet.cards[link.target]
    route = blueprint.drawing.routes.get(link.id)
    if route is not None and route.bends:
        return line_through(source, route.bends, target)
    return _loop(source) if link.source == link.target else _elbow(source, target)


def _loop(card: Box) -> Line:
    middle, out = card.centre[1], card.right + _LOOP
    return (card.right, middle - 14), (out, middle - 14), (out, middle + 14), (card.right, middle + 14)


def _elbow(source: Box, target: Box) -> Line:
    """Straight out of the sides that face each other, with one step between."""
    (ax, ay), (bx, by) = source.centre, target.centre
    if target.y >= source.bottom or source.y >= target.bottom:
        start, end = (source.bottom, target.y) if by > ay else (source.y, target.bottom)
        middle = (start + end) / 2
        return ((ax, start), (ax, end)) if abs(ax - bx) < _STRAIGHT else (
            (ax, start), (ax, middle), (bx, middle), (bx, end)
        )  # fmt: skip
    start, end = (source.right, target.x) if bx > ax else (source.x, target.right)
    middle = (start + end) / 2
    return ((start, ay), (end, by)) if abs(ay - by) < _STRAIGHT else (
        (start, ay), (middle, ay), (middle, by), (end, by)
    )  # fmt: skip


def _around(sheet: Sheet, states: tuple[str, ...]) -> Box:
    boxes = [sheet.cards[key] for key in states]
    left, top = min(box.x for box in boxes) - _FRAME_GAP, min(box.y for box in boxes) - _FRAME_GAP - 10
    right, bottom = max(box.right for box in boxes) + _FRAME_GAP, max(box.bottom for box in boxes) + _FRAME_GAP
    return Box(left, top, right - left, bottom - top)

"""A Blueprint as an SVG picture that looks as it does on the canvas, in the light look, with a legend.

Plain text and no font of its own: any viewer shows it. Every text is escaped; long names are cut on the picture and
whole in their tool tip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import hypot
from typing import Final
from xml.sax.saxutils import quoteattr

from runtime.exchange.card_icons import SIDE, strokes
from runtime.exchange.picture_words import LANGUAGES, Words, duration, who
from runtime.exchange.svg_sheet import LABEL_SIZE, Drawn, drawn, label_size
from runtime.exchange.text_width import cut, width_of, wrapped
from runtime.exchange.xml_guard import writable
from runtime.model.arrange.sheet import Box, Line
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.faces import stripe_of
from runtime.model.switched import is_off

_CANVAS, _CARD, _BORDER, _SHADOW = "#F6F7F9", "#FFFFFF", "#7D899C", "#17202C"
_TEXT, _SECONDARY = "#17202C", "#4B5665"
_LINE, _LABEL = "#5B6879", "#334155"
_OWNER, _OWNER_FILL = "#1E40AF", "#E8EEFC"
_LIMIT, _LIMIT_FILL = "#166534", "#E3F4E9"
_NOTE, _NOTE_BORDER = "#FFF7D6", "#C9A227"
_STRIPES: Final = {"start": "#2563EB", "open": "#0E7490", "hold": "#B45309", "done": "#15803D"}
"""The canvas's own tokens, light."""

_MARGIN, _TITLE_ROOM, _LEGEND_ROOM, _ROW = 40.0, 56.0, 76.0, 22.0
_PADDING, _STRIPE, _RADIUS, _PILL = 14.0, 5.0, 10.0, 22.0
_CORNER = 10.0
_DIMMED, _ICON_ROOM = 0.55, 22.0
_LEGEND_WIDTH = 790.0
_FONT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


def to_svg(blueprint: Blueprint, language: str = "en", names: Mapping[str, str] | None = None) -> str:
    """The picture's text; `names` are those of teams and people by id. Raises KeyError for another language."""
    words = LANGUAGES[language]
    return "\n".join(_Picture(drawn(blueprint, words), words, names or {}).lines()) + "\n"


class _Picture:
    def __init__(self, parts: Drawn, words: Words, names: Mapping[str, str]) -> None:
        self._parts = parts
        self._blueprint = parts.blueprint
        self._words = words
        self._names = names
        around = parts.bounds()
        self._rows = list(_everywhere(parts.blueprint, words))
        height = around.height + _TITLE_ROOM + _LEGEND_ROOM + _ROW * len(self._rows) + 2 * _MARGIN
        widest = max([_LEGEND_WIDTH, *(width_of(row, 12) for row in self._rows)])
        width = max(around.width, widest) + 2 * _MARGIN
        self._box = Box(around.x - _MARGIN, around.y - _MARGIN - _TITLE_ROOM, width, height)
        self._foot = around.bottom + _MARGIN

    def lines(self) -> Iterator[str]:
        box, name = self._box, self._blueprint.name
        view = f"{box.x:.1f} {box.y:.1f} {box.width:.1f} {box.height:.1f}"
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{box.width:.0f}" '
            f'height="{box.height:.0f}" role="img" font-family="{_FONT}">'
        )
        yield f"<title>{_escaped(name)}</title>"
        told = f"{len(self._blueprint.states)} {self._words['states']}, {len(self._blueprint.transitions)} "
        yield f"<desc>{_escaped(told + self._words['transitions'])}</desc>"
        yield _HEAD
        yield _rect(box, _CANVAS)
        yield _text(name, box.x + _MARGIN, box.y + 44, 20, weight=600)
        yield from self._frames()
        for each in self._blueprint.transitions:
            if each.id in self._parts.lines:
                yield from self._dimmed([self._line(each)], off=is_off(self._blueprint, each))
        for state in self._blueprint.states:
            yield from self._dimmed(self._card(state), off=state.off)
        for each in self._blueprint.transitions:
            if each.id in self._parts.labels:
                yield from self._dimmed(self._label(each), off=is_off(self._blueprint, each))
        yield from self._notes()
        yield from self._legend()
        yield "</svg>"

    def _dimmed(self, shapes: Iterable[str], *, off: bool) -> Iterator[str]:
        """What is switched off is dim, and says so to who points at it or has it read."""
        if not off:
            yield from shapes
            return
        yield f'<g opacity="{_DIMMED}"><title>{_escaped(self._words["off"])}</title>'
        yield from shapes
        yield "</g>"

    def _frames(self) -> Iterator[str]:
        for frame in self._blueprint.drawing.frames:
            box = self._parts.frames.get(frame.id)
            if box is not None:
                yield _rect(box, "none", border=_BORDER, radius=14, more=' stroke-dasharray="6 4"')
                yield _text(cut(frame.name, 12, box.width - 20), box.x + 10, box.y + 18, 12, _SECONDARY, 600)

    def _line(self, transition: Transition) -> str:
        dashed = "" if transition.manual else ' stroke-dasharray="4 3"'
        way = _rounded(self._parts.lines[transition.id])
        return f'<path d="{way}" fill="none" stroke="{_LINE}" stroke-width="1.6" marker-end="url(#head)"{dashed}/>'

    def _card(self, state: State) -> Iterator[str]:
        box = self._parts.cards[state.id]
        place = self._blueprint.drawing.places.get(state.id)
        colour = (place.colour if place else None) or _STRIPES[stripe_of(self._blueprint, state)]
        ground = _rect(box, _CARD, radius=_RADIUS, more=' filter="url(#shadow)"')
        yield f"<g><title>{_escaped(state.name)}</title>{ground}"
        yield f'<path d="{_stripe(box)}" fill="{colour}"/>'
        yield _rect(box, "none", border=_BORDER, radius=_RADIUS)
        sign = strokes(place.icon) if place and place.icon else ""
        left = box.x + _PADDING + (_ICON_ROOM if sign else 0.0)
        yield from _sign(sign, box.x + _PADDING, box.y + 13, place.colour if place and place.colour else _SECONDARY)
        title = wrapped(state.name, 14, box.right - left - _PADDING, 2, bold=True)
        for row, text in enumerate(title):
            top = box.y + (27 if len(title) == 1 else 24) + 17 * row
            yield _text(text, left, top, 14, weight=600)
        limit = duration(state.limit.allows, self._words) if state.limit else ""
        taken = width_of(limit, 11) + 32 if limit else 0.0
        yield from self._owner(box, who(self._blueprint, state, self._words, self._names), box.width - 62.0 - taken)
        yield from _chip(box, limit)
        yield "</g>"

    def _owner(self, box: Box, name: str, room: float) -> Iterator[str]:
        if name:
            short = cut(name, 11, room)
            pill = Box(box.x + _PADDING, box.bottom - _PILL - 8, width_of(short, 11) + 34, _PILL)
            yield _rect(pill, _OWNER_FILL, radius=_PILL / 2)
            yield f'<circle cx="{pill.x + 11:.1f}" cy="{pill.centre[1]:.1f}" r="7" fill="{_OWNER}"/>'
            yield _text(name[:1].upper(), pill.x + 11, pill.centre[1] + 3.2, 9, _OWNER_FILL, 700, middle=True)
            yield _text(short, pill.x + 23, pill.centre[1] + 4, 11, _OWNER, 500)

    def _label(self, transition: Transition) -> Iterator[str]:
        x, y = self._parts.labels[transition.id]
        text = self._parts.texts[transition.id]
        width, height = label_size(text)
        box = Box(x - width / 2, y - height / 2, width, height)
        yield f"<g><title>{_escaped(transition.name)}</title>{_rect(box, _CARD, border='#D5DBE4', radius=10)}"
        yield _text(text, x, y + 4, LABEL_SIZE, _LABEL, 500, middle=True) + "</g>"

    def _notes(self) -> Iterator[str]:
        for note in self._blueprint.drawing.notes:
            box = self._parts.notes[note.id]
            yield _rect(box, _NOTE, border=_NOTE_BORDER, radius=4)
            lines = max(1, int((box.height - 12) // 16))
            for row, text in enumerate(wrapped(note.text, 12, box.width - 20, lines)):
                yield _text(text, box.x + 10, box.y + 22 + 16 * row, 12)

    def _legend(self) -> Iterator[str]:
        left, top = self._box.x + _MARGIN, self._foot
        for row in self._rows:
            yield _text(row, left, top + 12, 12, _SECONDARY)
            top += _ROW
        yield f'<path d="M{left:.1f} {top + 4:.1f}h{_LEGEND_WIDTH:.0f}" stroke="#D5DBE4"/>'
        top += 22
        for kind, colour in _STRIPES.items():
            yield _rect(Box(left, top, 5, 16), colour)
            yield _text(self._words[kind], left + 12, top + 12.5, 12, _SECONDARY)
            left += width_of(self._words[kind], 12) + 36
        for key, dashed in (("by_hand", ""), ("by_itself", ' stroke-dasharray="4 3"')):
            line = f'<path d="M{left:.1f} {top + 8:.1f}h26" fill="none" stroke="{_LINE}" stroke-width="1.6"'
            yield f'{line} marker-end="url(#head)"{dashed}/>'
            yield _text(self._words[key], left + 40, top + 12.5, 12, _SECONDARY)
            left += width_of(self._words[key], 12) + 64
        for key, ink, ground in (("who", _OWNER, _OWNER_FILL), ("limit", _LIMIT, _LIMIT_FILL)):
            pill = Box(left, top - 3, width_of(self._words[key], 11) + 18, _PILL)
            yield _rect(pill, ground, radius=_PILL / 2 if key == "who" else 6)
            yield _text(self._words[key], pill.centre[0], top + 12, 11, ink, 500, middle=True)
            left += pill.width + 16


_HEAD: Final = (
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="10" markerHeight="9.6" '
    f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="{_LINE}"/></marker>'
    '<filter id="shadow" x="-10%" y="-10%" width="120%" height="130%"><feDropShadow dx="0" dy="1.5" '
    f'stdDeviation="1.5" flood-color="{_SHADOW}" flood-opacity="0.16"/></filter></defs>'
)


def _everywhere(blueprint: Blueprint, words: Words) -> Iterator[str]:
    """Transitions that are no line: common ones, and those back to the state before."""
    names = {state.id: state.name for state in blueprint.states}
    for each in blueprint.transitions:
        if each.source is not None and each.target is not None:
            continue
        source = words["everywhere"] if each.source is None else names[each.source]
        target = words["back"] if each.target is None else names[each.target]
        yield f"{source}{words['colon']} {each.name} → {target}"


def _sign(inner: str, x: float, y: float, colour: str) -> Iterator[str]:
    """The icon of a state, before its name."""
    if inner:
        yield (
            f'<svg x="{x:.1f}" y="{y:.1f}" width="16" height="16" viewBox="0 0 {SIDE} {SIDE}" fill="none" '
            f'stroke="{colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{inner}</svg>'
        )


def _chip(box: Box, limit: str) -> Iterator[str]:
    if limit:
        width = width_of(limit, 11) + 30
        pill = Box(box.right - 10 - width, box.bottom - _PILL - 8, width, _PILL)
        x, y = pill.x + 12, pill.centre[1]
        yield _rect(pill, _LIMIT_FILL, radius=6)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.6" fill="none" stroke="{_LIMIT}" stroke-width="1.3"/>'
        yield f'<path d="M{x:.1f} {y - 2.8:.1f}v2.8h2.2" fill="none" stroke="{_LIMIT}" stroke-width="1.3"/>'
        yield _text(limit, pill.x + 21, y + 4, 11, _LIMIT, 500)


def _rounded(line: Line) -> str:
    """A polyline with round corners."""
    path = [f"M{line[0][0]:.1f} {line[0][1]:.1f}"]
    for before, (x, y), after in zip(line, line[1:-1], line[2:], strict=False):
        ends = []
        for ox, oy in (before, after):
            length = hypot(ox - x, oy - y) or 1.0
            reach = min(_CORNER, length / 2) / length
            ends.append((x + (ox - x) * reach, y + (oy - y) * reach))
        (ax, ay), (bx, by) = ends
        path.append(f"L{ax:.1f} {ay:.1f}Q{x:.1f} {y:.1f} {bx:.1f} {by:.1f}")
    return "".join([*path, f"L{line[-1][0]:.1f} {line[-1][1]:.1f}"])


def _stripe(box: Box) -> str:
    """The left edge of a card, round where the card is."""
    x, inner, lift = box.x, box.x + _STRIPE, _RADIUS - (_RADIUS**2 - (_RADIUS - _STRIPE) ** 2) ** 0.5
    upper, lower = box.y + lift, box.bottom - lift
    arc = f"A{_RADIUS:.0f} {_RADIUS:.0f} 0 0 0"
    return (
        f"M{inner:.1f} {upper:.1f}{arc} {x:.1f} {box.y + _RADIUS:.1f}V{box.bottom - _RADIUS:.1f}"
        f"{arc} {inner:.1f} {lower:.1f}z"
    )


def _rect(box: Box, fill: str, *, border: str = "", radius: float = 0, more: str = "") -> str:
    stroke = f' stroke="{border}"' if border else ""
    round_ = f' rx="{radius:g}"' if radius else ""
    place = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
    return f'<rect {place} fill="{fill}"{stroke}{round_}{more}/>'


def _text(  # noqa: PLR0917  a text has that many properties
    text: str, x: float, y: float, size: float, colour: str = _TEXT, weight: int = 400, *, middle: bool = False
) -> str:
    anchor = ' text-anchor="middle"' if middle else ""
    look = f'font-size="{size:g}" font-weight="{weight}" fill="{colour}"{anchor}'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{_escaped(text)}</text>'


def _escaped(text: str) -> str:
    return quoteattr(" ".join(writable(text).split()), {'"': "&quot;"})[1:-1]

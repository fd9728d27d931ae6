"""A table on paper: all its rows, none broken by the end of a page, its titles over each part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from designer.dashboard.paper.look import paper_font
from designer.tokens import LIGHT
from designer.turns import Making

_LARGEST, _SMALLEST = 11, 6
"""Pixels of its letters: as small as numbers need to stand in one line."""
_GAP, _LEAST, _LEAST_TEXT, _LINE_ABOVE = 10, 30, 90, 6
_ROUNDED = 2
"""What whole pixels may leave out of a text's width."""
_AT_ONCE = 60
"""Rows measured in one turn."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_BEYOND = 10_000


@dataclass(frozen=True, slots=True)
class Told:
    """What a table tells, as text. Numbers stand at the right."""

    titles: Sequence[str]
    numbers: Sequence[bool]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """What no page end breaks. Its place is given in a painter's units, its height too."""

    height: float
    paint: Callable[[QPainter, QRectF], None]
    head: Piece | None = None
    """What stands over it again at the top of a page."""
    keep: bool = False
    """It is no use at the end of a page: it goes along with what follows."""


def pieces_of(told: Told, width: float) -> Making[list[Piece]]:
    """The titles and the rows of a table in so wide a place; nothing of an empty one."""
    if not told.rows:
        return []
    needs = yield from _needs(told)
    room = width - _GAP * len(needs)
    least = sum(_least(need, room) for need in needs)
    size = max(_SMALLEST, min(_LARGEST, int(_LARGEST * room / least)))
    widths = _shared([need.scaled(size / _LARGEST) for need in needs], room)
    head = _Line(told.titles, told.numbers, widths, paper_font(size, QFont.Weight.DemiBold), head=True).piece(None)
    found, plain = [head], paper_font(size, QFont.Weight.Normal)
    for at, row in enumerate(told.rows):
        found.append(_Line(row, told.numbers, widths, plain).piece(head))
        if at % _AT_ONCE == _AT_ONCE - 1:
            yield
    return found


@dataclass(slots=True)
class _Need:
    """What a column takes in one line, and what its longest word takes."""

    line: float
    word: float
    number: bool

    def scaled(self, by: float) -> _Need:
        """In smaller letters."""
        return _Need(self.line * by + _ROUNDED, self.word * by + _ROUNDED, self.number)


def _needs(told: Told) -> Making[list[_Need]]:
    weights = QFont.Weight.Normal, QFont.Weight.DemiBold
    plain, bold = (QFontMetrics(paper_font(_LARGEST, weight)) for weight in weights)
    titles = [_widest_word(bold, title) for title in told.titles]
    needs = [_Need(title, title, number) for title, number in zip(titles, told.numbers, strict=True)]
    for at, row in enumerate(told.rows):
        for need, text in zip(needs, row, strict=True):
            line = plain.horizontalAdvance(text) + _ROUNDED
            need.line = max(need.line, line)
            if line > need.word:
                need.word = max(need.word, line if need.number else _widest_word(plain, text))
        if at % _AT_ONCE == _AT_ONCE - 1:
            yield
    return needs


def _widest_word(metrics: QFontMetrics, text: str) -> float:
    return max((metrics.horizontalAdvance(word) for word in text.split(" ")), default=0) + _ROUNDED


def _least(need: _Need, room: float) -> float:
    """What a column takes at least: numbers are never broken, and one endless word does not push others aside."""
    text = min(need.line, max(_LEAST_TEXT, min(need.word, room / 3)))
    return max(need.word if need.number else text, _LEAST)


def _shared(needs: Sequence[_Need], room: float) -> list[float]:
    """Each column what it needs in one line; where there is not so much room, those whose words break give way."""
    least = [_least(need, room) for need in needs]
    wish = [max(need.line, own) for need, own in zip(needs, least, strict=True)]
    over, may_give = sum(wish) - room, sum(wish) - sum(least)
    if over <= 0:
        spare = min(-over / max(len(needs) - 1, 1), 2 * _GAP)
        return [own + _GAP + spare for own in wish]
    if may_give >= over:
        gives = over / may_give
        return [own - (own - low) * gives + _GAP for own, low in zip(wish, least, strict=True)]
    return [low * room / sum(least) + _GAP for low in least]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of cells, each as high as the highest."""

    texts: Sequence[str]
    numbers: Sequence[bool]
    widths: Sequence[float]
    font: QFont
    head: bool = False

    def piece(self, head: Piece | None) -> Piece:
        """It on paper, under the titles when a page begins with it."""
        metrics = QFontMetrics(self.font)
        highest = max(map(partial(_height, metrics), self.texts, self.widths), default=0)
        return Piece(highest + 2 * _LINE_ABOVE, self.paint, head, keep=self.head)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Write it there."""
        painter.setFont(self.font)
        painter.setPen(QPen(QColor(LIGHT.secondary if self.head else LIGHT.text)))
        for text, number, box in zip(self.texts, self.numbers, _boxes(self.widths, place), strict=True):
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, side.value | Qt.AlignmentFlag.AlignTop.value | _WRAPPED, text)
        painter.setPen(QPen(QColor(LIGHT.outline if self.head else LIGHT.line), 0.6))
        painter.drawLine(place.bottomLeft(), place.bottomRight())


def _height(metrics: QFontMetrics, text: str, width: float) -> float:
    inside = int(width - _GAP)
    if metrics.horizontalAdvance(text) + _ROUNDED <= inside and "\n" not in text:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, inside - 1, _BEYOND), _WRAPPED, text).height()


def _boxes(widths: Sequence[float], place: QRectF) -> Iterator[QRectF]:
    left = place.left()
    for width in widths:
        yield QRectF(left, place.top() + _LINE_ABOVE, width - _GAP, place.height() - _LINE_ABOVE)
        left += width

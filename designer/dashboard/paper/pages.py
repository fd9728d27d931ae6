"""A page of Watch as pages of paper: what it is of stands above, and which page it is below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPageLayout, QPainter, QPen

from designer import words
from designer.canvas.paper import PageSetup, in_units
from designer.canvas.pictures import smooth
from designer.dashboard.page import About
from designer.dashboard.paper.look import paper_font
from designer.dashboard.paper.reading import Block, Drawing, Heading, Picture
from designer.dashboard.paper.tables import Piece, Told, pieces_of
from designer.tokens import LIGHT
from designer.turns import Making

translate = QCoreApplication.translate

_SCALE = 0.72
"""How large a page of the screen is on paper: its smallest text is 2 mm high there."""
_BESIDE = 40
"""Pixels that the screen leaves at both sides of a page together; the paper has its own margins."""
_HEAD, _FOOT, _GAP = 34.0, 22.0, 12.0
_TITLE, _NOTE = 13, 10
_LEAST_SHRUNK = 0.6
"""A picture that would have to be smaller than this to fit a page is taken apart."""
_LARGEST_DRAWN, _MOST_BESIDE = 1.2, 0.3
_PORTRAIT = QSizeF(2, 3)
_TOLD_ABOVE = 1.45
"""With what stands above and below it, a drawing is larger on an upright sheet unless it is so much wider than high."""


@dataclass(frozen=True, slots=True)
class _Placed:
    piece: Piece
    place: QRectF


class FigurePages:
    """The pages, each of which can be painted. See `Paged`."""

    def __init__(self, title: str, about: About, layout: QPageLayout) -> None:
        inch = QPageLayout.Unit.Inch
        self.title, self.layout = title, layout
        self.sheet = in_units(layout.fullRect(inch))
        self.printed = in_units(layout.paintRect(inch))
        self.about = about
        self._pages: list[list[_Placed]] = [[]]
        self._down = _HEAD

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._pages)

    @property
    def width_on_screen(self) -> int:
        """How wide a page of the screen is to be for it."""
        return round(self.printed.width() / _SCALE) + _BESIDE

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 1, from where the painter stands."""
        smooth(painter)
        self._frame(painter, number)
        for each in self._pages[number - 1]:
            each.piece.paint(painter, each.place)

    def filling(self, blocks: Sequence[Block]) -> Making[None]:
        """Put everything on pages, part by part."""
        above = self._told_above()
        pieces = [above]
        for block in blocks:
            beside = above.height + self._beside(blocks) if isinstance(block, Drawing) else 0.0
            pieces += yield from self._pieces(block, beside)
            yield
        for at, piece in enumerate(pieces):
            together, ahead = piece.height, at
            while pieces[ahead].keep and ahead + 1 < len(pieces):
                ahead += 1
                together += pieces[ahead].height
            self._put(piece, together)

    def _put(self, piece: Piece, together: float) -> None:
        """On this page where there is room for it and what it must stay with, else on the next."""
        bottom = self.printed.height() - _FOOT
        if self._down + min(together, bottom - _HEAD) > bottom + 0.5 and self._pages[-1]:
            self._pages.append([])
            self._down = _HEAD
            if piece.head is not None:
                self._put(piece.head, piece.head.height)
        self._pages[-1].append(_Placed(piece, QRectF(0, self._down, self.printed.width(), piece.height)))
        self._down += piece.height

    def _beside(self, blocks: Sequence[Block]) -> float:
        """What stands on the page of a drawing, if there is room for it there: its legend, its figures."""
        seen = [each for each in blocks if isinstance(each, Picture)]
        taken = sum(each.size.height() * _SCALE + _GAP for each in seen)
        return taken if taken < self.printed.height() * _MOST_BESIDE else 0.0

    def _pieces(self, block: Block, beside: float = 0.0) -> Making[list[Piece]]:
        if isinstance(block, Told):
            found = yield from pieces_of(block, self.printed.width())
            return [*found, Piece(_GAP, _nothing)]
        if isinstance(block, Heading):
            return [_heading(block, self.printed.width())]
        size = block.area.size() if isinstance(block, Drawing) else block.size
        largest = _LARGEST_DRAWN if isinstance(block, Drawing) else _SCALE
        room = QSizeF(self.printed.width(), self.printed.height() - _HEAD - _FOOT - _GAP - beside)
        scale = min(room.width() / size.width(), largest, room.height() / size.height())
        if isinstance(block, Picture) and scale < _LEAST_SHRUNK * _SCALE:
            parts = list(block.taken_apart())
            if parts != [block]:
                found = []
                for part in parts:
                    found += yield from self._pieces(part)
                return found
        if isinstance(block, Picture):
            block.prepare()
        taken = size * scale
        keep = isinstance(block, Picture) and block.small
        gap = _GAP / 2 if keep else _GAP
        return [Piece(taken.height() + gap, partial(_paint_block, block, taken), keep=keep)]

    def _told_above(self) -> Piece:
        """Which Blueprint, when, which tickets, by which clock and as of when."""
        lines = "\n".join(words.labelled(name, value) for name, value in self.about)
        metrics = QFontMetrics(paper_font(_NOTE + 1, QFont.Weight.Normal))
        room = QRect(0, 0, int(self.printed.width()), 10_000)
        height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), lines).height() if lines else 0

        def paint(painter: QPainter, place: QRectF) -> None:
            painter.setFont(paper_font(_NOTE + 1, QFont.Weight.Normal))
            painter.setPen(QPen(QColor(LIGHT.text)))
            painter.drawText(place, int(Qt.TextFlag.TextWordWrap), lines)

        return Piece(height + _GAP, paint, keep=True)

    def _frame(self, painter: QPainter, number: int) -> None:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QPen(QColor(LIGHT.text)))
        painter.setFont(paper_font(16, QFont.Weight.DemiBold))
        head = QRectF(0, 0, self.printed.width(), _HEAD - 8)
        title = painter.fontMetrics().elidedText(self.title, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, left | middle, title)
        painter.setFont(paper_font(_NOTE, QFont.Weight.Normal))
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        foot = QRectF(0, self.printed.height() - _FOOT, self.printed.width(), _FOOT)
        page = translate("Pictures", "Page {number} of {count}").format(number=number, count=self.count)
        painter.drawText(foot, right | middle, page)
        if number > 1:  # on the first page all of it stands above
            room = int(foot.width() - painter.fontMetrics().horizontalAdvance(page) - _GAP)
            told = " · ".join(value for _name, value in self.about)
            short = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room)
            painter.drawText(foot, left | middle, short)


def sheet_for(setup: PageSetup, blocks: Sequence[Block]) -> QPageLayout:
    """The sheet these go on: upright, unless a drawing that is wide is told to decide."""
    drawn = next((each.area.size() for each in blocks if isinstance(each, Drawing)), _PORTRAIT)
    return setup.layout(QSizeF(drawn.width(), drawn.height() * _TOLD_ABOVE))


def _heading(block: Heading, width: float) -> Piece:
    bold, plain = paper_font(_TITLE, QFont.Weight.DemiBold), paper_font(_NOTE, QFont.Weight.Normal)
    title = QFontMetrics(bold).height()
    room = QRect(0, 0, int(width), 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    about = QFontMetrics(plain).boundingRect(room, flags, block.about).height() if block.about else 0

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.setFont(bold)
        painter.setPen(QPen(QColor(LIGHT.text)))
        painter.drawText(place, flags, block.title)
        painter.setFont(plain)
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        painter.drawText(place.adjusted(0, title + 2, 0, 0), flags, block.about)

    return Piece(title + about + 8, paint, keep=True)


def _paint_block(block: Picture | Drawing, size: QSizeF, painter: QPainter, place: QRectF) -> None:
    block.paint(painter, QRectF(place.topLeft(), size))


def _nothing(_painter: QPainter, _place: QRectF) -> None:
    """Room."""

"""A Blueprint on paper: in vectors over as many pages as it takes, and pages that say what there is to read."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPainter, QPen

from designer.canvas.captions import duration_caption, state_owner
from designer.canvas.looks import font
from designer.canvas.paper import PageSetup, Sizing, in_units, pdf_on, putting
from designer.canvas.pictures import Pictures, in_memory, smooth
from designer.tokens import LIGHT
from designer.turns import made_at_once
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import State
from runtime.model.faces import stripe_of

translate = QCoreApplication.translate

_SMALLEST = 0.55
"""Text is legible on paper down to this scale; a larger drawing takes several pages."""
_LARGEST = 2.0
"""A small drawing on one page is not blown up beyond this."""
_HEAD, _FOOT, _LEGEND_ROW = 34.0, 22.0, 20.0
_WIDTHS = (0.24, 0.22, 0.12, 0.42)


@dataclass(frozen=True, slots=True)
class _Tile:
    """Which part of the drawing goes where on its page, and which of the pages side by side that is."""

    source: QRectF
    target: QRectF
    row: int
    column: int


class Pages:
    """The pages of one Blueprint, each of which can be painted. Their unit is the 96th of an inch."""

    def __init__(self, pictures: Pictures, setup: PageSetup, layout: QPageLayout | None = None) -> None:
        """`layout`: what a printer made of the setup, where it is another."""
        self._pictures, self._setup = pictures, setup
        self.layout = layout or setup.layout(pictures.area.size())
        inch = QPageLayout.Unit.Inch
        self.sheet = in_units(self.layout.fullRect(inch))
        self.printed = in_units(self.layout.paintRect(inch))
        """The part of the sheet that is printed on: pages are painted from its corner."""
        self._room = QRectF(QPointF(), self.printed.size())
        self._tiles = self._cut(QSizeF(self._room.width(), self._room.height() - _HEAD - _FOOT))
        blueprint = pictures.blueprint
        states = [blueprint.states_by_id[key] for key in reading_order(blueprint)]
        rows = max(1, int((self._room.height() - _HEAD - _FOOT - 5 * _LEGEND_ROW) // _LEGEND_ROW))
        lists = [states[at : at + rows] for at in range(0, len(states), rows)] or [[]]
        self._lists = lists if setup.legend else []

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._tiles) + len(self._lists)

    @property
    def drawn(self) -> int:
        """How many of them the drawing takes."""
        return len(self._tiles)

    @property
    def scale(self) -> float:
        """How large the drawing is on paper."""
        tile = self._tiles[0]
        return tile.target.width() / tile.source.width()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 1, from where the painter stands."""
        smooth(painter)
        place = number - 1
        tile = self._tiles[place] if place < len(self._tiles) else None
        self._frame(painter, number, tile)
        if tile is not None:
            self._pictures.render(painter, tile.target, tile.source)
        else:
            self._list_states(painter, self._lists[place - len(self._tiles)])

    def pdf(self) -> bytes:
        """All of them as a PDF."""
        with in_memory() as buffer:
            writer = pdf_on(buffer, self._pictures.blueprint.name, self.layout)
            self.onto(writer, 1, self.count)
            del writer
        return bytes(buffer.data().data())

    def onto(self, device: QPagedPaintDevice, first: int, last: int) -> None:
        """The pages from one to another onto a PDF or a printer that has their layout."""
        made_at_once(putting(self, device, first, last))

    def _scaled_to(self, room: QSizeF) -> float:
        area = self._pictures.area
        fits = min(room.width() / area.width(), room.height() / area.height())
        if self._setup.sizing is Sizing.SCALE:
            return self._setup.percent / 100
        if self._setup.sizing is Sizing.ONE_PAGE:
            return min(fits, _LARGEST)
        return max(min(fits, 1.0), _SMALLEST)

    def _cut(self, room: QSizeF) -> list[_Tile]:
        """Nothing is printed of what is empty."""
        area, scale = self._pictures.area, self._scaled_to(room)
        part = room / scale
        columns = max(1, ceil(area.width() / part.width() - 1e-6))
        rows = max(1, ceil(area.height() / part.height() - 1e-6))
        whole = QRectF(0, 0, columns * part.width(), rows * part.height())
        whole.moveCenter(area.center())
        target = QRectF(QPointF(0, _HEAD), room)
        tiles = []
        for row in range(rows):
            for column in range(columns):
                corner = whole.topLeft() + QPointF(column * part.width(), row * part.height())
                tiles.append(_Tile(QRectF(corner, part), target, row + 1, column + 1))
        return [tile for tile in tiles if not self._pictures.empty(tile.source)] or tiles[:1]

    def _frame(self, painter: QPainter, number: int, tile: _Tile | None) -> None:
        painter.setPen(QPen(QColor(LIGHT.text)))
        painter.setFont(font(16, QFont.Weight.DemiBold))
        head = QRectF(0, 0, self._room.width(), _HEAD - 8)
        name = painter.fontMetrics().elidedText(
            self._pictures.blueprint.name, Qt.TextElideMode.ElideRight, int(head.width())
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(font(10, QFont.Weight.Normal))
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        foot = QRectF(0, self._room.height() - _FOOT, self._room.width(), _FOOT)
        page = translate("Pictures", "Page {number} of {count}").format(number=number, count=self.count)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
        if tile is not None and len(self._tiles) > 1:
            where = translate("Pictures", "Row {row}, column {column} of the drawing")
            told = where.format(row=tile.row, column=tile.column)
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)

    def _list_states(self, painter: QPainter, states: list[State]) -> None:
        heads = (
            translate("Pictures", "State"),
            translate("Pictures", "Owner"),
            translate("Pictures", "Limit"),
            translate("Pictures", "Ways on"),
        )
        self._write_row(painter, _HEAD, heads, QFont.Weight.DemiBold)
        y = _HEAD + _LEGEND_ROW
        for state in states:
            self._write_row(painter, y, self._row_of(state), QFont.Weight.Normal)
            stripe = self._pictures.look.stripes[stripe_of(self._pictures.blueprint, state)]
            painter.fillRect(QRectF(4, y + 3, 5, _LEGEND_ROW - 6), stripe)
            y += _LEGEND_ROW
        self._say_signs(painter, y + _LEGEND_ROW / 2)

    def _write_row(self, painter: QPainter, y: float, texts: tuple[str, ...], weight: QFont.Weight) -> None:
        painter.setFont(font(11, weight))
        painter.setPen(QPen(QColor(LIGHT.text)))
        x, width = 18.0, self._room.width() - 18.0
        for text, share in zip(texts, _WIDTHS, strict=True):
            box = QRectF(x, y, width * share - 10, _LEGEND_ROW)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            x += width * share

    def _row_of(self, state: State) -> tuple[str, str, str, str]:
        blueprint = self._pictures.blueprint
        ways = ", ".join(each.name for each in blueprint.leaving(state.id))
        limit = duration_caption(state.limit.allows) if state.limit is not None else ""
        return state.name, state_owner(blueprint, state, self._pictures.names), limit, ways

    def _say_signs(self, painter: QPainter, y: float) -> None:
        signs = translate(
            "Pictures",
            "Stripe: where tickets enter (blue), are open (teal), are on hold (amber), are done (green). "
            "Dashed line: happens by itself. Star: from every state. Bars: in parallel, so many of so many. "
            "Red line with a cross: where a ticket goes when its approval is refused.",
        )
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        painter.drawText(QRectF(0, y, self._room.width(), 3 * _LEGEND_ROW), Qt.TextFlag.TextWordWrap, signs)

"""A Blueprint as a picture: PNG for the screen, PDF in vectors over as many pages as it takes, with a legend."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from designer.canvas.captions import Names, duration_caption, state_owner
from designer.canvas.looks import font
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.tokens import LIGHT, Tokens
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint, State
from runtime.model.faces import stripe_of

_MARGIN = 30.0
_LARGEST = 16_000
"""Pixels of the longer side of a PNG: what common viewers still open."""
_DPI = 96.0
_SMALLEST = 0.55
"""Text is legible on paper down to this scale; a larger drawing takes several pages."""
_HEAD, _FOOT, _LEGEND_ROW = 34.0, 22.0, 20.0


class Pictures:
    """Draws one Blueprint as it is, in the light look of paper unless told otherwise."""

    def __init__(self, blueprint: Blueprint, names: Names, tokens: Tokens = LIGHT) -> None:
        self._blueprint, self._names = blueprint, names
        self._document, self._selection = Document(blueprint), Selection()
        self._scene = CanvasScene(self._document, self._selection, tokens)
        self._scene.show_names(names)
        self._scene.settle()
        self._states = [blueprint.states_by_id[key] for key in reading_order(blueprint)]
        self.area = self._scene.drawn_rect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing on one sheet of `scale` pixels a unit; fewer where that would be larger than viewers open."""
        with _buffer() as buffer:
            self.image(scale).save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def image(self, scale: float) -> QImage:
        """The same, not yet packed."""
        fitting = min(scale, _LARGEST / max(self.area.width(), self.area.height()))
        size = (self.area.size() * fitting).toSize()
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(self._scene.look.canvas)
        painter = QPainter(image)
        _smooth(painter)
        self._scene.render(painter, QRectF(image.rect()), self.area)
        painter.end()
        return image

    def pdf(self) -> bytes:
        """The drawing on pages of A4, and a last page that lists its states and says what the signs mean."""
        with _buffer() as buffer:
            writer = QPdfWriter(buffer)
            writer.setTitle(self._blueprint.name)
            writer.setCreator(QCoreApplication.applicationName())
            writer.setResolution(int(_DPI))
            self.paint_pages(writer)
            del writer
        return bytes(buffer.data().data())

    def paint_pages(self, device: QPagedPaintDevice) -> None:
        """All pages onto a PDF or a printer."""
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
        wide = self.area.width() > self.area.height()
        device.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
        painter = QPainter(device)
        _smooth(painter)
        sheet = QRectF(painter.viewport())
        factor = painter.device().logicalDpiX() / _DPI
        painter.scale(factor, factor)
        sheet = QRectF(0, 0, sheet.width() / factor, sheet.height() / factor)
        pages = self._tiles(sheet)
        legend = self._legend_pages(sheet)
        count = len(pages) + legend
        for number, (source, target) in enumerate(pages, start=1):
            self._frame(painter, sheet, number, count)
            self._scene.render(painter, target, source)
            device.newPage()
        for page in range(legend):
            self._frame(painter, sheet, len(pages) + page + 1, count)
            self._list_states(painter, sheet, page)
            if page + 1 < legend:
                device.newPage()
        painter.end()

    def _tiles(self, sheet: QRectF) -> list[tuple[QRectF, QRectF]]:
        """Which part of the scene goes where on each page."""
        room = QSizeF(sheet.width(), sheet.height() - _HEAD - _FOOT)
        fits = min(room.width() / self.area.width(), room.height() / self.area.height(), 1.0)
        scale = max(fits, _SMALLEST)
        part = room / scale
        columns = max(1, ceil(self.area.width() / part.width() - 1e-6))
        rows = max(1, ceil(self.area.height() / part.height() - 1e-6))
        tiles = []
        for row in range(rows):
            for column in range(columns):
                left, top = self.area.x() + column * part.width(), self.area.y() + row * part.height()
                width = min(part.width(), self.area.right() - left)
                height = min(part.height(), self.area.bottom() - top)
                target = QRectF(0, _HEAD, width * scale, height * scale)
                if columns == rows == 1:
                    target.moveLeft((sheet.width() - target.width()) / 2)
                tiles.append((QRectF(left, top, width, height), target))
        return tiles

    def _frame(self, painter: QPainter, sheet: QRectF, number: int, count: int) -> None:
        painter.setPen(QPen(QColor(LIGHT.text)))
        painter.setFont(font(16, QFont.Weight.DemiBold))
        head = QRectF(0, 0, sheet.width(), _HEAD - 8)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._blueprint.name)
        painter.setFont(font(10, QFont.Weight.Normal))
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        foot = QRectF(0, sheet.height() - _FOOT, sheet.width(), _FOOT)
        page = QCoreApplication.translate("Pictures", "Page {number} of {count}").format(number=number, count=count)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)

    def _rows_a_page(self, sheet: QRectF) -> int:
        return int((sheet.height() - _HEAD - _FOOT - 4 * _LEGEND_ROW) // _LEGEND_ROW)

    def _legend_pages(self, sheet: QRectF) -> int:
        return max(1, ceil(len(self._states) / self._rows_a_page(sheet)))

    def _list_states(self, painter: QPainter, sheet: QRectF, page: int) -> None:
        translate = QCoreApplication.translate
        rows = self._rows_a_page(sheet)
        states = self._states[page * rows : (page + 1) * rows]
        heads = (
            translate("Pictures", "State"),
            translate("Pictures", "Owner"),
            translate("Pictures", "Limit"),
            translate("Pictures", "Ways on"),
        )
        lines = [heads, *(self._row_of(state) for state in states)]
        widths = (0.24, 0.22, 0.12, 0.42)
        y = _HEAD
        for place, line in enumerate(lines):
            weight = QFont.Weight.DemiBold if place == 0 else QFont.Weight.Normal
            painter.setFont(font(11, weight))
            painter.setPen(QPen(QColor(LIGHT.text)))
            x = 18.0
            for text, share in zip(line, widths, strict=True):
                box = QRectF(x, y, sheet.width() * share - 10, _LEGEND_ROW)
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
                x += sheet.width() * share
            if place:
                stripe = self._scene.look.stripes[stripe_of(self._blueprint, states[place - 1])]
                painter.fillRect(QRectF(4, y + 3, 5, _LEGEND_ROW - 6), stripe)
            y += _LEGEND_ROW
        self._say_signs(painter, sheet, y + _LEGEND_ROW / 2)

    def _row_of(self, state: State) -> tuple[str, str, str, str]:
        ways = ", ".join(each.name for each in self._blueprint.leaving(state.id))
        limit = duration_caption(state.limit.allows) if state.limit is not None else ""
        return state.name, state_owner(self._blueprint, state, self._names), limit, ways

    def _say_signs(self, painter: QPainter, sheet: QRectF, y: float) -> None:
        translate = QCoreApplication.translate
        signs = translate(
            "Pictures",
            "Stripe: where tickets enter (blue), are open (teal), are on hold (amber), are done (green). "
            "Dashed line: happens by itself. Star: from every state. Bars: in parallel, so many of so many.",
        )
        painter.setPen(QPen(QColor(LIGHT.secondary)))
        box = QRectF(0, y, sheet.width(), 2 * _LEGEND_ROW)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, signs)


def _smooth(painter: QPainter) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)


@contextmanager
def _buffer() -> Iterator[QBuffer]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer
    buffer.close()

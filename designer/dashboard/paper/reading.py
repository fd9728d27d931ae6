"""What stands on a page, as it goes to paper: drawings, pictures of cards, tables with all their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

from designer.canvas.canvas import Canvas
from designer.dashboard.chart_card import ChartCard, columns_of
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.own_bar import OwnBar
from designer.dashboard.paper.tables import Told
from designer.dashboard.replay.controls import Controls
from designer.dashboard.replay.time_bar import TimeBar
from designer.dashboard.spectrum_card import SpectrumCard
from designer.panels.heat_legend import HeatLegend
from designer.tokens import LIGHT

_MARGIN = 24.0
_MANY, _SHARP = 2_000, 1.5
"""Above so many points a chart goes to paper as a picture, of so many dots for each of the screen's."""
_FOR_HANDS = (QScrollBar, QSplitterHandle, QLineEdit, OwnBar, Controls, TimeBar)
"""What is there to be used, and says nothing on paper."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the table below is called, and what is said of it."""

    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole drawing, whatever part of it is seen."""

    canvas: Canvas

    @property
    def area(self) -> QRectF:
        """What is drawn."""
        return self.canvas.scene.drawn_rect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it there."""
        self.canvas.scene.render(painter, place, self.area)


@dataclass(frozen=True, slots=True)
class Picture:
    """Parts that stand beside each other, as they are seen; `box` is what they take of the page."""

    parts: tuple[QWidget, ...]
    box: QRect
    body: QWidget
    dots: dict[QWidget, QImage] = field(default_factory=dict, compare=False)
    """Those that draw so much that a printer is better given their dots: in vectors they take half a second."""

    def prepare(self) -> None:
        """Draw what takes long, once."""
        self.dots.update((part, _image(part)) for part in self.parts if _is_dense(part))

    @property
    def small(self) -> bool:
        """Whether it is a line of words: it belongs to what follows."""
        return all(isinstance(part, QLabel) for part in self.parts)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint them there, as large as the place is wide."""
        scale = place.width() / max(self.box.width(), 1)
        for part in self.parts:
            corner = part.mapTo(self.body, QPoint(0, 0)) - self.box.topLeft()
            painter.save()
            painter.translate(place.topLeft() + QPointF(corner) * scale)
            painter.scale(scale, scale)
            if part in self.dots:
                painter.drawImage(QRectF(part.rect()), self.dots[part])
            else:
                part.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            painter.restore()

    @property
    def size(self) -> QSizeF:
        """How large it is on the page."""
        return QSizeF(self.box.size())

    def taken_apart(self) -> Iterator[Picture | Heading | Told]:
        """For what no page has room for: each part by itself; a chart that is too high tells its numbers."""
        for part in self.parts:
            if isinstance(part, ChartCard) and part.numbers.rows:
                yield Heading(part.title.text(), part.about.toolTip())
                yield told_by(columns_of(part.numbers), part.numbers.rows)
            else:
                yield Picture((part,), _box((part,), self.body), self.body)


type Block = Heading | Drawing | Picture | Told


def read(body: QWidget) -> list[Block]:
    """Everything on a page but what is there to be pressed."""
    return list(_blocks(body, body))


def told_by[R](columns: Sequence[Column[R]], rows: Sequence[R]) -> Told:
    """A table of these."""
    seen = [each for each in columns if not each.away]
    texts = [[each.text(row) for each in seen] for row in rows]
    return Told([each.title for each in seen], [each.number for each in seen], texts)


def _blocks(widget: QWidget, body: QWidget) -> Iterator[Block]:
    beside: list[QWidget] = []
    for part in _parts(widget):
        whole = _is_whole(part)
        if beside and (not whole or not _overlaps(part, beside)):
            yield Picture(tuple(beside), _box(beside, body), body)
            beside = []
        if whole:
            beside.append(part)
        else:
            yield from _taken(part, body)
    if beside:
        yield Picture(tuple(beside), _box(beside, body), body)


def _taken(part: QWidget, body: QWidget) -> Iterator[Block]:
    if isinstance(part, FigureTable):
        yield told_by(*part.whole())
    elif isinstance(part, QListWidget):
        texts = [part.item(row).text().split("\n") for row in range(part.count())]
        wide = max(map(len, texts), default=0)
        yield Told([""] * wide, [False] * wide, [row + [""] * (wide - len(row)) for row in texts])
    elif isinstance(part, Canvas):
        yield Drawing(part)
        for legend in part.findChildren(HeatLegend):
            yield Picture((legend,), _box((legend,), body), body)
    elif isinstance(part, ChartCard):
        yield Heading(part.title.text(), part.about.toolTip())
        yield from _blocks(part.shown, body)
    else:
        yield from _blocks(part, body)


def _parts(widget: QWidget) -> list[QWidget]:
    """What is seen directly in it, in the order in which it is read."""
    found = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and _is_seen(child, widget)
    ]
    if isinstance(widget, QAbstractScrollArea):
        found = [each for each in found if each is widget.viewport()]
    rows: list[list[QWidget]] = []
    for part in sorted(found, key=lambda each: (each.y(), each.x())):
        if rows and part.y() < min(each.geometry().bottom() for each in rows[-1]):
            rows[-1].append(part)
        else:
            rows.append([part])
    return [part for row in rows for part in sorted(row, key=lambda each: (each.x(), each.y()))]


def _is_seen(part: QWidget, within: QWidget) -> bool:
    if isinstance(part, _FOR_HANDS) or (isinstance(part, QAbstractButton) and not part.isCheckable()):
        return False
    nothing_chosen = isinstance(part, QComboBox) and not part.currentText()
    return part.isVisibleTo(within) and not part.size().isEmpty() and not nothing_chosen


def _is_whole(part: QWidget) -> bool:
    """Whether it is painted as it is seen: nothing in it is longer than what is seen of it."""
    kinds = (FigureTable, Canvas, QListWidget)
    apart = (*kinds, Controls, TimeBar)
    if isinstance(part, kinds) or any(each.isVisibleTo(part) for kind in apart for each in part.findChildren(kind)):
        return False
    return not any(each.isVisibleTo(part) and _is_scrolled(each) for each in part.findChildren(QScrollArea))


def _is_dense(part: QWidget) -> bool:
    cards = (part, *part.findChildren(ChartCard))
    return any(isinstance(each, ChartCard) and _draws_much(each) for each in cards)


def _draws_much(card: ChartCard) -> bool:
    return isinstance(card, SpectrumCard) or len(card.numbers.rows) > _MANY


def _image(part: QWidget) -> QImage:
    image = QImage(part.size() * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    image.fill(LIGHT.card)
    part.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def _is_scrolled(area: QScrollArea) -> bool:
    inside: QWidget | None = area.widget()
    return inside is not None and inside.height() > area.viewport().height()


def _overlaps(part: QWidget, others: Sequence[QWidget]) -> bool:
    top, bottom = part.y(), part.y() + part.height()
    return any(top < each.y() + each.height() and each.y() < bottom for each in others)


def _box(parts: Sequence[QWidget], body: QWidget) -> QRect:
    box = QRect()
    for part in parts:
        box = box.united(QRect(part.mapTo(body, QPoint(0, 0)), part.size()))
    return box

"""A state as a card: title, kind, owner, limit, and what is laid over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QStaticText
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from designer.canvas.element_item import ElementItem, rounded
from designer.canvas.looks import OVERVIEW, SHOW_TEXT, Look, fonts, wrapped, written
from designer.canvas.overlay import NOTHING_OVER, Change, Element, Overlay, Tone
from runtime.model.arrange.sheet import Box

RADIUS, STRIPE, PADDING = 10.0, 5.0, 16.0
_PILL = 22.0
_HALO = 16.0
_TONE_OF_CHANGE: dict[Change, Tone] = {"added": "ok", "removed": "bad", "changed": "warn"}


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card says of its state."""

    title: str
    kind: str
    owner: str = ""
    limit: str = ""
    pinned: bool = False
    colour: str = ""


@dataclass(slots=True)
class _Texts:
    """The texts of a card, laid out."""

    title: list[QStaticText]
    metric: QStaticText | None
    owner: QStaticText | None
    owner_width: float
    limit: QStaticText | None
    limit_width: float
    count: QStaticText | None
    count_width: float


class StateItem(ElementItem):
    """One card. Its position is its top-left corner."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("state", key), look)
        self.face = CardFace("", "open")
        self.over = NOTHING_OVER
        self._texts: _Texts | None = None
        self._size = (0.0, 0.0)
        self._bounds = QRectF()
        self.setZValue(2)

    @property
    def box(self) -> Box:
        """Where the card is."""
        return Box(self.x(), self.y(), *self._size)

    def show_face(self, face: CardFace) -> None:
        """Say this."""
        if face != self.face:
            self.face = face
            self._texts = None
            self.update()

    def show_over(self, over: Overlay) -> None:
        """Lay this over the card."""
        if over != self.over:
            if (over.heat > 0) != (self.over.heat > 0):
                self.prepareGeometryChange()
            self.over = over
            self._texts = None
            self._measure()
            self.update()

    def put(self, box: Box) -> None:
        """Be here."""
        if (box.width, box.height) != self._size:
            self.prepareGeometryChange()
            self._size = (box.width, box.height)
            self._texts = None
            self._measure()
        self.setPos(box.x, box.y)

    @override
    def rewrite(self) -> None:
        self._texts = None
        self.update()

    def _measure(self) -> None:
        reach = _HALO if self.over.heat else 11.0
        self._bounds = QRectF(-reach, -reach, self._size[0] + 2 * reach, self._size[1] + 2 * reach)

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        return _card(*self._size)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        if zoom < OVERVIEW:
            self._paint_small(painter)
            return
        self._paint_ground(painter)
        if self._texts is None:
            self._texts = self._laid_out()
        self._paint_title(painter, self._texts)
        if zoom >= SHOW_TEXT:
            self._paint_metric(painter, self._texts)
            self._paint_owner(painter, self._texts)
            self._paint_limit(painter, self._texts)
        self._paint_count(painter, self._texts)
        self.paint_mark(painter, QPointF(2.0, 2.0))
        if self.face.pinned:
            self._paint_pin(painter)
        if self.over.token:
            self._paint_token(painter)

    def _paint_small(self, painter: QPainter) -> None:
        look = self.look
        painter.setPen(look.chosen if self.chosen else look.border)
        painter.setBrush(look.heat[self.over.heat - 1] if self.over.heat else look.card)
        painter.drawRect(QRectF(0, 0, *self._size))

    def _paint_ground(self, painter: QPainter) -> None:
        look, (width, height) = self.look, self._size
        painter.setPen(Qt.PenStyle.NoPen)
        if self.over.heat:
            self._paint_halo(painter)
        painter.setBrush(look.shadow)
        painter.drawRoundedRect(QRectF(1.0, height - 14.0, width - 2.0, 15.5), RADIUS, RADIUS)
        painter.drawRoundedRect(QRectF(2.0, height - 14.0, width - 4.0, 17.0), RADIUS, RADIUS)
        card = _card(width, height)
        painter.setBrush(look.card)
        painter.drawPath(card)
        painter.setBrush(QColor(self.face.colour) if self.face.colour else look.stripes[self.face.kind])
        painter.drawPath(_stripe(width, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.chosen:
            painter.setPen(look.focus)
            painter.drawPath(card)
        painter.setPen(self._border())
        painter.drawPath(card)

    def _border(self) -> QPen:
        look, over = self.look, self.over
        if self.chosen:
            return look.chosen
        if over.change is not None:
            return QPen(look.chips[_TONE_OF_CHANGE[over.change]][0].color(), 2.4)
        if over.heat:
            return QPen(look.heat[over.heat - 1], 1.5 + 0.5 * over.heat)
        if over.walked:
            return QPen(look.accent, 2.4)
        return QPen(look.accent, 1.4) if self.hovered else look.border

    def _paint_halo(self, painter: QPainter) -> None:
        width, height = self._size
        colour = QColor(self.look.heat[self.over.heat - 1])
        for ring, alpha in enumerate((26, 38, 60)):
            reach = (14 - 4 * ring) * (0.4 + 0.15 * self.over.heat)
            colour.setAlpha(alpha)
            painter.setBrush(colour)
            box = QRectF(-reach, -reach, width + 2 * reach, height + 2 * reach)
            painter.drawRoundedRect(box, RADIUS + reach, RADIUS + reach)

    def _paint_title(self, painter: QPainter, texts: _Texts) -> None:
        painter.setPen(self.look.text)
        painter.setFont(fonts().title)
        top = self._title_top(len(texts.title))
        for place, line in enumerate(texts.title):
            painter.drawStaticText(QPointF(PADDING, top + 17.0 * place), line)

    def _title_top(self, lines: int) -> float:
        if lines > 1:
            return 5.0 if self.over.metric else 9.0
        return 11.0

    def _paint_metric(self, painter: QPainter, texts: _Texts) -> None:
        if texts.metric is None:
            return
        painter.setPen(self.look.heat_text[self.over.heat - 1] if self.over.heat else self.look.secondary)
        painter.setFont(fonts().metric)
        top = self._title_top(len(texts.title)) + 17.0 * len(texts.title) + 2.0
        painter.drawStaticText(QPointF(PADDING, top), texts.metric)

    def _paint_owner(self, painter: QPainter, texts: _Texts) -> None:
        if texts.owner is None:
            return
        look, top = self.look, self._size[1] - _PILL - 8.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.owner_fill)
        painter.drawRoundedRect(QRectF(14.0, top, texts.owner_width, _PILL), _PILL / 2, _PILL / 2)
        painter.setBrush(look.owner.color())
        painter.drawEllipse(QPointF(25.0, top + _PILL / 2), 7.0, 7.0)
        painter.setFont(fonts().letter)
        painter.setPen(look.owner_fill)
        letter = QRectF(18.0, top + 4.0, 14.0, 14.0)
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, self.face.owner[:1].upper())
        painter.setFont(fonts().small)
        painter.setPen(look.owner)
        painter.drawStaticText(QPointF(36.0, top + (_PILL - texts.owner.size().height()) / 2), texts.owner)

    def _paint_limit(self, painter: QPainter, texts: _Texts) -> None:
        if texts.limit is None:
            return
        ink, ground = self.look.chips[self.over.tone]
        left, top = self._size[0] - 10.0 - texts.limit_width, self._size[1] - _PILL - 8.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(left, top, texts.limit_width, _PILL), 6.0, 6.0)
        painter.setPen(ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(left + 12.0, top + _PILL / 2)
        painter.drawEllipse(middle, 4.6, 4.6)
        painter.drawLine(middle, middle + QPointF(0.0, -2.8))
        painter.drawLine(middle, middle + QPointF(2.2, 0.0))
        painter.setFont(fonts().small)
        painter.drawStaticText(QPointF(left + 20.0, top + (_PILL - texts.limit.size().height()) / 2), texts.limit)

    def _paint_count(self, painter: QPainter, texts: _Texts) -> None:
        if texts.count is None:
            return
        left = self._size[0] - 10.0 - texts.count_width
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.count_fill)
        painter.drawRoundedRect(QRectF(left, 10.0, texts.count_width, 20.0), 10.0, 10.0)
        painter.setPen(self.look.count)
        painter.setFont(fonts().count)
        size = texts.count.size()
        at = QPointF(left + (texts.count_width - size.width()) / 2, 10.0 + (20.0 - size.height()) / 2)
        painter.drawStaticText(at, texts.count)

    def _paint_pin(self, painter: QPainter) -> None:
        """A pin in the upper right corner: arranging leaves the card where it is."""
        x = self._size[0] - 4.0
        painter.setPen(QPen(self.look.secondary.color(), 1.6))
        painter.drawLine(QPointF(x - 5.0, 5.0), QPointF(x - 1.0, 1.0))
        painter.setBrush(self.look.secondary.color())
        painter.drawEllipse(QPointF(x + 0.5, -0.5), 3.6, 3.6)

    def _paint_token(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.look.card.color(), 2.0))
        painter.setBrush(self.look.accent)
        painter.drawEllipse(QPointF(self._size[0] / 2, 0.0), 9.0, 9.0)

    def _laid_out(self) -> _Texts:
        face, over, measures = self.face, self.over, fonts()
        width = self._size[0]
        count = "" if over.count is None else str(over.count)
        count_width = max(24.0, measures.count_measure.horizontalAdvance(count) + 14.0) if count else 0.0
        room = width - PADDING - 14.0
        title = wrapped(face.title, measures.title_measure, room, 2, room - (count_width + 6.0 if count else 0.0))
        limit_width = measures.small_measure.horizontalAdvance(face.limit) + 28.0 if face.limit else 0.0
        owner = measures.small_measure.elidedText(face.owner, Qt.TextElideMode.ElideRight, width - 68.0 - limit_width)
        return _Texts(
            title=[written(line, measures.title) for line in title],
            metric=written(over.metric, measures.metric) if over.metric else None,
            owner=written(owner, measures.small) if face.owner else None,
            owner_width=measures.small_measure.horizontalAdvance(owner) + 31.0,
            limit=written(face.limit, measures.small) if face.limit else None,
            limit_width=limit_width,
            count=written(count, measures.count) if count else None,
            count_width=count_width,
        )


@lru_cache(maxsize=64)
def _card(width: float, height: float) -> QPainterPath:
    return rounded(QRectF(0, 0, width, height), RADIUS)


@lru_cache(maxsize=64)
def _stripe(width: float, height: float) -> QPainterPath:
    band = QPainterPath()
    band.addRect(QRectF(0, 0, STRIPE, height))
    return _card(width, height).intersected(band)

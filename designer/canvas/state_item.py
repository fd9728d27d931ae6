"""A state as a card: title, kind, owner, limit, and what is laid over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from designer.canvas.element_item import ElementItem, zoom_of
from designer.canvas.ink import Ink, Writing, ink_for
from designer.canvas.looks import DIMMED, OVERVIEW, SHOW_TEXT, Look, fonts, wrapped
from designer.canvas.overlay import NOTHING_OVER, Element, Overlay
from designer.canvas.shapes import CardGround, CountPill, LimitChip, OwnerPill, card_path
from designer.widgets.icons import picture
from runtime.model.arrange.sheet import Box

PADDING = 16.0
_PILL = 22.0
_ICON, _ICON_ROOM, _MOST_PIXELS = 16.0, 22.0, 128
_NO_ENTRY = "–"
"""Within the disc where others have the letter of their owner: a card that is switched off is nobody’s turn."""


@lru_cache(maxsize=256)
def _sign(name: str, colour: str, pixels: int) -> QPixmap:
    """An owner's sign as large as it is shown: scaled down, its strokes would be lost."""
    return picture(f"type-{name}", colour, max(4, pixels))


@dataclass(frozen=True, slots=True)
class CardFace:
    """What a card says of its state."""

    title: str
    kind: str
    owner: str = ""
    limit: str = ""
    pinned: bool = False
    colour: str = ""
    icon: str = ""
    off: bool = False
    leads: str = ""
    """What no line shows of where tickets go from here or come from."""


@dataclass(slots=True)
class _Texts:
    """The texts of a card, laid out."""

    title: list[Writing]
    metric: Writing | None
    """Or, where nothing is laid over it, where it leads."""
    letter: Writing | None
    owner: Writing | None
    limit: Writing | None
    limit_width: float
    count: Writing | None
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
            self.setOpacity(DIMMED if face.off else 1.0)
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
        reach = CardGround.reach if self.over.heat else 11.0
        self._bounds = QRectF(-reach, -reach, self._size[0] + 2 * reach, self._size[1] + 2 * reach)

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        return card_path(*self._size)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        ink = ink_for(painter, self.look, widget)
        if ink.zoom < OVERVIEW:
            self._paint_small(painter)
            return
        ink.align(0.0, 0.0)
        ink.lay(self._ground(), QRectF(0.0, 0.0, *self._size))
        if self._texts is None:
            self._texts = self._laid_out()
        self._paint_title(ink, self._texts)
        if self.face.icon:
            self._paint_icon(painter, len(self._texts.title))
        if ink.zoom >= SHOW_TEXT:
            self._paint_metric(ink, self._texts)
            self._paint_owner(ink, self._texts)
            self._paint_limit(ink, self._texts)
        self._paint_count(ink, self._texts)
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

    def _ground(self) -> CardGround:
        face, over = self.face, self.over
        return CardGround(face.colour or face.kind, self.chosen, self.hovered, over.heat, over.walked, over.change)

    def _paint_title(self, ink: Ink, texts: _Texts) -> None:
        top, left = self._title_top(len(texts.title)), PADDING + self._icon_room
        for place, line in enumerate(texts.title):
            ink.write(line, left, top + 17.0 * place, self.look.text)

    @property
    def _icon_room(self) -> float:
        return _ICON_ROOM if self.face.icon else 0.0

    def _paint_icon(self, painter: QPainter, lines: int) -> None:
        """The owner's sign before the title, in the owner's colour."""
        colour = self.look.stripes.get(self.face.colour) or self.look.secondary.color()
        place = QRectF(PADDING, self._title_top(lines) + 0.5, _ICON, _ICON)
        ratio = painter.device().devicePixelRatioF()
        sign = _sign(self.face.icon, colour.name(), min(_MOST_PIXELS, round(_ICON * zoom_of(painter) * ratio)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, sign, QRectF(sign.rect()))

    def _title_top(self, lines: int) -> float:
        if lines > 1:
            return 5.0 if self.over.metric or self.face.leads else 9.0
        return 11.0

    def _paint_metric(self, ink: Ink, texts: _Texts) -> None:
        if texts.metric is None:
            return
        pen = self.look.heat_text[self.over.heat - 1] if self.over.heat else self.look.secondary
        top = self._title_top(len(texts.title)) + 17.0 * len(texts.title) + 2.0
        ink.write(texts.metric, PADDING, top, pen)

    def _paint_owner(self, ink: Ink, texts: _Texts) -> None:
        if texts.owner is None or texts.letter is None:
            return
        top = self._size[1] - _PILL - 8.0
        ink.lay(OwnerPill(), QRectF(14.0, top, texts.owner.width + 31.0, _PILL))
        letter, owner = texts.letter, texts.owner
        ink.write(letter, 25.0 - letter.width / 2, top + (_PILL - letter.height) / 2, self.look.owner_letter)
        ink.write(owner, 36.0, top + (_PILL - owner.height) / 2, self.look.owner)

    def _paint_limit(self, ink: Ink, texts: _Texts) -> None:
        if texts.limit is None:
            return
        left, top = self._size[0] - 10.0 - texts.limit_width, self._size[1] - _PILL - 8.0
        ink.lay(LimitChip(self.over.tone), QRectF(left, top, texts.limit_width, _PILL))
        pen, _ = self.look.chips[self.over.tone]
        ink.write(texts.limit, left + 20.0, top + (_PILL - texts.limit.height) / 2, pen)

    def _paint_count(self, ink: Ink, texts: _Texts) -> None:
        if texts.count is None:
            return
        left, width, count = self._size[0] - 10.0 - texts.count_width, texts.count_width, texts.count
        ink.lay(CountPill(), QRectF(left, 10.0, width, 20.0))
        ink.write(count, left + (width - count.width) / 2, 10.0 + (20.0 - count.height) / 2, self.look.count)

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

    def _third_line(self, room: float) -> Writing | None:
        measures, leads = fonts(), self.face.leads
        if self.over.metric or not leads:
            return Writing(self.over.metric, measures.metric) if self.over.metric else None
        return Writing(measures.small_measure.elidedText(leads, Qt.TextElideMode.ElideRight, room), measures.small)

    def _laid_out(self) -> _Texts:
        face, over, measures = self.face, self.over, fonts()
        width = self._size[0]
        count = "" if over.count is None else str(over.count)
        count_width = max(24.0, measures.count_measure.horizontalAdvance(count) + 14.0) if count else 0.0
        room = width - PADDING - 14.0 - self._icon_room
        title = wrapped(face.title, measures.title_measure, room, 2, room - (count_width + 6.0 if count else 0.0))
        limit_width = measures.small_measure.horizontalAdvance(face.limit) + 28.0 if face.limit else 0.0
        owner = measures.small_measure.elidedText(face.owner, Qt.TextElideMode.ElideRight, width - 68.0 - limit_width)
        return _Texts(
            title=[Writing(line, measures.title) for line in title],
            metric=self._third_line(width - PADDING - 14.0),
            letter=Writing(_NO_ENTRY if face.off else face.owner[:1].upper(), measures.letter) if face.owner else None,
            owner=Writing(owner, measures.small) if face.owner else None,
            limit=Writing(face.limit, measures.small) if face.limit else None,
            limit_width=limit_width,
            count=Writing(count, measures.count) if count else None,
            count_width=count_width,
        )

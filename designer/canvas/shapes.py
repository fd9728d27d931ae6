"""The shapes of cards and labels: grounds, pills and chips, without what is written on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from designer.canvas.element_item import rounded
from designer.canvas.ink import Shape
from designer.canvas.looks import Look
from designer.canvas.overlay import Change, Tone

RADIUS, STRIPE = 10.0, 5.0
_TONE_OF_CHANGE: dict[Change, Tone] = {"added": "ok", "removed": "bad", "changed": "warn"}


@dataclass(frozen=True, slots=True)
class CardGround(Shape):
    """A card with its shadow, stripe, border, and halo of heat. Its corner is the origin."""

    stripe: str
    """A colour, or the kind of a state."""
    chosen: bool
    hovered: bool
    heat: int
    walked: bool
    change: Change | None

    reach = 16.0

    @override
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.heat:
            self._draw_halo(painter, box, look)
        width, height = box.width(), box.height()
        painter.setBrush(look.shadow)
        painter.drawRoundedRect(QRectF(1.0, height - 14.0, width - 2.0, 15.5), RADIUS, RADIUS)
        painter.drawRoundedRect(QRectF(2.0, height - 14.0, width - 4.0, 17.0), RADIUS, RADIUS)
        card = card_path(width, height)
        painter.setBrush(look.card)
        painter.drawPath(card)
        painter.setBrush(look.stripes.get(self.stripe) or QColor(self.stripe))
        painter.drawPath(_stripe_path(width, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.chosen:
            painter.setPen(look.focus)
            painter.drawPath(card)
        painter.setPen(self._border(look))
        painter.drawPath(card)

    def _border(self, look: Look) -> QPen:
        if self.chosen:
            return look.chosen
        if self.change is not None:
            return QPen(look.chips[_TONE_OF_CHANGE[self.change]][0].color(), 2.4)
        if self.heat:
            return QPen(look.heat[self.heat - 1], 1.5 + 0.5 * self.heat)
        if self.walked:
            return QPen(look.accent, 2.4)
        return QPen(look.accent, 1.4) if self.hovered else look.border

    def _draw_halo(self, painter: QPainter, box: QRectF, look: Look) -> None:
        colour = QColor(look.heat[self.heat - 1])
        for ring, alpha in enumerate((26, 38, 60)):
            reach = (14 - 4 * ring) * (0.4 + 0.15 * self.heat)
            colour.setAlpha(alpha)
            painter.setBrush(colour)
            around = box.adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(around, RADIUS + reach, RADIUS + reach)


@dataclass(frozen=True, slots=True)
class LabelGround(Shape):
    """The pill under the words of a transition."""

    chosen: bool
    hovered: bool

    reach = 2.0
    end = 10.0

    @override
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setPen(look.chosen if self.chosen else look.line("hover") if self.hovered else look.label_border)
        painter.setBrush(look.label_fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


@dataclass(frozen=True, slots=True)
class OwnerPill(Shape):
    """Whose turn it is: a disc for a letter, and room for the name."""

    end = 11.0

    @override
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.owner_fill)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setBrush(look.owner.color())
        painter.drawEllipse(QPointF(box.left() + 11.0, box.center().y()), 7.0, 7.0)


@dataclass(frozen=True, slots=True)
class LimitChip(Shape):
    """A clock, and room for how long one may stay."""

    tone: Tone

    end = 7.0

    @override
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        ink, ground = look.chips[self.tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 6.0, 6.0)
        painter.setPen(ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(box.left() + 12.0, box.center().y())
        painter.drawEllipse(middle, 4.6, 4.6)
        painter.drawLine(middle, middle + QPointF(0.0, -2.8))
        painter.drawLine(middle, middle + QPointF(2.2, 0.0))


@dataclass(frozen=True, slots=True)
class CountPill(Shape):
    """Room for the number of tickets."""

    end = 10.0

    @override
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.count_fill)
        painter.drawRoundedRect(box, 10.0, 10.0)


@lru_cache(maxsize=64)
def card_path(width: float, height: float) -> QPainterPath:
    """The outline of a card with its corner at the origin."""
    return rounded(QRectF(0, 0, width, height), RADIUS)


@lru_cache(maxsize=64)
def _stripe_path(width: float, height: float) -> QPainterPath:
    band = QPainterPath()
    band.addRect(QRectF(0, 0, STRIPE, height))
    return card_path(width, height).intersected(band)

"""A Blueprint in miniature, in the colours of the canvas: cards, transitions, and where tickets wait. No words."""

from __future__ import annotations

import re
from typing import override

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from designer.paths import resources
from designer.tokens import Tokens

_COLOUR = re.compile(r'"@(\w+)"')
_CORNER = 14.0
_OPAQUE = 255


class FlowPicture(QWidget):
    """Decoration: assistive technology passes it by."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._drawing = QSvgRenderer(self)
        self.show_look(tokens)

    def show_look(self, tokens: Tokens) -> None:
        """In these colours from now on."""
        self._ground, self._border = QColor(tokens.canvas), QColor(tokens.line)
        self._drawing.load(QByteArray(_coloured(tokens).encode()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._drawing.defaultSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._border)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        wanted = self._drawing.defaultSize().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, wanted.width(), wanted.height())
        box.moveCenter(QRectF(self.rect()).center())
        self._drawing.render(painter, box)


def _coloured(tokens: Tokens) -> str:
    drawing = tokens.drawing
    colours = {
        **{name: getattr(drawing, name) for name in ("dot", "label", "label_fill", "label_border", "shadow")},
        **{name: getattr(drawing, name) for name in ("start", "open", "hold", "done", "count", "count_fill")},
        **{name: getattr(tokens, name) for name in ("card", "line", "text", "faint")},
        "edge": drawing.line,
        "own": drawing.own[0],
        "heat": drawing.heat[2],
    }
    plain = (resources() / "pictures" / "flow.svg").read_text(encoding="utf-8")
    return _COLOUR.sub(lambda found: _paint(colours[found[1]]), plain)


def _paint(colour: str) -> str:
    """As SVG has it, which does not know colours that say first how opaque they are."""
    known = QColor(colour)
    return f'"{known.name()}" fill-opacity="{known.alphaF():.2f}"' if known.alpha() < _OPAQUE else f'"{colour}"'

"""A histogram small enough for a tooltip."""

from __future__ import annotations

from base64 import b64encode

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from designer.canvas.looks import Look
from designer.canvas.overlay import Histogram

WIDTH, HEIGHT, _FOOT = 280, 56, 18
_GAP = 1.0
_LEAST = 2.0
"""Pixels of the lowest bar: one visit is seen, too."""


def as_html(histogram: Histogram, look: Look, ratio: float) -> str:
    """The bars as a paragraph of their own. `ratio`: pixels of the screen for one of Qt's."""
    buffer = QBuffer(data := QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paint(histogram, look, ratio).save(buffer, "PNG")  # type: ignore[call-overload]
    picture = b64encode(data.data()).decode()
    return f"<p><img src='data:image/png;base64,{picture}' width='{WIDTH}' height='{HEIGHT + _FOOT}'></p>"


def paint(histogram: Histogram, look: Look, ratio: float = 1.0) -> QImage:
    """Bars over the ends of their axis; those beyond the limit, which is a line, in the colour of what is late."""
    image = QImage(round(WIDTH * ratio), round((HEIGHT + _FOOT) * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide, most = WIDTH / len(histogram.counts), max(histogram.counts)
    late = look.chips["bad"][0].color()
    for place, count in enumerate(histogram.counts):
        if count:
            high = max(_LEAST, (HEIGHT - 1) * count / most)
            beyond = histogram.limit is not None and (place + 0.5) / len(histogram.counts) > histogram.limit
            bar = QRectF(place * wide, HEIGHT - high, max(wide - _GAP, 1.0), high)
            painter.fillRect(bar, late if beyond else look.accent)
    painter.setPen(look.secondary)
    painter.drawLine(QPointF(0, HEIGHT - 0.5), QPointF(WIDTH, HEIGHT - 0.5))
    foot = QRectF(0, HEIGHT, WIDTH, _FOOT)
    for text, side in ((histogram.begin, Qt.AlignmentFlag.AlignLeft), (histogram.end, Qt.AlignmentFlag.AlignRight)):
        painter.drawText(foot, side | Qt.AlignmentFlag.AlignBottom, text)
    if histogram.limit is not None:
        at = histogram.limit * WIDTH
        painter.setPen(QPen(late, 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at, 0), QPointF(at, HEIGHT))
    painter.end()
    return image

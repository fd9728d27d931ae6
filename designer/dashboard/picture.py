"""A part of a page as a picture that says what it is about: it is looked at where nobody sees the filters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from designer.dashboard.page import Page
from runtime.exchange.atomic_file import replacing

_EDGE, _GAP = 14, 4
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


def write_picture(part: QWidget, path: Path, title: str = "") -> None:
    """A part as it is seen, under what it is about and, where it has none of its own, a title. Raises OSError."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _headed(part, title).save(buffer, "PNG")
    with replacing(path) as file:
        file.write(content.data())


def _headed(part: QWidget, title: str) -> QPixmap:
    seen = part.grab()
    head = _Head(part, [line for line in (title, _about(part)) if line], title)
    sharp = seen.devicePixelRatio()
    whole = QPixmap(seen.width(), seen.height() + round(head.height * sharp))
    whole.setDevicePixelRatio(sharp)
    whole.fill(part.palette().color(QPalette.ColorRole.Window))
    with QPainter(whole) as painter:
        head.draw(painter)
        painter.drawPixmap(0, head.height, seen)
    return whole


def _about(part: QWidget) -> str:
    """What the page that it is on is about."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return " · ".join(value for _name, value in above.about_of(part)) if above is not None else ""


class _Head:
    """Lines over a picture, the title in bold; as high as they need to be in its width."""

    def __init__(self, part: QWidget, lines: Sequence[str], title: str) -> None:
        self._colour = part.palette().color(QPalette.ColorRole.WindowText)
        self._places: list[tuple[str, QFont, QRect]] = []
        wide, below = max(part.width() - 2 * _EDGE, 1), _EDGE
        for line in lines:
            font = QFont(part.font())
            font.setBold(line == title)
            room = QFontMetrics(font).boundingRect(QRect(0, 0, wide, 1_000), _WRAPPED, line)
            self._places.append((line, font, QRect(_EDGE, below, wide, room.height())))
            below += room.height() + _GAP
        self.height = below + _EDGE - _GAP if lines else 0

    def draw(self, painter: QPainter) -> None:
        painter.setPen(self._colour)
        for line, font, place in self._places:
            painter.setFont(font)
            painter.drawText(place, _WRAPPED, line)

"""How a notice is drawn in the list of the news: its subject, what it says, and when and of which ticket it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

LINES_ROLE = Qt.ItemDataRole.UserRole + 2
_SIDE, _ABOVE, _GAP, _DOT = 22, 9, 3, 7
_EVERYTHING = 1_000_000
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class NoticeLines:
    """What stands in a row. `unread`: bold, with a dot before it."""

    subject: str
    body: str
    about: str
    unread: bool


class NoticeDelegate(QStyledItemDelegate):
    """Rows as high as their texts, with a line between them."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._places(option, index, QRect(0, 0, width, 0))[-1][1].bottom() + _ABOVE)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._view)
        painter.save()
        colour = option.palette.color(QPalette.ColorRole.Text)
        faint = QColor(colour)
        faint.setAlphaF(0.72)
        for place, (text, box, font) in enumerate(self._places(option, index, option.rect)):
            painter.setFont(font)
            painter.setPen(faint if place else colour)
            painter.drawText(box, _WRAP, text)
        if index.data(LINES_ROLE).unread:
            self._paint_dot(painter, option)
        faint.setAlphaF(0.16)
        painter.setPen(faint)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_dot(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.Accent))
        middle = option.rect.top() + _ABOVE + option.fontMetrics.height() // 2
        painter.drawEllipse(QRect(option.rect.left() + 7, middle - _DOT // 2, _DOT, _DOT))

    def _places(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, area: QRect
    ) -> list[tuple[str, QRect, QFont]]:
        """The texts there are, each where it stands and in its font."""
        lines: NoticeLines = index.data(LINES_ROLE)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold if lines.unread else QFont.Weight.Normal)
        found, top = [], area.top() + _ABOVE
        for text, font in ((lines.subject, bold), (lines.body, option.font), (lines.about, option.font)):
            if text:
                room = QRect(area.left() + _SIDE, top, max(area.width() - _SIDE - 8, 1), _EVERYTHING)
                box = QFontMetrics(font).boundingRect(room, _WRAP, text)
                found.append((text, QRect(room.left(), top, room.width(), box.height()), QFont(font)))
                top += box.height() + _GAP
        return found

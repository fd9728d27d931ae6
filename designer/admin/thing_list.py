"""The list of a page's things: the name, below it a few words about it, and a mark where something is not saved."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

type Index = QModelIndex | QPersistentModelIndex

KEY = Qt.ItemDataRole.UserRole
ABOUT = Qt.ItemDataRole.UserRole + 1
"""What stands under the name."""
MARK = "● "
"""Before the name of what was changed and is not on the desk yet."""
_SIDE, _ABOVE, _GAP = 12, 8, 2
_PICTURE, _SIZE = Qt.ItemDataRole.UserRole + 2, 16


class ThingList(QListWidget):
    """Rows of two lines; what is said of a thing is said to a screen reader too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("things")
        self.setItemDelegate(TwoLines(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    @property
    def current(self) -> str:
        """The key of the row that is chosen; nothing when none is."""
        return str(self.currentIndex().data(KEY) or "")

    def add(self, key: str, name: str, about: str, *, marked: bool, picture: QIcon | None = None) -> None:
        """One row more."""
        item = QListWidgetItem(self)
        item.setData(KEY, key)
        self.word(item, name, about, marked=marked, picture=picture)

    def word(self, item: QListWidgetItem, name: str, about: str, *, marked: bool, picture: QIcon | None = None) -> None:
        """What a row says, and the picture before it."""
        if picture is not None:
            item.setData(_PICTURE, picture)
        shown = f"{MARK if marked else ''}{name or '…'}"
        item.setText(shown)
        item.setData(ABOUT, about)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown}, {about}" if about else shown)
        item.setToolTip(f"{name}\n{about}" if about else name)

    def choose(self, key: str) -> None:
        """Choose the row of a thing; without such a row nothing changes."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)

    def follow(self, line: QLineEdit) -> None:
        """Let Up and Down choose here while a hand types there."""
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(watched, QLineEdit)
        if pressed and isinstance(event, QKeyEvent) and event.key() in arrows:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.setCurrentRow(min(max(0, self.currentRow() + step), self.count() - 1))
            return True
        return super().eventFilter(watched, event)


class TwoLines(QStyledItemDelegate):
    """Draws a name, below it what is said of it, and before both a picture where there is one."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 if index.data(ABOUT) else 1
        return QSize(120, lines * option.fontMetrics.height() + (lines - 1) * _GAP + 2 * _ABOVE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        name, about = option.text, str(index.data(ABOUT) or "")
        option.text = ""
        widget = option.widget
        if widget is not None:
            widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        roles = QPalette.ColorRole
        first = roles.HighlightedText if chosen else roles.Text
        box = QRect(option.rect).adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        picture = index.data(_PICTURE)
        if isinstance(picture, QIcon):
            picture.paint(painter, QRect(box.left(), box.top(), _SIZE, option.fontMetrics.height()))
            box.setLeft(box.left() + _SIZE + _ABOVE)
        painter.save()
        for text, role, edge in (
            (name, first, Qt.AlignmentFlag.AlignTop),
            (about, roles.PlaceholderText, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setPen(option.palette.color(role))
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, edge | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

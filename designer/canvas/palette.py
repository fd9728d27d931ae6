"""The palette: what can be drawn, to be dragged onto the canvas, or chosen by key and put in the middle of the view."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from designer.canvas.icons import icon
from designer.canvas.looks import Look
from designer.theme import Theme

FORMAT = "application/x-blueprint-palette"
KINDS = ("start", "state", "hold", "final", "transition", "automatic", "common", "note")


class Palette(QListWidget):
    """One row for each thing. Enter, or a double click, puts it onto the canvas without the mouse."""

    wanted = Signal(str)
    """One of `KINDS` is to be drawn where there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDragEnabled(True)
        self.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.setIconSize(QSize(20, 20))
        self.setUniformItemSizes(True)
        for kind in KINDS:
            row = QListWidgetItem(self)
            row.setData(Qt.ItemDataRole.UserRole, kind)
            row.setSizeHint(QSize(0, 32))
        self.setCurrentRow(0)
        self.itemDoubleClicked.connect(self._want)
        theme.changed.connect(self._dress)
        self._dress()
        self._retranslate()

    def drag(self, kind: str) -> QDrag:
        """The drag of a thing, with its picture under the pointer."""
        drag = QDrag(self)
        data = QMimeData()
        data.setData(FORMAT, kind.encode())
        drag.setMimeData(data)
        drag.setPixmap(icon(kind, Look(self._theme.tokens)).pixmap(24, 24))
        drag.setHotSpot(QPoint(12, 12))
        return drag

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.drag(self.currentItem().data(Qt.ItemDataRole.UserRole)).exec(Qt.DropAction.CopyAction)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentItem())
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _want(self, row: QListWidgetItem) -> None:
        self.wanted.emit(row.data(Qt.ItemDataRole.UserRole))

    def _dress(self) -> None:
        look = Look(self._theme.tokens)
        for place, kind in enumerate(KINDS):
            self.item(place).setIcon(icon(kind, look))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Palette"))
        self.setToolTip(self.tr("Drag onto the canvas, or press Enter."))
        names = {
            "start": self.tr("Start state"),
            "state": self.tr("State"),
            "hold": self.tr("On-hold state"),
            "final": self.tr("Closing state"),
            "transition": self.tr("Transition"),
            "automatic": self.tr("Automatic transition"),
            "common": self.tr("Common transition"),
            "note": self.tr("Note"),
        }
        for place, kind in enumerate(KINDS):
            self.item(place).setText(names[kind])

"""The commands of the audit as rows: what was done has the room that the other columns do not need."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget

WHEN, WHO, WHAT, ABOUT, SEALED = range(5)
_MOST = {WHEN: 150, WHO: 160, ABOUT: 120, SEALED: 100}
"""Pixels; longer texts are in the tooltips of their cells."""
_ROOM_FOR_SEALED = 620


class AuditTable(QTreeWidget):
    """In a narrow table whether a command is sealed is told by the tooltip of its moment alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ordered")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setColumnCount(5)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)

    def fit(self) -> None:
        """Every column as wide as what it shows, up to its most."""
        for column, most in _MOST.items():
            self.resizeColumnToContents(column)
            self.header().resizeSection(column, min(self.columnWidth(column), most))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(SEALED, event.size().width() < _ROOM_FOR_SEALED)

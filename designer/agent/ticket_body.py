"""What stands below a ticket's strip: its conversation and the other tabs, and the details beside them."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

_DETAILS_WIDTH, _LEAST_DETAILS = 250, 190
_ROOM_FOR_BOTH = 610
"""Pixels for a conversation and the details; a narrower page shows one or the other."""


class TicketBody(QSplitter):
    """In a narrow page the details are shown on request, in the place of the tabs."""

    def __init__(self, tabs: QTabWidget, details: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._tabs, self._details, self._narrow = tabs, details, False
        tabs.setDocumentMode(True)
        details.setMinimumWidth(_LEAST_DETAILS)
        self.addWidget(tabs)
        self.addWidget(details)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setSizes([600, _DETAILS_WIDTH])

    def turn_details(self) -> None:
        """Show the details, or no more."""
        self.show_details(shown=self._details.isHidden())

    def show_details(self, *, shown: bool = True) -> None:
        """Show the details beside the tabs, or in their place."""
        self._details.setVisible(shown)
        self._tabs.setVisible(not (shown and self._narrow))

    def show_tab(self, page: QWidget) -> None:
        """Show a tab, which may stand behind the details."""
        self._tabs.setCurrentWidget(page)
        if self._tabs.isHidden():
            self.show_details(shown=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_BOTH
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_details(shown=not narrow)

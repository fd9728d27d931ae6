"""Above the figures: which Blueprint they are of and, where there is room for it, which version and when."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.elided import ElidedLabel

_GAP = 12
_LEAST = 72
"""Pixels for what stands beside the name: “version 12”. Half of it would say nothing."""


class WatchTitle(QWidget):
    """The name comes first; the tooltip says both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.about = ElidedLabel(), ElidedLabel()
        enlarge(self.name, 1.6, bold=True)
        self.about.setObjectName("secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.about, 1, Qt.AlignmentFlag.AlignBaseline)

    def say(self, name: str, about: str) -> None:
        """Show these."""
        self.name.setText(name)
        self.about.setText(about)
        self.name.setToolTip("\n".join(filter(None, (name, about))))
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.about.setVisible(self.width() - self.name.sizeHint().width() - _GAP >= _LEAST)

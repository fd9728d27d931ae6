"""A column that scrolls inside a page or a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget, *, by_keys: bool = False, sideways: bool = False) -> QScrollArea:
    """As wide as its place; Tab goes to what is inside, not to it.

    `by_keys`: Tab comes here too, for what is only read and moved by arrows. `sideways`: scrolled that way as well.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if not by_keys:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area

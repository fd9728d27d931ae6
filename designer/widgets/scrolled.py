"""A column that scrolls inside a page or a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_AROUND = 120


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


def in_sight(part: QWidget) -> None:
    """Scroll what it is in until it is seen, with something of what stands around it."""
    place = part.parentWidget()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    if isinstance(place, QScrollArea):
        place.ensureWidgetVisible(part, 0, _AROUND)

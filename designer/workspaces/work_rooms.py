"""Where the parts of the agent's desk stand: the bar above, and three rooms beside one another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

_PLACES_WIDTH, _LIST_WIDTH, _PAGE_WIDTH = 210, 430, 760


def bar_of(search: QWidget, *buttons: QWidget) -> QWidget:
    """The search line, and beside it what can be begun from anywhere; the last button is the one that matters."""
    bar = QWidget()
    bar.setObjectName("tools")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, 8, 12, 8)
    row.setSpacing(10)
    row.addWidget(search, 1)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    buttons[-1].setObjectName("primary")
    return bar


def rooms_of(places: QWidget, below: tuple[QWidget, ...], panel: QWidget, page: QWidget) -> QSplitter:
    """The places with what stands `below` them, the list, and the ticket."""
    side = QWidget()
    side.setObjectName("sidebar")
    column = QVBoxLayout(side)
    column.setContentsMargins(6, 10, 6, 8)
    column.addWidget(places, 1)
    for widget in below:
        column.addWidget(widget)
    side.setMinimumWidth(150)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    for room in (side, panel, page):
        split.addWidget(room)
    split.setStretchFactor(1, 1)
    split.setStretchFactor(2, 2)
    split.setSizes([_PLACES_WIDTH, _LIST_WIDTH, _PAGE_WIDTH])
    panel.setMinimumWidth(260)
    page.setMinimumWidth(380)
    return split

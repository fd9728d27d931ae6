"""Where the parts of the agent's desk stand: the bar above, and three rooms beside one another."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

_PLACES_WIDTH, _LIST_WIDTH, _PAGE_WIDTH = 210, 430, 760
_LEAST_LIST, _LEAST_PAGE, _ROOM_FOR_ALL, _CROWDED_LIST = 300, 380, 1_000, 310
"""Pixels; narrower than the third, a list and a ticket beside the places would both be cramped."""


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


class Rooms(QSplitter):
    """The places with what stands `below` them, the list, and the ticket.

    In a narrow window the places make room while a ticket is open; they are back when it is closed, or asked for.
    """

    def __init__(self, places: QWidget, below: tuple[QWidget, ...], panel: QWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._places, self.page, self._asked_for = places, page, False
        self._before = [_PLACES_WIDTH, _LIST_WIDTH, _PAGE_WIDTH]
        self._side = _side_of(places, below)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for room in (self._side, panel):
            self.addWidget(room)
        self.setStretchFactor(1, 1)
        panel.setMinimumWidth(_LEAST_LIST)
        page.setMinimumWidth(_LEAST_PAGE)
        page.installEventFilter(self)

    def complete(self) -> None:
        """Take in the ticket."""
        self.addWidget(self.page)
        self.setStretchFactor(2, 2)
        self.setSizes(self._before)

    def go_to_places(self) -> None:
        """Put the focus on the places, which are shown for it."""
        self._asked_for = True
        self._make_room()
        self._places.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._asked_for = False
            self._make_room()
        return False

    def _make_room(self) -> None:
        crowded = self.width() < _ROOM_FOR_ALL and not self.page.isHidden() and not self._asked_for
        if crowded == self._side.isHidden():
            return
        if crowded:
            self._before = self.sizes()
        self._side.setHidden(crowded)
        self.setSizes([0, _CROWDED_LIST, self.width() - _CROWDED_LIST] if crowded else self._before)


class House(QVBoxLayout):
    """The bar, a banner, the rooms and the line at the foot below one another. It is put up in two parts."""

    def __init__(self, whole: QWidget, bar: QWidget, banner: QWidget, rooms: Rooms, foot: QWidget) -> None:
        super().__init__(whole)
        self._rooms, self._foot, self._elsewhere = rooms, foot, QWidget()
        for later in (rooms.page, foot):
            later.setParent(self._elsewhere)  # without a parent it were a window if it was shown before it is here
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.addWidget(bar)
        self.addWidget(banner)
        self.addWidget(rooms, 1)

    def complete(self) -> None:
        """What Tab comes to last: the ticket, and the line at the foot; unless they are there already."""
        if self.indexOf(self._foot) < 0:
            self._rooms.complete()
            self.addWidget(self._foot)


def _side_of(places: QWidget, below: tuple[QWidget, ...]) -> QWidget:
    side = QWidget()
    side.setObjectName("sidebar")
    column = QVBoxLayout(side)
    column.setContentsMargins(6, 10, 6, 8)
    column.addWidget(places, 1)
    for widget in below:
        column.addWidget(widget)
    side.setMinimumWidth(150)
    return side

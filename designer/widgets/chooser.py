"""A list to choose one from that may be narrow: what does not fit ends in an ellipsis, and a tooltip says the whole."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

_NARROWEST = 72
_USUAL = 8
"""Letters it asks room for; a layout gives more, or less."""


class Chooser(QComboBox):
    """The wheel scrolls the page it is on, not the choice; its popup is as wide as the longest entry."""

    def __init__(self, parent: QWidget | None = None, *, letters: int = _USUAL) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if not self.isVisible():  # Qt asks nine times while one is made, for its height
            return
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self._room(option)
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._tell_whole()

    @override
    def showPopup(self) -> None:
        longest = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0
        )
        self.view().setMinimumWidth(min(longest + _AROUND, self.screen().availableGeometry().width() // 2))
        super().showPopup()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _room(self, option: QStyleOptionComboBox) -> int:
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        return room if option.currentIcon.isNull() else room - self.iconSize().width() - _BESIDE_ICON

    def _tell_whole(self) -> None:
        """A tooltip that says something else stays."""
        if self.toolTip() not in {"", self._whole}:
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        whole = self.currentText()
        self._whole = whole if option.currentText not in {whole, ""} else ""
        if self.toolTip() != self._whole:
            self.setToolTip(self._whole)


_BESIDE_ICON = 4
_AROUND = 40
"""Padding of an entry, frame and scroll bar of the popup."""

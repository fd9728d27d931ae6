"""The line under the drawing: what there is to say of it, who else is there, and a button for what stands below."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from designer.widgets.icons import icon

_ICON = 16
_NARROW = 520


class StatusText(QLabel):
    """One line, as narrow as need be: what does not fit is to be read under the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter, self.rect(), int(start), self.palette(), self.isEnabled(), shown, self.foregroundRole()
            )


class StatusLine(QWidget):
    """A text, who else is there, and the button."""

    def __init__(self, text: StatusText, below: QAction, *others: QWidget) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = QToolButton()
        self.button.setObjectName("ghost")
        self.button.setDefaultAction(below)
        self.button.setIconSize(QSize(_ICON, _ICON))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 6, 1)
        row.setSpacing(8)
        row.addWidget(text, 1)
        for each in others:
            row.addWidget(each)
        row.addWidget(self.button)
        below.setIconVisibleInMenu(False)  # a menu says by a tick whether they are shown
        below.toggled.connect(lambda _on: self._tint())
        self._below = below
        self._tint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the text has the room."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        brief = self.width() < _NARROW
        self.button.setToolButtonStyle(styles.ToolButtonIconOnly if brief else styles.ToolButtonTextBesideIcon)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colours = self.palette()
        colour = colours.color(colours.ColorRole.ButtonText).name()
        faint = colours.color(colours.ColorGroup.Disabled, colours.ColorRole.ButtonText).name()
        self._below.setIcon(icon("panel-down" if self._below.isChecked() else "panel-up", colour, faint))

"""The look of paper: light, whatever the window wears."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.theme import Theme, palette, sheet
from designer.tokens import LIGHT


class PaperLook(Theme):
    """A theme that never changes. It dresses no windows and leaves the application alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)  # what a Theme does besides concerns the whole application
        self.tokens = LIGHT


class PaperRoom(QWidget):
    """Where a page is laid out and painted in that look without ever being seen. Whoever makes one closes it."""

    def __init__(self) -> None:
        super().__init__()
        for attribute in (
            Qt.WidgetAttribute.WA_DontShowOnScreen,
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_DeleteOnClose,
        ):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setPalette(palette(LIGHT))
        self.setStyleSheet(f"QWidget {{ color: {LIGHT.text}; }}\n{sheet(LIGHT)}")  # no palette passes through a sheet
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def take_in(self, page: QWidget) -> None:
        """Lay this out."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(page)

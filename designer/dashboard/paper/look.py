"""The look of paper: light, whatever the window wears."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.canvas.looks import font
from designer.theme import Theme, palette, sheet
from designer.tokens import LIGHT

_SPECIAL = "tnum", "calt"
"""Digits of one width, and signs that follow what stands beside them."""


class PaperLook(Theme):
    """A theme that never changes. It dresses no windows and leaves the application alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)  # what a Theme does besides concerns the whole application
        self.tokens = LIGHT


def plain(typeface: QFont) -> QFont:
    """A typeface without its special signs: what is written with these in a PDF can be neither searched nor copied."""
    made = QFont(typeface)
    for feature in _SPECIAL:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def paper_font(pixels: int, weight: QFont.Weight) -> QFont:
    """What is written on paper itself."""
    return plain(font(pixels, weight))


def write_plainly(page: QWidget) -> None:
    """Everything on a page: no typeface passes through a sheet either."""
    for each in (page, *page.findChildren(QWidget)):
        made = plain(each.font())
        if made != each.font():
            each.setFont(made)


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

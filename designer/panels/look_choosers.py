"""Choosing the colour and the icon of a state's card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from designer.canvas.own_look import COLOURS, colour_names
from designer.tokens import DARK_DRAWING
from designer.widgets.choosing_buttons import ChoosingButtons
from designer.widgets.icons import icon
from designer.widgets.type_icons import type_icon_names

_SIZE, _SWATCH, _DARK = 30, 40, 128


class ColourChooser(ChoosingButtons):
    """One of the colours of states, or none: its kind's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLOURS, _SIZE, parent)

    @override
    def names(self) -> Mapping[str, str]:
        return {"": self.tr("The colour of its kind"), **colour_names()}

    @override
    def looks(self) -> Mapping[str, QIcon]:
        dark = self.palette().window().color().lightness() < _DARK
        shown = DARK_DRAWING.own if dark else COLOURS
        return {colour: _swatch(own) for colour, own in zip(COLOURS, shown, strict=True)}


class StateIconChooser(ChoosingButtons):
    """One of the icons of states, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(type_icon_names(), _SIZE, parent)

    @override
    def names(self) -> Mapping[str, str]:
        return {"": self.tr("No icon"), **type_icon_names()}

    @override
    def looks(self) -> Mapping[str, QIcon]:
        colour = self.palette().text().color().name()
        return {name: icon(f"type-{name}", colour) for name in type_icon_names()}


def _swatch(colour: str) -> QIcon:
    """A disc of the colour."""
    made = QPixmap(_SWATCH, _SWATCH)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(4, 4, _SWATCH - 8, _SWATCH - 8))
    painter.end()
    return QIcon(made)

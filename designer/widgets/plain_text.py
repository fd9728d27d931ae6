"""Texts of any length, to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def text_label(text: str = "", name: str = "") -> QLabel:
    """A label whose text breaks into lines and is never read as markup; `name` is what it is dressed by."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label


def plain_text(text: str = "") -> QLabel:
    """The same for what people wrote: what is marked in it can be copied."""
    label = text_label(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

"""Room before the number of a box with arrows."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox

_ROOM = 7


def indented[B: QAbstractSpinBox](box: B) -> B:
    """The same box, whose text does not touch its border: Qt leaves out the padding that a sheet asks for there."""
    box.lineEdit().setTextMargins(_ROOM, 0, 0, 0)
    return box

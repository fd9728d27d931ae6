"""The buttons at the foot of a form or a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


def foot(*parts: QWidget | None) -> QHBoxLayout:
    """Side by side in this order; None takes the room that is left. Usually: `foot(None, self.no, self.yes)`."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row

"""The foot of a dialog that is confirmed by a key."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton


def dialog_foot(hint: str, cancel: QPushButton, confirm: QPushButton) -> QHBoxLayout:
    """What the keys do, the quiet way out, and what the dialog is for. Enter in a field presses neither button."""
    said = QLabel(hint)
    said.setObjectName("secondary")
    said.setWordWrap(True)
    confirm.setObjectName("primary")
    cancel.setObjectName("quiet")
    foot = QHBoxLayout()
    foot.addWidget(said, 1)
    for button in (cancel, confirm):
        button.setAutoDefault(False)
        foot.addWidget(button)
    return foot

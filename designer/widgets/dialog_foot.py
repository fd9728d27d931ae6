"""The foot of a dialog that is confirmed by a key."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from designer.widgets.foot import foot


def dialog_foot(hint: str, cancel: QPushButton, confirm: QPushButton) -> QHBoxLayout:
    """What the keys do, the quiet way out, and what the dialog is for. Enter in a field presses neither button."""
    said = QLabel(hint)
    said.setObjectName("secondary")
    said.setWordWrap(True)
    confirm.setObjectName("primary")
    cancel.setObjectName("quiet")
    for button in (cancel, confirm):
        button.setAutoDefault(False)
    row = foot(said, cancel, confirm)
    row.setStretch(0, 1)
    return row

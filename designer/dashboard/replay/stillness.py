"""Whether anything is to move of itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def prefers_stillness() -> bool:
    """Whether the system was told that nothing should move."""
    hints = QApplication.styleHints()  # kept: what it is asked for lives as long as it does
    return hints.accessibility().motionPreference() is Qt.MotionPreference.ReducedMotion

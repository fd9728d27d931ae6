"""Ctrl+Enter sends a form, by either of the two keys that bear the name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def confirm_by_keys(form: QWidget, confirm: Callable[[], object]) -> None:
    """Have Ctrl+Enter confirm, wherever in the form the focus is."""
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), form, confirm)

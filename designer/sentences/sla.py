"""Sentences about SLA policies; `{0}` stands for what is put there."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PATTERNS = (
    QT_TRANSLATE_NOOP("Sentences", "There is no SLA policy “{0}” on this desk."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Name every SLA policy of the desk once to put them in order: look at them as they are now.",
    ),
)

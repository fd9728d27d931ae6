"""Sentences of statuses and the departments whose tickets bear them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PATTERNS = (
    QT_TRANSLATE_NOOP("Sentences", "Tickets of “{0}” do not bear the status “{1}”: choose one of theirs."),
    QT_TRANSLATE_NOOP("Sentences", "Tickets of “{0}” would have no status that is {1}: leave them one."),
    QT_TRANSLATE_NOOP("Sentences", "Tickets of “{0}” begin with “{1}”: let them begin with another first."),
    QT_TRANSLATE_NOOP("Sentences", "Tickets of “{0}” cannot begin solved or closed: choose another status."),
    QT_TRANSLATE_NOOP("Sentences", "One status at a time is taken from departments, or replaced in them."),
    QT_TRANSLATE_NOOP("Sentences", "No department would be left to bear “{0}”: remove it instead."),
    QT_TRANSLATE_NOOP("Sentences", "{0} {1} of “{2}” bear “{3}”: say what they get instead."),
)

WORDS = (
    QT_TRANSLATE_NOOP("Sentences", "open"),
    QT_TRANSLATE_NOOP("Sentences", "solved"),
    QT_TRANSLATE_NOOP("Sentences", "closed"),
    QT_TRANSLATE_NOOP("Sentences", "ticket"),
    QT_TRANSLATE_NOOP("Sentences", "tickets"),
)

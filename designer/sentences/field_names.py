"""The fields every ticket has, as the desk names them in English, said again: “Priority”, “Assignee”.

These words are looked for only where a sentence names a field: elsewhere the same words may be a state or a team.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

type Say = Callable[[str], str]

NAMES: frozenset[str] = frozenset(
    map(
        str,
        (
            QT_TRANSLATE_NOOP("Sentences", "Subject"),
            QT_TRANSLATE_NOOP("Sentences", "Description"),
            QT_TRANSLATE_NOOP("Sentences", "Resolution"),
            QT_TRANSLATE_NOOP("Sentences", "Requester"),
            QT_TRANSLATE_NOOP("Sentences", "Organisation"),
            QT_TRANSLATE_NOOP("Sentences", "Department"),
            QT_TRANSLATE_NOOP("Sentences", "Team"),
            QT_TRANSLATE_NOOP("Sentences", "Assignee"),
            QT_TRANSLATE_NOOP("Sentences", "Type"),
            QT_TRANSLATE_NOOP("Sentences", "Priority"),
            QT_TRANSLATE_NOOP("Sentences", "Status"),
            QT_TRANSLATE_NOOP("Sentences", "Tags"),
        ),
    )
)
_VALUES = frozenset(
    map(
        str,
        (
            QT_TRANSLATE_NOOP("Sentences", "Low"),
            QT_TRANSLATE_NOOP("Sentences", "Normal"),
            QT_TRANSLATE_NOOP("Sentences", "High"),
            QT_TRANSLATE_NOOP("Sentences", "Urgent"),
            QT_TRANSLATE_NOOP("Sentences", "nothing"),
            QT_TRANSLATE_NOOP("Sentences", "yes"),
            QT_TRANSLATE_NOOP("Sentences", "no"),
        ),
    )
)


def _field(name: str, phrase: Say, _name: Say) -> str:
    return phrase(name) if name in NAMES else name


def _value(value: str, phrase: Say, name: Say) -> str:
    return phrase(value) if value in _VALUES else name(value)


SAID: Mapping[str, Mapping[str, Callable[[str, Say, Say], str]]] = {
    "Fill in {0}.": {"0": _field},
    "{0} cannot be changed here.": {"0": _field},
    "Customers do not set {0}: leave it out.": {"0": _field},
    "Set {0} to {1}.": {"0": _field, "1": _value},
}
"""By pattern and place, how what stands there is said."""

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


WRONG: tuple[str, ...] = tuple(
    map(
        str,
        (
            QT_TRANSLATE_NOOP("Sentences", "write a line of 1 to {0} characters."),
            QT_TRANSLATE_NOOP("Sentences", "write a text of at most {0} characters."),
            QT_TRANSLATE_NOOP("Sentences", "write a text."),
            QT_TRANSLATE_NOOP("Sentences", "choose one from 1 (low) to 4 (urgent)."),
            QT_TRANSLATE_NOOP("Sentences", "choose one of the options."),
            QT_TRANSLATE_NOOP("Sentences", "choose from {0}."),
            QT_TRANSLATE_NOOP("Sentences", "your department offers nothing to choose from."),
            QT_TRANSLATE_NOOP("Sentences", "give a list of words."),
            QT_TRANSLATE_NOOP("Sentences", "give a number of at most fifteen digits."),
            QT_TRANSLATE_NOOP("Sentences", "give a number."),
            QT_TRANSLATE_NOOP("Sentences", "give a date as YYYY-MM-DD."),
            QT_TRANSLATE_NOOP("Sentences", "give a moment of the years {0} to {1}."),
            QT_TRANSLATE_NOOP("Sentences", "give a moment."),
            QT_TRANSLATE_NOOP("Sentences", "give an e-mail address."),
            QT_TRANSLATE_NOOP("Sentences", "give a web address (https://…)."),
            QT_TRANSLATE_NOOP("Sentences", "answer yes or no."),
            QT_TRANSLATE_NOOP("Sentences", "name a person."),
            QT_TRANSLATE_NOOP("Sentences", "name an active person."),
            QT_TRANSLATE_NOOP("Sentences", "there is no such person."),
            QT_TRANSLATE_NOOP("Sentences", "there is no such type of ticket."),
            QT_TRANSLATE_NOOP("Sentences", "there is no such {0}."),
            QT_TRANSLATE_NOOP("Sentences", "{0} is no longer active."),
            QT_TRANSLATE_NOOP("Sentences", "{0} is not an agent."),
        ),
    )
)
"""Why a field does not take a value: said after its name and a colon, and only there."""
NAMED_WRONG = str(QT_TRANSLATE_NOOP("Sentences", "{0}: {1}"))


def parted(sentence: str) -> tuple[str, str] | None:
    """The field and what is wrong with its value, where a sentence says that."""
    name, colon, wrong = sentence.partition(": ")
    told = bool(colon) and wrong.endswith(".") and ". " not in name and (name in NAMES or wrong[:1].islower())
    return (name, wrong) if told else None


SAID: Mapping[str, Mapping[str, Callable[[str, Say, Say], str]]] = {
    "Fill in {0}.": {"0": _field},
    "{0} cannot be changed here.": {"0": _field},
    "Customers do not set {0}: leave it out.": {"0": _field},
    "Set {0} to {1}.": {"0": _field, "1": _value},
}
"""By pattern and place, how what stands there is said."""

"""Sentences of functions: how they are declared, called and answered; `{0}` stands for what is put there."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PATTERNS = (
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is a word of Python’s own: choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” cannot be “{1}”: give it a value of its type."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is there twice: give each a name of its own."),
    QT_TRANSLATE_NOOP("Sentences", "There is no function “{0}” switched on here."),
    QT_TRANSLATE_NOOP("Sentences", "The function “{0}” is given “{1}”, which it does not take."),
    QT_TRANSLATE_NOOP("Sentences", "The function “{0}” cannot be given “{1}” as “{2}”: it is of another type."),
    QT_TRANSLATE_NOOP("Sentences", "There is no fact “{0}” of a ticket for “{1}”: choose one of the list."),
    QT_TRANSLATE_NOOP("Sentences", "There is no field “{0}” that a function may set: choose another one."),
    QT_TRANSLATE_NOOP("Sentences", "The field “{0}” is computed by a formula: “{1}” cannot set it."),
    QT_TRANSLATE_NOOP("Sentences", "Ids that begin with “{0}” are those of functions: choose another one."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no function of this desk (any more)."),
    QT_TRANSLATE_NOOP("Sentences", "A function gives its result, and nothing else ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "Only a function itself gives its result to the desk."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "So many calls of “{0}” wait: {1}. Let them be made, or give them up in Manage ▸ Health.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” answered “{1}”, which is none of its outputs."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” answered “{1}” as “{2}”, where words for tags belong."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” answered “{1}” as “{2}”, where the text of a note belongs."),
    QT_TRANSLATE_NOOP("Sentences", "Its answer “{0}” is nothing that a field could have."),
    QT_TRANSLATE_NOOP("Sentences", "It gave no dictionary of its outputs."),
    QT_TRANSLATE_NOOP("Sentences", "It failed: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "It ended without an answer (status {0})."),
    QT_TRANSLATE_NOOP("Sentences", "It took longer than {0} seconds and was ended."),
    QT_TRANSLATE_NOOP("Sentences", "It printed more than {0} bytes and was ended."),
    QT_TRANSLATE_NOOP("Sentences", "It printed: {0}"),
    QT_TRANSLATE_NOOP("Sentences", "Its file was changed: somebody has to agree to it on this computer again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Nobody agreed to this function on this computer as it is now: let it run here first."
    ),
    QT_TRANSLATE_NOOP("Sentences", "This desk is on another machine: its functions run there."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Calls of “{0}” wait for somebody to agree that it runs on this computer: see Manage ▸ Functions.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The file was changed or removed meanwhile: look at it again before you agree to it."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What was agreed to on this computer can be neither read nor kept in “{0}”: see to that file, or remove it and"
        " agree again.",
    ),
)

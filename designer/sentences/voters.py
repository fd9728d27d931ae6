"""Who is asked for an approval, as the desk says it in English, said again: “Sam, Nora or Karim”, “2 approvals”.

As with owners, these phrases are looked for only where a sentence has them: elsewhere the same words may be a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

type Say = Callable[[str], str]
"""A pattern of ours, or a name with what is said beside it, in the window's language."""

_OR, _ONLY, _UNTIL = (
    str(QT_TRANSLATE_NOOP("Sentences", "{0} or {1}")),
    str(QT_TRANSLATE_NOOP("Sentences", "only {0}")),
    str(QT_TRANSLATE_NOOP("Sentences", ", until {0}")),
)
_NOBODY, _ONE, _SEVERAL = (
    str(QT_TRANSLATE_NOOP("Sentences", "nobody else")),
    str(QT_TRANSLATE_NOOP("Sentences", "an approval")),
    str(QT_TRANSLATE_NOOP("Sentences", "{0} approvals")),
)
PHRASES = (_OR, _ONLY, _UNTIL, _NOBODY, _ONE, _SEVERAL)


def _people(words: str, phrase: Say, name: Say) -> str:
    """“Sam, Nora (away until 3 March) or Karim”."""
    first, either, last = words.rpartition(" or ")
    if not either:
        return name(words)
    return phrase(_OR).format(", ".join(name(each) for each in first.split(", ")), name(last))


def _others(words: str, phrase: Say, name: Say) -> str:
    if words == _NOBODY:
        return phrase(_NOBODY)
    return phrase(_ONLY).format(_people(words.removeprefix("only "), phrase, name))


def _count(words: str, phrase: Say, _name: Say) -> str:
    several = re.fullmatch(r"(\d+) approvals", words)
    return phrase(_ONE) if several is None else phrase(_SEVERAL).format(several.group(1))


def _until(words: str, phrase: Say, name: Say) -> str:
    return phrase(_UNTIL).format(name(words.removeprefix(", until "))) if words else ""


_WAITS, _WAITS_UNTIL = (
    "“{0}” waits for approval by {1} ({2} of {3} so far).",
    "“{0}” waits for approval by {1} ({2} of {3} so far){4}.",
)
SAID: Mapping[str, Mapping[str, Callable[[str, Say, Say], str]]] = {
    _WAITS: {"1": _people},
    _WAITS_UNTIL: {"1": _people, "4": _until},
    "“{0}” needs {1}, and {2} could give it now: ask an administrator.": {"1": _count, "2": _others},
    "The approval of {0} is for {1} to give.": {"1": _people},
    "Ask {0} to decide.": {"0": _people},
}
"""By pattern and place, how what stands there is said."""
NUMBERS: Mapping[str, str] = {_WAITS: "23", _WAITS_UNTIL: "23"}
"""By pattern, the places that hold numbers: what is said of people before them has brackets, too."""

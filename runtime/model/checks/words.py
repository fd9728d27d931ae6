"""The words of findings and fixes by language. The runtime knows no Qt, so it carries its own two tables."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.model.checks import words_en, words_fr
from runtime.model.refusals import spelled

SENTENCES: dict[str, dict[str, str]] = {"en": words_en.SENTENCES, "fr": words_fr.SENTENCES}
"""What each code says, by language; placeholders are facts of the finding."""

FIXES: dict[str, dict[str, str]] = {"en": words_en.FIXES, "fr": words_fr.FIXES}
"""What the button of each fix says; placeholders are its arguments."""

TERMS: dict[str, dict[str, str]] = {"en": words_en.TERMS, "fr": words_fr.TERMS}
"""Units, categories and comparisons, by language."""
_OF_TERMS = frozenset({"limit", "run", "category", "operator"})
"""Facts made of terms that each language says in its own words."""
_OF_NAMES = frozenset({"states", "transitions", "blueprints", "value"})
"""Facts that are several names, each in quotes."""
_MISSING = "named"
"""The fact that is the id of something that is not there: nobody knows its name any more."""
_QUOTES = {"en": "“”", "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»")}


def sentence(code: str, facts: Mapping[str, str], language: str) -> str:
    """What a code says of these facts. Raises KeyError for another language than en and fr."""
    return SENTENCES[language][code].format_map(in_words(facts, language))


def in_words(facts: Mapping[str, str], language: str) -> dict[str, str]:
    """The facts as a language says terms and quotes. Raises KeyError for another one than en and fr."""
    return {name: _said(name, fact, language) for name, fact in facts.items()}


def _said(name: str, fact: str, language: str) -> str:
    if name == _MISSING:
        return spelled(fact)
    if name in _OF_NAMES:
        opening, closing = _QUOTES[language]
        return fact.replace("“", opening).replace("”", closing)
    terms = TERMS[language]
    return " ".join(terms.get(term, term) for term in fact.split()) if name in _OF_TERMS else fact

"""A formula's text cut into words and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, NoReturn

from runtime.model.formulas.fault import Fault, FormulaFault

MAX_LENGTH = 2_000
"""How many characters a formula may have."""


class Sort(StrEnum):
    """What a token is."""

    NUMBER = "number"
    TEXT = "text"
    FIELD = "field"
    WORD = "word"
    SIGN = "sign"
    END = "end"


class Token(NamedTuple):
    """One word or sign. `text` is what it says: a text without its quotes, a field without its braces."""

    sort: Sort
    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""
    (?P<blank>\s+)
    | (?P<number>[0-9]+(?:\.[0-9]+)?)
    | (?P<text>"(?:[^"]|"")*")
    | (?P<field>\{[ ]*[^{}"]{0,200}\})
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<sign><=|>=|!=|<>|[-+*/=<>(),])
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER = 31
_WRITTEN = {"<>": "!="}


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens in their order, an END last. Raises FormulaFault."""
    if len(text) > MAX_LENGTH:
        _fail(
            "too_long", f"A formula has at most {MAX_LENGTH:,} characters: divide it over several fields.", 0, len(text)
        )
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            _refuse(text, at)
        if found.lastgroup != "blank":
            yield _token(Sort(found.lastgroup or ""), found[0], at, found.end())
        at = found.end()
    yield Token(Sort.END, "", len(text), len(text))


def _token(sort: Sort, text: str, start: int, end: int) -> Token:
    if sort is Sort.NUMBER and len(text) > _LONGEST_NUMBER:
        _fail("number_too_long", f"A number has at most {_LONGEST_NUMBER} digits here.", start, end)
    if sort is Sort.TEXT:
        text = text[1:-1].replace('""', '"')
    elif sort is Sort.FIELD:
        text = text[1:-1].strip()
    return Token(sort, _WRITTEN.get(text, text) if sort is Sort.SIGN else text, start, end)


def _refuse(text: str, at: int) -> NoReturn:
    if text[at] == '"':
        _fail("text_open", 'This text has no end: close it with a quotation mark (").', at, len(text))
    if text[at] == "{":
        _fail("field_open", "This field has no end: close it with a brace (}).", at, len(text))
    _fail("stray_sign", f"“{text[at]}” means nothing in a formula: remove it.", at, at + 1)


def _fail(code: str, sentence: str, start: int, end: int) -> NoReturn:
    raise FormulaFault(Fault(code=code, sentence=sentence, start=start, end=end))

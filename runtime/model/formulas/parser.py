"""Reads a formula: a Pratt parser over a closed grammar, bounded in length and depth.

Weakest first: `or`, `and`, `not`, comparisons (`=`, `!=`, `<`, `<=`, `>`, `>=`; two in a row mean nothing), `+ -`,
`* /`, the sign before a number. A custom field is `{its-id}`, a text `"…"` with `""` for a quotation mark in it, a
function `name(…)`; every other word is something that every ticket has. `true`, `false` and `empty` are values.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NoReturn

from runtime.model.formulas.fault import Fault, FormulaFault
from runtime.model.formulas.tokens import Sort, Token, tokens_of
from runtime.model.formulas.tree import Call, Expression, FactName, FieldName, Infix, Literal, Prefix, depth_of

EXAMPLE = "{price} * 1.2"
MAX_DEPTH = 50
"""How many levels a formula may have, so that no text can exhaust whoever reads it."""

COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
NOT, NEGATIVE = 3, 7
"""How strongly the prefixes bind."""
BINDS = {"or": 1, "and": 2, **dict.fromkeys(COMPARISONS, 4), "+": 5, "-": 5, "*": 6, "/": 6}
"""How strongly each sign between two expressions binds."""
VALUES = {"true": True, "false": False, "empty": None}
_WORDS = frozenset({"or", "and", "not", *VALUES})


@lru_cache(maxsize=1024)
def parse(text: str) -> Expression:
    """The formula as a tree. Raises FormulaFault with what is wrong and where."""
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = list(tokens_of(text))
        self._at = 0
        self._level = 0

    def whole(self) -> Expression:
        if len(self._tokens) == 1:
            self._fail("nothing", f"Write a formula, such as {EXAMPLE}.")
        found = self._expression(0)
        if self._here.sort is not Sort.END:
            self._fail("not_expected", f"“{self._here.text}” is not expected here: is a sign or a comma missing?")
        if depth_of(found) > MAX_DEPTH:
            self._too_deep(self._tokens[0])
        return found

    @property
    def _here(self) -> Token:
        return self._tokens[self._at]

    def _next(self) -> Token:
        token = self._here
        self._at += 1
        return token

    def _expression(self, binding: int) -> Expression:
        """An expression whose signs bind more strongly than `binding`."""
        self._level += 1
        if self._level > MAX_DEPTH:
            self._too_deep(self._here)
        left, compared = self._first(), False
        while (strength := self._strength()) > binding:
            sign = self._next()
            if sign.text in COMPARISONS and compared:
                self._fail("two_comparisons", "Compare two things at a time: join comparisons by “and”.", sign)
            compared = sign.text in COMPARISONS
            right = self._expression(strength)
            left = Infix(sign.text.lower(), left, right, start=left.start, end=right.end)
        self._level -= 1
        return left

    def _strength(self) -> int:
        token = self._here
        return BINDS.get(token.text.lower(), 0) if token.sort in {Sort.SIGN, Sort.WORD} else 0

    def _first(self) -> Expression:
        token = self._next()
        match token.sort:
            case Sort.NUMBER:
                return Literal(Decimal(token.text), start=token.start, end=token.end)
            case Sort.TEXT:
                return Literal(token.text, start=token.start, end=token.end)
            case Sort.FIELD:
                return FieldName(token.text, start=token.start, end=token.end)
            case Sort.WORD:
                return self._word(token)
            case _:
                return self._sign(token)

    def _sign(self, token: Token) -> Expression:
        if token.sort is Sort.SIGN and token.text == "-":
            return self._prefixed(token, NEGATIVE)
        if token.sort is not Sort.SIGN or token.text != "(":
            self._missing(token)
        found = self._expression(0)
        self._close(token)
        return found

    def _word(self, token: Token) -> Expression:
        word = token.text.lower()
        if word == "not":
            return self._prefixed(token, NOT)
        if word in VALUES:
            return Literal(VALUES[word], start=token.start, end=token.end)
        if word in _WORDS:
            self._missing(token)
        if self._here.text == "(" and self._here.sort is Sort.SIGN:
            return self._call(word, token)
        return FactName(word, start=token.start, end=token.end)

    def _prefixed(self, token: Token, binding: int) -> Expression:
        of = self._expression(binding - 1 if binding == NOT else binding)
        return Prefix(token.text.lower(), of, start=token.start, end=of.end)

    def _call(self, word: str, token: Token) -> Expression:
        opening = self._next()
        arguments: list[Expression] = []
        if self._here.text != ")" or self._here.sort is not Sort.SIGN:
            arguments.append(self._expression(0))
            while self._here.text == "," and self._here.sort is Sort.SIGN:
                self._next()
                arguments.append(self._expression(0))
        end = self._close(opening)
        return Call(word, tuple(arguments), start=token.start, end=end)

    def _close(self, opening: Token) -> int:
        token = self._here
        if token.sort is Sort.END:
            self._fail("not_closed", "This parenthesis is not closed: add “)”.", opening)
        if token.sort is not Sort.SIGN or token.text != ")":
            self._fail("not_expected", f"“{token.text}” is not expected here: is a sign or a comma missing?", token)
        return self._next().end

    def _missing(self, token: Token) -> NoReturn:
        if token.sort is Sort.END:
            self._fail("unfinished", "Something is missing at the end: add a field, a number or a text.", token)
        if token.text == "=" and self._at > 1 and self._tokens[self._at - 2].text == "=":
            self._fail("twice_equal", "Write one “=” to compare.", token)
        self._fail("value_missing", f"Something is missing before “{token.text}”: a field, a number or a text.", token)

    def _too_deep(self, token: Token) -> NoReturn:
        self._fail("too_deep", f"A formula has at most {MAX_DEPTH} levels: divide it over several fields.", token)

    def _fail(self, code: str, sentence: str, token: Token | None = None) -> NoReturn:
        at = self._here if token is None else token
        raise FormulaFault(Fault(code=code, sentence=sentence, start=at.start, end=max(at.end, at.start)))

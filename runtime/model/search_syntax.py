"""What people type into the search: words, “phrases”, and `key:value` in English or French.

    printer -toner "paper jam" state:"Await parts" team:VIP priority>=3 breach<2h created>2026-01-01 is:unassigned

Words become terms, keys become the criteria that rules and views have; everything given must hold. `-` excludes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from runtime.model.criteria import ALWAYS_TRUE, AllOf, Criterion, NotOf
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.search_keys import KEYS, Names, Unknown, custom_key, possible
from runtime.model.search_text import Term, words

LONGEST = 500
_SHORTEST_BEGINNING = 2

_PIECE = re.compile(
    r"""(?P<minus>-(?=\S))?
    (?:(?P<key>[^\W\d_][\w.-]*)(?P<sign><=|>=|[:<>=])(?=[^\s:]))?
    (?:"(?P<quoted>[^"]*)(?P<end>"?)|(?P<bare>[^\s"]+))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a search asks for: terms in the texts, criteria, and perhaps one ticket by its `number`."""

    terms: tuple[Term, ...] = ()
    criteria: Criterion = ALWAYS_TRUE
    number: int | None = None

    @property
    def nothing(self) -> bool:
        """True when every ticket would do."""
        return not self.terms and self.number is None and self.criteria == ALWAYS_TRUE


class NotUnderstood(Exception):
    """The text makes no sense; every reason has its place in the text as the fact `position`, from 0."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__(" ".join(reason.sentence for reason in reasons))
        self.reasons = reasons


def parse(text: str, names: Names) -> Asked:
    """What the text asks for. Raises NotUnderstood with every problem: where it is and what would be possible."""
    if len(text) > LONGEST:
        raise NotUnderstood(_at(LONGEST, "too_long", f"A search has at most {LONGEST} characters. Shorten it."))
    reading = _Reading(names)
    for piece in _PIECE.finditer(text):
        reading.read(piece, last=piece.end() == len(text))
    if reading.reasons:
        raise NotUnderstood(*reading.reasons)
    return Asked(tuple(reading.terms), AllOf(of=tuple(reading.criteria)), reading.number)


class _Reading:
    def __init__(self, names: Names) -> None:
        self.terms: list[Term] = []
        self.criteria: list[Criterion] = []
        self.number: int | None = None
        self.reasons: list[Reason] = []
        self._names = names

    def read(self, piece: re.Match[str], *, last: bool) -> None:
        if piece["quoted"] is not None and not piece["end"]:
            sentence = "A quotation mark is opened and not closed. Close it with another one."
            self.reasons.append(_at(piece.start("quoted") - 1, "open_quote", sentence))
        elif piece["key"] is not None and not _is_address(piece):
            self._read_key(piece)
        else:
            self._read_words(piece, last=last)

    def _read_words(self, piece: re.Match[str], *, last: bool) -> None:
        excluded = piece["minus"] is not None
        text = piece[0][1:] if excluded else piece[0]
        if piece["quoted"] is None and re.fullmatch(r"#\d{1,18}", text) and not excluded:
            self.number = int(text[1:])
            return
        found = tuple(words(text))
        if found:
            begins = last and piece["quoted"] is None and len(found[-1]) >= _SHORTEST_BEGINNING and not excluded
            self.terms.append(Term(found, begins=begins, excluded=excluded))

    def _read_key(self, piece: re.Match[str]) -> None:
        value = piece["quoted"] if piece["quoted"] is not None else piece["bare"]
        key = fold(piece["key"])
        excluded = piece["minus"] is not None
        if key in _ASKER:
            found = tuple(words(value))
            if found:
                self.terms.append(Term(found, excluded=excluded, of_requester=True))
            return
        read = KEYS.get(key) or custom_key(key, self._names)
        if read is None:
            self.reasons.append(_unknown_key(piece, self._names))
            return
        try:
            criterion = read(piece["sign"], value, self._names)
        except Unknown as problem:
            self.reasons.append(_at(piece.start("sign") + len(piece["sign"]), problem.code, problem.sentence))
        else:
            self.criteria.append(NotOf(of=criterion) if excluded else criterion)


_ASKER = frozenset({"requester", "demandeur", "customer", "client"})


def _is_address(piece: re.Match[str]) -> bool:
    """`https://…` is a text, whatever keys there are."""
    return piece["bare"] is not None and piece["sign"] == ":" and piece["bare"].startswith("//")


def _unknown_key(piece: re.Match[str], names: Names) -> Reason:
    keys = possible(sorted({*KEYS, *_ASKER, *names.custom}), most=60)
    sentence = f"There is no “{piece['key']}” to search by. {keys} Or put the words in quotation marks."
    return _at(piece.start("key"), "unknown_key", sentence)


def _at(position: int, code: str, sentence: str) -> Reason:
    return Reason(code, sentence, "text", {"position": str(position)})

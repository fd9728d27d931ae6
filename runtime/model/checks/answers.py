"""All the ways in which the values of one operand can answer several comparisons at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, product
from math import floor, inf, nextafter

from runtime.model.checks.domains import Domain
from runtime.model.criteria import Compare, Operator, Scalar
from runtime.model.criteria_eval import compiled
from runtime.model.fields import FieldValue
from runtime.model.folding import fold
from runtime.model.patterns import why_not_pattern

type Answer = tuple[bool, ...]
type Answers = frozenset[Answer]

MOST_FREE = 8
"""So many texts searched for, or list members named, are told apart; more are not decided."""

_OPPOSITES = {
    Operator.IS_NOT: Operator.IS,
    Operator.NOT_IN: Operator.IN,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.NOT_EMPTY: Operator.EMPTY,
}
_EQUALITY = frozenset({Operator.IS, Operator.IN})
_ORDER = frozenset({Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN})
_SEARCH = frozenset({Operator.CONTAINS, Operator.STARTS})
_SOME_TEXT = "\ue000"
"""A text nobody writes: of the private use area."""


def answers(compares: Sequence[Compare], domain: Domain) -> Answers | None:
    """Every combination of truth values that a value of the domain can give; None where there are too many to tell.

    One that no value gives may be among them; one that some value gives is never missing.
    """
    if domain.closed is not None:
        return frozenset(_answer(compares, value) for value in domain.closed)
    texts = _texts(compares, domain) if domain.texts else frozenset()
    lists = _lists(compares) if domain.lists else frozenset()
    if texts is None or lists is None:
        return None
    numbers = _numbers(compares, domain) if domain.numbers else ()
    return texts | lists | {_answer(compares, value) for value in (None, *numbers)}


def _answer(compares: Sequence[Compare], value: FieldValue) -> Answer:
    return tuple(_holds(compare, value) for compare in compares)


def _holds(compare: Compare, value: FieldValue) -> bool:
    return compiled(compare)(lambda _operand: value)


def _named(compare: Compare) -> tuple[Scalar, ...]:
    value = compare.value
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _numbers(compares: Sequence[Compare], domain: Domain) -> Iterator[int | float]:
    """Every number named, and one of each gap between them that has any."""
    named = {value for compare in compares for value in _named(compare) if isinstance(value, int | float)}
    corners = sorted({*named, *(() if domain.least is None else (domain.least,))})
    if not corners:
        yield 0 if domain.least is None else domain.least
        return
    between = [number for low, high in pairwise(corners) for number in _gap(low, high, domain)]
    for number in (floor(corners[0]) - 1, *corners, *between, floor(corners[-1]) + 1):
        fits = domain.least is None or number >= domain.least
        if fits and (not domain.whole or number == floor(number)):
            yield number


def _gap(low: float, high: float, domain: Domain) -> Iterator[int | float]:
    whole = floor(low) + 1
    if whole < high:
        yield whole
    elif not domain.whole:
        above = _float_above(low)
        if above is not None and above < high:
            yield above


def _float_above(number: float) -> float | None:
    try:
        near = float(number)
    except OverflowError:
        return None
    return near if near > number else nextafter(near, inf)


def _lists(compares: Sequence[Compare]) -> Answers | None:
    """Every subset of the members named, alone and among others."""
    members = sorted({value for compare in compares for value in _named(compare) if isinstance(value, str)})
    if len(members) > MOST_FREE:
        return None
    other = _SOME_TEXT.join(("", *members, ""))
    chosen = (
        tuple(member for member, taken in zip(members, choice, strict=True) if taken)
        for choice in product((False, True), repeat=len(members))
    )
    return frozenset(_answer(compares, each) for subset in chosen for each in (subset, (*subset, other)))


def _texts(compares: Sequence[Compare], domain: Domain) -> Answers | None:
    """Every text named, and texts of each gap between them; what is searched in them is free where it can be."""
    if sum(map(_is_free, compares)) > MOST_FREE:
        return None
    named = sorted({value for compare in compares for value in _named(compare) if isinstance(value, str) and value})
    dates = domain.dates and all(_date(text) is not None for text in named)
    folds = domain.folds or (domain.dates and not dates)
    gaps = [gap for gap in range(len(named) + 1) if not dates or _some_date(named, gap)]
    kinds = [
        *([_on_text(compare, text, folds=folds) for compare in compares] for text in named),
        *([_in_gap(compare, named, gap, folds=folds) for compare in compares] for gap in gaps),
    ]
    return frozenset(answer for kind in kinds for answer in _filled(compares, kind, folds=folds))


def _on_text(compare: Compare, text: str, *, folds: bool) -> bool | None:
    """What a text named answers; None where texts that fold to the same answer either way."""
    if folds and _base(compare) in {*_ORDER, Operator.MATCHES}:
        return None
    return _holds(compare, text)


def _base(compare: Compare) -> Operator:
    return _OPPOSITES.get(compare.operator, compare.operator)


def _is_free(compare: Compare) -> bool:
    """Whether a text nobody named may answer either way."""
    if _base(compare) in _ORDER:
        return True
    value = compare.value
    if not isinstance(value, str) or not value:
        return False
    if compare.operator is Operator.MATCHES:
        return why_not_pattern(value) is None
    return _base(compare) in _SEARCH


def _in_gap(compare: Compare, named: Sequence[str], gap: int, *, folds: bool) -> bool | None:
    """What any text between two neighbours of those named answers; None: either."""
    base = _base(compare)
    if base in _ORDER and not folds:
        return _order_in_gap(compare, named, gap)
    if base in _ORDER or _is_free(compare):
        return None
    if base in _EQUALITY:
        return compare.operator is not base
    return _holds(compare, _SOME_TEXT)


def _order_in_gap(compare: Compare, named: Sequence[str], gap: int) -> bool | None:
    values = _named(compare)
    if "" in values:
        return None
    if not values or not all(isinstance(value, str) for value in values):
        return False
    above = [named.index(str(value)) < gap for value in values]
    if compare.operator is Operator.BETWEEN:
        return len(above) == 2 and above[0] and not above[1]  # noqa: PLR2004  both ends
    if isinstance(compare.value, tuple):
        return False
    return above[0] is (compare.operator in {Operator.GREATER, Operator.AT_LEAST})


def _filled(compares: Sequence[Compare], fixed: Sequence[bool | None], *, folds: bool) -> Iterator[Answer]:
    """The answers with what is open filled in, as far as texts can be like that."""
    open_at = [at for at, each in enumerate(fixed) if each is None]
    for choice in product((False, True), repeat=len(open_at)):
        told = dict(zip(open_at, choice, strict=True))
        answer = tuple(told.get(at, each is True) for at, each in enumerate(fixed))
        if _possible(compares, answer, fold if folds else str):
            yield answer


def _possible(compares: Sequence[Compare], answer: Answer, key: Callable[[str], str]) -> bool:
    """False where one text sought implies or excludes another and the answers do not agree with that."""
    sought = [
        (_base(compare) is Operator.STARTS, key(compare.value), truth is (compare.operator is _base(compare)))
        for compare, truth in zip(compares, answer, strict=True)
        if _base(compare) in _SEARCH and isinstance(compare.value, str) and compare.value
    ]
    return all(_agree(one, two) for one in sought if one[2] for two in sought)


def _agree(one: tuple[bool, str, bool], two: tuple[bool, str, bool]) -> bool:
    """Whether a text that answers yes to `one` may answer `two` like that."""
    (starts, text, _), (also_starts, other, truth) = one, two
    if also_starts and starts:
        return truth if text.startswith(other) else not truth or other.startswith(text)
    return truth or also_starts or other not in text


def _date(text: str) -> date | None:
    try:
        read = date.fromisoformat(text)
    except ValueError:
        return None
    return read if read.isoformat() == text else None


def _some_date(named: Sequence[str], gap: int) -> bool:
    """Whether a day lies between two neighbours of the dates named."""
    if gap in {0, len(named)}:
        return True
    first, last = _date(named[gap - 1]), _date(named[gap])
    return first is None or last is None or last - first > timedelta(days=1)

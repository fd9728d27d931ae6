"""What a formula is, once read: a tree of frozen values. Where each stood in the text takes no part in comparing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What an expression gives."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    YES_NO = "yes_no"
    LIST = "list"
    """Tags, or the options of a field with several: to look into, never to give."""
    ANY = "any"
    """`empty`, and what a fault hides: it fits everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """`start` and `end`: the first character, and the one after the last."""

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Literal(Placed):
    """A number, a text, yes or no, or nothing."""

    value: Decimal | str | bool | None


@dataclass(frozen=True, slots=True)
class FieldName(Placed):
    """`{id}`: a custom field."""

    id: str


@dataclass(frozen=True, slots=True)
class FactName(Placed):
    """`priority`: what every ticket has."""

    name: str


@dataclass(frozen=True, slots=True)
class Prefix(Placed):
    """`-x` or `not x`."""

    sign: str
    of: Expression


@dataclass(frozen=True, slots=True)
class Infix(Placed):
    """Two expressions with a sign between them."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Call(Placed):
    """A function with its arguments."""

    function: str
    arguments: tuple[Expression, ...]


type Expression = Literal | FieldName | FactName | Prefix | Infix | Call


def parts_of(expression: Expression) -> tuple[Expression, ...]:
    """What the expression is made of."""
    match expression:
        case Prefix(of=of):
            return (of,)
        case Infix(left=left, right=right):
            return (left, right)
        case Call(arguments=arguments):
            return arguments
    return ()


def every(expression: Expression) -> Iterator[Expression]:
    """The expression and everything in it, without recursion."""
    waiting = [expression]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(parts_of(one)))


def depth_of(expression: Expression) -> int:
    """How many levels the expression has, without recursion."""
    level, depth = [expression], 0
    while level:
        level = [part for one in level for part in parts_of(one)]
        depth += 1
    return depth

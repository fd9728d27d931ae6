"""Message, Command, Query and Receipt: the shape of everything said to a Desk."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from os import urandom
from typing import Annotated, Any, ClassVar, override
from uuid import UUID

from pydantic import Field

from runtime.messages.faults import Invalid
from runtime.model.values import Value

COMMANDS: dict[str, type[Command[Any]]] = {}
QUERIES: dict[str, type[Query[Any]]] = {}


_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""U+0000 as JSON writes it: an escape, not an escaped backslash before the same letters."""

SHORTEST_REASON = 3
"""Signs: with fewer nobody says why they step in, whichever command asks it and wherever it is written."""
type Why = Annotated[str, Field(min_length=SHORTEST_REASON, max_length=2_000)]
"""A reason that stays in the history."""
_TOO_LARGE = 1 << 63
_LONG = re.compile(r"\d{19}")
"""As JSON writes every number beyond 64 bits, and some that are not."""


def refuse_unkept(command: Command[Any], body: str) -> None:
    """Raises Invalid for a command whose JSON holds what no database keeps: the character U+0000, too large a number.

    To search its JSON takes a twentieth of the time that a look at every part of it takes.
    """
    if "\\u0000" in body and _NUL.search(body):
        raise Invalid("A text holds the character NUL, which cannot be kept. Remove it.")
    if command.unjournaled or _LONG.search(body):
        refuse_unkept_numbers(command)


def refuse_unkept_numbers(message: Value) -> None:
    """Raises Invalid for a message with a whole number beyond 64 bits, however deep: no database keeps it."""
    waiting: list[Any] = [message]
    while waiting:
        each = waiting.pop()
        if isinstance(each, int):
            if not -_TOO_LARGE <= each < _TOO_LARGE:
                raise Invalid("A number is larger than any that can be kept. Write one with at most 18 digits.")
        elif isinstance(each, Value):
            waiting.extend(each.__dict__.values())
        elif isinstance(each, dict):
            waiting.extend(each.values())
        elif isinstance(each, tuple | list | frozenset | set):
            waiting.extend(each)


def new_command_id() -> UUID:
    """A version 7 UUID (RFC 9562): random, and growing with time, so that the journal's index grows at its end."""
    return command_id_at(time.time_ns() // 1_000_000, int.from_bytes(urandom(10)))


def command_id_at(milliseconds: int, chance: int) -> UUID:
    """The version 7 UUID of a moment, with 80 bits by chance: the audit lists commands in the order of their ids."""
    return UUID(int=milliseconds << 80 | 0x7 << 76 | (chance >> 68) << 64 | 0b10 << 62 | chance & ((1 << 62) - 1))


class Message[R](Value):
    """Something a client says to the Desk; R is the type of the answer."""

    kind: ClassVar[str] = ""
    answer: ClassVar[Any] = None
    unjournaled: ClassVar[frozenset[str]] = frozenset()
    """Parts too large or too secret for the journal."""


class Command[R](Message[R]):
    """Asks for a change. `command_id` makes a retry harmless."""

    passing: ClassVar[bool] = False
    """Says nothing of the desk that is worth keeping, and may be said twice: it is not in the journal."""
    command_id: UUID = Field(default_factory=new_command_id)

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        _register(cls, COMMANDS)


class Query[R](Message[R]):
    """Asks a question; changes nothing."""

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        _register(cls, QUERIES)


def _register(cls: type[Message[Any]], registry: dict[str, Any]) -> None:
    if "kind" not in cls.__dict__:  # Command[TicketPlace] itself, made by subscripting
        return
    if cls.kind in COMMANDS or cls.kind in QUERIES:
        raise TypeError(f"There are two messages of kind {cls.kind}.")
    cls.answer = _answer_of(cls)
    registry[cls.kind] = cls


def _answer_of(cls: type[Message[Any]]) -> Any:
    """What R stands for, said by the class or by what it is made of."""
    return next(
        base.__pydantic_generic_metadata__["args"][0]
        for base in cls.__mro__
        if issubclass(base, Message) and base.__pydantic_generic_metadata__["args"]
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command touched, so that a screen re-asks only what it shows."""

    tickets: frozenset[int] = frozenset()
    blueprints: frozenset[str] = frozenset()
    setup: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.tickets | other.tickets, self.blueprints | other.blueprints, self.setup or other.setup)


@dataclass(frozen=True, slots=True)
class Receipt[R]:
    """The answer to a command: its result and what it touched."""

    result: R
    changes: Changes = field(default_factory=Changes)

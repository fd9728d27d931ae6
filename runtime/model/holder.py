"""A program that keeps something running for a desk, as its lease names it: “shop-pc · 4711 · 9f3a”."""

from __future__ import annotations

from typing import NamedTuple, override

_BETWEEN = " · "
_PARTS = 3


class Holder(NamedTuple):
    """The computer, the number of the program there, and a mark that sets apart two of the same program."""

    computer: str
    program: str = ""
    mark: str = ""

    @override
    def __str__(self) -> str:
        return _BETWEEN.join(part for part in self if part)

    @classmethod
    def read(cls, text: str) -> Holder:
        """The holder of that text; what was not written so is the name of a computer as a whole."""
        parts = text.rsplit(_BETWEEN, _PARTS - 1)
        return cls(*parts) if len(parts) == _PARTS else cls(text)

    def same_program(self, other: Holder) -> bool:
        """Whether both are one running program."""
        return self[:2] == other[:2] and bool(self.program)

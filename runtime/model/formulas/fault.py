"""What is wrong with a formula, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import override


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault: a code for programs, a sentence for people, and the characters from `start` to before `end`."""

    code: str
    sentence: str
    start: int
    end: int


class FormulaFault(ValueError):
    """The text is no formula."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault

    @override
    def __str__(self) -> str:
        return self.fault.sentence

"""What conditions may speak of: the operands that are offered, how each may be compared, and with which values."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import override

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OperandType


class Terms(ABC):
    """The vocabulary of one builder. Something that is not offered any more is shown all the same."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @abstractmethod
    def operands(self) -> Sequence[Choice]:
        """What can be compared."""

    @abstractmethod
    def operators(self, kind: OperandType) -> Sequence[Choice]:
        """How something of this type can be compared."""

    @abstractmethod
    def values(self, path: str) -> Sequence[Choice] | None:
        """What an operand may be; None when it is not chosen from a list."""

    def type_of(self, path: str) -> OperandType:
        """The type of an operand; TEXT for one the desk does not have (any more)."""
        return words.type_of(path, self.catalogue)


class BlueprintTerms(Terms):
    """Within a Blueprint: everything there is, and its own states."""

    def __init__(self, catalogue: Catalogue, blueprint: Callable[[], Blueprint]) -> None:
        super().__init__(catalogue)
        self._blueprint = blueprint

    @override
    def operands(self) -> Sequence[Choice]:
        return words.operand_choices(self.catalogue)

    @override
    def operators(self, kind: OperandType) -> Sequence[Choice]:
        return words.operators_for(kind)

    @override
    def values(self, path: str) -> Sequence[Choice] | None:
        return words.values_for(path, self.catalogue, self._blueprint())

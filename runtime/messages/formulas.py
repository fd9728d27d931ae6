"""What is asked about fields that nobody types: what a formula would give, and how far computing has come."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field as Constraint

from runtime.messages.base import Query
from runtime.model.fields import Field, FieldValue
from runtime.model.values import Id, Value


class FormulaFault(Value):
    """What is wrong with a formula, in its characters from `start` to before `end`."""

    code: str
    sentence: str
    start: int
    end: int


class FormulaTried(Value):
    """What a formula gives for a ticket: a value as fields hold it, or None and why; or the faults that stop it."""

    value: FieldValue = None
    code: str = ""
    why: str = ""
    inputs: dict[Id, FieldValue] = Constraint(default_factory=dict)
    """What the ticket has in the fields that the formula names."""
    faults: tuple[FormulaFault, ...] = ()


class TryFormula(Query[FormulaTried]):
    """What a formula field, as it would be put on the desk, gives for a real ticket. Nothing is written."""

    kind: ClassVar[str] = "formulas.try"
    field: Field
    ticket_id: int


class FormulaProgress(Value):
    """How many tickets are still to be computed again, after a formula or what it rests on was changed."""

    left: int


class GetFormulaProgress(Query[FormulaProgress]):
    """How far computing has come. Whoever keeps time computes, some tickets at a time."""

    kind: ClassVar[str] = "formulas.progress"

"""What the conditions of an SLA policy may speak of: what a ticket is, until somebody changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from designer.catalogue import Choice
from designer.panels.criteria import words
from designer.panels.criteria.terms import Terms
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OperandType, Operator
from runtime.model.sla import OPERANDS

NO_BLUEPRINT = Blueprint(id="none", name="–")
"""A policy is about every Blueprint, and about tickets that are in none."""
_ASKED_OTHERWISE = frozenset({"ticket.requester"})
"""Customers are many: their organisation, or its tags, say what they were promised."""
_OF_A_CHANGE = frozenset({Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM})


class SlaTerms(Terms):
    """The ticket, its organisation's tags and the desk's fields; no ages, no states, nobody who acts."""

    @override
    def operands(self) -> Sequence[Choice]:
        wanted = OPERANDS - _ASKED_OTHERWISE
        found = words.operand_choices(self.catalogue)
        return [each for each in found if each.id in wanted or each.id.startswith(("field.", "organisation."))]

    @override
    def operators(self, kind: OperandType) -> Sequence[Choice]:
        return [each for each in words.operators_for(kind) if Operator(each.id) not in _OF_A_CHANGE]

    @override
    def values(self, path: str) -> Sequence[Choice] | None:
        return words.values_for(path, self.catalogue, NO_BLUEPRINT)

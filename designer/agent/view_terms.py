"""What the conditions of a view may speak of: tickets of every Blueprint, and whoever looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QCoreApplication

from designer.agent.names import Names
from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from designer.panels.criteria.terms import Terms
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OperandType, Operator
from runtime.model.views import ME, MY_TEAMS

_NOT_LISTED_BY = ("performer.", "calendar.")
"""What is no ticket's: a list has no performer, and no moment but now."""
_ASKED_OTHERWISE = frozenset({"ticket.requester"})
"""Customers are many: the words of the search find them by name or address."""
_STATES = frozenset({"visit.state", "child.state"})
_NO_BLUEPRINT = Blueprint(id="none", name="–")
"""A view is about every Blueprint: states are chosen from all of them, and nothing else is asked of one."""
_OF_A_CHANGE = frozenset({Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM})


class ViewTerms(Terms):
    """Everything a list can be asked for; “me” and “my teams” stand for whoever looks."""

    def __init__(self, catalogue: Catalogue, names: Names) -> None:
        super().__init__(catalogue)
        self._names = names

    @override
    def operands(self) -> Sequence[Choice]:
        found = words.operand_choices(self.catalogue)
        return [each for each in found if not each.id.startswith(_NOT_LISTED_BY) and each.id not in _ASKED_OTHERWISE]

    @override
    def operators(self, kind: OperandType) -> Sequence[Choice]:
        return [each for each in words.operators_for(kind) if Operator(each.id) not in _OF_A_CHANGE]

    @override
    def values(self, path: str) -> Sequence[Choice] | None:
        translate = QCoreApplication.translate
        if path in _STATES:
            return self._names.states()
        if path == "ticket.assignee":
            return [Choice(ME, translate("ViewTerms", "Me, whoever looks")), *self.catalogue.people]
        if path == "ticket.team":
            return [Choice(MY_TEAMS, translate("ViewTerms", "My teams, whoever looks")), *self.catalogue.teams]
        return words.values_for(path, self.catalogue, _NO_BLUEPRINT)

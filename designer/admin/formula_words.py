"""What may stand in a formula, as people call it: fields, what every ticket has, functions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Choice
from runtime.model.fields import Field
from runtime.model.formulas.facts import FACTS
from runtime.model.formulas.functions import ALL


def fact_names() -> dict[str, str]:
    """What every ticket has, by its word in formulas."""
    translate = QCoreApplication.translate
    return {
        "priority": translate("FormulaWords", "Priority, 1 (low) to 4 (urgent)"),
        "created": translate("FormulaWords", "When it was opened"),
        "due": translate("FormulaWords", "When it is due next"),
        "status": translate("FormulaWords", "Status (its id)"),
        "category": translate("FormulaWords", "Category of the status, as a number"),
        "type": translate("FormulaWords", "Ticket type (its id)"),
        "department": translate("FormulaWords", "Department (its id)"),
        "team": translate("FormulaWords", "Team (its id)"),
        "assignee": translate("FormulaWords", "Assignee (their id)"),
        "requester": translate("FormulaWords", "Requester (their id)"),
        "organisation": translate("FormulaWords", "Organisation (its id)"),
        "tags": translate("FormulaWords", "Tags"),
        "subject": translate("FormulaWords", "Subject"),
        "description": translate("FormulaWords", "Description"),
        "resolution": translate("FormulaWords", "Resolution"),
        "messages": translate("FormulaWords", "Number of messages"),
        "replies": translate("FormulaWords", "Number of public replies"),
        "reopened": translate("FormulaWords", "How often it was reopened"),
        "open_tasks": translate("FormulaWords", "Number of open tasks"),
    }


def what_may_stand(fields: Sequence[Field]) -> Sequence[Choice]:
    """Everything that can be put into a formula: what is put, and how it is listed."""
    names = fact_names()
    own = [Choice(f"{{{field.id}}}", f"{field.name}  {{{field.id}}}") for field in fields]
    facts = [Choice(name, f"{names[name]}  {name}") for name in FACTS]
    return [*own, *facts, *(Choice(f"{function.name}(", function.shape) for function in ALL)]

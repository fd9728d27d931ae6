"""A copy of a Blueprint for the same or another department of its desk, and what cannot come along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from runtime.exchange.fitting import Adapted, adapted
from runtime.exchange.flow_report import Loss
from runtime.model.blueprint import Blueprint
from runtime.model.setup import Setup


def copied(blueprint: Blueprint, name: str, department: str | None, setup: Setup, taken: Collection[str]) -> Adapted:
    """The copy under an id that is not among those `taken`, and what that department does not have.

    Another department's teams stay behind, and fields that are only on other departments' layouts; what can do
    without them stays, and the report names each. `department` None: for every department, whose things are all there.
    """
    wanted = blueprint.having(name=name, department=department)
    if department == blueprint.department:
        found = adapted(wanted, setup, taken)
    else:
        found = adapted(wanted, _of(department, setup), taken)
    there = setup.departments[department].name if department is not None else ""
    report = (_said(loss, there, setup) for loss in found.report if loss.code != "fresh_id")
    return Adapted(found.blueprint, tuple(report))


def _of(department: str | None, setup: Setup) -> Setup:
    """The set-up without what only other departments have."""
    if department is None:
        return setup
    mine = {None, department}
    teams = {key: team for key, team in setup.teams.items() if team.department in mine}
    shown = {item.field for layout in setup.layouts.values() for item in layout.items}
    here = {item.field for layout in setup.layouts.values() if layout.department in mine for item in layout.items}
    fields = {key: field for key, field in setup.fields.items() if key in here or key not in shown}
    return replace(setup, teams=teams, fields=fields)


def _said(loss: Loss, department: str, setup: Setup) -> Loss:
    """A loss to a department: the desk has the thing, under a name."""
    if loss.code == "owners_open":
        return replace(loss, code="owners_open_there")
    things: Mapping[str, Any] = {"team": setup.teams, "field": setup.fields}.get(loss.facts.get("what", ""), {})
    known = things.get(loss.facts.get("named", ""))
    if loss.code != "missing_here" or known is None:
        return loss
    return replace(loss, code="missing_there", facts={**loss.facts, "named": known.name, "department": department})

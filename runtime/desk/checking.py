"""Handler for checks: the Blueprint as drawn, on the desk as it is."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages import checks as said
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding, check
from runtime.store import blueprints


def check_blueprint(query: said.CheckBlueprint, work: Work) -> tuple[Finding, ...]:
    """Everything found in the Blueprint."""
    return check(query.blueprint, work.setup, in_force(work), names_of(work))


def in_force(work: Work) -> tuple[Blueprint, ...]:
    """The Blueprints that take tickets in now, as published."""
    return tuple(candidate.blueprint for candidate in work.contents.candidates)


def names_of(work: Work) -> dict[str, str]:
    """What the Blueprints are called, also those that take no tickets in, by id."""
    return blueprints.names(work.session)

"""What stands against publishing a Blueprint here: errors always, warnings until somebody has accepted them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from runtime.messages.blueprints import Accepted
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding, Severity, check
from runtime.model.checks.codes import SEVERITIES
from runtime.model.reasons import Reason
from runtime.model.setup import Setup


def why_not_publish(
    blueprint: Blueprint,
    setup: Setup,
    others: Iterable[Blueprint],
    accept: Accepted = (),
    called: Mapping[str, str] | None = None,
) -> tuple[Reason, ...]:
    """Every reason why this Blueprint is not published; empty when it is. `others`: the Blueprints in force.

    `accept` are the codes of warnings that whoever publishes has seen and accepts, or "all"; `called` the names of
    all Blueprints, by id.
    """
    found = check(blueprint, setup, others, called)
    blocking = (finding.as_reason() for finding in found if _blocks(finding, accept))
    return tuple(blocking)


def refusal(reasons: Iterable[Reason]) -> str:
    """The reasons as one text, with what to do about mere warnings."""
    against = tuple(reasons)
    warned = any(SEVERITIES.get(reason.code) is Severity.WARNING for reason in against)
    about_warnings = " Warnings may be accepted instead." if warned else ""
    return "This Blueprint is not published: " + " ".join(map(str, against)) + about_warnings


def _blocks(finding: Finding, accept: Accepted) -> bool:
    if finding.severity is Severity.WARNING:
        return accept != "all" and finding.code not in accept
    return finding.severity is Severity.ERROR

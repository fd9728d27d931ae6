"""Handlers of targets: what the mean of each state is to keep within. Who may watch a Blueprint may read them."""

from __future__ import annotations

from runtime.desk.measured import may_watch
from runtime.desk.rings import insist_here
from runtime.desk.work import Work
from runtime.messages import targets as said
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.faults import NotFound, Refused
from runtime.model.rights import Action
from runtime.store import blueprints, targets


def get_targets(query: said.GetTargets, work: Work) -> tuple[said.StateTarget, ...]:
    """The targets of a Blueprint's states."""
    _watched(query.blueprint_id, work)
    return targets.of_blueprint(work.session, query.blueprint_id)


def put_target(command: said.PutTarget, work: Work) -> tuple[said.StateTarget, ...]:
    """Keep a target, or take it away. Raises Refused for a state that no published version has."""
    known = _watched(command.blueprint_id, work)
    insist_here(Action.OVERRIDE, work.actor, known.department)
    versions = blueprints.versions(work.session, command.blueprint_id)
    if not any(command.state in each.blueprint.states_by_id for each in versions):
        raise Refused(f"“{known.name}” has no published state “{command.state}” to give a target.")
    targets.put(work.session, command)
    work.note_blueprint(command.blueprint_id)
    return targets.of_blueprint(work.session, command.blueprint_id)


def _watched(blueprint_id: str, work: Work) -> BlueprintSummary:
    known = blueprints.summary(work.session, blueprint_id)
    if known is None or not may_watch(work.actor, known.department):
        raise NotFound(f"There is no Blueprint “{blueprint_id}”.")
    return known

"""Handlers of checkpoints: a draft kept by name. Whoever may read and change the draft may do so with them."""

from __future__ import annotations

from runtime.desk.processes import get_draft, insist_mine, is_mine, visible
from runtime.desk.work import Work
from runtime.messages import checkpoints as said
from runtime.messages.blueprints import GetDraft
from runtime.messages.checkpoints import MOST_CHECKPOINTS
from runtime.messages.faults import Conflict, NotFound, Refused
from runtime.store import checkpoints


def keep_checkpoint(command: said.KeepCheckpoint, work: Work) -> said.CheckpointView:
    """Keep the draft as it is."""
    known = visible(work, command.blueprint_id)
    insist_mine(work, known.department)
    draft = get_draft(GetDraft(blueprint_id=command.blueprint_id), work)
    if draft.revision != command.expected_revision:
        raise Conflict(
            f"The draft is at revision {draft.revision}, not {command.expected_revision}: look at it again first."
        )
    if checkpoints.count(work.session, command.blueprint_id) >= MOST_CHECKPOINTS:
        raise Refused(f"“{known.name}” has {MOST_CHECKPOINTS} checkpoints already: delete one of them first.")
    kept = checkpoints.keep(work.session, draft, command.name, at=work.now, by=work.actor.id)
    work.note_blueprint(command.blueprint_id)
    return kept


def delete_checkpoint(command: said.DeleteCheckpoint, work: Work) -> None:
    """Delete one that the asker may read."""
    kept = list_checkpoints(said.ListCheckpoints(blueprint_id=command.blueprint_id), work)
    found = next((each for each in kept if each.checkpoint_id == command.checkpoint_id), None)
    if found is None:
        raise NotFound("This checkpoint is not there any more.")
    checkpoints.delete(work.session, found.checkpoint_id)
    work.note_blueprint(command.blueprint_id)


def list_checkpoints(query: said.ListCheckpoints, work: Work) -> tuple[said.CheckpointView, ...]:
    """Those of a Blueprint that is the asker's to design; of a time when it was not, none."""
    insist_mine(work, visible(work, query.blueprint_id).department)
    kept = checkpoints.of_blueprint(work.session, query.blueprint_id)
    return tuple(each for each in kept if is_mine(work, each.blueprint.department))

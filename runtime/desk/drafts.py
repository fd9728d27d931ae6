"""Handlers for drafts: saved and merged, made from a version, thrown away; and what differs between two versions."""

from __future__ import annotations

from runtime.desk.processes import get_draft, insist_mine, visible
from runtime.desk.work import LARGEST_ID, Work
from runtime.engine.letters import on_the_wall
from runtime.messages import blueprints as said
from runtime.messages import migration as versions_said
from runtime.messages.faults import Conflict, NotFound, Refused
from runtime.model.blueprint import Blueprint
from runtime.model.diff import Diff, diff
from runtime.model.merge import merge
from runtime.model.reasons import Reason
from runtime.store import blueprints


def save_draft(command: said.SaveDraft, work: Work) -> said.DraftView:
    """Keep a draft, with what others saved since; nothing of theirs is ever overwritten."""
    insist_mine(work, command.blueprint.department)
    known = blueprints.summary(work.session, command.blueprint.id)
    if known is not None:
        insist_mine(work, known.department)
    present = blueprints.draft(work.session, command.blueprint.id)
    if present is None or present.revision == command.expected_revision:
        if command.expected_revision != (present.revision if present else 0):
            raise Conflict("This draft was thrown away or deleted meanwhile. Keep a copy of yours and begin again.")
        return _kept(work, command.blueprint, _following(work, command.blueprint.id, present))
    return _merged(command, present, work)


def _following(work: Work, blueprint_id: str, present: said.DraftView | None) -> int:
    return present.revision + 1 if present else blueprints.next_first_revision(work.session, blueprint_id)


def _kept(work: Work, blueprint: Blueprint, revision: int, merged_with: tuple[str, ...] = ()) -> said.DraftView:
    blueprints.save_draft(work.session, blueprint, revision=revision, at=work.now, by=work.actor.id)
    work.note_blueprint(blueprint.id)
    return said.DraftView(
        blueprint=blueprint, revision=revision, saved_at=work.now, saved_by=work.actor.id, merged_with=merged_with
    )


def _merged(command: said.SaveDraft, present: said.DraftView, work: Work) -> said.DraftView:
    base = blueprints.former_draft(work.session, command.blueprint.id, command.expected_revision)
    if base is None:
        raise Conflict(f"{_changed(present, work)}, and what you started from is not kept any more. Reload it.")
    found = merge(base.blueprint, command.blueprint, present.blueprint)
    if found.conflicts:
        sentence = f"{_changed(present, work)} in places that you changed too. Reload it and apply your changes again."
        raise Conflict(sentence, (_who_and_when(present, work), *found.conflicts))
    insist_mine(work, found.blueprint.department)
    others = blueprints.draft_authors(work.session, command.blueprint.id, command.expected_revision)
    return _kept(work, found.blueprint, present.revision + 1, others)


def _changed(present: said.DraftView, work: Work) -> str:
    return str(_who_and_when(present, work)).removesuffix(".")


def _who_and_when(present: said.DraftView, work: Work) -> Reason:
    person = work.setup.people.get(present.saved_by)
    name = person.name if person else present.saved_by
    at = on_the_wall(present.saved_at, work.setup)
    facts = {"by": present.saved_by, "at": str(present.saved_at), "revision": str(present.revision)}
    return Reason("draft_changed", f"This draft was changed by {name} at {at}.", present.blueprint.id, facts)


def draft_from_version(command: versions_said.DraftFromVersion, work: Work) -> said.DraftView:
    """A version as the draft again."""
    insist_mine(work, visible(work, command.blueprint_id).department)
    wanted = _version(work, command.blueprint_id, command.number)
    insist_mine(work, wanted.department)
    present = blueprints.draft(work.session, command.blueprint_id)
    found = present.revision if present else 0
    if found != command.expected_revision:
        raise Conflict(f"The draft is at revision {found}, not {command.expected_revision}: look at it again first.")
    return _kept(work, wanted, _following(work, command.blueprint_id, present))


def discard_draft(command: versions_said.DiscardDraft, work: Work) -> None:
    """No draft any more."""
    known = visible(work, command.blueprint_id)
    draft = get_draft(said.GetDraft(blueprint_id=command.blueprint_id), work)
    insist_mine(work, draft.blueprint.department)
    insist_mine(work, known.department)
    if draft.revision != command.expected_revision:
        raise Conflict(
            f"The draft is at revision {draft.revision}, not {command.expected_revision}: look at it again first."
        )
    if known.version is None:
        raise Refused(
            f"“{known.name}” was never published, so its draft is all there is: delete the Blueprint instead."
        )
    blueprints.discard_draft(work.session, command.blueprint_id)
    work.note_blueprint(command.blueprint_id)


def compare_versions(query: versions_said.CompareVersions, work: Work) -> Diff:
    """What differs."""
    visible(work, query.blueprint_id)
    one, two = (
        get_draft(said.GetDraft(blueprint_id=query.blueprint_id), work).blueprint
        if number is None
        else _version(work, query.blueprint_id, number)
        for number in (query.one, query.two)
    )
    return diff(one, two)


def _version(work: Work, blueprint_id: str, number: int) -> Blueprint:
    found = blueprints.version(work.session, blueprint_id, number) if 0 < number < LARGEST_ID else None
    if found is None:
        raise NotFound(f"“{blueprint_id}” has no version {number}.")
    return found.blueprint

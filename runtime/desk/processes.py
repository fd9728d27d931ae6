"""Handlers for Blueprints: drafts, versions, activation."""

from __future__ import annotations

from collections.abc import Sequence

from runtime.desk.checking import in_force, names_of
from runtime.desk.publishing import refusal, why_not_publish
from runtime.desk.scenarios import why_scenarios_fail
from runtime.desk.work import LARGEST_ID, Work
from runtime.engine import enroll
from runtime.messages import blueprints as said
from runtime.messages.blueprints import Activity
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.model.events import EndKind
from runtime.model.people import CLOCK, Role
from runtime.model.rights import Action, everywhere
from runtime.store import blueprints, setup_rows, tickets


def is_mine(work: Work, department: str | None) -> bool:
    """A process owner designs for their own departments only."""
    return work.actor.role is not Role.PROCESS_OWNER or department in work.actor.departments


def insist_mine(work: Work, department: str | None) -> None:
    """Forbidden where it is not."""
    if not is_mine(work, department):
        raise Forbidden("This Blueprint belongs to a department that is not yours.")


_OF_THEIR_DEPARTMENTS = frozenset({Role.SUPERVISOR, Role.AGENT, Role.LIGHT_AGENT})


def sees(work: Work, department: str | None) -> bool:
    """Process owners and administrators see every Blueprint; everybody else those of their departments."""
    if work.actor.role not in _OF_THEIR_DEPARTMENTS:
        return True
    return department is None or department in work.actor.departments


def get_draft(query: said.GetDraft, work: Work) -> said.DraftView:
    """The draft."""
    found = blueprints.draft(work.session, query.blueprint_id)
    if found is None:
        raise NotFound(f"“{query.blueprint_id}” has no draft.")
    insist_mine(work, found.blueprint.department)
    return found


def publish_blueprint(command: said.PublishBlueprint, work: Work) -> said.VersionView:
    """Freeze the draft as the next version, if nothing stands against it."""
    draft = get_draft(said.GetDraft(blueprint_id=command.blueprint_id), work)
    insist_mine(work, draft.blueprint.department)
    if draft.revision != command.expected_revision:
        raise Conflict(
            f"The draft is at revision {draft.revision}, not {command.expected_revision}: look at it again first."
        )
    against = why_not_publish(draft.blueprint, work.setup, in_force(work), command.accept, names_of(work))
    reasons = (*against, *why_scenarios_fail(draft.blueprint, work))
    if reasons:
        raise Refused(refusal(reasons), reasons)
    version = blueprints.publish(work.session, draft.blueprint, at=work.now, by=work.actor.id, note=command.note)
    if command.activate:
        blueprints.set_activity(work.session, command.blueprint_id, Activity.ACTIVE)
    _renew(work, command.blueprint_id)
    return version


def set_activity(command: said.SetActivity, work: Work) -> said.BlueprintSummary:
    """Activate, fade or deactivate."""
    known = _summary(work, command.blueprint_id)
    insist_mine(work, known.department)
    if known.version is None:
        raise Refused(f"“{known.name}” was never published: publish it first.")
    if command.activity is Activity.DRAFT:
        raise Refused("A published Blueprint cannot become a draft again: deactivate it instead.")
    blueprints.set_activity(work.session, command.blueprint_id, command.activity)
    if command.activity is Activity.INACTIVE:
        _take_out(work, command.blueprint_id)
    _renew(work, command.blueprint_id)
    return _summary(work, command.blueprint_id)


def _take_out(work: Work, blueprint_id: str) -> None:
    for ticket_id in blueprints.active_tickets(work.session, blueprint_id):
        loaded = tickets.load(work.session, ticket_id, to_write=True)
        if loaded is not None:
            situation = work.situation(loaded.snapshot, actor=CLOCK)
            outcome = enroll.exit_run(situation, "The Blueprint was deactivated.", EndKind.EXITED)
            work.record(loaded.snapshot, outcome)


def rank_blueprints(command: said.RankBlueprints, work: Work) -> tuple[said.BlueprintSummary, ...]:
    """Put Blueprints in this order; those not named keep theirs, behind.

    Who is bounded to departments orders theirs among themselves: they pass nobody else's.
    """
    known = {summary.id: summary for summary in blueprints.summaries(work.session)}
    for each in command.ids:
        if each not in known:
            raise NotFound(f"There is no Blueprint “{each}”.")
        insist_mine(work, known[each].department)
    bounded = not everywhere(Action.BLUEPRINT_PUBLISH, work.actor)
    blueprints.rank(work.session, _among_others(command.ids, tuple(known)) if bounded else command.ids)
    for each in command.ids:
        work.note_blueprint(each)
    work.note_setup()
    setup_rows.next_revision(work.session)
    return blueprints.summaries(work.session)


def _among_others(ids: Sequence[str], present: Sequence[str]) -> list[str]:
    """The present order with those named in the places they have together, in the order they are named in."""
    wanted = iter(dict.fromkeys(ids))
    return [next(wanted) if each in ids else each for each in present]


def delete_blueprint(command: said.DeleteBlueprint, work: Work) -> None:
    """Delete what no ticket ever entered."""
    known = _summary(work, command.blueprint_id)
    insist_mine(work, known.department)
    if blueprints.ever_entered(work.session, command.blueprint_id):
        raise Refused(f"Tickets went through “{known.name}”: it can fade or be deactivated, not deleted.")
    blueprints.delete(work.session, command.blueprint_id)
    _renew(work, command.blueprint_id)


def list_blueprints(query: said.ListBlueprints, work: Work) -> tuple[said.BlueprintSummary, ...]:
    """Every Blueprint this actor may see, in rank order."""
    found = blueprints.summaries(work.session, late_at=work.now if query.late else None)
    return tuple(each for each in found if sees(work, each.department))


def get_version(query: said.GetVersion, work: Work) -> said.VersionView:
    """A published version."""
    visible(work, query.blueprint_id)
    number = query.number
    known = number is None or 0 < number < LARGEST_ID
    found = blueprints.version(work.session, query.blueprint_id, number) if known else None
    if found is None:
        which = f"version {query.number}" if query.number else "published version"
        raise NotFound(f"“{query.blueprint_id}” has no {which}.")
    return found


def list_versions(query: said.ListVersions, work: Work) -> tuple[said.VersionView, ...]:
    """Every version, newest first."""
    visible(work, query.blueprint_id)
    return blueprints.versions(work.session, query.blueprint_id)


def _summary(work: Work, blueprint_id: str) -> said.BlueprintSummary:
    found = blueprints.summary(work.session, blueprint_id)
    if found is None:
        raise NotFound(f"There is no Blueprint “{blueprint_id}”.")
    return found


def visible(work: Work, blueprint_id: str) -> said.BlueprintSummary:
    """A Blueprint this actor may see; NotFound for any other, as for one there is not."""
    found = _summary(work, blueprint_id)
    if not sees(work, found.department):
        raise NotFound(f"There is no Blueprint “{blueprint_id}”.")
    return found


def _renew(work: Work, blueprint_id: str) -> None:
    """Which versions claim tickets is part of the set-up's revision: every process reads it again."""
    work.note_blueprint(blueprint_id)
    work.note_setup()
    setup_rows.next_revision(work.session)

"""One ticket over to another version, and back: the same decision for a preview and for the deed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from runtime.desk.clock import settle
from runtime.desk.consequences import fulfil
from runtime.desk.work import Work
from runtime.engine import enroll, migrate
from runtime.engine.migrate import Crossing, Effect, Way
from runtime.engine.situation import Situation
from runtime.engine.stuck import why_blocked
from runtime.messages.faults import NotFound
from runtime.messages.migration import Fate
from runtime.model.blueprint import Blueprint
from runtime.model.events import MigrationUndone
from runtime.model.migration import MigrationPlan, Passage, StateRule
from runtime.model.reasons import NotAllowed
from runtime.model.snapshot import Outcome, Snapshot
from runtime.store import blueprints, form_drafts, jobs, sealing, tickets

DRAFT_VERSION = 0
"""What stands for the number of a version that is not published yet."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A plan with the versions it names: the old ones by the id that runs bear, and the new one."""

    plan: MigrationPlan
    olds: Mapping[int, Blueprint]
    to_version: int
    new: Blueprint

    def rule_for(self, snapshot: Snapshot) -> StateRule | None:
        """What the plan says of a ticket where it is now."""
        return self.plan.by_state.get(snapshot.visit.state) if snapshot.visit else None

    def concerns(self, snapshot: Snapshot) -> bool:
        """Whether the ticket is under way on one of the old versions."""
        return snapshot.run is not None and snapshot.active and snapshot.run.version_id in self.olds


def bind(work: Work, plan: MigrationPlan) -> Bound:
    """The plan with its versions. Raises NotFound for a version, or a draft, that is not there."""
    olds = {}
    for number in plan.from_versions:
        found = blueprints.version(work.session, plan.blueprint_id, number)
        if found is None:
            raise NotFound(f"“{plan.blueprint_id}” has no version {number}.")
        olds[found.version_id] = found.blueprint
    to_version, new = target_of(work, plan.blueprint_id, plan.to_version)
    return Bound(plan, olds, to_version, new)


def target_of(work: Work, blueprint_id: str, number: int | None) -> tuple[int, Blueprint]:
    """A version and the id that runs bear; None means the draft. Raises NotFound."""
    if number is None:
        draft = blueprints.draft(work.session, blueprint_id)
        if draft is None:
            raise NotFound(f"“{blueprint_id}” has no draft.")
        return DRAFT_VERSION, draft.blueprint
    found = blueprints.version(work.session, blueprint_id, number)
    if found is None:
        raise NotFound(f"“{blueprint_id}” has no version {number}.")
    return found.version_id, found.blueprint


@dataclass(frozen=True, slots=True)
class Crossed:
    """What the plan comes to for one ticket: `outcome` None where it stays."""

    fate: Fate
    source: str
    target: str | None
    effect: Effect
    stuck: bool = False
    outcome: Outcome | None = None


def crossed(work: Work, bound: Bound, snapshot: Snapshot, job: int) -> Crossed:
    """What the plan makes of a ticket that it concerns. Nothing is written."""
    rule = bound.rule_for(snapshot)
    source = snapshot.visit.state if snapshot.visit else ""
    if rule is None or rule.passage is Passage.STAY:
        due = migrate.due_of(snapshot)
        return Crossed(Fate.STAYED, source, None, Effect(due_before=due, due_after=due, breaks=False, cancelled=0))
    if rule.passage is Passage.EXIT or rule.target is None:
        outcome = enroll.exit_run(work.situation(snapshot), f"Migration to version {bound.plan.to_version}.")
        effect = Effect(due_before=migrate.due_of(snapshot), due_after=None, breaks=False, cancelled=0)
        return Crossed(Fate.EXITED, source, None, effect, outcome=outcome)
    situation = _in_new_version(work, bound, snapshot)
    crossing = Crossing(
        job=job,
        to_version=bound.to_version,
        old=bound.olds[snapshot.run.version_id if snapshot.run else 0],
        plan=bound.plan,
        target=bound.new.states_by_id[rule.target],
        timer=rule.timer,
    )
    outcome = migrate.migrate(situation, crossing)
    effect = migrate.effect_of(situation, snapshot, outcome)
    stuck = why_blocked(situation.seeing(outcome.after)) is not None
    return Crossed(Fate.MIGRATED, source, rule.target, effect, stuck, outcome)


def _in_new_version(work: Work, bound: Bound, snapshot: Snapshot) -> Situation:
    if bound.to_version == DRAFT_VERSION:
        return replace(work.situation(snapshot), blueprint=bound.new)
    return work.situation(snapshot, entering=bound.to_version)


@dataclass(frozen=True, slots=True)
class Portion:
    """What is read of the tickets of a portion before the first one's turn: how they are, and forms begun on them."""

    formers: Mapping[int, jobs.Former]
    forms: Mapping[int, Sequence[Mapping[str, Any]]]

    @classmethod
    def read(cls, work: Work, ids: Sequence[int]) -> Portion:
        """Of these tickets."""
        return cls(jobs.formers(work.session, ids), form_drafts.of_tickets(work.session, ids))

    def former(self, work: Work, before: Snapshot, *, settled: bool) -> jobs.Former:
        """A ticket as it is at its turn: read anew where something has happened to it since."""
        found = self.formers.get(before.ticket.id)
        if found is None or settled or found.row["version"] != before.ticket.version:
            found = jobs.formers(work.session, (before.ticket.id,))[before.ticket.id]
        return found


def carry_over(work: Work, bound: Bound, job: int, ticket_id: int, portion: Portion) -> Fate:
    """Take one ticket over, after what is overdue on it; what became of it is kept with the job."""
    loaded = _at_its_turn(work, ticket_id)
    late = loaded.next_due is not None and loaded.next_due <= work.now
    before = _settled(work, loaded) if late else loaded.snapshot
    if not bound.concerns(before):
        sentence = "It was on none of these versions any more."
        jobs.settle(work.session, job, ticket_id, Fate.GONE, detail=sentence)
        return Fate.GONE
    found = crossed(work, bound, before, job)
    image = None
    if found.outcome is not None:
        former, begun = portion.former(work, before, settled=late), portion.forms.get(ticket_id, ())
        vanished = [each for each in begun if each["transition"] not in bound.new.transitions_by_id]
        form_drafts.drop(work.session, vanished)
        image = jobs.image_text(former, vanished, work.record(before, found.outcome))
    jobs.settle(
        work.session,
        job,
        ticket_id,
        found.fate,
        source=found.source,
        target=found.target,
        due_before=found.effect.due_before,
        due_after=found.effect.due_after,
        breaks=int(found.effect.breaks),
        stuck=int(found.stuck),
        cancelled=found.effect.cancelled,
        image=image,
    )
    return found.fate


def _at_its_turn(work: Work, ticket_id: int) -> tickets.Loaded:
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None:
        raise NotFound(f"There is no ticket {ticket_id} here.")
    work.not_before(loaded.snapshot.ticket.updated_at)
    return loaded


def _settled(work: Work, loaded: tickets.Loaded) -> Snapshot:
    """The ticket after what is overdue on it, and after what that leads to, which may be another Blueprint."""
    before = settle(work, loaded.snapshot, loaded.arms)
    return _at_its_turn(work, before.ticket.id).snapshot if before.ticket.id in fulfil(work) else before


def take_back(work: Work, job: int, ticket_id: int, image: jobs.Image, reason: str) -> Fate:
    """Take one ticket back to where it was before the job; one that has moved since is kept, and why is told.

    What the migration made due and nobody noticed yet is not fired first: it is what is taken back.
    """
    present = _at_its_turn(work, ticket_id).snapshot
    back = _way_back(image, present, job, reason)
    try:
        outcome = migrate.undo(work.situation(present), back)
    except NotAllowed as no:
        jobs.judge(work.session, job, ticket_id, Fate.KEPT, str(no))
        return Fate.KEPT
    untouched = any(isinstance(fact, MigrationUndone) and fact.version is not None for fact in outcome.events)
    work.record(present, outcome, row=image.row if untouched else None)
    form_drafts.lay_back(work.session, image.forms)
    jobs.judge(work.session, job, ticket_id, Fate.RESTORED, "")
    return Fate.RESTORED


def unseal(work: Work, images: Iterable[jobs.Image]) -> None:
    """The visits of these tickets are about to be open again: figures of finished days are to count them so."""
    stays = (tickets.run_and_visit(image.row["memory"])[1] for image in images)
    sealing.unseal(work.session, [stay.id for stay in stays if stay is not None])


def why_not_back(work: Work, job: int, ticket_id: int, image: jobs.Image) -> str | None:
    """Why a migrated ticket would be kept where it is; None when it can be taken back."""
    loaded = tickets.load(work.session, ticket_id)
    if loaded is None:
        raise NotFound(f"There is no ticket {ticket_id} here.")
    back = _way_back(image, loaded.snapshot, job, "")
    try:
        migrate.undo(work.situation(loaded.snapshot), back)
    except NotAllowed as no:
        return str(no)
    return None


def _way_back(image: jobs.Image, present: Snapshot, job: int, reason: str) -> Way:
    former, left = image.former(present), image.made(present)
    return Way(job=job, former=former, left=left, arms=image.arms, reason=reason)

"""Handlers for migrations: suggested, previewed, started, carried on in batches, cancelled, rolled back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import batched
from uuid import uuid4

from runtime.desk import crossings
from runtime.desk.crossings import Bound, Crossed
from runtime.desk.portions import in_turn, portion_of
from runtime.desk.rings import insist_here
from runtime.desk.work import LARGEST_ID, Work
from runtime.messages import migration as said
from runtime.messages.faults import NotFound, Refused
from runtime.messages.migration import Dues, Fate, Numbers, Sample, Standing, StatePreview
from runtime.model.blueprint import Blueprint
from runtime.model.migration import MigrationPlan, Passage, StateRule, Timer, suggested_plan, why_not_plan
from runtime.model.people import Role
from runtime.model.reasons import Reason
from runtime.model.rights import Action
from runtime.model.snapshot import Snapshot
from runtime.store import blueprints, jobs, tickets

log = logging.getLogger("blueprint.migration")

_UNDER_WAY = frozenset({Standing.RUNNING, Standing.ROLLING_BACK})
_LOOKED_AT = 200
"""Images of so many tickets are read at once: each is a whole row."""
_TAKEN_OVER = (Fate.MIGRATED, Fate.EXITED)


def _insist_mine(work: Work, blueprint_id: str) -> None:
    known = blueprints.summary(work.session, blueprint_id)
    if known is None:
        raise NotFound(f"There is no Blueprint “{blueprint_id}”.")
    if work.actor.role is Role.PROCESS_OWNER:
        insist_here(Action.BLUEPRINT_MIGRATE, work.actor, known.department)


def suggest_migration(query: said.SuggestMigration, work: Work) -> MigrationPlan:
    """A plan by id and name."""
    _insist_mine(work, query.blueprint_id)
    number = query.to_version
    _, new = crossings.target_of(work, query.blueprint_id, number)
    wanted = query.from_versions or jobs.versions_in_use(work.session, query.blueprint_id)
    found = {each: crossings.target_of(work, query.blueprint_id, each)[1] for each in wanted if each != number}
    if not found:
        raise Refused("No ticket is under way on another version: there is nothing to migrate.")
    return suggested_plan(found, number, new)


def preview_migration(query: said.PreviewMigration, work: Work) -> said.MigrationPreview:
    """The plan tried on every ticket in flight, in memory."""
    _insist_mine(work, query.plan.blueprint_id)
    bound = crossings.bind(work, query.plan)
    problems = list(why_not_plan(bound.plan, bound.olds, bound.new))
    impossible = {problem.element for problem in problems}
    tallies: dict[str, _Tally] = {}
    overdue = 0
    for loaded in _in_flight(work, bound):
        snapshot = loaded.snapshot
        state = snapshot.visit.state if snapshot.visit else ""
        tally = tallies.setdefault(state, _Tally(query.samples))
        overdue += loaded.next_due is not None and loaded.next_due <= work.now
        tally.take(snapshot, None if state in impossible else crossings.crossed(work, bound, snapshot, job=0))
    problems += _undecided(bound, tallies)
    states = tuple(_preview_of(state, tallies[state], bound) for state in sorted(tallies))
    return said.MigrationPreview(plan=query.plan, states=states, overdue=overdue, problems=tuple(problems))


def _in_flight(work: Work, bound: Bound) -> Iterator[tickets.Loaded]:
    for ticket_id in jobs.in_flight(work.session, tuple(bound.olds)):
        loaded = tickets.load(work.session, ticket_id)
        if loaded is not None:
            yield loaded


@dataclass(slots=True)
class _Tally:
    """The tickets of one state, counted one by one."""

    samples: int
    tickets: int = 0
    moved: int = 0
    breaks: int = 0
    stuck: int = 0
    cancelled: int = 0
    before: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    sample: list[Sample] = field(default_factory=list)

    def take(self, snapshot: Snapshot, found: Crossed | None) -> None:
        """One ticket more, and what the plan makes of it (None: nothing can be said)."""
        self.tickets += 1
        if found is None:
            return
        effect = found.effect
        self.moved += effect.due_before != effect.due_after
        self.breaks += effect.breaks
        self.stuck += found.stuck
        self.cancelled += effect.cancelled
        self.before += [] if effect.due_before is None else [effect.due_before]
        self.after += [] if effect.due_after is None else [effect.due_after]
        if len(self.sample) < self.samples:
            self.sample.append(
                Sample(
                    ticket_id=snapshot.ticket.id,
                    subject=snapshot.ticket.subject,
                    due_before=effect.due_before,
                    due_after=effect.due_after,
                    breaks=effect.breaks,
                )
            )

    def numbers(self) -> Numbers:
        """All of it."""
        return Numbers(
            tickets=self.tickets,
            before=_dues(self.before),
            after=_dues(self.after),
            due_moved=self.moved,
            breaks=self.breaks,
            stuck=self.stuck,
            branches_cancelled=self.cancelled,
        )


def _dues(moments: list[int]) -> Dues:
    return Dues(tickets=len(moments), earliest=min(moments, default=None), latest=max(moments, default=None))


def _undecided(bound: Bound, tallies: dict[str, _Tally]) -> list[Reason]:
    """States with tickets in them of which the plan says nothing."""
    undecided = sorted(state for state in tallies if state not in bound.plan.by_state)
    return [
        Reason(
            "unmapped_state",
            f"The plan says nothing of the {tallies[state].tickets} tickets in “{_name(state, bound)}”: "
            "map them to a state, or let them stay or exit.",
            state,
            {"tickets": str(tallies[state].tickets)},
        )
        for state in undecided
    ]


def _name(state: str, bound: Bound) -> str:
    found = [old.states_by_id[state].name for old in bound.olds.values() if state in old.states_by_id]
    return found[-1] if found else state


def _preview_of(state: str, tally: _Tally, bound: Bound) -> StatePreview:
    rule = bound.plan.by_state.get(state) or StateRule(state=state, passage=Passage.STAY, timer=Timer.KEEP)
    gained, lost = _ways(state, rule, bound)
    return StatePreview(
        state=state,
        name=_name(state, bound),
        passage=rule.passage,
        target=rule.target,
        timer=rule.timer,
        numbers=tally.numbers(),
        gained=gained,
        lost=lost,
        sample=tuple(tally.sample),
    )


def _ways(state: str, rule: StateRule, bound: Bound) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The transitions that lead out of the new state only, and those that led out of the old one only."""
    if rule.passage is Passage.STAY:
        return (), ()
    before: dict[str, str] = {}
    for old in bound.olds.values():
        before |= _leaving(old, state)
    after = _leaving(bound.new, rule.target or "")
    gained = tuple(name for key, name in after.items() if key not in before)
    return gained, tuple(name for key, name in before.items() if key not in after)


def _leaving(blueprint: Blueprint, state: str) -> dict[str, str]:
    return {transition.id: transition.name for transition in blueprint.leaving(state)}


def start_migration(command: said.StartMigration, work: Work) -> said.MigrationView:
    """A job, if nothing stands against the plan."""
    plan = command.plan
    _insist_mine(work, plan.blueprint_id)
    if plan.to_version is None:
        raise Refused("Tickets go over to a published version: publish the draft first.")
    under_way = [job for job in jobs.of_blueprint(work.session, plan.blueprint_id) if job.standing in _UNDER_WAY]
    if under_way:
        raise Refused(f"Migration {under_way[0].job_id} of this Blueprint is under way: finish or cancel it first.")
    preview = preview_migration(said.PreviewMigration(plan=plan, samples=0), work)
    if preview.problems:
        raise Refused("This plan cannot be carried out: " + " ".join(map(str, preview.problems)), preview.problems)
    bound = crossings.bind(work, plan)
    job_id = jobs.create(work.session, plan, tuple(bound.olds), reason=command.reason, at=work.now, by=work.actor.id)
    work.note_blueprint(plan.blueprint_id)
    return _whole(work, _job(work, job_id))


def continue_migration(command: said.ContinueMigration, work: Work) -> said.MigrationView:
    """The next tickets."""
    job = _job(work, command.job_id)
    if job.standing is not Standing.RUNNING:
        raise Refused(f"This migration is {job.standing.replace('_', ' ')}: there is nothing to go on with.")
    bound = crossings.bind(work, job.plan)
    with portion_of(command, work) as portion:
        found = jobs.next_items(work.session, job.job_id, (Fate.WAITING,), portion.most + 1)
        turns = dict(list(found.items())[: portion.most])
        read = crossings.Portion.read(work, list(turns))

        def carry(alone: Work, ticket_id: int) -> Fate:
            return crossings.carry_over(alone, bound, job.job_id, ticket_id, read)

        job = _after_turns(work, job, turns, carry)
        return _stands(work, job, Standing.RUNNING if len(found) > len(turns) else Standing.DONE)


def _after_turns(
    work: Work, job: said.MigrationView, turns: Mapping[int, Fate], deed: Callable[[Work, int], Fate]
) -> said.MigrationView:
    """The job after the turns of these tickets, each with the fate it had before."""
    fates = in_turn(work, list(turns), lambda ticket_id: _apart(work, job.job_id, ticket_id, deed))
    return jobs.after(job, zip(turns.values(), fates, strict=True))


def _apart(work: Work, job_id: int, ticket_id: int, deed: Callable[[Work, int], Fate]) -> Fate:
    """One ticket for itself: where it fails, that is told with the job, and the others are not held up."""
    alone = work.apart()
    try:
        with work.session.apart():
            fate = deed(alone, ticket_id)
    except Exception:
        incident = uuid4().hex[:8]
        log.exception("Incident %s: ticket %s could not be taken over by migration %s", incident, ticket_id, job_id)
        sentence = f"Something went wrong inside the desk (incident {incident}). The ticket is as it was."
        jobs.judge(work.session, job_id, ticket_id, Fate.FAILED, sentence)
        return Fate.FAILED
    work.add(alone)
    return fate


def _stands(work: Work, job: said.MigrationView, standing: Standing) -> said.MigrationView:
    """Keep how far the job is, and tell it; what it did state by state once nothing is left to do.

    That takes a look at every ticket of the job: after each portion it would take longer than the portion.
    """
    if standing in _UNDER_WAY:
        return jobs.stand(work.session, job, standing, ended_at=None).having(more=True)
    work.note_blueprint(job.plan.blueprint_id)
    return _whole(work, jobs.stand(work.session, job, standing, ended_at=work.now))


def cancel_migration(command: said.CancelMigration, work: Work) -> said.MigrationView:
    """No more tickets."""
    job = _job(work, command.job_id)
    if job.standing is not Standing.RUNNING:
        raise Refused(f"This migration is {job.standing.replace('_', ' ')}: there is nothing to cancel.")
    return _stands(work, jobs.give_up_waiting(work.session, job), Standing.CANCELLED)


def roll_back_migration(command: said.RollBackMigration, work: Work) -> said.MigrationView:
    """The next tickets back."""
    job = _job(work, command.job_id)
    if job.standing is Standing.ROLLED_BACK:
        raise Refused("This migration is rolled back already.")
    job = jobs.give_up_waiting(work.session, job)
    with portion_of(command, work) as portion:
        found = jobs.next_items(work.session, job.job_id, _TAKEN_OVER, portion.most + 1)
        turns = dict(list(found.items())[: portion.most])
        images = jobs.images(work.session, job.job_id, list(turns))
        crossings.unseal(work, images.values())

        def back(alone: Work, ticket_id: int) -> Fate:
            return crossings.take_back(alone, job.job_id, ticket_id, images[ticket_id], command.reason)

        job = _after_turns(work, job, turns, back)
        return _stands(work, job, Standing.ROLLING_BACK if len(found) > len(turns) else Standing.ROLLED_BACK)


def preview_roll_back(query: said.PreviewRollBack, work: Work) -> said.RollBackPreview:
    """Each migrated ticket asked whether it can go back."""
    job = _job(work, query.job_id)
    there = jobs.items(work.session, job.job_id, _TAKEN_OVER, after=0, limit=max(job.total, 1))
    kept = [
        each.having(fate=Fate.KEPT, detail=why)
        for some in batched(there, _LOOKED_AT)
        for each, why in _against_going_back(work, job.job_id, some)
        if why is not None
    ]
    return said.RollBackPreview(back=len(there) - len(kept), kept=len(kept), sample=tuple(kept[: query.samples]))


def _against_going_back(
    work: Work, job_id: int, some: Sequence[said.MigratedTicket]
) -> Iterator[tuple[said.MigratedTicket, str | None]]:
    images = jobs.images(work.session, job_id, [each.ticket_id for each in some])
    for each in some:
        yield each, crossings.why_not_back(work, job_id, each.ticket_id, images[each.ticket_id])


def get_migration(query: said.GetMigration, work: Work) -> said.MigrationView:
    """A job."""
    return _whole(work, _job(work, query.job_id))


def list_migrations(query: said.ListMigrations, work: Work) -> tuple[said.MigrationView, ...]:
    """The jobs of a Blueprint."""
    _insist_mine(work, query.blueprint_id)
    return jobs.of_blueprint(work.session, query.blueprint_id)


def list_migrated_tickets(query: said.ListMigratedTickets, work: Work) -> tuple[said.MigratedTicket, ...]:
    """What became of each ticket."""
    _job(work, query.job_id)
    return jobs.items(work.session, query.job_id, query.fates, after=query.after, limit=query.limit)


def _job(work: Work, job_id: int) -> said.MigrationView:
    found = jobs.read(work.session, job_id, to_write=work.writes) if 0 < job_id < LARGEST_ID else None
    if found is None:
        raise NotFound(f"There is no migration {job_id} on this desk.")
    _insist_mine(work, found.plan.blueprint_id)
    return found


def _whole(work: Work, job: said.MigrationView) -> said.MigrationView:
    """The job with what it did state by state."""
    return job.having(states=jobs.results(work.session, job.job_id), more=job.standing in _UNDER_WAY)

"""Handlers for many tickets at once: what a selection offers, jobs started, carried on, cancelled, put back.

Each ticket goes through the very door of a single command, in a savepoint of its own: one that is refused says every
reason and holds up nobody. Many are done in one transaction; a job killed in the middle goes on where it was.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from runtime.desk import deeds, ticket_changes
from runtime.desk.macros import applicable
from runtime.desk.portions import in_turn, portion_of
from runtime.desk.rings import insist_here
from runtime.desk.selecting import chosen
from runtime.desk.shelf import Stale, actor_of
from runtime.desk.work import LARGEST_ID, Work
from runtime.engine.explain import TransitionVerdict, explain
from runtime.messages import bulk as said
from runtime.messages.bulk import BulkFate, BulkStanding, BulkView
from runtime.messages.faults import Conflict, Fault, Forbidden, NotFound, Refused
from runtime.messages.tickets import EditTicket
from runtime.model.fields import FieldValue
from runtime.model.macros import AssignTo, Deed, SetFields, TagsChange
from runtime.model.people import Actor
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.rights import MOST_AT_ONCE_FOR_AGENTS, Action, may_change_many, may_here
from runtime.model.visibility import SEE_ALL
from runtime.store import bulk, macros, tickets
from runtime.store.bulk import Item, Job, Kept, Verdict
from runtime.store.visibility import visible_to

log = logging.getLogger("blueprint.bulk")

_PUT_BACK = (SetFields, TagsChange, AssignTo)


def start_bulk(command: said.StartBulk, work: Work) -> BulkView:
    """A job of the tickets as they are now."""
    found = chosen(command.selection, work, said.MOST_TICKETS + 1)
    if not found:
        raise Refused("No ticket is chosen: there is nothing to do.")
    if len(found) > said.MOST_TICKETS:
        raise Refused(f"These are more than {said.MOST_TICKETS} tickets: choose fewer.")
    if not may_change_many(work.actor, len(found)):
        raise Forbidden(f"Agents change {MOST_AT_ONCE_FOR_AGENTS} tickets at once at most: choose fewer.")
    kept = Kept(work=command.work, deeds=_deeds(command.work, work))
    job_id = bulk.create(work.session, kept, found, at=work.now, by=work.actor.id)
    return _told(work, job_id)


def _deeds(wanted: said.BulkWork, work: Work) -> tuple[Deed, ...]:
    if wanted.macro_id is not None:
        macro = applicable(wanted.macro_id, work)
        macros.use(work.session, macro.id, work.actor.id, at=work.now)
        return macro.deeds
    found = wanted.deeds or ()
    deeds.insist_sensible(found, work)
    return found


def continue_bulk(command: said.ContinueBulk, work: Work) -> BulkView:
    """The next tickets, by whoever started the job."""
    job = _job(work, command.job_id)
    if job.standing is not BulkStanding.RUNNING:
        raise Refused(f"This job is {job.standing}: there is nothing to go on with.")
    starter = actor_of(job.started_by, work.contents, work.session)

    def deed(alone: Work, item: Item) -> Verdict:
        place = deeds.do(job.kept.deeds, item.ticket_id, item.version, alone)
        return Verdict(item.ticket_id, BulkFate.DONE, after=place.version)

    with portion_of(command, work) as portion:
        found = bulk.next_items(work.session, job.job_id, BulkFate.WAITING, portion.most + 1)
        verdicts = _go_through(work, job.job_id, found[: portion.most], starter, deed)
        done = len(found) <= portion.most
        return _stands(work, bulk.after(job, BulkFate.WAITING, verdicts), BulkStanding.DONE if done else job.standing)


def _stands(work: Work, job: Job, standing: BulkStanding) -> BulkView:
    """Keep how far the job is, and tell it."""
    ended_at = None if standing in {BulkStanding.RUNNING, BulkStanding.UNDOING} else work.now
    return bulk.view(bulk.stand(work.session, job, standing, ended_at=ended_at))


def _go_through(
    work: Work,
    job_id: int,
    portion: Sequence[Item],
    actor: Actor,
    deed: Callable[[Work, Item], Verdict],
    *,
    otherwise: BulkFate = BulkFate.REFUSED,
) -> list[Verdict]:
    outside = _outside(work, actor, [item.ticket_id for item in portion])

    def within(alone: Work, item: Item) -> Verdict:
        if item.ticket_id in outside:
            insist_here(Action.BULK, actor, outside[item.ticket_id])
        return deed(alone, item)

    items = {item.ticket_id: item for item in portion}

    def act(ticket_id: int) -> Verdict:
        verdict = _apart(work, actor, items[ticket_id], within, otherwise)
        bulk.settle(work.session, job_id, verdict)
        return verdict

    return in_turn(work, list(items), act)


def _outside(work: Work, actor: Actor, ids: Sequence[int]) -> dict[int, str]:
    """Those of the tickets that the actor sees and may not change many of, each with its department."""
    found = bulk.departments(work.session, ids)
    denied = {key: place for key, place in found.items() if not may_here(Action.BULK, actor, place)}
    if not denied:
        return denied
    seen = bulk.versions(work.session, list(denied), visible_to(actor))
    return {key: place for key, place in denied.items() if key in seen}


def _apart(work: Work, actor: Actor, item: Item, deed: Callable[[Work, Item], Verdict], otherwise: BulkFate) -> Verdict:
    """One ticket for itself: where it is refused or fails, that is told with the job, and it is as it was."""
    alone = work.apart(actor)
    try:
        with work.session.apart():
            verdict = deed(alone, item)
    except Stale:
        raise
    except (NotAllowed, Fault) as no:
        verdict = Verdict(item.ticket_id, otherwise, after=item.after, reasons=deeds.reasons_of(no))
    except Exception:
        incident = uuid4().hex[:8]
        log.exception("Incident %s: ticket %s failed in a bulk job", incident, item.ticket_id)
        sentence = f"Something went wrong inside the desk (incident {incident}). The ticket is as it was."
        verdict = Verdict(item.ticket_id, BulkFate.FAILED, reasons=(Reason("broken", sentence),))
    else:
        work.add(alone)
    return verdict


def cancel_bulk(command: said.CancelBulk, work: Work) -> BulkView:
    """No more tickets."""
    job = _job(work, command.job_id)
    if job.standing is not BulkStanding.RUNNING:
        raise Refused(f"This job is {job.standing}: there is nothing to cancel.")
    return _stands(work, bulk.give_up_waiting(work.session, job), BulkStanding.CANCELLED)


def undo_bulk(command: said.UndoBulk, work: Work) -> BulkView:
    """The next tickets' fields, back to what they were."""
    job = _job(work, command.job_id)
    if job.standing is BulkStanding.UNDONE:
        raise Refused("This job is undone already.")
    if not any(isinstance(deed, _PUT_BACK) for deed in job.kept.deeds):
        raise Refused("This job changed no fields: a transition is taken back by another, and what was said stays.")
    job = bulk.give_up_waiting(work.session, job)
    with_status = any(isinstance(deed, SetFields) and "status" in deed.fields for deed in job.kept.deeds)

    def back(alone: Work, item: Item) -> Verdict:
        return _put_back(alone, item, with_status=with_status)

    with portion_of(command, work) as portion:
        found = bulk.next_items(work.session, job.job_id, BulkFate.DONE, portion.most + 1)
        verdicts = _go_through(work, job.job_id, found[: portion.most], work.actor, back, otherwise=BulkFate.KEPT)
        done = len(found) <= portion.most
        standing = BulkStanding.UNDONE if done else BulkStanding.UNDOING
        return _stands(work, bulk.after(job, BulkFate.DONE, verdicts), standing)


def _put_back(alone: Work, item: Item, *, with_status: bool) -> Verdict:
    """Through the door of an edit, on the version the job left: what was changed since is nobody's to undo."""
    former: dict[str, FieldValue] = bulk.former_values(alone.session, item)
    left_alone = {"category"} if with_status else {"category", "status"}
    fields = {name: value for name, value in former.items() if name not in left_alone}
    if fields:
        edit = EditTicket(ticket_id=item.ticket_id, expected_version=item.after or 0, fields=fields)
        try:
            place = ticket_changes.edit_ticket(edit, alone)
        except Conflict as changed:
            raise Conflict("Somebody has changed this ticket since: its fields stay as they are.") from changed
        return Verdict(item.ticket_id, BulkFate.UNDONE, after=place.version)
    return Verdict(item.ticket_id, BulkFate.UNDONE, after=item.after)


def get_bulk(query: said.GetBulk, work: Work) -> BulkView:
    """A job."""
    return bulk.view(_job(work, query.job_id))


def list_bulks(query: said.ListBulks, work: Work) -> tuple[BulkView, ...]:
    """The asker's own."""
    return bulk.of_person(work.session, work.actor.id, query.limit)


def list_bulk_results(query: said.ListBulkResults, work: Work) -> tuple[said.BulkResult, ...]:
    """What became of each ticket."""
    _job(work, query.job_id)
    return bulk.results(work.session, query.job_id, query.fates, after=query.after, limit=query.limit)


def _job(work: Work, job_id: int) -> Job:
    """A job of the actor's own; administrators see everybody's, and so does the clock."""
    found = bulk.read(work.session, job_id, to_write=work.writes) if 0 < job_id < LARGEST_ID else None
    if found is None or (found.started_by != work.actor.id and work.actor.role not in SEE_ALL):
        raise NotFound(f"There is no job {job_id} of yours on this desk.")
    return found


def _told(work: Work, job_id: int) -> BulkView:
    found = bulk.read(work.session, job_id)
    if found is None:
        raise AssertionError("A job that was just read is there.")
    return bulk.view(found)


@dataclass(slots=True)
class _Tally:
    """A transition of one Blueprint, counted over the tickets looked at."""

    name: str
    allowed: int = 0
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def take(self, verdict: TransitionVerdict) -> None:
        """One ticket more that rests where it leads out."""
        self.allowed += verdict.allowed
        self.refused += not verdict.allowed
        self.reasons.update({guard.sentence for guard in verdict.guards if not guard.met})


def bulk_offers(query: said.BulkOffers, work: Work) -> tuple[said.BulkOffer, ...]:
    """The transitions that at least one of the tickets may take."""
    ids = [ticket_id for ticket_id, version in chosen(query.selection, work, query.limit) if version]
    tallies: dict[tuple[str, str], _Tally] = {}
    for ticket_id in ids:
        loaded = tickets.load(work.session, ticket_id)
        if loaded is not None:
            _look_at(loaded, work, tallies)
    return tuple(
        said.BulkOffer(
            blueprint_id=blueprint_id,
            transition_id=transition_id,
            name=tally.name,
            allowed=tally.allowed,
            refused=tally.refused,
            elsewhere=len(ids) - tally.allowed - tally.refused,
            reasons=tuple(said.Against(sentence=text, tickets=number) for text, number in tally.reasons.most_common()),
        )
        for (blueprint_id, transition_id), tally in sorted(tallies.items())
        if tally.allowed
    )


def _look_at(loaded: tickets.Loaded, work: Work, tallies: dict[tuple[str, str], _Tally]) -> None:
    situation = work.read_by_actor(loaded.snapshot)
    blueprint = situation.blueprint
    if blueprint is None:
        return
    for verdict in explain(situation, advice=False):
        if not verdict.automatic:
            key = (blueprint.id, verdict.transition_id)
            tallies.setdefault(key, _Tally(verdict.name)).take(verdict)

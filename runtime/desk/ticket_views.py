"""Handlers for what people ask about tickets."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.desk.approvals import approval_views, child_views
from runtime.desk.past import as_it_was, situation_then
from runtime.desk.seen import as_seen, back_to, rows_as_seen, state_name
from runtime.desk.shelf import actor_of
from runtime.desk.sla_views import ticket_sla
from runtime.desk.undoing import offered
from runtime.desk.work import Work
from runtime.engine.coming import coming
from runtime.engine.explain import TransitionVerdict, explain
from runtime.engine.guards import way_back
from runtime.engine.situation import Situation
from runtime.messages.faults import Forbidden, NotFound
from runtime.messages.tickets import (
    CaseProgress,
    CommentView,
    CountTickets,
    EventView,
    ExplainTransitions,
    GetConversation,
    GetForm,
    GetHistory,
    GetTicket,
    GuardView,
    ListCases,
    ListTickets,
    TicketPage,
    TicketView,
    TransitionOffer,
    VerdictView,
)
from runtime.messages.waiting import ComingView, StandInView
from runtime.model.blueprint import Blueprint, Unmet
from runtime.model.criteria import Criterion
from runtime.model.criteria_eval import operands_of
from runtime.model.forms import Filled
from runtime.model.people import Actor, Role
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.visibility import RESTRICTED_ASK, Access, customers_hear
from runtime.store import cases, forms, history, lists
from runtime.store.due import arms_of
from runtime.store.visibility import visible_to


def get_ticket(query: GetTicket, work: Work) -> TicketView:
    """One ticket with its transitions as this actor may press them."""
    snapshot = work.load(query.ticket_id, least=Access.RESTRICTED).snapshot
    situation = work.read_by_actor(snapshot)
    blueprint = situation.blueprint
    offers: tuple[TransitionOffer, ...] = ()
    done: tuple[str, ...] = ()
    if blueprint is not None:
        verdicts = _of_concern(explain(situation, advice=False), work, snapshot)
        offers = tuple(_offers(verdicts, blueprint, snapshot, work.actor))
        done = _done_by_itself(verdicts, blueprint, snapshot)
    approvals = approval_views(snapshot, situation, work)
    children = child_views(snapshot, situation, work)
    sla = ticket_sla(snapshot, work)
    view = _view(work, snapshot, blueprint, offers)
    more = {"coming": _coming(situation, snapshot, work), "done_by_itself": done, "undo": offered(snapshot, work)}
    return view.having(approvals=approvals, children=children, sla=sla, **more)


def _coming(situation: Situation, snapshot: Snapshot, work: Work) -> tuple[ComingView, ...]:
    """For whoever may read all of the ticket."""
    told = work.actor.role is not Role.CUSTOMER and work.access(snapshot) is not Access.RESTRICTED
    if situation.blueprint is None or not told or (snapshot.run is not None and snapshot.run.ended is not None):
        return ()
    found = coming(situation, arms_of(work.session, snapshot.ticket.id))
    return tuple(
        ComingView(transition=each.transition, at=each.at, scope=each.scope or "", level=each.level) for each in found
    )


def _done_by_itself(
    verdicts: tuple[TransitionVerdict, ...], blueprint: Blueprint, snapshot: Snapshot
) -> tuple[str, ...]:
    branches = snapshot.run.done if snapshot.run else {}
    automatic = (blueprint.transitions_by_id[each.transition_id] for each in verdicts if each.automatic)
    return tuple(way.id for way in automatic if way.id in branches.get(way.parallel or "", {}))


def _of_concern(
    verdicts: tuple[TransitionVerdict, ...], work: Work, snapshot: Snapshot
) -> tuple[TransitionVerdict, ...]:
    """Customers, and colleagues who may only take their transition, hear of their own transitions alone."""
    if work.actor.role is not Role.CUSTOMER and work.access(snapshot) is not Access.RESTRICTED:
        return verdicts
    own = {transition.id for transition in work.ways_on(snapshot)}
    return tuple(verdict for verdict in verdicts if verdict.transition_id in own)


def _offers(
    verdicts: tuple[TransitionVerdict, ...], blueprint: Blueprint, snapshot: Snapshot, actor: Actor
) -> Iterator[TransitionOffer]:
    branches = snapshot.run.done if snapshot.run else {}
    asked = snapshot.run.approvals if snapshot.run else {}
    for verdict in verdicts:
        transition = blueprint.transitions_by_id[verdict.transition_id]
        done = transition.parallel is not None and transition.id in branches.get(transition.parallel, {})
        hidden = transition.unmet is Unmet.HIDDEN and not done and transition.id not in asked
        if verdict.automatic or (not verdict.allowed and hidden):
            continue
        yield TransitionOffer(
            id=transition.id,
            name=transition.name,
            target=verdict.target,
            style=transition.style,
            allowed=verdict.allowed,
            reasons=tuple(guard.sentence for guard in verdict.guards if not guard.met),
            done=done,
            needs_approval=transition.approval is not None,
            for_whom=verdict.lent.absent if verdict.lent is not None else None,
            back_to=back_to(verdict, blueprint, actor),
        )


def _view(
    work: Work, snapshot: Snapshot, blueprint: Blueprint | None, offers: tuple[TransitionOffer, ...]
) -> TicketView:
    found, restricted = as_seen(snapshot, work)
    run, visit = snapshot.run, snapshot.visit
    state = blueprint.states_by_id.get(visit.state) if blueprint and visit else None
    limit, run_limit = visit.limit if visit else None, run.limit if run else None
    return TicketView(
        id=found.id,
        version=found.version,
        ref=found.ref,
        subject=found.subject,
        description=found.description,
        resolution=found.resolution,
        requester=found.requester,
        organisation=found.organisation,
        department=found.department,
        team=found.team,
        assignee=found.assignee,
        type=found.type,
        priority=found.priority,
        status=found.status,
        category=int(found.category),
        tags=found.tags,
        fields=dict(found.fields),
        created_at=found.created_at,
        updated_at=found.updated_at,
        blueprint_id=blueprint.id if blueprint else None,
        blueprint_version=run.version_id if run else None,
        state=visit.state if visit else None,
        state_name=state_name(state, work.actor) if state else None,
        came_from=way_back(run, blueprint),
        entered_at=visit.entered if visit else None,
        claimed_at=visit.claimed if visit else None,
        due_at=limit.due if limit else None,
        run_due_at=run_limit.due if run_limit else None,
        paused=any(clock is not None and clock.since is None for clock in (limit, run_limit)),
        complete=run is not None and run.ended is not None and visit is not None,
        offers=offers,
        open_tasks=found.open_tasks,
        snoozed_until=found.snoozed_until,
        merged_into=found.merged_into,
        restricted=restricted,
    )


def _insist_readable(criteria: Criterion, work: Work) -> None:
    if work.actor.role is not Role.CUSTOMER:
        return
    hidden = [operand for operand in operands_of(criteria) if not customers_hear(operand, work.setup.fields)]
    if hidden:
        raise Forbidden(f"You may not search by {', '.join(sorted(hidden))}.")


def list_tickets(query: ListTickets, work: Work) -> TicketPage:
    """A page of tickets."""
    _insist_readable(query.criteria, work)
    visible = _visible(query.criteria, work)
    page = lists.page(work.session, query, visible=visible, now=work.now, fields=work.setup.fields)
    return page.model_copy(update={"rows": rows_as_seen(page.rows, work)})


def count_tickets(query: CountTickets, work: Work) -> int:
    """How many there are."""
    _insist_readable(query.criteria, work)
    visible = _visible(query.criteria, work)
    return lists.count(work.session, query, visible=visible, now=work.now, fields=work.setup.fields)


def _visible(criteria: Criterion, work: Work) -> lists.Condition:
    """Tickets shared for one transition are found by what may be seen of them only."""
    return visible_to(work.actor, restricted=operands_of(criteria) <= RESTRICTED_ASK)


def get_history(query: GetHistory, work: Work) -> tuple[EventView, ...]:
    """Every fact of a ticket."""
    work.load(query.ticket_id)
    return history.events_of(work.session, query.ticket_id)


def get_conversation(query: GetConversation, work: Work) -> tuple[CommentView, ...]:
    """The conversation; private notes never reach a customer."""
    work.load(query.ticket_id)
    public_only = work.actor.role is Role.CUSTOMER
    return history.comments_of(work.session, query.ticket_id, public_only=public_only)


def get_form(query: GetForm, work: Work) -> Filled | None:
    """This actor's half-filled form."""
    work.load(query.ticket_id, least=Access.RESTRICTED)
    kept = forms.read(work.session, query.ticket_id, query.transition_id, work.actor.id)
    return Filled.model_validate_json(kept) if kept is not None else None


def explain_transitions(query: ExplainTransitions, work: Work) -> tuple[VerdictView, ...]:
    """Each transition with each of its guards."""
    snapshot = work.load(query.ticket_id).snapshot
    actor = work.actor
    if query.person_id is not None and query.person_id != actor.id:
        if actor.role in {Role.AGENT, Role.LIGHT_AGENT}:
            raise Forbidden("Only supervisors ask on behalf of somebody else.")
        actor = actor_of(query.person_id, work.contents, work.session)
    if query.at is not None:
        return _explained_then(query, query.at, actor, work)
    if snapshot.run is None or snapshot.visit is None:
        raise NotFound(f"Ticket {query.ticket_id} is in no Blueprint: it has no transitions.")
    return tuple(_verdict(verdict) for verdict in explain(work.situation(snapshot, actor=actor)))


def _explained_then(query: ExplainTransitions, at: Moment, actor: Actor, work: Work) -> tuple[VerdictView, ...]:
    snapshot = as_it_was(query.ticket_id, at, work)
    if snapshot.run is None or snapshot.visit is None:
        raise NotFound(f"Ticket {query.ticket_id} was in no Blueprint then: it had no transitions.")
    return tuple(_verdict(verdict) for verdict in explain(situation_then(snapshot, actor, at, work)))


def _verdict(verdict: TransitionVerdict) -> VerdictView:
    return VerdictView(
        transition_id=verdict.transition_id,
        name=verdict.name,
        target=verdict.target,
        automatic=verdict.automatic,
        allowed=verdict.allowed,
        guards=tuple(
            GuardView(kind=guard.kind, met=guard.met, sentence=guard.sentence, actual=guard.actual, fix=guard.fix)
            for guard in verdict.guards
        ),
        fixes=tuple(fix.sentence for fix in verdict.fixes),
        could=verdict.could,
        stand_ins=tuple(StandInView(**each._asdict()) for each in verdict.stand_ins),
    )


def list_cases(query: ListCases, work: Work) -> tuple[CaseProgress, ...]:
    """Imported tickets with how far each has come."""
    return cases.progress(work.session, query.prefix)

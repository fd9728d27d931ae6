"""Handlers of the inbox of escalations: what broke on open tickets, and that somebody sees to it (SU-09)."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine.draft import Draft
from runtime.messages import escalations as said
from runtime.messages.faults import Refused
from runtime.messages.tickets import TicketPlace
from runtime.model.events import Scope
from runtime.model.values import DAY, Moment
from runtime.model.work_events import EscalationAcknowledged
from runtime.store import escalation_rows
from runtime.store.escalation_rows import Fired, Seen
from runtime.store.narrowing import narrowed
from runtime.store.visibility import visible_to


def list_escalations(query: said.ListEscalations, work: Work) -> said.EscalationInbox:
    """What escalated on open tickets, the latest first."""
    since = work.now - query.days * DAY
    found = escalation_rows.fired(work.session, visible_to(work.actor), *narrowed(query), since=since)
    seen = escalation_rows.seen(work.session, since)
    unseen = [each for each in found if each.seq not in seen]
    shown = (found if query.seen else unseen)[: query.limit]
    return said.EscalationInbox(
        escalations=tuple(_told(each, seen.get(each.seq), work) for each in shown), unseen=len(unseen), all=len(found)
    )


def acknowledge_escalations(command: said.AcknowledgeEscalations, work: Work) -> TicketPlace:
    """Keep that the actor has seen these; nothing for those that somebody has seen before."""
    before = load_to_change(work, command.ticket_id)
    known, seen = escalation_rows.of_ticket(work.session, command.ticket_id, command.events)
    if not known.issuperset(command.events):
        raise Refused("This ticket has no such escalation. Look at the inbox again.")
    draft = Draft(work.situation(before))
    for each in sorted(known - seen):
        draft.record(EscalationAcknowledged(of=each, reason=command.note.strip()))
    return place_of(work, work.record(before, draft.outcome()))


def _told(each: Fired, seen: Seen | None, work: Work) -> said.Escalation:
    broken = each.kind == "limit_broken"
    scope = Scope(each.data["scope"])
    due = each.data["due" if broken else "scheduled"]
    return said.Escalation(
        event=each.seq,
        what=said.Urgency.BROKEN if broken else said.Urgency.LEVEL,
        scope=scope,
        metric=each.data.get("metric", ""),
        level=None if broken else each.data["level"],
        at=each.at,
        due=due,
        ticket_id=each.ticket_id,
        subject=each.subject,
        department=each.department,
        team=each.team,
        assignee=each.assignee,
        priority=each.priority,
        blueprint_id=each.blueprint_id,
        state=each.state,
        state_name=_state_name(each, work),
        here=_is_here(each, scope, due),
        seen_by=seen.by if seen else None,
        seen_at=seen.at if seen else None,
        note=seen.note if seen else "",
    )


def _is_here(each: Fired, scope: Scope, due: Moment) -> bool:
    if scope is Scope.SLA:
        clock = each.sla.clocks.get(each.data["metric"]) if each.sla else None
        return clock is not None and clock.ended is None and clock.broken is not None
    return each.ended is None and (scope is Scope.RUN or (each.entered is not None and each.entered <= due))


def _state_name(each: Fired, work: Work) -> str | None:
    if each.version_id is None or each.state is None:
        return each.state
    state = work.shelf.version(work.session, each.version_id).blueprint.states_by_id.get(each.state)
    return state.name if state else each.state

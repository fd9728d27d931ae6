"""A ticket's SLA clocks as people read them."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.engine import limits
from runtime.messages.sla import ChosenBy, ClockState, SlaClockView, TicketSla
from runtime.model.people import Role
from runtime.model.setup import Setup
from runtime.model.sla import Metric, version_id
from runtime.model.sla_clocks import Sla, SlaClock
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.visibility import Access


def ticket_sla(snapshot: Snapshot, work: Work) -> TicketSla | None:
    """The ticket's policy and clocks; None where none ever applied, and for whoever is no reader of the desk's."""
    sla = snapshot.sla
    if sla is None or work.actor.role is Role.CUSTOMER or work.access(snapshot) < Access.READ:
        return None
    clocks = [sla.clocks[metric] for metric in Metric if metric in sla.clocks]
    chosen_by, organisation = _why(snapshot, sla, work.setup)
    return TicketSla(
        policy=sla.policy,
        policy_name=_name(sla.policy, sla.version, work.setup) if sla.policy is not None else "",
        version=sla.version,
        clocks=tuple(_view(clock, work) for clock in clocks if not clock.dropped),
        chosen_by=chosen_by,
        organisation_name=organisation,
    )


def _why(snapshot: Snapshot, sla: Sla, setup: Setup) -> tuple[ChosenBy, str]:
    if sla.held is not None and sla.held == sla.policy:
        return ChosenBy.NAME, ""
    organisation = setup.organisations.get(snapshot.ticket.organisation or "")
    if organisation is not None and sla.policy is not None and organisation.sla_policy == sla.policy:
        return ChosenBy.ORGANISATION, organisation.name
    return ChosenBy.RULES, ""


def _name(policy: str, version: int, setup: Setup) -> str:
    known = setup.sla_policies.get(policy)
    return (known or setup.sla_versions[version_id(policy, version)].policy).name


def _view(clock: SlaClock, work: Work) -> SlaClockView:
    used = limits.used(clock.clock, work.setup, work.now)
    return SlaClockView(
        metric=Metric(clock.metric),
        policy=clock.policy,
        policy_name=_name(clock.policy, clock.version, work.setup),
        version=clock.version,
        priority=clock.priority,
        round=clock.round,
        state=_state(clock, used, work.now),
        started_at=clock.started,
        allowance=clock.clock.allowance,
        used=used,
        calendar=clock.clock.calendar,
        due_at=clock.due,
        broken_at=clock.broken,
        ended_at=clock.ended,
    )


def _state(clock: SlaClock, used: int, now: Moment) -> ClockState:
    if clock.ended is not None:
        return ClockState.MET if clock.broken is None else ClockState.BROKEN
    over = used >= clock.clock.allowance or (clock.due is not None and clock.due <= now)
    if over:
        return ClockState.OVERDUE
    return ClockState.PAUSED if clock.clock.since is None else ClockState.RUNNING

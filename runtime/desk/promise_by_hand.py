"""Handler of putting a ticket under an SLA policy by hand."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.rings import insist_here
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import sla_by_hand
from runtime.messages.tickets import TicketPlace
from runtime.messages.working import ApplySlaPolicy
from runtime.model.rights import Action
from runtime.model.snapshot import Outcome, Snapshot


def apply_sla_policy(command: ApplySlaPolicy, work: Work) -> TicketPlace:
    """Its clocks are counted again from the same facts."""
    before = load_to_change(work, command.ticket_id, command.expected_version)
    return place_of(work, work.record(before, decide_policy(command, before, work)))


def decide_policy(command: ApplySlaPolicy, before: Snapshot, work: Work) -> Outcome:
    """What it leads to. A promise is changed by those who may override."""
    insist_here(Action.OVERRIDE, work.actor, before.ticket.department)
    return sla_by_hand.apply(work.situation(before), command.policy)

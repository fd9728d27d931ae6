"""Handlers of tickets put aside and taken up again."""

from __future__ import annotations

from runtime.desk.clock import load_to_change
from runtime.desk.tasks import in_so_long
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import snoozing
from runtime.messages.tickets import TicketPlace
from runtime.messages.working import SnoozeTicket, WakeTicket


def snooze_ticket(command: SnoozeTicket, work: Work) -> TicketPlace:
    """Aside until then."""
    before = load_to_change(work, command.ticket_id)
    until = command.until
    if command.duration is not None:
        until = in_so_long(work, command.duration, before.ticket.department)
    return place_of(work, work.record(before, snoozing.snooze(work.situation(before), until or 0)))


def wake_ticket(command: WakeTicket, work: Work) -> TicketPlace:
    """Back now."""
    before = load_to_change(work, command.ticket_id)
    return place_of(work, work.record(before, snoozing.woken(work.situation(before))))

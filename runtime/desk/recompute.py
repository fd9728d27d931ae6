"""Due moments that move because a calendar or a department changed (E-06), each with its event."""

from __future__ import annotations

from dataclasses import replace

from runtime.desk.work import Work
from runtime.engine import timekeeper
from runtime.engine.automatic import AUTO
from runtime.model.people import CLOCK
from runtime.store import lists, setup_rows, tickets


def recompute_clocks(work: Work, calendars: frozenset[str]) -> int:
    """Compute again every running clock on one of these calendars, and when automatic transitions are to be looked at.

    How many limits moved.
    """
    fresh = replace(work.contents, setup=setup_rows.load_setup(work.session))
    renewed = replace(work, contents=fresh)
    moved = 0
    for ticket_id in lists.tickets_on_clocks(work.session):
        loaded = tickets.load(work.session, ticket_id, to_write=True)
        arms = work.arms_of(ticket_id)
        if loaded is None or not (_runs_on(loaded, calendars) or any(arm.clock == AUTO for arm in arms)):
            continue
        situation = renewed.situation(loaded.snapshot, actor=CLOCK)
        outcome = timekeeper.recompute(situation, "calendar_changed", arms)
        moved += bool(outcome.events)
        renewed.record(loaded.snapshot, outcome, actor=CLOCK)
    return moved


def _runs_on(loaded: tickets.Loaded, calendars: frozenset[str]) -> bool:
    run, visit = loaded.snapshot.run, loaded.snapshot.visit
    clocks = (run.limit if run else None, visit.limit if visit else None)
    return any(clock is not None and clock.calendar in calendars for clock in clocks)

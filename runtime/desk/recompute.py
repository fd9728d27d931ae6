"""Due moments that move because a calendar changed (E-06): each with its event, or asked for before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nsmallest
from typing import NamedTuple

from runtime.desk.work import Work
from runtime.engine import clocks, timekeeper
from runtime.engine.automatic import AUTO
from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.messages import calendars as said
from runtime.messages.calendars import CalendarsPreview, MovedDue
from runtime.messages.faults import Forbidden
from runtime.model.calendar import Calendar
from runtime.model.calendar_owners import why_not_calendar
from runtime.model.events import ClockChanged, Event, Scope
from runtime.model.people import CLOCK
from runtime.model.setup import Setup
from runtime.model.sla_events import SlaChanged
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment
from runtime.store import lists, running_limits, setup_rows, sla_clocks, tickets
from runtime.store.running_limits import Running
from runtime.store.visibility import visible_to

WHY = "calendar_changed"


def insist_own_calendars(work: Work, calendars: Iterable[Calendar]) -> None:
    """A process owner changes no calendar that other departments run on. Raises Forbidden."""
    for calendar in calendars:
        sentence = why_not_calendar(work.actor, work.setup, calendar.id)
        if sentence is not None:
            raise Forbidden(sentence)


def recompute_clocks(work: Work, calendars: frozenset[str]) -> int:
    """Compute again every running clock on one of these calendars, and when automatic transitions are to be looked at.

    How many due moments moved.
    """
    fresh = replace(work.contents, setup=setup_rows.load_setup(work.session))
    renewed = replace(work, contents=fresh)
    moved = 0
    running = running_limits.with_due_moment(work.session, visible_to(CLOCK), calendars)
    awaiting = lists.tickets_awaiting_a_turn(work.session)
    promised = sla_clocks.on_calendars(work.session, calendars)
    for ticket_id in sorted({found.ticket_id for found in running}.union(awaiting, promised)):
        loaded = tickets.load(work.session, ticket_id, to_write=True)
        arms = work.arms_of(ticket_id)
        if loaded is None or not (_runs_on(loaded, calendars) or any(arm.clock == AUTO for arm in arms)):
            continue
        outcome = timekeeper.recompute(renewed.situation(loaded.snapshot, actor=CLOCK), WHY, arms)
        moved += _moved(outcome.events)
        renewed.record(loaded.snapshot, outcome, actor=CLOCK)
    return moved


def _runs_on(loaded: tickets.Loaded, calendars: frozenset[str]) -> bool:
    run, visit = loaded.snapshot.run, loaded.snapshot.visit
    promised = loaded.snapshot.sla.clocks.values() if loaded.snapshot.sla else ()
    limits = (run.limit if run else None, visit.limit if visit else None, *(each.clock for each in promised))
    return any(clock is not None and clock.calendar in calendars for clock in limits)


def _moved(events: Iterable[Event]) -> int:
    """How many due moments are others than before."""
    promised = [event for event in events if isinstance(event, SlaChanged)]
    return len(_moves(events)) + sum(event.old.due != event.new.due for event in promised)


def _moves(events: Iterable[Event]) -> list[tuple[ClockChanged, Moment | None, Moment | None]]:
    """The due moments among the events that are others than before, each with the old and the new one."""
    changed = [event for event in events if isinstance(event, ClockChanged)]
    pairs = [(each, each.old.due if each.old else None, each.new.due if each.new else None) for each in changed]
    return [pair for pair in pairs if pair[1] != pair[2]]


def preview_calendars(query: said.PreviewCalendars, work: Work) -> CalendarsPreview:
    """What would move: the engine counts on the set-up as it would be, over the limits as they run."""
    insist_own_calendars(work, query.calendars)
    edited = {calendar.id: calendar for calendar in query.calendars}
    changed = frozenset(key for key, calendar in edited.items() if work.setup.calendars.get(key) != calendar)
    setup = replace(work.setup, calendars={**work.setup.calendars, **edited})
    counts: Counter[str] = Counter()
    moves = _moving(work, setup, changed, counts)
    worst = nsmallest(query.most, (move for move in moves if move.running.visible), key=lambda move: move.gravity)
    return CalendarsPreview(at=work.now, worst=tuple(_told(move, work) for move in worst), **counts)


class _Move(NamedTuple):
    """A due moment that would be another one."""

    gravity: tuple[bool, int, int]
    """Over at once before all others, then by the time that is lost; without an end last."""
    running: Running
    scope: Scope
    before: Moment | None
    after: Moment | None


_ENDLESS = 1 << 62


def _moving(work: Work, setup: Setup, calendars: frozenset[str], counts: Counter[str]) -> Iterator[_Move]:
    """What would move, ticket by ticket, counted on the way."""
    for running in running_limits.with_due_moment(work.session, visible_to(work.actor), calendars):
        limits = (running.run.limit, running.visit.limit)
        counts["running"] += sum(clock is not None and clock.calendar in calendars for clock in limits)
        for event, before, after in _moves(_recounted(running, setup, work)):
            lost = after - before if before is not None and after is not None else _ENDLESS
            breaks = _breaks(before, after, work.now)
            counts["moved"] += 1
            counts["endless" if after is None else "earlier" if lost < 0 else "later"] += 1
            counts["breached"] += breaks
            counts["rescued"] += _breaks(after, before, work.now)
            counts["hidden"] += not running.visible
            yield _Move((not breaks, lost, running.ticket_id), running, event.scope, before, after)


def _breaks(before: Moment | None, after: Moment | None, now: Moment) -> bool:
    return after is not None and after <= now and (before is None or before > now)


def _recounted(running: Running, setup: Setup, work: Work) -> list[Event]:
    """As the engine recounts when calendars are put; of the ticket it looks at nothing but its clocks."""
    situation = Situation(
        snapshot=Snapshot(ticket=_ANY_TICKET, run=running.run, visit=running.visit),
        actor=CLOCK,
        now=work.now,
        setup=setup,
        blueprint=work.shelf.version(work.session, running.run.version_id).blueprint,
    )
    draft = Draft(situation)
    clocks.recount(draft, WHY, {})
    return draft.events


_ANY_TICKET = Ticket(id=0, version=0, subject="", department="", created_at=0, updated_at=0)


def _told(move: _Move, work: Work) -> MovedDue:
    running = move.running
    blueprint = work.shelf.version(work.session, running.run.version_id).blueprint
    state = blueprint.states_by_id.get(running.visit.state)
    return MovedDue(
        ticket_id=running.ticket_id,
        subject=running.subject,
        scope=move.scope,
        blueprint_id=blueprint.id,
        state=running.visit.state,
        state_name=state.name if state else running.visit.state,
        before=move.before,
        after=move.after,
    )

"""Due moments that move because a calendar changed (E-06): each with its event, or asked for before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple

from runtime.desk.work import Work
from runtime.engine import clocks, sla, timekeeper
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
from runtime.model.ticket import Run, Ticket, Visit
from runtime.model.values import Moment
from runtime.model.visibility import Access
from runtime.store import left_over, lists, running_limits, setup_rows, sla_clocks, tickets
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

    How many due moments moved. Only tickets of which something would move are locked and read: most stay as they are.
    """
    renewed = _with(work, setup_rows.load_setup(work.session))
    moved = 0
    running = running_limits.with_due_moment(work.session, visible_to(CLOCK), calendars)
    awaiting = lists.tickets_awaiting_a_turn(work.session)
    promised = sla_clocks.on_calendars(work.session, calendars)
    moving = {found.ticket_id for found in running if _recounted(found, renewed)}
    for ticket_id in sorted(moving.union(awaiting, promised)):
        loaded = tickets.load(work.session, ticket_id, to_write=True)
        arms = work.arms_of(ticket_id)
        if loaded is None or not (_runs_on(loaded, calendars) or any(arm.clock == AUTO for arm in arms)):
            continue
        outcome = timekeeper.recompute(renewed.situation(loaded.snapshot, actor=CLOCK), WHY, arms)
        moved += _moved(outcome.events)
        renewed.record(loaded.snapshot, outcome, actor=CLOCK)
    return moved


def count_left_over(work: Work) -> None:
    """Count by changed calendars again for whatever was under way meanwhile, once none of it is any more."""
    left = left_over.find(work.session)
    if left is None:
        return
    if left.waits_for is None:
        left = left_over.wait_for_those_under_way(work.session, left)
    if left_over.is_over(work.session, left):
        recompute_clocks(work, left.calendars)
        left_over.forget(work.session)


def waits_to_be_counted(work: Work) -> bool:
    """Whether `count_left_over` would get on now."""
    left = left_over.find(work.session)
    return left is not None and (left.waits_for is None or left_over.is_over(work.session, left))


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
    moves = chain(_moving(work, setup, changed, counts), _promised(work, setup, changed, counts))
    worst = nsmallest(query.most, (move for move in moves if move.visible), key=lambda move: move.gravity)
    return CalendarsPreview(at=work.now, worst=tuple(_told(move, work) for move in worst), **counts)


class _Move(NamedTuple):
    """A due moment that would be another one. `metric`: of an SLA clock."""

    gravity: tuple[bool, int, int]
    """Over at once before all others, then by the time that is lost; without an end last."""
    ticket_id: int
    subject: str
    visible: bool
    run: Run | None
    visit: Visit | None
    scope: Scope
    before: Moment | None
    after: Moment | None
    metric: str = ""


_ENDLESS = 1 << 62


def _moving(work: Work, setup: Setup, calendars: frozenset[str], counts: Counter[str]) -> Iterator[_Move]:
    """What would move, ticket by ticket, counted on the way."""
    as_it_would_be = _with(work, setup)
    for running in running_limits.with_due_moment(work.session, visible_to(work.actor), calendars):
        limits = (running.run.limit, running.visit.limit)
        counts["running"] += sum(clock is not None and clock.calendar in calendars for clock in limits)
        for event, before, after in _moves(_recounted(running, as_it_would_be)):
            lost = _counted(before, after, work.now, counts)
            counts["hidden"] += not running.visible
            gravity = (not _breaks(before, after, work.now), lost, running.ticket_id)
            place = (running.ticket_id, running.subject, running.visible, running.run, running.visit)
            yield _Move(gravity, *place, event.scope, before, after)


def _promised(work: Work, setup: Setup, calendars: frozenset[str], counts: Counter[str]) -> Iterator[_Move]:
    """The SLA clocks that would move, decided as the desk decides it."""
    for ticket_id in sla_clocks.on_calendars(work.session, calendars):
        loaded = tickets.load(work.session, ticket_id)
        if loaded is None:
            continue
        snapshot = loaded.snapshot
        draft = Draft(replace(work.situation(snapshot, actor=CLOCK), setup=setup))
        sla.follow(draft, WHY)
        clocks_now = snapshot.sla.clocks.values() if snapshot.sla else ()
        counts["running"] += sum(each.due is not None and each.clock.calendar in calendars for each in clocks_now)
        for event in draft.events:
            if isinstance(event, SlaChanged) and event.old.due != event.new.due:
                before, after = event.old.due, event.new.due
                lost = _counted(before, after, work.now, counts)
                visible = work.access(snapshot) >= Access.READ
                counts["hidden"] += not visible
                gravity = (not _breaks(before, after, work.now), lost, ticket_id)
                place = (ticket_id, snapshot.ticket.subject, visible, snapshot.run, snapshot.visit)
                yield _Move(gravity, *place, Scope.SLA, before, after, event.new.metric)


def _counted(before: Moment | None, after: Moment | None, now: Moment, counts: Counter[str]) -> int:
    """Count a due moment that moves; how much time is lost."""
    lost = after - before if before is not None and after is not None else _ENDLESS
    counts["moved"] += 1
    counts["endless" if after is None else "earlier" if lost < 0 else "later"] += 1
    counts["breached"] += _breaks(before, after, now)
    counts["rescued"] += _breaks(after, before, now)
    return lost


def _breaks(before: Moment | None, after: Moment | None, now: Moment) -> bool:
    return after is not None and after <= now and (before is None or before > now)


def _with(work: Work, setup: Setup) -> Work:
    """The same work on another set-up."""
    return replace(work, contents=replace(work.contents, setup=setup))


def _recounted(running: Running, work: Work) -> list[Event]:
    """As the engine recounts when calendars are put; of the ticket it looks at nothing but its clocks."""
    situation = Situation(
        snapshot=Snapshot(ticket=_ANY_TICKET, run=running.run, visit=running.visit),
        actor=CLOCK,
        now=work.now,
        setup=work.setup,
        blueprint=work.shelf.version(work.session, running.run.version_id).blueprint,
    )
    draft = Draft(situation)
    clocks.recount(draft, WHY, {})
    return draft.events


_ANY_TICKET = Ticket(id=0, version=0, subject="", department="", created_at=0, updated_at=0)


def _told(move: _Move, work: Work) -> MovedDue:
    blueprint = work.shelf.version(work.session, move.run.version_id).blueprint if move.run else None
    rests = move.visit.state if move.visit else None
    state = blueprint.states_by_id.get(rests or "") if blueprint else None
    return MovedDue(
        ticket_id=move.ticket_id,
        subject=move.subject,
        scope=move.scope,
        blueprint_id=blueprint.id if blueprint else None,
        state=rests,
        state_name=state.name if state else rests or "",
        before=move.before,
        after=move.after,
        metric=move.metric,
    )

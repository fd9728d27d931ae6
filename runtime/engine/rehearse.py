"""The rehearsal room (C-14): a pretend ticket walks through a draft, by the rules of the desk, in memory alone.

Every function takes a rehearsal and gives the one after it, or raises NotAllowed with every reason, as the desk would
refuse; the rehearsal given stays what it was. Time stands still until it is made to pass, and what is due on the way
happens at its own moment. Letters, calls, tasks and child tickets stay in the history: nothing is sent or opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runtime.engine import computing, lifecycle
from runtime.engine.explain import TransitionVerdict, explain
from runtime.engine.guards import reasons_against, transition_named
from runtime.engine.rehearsal_cast import assuming
from runtime.engine.rehearsal_course import Course, Happening, Rehearsal, moment_of
from runtime.engine.rehearsal_rings import seen_by
from runtime.engine.rehearsal_steps import perform
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.blueprint import Blueprint, EventName, Timer
from runtime.model.calendar import OF_TEAM
from runtime.model.durations import Duration
from runtime.model.events import How, Moved, RunStarted, TicketOpened
from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, Filled
from runtime.model.integrity import faults
from runtime.model.people import CLOCK
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.scenario import (
    Assumptions,
    Claim,
    Delegate,
    Edit,
    Execute,
    Given,
    Happen,
    NextDue,
    Release,
    Say,
    Vote,
    Wait,
    Withdraw,
    stamp,
)
from runtime.model.setup import Setup
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment
from runtime.model.visibility import Access

__all__ = [
    "Offer",
    "Rehearsal",
    "Stay",
    "claim",
    "comment",
    "customer_replies",
    "delegate",
    "edit",
    "execute",
    "happen",
    "pass_time",
    "pass_until",
    "path",
    "perform",
    "possible",
    "release",
    "start",
    "to_next_due",
    "vote",
    "why_not",
    "withdraw",
]

TICKET_ID = 1


@dataclass(frozen=True, slots=True)
class Offer:
    """A transition out of the present state for one person: what explains it, and the reasons against it."""

    verdict: TransitionVerdict
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """One stop of the way so far. `transition` and `actor` led here; `left` is None where the ticket still is."""

    state: str
    entered: Moment
    left: Moment | None
    transition: str | None
    actor: str


def start(
    blueprint: Blueprint,
    setup: Setup,
    given: Given,
    *,
    assume: Assumptions | None = None,
    library: Sequence[Blueprint] = (),
) -> Rehearsal:
    """A pretend ticket is opened and, if the Blueprint claims it, enters it.

    `assume` comes before what `given` assumes; `library`: Blueprints the ticket may go on into. Raises NotAllowed: the
    Blueprint is not whole, its calendars are not there, the ticket's values do not fit.
    """
    assumed = assuming(setup, *(part for part in (assume, given.assume) if part is not None))
    _insist_startable(blueprint, assumed.setup)
    now = moment_of(given.at, assumed.setup)
    nothing_yet = Rehearsal(
        blueprints=(blueprint, *library),
        setup=assumed.setup,
        customers=assumed.customers,
        loads=assumed.loads,
        given=given,
        now=now,
        snapshot=Snapshot(ticket=_ticket(given, blueprint, assumed.setup, now)),
    )
    return _opened(nothing_yet)


def possible(rehearsal: Rehearsal, person: str, *, advice: bool = True) -> tuple[Offer, ...]:
    """Every transition out of the present state for this person, in button order, hidden and automatic ones too.

    Without `advice` nothing is tried that would help. Raises NotAllowed for somebody unknown here.
    """
    situation = seen_by(rehearsal, rehearsal.actor(person), Access.RESTRICTED)
    verdicts = explain(situation, advice=advice)
    return tuple(Offer(verdict, _against(verdict.transition_id, situation)) for verdict in verdicts)


def why_not(rehearsal: Rehearsal, person: str, transition: str) -> tuple[Reason, ...]:
    """Every reason why this person could not execute the transition now, form aside; empty when they could."""
    try:
        return _against(transition, seen_by(rehearsal, rehearsal.actor(person), Access.RESTRICTED))
    except NotAllowed as refusal:
        return refusal.reasons


def execute(rehearsal: Rehearsal, person: str, transition: str, form: Filled = EMPTY) -> Rehearsal:
    """A person executes a transition. Attachments in the form are plain names of files."""
    return perform(rehearsal, Execute(person=person, transition=transition, form=form))


def comment(rehearsal: Rehearsal, person: str, text: str, *, public: bool) -> Rehearsal:
    """A person replies to the customer, or writes a note."""
    return perform(rehearsal, Say(person=person, text=text, public=public))


def customer_replies(rehearsal: Rehearsal, text: str) -> Rehearsal:
    """The ticket's customer writes."""
    return perform(rehearsal, Say(text=text))


def edit(rehearsal: Rehearsal, person: str, fields: dict[str, FieldValue]) -> Rehearsal:
    """A person gives fields new values outside of a transition."""
    return perform(rehearsal, Edit(person=person, fields=fields))


def claim(rehearsal: Rehearsal, person: str) -> Rehearsal:
    """A person takes the ticket up for work."""
    return perform(rehearsal, Claim(person=person))


def release(rehearsal: Rehearsal, person: str) -> Rehearsal:
    """A person puts the ticket back."""
    return perform(rehearsal, Release(person=person))


def vote(rehearsal: Rehearsal, person: str, transition: str, *, approve: bool, comment: str = "") -> Rehearsal:
    """A person who was asked to approve a transition decides."""
    return perform(rehearsal, Vote(person=person, transition=transition, approve=approve, comment=comment))


def delegate(rehearsal: Rehearsal, person: str, transition: str, to: str, source: str | None = None) -> Rehearsal:
    """A person hands a vote on: their own, or that of `source`."""
    return perform(rehearsal, Delegate(person=person, transition=transition, to=to, source=source))


def withdraw(rehearsal: Rehearsal, person: str, transition: str) -> Rehearsal:
    """Who asked for an approval asks no longer."""
    return perform(rehearsal, Withdraw(person=person, transition=transition))


def pass_time(rehearsal: Rehearsal, time: Duration, calendar: str | None = None) -> Rehearsal:
    """Time passes; business time on the calendar named, else on that of the ticket's department."""
    return perform(rehearsal, Wait(time=time, calendar=calendar))


def pass_until(rehearsal: Rehearsal, moment: Moment) -> Rehearsal:
    """Time passes until a moment. Raises NotAllowed for one that is past."""
    return perform(rehearsal, Wait(until=stamp(moment)))


def to_next_due(rehearsal: Rehearsal) -> Rehearsal:
    """Time passes until something is due. Raises NotAllowed where nothing is."""
    return perform(rehearsal, NextDue())


def happen(rehearsal: Rehearsal, event: EventName, state: str | None = None) -> Rehearsal:
    """Something happens around the ticket: a child is closed (one called ends in `state`), a webhook comes in."""
    return perform(rehearsal, Happen.model_validate({"event": event, "state": state}))


def path(rehearsal: Rehearsal) -> tuple[Stay, ...]:
    """The states the ticket has been in, oldest first."""
    stops = [one for one in rehearsal.history if isinstance(one.event, RunStarted | Moved)]
    ends: list[Moment | None] = [*(one.at for one in stops[1:]), None]
    return tuple(_stay(stop, left) for stop, left in zip(stops, ends, strict=False))  # no stop: in no Blueprint yet


def _stay(stop: Happening, left: Moment | None) -> Stay:
    moved = stop.event if isinstance(stop.event, Moved) else None
    state = moved.target if moved is not None else getattr(stop.event, "state", "")
    return Stay(state, stop.at, left, moved.transition if moved is not None else None, stop.actor)


def _insist_startable(blueprint: Blueprint, setup: Setup) -> None:
    reasons = list(faults(blueprint))
    missing = sorted(_calendars_of(blueprint) - setup.calendars.keys())
    reasons += [Reason("unknown_calendar", f"There is no calendar “{one}” here: add it.", one) for one in missing]
    if reasons:
        raise NotAllowed(*reasons)


def _calendars_of(blueprint: Blueprint) -> set[str]:
    limits = [blueprint.limit, *(state.limit for state in blueprint.states)]
    timers = [way.trigger for way in blueprint.transitions if isinstance(way.trigger, Timer)]
    named = [part.calendar for part in (*limits, *timers) if part is not None]
    return {calendar for calendar in named if calendar not in (None, OF_TEAM)}


def _ticket(given: Given, blueprint: Blueprint, setup: Setup, now: Moment) -> Ticket:
    values = given.ticket
    department = values.department or blueprint.department or next(iter(sorted(setup.departments)), "")
    status = setup.statuses.get(values.status)
    reasons = []
    if department not in setup.departments:
        sentence = f"There is no department “{department}” here: name one of the set-up."
        reasons.append(Reason("unknown_department", sentence, "department"))
    if status is None:
        reasons.append(Reason("unknown_status", f"There is no status “{values.status}” here.", "status"))
    if status is None or reasons:
        raise NotAllowed(*reasons)
    return Ticket(
        id=TICKET_ID,
        version=1,
        subject=values.subject,
        description=values.description,
        requester=values.requester,
        department=department,
        team=values.team,
        assignee=values.assignee,
        type=values.type,
        priority=values.priority,
        status=status.id,
        category=status.category,
        tags=tuple(sorted(set(values.tags))),
        fields=dict(values.fields),
        created_at=now,
        updated_at=now,
    )


def _opened(rehearsal: Rehearsal) -> Rehearsal:
    given, ticket = rehearsal.given, rehearsal.snapshot.ticket
    actor = CLOCK if given.by is None else rehearsal.actor(given.by)
    requester = rehearsal.person(ticket.requester)
    ticket = computing.opened(lifecycle.admitted(ticket, rehearsal.setup, requester, actor), rehearsal.setup)
    opening = Happening(rehearsal.now, ticket.version, actor.id, TicketOpened(ticket=ticket))
    course = Course(altered(rehearsal, snapshot=Snapshot(ticket=ticket), history=(opening,)))
    course.enrolled(actor)
    course.settle()
    return course.rehearsal


def _against(transition_id: str, situation: Situation) -> tuple[Reason, ...]:
    transition = transition_named(transition_id, situation)
    return tuple(reasons_against(transition, situation, How.MANUAL))

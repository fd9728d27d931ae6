"""What each step of a rehearsal does: as the desk's handlers, with values for rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from runtime.engine import chains, lifecycle, votes
from runtime.engine.approvals import request_of
from runtime.engine.decide import decide
from runtime.engine.rehearsal_course import Course, Rehearsal, moment_of
from runtime.engine.rehearsal_rings import insist_may_assign, seen_by
from runtime.model.altered import altered
from runtime.model.blueprint import EventName
from runtime.model.business_clock import NeverOpens
from runtime.model.durations import moment_after
from runtime.model.forms import Filled
from runtime.model.people import CLOCK, Actor
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.rights import Action
from runtime.model.scenario import (
    AnyStep,
    Claim,
    Delegate,
    Edit,
    Execute,
    Happen,
    NextDue,
    Release,
    Say,
    Vote,
    Wait,
    Withdraw,
)
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.values import Moment
from runtime.model.visibility import Access

MOST_DUE_AT_ONCE = 10_000
"""So many moments that are due may come while time is made to pass once."""


def perform(rehearsal: Rehearsal, step: AnyStep) -> Rehearsal:
    """The step is done, with all that follows by itself; what the step expects is not looked at."""
    done = _DO[type(step)](rehearsal, step)
    return altered(done, steps=(*done.steps, step))


def _followed(rehearsal: Rehearsal, outcome: Outcome, actor: Actor, before: Snapshot | None = None) -> Rehearsal:
    """After an outcome and what it leads to. With `before`, Blueprints are asked about the changed ticket."""
    course = Course(rehearsal)
    course.record(outcome, actor)
    if before is not None:
        course.enrolled(actor, before)
    course.settle()
    return course.rehearsal


def _execute(rehearsal: Rehearsal, step: Execute) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    situation = seen_by(rehearsal, actor, Access.RESTRICTED, Action.TRANSITION)
    if step.form.attachments:
        situation = replace(situation, files=_files(step.form))
    return _followed(rehearsal, decide(situation, step.transition, step.form), actor)


def _say(rehearsal: Rehearsal, step: Say) -> Rehearsal:
    person = step.person or rehearsal.snapshot.ticket.requester
    if person is None:
        sentence = "The ticket has no requester, so no customer can write: name one when it is opened."
        raise NotAllowed(Reason("no_requester", sentence, "requester"))
    actor = rehearsal.actor(person)
    outcome = lifecycle.comment(seen_by(rehearsal, actor, Access.FULL), step.text, public=step.public)
    return _followed(rehearsal, outcome, actor, rehearsal.snapshot)


def _edit(rehearsal: Rehearsal, step: Edit) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    situation = seen_by(rehearsal, actor, Access.FULL, Action.TICKET_EDIT)
    insist_may_assign(actor, situation, step.fields)
    requester = step.fields.get("requester")
    if isinstance(requester, str):
        situation = replace(situation, requester=rehearsal.person(requester))
    return _followed(rehearsal, lifecycle.edit(situation, step.fields), actor, rehearsal.snapshot)


def _claim(rehearsal: Rehearsal, step: Claim) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    situation = seen_by(rehearsal, actor, Access.FULL, Action.TICKET_WORK)
    return _followed(rehearsal, lifecycle.claim(situation), actor)


def _release(rehearsal: Rehearsal, step: Release) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    situation = seen_by(rehearsal, actor, Access.FULL, Action.TICKET_WORK)
    return _followed(rehearsal, lifecycle.release(situation), actor)


def _vote(rehearsal: Rehearsal, step: Vote) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    seen_by(rehearsal, actor, Access.RESTRICTED, Action.TRANSITION)
    situation = rehearsal.situation(actor)
    request = request_of(step.transition, situation)
    if request is not None and request.form.attachments:
        situation = replace(situation, files=_files(request.form))
    outcome = votes.vote(situation, step.transition, approve=step.approve, comment=step.comment)
    return _followed(rehearsal, outcome, actor)


def _delegate(rehearsal: Rehearsal, step: Delegate) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    # the history is for whoever works here, and so are votes of others: customers hand on none
    mine = step.source in {None, step.person}
    seen_by(rehearsal, actor, Access.RESTRICTED if mine else Access.FULL, Action.TICKET_HISTORY)
    situation = rehearsal.situation(actor)
    outcome = votes.delegate(situation, step.transition, step.to, source=step.source, comment=step.comment)
    return _followed(rehearsal, outcome, actor)


def _withdraw(rehearsal: Rehearsal, step: Withdraw) -> Rehearsal:
    actor = rehearsal.actor(step.person)
    seen_by(rehearsal, actor, Access.RESTRICTED, Action.TRANSITION)
    return _followed(rehearsal, votes.withdraw(rehearsal.situation(actor), step.transition), actor)


def _files(form: Filled) -> dict[str, str]:
    """The files a form attaches: a pretend file is its name."""
    return {name: name for attached in form.attachments.values() for name in attached}


def _wait(rehearsal: Rehearsal, step: Wait) -> Rehearsal:
    return _until(rehearsal, _end_of(step, rehearsal))


def _end_of(step: Wait, rehearsal: Rehearsal) -> Moment:
    if step.time is None:
        return moment_of(step.until or "", rehearsal.setup)
    if step.calendar is not None and step.calendar not in rehearsal.setup.calendars:
        sentence = f"There is no calendar “{step.calendar}” here: name one of the set-up."
        raise NotAllowed(Reason("unknown_calendar", sentence, step.calendar))
    calendar = rehearsal.setup.calendar_for(rehearsal.snapshot.ticket.department, step.calendar)
    try:
        return moment_after(rehearsal.now, step.time, calendar)
    except NeverOpens as never:
        raise NotAllowed(Reason("never_opens", str(never), calendar.id)) from never


def _next_due(rehearsal: Rehearsal, _step: NextDue) -> Rehearsal:
    if rehearsal.next_due is None:
        raise NotAllowed(Reason("nothing_due", "Nothing is due: time alone changes nothing here."))
    return _until(rehearsal, rehearsal.next_due)


def _until(rehearsal: Rehearsal, end: Moment) -> Rehearsal:
    """What is due happens on the way, each at its moment."""
    if end < rehearsal.now:
        raise NotAllowed(Reason("past", "That moment is past: go back to an earlier step instead."))
    course = Course(rehearsal)
    for _ in range(MOST_DUE_AT_ONCE):
        due = course.rehearsal.next_due
        if due is None or due > end:
            return altered(course.rehearsal, now=end)
        course.rehearsal = altered(course.rehearsal, now=max(due, course.rehearsal.now))
        course.settle()
    raise NotAllowed(Reason("too_much", f"More than {MOST_DUE_AT_ONCE} things would be due: let less time pass."))


def _happen(rehearsal: Rehearsal, step: Happen) -> Rehearsal:
    situation, visit = rehearsal.situation(CLOCK), rehearsal.snapshot.visit
    child = visit.child if visit is not None else None
    if step.event is EventName.CHILD_CLOSED and visit is not None and child is not None and not child.ended:
        outcome = chains.child_ended(situation, child.ticket, state=step.state, visit_id=visit.id)
    else:
        outcome = lifecycle.notice(situation, step.event)
    return _followed(rehearsal, outcome, CLOCK)


_DO: dict[type[Any], Callable[[Rehearsal, Any], Rehearsal]] = {
    Execute: _execute,
    Say: _say,
    Edit: _edit,
    Claim: _claim,
    Release: _release,
    Vote: _vote,
    Delegate: _delegate,
    Withdraw: _withdraw,
    Wait: _wait,
    NextDue: _next_due,
    Happen: _happen,
}

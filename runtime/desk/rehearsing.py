"""Handlers for rehearsals: the walk is replayed in memory on the desk's set-up, and shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from runtime.desk.scenarios import blueprints_to_go_on, with_customers
from runtime.desk.work import Work
from runtime.engine import limits
from runtime.engine import rehearse as room
from runtime.engine.approvals import APPROVAL_CLOCK
from runtime.engine.automatic import AUTO, timer_at
from runtime.engine.rehearsal_course import Happening, Rehearsal
from runtime.engine.rehearsal_replies import replies_of
from runtime.engine.rehearsal_scenarios import scenario_of
from runtime.messages import rehearsal as said
from runtime.messages.faults import Refused
from runtime.messages.rehearsal import RehearsalView
from runtime.messages.waiting import ApprovalView, VoteView
from runtime.model.actions import Channel
from runtime.model.approvals import OpenApproval
from runtime.model.blueprint import Blueprint, Timer, Transition, Unmet
from runtime.model.event_json import encode
from runtime.model.events import CallQueued, LetterQueued, Scope
from runtime.model.folding import fold
from runtime.model.people import CLOCK, SYSTEM, Person
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.scenario import AnyStep, Scenario, Suite
from runtime.model.snapshot import Arm

_WALK = "walk"


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk as far as it went. `ends`: how long the history was after the opening and after each step."""

    rehearsal: Rehearsal
    ends: tuple[int, ...]
    refused: tuple[Reason, ...] = ()

    def step_of(self, place: int) -> int:
        """Which step brought this place of the history about; 0: the opening."""
        return sum(place >= end for end in self.ends)


def rehearse(query: said.Rehearse, work: Work) -> RehearsalView:
    """Where the pretend ticket stands after the walk."""
    walk = _walked(query, work)
    return _view(walk, query.person or work.actor.id)


def walk_as_scenario(query: said.WalkAsScenario, work: Work) -> Scenario:
    """The walk, to be kept. Raises Refused with the reasons against the first step that cannot be done."""
    walk = _walked(query, work)
    if walk.refused:
        raise Refused(str(NotAllowed(*walk.refused)), walk.refused)
    return scenario_of(walk.rehearsal, query.id, query.name)


def _walked(query: said.Rehearse | said.WalkAsScenario, work: Work) -> _Walk:
    blueprint = query.blueprint
    told = Scenario(id=_WALK, name=_WALK, given=query.given, when=query.steps)
    assume = with_customers(Suite(blueprint=blueprint.id, scenarios=(told,)), work).assume
    library = blueprints_to_go_on(blueprint, work)
    try:
        begun = room.start(blueprint, work.setup, query.given, assume=assume, library=library)
    except NotAllowed as refusal:
        raise Refused(str(refusal), refusal.reasons) from None
    return _gone_on(begun, query.steps)


def _gone_on(rehearsal: Rehearsal, steps: tuple[AnyStep, ...]) -> _Walk:
    """As many of the steps as can be done."""
    ends = [len(rehearsal.history)]
    for step in steps:
        try:
            rehearsal = room.perform(rehearsal, step)
        except NotAllowed as refusal:
            return _Walk(rehearsal, tuple(ends), refusal.reasons)
        ends.append(len(rehearsal.history))
    return _Walk(rehearsal, tuple(ends))


def _view(walk: _Walk, person: str) -> RehearsalView:
    rehearsal = walk.rehearsal
    run, visit, blueprint = rehearsal.snapshot.run, rehearsal.snapshot.visit, rehearsal.blueprint
    state = blueprint.states_by_id.get(visit.state) if blueprint is not None and visit is not None else None
    unseen, offers = _offers(rehearsal, person)
    return RehearsalView(
        now=rehearsal.now,
        zone=rehearsal.setup.settings.zone,
        done=len(rehearsal.steps),
        refused=_told(walk.refused),
        blueprint=blueprint.id if blueprint is not None else None,
        state=rehearsal.state,
        state_name=state.name if state is not None else "",
        instructions=state.instructions if state is not None else "",
        complete=rehearsal.complete,
        ticket=_ticket(rehearsal),
        limit_due=visit.limit.due if visit is not None and visit.limit is not None else None,
        run_due=run.limit.due if run is not None and run.limit is not None else None,
        due=tuple(_due(arm, rehearsal) for arm in _in_order(rehearsal)),
        person=person,
        unseen=unseen,
        offers=offers,
        approvals=tuple(_approvals(rehearsal, person)),
        awaits_child=visit is not None and visit.child is not None and not visit.child.ended,
        history=tuple(_happened(walk)),
        letters=tuple(sorted(_letters(walk), key=lambda letter: letter.step)),
        calls=tuple(_calls(walk)),
        path=tuple(_path(rehearsal)),
        cast=tuple(_cast(rehearsal)),
    )


def _ticket(rehearsal: Rehearsal) -> said.PretendTicket:
    ticket, visit = rehearsal.snapshot.ticket, rehearsal.snapshot.visit
    return said.PretendTicket(
        subject=ticket.subject,
        department=ticket.department,
        requester=ticket.requester,
        team=ticket.team,
        assignee=ticket.assignee,
        claimed_at=visit.claimed if visit is not None else None,
        type=ticket.type,
        priority=ticket.priority,
        status=ticket.status,
        tags=ticket.tags,
        resolution=ticket.resolution,
        fields=dict(ticket.fields),
    )


def _in_order(rehearsal: Rehearsal) -> list[Arm]:
    return sorted(rehearsal.arms.values(), key=lambda arm: (arm.at, arm.clock))


def _due(arm: Arm, rehearsal: Rehearsal) -> said.DueView:
    what = _what(arm)
    if what == "auto":
        return said.DueView(what=what, at=arm.at, transition=_timer(arm, rehearsal))
    level = _level(arm, rehearsal) if what in {"visit", "run"} else None
    if level is None:
        return said.DueView(what=what, at=arm.at)
    return said.DueView(what=what, at=arm.at, level=level.kind, number=level.number)


def _level(arm: Arm, rehearsal: Rehearsal) -> limits.Level | None:
    """Which moment of its limit a clock comes to next."""
    run, visit, blueprint = rehearsal.snapshot.run, rehearsal.snapshot.visit, rehearsal.blueprint
    if run is None or visit is None or blueprint is None:
        return None
    whole = arm.clock == Scope.RUN
    limit = blueprint.limit if whole else blueprint.states_by_id[visit.state].limit
    clock = run.limit if whole else visit.limit
    if limit is None or clock is None:
        return None
    along = limits.levels(limit, clock, rehearsal.setup)
    return along[arm.stage] if arm.stage < len(along) else None


def _timer(arm: Arm, rehearsal: Rehearsal) -> str | None:
    """The transition whose timer ends then."""
    visit, blueprint = rehearsal.snapshot.visit, rehearsal.blueprint
    if visit is None or blueprint is None:
        return None
    situation = rehearsal.situation(CLOCK)
    ways = (way for way in blueprint.leaving(visit.state) if isinstance(way.trigger, Timer))
    return next((way.id for way in ways if timer_at(way, situation) == arm.at), None)


def _what(arm: Arm) -> said.Due:
    named: dict[str, said.Due] = {"visit": "visit", "run": "run", AUTO: "auto"}
    return named.get(arm.clock, "approval" if arm.clock.startswith(APPROVAL_CLOCK) else "action")


def _offers(rehearsal: Rehearsal, person: str) -> tuple[tuple[said.ReasonView, ...], tuple[said.RehearsedOffer, ...]]:
    """Why the person cannot see the ticket, or else what they are offered."""
    try:
        found = room.possible(rehearsal, person)
    except NotAllowed as refusal:
        return _told(refusal.reasons), ()
    return (), tuple(_offer(each, rehearsal) for each in found)


def _offer(offer: room.Offer, rehearsal: Rehearsal) -> said.RehearsedOffer:
    verdict, run, blueprint = offer.verdict, rehearsal.snapshot.run, rehearsal.blueprint
    if run is None or blueprint is None:
        raise AssertionError("Transitions are offered out of a Blueprint’s states only.")
    transition = blueprint.transitions_by_id[verdict.transition_id]
    return said.RehearsedOffer(
        id=transition.id,
        name=transition.name,
        target=verdict.target,
        back_to=_back_to(transition, verdict.target, blueprint),
        style=transition.style,
        confirm=transition.confirm,
        allowed=verdict.allowed,
        automatic=verdict.automatic,
        hidden=not verdict.allowed and transition.unmet is Unmet.HIDDEN and transition.id not in run.approvals,
        done=transition.parallel is not None and transition.id in run.done.get(transition.parallel, {}),
        needs_approval=transition.approval is not None,
        reasons=_told(offer.reasons),
        fixes=tuple(fix.sentence for fix in verdict.fixes),
        could=verdict.could,
        form=transition.form,
    )


def _back_to(transition: Transition, target: str | None, blueprint: Blueprint) -> str | None:
    return None if transition.target is not None or target is None else blueprint.states_by_id[target].name


def _approvals(rehearsal: Rehearsal, person: str) -> Iterator[ApprovalView]:
    run, blueprint = rehearsal.snapshot.run, rehearsal.blueprint
    for key, request in sorted(run.approvals.items()) if run is not None and blueprint is not None else ():
        transition = blueprint.transitions_by_id.get(key) if blueprint is not None else None
        yield ApprovalView(
            transition_id=key,
            name=transition.name if transition is not None else key,
            asker=request.asker,
            asker_name=_name(request.asker, rehearsal),
            asked_at=request.asked_at,
            needed=request.needed,
            approved=request.approved,
            votes=tuple(_vote(one, request, rehearsal) for one in request.voters),
            deadline=request.deadline,
            yours=person in request.awaited,
        )


def _vote(person: str, request: OpenApproval, rehearsal: Rehearsal) -> VoteView:
    found = rehearsal.person(person)
    able = found is not None and found.active
    return VoteView(person=person, name=_name(person, rehearsal), approve=request.votes.get(person), able=able)


def _happened(walk: _Walk) -> Iterator[said.Happened]:
    for place, one in enumerate(walk.rehearsal.history):
        yield said.Happened(
            step=walk.step_of(place),
            at=one.at,
            actor=one.actor,
            actor_name=_name(one.actor, walk.rehearsal),
            kind=one.event.kind,
            data=json.loads(encode(one.event)),
        )


def _captured[E: LetterQueued | CallQueued](walk: _Walk, kind: type[E]) -> Iterator[tuple[int, Happening, E]]:
    for place, one in enumerate(walk.rehearsal.history):
        if isinstance(one.event, kind):
            yield walk.step_of(place), one, one.event


def _letters(walk: _Walk) -> Iterator[said.CapturedLetter]:
    readers = {person.email: person.name for person in _people(walk.rehearsal) if person.email}
    for step, one, letter in _captured(walk, LetterQueued):
        yield said.CapturedLetter(
            step=step,
            at=one.at,
            channel=letter.channel,
            to=tuple(readers.get(to) or _name(to, walk.rehearsal) for to in letter.to),
            subject=letter.subject,
            body=letter.body,
            not_before=letter.not_before,
        )
    for reply in replies_of(walk.rehearsal):
        yield said.CapturedLetter(
            step=walk.step_of(reply.place),
            at=reply.at,
            channel=Channel.MAIL.value,
            to=(readers.get(reply.to) or reply.to,),
            subject=reply.subject,
            body=reply.body,
        )


def _calls(walk: _Walk) -> Iterator[said.CapturedCall]:
    for step, one, call in _captured(walk, CallQueued):
        function = walk.rehearsal.setup.functions.get(call.target)
        yield said.CapturedCall(
            step=step,
            at=one.at,
            channel=call.channel,
            target=call.target,
            name=function.name if function is not None else "",
            inputs=dict(call.inputs),
        )


def _path(rehearsal: Rehearsal) -> Iterator[said.StayView]:
    names = {state.id: state.name for blueprint in reversed(rehearsal.blueprints) for state in blueprint.states}
    for stay in room.path(rehearsal):
        yield said.StayView(
            state=stay.state,
            state_name=names.get(stay.state, stay.state),
            entered=stay.entered,
            left=stay.left,
            transition=stay.transition,
            actor_name=_name(stay.actor, rehearsal),
        )


def _cast(rehearsal: Rehearsal) -> Iterator[said.CastMember]:
    for person in sorted(_people(rehearsal), key=lambda one: (fold(one.name), one.id)):
        if person.active:
            teams = tuple(sorted(rehearsal.setup.teams_of.get(person.id, ())))
            yield said.CastMember(id=person.id, name=person.name, role=person.role, teams=teams)


def _people(rehearsal: Rehearsal) -> list[Person]:
    return [*rehearsal.setup.people.values(), *rehearsal.customers.values()]


def _name(person: str, rehearsal: Rehearsal) -> str:
    found = rehearsal.person(person)
    return found.name if found is not None else "" if person == SYSTEM else person


def _told(reasons: tuple[Reason, ...]) -> tuple[said.ReasonView, ...]:
    return tuple(said.ReasonView(code=one.code, sentence=one.sentence, element=one.element) for one in reasons)

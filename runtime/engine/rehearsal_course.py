"""A rehearsed ticket with everything that is pretended around it, and one thing that happens to it.

What the desk does with rows, a rehearsal does with values: outcomes are folded by the same engine, due moments are
kept in a mapping, letters stay in the history. The clock of a rehearsal is never late.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from runtime.engine import chains, enroll, timekeeper
from runtime.engine.bounds import MOST_AT_ONCE, in_circles
from runtime.engine.enroll import Candidate
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.blueprint import Blueprint, Category
from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR, within_years
from runtime.model.events import (
    BlueprintRequested,
    ChildOpened,
    ChildRequested,
    Event,
    FollowerAdded,
    Moved,
    RunStarted,
    TurnGiven,
)
from runtime.model.people import CLOCK, Actor, Person
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.scenario import AnyStep, Given, Stamp, instant
from runtime.model.setup import Setup
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.values import Moment

REHEARSED = 1
"""The version id of the Blueprint that is rehearsed; those of the library follow."""

FIRST_CHILD = 2
"""The number of the first ticket that is called: the rehearsed one is 1."""

_ROUNDS = 50
_NO_ARMS: Mapping[str, Arm] = MappingProxyType({})
_NO_TURNS: Mapping[str, str] = MappingProxyType({})


class Happening(NamedTuple):
    """A fact of the history as the desk would record it. `version`: that of the ticket after it."""

    at: Moment
    version: int
    actor: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A pretend ticket on its way through a draft, at one moment. To undo a step is to keep the value before it.

    `blueprints`: the one rehearsed, then others a ticket may go on into; a version id is a place here, from 1.
    `customers`: people who do not work here; `loads`: how many other open tickets people have; `steps`: what was done
    since the beginning in `given`.
    """

    blueprints: tuple[Blueprint, ...]
    setup: Setup
    customers: Mapping[str, Person]
    loads: Mapping[str, int]
    given: Given
    now: Moment
    snapshot: Snapshot
    arms: Mapping[str, Arm] = field(default_factory=lambda: _NO_ARMS)
    followers: tuple[str, ...] = ()
    turns: Mapping[str, str] = field(default_factory=lambda: _NO_TURNS)
    history: tuple[Happening, ...] = ()
    steps: tuple[AnyStep, ...] = ()

    @property
    def blueprint(self) -> Blueprint | None:
        """The Blueprint of the ticket's run; None before it has one."""
        run = self.snapshot.run
        return self.blueprints[run.version_id - 1] if run is not None else None

    @property
    def state(self) -> str | None:
        """The state the ticket rests in."""
        return self.snapshot.visit.state if self.snapshot.visit is not None else None

    @property
    def complete(self) -> bool:
        """Whether the ticket rests in a final state of a complete run."""
        run = self.snapshot.run
        return run is not None and run.ended is not None and self.snapshot.visit is not None

    @property
    def next_due(self) -> Moment | None:
        """When time alone will change something next."""
        return min((arm.at for arm in self.arms.values()), default=None)

    def happened[E: Event](self, kind: type[E], since: int = 0) -> tuple[E, ...]:
        """The facts of a kind, from this place in the history on: letters, calls and tasks never left it."""
        return tuple(one.event for one in self.history[since:] if isinstance(one.event, kind))

    def person(self, person_id: str | None) -> Person | None:
        """A colleague or customer of this rehearsal."""
        return self.setup.people.get(person_id or "") or self.customers.get(person_id or "")

    def actor(self, person_id: str) -> Actor:
        """The person as somebody who acts. Raises NotAllowed for somebody unknown or no longer active."""
        found = self.person(person_id)
        if found is None:
            sentence = f"Nobody in this rehearsal has the id “{person_id}”: choose somebody of the set-up."
            raise NotAllowed(Reason("unknown_person", sentence, person_id))
        if not found.active:
            raise NotAllowed(Reason("inactive", f"{found.name} does not work on this desk any more.", person_id))
        teams = self.setup.teams_of.get(person_id, frozenset())
        return Actor(person_id, found.role, teams, frozenset(found.departments))

    def situation(self, actor: Actor, entering: int | None = None) -> Situation:
        """The facts a decision rests on now; `entering`: the version of a Blueprint it is about to enter."""
        run, ticket = self.snapshot.run, self.snapshot.ticket
        version = entering if entering is not None else run.version_id if run is not None else None
        return Situation(
            snapshot=self.snapshot,
            actor=actor,
            now=self.now,
            setup=self.setup,
            blueprint=self.blueprints[version - 1] if version is not None else None,
            requester=self.person(ticket.requester),
            followers=self.followers,
            loads=self._loads(),
            turns=self.turns,
        )

    def _loads(self) -> Mapping[str, int]:
        ticket = self.snapshot.ticket
        if ticket.assignee is None or ticket.category >= Category.SOLVED:
            return self.loads
        return {**self.loads, ticket.assignee: self.loads.get(ticket.assignee, 0) + 1}


class Course:
    """One thing that happens in a rehearsal, with all that follows from it. Lives no longer than that."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.rehearsal = rehearsal
        self._requests: list[Event] = []

    def record(self, outcome: Outcome, actor: Actor) -> None:
        """What the desk would write of an outcome."""
        before = self.rehearsal
        arms = {clock: arm for clock, arm in before.arms.items() if clock not in outcome.disarms}
        arms |= {arm.clock: arm for arm in outcome.arms}
        if not outcome.events:
            self.rehearsal = altered(before, arms=arms)
            return
        version = before.snapshot.ticket.version + 1
        facts = tuple(Happening(before.now, version, actor.id, event) for event in outcome.events)
        history = before.history + facts
        self.rehearsal = altered(
            before,
            arms=arms,
            history=history,
            snapshot=_numbered(outcome.after, version, before.now, history),
            followers=_followers(before.followers, outcome.events),
            turns={**before.turns, **_turns(outcome.events)},
        )
        self._requests += [event for event in outcome.events if isinstance(event, ChildRequested | BlueprintRequested)]

    def enrolled(self, actor: Actor, before: Snapshot | None = None) -> None:
        """The ticket enters the rehearsed Blueprint when that claims it, as after every opening and change."""
        snapshot = self.rehearsal.snapshot
        if enroll.may_enter(snapshot, before):
            candidate = Candidate(version_id=REHEARSED, blueprint=self.rehearsal.blueprints[0], rank=0)
            if enroll.choose(self.rehearsal.situation(actor), (candidate,)) is not None:
                self.record(enroll.enroll(self.rehearsal.situation(actor, REHEARSED), REHEARSED), actor)

    def fulfil(self) -> None:
        """What outcomes asked for: the next Blueprint is entered where the library has it; children are not opened."""
        done = 0
        while self._requests:
            event = self._requests.pop(0)
            done += 1
            if done > MOST_AT_ONCE:
                self._requests.clear()
                self.record(chains.alarmed(self.rehearsal.snapshot, in_circles()), CLOCK)
                return
            if isinstance(event, ChildRequested):
                self._call(event)
            elif isinstance(event, BlueprintRequested) and not self.rehearsal.snapshot.active:
                self._go_on_into(event)

    def _call(self, event: ChildRequested) -> None:
        """The visit waits for a child that calls another Blueprint; the child itself is not walked."""
        situation = self.rehearsal.situation(CLOCK)
        if event.blueprint is not None and chains.waits_to_call(situation.snapshot, situation.blueprint, event):
            child = FIRST_CHILD + len(self.rehearsal.happened(ChildOpened))
            self.record(chains.child_opened(situation, child, event.blueprint), CLOCK)

    def _go_on_into(self, event: BlueprintRequested) -> None:
        """The next Blueprint, where the library has it; after too many in a row an alarm, as on the desk."""
        ids = [blueprint.id for blueprint in self.rehearsal.blueprints]
        if event.blueprint not in ids:
            return
        place = ids.index(event.blueprint)
        alarm = chains.why_not_follow(event, self.rehearsal.blueprints[place])
        if alarm is not None:
            self.record(chains.alarmed(self.rehearsal.snapshot, alarm), CLOCK)
            return
        version_id = REHEARSED + place
        situation = self.rehearsal.situation(CLOCK, version_id)
        self.record(enroll.enroll(situation, version_id, chained=True, in_a_row=event.in_a_row + 1), CLOCK)

    def settle(self) -> None:
        """Everything that is due by now, and what that leads to, until nothing is.

        Raises NotAllowed when that never comes to rest.
        """
        for _ in range(_ROUNDS):
            self.fulfil()
            if not timekeeper.overdue(self.rehearsal.arms.values(), self.rehearsal.now):
                return
            arms = tuple(self.rehearsal.arms.values())
            self.record(timekeeper.settle(self.rehearsal.situation(CLOCK), arms), CLOCK)
        sentence = "The ticket is moved on by itself without end: correct the Blueprint’s automatic transitions."
        raise NotAllowed(Reason("no_rest", sentence, self.rehearsal.blueprints[0].id))


def moment_of(text: Stamp, setup: Setup) -> Moment:
    """The moment a stamp means on this desk. Raises NotAllowed for one that no calendar knows."""
    found = instant(text, setup.settings.zone)
    if not within_years(found):
        raise NotAllowed(
            Reason("far_off", f"Name a moment of the years {FIRST_YEAR} to {LAST_YEAR}, not {text}.", text)
        )
    return found


def _numbered(after: Snapshot, version: int, now: Moment, history: tuple[Happening, ...]) -> Snapshot:
    """With the ids that rows of a desk with this ticket alone would have got."""
    run, visit = after.run, after.visit
    runs = sum(isinstance(one.event, RunStarted) for one in history)
    if run is not None and run.id != runs:
        run = altered(run, id=runs)
    if visit is not None:
        visits = sum(isinstance(one.event, RunStarted | Moved) for one in history)
        visit = altered(visit, id=visits)
    return Snapshot(ticket=altered(after.ticket, version=version, updated_at=now), run=run, visit=visit)


def _followers(known: tuple[str, ...], events: tuple[Event, ...]) -> tuple[str, ...]:
    added = {event.person for event in events if isinstance(event, FollowerAdded)}
    return tuple(sorted({*known, *added})) if added else known


def _turns(events: tuple[Event, ...]) -> dict[str, str]:
    return {event.team: event.person for event in events if isinstance(event, TurnGiven)}

"""One unit of work: everything a handler may touch, inside one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from runtime.desk.away import told_away
from runtime.desk.needs import Needs
from runtime.desk.news import Telling
from runtime.desk.replies import Replying
from runtime.desk.shelf import Contents, Shelf, Shelved, Stale
from runtime.engine import computing, sla
from runtime.engine.automatic import AUTO
from runtime.engine.performers import ways_on
from runtime.engine.situation import Situation, new_situation
from runtime.messages.base import Changes
from runtime.messages.faults import Forbidden, NotFound
from runtime.model.blueprint import Blueprint, Category, Transition
from runtime.model.events import (
    BlueprintRequested,
    ChildRequested,
    CommentAdded,
    EndKind,
    Event,
    FieldsChanged,
    Moved,
    RunEnded,
    RunStarted,
    TicketOpened,
)
from runtime.model.people import CLOCK, Actor, Person, Role
from runtime.model.setup import Setup
from runtime.model.sla_events import SlaAsked
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment
from runtime.model.visibility import NOT_SHARED, Access, Shares, access_to, may_see
from runtime.store import assignments, due, followers, journal, setup_rows, tickets, visibility
from runtime.store.database import Session
from runtime.store.record import Recorder

_ONLY = {
    Access.RESTRICTED: "This ticket is open to you for its transition only: choose one of its buttons.",
    Access.READ: "This ticket is open to you to read and for its transition: change nothing else on it.",
}
_ASKER = Needs(teams=frozenset(), own_team=False, requester=True, followers=False)
"""Of a ticket in no Blueprint, who asked is known."""
LARGEST_ID = 1 << 63
"""What the databases take as a number."""


@dataclass(slots=True)
class Work:
    """Given to every handler. It alone reaches the database; what it records is committed whole or not at all."""

    session: Session
    shelf: Shelf
    contents: Contents
    actor: Actor
    now: Moment
    writes: bool
    """False for a question: it locks nothing."""
    is_news: bool = True
    """False where history is written: nobody wants to hear of what happened long ago."""
    touched: set[int] = field(default_factory=set)
    touched_blueprints: set[str] = field(default_factory=set)
    setup_changed: bool = False
    to_follow: set[int] = field(default_factory=set)
    """Tickets whose automatic transitions are to be looked at after the commit."""
    renamed: set[str] = field(default_factory=set)
    """Customers of whom tickets are to be kept under their new name after the commit."""
    warnings: dict[str, None] = field(default_factory=dict)
    """Sentences about what was done as asked and is perhaps not what was meant."""
    requests: list[tuple[int, Event]] = field(default_factory=list)
    """Events that mean something for another ticket or Blueprint: `consequences` sees to them."""
    unpromised: dict[int, tuple[Snapshot, str]] = field(default_factory=dict)
    """Tickets that a policy matches and that have no SLA clocks yet, and why it is looked at: `sla` sees to them."""
    asked_policies: dict[int, str | None] = field(default_factory=dict)
    """Which policy was asked for by name, of tickets that have no SLA clocks yet."""

    @property
    def setup(self) -> Setup:
        """The desk's set-up."""
        return self.contents.setup

    def load(self, ticket_id: int, *, to_write: bool = False, least: Access | None = None) -> tickets.Loaded:
        """A ticket of which this actor may have at least so much: all of it to change, to read it to ask.

        NotFound says neither whether it exists nor why not; Forbidden that it is shared with them, but for less.
        """
        known = 0 < ticket_id < LARGEST_ID
        loaded = tickets.load(self.session, ticket_id, to_write=to_write) if known else None
        if loaded is not None and loaded.setup_revision != self.setup.revision:
            raise Stale
        access = Access.NONE if loaded is None else self.access(loaded.snapshot)
        if loaded is None or access is Access.NONE:
            raise NotFound(f"There is no ticket {ticket_id} here.")
        if access < (least or (Access.FULL if self.writes else Access.READ)):
            raise Forbidden(_ONLY[access])
        return loaded

    def access(self, snapshot: Snapshot) -> Access:
        """How much of the ticket this actor may have; who owns a way on from where it rests may at least take that."""
        if may_see(self.actor, snapshot.ticket):
            return Access.FULL
        found = access_to(self.actor, snapshot.ticket, self.shares(snapshot))
        if found < Access.READ and (self._votes_on(snapshot) or self._in_copy(snapshot)):
            return Access.READ
        return Access.RESTRICTED if found is Access.NONE and self.ways_on(snapshot) else found

    def _votes_on(self, snapshot: Snapshot) -> bool:
        """Who is asked to approve something may read what it is about, until it is decided."""
        requests = snapshot.run.approvals if snapshot.run else {}
        return any(self.actor.id in request.voters for request in requests.values())

    def _in_copy(self, snapshot: Snapshot) -> bool:
        """A customer who follows somebody else's ticket may read it as they read their own."""
        return self.actor.role is Role.CUSTOMER and followers.follows(self.session, snapshot.ticket.id, self.actor.id)

    def ways_on(self, snapshot: Snapshot) -> tuple[Transition, ...]:
        """The transitions out of the ticket's state that are this actor's."""
        return ways_on(self.situation(snapshot))

    def shares(self, snapshot: Snapshot) -> Shares:
        """With whom the ticket is shared while it rests where it is."""
        shelved = self._shelved(snapshot)
        if shelved is None or snapshot.visit is None:
            return NOT_SHARED
        return shelved.shares.get(snapshot.visit.state, NOT_SHARED)

    def read_by_actor(self, snapshot: Snapshot) -> Situation:
        """The facts a decision of this actor's rests on, which tell them no more of the ticket than they may read."""
        situation = self.situation(snapshot)
        return replace(situation, restricted=True) if self.access(snapshot) is Access.RESTRICTED else situation

    def situation(self, snapshot: Snapshot, *, actor: Actor | None = None, entering: int | None = None) -> Situation:
        """The facts a decision on this ticket rests on; `entering`: the version of a Blueprint it is about to enter."""
        shelved = self._shelved(snapshot) if entering is None else self.shelf.version(self.session, entering)
        needs, ticket_id = shelved.needs if shelved else _ASKER, snapshot.ticket.id
        if snapshot.sla is not None and (actor or self.actor).is_system:
            needs = needs.joined(self.contents.sla_needs)
        plain = self._plain(snapshot, actor or self.actor, shelved.blueprint if shelved else None)
        if needs.nothing and self.actor.role is not Role.CUSTOMER:
            return plain
        teams = self._choosing_teams(needs, snapshot)
        members = sorted({member for team in teams for member in self._members(team)})
        return replace(
            plain,
            requester=self._requester(snapshot) if needs.requester or self.actor.role is Role.CUSTOMER else None,
            followers=assignments.followers(self.session, ticket_id) if needs.followers else (),
            loads=assignments.open_tickets(self.session, members) if members else {},
            turns=assignments.last_turns(self.session, teams, to_write=self.writes) if teams else {},
        )

    def _choosing_teams(self, needs: Needs, snapshot: Snapshot) -> list[str]:
        own = snapshot.ticket.team
        return sorted(needs.teams | ({own} if needs.own_team and own is not None else set()))

    def _plain(self, snapshot: Snapshot, actor: Actor, blueprint: Blueprint | None) -> Situation:
        return new_situation(snapshot=snapshot, actor=actor, now=self.now, setup=self.setup, blueprint=blueprint)

    def _shelved(self, snapshot: Snapshot) -> Shelved | None:
        run = snapshot.run
        return self.shelf.version(self.session, run.version_id) if run is not None else None

    def _members(self, team: str) -> tuple[str, ...]:
        found = self.setup.teams.get(team)
        return found.members if found else ()

    def _requester(self, snapshot: Snapshot) -> Person | None:
        requester = snapshot.ticket.requester
        if requester is None:
            return None
        known = self.setup.people.get(requester)
        return known or setup_rows.find_people(self.session, (requester,)).get(requester)

    def record(
        self,
        before: Snapshot,
        outcome: Outcome,
        *,
        actor: Actor | None = None,
        row: Mapping[str, object] | None = None,
    ) -> Snapshot:
        """Write an outcome; the ticket after it. `row`: what the ticket's row was once and becomes again."""
        recorder = Recorder(self.session, actor=(actor or self.actor).id, at=self.now)
        ticket_id = before.ticket.id
        if AUTO in [arm.clock for arm in outcome.arms if arm.at <= self.now]:
            self.to_follow.add(ticket_id)
        if not outcome.events:
            recorder.keep_due(ticket_id, outcome.arms, outcome.disarms)
            self._look_for_policy(before, outcome)
            return before
        after = recorder.record(before, outcome) if row is None else recorder.restore(before, outcome, row)
        self._share(before, after)
        self._look_for_policy(after, outcome)
        self.touched.add(ticket_id)
        self.requests += [(ticket_id, event) for event in outcome.events if _reaches_out(event)]
        if self.setup.absences and after.ticket.assignee != before.ticket.assignee:
            self._warn_of_absence(after.ticket.assignee)
        if self.is_news:
            self._telling(actor or self.actor).of(outcome.events, outcome.steps, after)
            if CommentAdded in [type(event) for event in outcome.events]:
                Replying(self.session, self.setup, actor or self.actor, self.now).of(outcome.events, after)
        return after

    def _warn_of_absence(self, assignee: str | None) -> None:
        told = told_away(assignee or "", self.setup, self.now)
        if told is not None:
            self.warnings[told] = None

    def _look_for_policy(self, after: Snapshot, outcome: Outcome | None) -> None:
        """Costs a look at the conditions, and no statement, where no policy matches and none is asked for."""
        if after.sla is not None or not self.setup.sla_in_force:
            return
        for asked in (each for each in (outcome.events if outcome is not None else ()) if isinstance(each, SlaAsked)):
            self.asked_policies[after.ticket.id] = asked.policy
        situation = self._plain(after, CLOCK, None)
        asked_for = sla.held(self.setup, self.asked_policies.get(after.ticket.id)) is not None
        if sla.may_have_policy(after) and (asked_for or sla.policy_for(situation) is not None):
            again = outcome is not None and sla.LOOK_AGAIN in outcome.disarms
            why = "opened" if outcome is None else "policies" if again else "changed"
            why = sla.ASKED if asked_for else self.unpromised.get(after.ticket.id, (after, why))[1]
            self.unpromised[after.ticket.id] = after, why
        else:
            self.unpromised.pop(after.ticket.id, None)

    def _telling(self, actor: Actor) -> Telling:
        return Telling(self.session, self.contents, actor, self.now)

    def _share(self, before: Snapshot, after: Snapshot) -> None:
        """Costs nothing where a ticket is shared with nobody."""
        shares = self.shares(after)
        if shares is not self.shares(before):
            visibility.put_shares(self.session, after.ticket.id, shares)

    def open_ticket(self, ticket: Ticket) -> Snapshot:
        """Write a new ticket; the snapshot comes back with the ticket's id."""
        opened = Recorder(self.session, actor=self.actor.id, at=self.now).open_ticket(
            computing.opened(ticket, self.setup)
        )
        self.touched.add(opened.ticket.id)
        self._look_for_policy(opened, None)
        if self.setup.absences:
            self._warn_of_absence(opened.ticket.assignee)
        if self.is_news and opened.ticket.assignee is not None:
            self._telling(self.actor).of((TicketOpened(ticket=opened.ticket),), (opened,), opened)
        return opened

    def arms_of(self, ticket_id: int) -> tuple[Arm, ...]:
        """The ticket's due moments."""
        return due.arms_of(self.session, ticket_id)

    def note_setup(self) -> None:
        """Say that the set-up changed."""
        self.setup_changed = True
        journal.note_change(self.session, "setup")

    def note_blueprint(self, blueprint_id: str) -> None:
        """Say that a Blueprint changed."""
        self.touched_blueprints.add(blueprint_id)
        journal.note_change(self.session, f"blueprint:{blueprint_id}")

    def not_before(self, moment: Moment) -> None:
        """A ticket's history only goes forward, also on a machine whose clock went back or is behind another's."""
        self.now = max(self.now, moment)

    def apart(self, actor: Actor | None = None) -> Work:
        """The same session with nothing done yet, for this actor: what fails in it leaves nothing behind here."""
        return Work(
            session=self.session,
            shelf=self.shelf,
            contents=self.contents,
            actor=actor or self.actor,
            now=self.now,
            writes=self.writes,
            is_news=self.is_news,
        )

    def add(self, other: Work) -> None:
        """What was done apart was done here."""
        self.touched |= other.touched
        self.touched_blueprints |= other.touched_blueprints
        self.to_follow |= other.to_follow
        self.renamed |= other.renamed
        self.warnings |= other.warnings
        self.requests += other.requests
        self.unpromised |= other.unpromised
        self.asked_policies |= other.asked_policies

    def changes(self) -> Changes:
        """What the work touched."""
        return Changes(frozenset(self.touched), frozenset(self.touched_blueprints), self.setup_changed)


def _closed(event: FieldsChanged) -> bool:
    """A ticket outside a Blueprint was solved or closed."""
    old, new = event.old.get("category"), event.new.get("category")
    return isinstance(old, int) and isinstance(new, int) and old < Category.SOLVED <= new


_REACHES_OUT: dict[type[Event], Callable[[Any], bool]] = {
    ChildRequested: lambda _event: True,
    BlueprintRequested: lambda _event: True,
    Moved: lambda event: event.final,
    RunStarted: lambda event: event.final,
    RunEnded: lambda event: event.end is not EndKind.COMPLETED,
    FieldsChanged: _closed,
}
"""What is asked of others, and what may be the end that a parent waits for."""


def _reaches_out(event: Event) -> bool:
    reaches = _REACHES_OUT.get(type(event))
    return reaches is not None and reaches(event)

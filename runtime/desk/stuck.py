"""Stuck tickets: every one in flight the asker may see, with what holds it up (C-09)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from runtime.desk.work import Work
from runtime.engine.situation import Situation
from runtime.engine.stuck import open_to_all_alike, waits_in_vain, why_blocked
from runtime.messages import stuck as said
from runtime.messages.stuck import StuckReport, StuckTicket
from runtime.model.blueprint import Blueprint
from runtime.model.people import CLOCK
from runtime.model.snapshot import Snapshot
from runtime.model.stuck import Cause
from runtime.model.values import DAY, Moment, Span
from runtime.store import stuck_rows, tickets
from runtime.store.narrowing import narrowed
from runtime.store.stuck_rows import InFlight
from runtime.store.visibility import visible_to

OLD_FORM: Span = 7 * DAY
"""A half-filled form older than this was left lying (PO-10)."""

FAR = 2
"""So many times the stay within which 99 of 100 tickets left is far beyond it."""

STOPPED = (
    "automatic_loop",
    "consequences_in_circles",
    "chain_in_circles",
    "call_unavailable",
    "calls_too_deep",
)
"""Alarms after which nothing goes on by itself."""


def stuck_tickets(query: said.StuckTickets, work: Work) -> StuckReport:
    """Every ticket in flight, each cause looked at."""
    found = stuck_rows.in_flight(work.session, visible_to(work.actor), *narrowed(query))
    radar = _Radar(
        work,
        alarms=stuck_rows.alarms(work.session, STOPPED),
        forms=stuck_rows.old_forms(work.session, work.now - OLD_FORM),
    )
    counts: Counter[Cause] = Counter()
    held: list[StuckTicket] = []
    for each in found:
        causes = dict(radar.causes(each))
        counts.update(causes.keys())
        if causes and (not query.causes or not causes.keys().isdisjoint(query.causes)):
            held.append(_stuck(each, causes, radar.state_name(each)))
    return StuckReport(looked_at=len(found), counts=dict(counts), tickets=tuple(held[: query.limit]))


def _stuck(each: InFlight, causes: Mapping[Cause, str], state_name: str) -> StuckTicket:
    ordered = [cause for cause in Cause if cause in causes]
    return StuckTicket(
        ticket_id=each.ticket_id,
        subject=each.subject,
        department=each.department,
        assignee=each.assignee,
        blueprint_id=each.blueprint_id,
        state=each.state,
        state_name=state_name,
        entered_at=each.entered,
        causes=tuple(ordered),
        sentences=tuple(causes[cause] for cause in ordered),
    )


@dataclass(slots=True)
class _Radar:
    """One look at the desk. What is the same for many tickets is found once for all of them."""

    work: Work
    alarms: Mapping[int, str]
    forms: Mapping[int, tuple[str, Moment]]
    usual: dict[str, dict[str, Span]] = field(default_factory=dict)
    open: dict[tuple[int, str, str], bool] = field(default_factory=dict)

    def causes(self, each: InFlight) -> Iterator[tuple[Cause, str]]:
        """What holds the ticket up, with a sentence each."""
        yield from self._blocked(each)
        if each.ticket_id in self.alarms:
            yield Cause.ALARM, self.alarms[each.ticket_id]
        if each.ticket_id in self.forms:
            person, at = self.forms[each.ticket_id]
            days = (self.work.now - at) // DAY
            yield Cause.OLD_DRAFT, f"{self._name(person)} began a form {days} days ago and left it lying."
        usual = self._usual(each.blueprint_id).get(each.state)
        stay = self.work.now - each.entered
        if usual is not None and stay > FAR * usual:
            times = stay // max(usual, 1)
            yield Cause.FAR_BEYOND, f"It has been here {times} times as long as 99 of 100 tickets before it."

    def state_name(self, each: InFlight) -> str:
        """What the state is called."""
        state = self._blueprint(each).states_by_id.get(each.state)
        return state.name if state else each.state

    def _blocked(self, each: InFlight) -> Iterator[tuple[Cause, str]]:
        """Who may go on is asked of one ticket for all of a state and department, where it does not depend on more."""
        group = (each.version_id, each.state, each.department)
        state = self._blueprint(each).states_by_id.get(each.state)
        waits = state is not None and state.calls is not None
        if self.open.get(group) and not waits:
            return
        situation = self._situation(each.ticket_id)
        if situation is None:
            return
        if group not in self.open:
            self.open[group] = state is not None and open_to_all_alike(situation)
        cause = None if self.open[group] else why_blocked(situation)
        if cause is not None:
            yield cause, _SENTENCES[cause]
        if waits and waits_in_vain(situation, self._child(situation)):
            yield Cause.WAITING, _SENTENCES[Cause.WAITING]

    def _situation(self, ticket_id: int) -> Situation | None:
        loaded = tickets.load(self.work.session, ticket_id)
        return self.work.situation(loaded.snapshot, actor=CLOCK) if loaded is not None else None

    def _child(self, situation: Situation) -> Snapshot | None:
        visit = situation.snapshot.visit
        loaded = tickets.load(self.work.session, visit.child.ticket) if visit is not None and visit.child else None
        return loaded.snapshot if loaded is not None else None

    def _blueprint(self, each: InFlight) -> Blueprint:
        return self.work.shelf.version(self.work.session, each.version_id).blueprint

    def _usual(self, blueprint_id: str) -> dict[str, Span]:
        known = self.usual.get(blueprint_id)
        if known is None:
            work = self.work
            known = stuck_rows.nearly_all_stays(
                work.session, blueprint_id, setup=work.setup, now=work.now, kept=work.shelf.sealed
            )
            self.usual[blueprint_id] = known
        return known

    def _name(self, person_id: str) -> str:
        person = self.work.setup.people.get(person_id)
        return person.name if person else person_id


_SENTENCES = {
    Cause.VANISHED_STATE: "Its version of the Blueprint has no such state: put it into another one, or take it out.",
    Cause.NOBODY: "No transition leads on that anybody here could perform: reassign it, or force it on.",
    Cause.INACTIVE_OWNERS: "Only people who are not active any more could take it on: reassign it, or force it on.",
    Cause.AWAY: "Only people who are away could take it on, and nobody stands in: name a deputy, or reassign it.",
    Cause.WAITING: "It waits for a child ticket that is not under way: take it on by hand, or take it out.",
}

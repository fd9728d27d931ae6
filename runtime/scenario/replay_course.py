"""One replay under way: where every case stands, and how its next event is carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from runtime.desk.batch import Batch
from runtime.desk.protocol import Desk
from runtime.exchange.event_log import LogCase, LogEvent
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.messages.system import Hello
from runtime.messages.tickets import (
    AddComment,
    CreateTicket,
    EditTicket,
    ExecuteTransition,
    ForceMove,
    GetTicket,
    TicketPlace,
)
from runtime.model.blueprint import State, Transition
from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, ChecklistItem, CommentItem, FieldItem, Filled, ResolutionItem
from runtime.scenario.replay_cases import FROM_THE_LOG, moves_by_itself
from runtime.scenario.replay_plan import Plan

_MAX_SUBJECT = 500
_MAX_REASON = 2_000


@dataclass(frozen=True, slots=True)
class Deviation:
    """Something the log did that the Blueprint does not allow, and the desk's sentence why. `source`: from where."""

    source: str
    activity: str
    sentence: str


class Course:
    """Passes events one by one. `tickets`: the refs that are on the desk already, with their tickets."""

    def __init__(self, desk: Desk, plan: Plan, tickets: Mapping[str, int]) -> None:
        self.deviations: Counter[Deviation] = Counter()
        self._moves_by_itself = moves_by_itself(plan.blueprint)
        self._plan = plan
        self._tickets = tickets
        self._places: dict[str, TicketPlace] = {}
        self._teams: dict[str, str | None] = {}
        self._states = {state.name: state for state in plan.blueprint.states}
        self._owner = desk.ask(Hello()).actor

    def take(self, batch: Batch, case: LogCase, number: int) -> None:
        """Carry out event `number` of a case, as whoever it names, at its own moment."""
        event = case.events[number]
        state = self._states[event.activity]
        if self._moves_by_itself:
            # Without automatic transitions the clock need not come by: a ticket's due moments are met, each as due at
            # its own time, when its next event comes.
            batch.sweep(until=event.at)
        if number == 0:
            self._places[case.id] = self._open(batch, case, event, state)
        else:
            self._places[case.id] = self._move(batch, case, event, state, self._place(batch, case, event))

    def _place(self, batch: Batch, case: LogCase, event: LogEvent) -> TicketPlace:
        """Where the ticket stands: as it was left, unless the clock or an earlier replay may have touched it."""
        known = self._places.get(case.id)
        if known is not None and not self._moves_by_itself:
            return known
        ticket_id = known.ticket_id if known is not None else self._tickets[self._plan.ref(case.id)]
        return self._look(batch, event, ticket_id)

    def _open(self, batch: Batch, case: LogCase, event: LogEvent, state: State) -> TicketPlace:
        team = self._plan.team(event)
        command = CreateTicket(
            subject=subject_of(case.id),
            department=self._plan.department,
            team=team,
            status=state.status or state.category.name.lower(),
            ref=self._plan.ref(case.id),
        )
        place = batch.do(command, person_id=self._plan.performer(event), at=event.at).result
        self._teams[case.id] = team
        if place.state is None:
            raise Refused(f"The Blueprint “{self._plan.blueprint.name}” does not take in the tickets of this log.")
        if place.state == state.id:
            return place
        return self._force(batch, place, state, event, "A case began here, and the Blueprint begins elsewhere.")

    def _move(self, batch: Batch, case: LogCase, event: LogEvent, state: State, place: TicketPlace) -> TicketPlace:
        team = self._plan.team(event)
        changed = team if team is not None and team != self._teams.get(case.id) else None
        self._teams[case.id] = team or self._teams.get(case.id)
        try:
            return self._moved(batch, place, state, event, changed)
        except Conflict:  # the clock touched the ticket meanwhile
            return self._moved(batch, self._look(batch, event, place.ticket_id), state, event, changed)

    def _moved(self, batch: Batch, place: TicketPlace, state: State, event: LogEvent, team: str | None) -> TicketPlace:
        after, asked = self._by_transition(batch, place, state, event, team)
        if team is None or asked:
            return after
        edit = EditTicket(ticket_id=after.ticket_id, expected_version=after.version, fields={"team": team})
        return batch.do(edit, person_id=self._owner, at=event.at).result

    def _by_transition(
        self, batch: Batch, place: TicketPlace, state: State, event: LogEvent, team: str | None
    ) -> tuple[TicketPlace, bool]:
        """The ticket in the state, by the first transition that lets it, else by force; whether the team was set."""
        why = f"No transition leads from here to “{state.name}”."
        for transition in self._ways(place, state):
            form, asked = _filled(transition, event, team)
            command = ExecuteTransition(
                ticket_id=place.ticket_id, transition_id=transition.id, expected_version=place.version, form=form
            )
            try:
                return batch.do(command, person_id=self._plan.performer(event), at=event.at).result, asked
            except (Refused, Forbidden) as no:
                why = no.sentence
        return self._force(batch, place, state, event, why), False

    def _ways(self, place: TicketPlace, state: State) -> list[Transition]:
        return [
            transition
            for transition in self._plan.blueprint.leaving(place.state or "")
            if transition.target == state.id and transition.manual and transition.parallel is None
        ]

    def _force(self, batch: Batch, place: TicketPlace, state: State, event: LogEvent, why: str) -> TicketPlace:
        source = self._plan.blueprint.states_by_id[place.state or ""].name
        self.deviations[Deviation(source, state.name, why)] += 1
        reason = f"{FROM_THE_LOG} {why}"[:_MAX_REASON]
        if place.state == state.id:
            return self._remark(batch, place, event, reason)
        command = ForceMove(ticket_id=place.ticket_id, expected_version=place.version, state=state.id, reason=reason)
        return batch.do(command, person_id=self._owner, at=event.at).result

    def _remark(self, batch: Batch, place: TicketPlace, event: LogEvent, reason: str) -> TicketPlace:
        """The ticket is there already: a note says that the log said so. A closed ticket takes none."""
        note = AddComment(ticket_id=place.ticket_id, body=reason, public=False)
        try:
            return batch.do(note, person_id=self._owner, at=event.at).result
        except Refused:
            return place

    def _look(self, batch: Batch, event: LogEvent, ticket_id: int) -> TicketPlace:
        """Where a ticket stands, asked of the desk."""
        view = batch.ask(GetTicket(ticket_id=ticket_id), person_id=self._owner, at=event.at)
        return TicketPlace(ticket_id=view.id, version=view.version, status=view.status, state=view.state)


def _filled(transition: Transition, event: LogEvent, team: str | None) -> tuple[Filled, bool]:
    """The transition's form as far as a log can fill it in, and whether it took the team."""
    if not transition.form:
        return EMPTY, False
    teams = [item.id for item in transition.form if isinstance(item, FieldItem) and item.field == "team"]
    fields: dict[str, FieldValue] = {
        item.id: event.attributes[item.field]
        for item in transition.form
        if isinstance(item, FieldItem) and item.field in event.attributes
    }
    if team is not None and teams:
        fields[teams[0]] = team
    form = Filled(
        fields=fields,
        ticked=tuple(
            line.id
            for item in transition.form
            if isinstance(item, ChecklistItem)
            for line in item.items
            if line.required
        ),
        comments={item.id: FROM_THE_LOG for item in transition.form if isinstance(item, CommentItem) and item.required},
        resolution=FROM_THE_LOG if any(isinstance(item, ResolutionItem) for item in transition.form) else None,
    )
    return (EMPTY if form == EMPTY else form), bool(teams)


def subject_of(case_id: str) -> str:
    """What the ticket of a case is called; an id that says itself that it is one says so once."""
    named = case_id if case_id.casefold().startswith("case") else f"Case {case_id}"
    return named[:_MAX_SUBJECT]

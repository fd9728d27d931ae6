"""The part of a log that a Blueprint can take, and how much of it a desk has taken already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from runtime.desk.protocol import Desk
from runtime.exchange.event_log import EventLog, LogCase, LogEvent
from runtime.messages.tickets import GetHistory, ListCases
from runtime.model.blueprint import Blueprint

FROM_THE_LOG = "Replayed from a log."
"""Begins what the replay itself writes; stands in for texts that a form requires and no log holds."""

_BY_PERSON = frozenset({"manual", "forced"})


@dataclass(frozen=True, slots=True)
class Done:
    """A case that is on the desk: its ticket, and how many of its events have been passed."""

    ticket_id: int
    events: int


def fitting(log: EventLog, blueprint: Blueprint) -> tuple[EventLog, Counter[str]]:
    """The log without what the Blueprint has no place for, and the activities of the events left out.

    These are activities that are no state, and repetitions in a state that has no transition to itself.
    """
    states = {state.name: state.id for state in blueprint.states}
    loops = {state.id for state in blueprint.states if _has_loop(blueprint, state.id)}
    left_out: Counter[str] = Counter()
    cases = []
    for case in log.cases:
        events: list[LogEvent] = []
        for event in case.events:
            state = states.get(event.activity)
            repeated = bool(events) and events[-1].activity == event.activity and state not in loops
            if state is None or repeated:
                left_out[event.activity] += 1
            else:
                events.append(event)
        cases.append(replace(case, events=tuple(events)))
    return replace(log, cases=tuple(case for case in cases if case.events)), left_out


def _has_loop(blueprint: Blueprint, state_id: str) -> bool:
    return any(transition.target == state_id for transition in blueprint.leaving(state_id))


def done_on(desk: Desk, prefix: str, *, automatic: bool) -> Mapping[str, Done]:
    """The cases on the desk by their ref.

    Where transitions happen by themselves (`automatic`), entries say little, so histories are read instead.
    """
    known = desk.ask(ListCases(prefix=prefix))
    if not automatic:
        return {case.ref: Done(case.ticket_id, case.entries) for case in known}
    return {case.ref: Done(case.ticket_id, _moves_by_people(desk, case.ticket_id)) for case in known}


def _moves_by_people(desk: Desk, ticket_id: int) -> int:
    history = desk.ask(GetHistory(ticket_id=ticket_id))
    return sum(
        event.kind == "run_started"
        or event.data.get("how") in _BY_PERSON
        or str(event.data.get("body", "")).startswith(FROM_THE_LOG)
        for event in history
    )


def moves_by_itself(blueprint: Blueprint | None) -> bool:
    """Whether the Blueprint has transitions that nobody executes."""
    return blueprint is not None and any(not transition.manual for transition in blueprint.transitions)


def in_time_order(cases: tuple[LogCase, ...]) -> list[tuple[LogCase, int]]:
    """Every event of every case as (case, place in it), by time; ties keep the order of the log."""
    events = [(case.events[place].at, case, place) for case in cases for place in range(len(case.events))]
    events.sort(key=lambda event: event[0])
    return [(case, place) for _, case, place in events]

"""Into a Blueprint and out of it: which one claims a ticket, where it enters, how it leaves."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from runtime.engine.approvals import close_all
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.facts import facts_of
from runtime.engine.moves import Move, start_run, status_of, take
from runtime.engine.situation import Situation
from runtime.model.blueprint import Blueprint, Category, State
from runtime.model.criteria_eval import compiled
from runtime.model.events import BranchesCancelled, EndKind, How, RunEnded, Scope
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.setup import Setup
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import Ticket

_MIN_REASON = 3

FIRST_VERSION = 1
"""A ticket's version while it is being opened."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A published version that may take tickets in. The lowest rank is asked first."""

    version_id: int
    blueprint: Blueprint
    rank: int
    active: bool = True


def choose(situation: Situation, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that claims the ticket: active, of its department and type, criteria met; the lowest rank wins."""
    for candidate in sorted(candidates, key=lambda one: (one.rank, one.blueprint.id)):
        if candidate.active and _claims(candidate.blueprint, situation):
            return candidate
    return None


def may_enter(snapshot: Snapshot, before: Snapshot | None) -> bool:
    """Whether Blueprints are asked about a ticket: when it is opened, or changed while it was never in one.

    A ticket that was in a Blueprint before is asked about again only when it was reopened: a word of thanks under a
    finished ticket, or a change to one that was taken out, begins nothing.
    """
    if snapshot.active:
        return False
    return snapshot.run is None or (before is not None and _reopened(before, snapshot))


def _reopened(before: Snapshot, after: Snapshot) -> bool:
    return after.ticket.category < Category.SOLVED <= before.ticket.category


def enroll(situation: Situation, version_id: int, *, chained: bool = False, in_a_row: int = 0) -> Outcome:
    """The ticket enters `situation.blueprint`, whose frozen version is `version_id`. See `entry_state` for where.

    `chained`: from the Blueprint it has just completed, or called by a parent; then it enters at the start, whatever
    its status. `in_a_row`: how many moves by itself led here.
    Raises NotAllowed when the ticket is in a Blueprint already, or the Blueprint has no start.
    """
    if situation.snapshot.active:
        raise NotAllowed(Reason("in_blueprint", "The ticket is in a Blueprint already: take it out first."))
    blueprint = situation.blueprint
    state = _start(situation) if chained else entry_state(situation)
    if blueprint is None or state is None:
        raise NotAllowed(Reason("no_start", "The Blueprint has no start state, so no ticket can enter it."))
    draft = Draft(situation, in_a_row=in_a_row)
    if draft.snapshot.visit is not None:
        close_all(draft)
        draft.record(RunEnded(end=EndKind.COMPLETED, reason="entered another Blueprint"))
    start_run(draft, version_id, state, chained=chained)
    return finish(draft)


def _start(situation: Situation) -> State | None:
    blueprint = situation.blueprint
    return blueprint.states_by_id.get(blueprint.start or "") if blueprint else None


def entry_state(situation: Situation) -> State | None:
    """Where the ticket would enter: a state that bears its present status, else the start; None without one.

    Of several such states the start wins, then the one fewest transitions away from it, then the first by id.
    A final state is entered by status only by a ticket that is just being opened (an import, a log replayed): its run
    is complete at once. One that lived outside before was never in the process: what has not begun is not complete.
    """
    blueprint, start = situation.blueprint, _start(situation)
    if blueprint is None or start is None:
        return None
    ticket = situation.snapshot.ticket
    opening = ticket.version == FIRST_VERSION
    bearing = [
        state
        for state in blueprint.states
        if state is start or (not state.off and (opening or not state.final) and _bears(state, ticket, situation.setup))
    ]
    if _bears(start, ticket, situation.setup) or len(bearing) == 1:
        return start
    distance = _distances(blueprint, start)
    far = len(blueprint.states) + 1
    others = [state for state in bearing if state is not start]
    return min(others, key=lambda state: (distance.get(state.id, far), state.id))


def _bears(state: State, ticket: Ticket, setup: Setup) -> bool:
    return status_of(state, setup, ticket.department)[0] == ticket.status


def exit_run(situation: Situation, reason: str, kind: EndKind = EndKind.EXITED) -> Outcome:
    """The ticket leaves its Blueprint and keeps its status. Delayed actions that wait still come.

    One that rests in the final state of a complete run leaves that state; the run stays complete, as of when it was.
    Raises NotAllowed outside a Blueprint and without a reason.
    """
    run = situation.snapshot.run
    missing = _no_reason(reason)
    if run is None or situation.snapshot.visit is None:
        raise NotAllowed(Reason("not_in_blueprint", "The ticket is in no Blueprint."), *missing)
    if missing:
        raise NotAllowed(*missing)
    draft = Draft(situation)
    for group, branches in run.done.items():
        draft.record(BranchesCancelled(group=group, done=tuple(branches)))
    close_all(draft)
    end = kind if run.ended is None else EndKind.COMPLETED
    draft.record(RunEnded(end=end, reason=reason.strip()))
    for scope in Scope:
        draft.disarm(scope.value)
    return finish(draft)


def force_move(situation: Situation, state_id: str, reason: str) -> Outcome:
    """The ticket is put into a state against all transitions; entry and exit actions still run.

    Raises NotAllowed outside a Blueprint, for an unknown state, the present one or one that is switched off, and
    without a reason.
    """
    reasons = [*_why_not_put(situation, state_id), *_no_reason(reason)]
    if reasons or situation.blueprint is None:
        raise NotAllowed(*reasons)
    draft = Draft(situation)
    target = situation.blueprint.states_by_id[state_id]
    take(draft, Move(target=target, how=How.FORCED, reason=reason.strip()))
    return finish(draft)


def _why_not_put(situation: Situation, state_id: str) -> list[Reason]:
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    if blueprint is None or visit is None:
        return [Reason("not_in_blueprint", "The ticket is in no Blueprint, so it cannot be put into a state.")]
    if state_id not in blueprint.states_by_id:
        return [Reason("unknown_state", f"“{blueprint.name}” has no state “{state_id}”.", state_id)]
    state = blueprint.states_by_id[state_id]
    if state_id == visit.state:
        return [Reason("already_there", f"The ticket is in “{state.name}” already.", state_id)]
    if state.off:
        return [Reason("switched_off", f"“{state.name}” is switched off in this Blueprint.", state_id)]
    return []


def _no_reason(reason: str) -> list[Reason]:
    if len(reason.strip()) >= _MIN_REASON:
        return []
    return [Reason("reason_missing", "Say why: the reason stays in the ticket’s history.", "reason")]


def _claims(blueprint: Blueprint, situation: Situation) -> bool:
    ticket, entry = situation.snapshot.ticket, blueprint.entry
    return (
        blueprint.department in (None, ticket.department)
        and (not entry.ticket_types or ticket.type in entry.ticket_types)
        and compiled(entry.criteria)(facts_of(situation))
    )


def _distances(blueprint: Blueprint, start: State) -> dict[str, int]:
    """How many transitions away from the start each state is."""
    distances = {start.id: 0}
    queue = deque([start.id])
    while queue:
        state = queue.popleft()
        for transition in blueprint.leaving(state):
            if transition.target is not None and transition.target not in distances:
                distances[transition.target] = distances[state] + 1
                queue.append(transition.target)
    return distances

"""A ticket moves: one visit closes, another opens, clocks stop and start, actions follow.

Actions come after the move, in this order: on leaving the old state, those of the transition, on entering the new.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from runtime.engine import clocks, limits
from runtime.engine.actions import run_actions
from runtime.engine.approvals import close_all
from runtime.engine.draft import Draft
from runtime.model.actions import AnyAction
from runtime.model.altered import maker
from runtime.model.blueprint import Category, State
from runtime.model.events import (
    BlueprintRequested,
    BranchesCancelled,
    ChildRequested,
    How,
    Moved,
    RunStarted,
)
from runtime.model.fields import FieldValue
from runtime.model.limits import Reentry
from runtime.model.setup import Setup
from runtime.model.ticket import Clock, Visit
from runtime.model.values import Moment, Span

BY_ITSELF = frozenset({How.CONDITION, How.EVENT, How.TIMER})
"""A complete run that goes by itself to another final state (closed four days after solved) stays complete since it
was; somebody who takes it there by hand went on working: its end is the later arrival."""


_NOTHING: Mapping[str, FieldValue] = MappingProxyType({})
_move_told = maker(Moved)


class Move(NamedTuple):
    """Where to, why, and what is written along."""

    target: State
    how: How
    transition: str | None = None
    returned: bool = False
    old: Mapping[str, FieldValue] = _NOTHING
    new: Mapping[str, FieldValue] = _NOTHING
    form: Mapping[str, FieldValue] = _NOTHING
    actions: tuple[AnyAction, ...] = ()
    scheduled: Moment | None = None
    reason: str = ""
    for_whom: str | None = None


_OWN_STATUS = {category: category.name.lower() for category in Category}


def status_of(state: State, setup: Setup, department: str | None) -> tuple[str, Category]:
    """The desk's status a ticket of the department bears in the state, and what that status means.

    Where the state names none, or one that is gone: the category's own. Where the department does not know it: another
    one of the same category that it knows, as far as there is any.
    """
    status = setup.statuses.get(state.status or "") or setup.statuses.get(_OWN_STATUS[state.category])
    if status is not None and status.borne_in(department):
        return status.id, status.category
    category = state.category if status is None else status.category
    status = setup.status_for(category, department) or status
    return (_OWN_STATUS[category] if status is None else status.id), category


def start_run(draft: Draft, version_id: int, state: State, *, chained: bool = False) -> None:
    """The ticket enters a Blueprint in the state; `chained`: from the one it has just completed."""
    status, category = status_of(state, draft.setup, draft.snapshot.ticket.department)
    event = RunStarted(
        version_id=version_id,
        state=state.id,
        status=status,
        category=int(category),
        visit_limit=None if state.final else clocks.started(draft, state.limit, category),
        run_limit=None if state.final else clocks.started(draft, draft.process.limit, category),
        final=state.final,
        chained=chained,
    )
    draft.record(event)
    clocks.rearm_after_move(draft, None, None)
    _arrive(draft, state)


def take(draft: Draft, move: Move) -> None:
    """Make the move. Everything has been checked."""
    before, run_clock = draft.visit, draft.run.limit
    source = draft.process.states_by_id.get(before.state)
    if draft.run.done:
        _cancel_branches(draft, move)
    if draft.run.approvals:
        close_all(draft)
    draft.record(_moved(draft, move, source))
    clocks.rearm_after_move(draft, before.limit, run_clock)
    if source is not None:
        run_actions(draft, source.on_exit, f"exit:{source.id}")
    run_actions(draft, move.actions, f"transition:{move.transition}")
    _arrive(draft, move.target)


def _cancel_branches(draft: Draft, move: Move) -> None:
    """Groups under way are cancelled, but for the one that is done and moves the ticket."""
    last = draft.process.transitions_by_id.get(move.transition or "") if move.how is How.PARALLEL else None
    under_way = {group: branches for group, branches in draft.run.done.items() if not last or group != last.parallel}
    for group, branches in under_way.items():
        draft.record(BranchesCancelled(group=group, done=tuple(branches)))


def _moved(draft: Draft, move: Move, source: State | None) -> Moved:
    run, visit, target = draft.run, draft.visit, move.target
    department = move.new.get("department", draft.snapshot.ticket.department)
    status, category = status_of(target, draft.setup, str(department))
    spent = _spent(draft, source, visit)
    carried = _carried(draft, target, spent if visit.state == target.id else None)
    stays_complete = run.ended is not None and target.final and move.how in BY_ITSELF
    return _move_told(
        transition=move.transition,
        how=move.how,
        source=visit.state,
        target=target.id,
        status=status,
        category=int(category),
        occurrence=run.occurrences.get(target.id, 0) + 1,
        performer=draft.actor.id,
        visit_limit=None if target.final else clocks.started(draft, target.limit, category, spent=carried),
        run_limit=clocks.run_clock_in(draft, target, category),
        final=target.final and not stays_complete,
        resumed=run.ended is not None and not stays_complete,
        returned=move.returned,
        spent=spent,
        old=move.old,
        new=move.new,
        form=move.form,
        scheduled=move.scheduled,
        reason=move.reason,
        for_whom=move.for_whom,
    )


def _spent(draft: Draft, source: State | None, visit: Visit) -> Span | None:
    """What this visit alone used up of a limit that accumulates over visits."""
    clock: Clock | None = visit.limit
    if clock is None or source is None or source.limit is None or source.limit.reentry is not Reentry.ACCUMULATE:
        return None
    return limits.used(clock, draft.setup, draft.now) - draft.run.spent.get(source.id, 0)


def _carried(draft: Draft, target: State, just_spent: Span | None) -> Span:
    """What earlier visits to the target used up of its limit."""
    if target.limit is None or target.limit.reentry is not Reentry.ACCUMULATE:
        return 0
    return draft.run.spent.get(target.id, 0) + (just_spent or 0)


def _arrive(draft: Draft, state: State) -> None:
    run_actions(draft, state.on_entry, f"entry:{state.id}")
    ticket = draft.snapshot.ticket
    if state.calls is not None and not state.final:
        draft.record(ChildRequested(subject=ticket.subject, department=ticket.department, blueprint=state.calls))
    following = draft.run.following or state.then
    if state.final and following is not None:
        draft.record(BlueprintRequested(blueprint=following, in_a_row=draft.in_a_row))

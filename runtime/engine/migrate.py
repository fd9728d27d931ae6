"""A ticket goes over to another version of its Blueprint, and back again.

A migration is no move: no transition happens, no action runs, nobody gets a letter, and the way back does not grow.
What the ticket did stays done where the new version still knows it; what vanished is cancelled and said so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from runtime.engine import approvals, clocks, limits, sla
from runtime.engine.automatic import AUTO
from runtime.engine.computing import difference
from runtime.engine.decide import finish
from runtime.engine.draft import Draft
from runtime.engine.moves import status_of
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.approval_events import ApprovalClosed
from runtime.model.blueprint import Blueprint, Category, ParallelGroup, State
from runtime.model.events import BranchesCancelled, Migrated, MigrationUndone, Scope
from runtime.model.limits import Limit, Reentry
from runtime.model.migration import MigrationPlan, Timer
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.ticket import Clock
from runtime.model.values import Moment, Span

POSITION = frozenset({Scope.VISIT.value, Scope.RUN.value, AUTO})
"""The clocks that belong to where a ticket stands; delayed actions belong to what has happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One ticket's way: from `old` by the plan's rule for its state into `target` of the situation's Blueprint."""

    job: int
    to_version: int
    old: Blueprint
    plan: MigrationPlan
    target: State
    timer: Timer


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a migration means for one ticket. Due is the earlier of the visit's and the run's moment."""

    due_before: Moment | None
    due_after: Moment | None
    breaks: bool
    """A limit that was not broken yet is over at once."""
    cancelled: int
    """Branches that were done and are not any more."""


def migrate(situation: Situation, crossing: Crossing) -> Outcome:
    """The ticket in the new version, which is `situation.blueprint`; it must be under way in `crossing.old`."""
    draft = Draft(situation)
    before = draft.before
    done = _still_done(draft, crossing)
    for group, branches in draft.run.done.items():
        gone = tuple(branch for branch in branches if branch not in done.get(group, {}))
        if gone:
            draft.record(BranchesCancelled(group=group, done=gone))
    for transition, request in draft.run.approvals.items():
        if not _still_asked(transition, crossing, draft.process):
            sentence = "The new version of the Blueprint asks otherwise: ask again."
            closed = ApprovalClosed(transition=transition, asker=request.asker, why="barred", sentence=sentence)
            approvals.close(draft, closed)
    draft.record(_migrated(draft, before, crossing, done))
    _keep_position(draft, before, crossing)
    return finish(draft)


def effect_of(situation: Situation, before: Snapshot, outcome: Outcome) -> Effect:
    """What the outcome of `migrate` means. `situation` is the one it was decided in."""
    after = outcome.after
    pairs = zip(_clocks_of(before), _clocks_of(after), strict=True)
    return Effect(
        due_before=due_of(before),
        due_after=due_of(after),
        breaks=any(
            new is not None and new.due is not None and new.due <= situation.now and not _broken(old, situation)
            for old, new in pairs
        ),
        cancelled=sum(len(event.done) for event in outcome.events if isinstance(event, BranchesCancelled)),
    )


def due_of(snapshot: Snapshot) -> Moment | None:
    """When the ticket's visit or run will be over its limit, whichever comes first."""
    held = _clocks_of(snapshot) if snapshot.active else (None, None)
    return min((clock.due for clock in held if clock is not None and clock.due is not None), default=None)


def _clocks_of(snapshot: Snapshot) -> tuple[Clock | None, Clock | None]:
    """Those of the visit and of the run."""
    run, visit = snapshot.run, snapshot.visit
    return visit.limit if visit else None, run.limit if run else None


def _migrated(draft: Draft, before: Snapshot, crossing: Crossing, done: Mapping[str, Mapping[str, str]]) -> Migrated:
    run, visit, target = draft.run, draft.visit, crossing.target
    goes_on = crossing.timer is Timer.KEEP
    status, category = status_of(target, draft.setup, draft.snapshot.ticket.department)
    same_visit = goes_on and visit.state == target.id
    spent = _spent(draft, crossing)
    return Migrated(
        job=crossing.job,
        from_version=run.version_id,
        to_version=crossing.to_version,
        source=visit.state,
        target=target.id,
        goes_on=goes_on,
        status=status,
        category=int(category),
        occurrence=visit.occurrence if same_visit else run.occurrences.get(target.id, 0) + 1,
        visit_limit=_visit_clock(draft, crossing, category, spent),
        run_limit=_run_clock(draft, crossing, category, before.ticket.category),
        came_from=_way_back(run.came_from, crossing, draft.process),
        spent=spent,
        done=done,
        keeps_child=target.calls is not None,
    )


def _still_asked(transition: str, crossing: Crossing, new: Blueprint) -> bool:
    """Whether a request for an approval means the same in the new version, from the target state."""
    found = new.transitions_by_id.get(transition)
    asked = crossing.old.transitions_by_id.get(transition)
    same = found is not None and asked is not None and found.approval == asked.approval
    return same and any(offered is found for offered in new.leaving(crossing.target.id))


def _still_done(draft: Draft, crossing: Crossing) -> dict[str, dict[str, str]]:
    """The branches that the new version's groups know, short of moving the ticket: the last one is for a person."""
    kept: dict[str, dict[str, str]] = {}
    for key, branches in draft.run.done.items():
        group = draft.process.parallels_by_id.get(key)
        if group is None or group.source != crossing.target.id:
            continue
        known = [transition.id for transition in draft.process.transitions if transition.parallel == key]
        valid = [(branch, by) for branch, by in branches.items() if branch in known]
        lasting = dict(valid[: _needed(group, len(known)) - 1])
        if lasting:
            kept[key] = lasting
    return kept


def _needed(group: ParallelGroup, branches: int) -> int:
    return {"all": branches, "any": 1}.get(str(group.needs)) or min(int(group.needs), branches)


def _way_back(came_from: Iterable[str], crossing: Crossing, new: Blueprint) -> tuple[str, ...]:
    """The states visited before, as the new version calls them; what it does not know is passed over."""
    found = (crossing.plan.where(state, new) for state in came_from)
    way = [state for state, _ in groupby(state for state in found if state is not None)]
    while way and way[-1] == crossing.target.id:
        way.pop()
    return tuple(way)


def _spent(draft: Draft, crossing: Crossing) -> dict[str, Span]:
    """The time used in earlier visits by the new version's states; a clock that restarts forgets it."""
    spent: dict[str, Span] = {}
    for state, used in draft.run.spent.items():
        target = crossing.plan.where(state, draft.process)
        if target is not None:
            spent[target] = spent.get(target, 0) + used
    if crossing.timer is Timer.RESTART:
        spent.pop(crossing.target.id, None)
        old = crossing.old.states_by_id.get(draft.visit.state)
        if _accumulates(old.limit if old else None) and crossing.target.id != draft.visit.state:
            spent.pop(draft.visit.state, None)
    return spent


def _accumulates(limit: Limit | None) -> bool:
    return limit is not None and limit.reentry is Reentry.ACCUMULATE


def _visit_clock(draft: Draft, crossing: Crossing, category: Category, spent: Mapping[str, Span]) -> Clock | None:
    """The open visit's clock under the target's limit, with what this visit used up, or none of it."""
    visit, limit = draft.visit, crossing.target.limit
    if limit is None:
        return None
    if crossing.timer is Timer.RESTART:
        return clocks.started(draft, limit, category)
    old = crossing.old.states_by_id.get(visit.state)
    earlier = draft.run.spent.get(visit.state, 0) if _accumulates(old.limit if old else None) else 0
    own = _used(draft, visit.limit, limit, visit.entered, draft.snapshot.ticket.category) - earlier
    carried = spent.get(crossing.target.id, 0) if _accumulates(limit) else 0
    return _same_or(draft, visit.limit, clocks.started(draft, limit, category, spent=max(0, own) + carried))


def _run_clock(draft: Draft, crossing: Crossing, category: Category, was: Category) -> Clock | None:
    run, limit = draft.run, draft.process.limit
    if limit is None:
        return None
    if crossing.plan.run_timer is Timer.RESTART:
        return clocks.started(draft, limit, category)
    used = _used(draft, run.limit, limit, run.started, was)
    return _same_or(draft, run.limit, clocks.started(draft, limit, category, spent=used))


def _used(draft: Draft, clock: Clock | None, limit: Limit, since: Moment, was: Category) -> Span:
    """What was used up: by the old clock as it counted, or, where there was none, on the new limit's since then."""
    if clock is not None:
        return limits.used(clock, draft.setup, draft.now)
    fresh = clocks.started(draft, limit, was)
    if fresh is None or fresh.since is None:
        return 0
    return limits.used(altered(fresh, since=since), draft.setup, draft.now)


def _same_or(draft: Draft, old: Clock | None, new: Clock | None) -> Clock | None:
    """The old clock where the new one would tell the same: it then keeps its very moments."""
    if old is None or new is None:
        return new
    alike = (old.allowance, old.calendar, old.since is None) == (new.allowance, new.calendar, new.since is None)
    return old if alike and limits.used(old, draft.setup, draft.now) == new.spent else new


def _keep_position(draft: Draft, before: Snapshot, crossing: Crossing) -> None:
    """The due moments of both clocks and of automatic transitions, as the new version has them."""
    old = crossing.old.states_by_id.get(before.visit.state) if before.visit else None
    goes_on = crossing.timer is Timer.KEEP
    had = (before.visit.limit if before.visit else None, before.run.limit if before.run else None)
    followed = (old.limit if old else None, crossing.old.limit)
    for scope, clock, limit, kept in zip(clocks.SCOPES, had, followed, (goes_on, True), strict=True):
        now = draft.visit.limit if scope is Scope.VISIT else draft.run.limit
        wanted = crossing.target.limit if scope is Scope.VISIT else draft.process.limit
        if (clock is now and limit == wanted and kept) or (clock is None and now is None):
            continue
        clocks.arm(draft, scope, _fired(draft, wanted, now, broken=kept and _broken(clock, draft.situation)))
    if before.visit is not None and any(not way.manual for way in crossing.old.leaving(before.visit.state)):
        draft.disarm(AUTO)


def _fired(draft: Draft, limit: Limit | None, clock: Clock | None, *, broken: bool) -> int:
    """How many levels lie behind: of a limit that was not broken before, the breach and all after it are to come."""
    if limit is None or clock is None:
        return 0
    along = limits.levels(limit, clock, draft.setup)
    used = limits.used(clock, draft.setup, draft.now)
    passed = sum(level.used <= used for level in along)
    breach = next(place for place, level in enumerate(along) if level.kind == "breach")
    return passed if broken else min(passed, breach)


def _broken(clock: Clock | None, situation: Situation) -> bool:
    return clock is not None and limits.used(clock, situation.setup, situation.now) >= clock.allowance


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One ticket's way back: how it and its due moments were before job `job`, and what that made of it."""

    job: int
    former: Snapshot
    left: Snapshot
    arms: tuple[Arm, ...]
    reason: str


def undo(situation: Situation, back: Way) -> Outcome:
    """Run and visit as they were before the migration.

    A ticket nothing happened to since gets its former row back to the byte; one that was talked about, edited or
    claimed keeps that, and one whose formulas were changed since is computed anew. Raises NotAllowed for one that has
    moved since, by hand or by itself.
    """
    present, former, left = situation.snapshot, back.former, back.left
    moved = _why_not_back(present, left)
    if moved is not None:
        raise NotAllowed(moved)
    if former.run is None or former.visit is None:
        raise AssertionError("A ticket that was migrated was in a Blueprint.")
    same_formulas = not situation.setup.formulas or difference(former, situation.setup) is None
    untouched = present.ticket.version == left.ticket.version and same_formulas
    same_visit = present.visit is not None and present.visit.id == former.visit.id
    claimed = present.visit.claimed if present.visit is not None and same_visit else former.visit.claimed
    draft = Draft(situation)
    draft.record(
        MigrationUndone(
            job=back.job,
            run=former.run,
            visit=altered(former.visit, claimed=claimed),
            status=former.ticket.status,
            category=int(former.ticket.category),
            reason=back.reason,
            version=former.ticket.version if untouched else None,
            updated_at=former.ticket.updated_at if untouched else None,
        )
    )
    for clock in sorted(POSITION):
        draft.disarm(clock)
    for arm in back.arms:
        if arm.clock in POSITION or arm.clock.startswith(approvals.APPROVAL_CLOCK):
            draft.arm(arm)
    sla.follow(draft)
    return draft.outcome()


def _why_not_back(present: Snapshot, left: Snapshot) -> Reason | None:
    """Whether the ticket still stands where the migration put it: same run, same visit, nothing done on the way."""
    if (present.run and present.run.id) != (left.run and left.run.id):
        return Reason("moved_since", "It has entered another Blueprint since.")
    if _standing(present) == _standing(left):
        return None
    return Reason("moved_since", "It has moved on since: take it back by hand if it must go back.")


def _standing(snapshot: Snapshot) -> tuple[object, ...]:
    run, visit = snapshot.run, snapshot.visit
    bare = altered(run, limit=None) if run is not None else None
    stay = (visit.id, visit.state, visit.child) if visit is not None else None
    return bare, stay, snapshot.ticket.status

"""SLA policies at work: which is a ticket's, and what becomes of its clocks with every decision (AD-08, E-11).

`begin` gives a ticket its first policy; from then on `follow`, at the end of every decision, sees to it that the ticket
has the policy that matches it and that each clock is what its course makes of it.
"""

from __future__ import annotations

from runtime.engine import limits
from runtime.engine.draft import Draft, unchanged
from runtime.engine.facts import facts_of
from runtime.engine.situation import Situation
from runtime.engine.sla_counting import begun, counted
from runtime.model.altered import altered
from runtime.model.blueprint import Category
from runtime.model.business_clock import NeverOpens
from runtime.model.criteria_eval import evaluate
from runtime.model.events import LimitBroken, Scope
from runtime.model.limits import Limit
from runtime.model.setup import Setup
from runtime.model.sla import Metric, SlaPolicy, version_id
from runtime.model.sla_clocks import Course, Sla, SlaClock
from runtime.model.sla_events import SlaApplied, SlaChanged, SlaEnded, SlaStarted
from runtime.model.snapshot import Arm, Outcome, Snapshot
from runtime.model.ticket import Clock
from runtime.model.values import Moment

CHANGED = "changed"
"""Why a policy is looked at with every decision: the ticket may have changed."""
ASKED = "asked"
"""Why a policy is a ticket's that somebody asked for by name."""
LOOK_AGAIN = "sla"
"""The clock of a due moment at which a ticket's policy is to be looked at again."""
CLOCK_OF = "sla:"
"""How the clocks of metrics begin in due moments."""


def may_have_policy(snapshot: Snapshot) -> bool:
    """Whether a policy may be given to the ticket: while it is live and stands for itself."""
    return snapshot.ticket.category < Category.SOLVED and snapshot.ticket.merged_into is None


def of_organisation(situation: Situation) -> SlaPolicy | None:
    """The policy of the ticket's organisation, if it names one that is switched on."""
    organisation = situation.setup.organisations.get(situation.snapshot.ticket.organisation or "")
    return None if organisation is None else held(situation.setup, organisation.sla_policy)


def policy_for(situation: Situation) -> SlaPolicy | None:
    """The policy of the ticket's organisation; else the first enabled one whose conditions the ticket meets."""
    own = of_organisation(situation)
    if own is not None:
        return own
    facts = facts_of(situation)
    return next((each for each in situation.setup.sla_in_force if evaluate(each.conditions, facts)), None)


def held(setup: Setup, policy: str | None) -> SlaPolicy | None:
    """The policy that was asked for, while it can be a ticket's: it is there and switched on."""
    found = setup.sla_policies.get(policy or "")
    return found if found is not None and found.enabled else None


def begin(situation: Situation, course: Course, why: str, asked: str | None = None) -> Outcome:
    """The ticket's first policy with its clocks, counted along the course so far; nothing where none matches.

    `asked`: the policy that was asked for by name; it comes before what the rules choose.
    """
    kept = held(situation.setup, asked)
    chosen = kept or policy_for(situation)
    if chosen is None:
        return unchanged(situation.snapshot)
    draft = Draft(situation)
    kept_id = kept.id if kept is not None else None
    draft.record(
        SlaApplied(
            policy=chosen.id,
            version=chosen.version,
            why=why,
            course=course,
            held=kept_id,
            organisation=_because_of(draft, chosen, kept),
        )
    )
    _tend_all(draft)
    return draft.outcome()


def follow(draft: Draft, why: str = CHANGED) -> None:
    """The policy that matches the ticket by now, and its clocks as they are by now. `why`: what made it look.

    Where only the ticket `changed`, nothing is counted again unless something changed that counts.
    """
    if draft.snapshot.sla is None:
        return
    _choose(draft, draft.snapshot.sla, why)
    if why != CHANGED or _counts_otherwise(draft.before, draft.snapshot):
        _tend_all(draft)


def _counts_otherwise(before: Snapshot, after: Snapshot) -> bool:
    """Whether a clock may begin, end, stand still or count otherwise: most deeds leave all of them alone."""
    if before.sla is None or after.sla is None:
        return True
    one, two = before.ticket, after.ticket
    return (
        before.sla.course is not after.sla.course
        or (before.sla.policy, before.sla.version) != (after.sla.policy, after.sla.version)
        or (one.priority, one.department, one.merged_into) != (two.priority, two.department, two.merged_into)
    )


def followed(snapshot: Snapshot, setup: Setup, metric: str) -> tuple[Limit, SlaClock] | None:
    """The metric's clock that has not ended, with the limit of the version it was taken from."""
    clock = snapshot.sla.clocks.get(metric) if snapshot.sla else None
    if clock is None or clock.ended is not None:
        return None
    policy = setup.sla_versions[version_id(clock.policy, clock.version)].policy
    return policy.limits[Metric(metric), clock.priority], clock


def arm(draft: Draft, metric: str) -> None:
    """Keep the clock's next due moment."""
    name = CLOCK_OF + metric
    found = followed(draft.snapshot, draft.setup, metric)
    if found is None or found[1].clock.since is None:
        draft.disarm(name)
        return
    limit, clock = found
    along = limits.levels(limit, clock.clock, draft.setup)
    level = along[clock.fired] if clock.fired < len(along) else None
    at = limits.moment_of(clock.clock, draft.setup, level) if level is not None else None
    if at is None:
        draft.disarm(name)
    else:
        draft.arm(Arm(clock=name, at=at, stage=clock.fired))


def _choose(draft: Draft, sla: Sla, why: str) -> None:
    """A solved ticket keeps the policy it was solved under; a merged one has none."""
    merged = draft.snapshot.ticket.merged_into is not None
    if not merged and not may_have_policy(draft.snapshot):
        return
    kept = held(draft.setup, sla.held)
    chosen = None if merged else kept or policy_for(draft.situation)
    policy, version = (chosen.id, chosen.version) if chosen is not None else (None, 0)
    if (policy, version) != (sla.policy, sla.version):
        before = draft.before.sla
        draft.record(
            SlaApplied(
                policy=policy,
                version=version,
                why=ASKED if before is not None and before.held != sla.held else why,
                was=sla.policy,
                was_version=sla.version,
                held=kept.id if kept is not None else None,
                organisation=_because_of(draft, chosen, kept),
            )
        )


def _because_of(draft: Draft, chosen: SlaPolicy | None, kept: SlaPolicy | None) -> str | None:
    """The organisation whose policy it is, where that chose it."""
    own = of_organisation(draft.situation) if kept is None else None
    return draft.snapshot.ticket.organisation if own is not None and own is chosen else None


def _tend_all(draft: Draft) -> None:
    policy = _policy(draft)
    limits_now = policy.limits if policy is not None else {}
    for metric in Metric:
        _tend(draft, metric, limits_now.get((metric, int(draft.snapshot.ticket.priority))))


def _policy(draft: Draft) -> SlaPolicy | None:
    sla = _sla(draft)
    return None if sla.policy is None else draft.setup.sla_versions[version_id(sla.policy, sla.version)].policy


def _tend(draft: Draft, metric: Metric, limit: Limit | None) -> None:
    """One metric: its clock ends, is counted again, goes on or begins, or there is nothing to do."""
    known, course = _sla(draft).clocks.get(metric), _sla(draft).course
    runs = known is not None and known.ended is None
    if known is not None and runs:
        ending = _ending(draft, known, limit)
        if ending is not None:
            _end(draft, known, ending)
        elif limit is not None:
            _count_again(draft, known, limit)
            return
    now_awaited = begun(metric, course)
    if limit is None or now_awaited is None or not may_have_policy(draft.snapshot):
        return
    since, number = now_awaited
    if known is not None and known.round == number:
        _reopen(draft, known, limit)
    else:
        _start(draft, metric, limit, since, number)


def _ending(draft: Draft, known: SlaClock, limit: Limit | None) -> str | None:
    """Why the clock is over, if it is."""
    if limit is None:
        return "dropped"
    now_awaited = begun(Metric(known.metric), _sla(draft).course)
    live = draft.snapshot.ticket.category < Category.SOLVED
    if now_awaited is None or now_awaited[1] != known.round:
        return "replied" if live or known.metric == Metric.FIRST_REPLY else "solved"
    return None if live else "solved"


def _end(draft: Draft, known: SlaClock, why: str) -> None:
    """What was over before anybody noticed is broken first: it may have stood still, or just got another target."""
    stopped = limits.stopped(known.clock, draft.setup, draft.now)
    if why != "dropped" and known.broken is None and stopped.spent >= stopped.allowance:
        due = draft.now if known.clock.due is None else known.clock.due
        draft.record(LimitBroken(scope=Scope.SLA, metric=known.metric, due=due))
        known = _sla(draft).clocks[known.metric]
    ended = altered(known, clock=stopped, ended=draft.now, dropped=why == "dropped")
    draft.record(SlaEnded(clock=ended, why=why))
    draft.disarm(CLOCK_OF + known.metric)


def _start(draft: Draft, metric: Metric, limit: Limit, since: Moment, number: int) -> None:
    sla = _sla(draft)
    clock = _counted(draft, limit, since)
    if clock is None or sla.policy is None:
        return
    priority = int(draft.snapshot.ticket.priority)
    started = SlaClock(
        metric=metric.value,
        round=number,
        policy=sla.policy,
        version=sla.version,
        priority=priority,
        started=since,
        clock=clock,
    )
    draft.record(SlaStarted(clock=altered(started, fired=_behind(draft, limit, started))))
    arm(draft, metric)


def _reopen(draft: Draft, known: SlaClock, limit: Limit) -> None:
    _change(draft, known, altered(known, ended=None, dropped=False), limit, "reopened")


def _count_again(draft: Draft, known: SlaClock, limit: Limit) -> None:
    _change(draft, known, known, limit, None)


def _change(draft: Draft, known: SlaClock, new: SlaClock, limit: Limit, why: str | None) -> None:
    """The clock under the ticket's policy and priority of now, if that makes it another one."""
    sla = _sla(draft)
    clock = _counted(draft, limit, known.started, known.clock)
    if clock is None or sla.policy is None:
        return
    priority = int(draft.snapshot.ticket.priority)
    new = altered(new, clock=clock, policy=sla.policy, version=sla.version, priority=priority)
    if new == known:
        return
    if _target(new) != _target(known):
        new = altered(new, fired=_behind(draft, limit, new))
    draft.record(SlaChanged(old=known, new=new, why=why or _why(known, new)))
    arm(draft, known.metric)


def _target(clock: SlaClock) -> tuple[object, ...]:
    return clock.policy, clock.version, clock.priority, clock.clock.allowance, clock.clock.calendar


def _why(known: SlaClock, new: SlaClock) -> str:
    if (known.policy, known.version) != (new.policy, new.version):
        return "policy"
    if known.priority != new.priority:
        return "priority"
    if known.clock.calendar != new.clock.calendar:
        return "department"
    if (known.clock.since is None) is not (new.clock.since is None):
        return "paused" if new.clock.since is None else "resumed"
    return "calendar_changed"


def _behind(draft: Draft, limit: Limit, clock: SlaClock) -> int:
    """How many levels of a new target lie behind it: to be reminded of what is over helps nobody.

    The breach and what follows it come, at once, where the time is used up and was not; a clock breaks once.
    """
    along = limits.levels(limit, clock.clock, draft.setup)
    used = limits.used(clock.clock, draft.setup, draft.now)
    passed = sum(level.used <= used for level in along)
    breach = next(place for place, level in enumerate(along) if level.kind == "breach")
    return min(passed, breach) if clock.broken is None else max(passed, breach + 1)


def _counted(draft: Draft, limit: Limit, since: Moment, otherwise: Clock | None = None) -> Clock | None:
    """The clock as counted; where its calendar never opens again it stands still as it was, and somebody is told."""
    course, department = _sla(draft).course, draft.snapshot.ticket.department
    try:
        return counted(limit, course, since, draft.setup, department)
    except NeverOpens as never:
        if otherwise is None or otherwise.since is not None:
            draft.alarm("calendar_never_opens", f"A limit has no end any more: {never}")
        return None if otherwise is None else altered(otherwise, since=None, due=None)


def _sla(draft: Draft) -> Sla:
    if draft.snapshot.sla is None:
        raise AssertionError("This is decided of a ticket with SLA clocks only.")
    return draft.snapshot.sla

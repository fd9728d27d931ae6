"""What SLA policies would do to the tickets there are: decided as the desk decides it, and written nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from heapq import nsmallest
from typing import NamedTuple

from runtime.desk.promising import course
from runtime.desk.sla_policies import insist_sound, new_versions, with_numbers
from runtime.desk.work import Work
from runtime.engine import sla
from runtime.engine.draft import Draft
from runtime.messages import sla as said
from runtime.messages.sla import PolicyMatches, SlaPreview, WouldBeDue
from runtime.model.people import CLOCK
from runtime.model.setup import Setup
from runtime.model.sla import Metric
from runtime.model.sla_clocks import Sla, SlaClock
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.visibility import Access
from runtime.store import sla_clocks, tickets

_ENDLESS = 1 << 62


class _Move(NamedTuple):
    """A due moment that would be another one."""

    gravity: tuple[bool, int, int]
    """Over at once before all others, then by the time that is lost; without an end last."""
    would: WouldBeDue
    visible: bool


def preview_sla_policies(query: said.PreviewSlaPolicies, work: Work) -> SlaPreview:
    """What would move if these were the desk's policies, in this order."""
    for policy in query.policies:
        insist_sound(policy, work.setup)
    setup = _with_policies(query, work)
    counts: Counter[str] = Counter()
    taken: Counter[str | None] = Counter()
    now: Counter[str | None] = Counter()
    moves: list[_Move] = []
    for ticket_id in sla_clocks.live_tickets(work.session, query.examine):
        loaded = tickets.load(work.session, ticket_id)
        if loaded is not None:
            after = _as_would_be(loaded.snapshot, setup, work)
            taken[after.policy if after else None] += 1
            now[loaded.snapshot.sla.policy if loaded.snapshot.sla else None] += 1
            moves += _moves(loaded.snapshot, after, counts, work)
    worst = nsmallest(query.most, (move for move in moves if move.visible), key=lambda move: move.gravity)
    return SlaPreview(
        at=work.now,
        live=sla_clocks.count_live(work.session),
        examined=taken.total(),
        unmatched=taken[None],
        policies=tuple(
            PolicyMatches(policy=each.id, name=each.name, tickets=taken[each.id], now=now[each.id])
            for each in query.policies
        ),
        worst=tuple(move.would for move in worst),
        **counts,
    )


def _with_policies(query: said.PreviewSlaPolicies, work: Work) -> Setup:
    numbered = with_numbers(query.policies, work.setup)
    versions = new_versions(numbered, work.setup, at=work.now, by=work.actor.id)
    return replace(
        work.setup,
        sla_policies={each.id: each.having(rank=place) for place, each in enumerate(numbered)},
        sla_versions={**work.setup.sla_versions, **{version.id: version for version in versions}},
    )


def _as_would_be(snapshot: Snapshot, setup: Setup, work: Work) -> Sla | None:
    situation = replace(work.situation(snapshot, actor=CLOCK), setup=setup)
    if snapshot.sla is not None:
        draft = Draft(situation)
        sla.follow(draft)
        return draft.snapshot.sla
    if not sla.may_have_policy(snapshot) or sla.policy_for(situation) is None:
        return None
    return sla.begin(situation, course(work, snapshot, "policies"), "policies").after.sla


def _moves(snapshot: Snapshot, after: Sla | None, counts: Counter[str], work: Work) -> Iterator[_Move]:
    visible = work.access(snapshot) >= Access.READ
    for metric in Metric:
        old, new = _running(snapshot.sla, metric), _running(after, metric)
        before_due, after_due = old.due if old else None, new.due if new else None
        if (old is None) is (new is None) and before_due == after_due:
            continue
        lost = after_due - before_due if before_due is not None and after_due is not None else _ENDLESS
        breaks = _breaks(before_due, after_due, work.now)
        counts[_kind(old, new)] += 1
        counts["breached"] += breaks
        counts["rescued"] += _breaks(after_due, before_due, work.now)
        counts["hidden"] += not visible
        if old is not None and new is not None and lost != _ENDLESS:
            counts["earlier" if lost < 0 else "later"] += 1
        would = WouldBeDue(
            ticket_id=snapshot.ticket.id,
            subject=snapshot.ticket.subject,
            policy=new.policy if new else None,
            metric=metric,
            before=before_due,
            after=after_due,
        )
        yield _Move((not breaks, lost, snapshot.ticket.id), would, visible)


def _running(sla_now: Sla | None, metric: Metric) -> SlaClock | None:
    clock = sla_now.clocks.get(metric) if sla_now else None
    return clock if clock is not None and clock.ended is None else None


def _kind(old: SlaClock | None, new: SlaClock | None) -> str:
    return "started" if old is None else "dropped" if new is None else "moved"


def _breaks(before: Moment | None, after: Moment | None, now: Moment) -> bool:
    return after is not None and after <= now and (before is None or before > now)

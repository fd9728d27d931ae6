"""Who holds tickets up: teams ranked by the ticket time that queued for them.

Queueing ticket time (mean queue times length of the period, Little 1961) names the team where one more agent
helps most far more often than the mean time in a state does. A name is given only when the queue matters, and
called sure only when it also comes first in nearly all resampled periods (block bootstrap).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.capacity import agent_gains
from runtime.insight.columns import NONE, Floats
from runtime.insight.resampling import first_places
from runtime.insight.scope import Scope
from runtime.insight.waiting import Ledger
from runtime.messages.figures import Bottleneck
from runtime.model.values import HOUR, SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bottlenecks": "Teams by the ticket time that queued for them in the period, in business time, "
        "open visits included. Named from 2% of all ticket time; sure when the team comes first in at "
        "least 90% of resampled periods.",
        "closed": "Queueing outside opening hours: calendar time less business time.",
        "agent_gain": "Ticket time that one more agent is expected to save (Sakasegawa’s approximation).",
    }
)

WORTH_NAMING: Final = 0.02
SURE: Final = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What the ranking rests on. `blocks[i]` is the queueing per candidate within block i, in ms."""

    calendar: Ledger
    business: Ledger
    blocks: Floats
    claims: bool
    window: tuple[Moment, Moment]


@dataclass(frozen=True, slots=True, eq=False)
class _Ranking:
    """Candidates: teams, or states where no team is recorded. `queue[k, s]`: k's queueing in state s, ms.

    `first[k]`: how often k comes first when the period is resampled. `weak` says why the ranking is a
    weak sign, or nothing.
    """

    names: tuple[str, ...]
    teams: tuple[str | None, ...]
    queue: Floats
    closed: Floats
    total: float
    first: Floats
    by_team: bool
    weak: str

    def queueing(self, k: int) -> float:
        """Its queueing ticket time in ms."""
        return float(self.queue[k].sum())

    def share(self, k: int) -> float:
        """Its queueing as part of all ticket time."""
        return self.queueing(k) / self.total if self.total else 0.0

    def named(self) -> list[int]:
        """The candidates worth naming, the longest queue first."""
        queueing = self.queue.sum(axis=1)
        ranked = np.argsort(-queueing, kind="stable")
        worth = queueing[ranked] / self.total >= WORTH_NAMING if self.total else np.zeros(len(ranked), np.bool_)
        return [int(k) for k in ranked[worth]]

    def sure(self, k: int) -> bool:
        """Is it the first, and nearly always so?"""
        return not self.weak and k == self.named()[0] and bool(self.first[k] >= SURE)


def bottlenecks(scope: Scope, evidence: Evidence) -> tuple[Bottleneck, ...]:
    """Every team worth naming, the longest queue first; none when no queue matters."""
    ranking = _ranking(scope, evidence)
    gains = agent_gains(scope, evidence.business, evidence.window) if ranking.by_team else None
    return tuple(
        Bottleneck(
            team=ranking.teams[k],
            states=_states(scope, ranking.queue[k]),
            queueing_s=ranking.queueing(k) / SECOND,
            closed_s=float(ranking.closed[k]) / SECOND,
            share=ranking.share(k),
            confident=ranking.sure(k),
            agent_gain_s=gains[k] if gains else None,
            why=_why(ranking, k),
        )
        for k in ranking.named()
    )


def has_claims(scope: Scope) -> bool:
    """Does any visit to a state of ours say when it was taken up?"""
    return bool((scope.marks.taken_up & scope.chosen).any())


def has_teams(scope: Scope) -> bool:
    """Does any visit to a state of ours name a team?"""
    return bool((scope.marks.teamed & scope.chosen).any())


def _ranking(scope: Scope, evidence: Evidence) -> _Ranking:
    queue, calendar = evidence.business.waiting, evidence.calendar.waiting
    closed, by_team = calendar - queue, has_teams(scope)
    names, states = ("tickets of no team", *scope.codes.teams), scope.codes.state_names()
    return _Ranking(
        names=names if by_team else states,
        teams=(None, *scope.codes.teams) if by_team else (None,) * len(states),
        queue=queue if by_team else np.diag(queue.sum(axis=0)),
        closed=closed.sum(axis=1 if by_team else 0),
        total=evidence.business.total(),
        first=first_places(evidence.blocks),
        by_team=by_team,
        weak=_weakness(claims=evidence.claims, by_team=by_team),
    )


def _states(scope: Scope, queue: Floats) -> tuple[str, ...]:
    """The states with a queue, the longest first."""
    names = scope.codes.state_names()
    return tuple(names[code] for code in np.argsort(-queue, kind="stable") if queue[code] > 0)


def _weakness(*, claims: bool, by_team: bool) -> str:
    reasons = []
    if not claims:
        reasons.append(
            "No visit says when an agent took it up, so all time in our states counts as queueing; "
            "that is weaker and names the right team about 3 times in 4."
        )
    if not by_team:
        reasons.append("No team is recorded, so states are ranked instead of teams; that is weaker.")
    return " ".join(reasons)


def _why(ranking: _Ranking, k: int) -> str:
    """The reason in words, for the supervisor."""
    hours, place = ranking.queueing(k) / HOUR, ranking.named().index(k)
    fact = f"{hours:,.1f} h of ticket time queued for {ranking.names[k]}, {ranking.share(k):.1%} of all ticket time"
    if ranking.weak:
        return f"{fact}. {ranking.weak}"
    if place > 0:
        return f"{fact}; number {place + 1}."
    if ranking.sure(k):
        return f"{fact}; it comes first in {ranking.first[k]:.0%} of the resampled periods."
    return (
        f"Tied: {ranking.names[k]} or {_rival(ranking, k)}. {fact}, but it comes first in only "
        f"{ranking.first[k]:.0%} of the resampled periods."
    )


def _rival(ranking: _Ranking, k: int) -> str:
    """Who else comes first most often."""
    others = ranking.first.copy()
    others[k] = NONE
    return ranking.names[int(np.argmax(others))]

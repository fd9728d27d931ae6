"""Tickets sent back and forth: between two states, and between two teams."""

from __future__ import annotations

from typing import Final

import numpy as np

from runtime.insight.columns import Ints, Moments
from runtime.insight.ordering import ranked
from runtime.insight.scope import Scope
from runtime.messages.charts import Handover, Return

MOST: Final = 30


def returned(scope: Scope, state: int, via: int) -> tuple[Moments, Moments]:
    """The visits, in run order, to `via` from which a ticket came straight back to the state, and those it came to."""
    visits = scope.prepared.visits
    rows = _back(scope, visits.state, np.arange(len(visits)))
    rows = rows[(visits.state[rows] == state) & (visits.state[rows + 1] == via)]
    return rows + 1, rows + 2


def handed_back(scope: Scope, team: str, via: str) -> tuple[Moments, Moments]:
    """As `returned`, between teams by name: the first visit each time that the other one had it for."""
    names = np.array(("", *scope.codes.teams))
    kept, of = _held(scope)
    rows = _back(scope, of, kept)
    rows = rows[(names[of[rows]] == team) & (names[of[rows + 1]] == via)]
    return kept[rows + 1], kept[rows + 2]


def returns(scope: Scope) -> tuple[Return, ...]:
    """Every “there and back” between two different states, the most frequent first; the return is in the period."""
    visits, names = scope.prepared.visits, scope.codes.state_names()
    rows = _back(scope, visits.state, np.arange(len(visits)))
    pairs = _counted(visits.state[rows], visits.state[rows + 1], len(names))
    return tuple(Return(state=names[state], via=names[via], n=n) for state, via, n in pairs)


def handovers(scope: Scope) -> tuple[Handover, ...]:
    """Every “there and back” between two teams, however many visits each had it for, the most frequent first."""
    kept, team = _held(scope)
    rows = _back(scope, team, kept)
    pairs = _counted(team[rows], team[rows + 1], len(scope.codes.teams) + 1)
    names = ("", *scope.codes.teams)
    return tuple(Handover(team=names[team], via=names[via], n=n) for team, via, n in pairs)


def _held(scope: Scope) -> tuple[Moments, Moments]:
    """The visits, in run order, by which a team got a ticket from another, and which it is: its code + 1."""
    visits = scope.prepared.visits
    team = visits.team.astype(np.int64) + 1
    changes = np.ones(len(team), np.bool_)
    changes[1:] = (team[1:] != team[:-1]) | (visits.run[1:] != visits.run[:-1])
    kept = np.flatnonzero(changes & (team > 0))
    return kept, team[kept]


def _back(scope: Scope, kind: Ints, rows: Moments) -> Moments:
    """The places among these rows where the next is of another kind, and the one after it of this again, in one run."""
    visits, asked = scope.prepared.visits, scope.filter
    places = np.flatnonzero((kind[2:] == kind[:-2]) & (kind[1:-1] != kind[:-2]))
    back = rows[places + 2]
    wanted = (visits.run[back] == visits.run[rows[places]]) & asked.contains(visits.entered[back])
    found: Moments = places[wanted & asked.chosen(visits)[back]]
    return found


def _counted(first: Ints, second: Ints, kinds: int) -> list[tuple[int, int, int]]:
    pairs, places = ranked(first.astype(np.int64) * kinds + second)
    n = np.bincount(places, minlength=len(pairs))
    most = np.argsort(-n, kind="stable")[:MOST]
    return [(int(pairs[k]) // kinds, int(pairs[k]) % kinds, int(n[k])) for k in most]

"""For how long the clocks of limits stood still: from entering a state that pauses them, or from when they paused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

import numpy as np

from runtime.insight.columns import NONE, OPEN, Bools, Moments
from runtime.insight.scope import Scope
from runtime.messages.reports import Pauses, Stood
from runtime.model.values import SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stood": "Calendar time in the period during which the clock of the state's limit or of the whole Blueprint's "
        "stood still, because the ticket was on hold or waited for the customer. Open visits are included.",
    }
)


class Standing(NamedTuple):
    """Which clocks stand."""

    state: bool
    run: bool


class Turn(NamedTuple):
    """A clock stood still from a moment on, or went on; `run`: the clock of the whole run."""

    at: Moment
    run: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class ClockHistory:
    """`entered`: per version and state, which clocks stand from entering it. `turns`: what came later, in order.

    Turns are by the run, the moment at which the visit was entered, and the id of its state; of several such visits,
    all but the last lasted no time.
    """

    entered: Mapping[tuple[int, str], Standing]
    turns: Mapping[tuple[int, Moment, str], Sequence[Turn]]


def pauses(scope: Scope, history: ClockHistory) -> Pauses:
    """The pauses of the chosen visits within the period, by state and team."""
    stood = list(standing_visits(scope, history))
    states, teams = scope.codes.state_names(), scope.prepared.visits.team
    by_state: dict[str, list[_Stay]] = {}
    by_team: dict[str, list[_Stay]] = {}
    for each in stood:
        by_state.setdefault(states[each.state], []).append(each)
        by_team.setdefault(scope.codes.team_name(int(teams[each.row])) or "", []).append(each)
    return Pauses(
        total=_sum(stood),
        states={name: _sum(by_state[name]) for name in states if name in by_state},
        teams={name: _sum(own) for name, own in sorted(by_team.items(), key=lambda each: -_sum(each[1]).any_s)},
    )


class _Stay(NamedTuple):
    """A visit whose clock stood: its row in run order, and for how long within the period, in ms."""

    row: int
    state: int
    any: int
    of_state: int
    of_run: int
    now: bool


def standing_visits(scope: Scope, history: ClockHistory) -> Iterator[_Stay]:
    """The chosen visits of which a clock stood within the period, or stands now."""
    visits, codes, now = scope.prepared.visits, scope.codes, scope.filter.now
    begin, end = scope.window()
    for row in _candidates(scope, history).tolist():
        state, entered, left = (int(column[row]) for column in (visits.state, visits.entered, visits.left))
        key, run = codes.states[state].id, int(visits.run[row])
        at_first = history.entered.get((int(visits.version[row]), key), _RUNNING)
        lasts = left == OPEN or left > now
        until = now if lasts else left
        turns = [turn for turn in history.turns.get((run, entered, key), ()) if turn.at <= until]
        limited = bool(visits.limit[row] != NONE)
        of_state, state_stands = _stood(at_first.state and limited, _of(turns, run=False), entered, until)
        of_run, run_stands = _stood(at_first.run, _of(turns, run=True), entered, until)
        either = _within(_united(of_state + of_run), begin, end)
        stands = lasts and (state_stands or run_stands)
        if either or stands:
            yield _Stay(row, state, either, _within(of_state, begin, end), _within(of_run, begin, end), stands)


_RUNNING: Final = Standing(state=False, run=False)

type _Spans = list[tuple[Moment, Moment]]


def _candidates(scope: Scope, history: ClockHistory) -> Moments:
    """The rows, in run order, of chosen visits under way in the period of which a clock may have stood."""
    visits, codes = scope.prepared.visits, scope.codes
    begin, end = scope.window()
    chosen = np.zeros(len(visits), np.bool_)
    chosen[scope.visits.order[scope.chosen & ~scope.marks.resting]] = True
    chosen &= (visits.entered <= end) & ((visits.left == OPEN) | (visits.left >= begin))
    keys = {code.id: number for number, code in enumerate(codes.states)}
    stands: Bools = np.isin(visits.run, np.array([run for run, _, _ in history.turns], np.int64))
    for (version, state), standing in history.entered.items():
        if any(standing) and state in keys:
            stands |= (visits.version == version) & (visits.state == keys[state])
    return np.flatnonzero(chosen & stands)


def _of(turns: Sequence[Turn], *, run: bool) -> list[Turn]:
    return [turn for turn in turns if turn.run is run]


def _stood(stands: bool, turns: Sequence[Turn], entered: Moment, until: Moment) -> tuple[_Spans, bool]:
    """When a clock stood between entering and leaving, and whether it did at the end."""
    spans: _Spans = []
    since = entered
    for turn in turns:
        if turn.stands and not stands:
            since = turn.at
        elif stands and not turn.stands:
            spans.append((since, turn.at))
        stands = turn.stands
    if stands:
        spans.append((since, until))
    return spans, stands


def _united(spans: _Spans) -> _Spans:
    """The same moments in spans that do not overlap."""
    whole: _Spans = []
    for begin, end in sorted(spans):
        if whole and begin <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(whole[-1][1], end)
        else:
            whole.append((begin, end))
    return whole


def _within(spans: _Spans, begin: Moment, end: Moment) -> int:
    return sum(max(0, min(last, end) - max(first, begin)) for first, last in spans)


def _sum(stays: Sequence[_Stay]) -> Stood:
    return Stood(
        visits=sum(each.any > 0 for each in stays),
        now=sum(each.now for each in stays),
        any_s=sum(each.any for each in stays) / SECOND,
        state_s=sum(each.of_state for each in stays) / SECOND,
        run_s=sum(each.of_run for each in stays) / SECOND,
    )

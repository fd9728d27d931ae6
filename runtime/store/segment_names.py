"""What the numbers in a Blueprint's columns stand for, in the words of its newest version that knows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from runtime.insight.codes import Clock, Codes, StateCode, TransitionCode
from runtime.insight.columns import NONE, OPEN, Ints, VisitColumns
from runtime.insight.ordering import distinct, ranked
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.business_clock import clock_of
from runtime.model.setup import Setup
from runtime.model.values import Moment
from runtime.store.segment_codes import CLOCK, TEAM, Numbers, state_kind, transition_kind


def codes_of(
    query: GetFigures,
    versions: Mapping[int, Blueprint],
    visits: VisitColumns,
    numbers: Numbers,
    setup: Setup,
    *,
    now: Moment,
) -> tuple[VisitColumns, Codes]:
    """The codes of visits in run order, and the visits with their transitions told apart by where they led.

    A transition may lead from several states or to where the ticket came from: each way counts apart.
    """
    states = _states(query.blueprint_id, versions.values(), numbers)
    visits, transitions = _transitions(query.blueprint_id, versions.values(), visits, numbers)
    teams = numbers.ids(TEAM)
    return visits, Codes(
        blueprint=query.blueprint_id,
        states=states,
        transitions=transitions,
        teams=tuple(setup.teams[team].name if team in setup.teams else team for team in teams),
        clocks=_clocks(numbers, setup, visits, now),
        capacity=tuple(len(setup.teams[team].members) if team in setup.teams else 0 for team in teams),
        version=query.version,
    )


def _states(blueprint_id: str, versions: Iterable[Blueprint], numbers: Numbers) -> tuple[StateCode, ...]:
    known: dict[str, State] = {}
    for version in versions:
        known = {**version.states_by_id, **known}
    for key in known:
        numbers.code(state_kind(blueprint_id), key)
    return tuple(_state(key, known.get(key)) for key in numbers.ids(state_kind(blueprint_id)))


def _state(key: str, known: State | None) -> StateCode:
    if known is None:  # of another version than the one asked for
        return StateCode(key, key)
    # A ticket that was done and came back did not queue meanwhile: nobody here was to take it up.
    outside = known.outside or known.final
    return StateCode(key, known.name, final=known.final, outside=outside, waiting=known.waiting)


def _transitions(
    blueprint_id: str, versions: Iterable[Blueprint], visits: VisitColumns, numbers: Numbers
) -> tuple[VisitColumns, tuple[TransitionCode, ...]]:
    """One code per transition with its two ends, taken or not."""
    kind = state_kind(blueprint_id)
    newest: dict[str, Transition] = {}
    for version in versions:
        newest = {**version.transitions_by_id, **newest}
    ways = _Ways()
    for each in newest.values():
        if each.source is not None and each.target is not None:
            ways.code(each.id, numbers.code(kind, each.source), numbers.code(kind, each.target))
    taken = ways.taken(visits, numbers.ids(transition_kind(blueprint_id)))
    transitions = tuple(
        TransitionCode(key, newest[key].name if key in newest else key, source, target)
        for key, source, target in ways.codes
    )
    return replace(visits, transition=taken), transitions


class _Ways:
    """Codes for transitions between two states."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, int, int], int] = {}

    def code(self, key: str, source: int, target: int) -> int:
        """The code of a way, a new one when it is new."""
        return self.codes.setdefault((key, source, target), len(self.codes))

    def taken(self, visits: VisitColumns, keys: tuple[str, ...]) -> Ints:
        """The way by which each visit was left; NONE without a transition, which are numbered as in `keys`."""
        states = int(visits.state.max(initial=NONE)) + 2
        ends = visits.transition.astype(np.int64)
        for state in (visits.state, _following(visits) - NONE):
            ends *= states
            ends += state
        found, places = ranked(ends)
        codes = [
            NONE if each < 0 else self.code(keys[each // states**2], each // states % states, each % states - 1)
            for each in found.tolist()
        ]
        return np.array(codes, np.int16).take(places)


def _following(visits: VisitColumns) -> Ints:
    """Per visit: the state its run went on to, NONE when it did not."""
    following = np.full(len(visits), NONE, np.int16)
    same = visits.run[1:] == visits.run[:-1]
    following[:-1][same] = visits.state[1:][same]
    following[visits.left == OPEN] = NONE
    return following


def _clocks(numbers: Numbers, setup: Setup, visits: VisitColumns, now: Moment) -> tuple[Clock, ...]:
    """The business clocks over all the time the visits reach over; one nobody uses is not worked out."""
    used = set(distinct(visits.limit_clock).tolist())
    first = int(visits.entered.min(initial=now))
    last = max(int(visits.left.max(initial=now)), int(visits.entered.max(initial=now))) + 1
    return tuple(
        _clock(key if code in used else None, setup, first, last)
        for code, key in enumerate(numbers.ids(CLOCK), start=1)
    )


def _clock(calendar: str | None, setup: Setup, first: Moment, last: Moment) -> Clock:
    if calendar is None:
        return Clock(np.array([first, last], np.int64), np.array([0, last - first], np.int64))
    moments, sums = clock_of(setup.calendars[calendar]).breakpoints(first, last)
    return Clock(np.array(moments, np.int64), np.array(sums, np.int64))

"""For how long the clocks of limits stood still: from entering a state that pauses them until it is left.

In a Blueprint the status follows the state, and pauses follow the status: so a clock stands for whole visits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

import numpy as np

from runtime.insight.columns import NONE, OPEN, Bools, Ints, Moments
from runtime.insight.ordering import distinct
from runtime.insight.scope import Scope
from runtime.messages.reports import Pauses, Stood
from runtime.model.values import SECOND

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stood": "Calendar time in the period during which the clock of the state’s limit, or of the whole "
        "Blueprint’s, stood still: the ticket was on hold, or waited for the customer. Open visits are included.",
    }
)


class Standing(NamedTuple):
    """Which clocks stand in a state: its own limit's, and that of the whole run."""

    state: bool
    run: bool


type Stops = Mapping[tuple[int, str], Standing]
"""By the version and the id of a state; what is not in it stops no clock."""


@dataclass(frozen=True, slots=True, eq=False)
class Stays:
    """Visits of which a clock stood within the period, or stands now; `rows` are their positions in state order."""

    rows: Moments
    spans: Moments
    """For how long within the period, in ms."""
    of_state: Bools
    of_run: Bools
    now: Bools


def pauses(scope: Scope, stops: Stops) -> Pauses:
    """The pauses of the chosen visits within the period, by state and team."""
    stays = standing(scope, stops)
    visits, names = scope.prepared.visits, scope.codes.state_names()
    in_order = scope.visits.order[stays.rows]
    teams = _grouped(stays, visits.team[in_order])
    by_team: dict[str, Stood] = {}
    for code, stood in sorted(teams.items(), key=lambda each: -each[1].any_s):
        name = scope.codes.team_name(code) or ""
        by_team[name] = _added(by_team[name], stood) if name in by_team else stood
    return Pauses(
        total=_stood(stays, np.ones(len(stays.rows), np.bool_)),
        states={names[code]: stood for code, stood in sorted(_grouped(stays, visits.state[in_order]).items())},
        teams=by_team,
    )


def standing(scope: Scope, stops: Stops) -> Stays:
    """The chosen visits of which a clock stood, or stands now."""
    visits, now = scope.visits, scope.filter.now
    begin, end = scope.window()
    of_state, of_run = (mask[visits.order] for mask in _stopping(scope, stops))
    lasts = (visits.left == OPEN) | (visits.left > now)
    until = np.where(lasts, now, visits.left)
    spans = np.maximum(np.minimum(until, end) - np.maximum(visits.entered, begin), 0)
    there = scope.chosen & ~scope.marks.resting & (visits.entered <= now) & (of_state | of_run)
    rows = np.flatnonzero(there & ((spans > 0) | lasts))
    return Stays(rows, spans[rows], of_state[rows], of_run[rows], lasts[rows])


def _stopping(scope: Scope, stops: Stops) -> tuple[Bools, Bools]:
    """Per visit in run order: does the clock of its limit stand, and that of its run?"""
    visits = scope.prepared.visits
    codes = {code.id: number for number, code in enumerate(scope.codes.states)}
    of_state, of_run = np.zeros(len(visits), np.bool_), np.zeros(len(visits), np.bool_)
    for (version, state), stands in stops.items():
        if any(stands) and state in codes:
            here = (visits.version == version) & (visits.state == codes[state])
            of_state |= here & stands.state & (visits.limit != NONE)
            of_run |= here & stands.run
    return of_state, of_run


def _grouped(stays: Stays, codes: Ints) -> dict[int, Stood]:
    return {code: _stood(stays, codes == code) for code in distinct(codes).tolist()}


def _stood(stays: Stays, of: Bools) -> Stood:
    spans = stays.spans
    return Stood(
        visits=int(np.count_nonzero(of & (spans > 0))),
        now=int(np.count_nonzero(of & stays.now)),
        any_s=int(spans[of].sum()) / SECOND,
        state_s=int(spans[of & stays.of_state].sum()) / SECOND,
        run_s=int(spans[of & stays.of_run].sum()) / SECOND,
    )


def _added(one: Stood, other: Stood) -> Stood:
    return Stood(**{name: getattr(one, name) + getattr(other, name) for name in Stood.model_fields})

"""What a log suggests for a draft: who should own a transition, and how long a state may last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from runtime.exchange.log_counts import Performed
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import AnyoneInDepartment, Owner, People, Teams
from runtime.model.values import DAY, HOUR, MINUTE, Span

MOST_PEOPLE = 5
"""Beyond so many people, naming them says less than “anyone in the department”."""

MOST_TEAMS = 12
FEWEST_STAYS = 5
PERCENTILE = 80

_MINUTES = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)
_HOURS = (1, 2, 3, 4, 6, 8, 10, 12, 16, 20)
_DAYS = (1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28)
_LADDERS = ((MINUTE, Unit.MINUTES, _MINUTES), (HOUR, Unit.HOURS, _HOURS), (DAY, Unit.DAYS, _DAYS))
_LONG = 7


@dataclass(frozen=True, slots=True)
class Cast:
    """The ids under which a desk knows a log's groups and resources."""

    teams: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)


def suggested_owners(performed: Performed, cast: Cast) -> tuple[Owner, ...]:
    """Everybody the log saw do it, as few owners as say so; none (anyone in the department) when they are too many."""
    teams = sorted({cast.teams[group] for group in performed.groups})
    people = sorted({cast.people[person] for person in performed.people})
    crowd = len(teams) > MOST_TEAMS or len(people) > MOST_PEOPLE
    if performed.unknown or crowd:
        return (AnyoneInDepartment(),)
    owners: list[Owner] = []
    if teams:
        owners.append(Teams(ids=tuple(teams)))
    if people:
        owners.append(People(ids=tuple(people)))
    return tuple(owners)


def suggested_limit(stays: Sequence[Span]) -> Limit | None:
    """What four of five stays kept within, rounded up to a round amount; None when too few were seen.

    The percentile interpolates linearly between order statistics (Hyndman and Fan 1996, definition 7).
    """
    if len(stays) < FEWEST_STAYS:
        return None
    return Limit(allows=readable(int(np.ceil(np.percentile(np.asarray(stays), PERCENTILE)))))


def readable(length: Span) -> Duration:
    """The next round duration that is not shorter: 17 min becomes 20 minutes, 25 h 2 days, 40 d 42 days."""
    for size, unit, ladder in _LADDERS:
        amount = next((amount for amount in ladder if amount * size >= length), None)
        if amount is not None:
            return Duration(amount=amount, unit=unit)
    weeks = -(-length // (_LONG * DAY))
    return Duration(amount=weeks * _LONG, unit=Unit.DAYS)

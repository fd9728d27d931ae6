"""Which visits and runs a question is about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from runtime.insight.columns import Bools, Ints, RunColumns, VisitColumns
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True)
class Filter:
    """A period [from, to), or all that happened up to `now`; some teams, priorities, versions, or all.

    `now` is the moment of "open now"; nothing after it is counted. Team -1 means tickets without a team,
    priority 0 those without a priority. `day_borders` are the ascending midnights of the site's zone: n + 1
    borders make n days. Raises ValueError when the period or the borders do not ascend.
    """

    now: Moment
    period: tuple[Moment, Moment] | None = None
    teams: frozenset[int] | None = None
    priorities: frozenset[int] | None = None
    versions: frozenset[int] | None = None
    day_borders: tuple[Moment, ...] = ()

    def __post_init__(self) -> None:
        if self.period is not None and self.period[0] > self.period[1]:
            raise ValueError("the period must begin before it ends")
        if (np.diff(self.day_borders) <= 0).any():
            raise ValueError("the day borders must ascend")

    def chosen(self, rows: VisitColumns | RunColumns) -> Bools:
        """Per row: are its team, priority and version asked for?"""
        mask = np.ones(len(rows), np.bool_)
        for column, wanted in (
            (rows.team, self.teams),
            (rows.priority, self.priorities),
            (rows.version, self.versions),
        ):
            if wanted is not None:
                mask &= _among(column, wanted)
        return mask

    def contains(self, moments: Ints) -> Bools:
        """Per moment: does it lie in the period, and not after `now`? None (-1) never does."""
        first, end = self.period or (0, self.now + 1)
        return (moments >= max(first, 0)) & (moments < min(end, self.now + 1))


def _among(column: Ints, wanted: frozenset[int]) -> Bools:
    mask = np.zeros(len(column), np.bool_)
    for value in wanted:
        mask |= column == value
    return mask
